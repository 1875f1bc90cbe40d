/** A narrative against the document's own text: every line that the page shows must stand there as it is shown. */
import type { ShownLine } from '../narrative/shown-lines.ts';
import type { Problem } from './problem.ts';
import { foldText, indexSource, wordSearch } from './source-index.ts';

/** The shown lines that the source text does not hold; the editor's own marks 〔…〕 are left out. */
export function narrativeSourceProblems(
  file: string,
  shown: readonly ShownLine[],
  firstLine: number,
  sourceText: string,
): Problem[] {
  const hasWords = wordSearch(indexSource(sourceText));
  return shown.flatMap(({ line, parts, written, isEditorsMark }) => {
    if (isEditorsMark) return [];
    const at = { file, line: firstLine + line - 1, column: 1, field: '' };
    const missing = parts.filter((part) => !hasWords(foldText(part)));
    // The document prints the very signs that Markdown has taken for marks; a sign before words is a list in both.
    const printed = foldText(written.replace(/^[-*+][ \t]+(?!\d)/, ''));
    if (printed !== foldText(parts.join('')) && hasWords(printed)) {
      return [
        {
          ...at,
          code: 'text-not-shown',
          message: `原文印有“${shorten(written)}”，页面上会显示为“${shorten(parts.join(' '))}”：Markdown 把其中的符号当作了记号。`,
          fix: '请在这样的符号前加反斜杠，如 \\> \\- \\+ \\* \\_ \\[ \\`，“1.”写作“1\\.”。',
        },
      ];
    }
    return missing.map((part): Problem => ({
      ...at,
      code: 'quote-not-in-source',
      message: `正文“${shorten(part)}”在原文文本中找不到。`,
      fix: '正文请照原文逐字抄录；编辑加的话写作单独一行的 *〔……〕*；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。',
    }));
  });
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
