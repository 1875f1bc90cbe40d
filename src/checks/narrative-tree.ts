/** The tree of a narrative: whether all that it holds may be published, and whether all that is written is shown. */
import type { Component } from '../narrative/components.ts';
import { isComponentNode, readComponent } from '../narrative/components.ts';
import {
  allNodes,
  placeOf,
  readNarrative,
  type NarrativeTree,
  type Place,
} from '../narrative/read-narrative.ts';
import { isFound, type NarrativeFacts } from '../narrative/references.ts';
import { plainFix, treeFaults } from '../narrative/tree-faults.ts';
import { unshownText } from '../narrative/unshown-text.ts';
import { boldProblems } from './bold.ts';
import { narrativeProblems } from './narrative.ts';
import type { Problem } from './problem.ts';

/** What the check says of the body of a file, with the tree that it is of. */
export interface CheckedBody {
  /** Null where the syntax does not allow the text. */
  readonly tree: NarrativeTree | null;
  readonly problems: readonly Problem[];
}

/** Reads the body of a file; `firstLine` is the line of the file on which it starts. */
export function checkBody(file: string, body: string, firstLine: number): CheckedBody {
  const { tree, problems } = checkTree(file, body, firstLine);
  const written = narrativeProblems(file, body, firstLine).filter(
    // The parser of MDX knows tags from text; the pattern for plain Markdown does not.
    ({ code }) => tree === null || code !== 'html-in-body' || !file.endsWith('.mdx'),
  );
  const named = new Set(written.map(({ code, line }) => `${code} ${String(line)}`));
  return {
    tree,
    problems: [
      ...secondFrontMatter(file, body, firstLine),
      ...written,
      ...problems.filter(({ code, line }) => !named.has(`${code} ${String(line)}`)),
      ...boldProblems(file, body, firstLine),
    ],
  };
}

/** Lines that another program would take for a second front matter, and for no text. */
function secondFrontMatter(file: string, body: string, firstLine: number): Problem[] {
  const lines = body.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  if (!/^\s*(?:---|\+\+\+)/.test(line)) return [];
  return [
    {
      code: 'second-front-matter',
      file,
      line: firstLine + index,
      column: line.search(/\S/) + 1,
      field: '',
      message: `正文以“${shorten(line.trim())}”开头，别的程序会把下面的文字当作数据，不显示出来。`,
      fix: '请删去正文开头的这一行；数据都写在文件开头的两行“---”之间。',
    },
  ];
}

function checkTree(file: string, body: string, firstLine: number): CheckedBody {
  const tree = readNarrative(body, file.endsWith('.mdx'));
  const at = ({ line, column }: Place) => ({ file, line: firstLine + line - 1, column, field: '' });
  if ('unreadableAt' in tree) {
    const message = '正文里的“<”或“{”不能这样写。';
    return {
      tree: null,
      problems: [{ ...at(tree.unreadableAt), code: 'code-in-body', message, fix: plainFix }],
    };
  }
  const faults = treeFaults(tree).map(({ code, message, fix, ...place }): Problem => ({
    ...at(place),
    code,
    message,
    fix,
  }));
  const unshown = unshownText(tree, body).map(({ text, ...place }): Problem => ({
    ...at(place),
    code: 'text-not-shown',
    message: `“${shorten(text)}”不会显示在页面上：Markdown 把它当作记号或说明。`,
    fix: '要显示的文字请直接写在段落里；原文的“*”“~”请写作“\\*”“\\~”，链接写作 [文字](地址)，不写题注。',
  }));
  return { tree, problems: [...faults, ...unshown] };
}

/** Components that refer to nothing in the report. */
export function componentProblems(
  file: string,
  tree: NarrativeTree,
  firstLine: number,
  facts: NarrativeFacts,
): Problem[] {
  return allNodes(tree)
    .filter(isComponentNode)
    .flatMap((node) => {
      const use = readComponent(node);
      if (typeof use === 'string' || isFound(use.name, use.attributes, facts)) return [];
      const { line, column } = placeOf(node);
      return [
        {
          code: 'wrong-component',
          file,
          line: firstLine + line - 1,
          column,
          field: '',
          message: `这份报告里没有 ${shown(use)} 所指的内容。`,
          fix: '请核对属性的值：指标写编号，没有编号的写名称；金额写 stage 和 source；差异写字段；图写 funds 或 scores。',
        },
      ];
    });
}

function shown({ name, attributes }: Component): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${value.slice(0, 60)}"`);
  return `<${[name, ...written].join(' ')} />`;
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
