/** What costs the parser of Markdown more than its length, and no narrative has so much of. */
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

interface Bound {
  readonly what: string;
  readonly pattern: RegExp;
  readonly most: number;
  /** Within one paragraph, or within the whole narrative. */
  readonly within: 'paragraph' | 'narrative';
  /** Only where components may stand. */
  readonly isOfMdx?: boolean;
}

const bounds: readonly Bound[] = [
  { what: '以“&”开头的代码', pattern: /&[#A-Za-z0-9]+;/g, most: 1_000, within: 'narrative' },
  // Of each brace the parser looks for the other one to the end of the text.
  { what: '“{”', pattern: /\{/g, most: 200, within: 'narrative', isOfMdx: true },
  { what: '“*”“_”“~”', pattern: /[*_~]/g, most: 5_000, within: 'paragraph' },
];

/** The bounds that a narrative breaks; it is not parsed then. `firstLine` is the line of the file on which it starts. */
export function boundProblems(file: string, body: string, firstLine: number): Problem[] {
  const own = bounds.filter(({ isOfMdx }) => isOfMdx !== true || file.endsWith('.mdx'));
  return [...countProblems(own, file, body, firstLine), ...tableProblems(file, body, firstLine)];
}

function countProblems(own: readonly Bound[], file: string, body: string, firstLine: number): Problem[] {
  return own.flatMap(({ what, pattern, most, within }): Problem[] => {
    const ends =
      within === 'narrative' ? [] : Array.from(body.matchAll(/\n[ \t]*\r?\n/g), ({ index }) => index);
    let [count, part] = [0, 0];
    for (const { index } of body.matchAll(pattern)) {
      for (; (ends[part] ?? Infinity) < index; part += 1) count = 0;
      count += 1;
      if (count <= most) continue;
      const where = within === 'narrative' ? '正文里' : '这一段里';
      return [
        {
          code: 'file-too-large',
          file,
          ...positionsIn(body, firstLine)(index),
          field: '',
          message: `${where}的${what}超过 ${most} 处，正文没有再核对。`,
          fix: '请核对正文；原文里的这些符号改写为全角，如“＆”“＊”。',
        },
      ];
    }
    return [];
  });
}

/** Most cells of one table. A row gets all cells of its head, whether they are written or not. */
const mostCells = 20_000;

function tableProblems(file: string, body: string, firstLine: number): Problem[] {
  const lines = body.split('\n');
  const blanks = lines.flatMap((line, index) => (line.trim() === '' ? [index] : []));
  let blank = 0;
  return lines.flatMap((line, index): Problem[] => {
    while ((blanks[blank] ?? Infinity) < index) blank += 1;
    if (!line.includes('-') || !/^[ \t>|:-]+$/.test(line)) return [];
    const columns = line.match(/-+/g)?.length ?? 0;
    const rows = (blanks[blank] ?? lines.length) - index;
    if (columns * rows <= mostCells) return [];
    return [
      {
        code: 'file-too-large',
        file,
        line: firstLine + index,
        column: 1,
        field: '',
        message: `这张表有 ${columns} 列 ${rows} 行，超过 ${mostCells} 格，正文没有再核对。`,
        fix: '请核对正文；表格的每一行单独成行，表格之后空一行；大表请作附件。',
      },
    ];
  });
}
