/** A narrative against the document's own text: every line must stand there as it is written. */
import type { Problem } from './problem.ts';
import { foldText, hasWords, indexSource } from './source-index.ts';

/** The lines of a narrative that the source text does not hold; the editor's own marks 〔…〕 are left out. */
export function narrativeSourceProblems(
  file: string,
  body: string,
  firstLine: number,
  sourceText: string,
): Problem[] {
  const source = indexSource(sourceText);
  return body.split('\n').flatMap((line, index) =>
    printedParts(line)
      .filter((part) => !hasWords(foldText(part), source))
      .map((part): Problem => ({
        code: 'quote-not-in-source',
        file,
        line: firstLine + index,
        column: 1,
        field: '',
        message: `正文“${part.length > 30 ? `${part.slice(0, 30)}…` : part}”在原文文本中找不到。`,
        fix: '正文请照原文逐字抄录；编辑加的话写作单独一行的 *〔……〕*；如果原文文本抄录有误，请改正 content/sources 下的文本。',
      })),
  );
}

/** The document's words in a line of Markdown: without marks of headings, lists, tables and emphasis. */
function printedParts(line: string): string[] {
  const text = line.trim();
  if (text === '' || /^\*〔.*〕\*$/.test(text) || /^[|\s:-]+$/.test(text)) return [];
  const cells = text.startsWith('|') ? text.split(/(?<!\\)\|/) : [text];
  return cells.map(withoutMarks).filter((part) => part !== '');
}

function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/^(?:#{2,6}|[-*+>])\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .trim();
}
