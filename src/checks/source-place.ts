/** The place of the document's own text that an editor has to look at for a finding. */
import type { Finding } from './finding.ts';
import { foldText, numbersOf } from './source-index.ts';

export interface SourcePlace {
  /** The line that is meant, counted from 1. */
  readonly line: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** Lines shown before and after the one that is meant. */
const around = 2;

/** The line with the printed figure nearest to the name of its row; null where neither stands in the text. */
export function sourcePlace(
  sourceText: string,
  { printed, subject }: Pick<Finding, 'printed' | 'subject'>,
): SourcePlace | null {
  const lines = sourceText.split(/\r?\n/);
  const folded = lines.map(foldText);
  const named = placesOfName(subject, folded);
  const figures = printed === null || printed === '' ? [] : placesOfFigure(printed, lines, folded);
  const best = nearest(figures, named) ?? named[0] ?? figures[0];
  if (best === undefined) return null;
  const first = Math.max(0, best - around);
  const shown = lines
    .slice(first, best + around + 1)
    .map((text, index) => ({ number: first + index + 1, text }));
  return { line: best + 1, lines: shown };
}

/** Where the longest word of the subject stands: the name of a row or an amount. */
function placesOfName(subject: string, folded: readonly string[]): number[] {
  const words = subject
    .split(/[\s（）]+/)
    .map(foldText)
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length);
  const word = words.find((one) => folded.some((line) => line.includes(one)));
  return word === undefined ? [] : indexesOf(folded, (line) => line.includes(word));
}

function placesOfFigure(printed: string, lines: readonly string[], folded: readonly string[]): number[] {
  const [number] = numbersOf(printed);
  if (number === undefined) {
    const words = foldText(printed);
    return indexesOf(folded, (line) => line.includes(words));
  }
  return indexesOf(lines, (line) => numbersOf(line).includes(number));
}

function indexesOf(lines: readonly string[], isMeant: (line: string) => boolean): number[] {
  return lines.flatMap((line, index) => (isMeant(line) ? [index] : []));
}

/** Of the figures the one that follows a name most closely; a figure before its name is less likely. */
function nearest(figures: readonly number[], named: readonly number[]): number | null {
  let best: { readonly at: number; readonly distance: number } | null = null;
  for (const at of figures) {
    for (const name of named) {
      const distance = at >= name ? at - name : (name - at) * 10;
      if (best === null || distance < best.distance) best = { at, distance };
    }
  }
  return best?.at ?? null;
}
