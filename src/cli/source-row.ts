/** The table row of a source text that a line belongs to, in one line, as a clerk sees it in the document. */

export interface SourceRow {
  /** Its lines, counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly words: string;
}

/** Longer cells are cut: the row is shown to be found, not to be read. */
const longest = 30;

/** Cells stand on a line each, after a tab, and rows are set apart by blank lines; null outside tables. */
export function sourceRow(sourceText: string, line: number): SourceRow | null {
  const lines = sourceText.split(/\r?\n/);
  const isInside = (at: number): boolean => (lines[at - 1] ?? '') !== '';
  if (!isInside(line)) return null;
  let [first, last] = [line, line];
  while (isInside(first - 1)) first -= 1;
  while (isInside(last + 1)) last += 1;
  const own = lines.slice(first - 1, last);
  if (own.filter((one) => one.startsWith('\t')).length < 2) return null;
  const cells = own
    .join('\n')
    .split(/(?:^|\n)\t/)
    .slice(1);
  return { first, last, words: cells.map(cellWords).join(' | ') };
}

function cellWords(cell: string): string {
  const words = cell.replace(/\s+/g, ' ').trim();
  if (words === '') return '（空白）';
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
