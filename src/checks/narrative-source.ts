/** A narrative against the document's own text: every line that the page shows must stand there as it is shown. */
import type { ShownLine } from '../narrative/shown-lines.ts';
import type { Problem } from './problem.ts';
import { foldText, hasWords, indexSource } from './source-index.ts';

/** The shown lines that the source text does not hold; the editor's own marks 〔…〕 are left out. */
export function narrativeSourceProblems(
  file: string,
  shown: readonly ShownLine[],
  firstLine: number,
  sourceText: string,
): Problem[] {
  const source = indexSource(sourceText);
  return shown
    .filter(({ isEditorsMark }) => !isEditorsMark)
    .flatMap(({ line, parts }) =>
      parts
        .filter((part) => !hasWords(foldText(part), source))
        .map((part): Problem => ({
          code: 'quote-not-in-source',
          file,
          line: firstLine + line - 1,
          column: 1,
          field: '',
          message: `正文“${part.length > 30 ? `${part.slice(0, 30)}…` : part}”在原文文本中找不到。`,
          fix: '正文请照原文逐字抄录；编辑加的话写作单独一行的 *〔……〕*；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。',
        })),
    );
}
