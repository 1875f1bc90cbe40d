/** A narrative against the document's own text: every line must stand there as it is written. */
import { printedParts } from './narrative-text.ts';
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
        fix: '正文请照原文逐字抄录；编辑加的话写作单独一行的 *〔……〕*；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。',
      })),
  );
}
