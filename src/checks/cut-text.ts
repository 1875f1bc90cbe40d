/** Words of a front matter that a `#` has turned into a comment, so that no page shows them. */
import { openMarker } from '../schema/open-fields.ts';
import type { FileYaml } from './file-reader.ts';
import type { Problem } from './problem.ts';

const cut =
  /^ *(?:- +)*(?:[A-Za-z][A-Za-z0-9]*: +|(?!- |[A-Za-z][A-Za-z0-9]*:))(?<value>[^\s"'#&*!|>%@`[{][^#]*?)(?<gap>[ \t]+)(?<comment>#.*)$/;

/** Chinese words before and after a `#`; a remark on a figure or a code is a comment as it should be. */
export function cutTextProblems({ file, yaml, firstLine, raw }: FileYaml): Problem[] {
  if (!/[ \t]#/.test(yaml)) return [];
  return yaml.split(/\r?\n/).flatMap((line, index): Problem[] => {
    const { value = '', comment = '' } = cut.exec(line)?.groups ?? {};
    if (!isChinese(value) || !isChinese(comment) || comment.includes(openMarker)) return [];
    // In a quotation or a block over several lines the sign is part of the text.
    if (JSON.stringify(raw).includes(JSON.stringify(comment.trim().replace(/["']$/, '')).slice(1, -1)))
      return [];
    return [
      {
        code: 'cut-text',
        file,
        line: firstLine + index,
        column: line.length - comment.length + 1,
        field: '',
        message: `空格后的“#”使后面的文字成为注释，读者看不到“${shorten(comment.trim())}”。`,
        fix: '是内容的，请把整段文字放在一对英文双引号里；是注释的，请另起一行写。',
      },
    ];
  });
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
