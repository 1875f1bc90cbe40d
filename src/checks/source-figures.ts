/** Looking for figures in stretches of a source text, and the fault when they are not there. */
import type { Fault } from './file-reader.ts';
import type { Printed } from './source-claims.ts';
import { foldText, numbersOf, type Source } from './source-index.ts';

/** A stretch of the folded text: a figure counts when it starts inside. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A fault of a figure or text that is not as printed; the printed one where its cell is known. */
export interface SourceFault extends Fault {
  readonly printed?: string;
}

export const sourceFix =
  '请先对照原件核对，照原件所印改正这里；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。';

interface Wanted extends Printed {
  readonly number: string;
  /** Its place among the figures of its row. */
  readonly order: number;
}

/** The window that explains most figures is the one meant; what it lacks is reported. */
export function nowhereFaults(
  figures: readonly Printed[],
  words: string,
  windows: readonly Window[],
  source: Source,
): SourceFault[] {
  const wanted = figures.flatMap((figure, order) =>
    numbersOf(figure.text).map((number): Wanted => ({ ...figure, number, order })),
  );
  let missing = wanted;
  for (const window of windows) {
    const here = missingIn(wanted, window, source);
    if (here.length < missing.length) missing = here;
  }
  const bare = wanted
    .filter((one) => !missing.includes(one))
    .flatMap((one) => bareFault(one, windows, source));
  const absent = missing.map(({ path, text }): SourceFault => ({
    path,
    code: 'not-in-source',
    message:
      words === '' ? `“${text}”在原文文本中找不到。` : `在原文文本“${shorten(words)}”之后找不到“${text}”。`,
    fix: sourceFix,
  }));
  return [...absent, ...bare];
}

/** Units of figures, as they are printed right after them. */
const unitPattern =
  /^(?:%|‰|个百分点|(?:万|亿)?元|家|个|台|包|支|次|小时|人次|人|天|日|月|套|件|户|批|公里|平方米|米|亩|公顷|吨|期|场|份|项|条|座|处|村|所|名)/;

/** A figure without the unit that is printed after it everywhere. */
function bareFault(
  { path, text, number, hasUnit }: Wanted,
  windows: readonly Window[],
  source: Source,
): SourceFault[] {
  if (hasUnit !== true || foldText(text) !== number) return [];
  const places = windows.flatMap((window) => placesInWindow(source.numbers.get(number) ?? [], window));
  const length = number.replace(/^-/, '').length;
  const units = places.map(
    (place) => unitPattern.exec(source.text.slice(place + length, place + length + 5))?.[0],
  );
  const [unit] = units;
  return unit === undefined || units.includes(undefined) ? [] : [withoutUnit(path, text, `${number}${unit}`)];
}

/** A quotation that prints a figure with its unit wherever it prints the figure. */
export function bareInQuote({ path, text, hasUnit }: Printed, quote: string): SourceFault[] {
  const [number] = numbersOf(text);
  const folded = foldText(quote);
  if (hasUnit !== true || number === undefined || foldText(text) !== number) return [];
  const units = folded
    .split(number)
    .slice(1)
    .map((after) => unitPattern.exec(after)?.[0]);
  const [unit] = units;
  return unit === undefined || units.includes(undefined) ? [] : [withoutUnit(path, text, `${number}${unit}`)];
}

function withoutUnit(path: Printed['path'], text: string, printed: string): SourceFault {
  return {
    path,
    code: 'not-in-source',
    message: `原文印的是“${printed}”，这里写的是“${text}”，${printed.endsWith('%') ? '少了百分号' : '少了单位'}。`,
    fix: sourceFix,
    printed,
  };
}

function missingIn(wanted: readonly Wanted[], window: Window, source: Source): Wanted[] {
  const missing = new Set(
    [...new Set(wanted.map(({ number }) => number))].flatMap((number) =>
      lacking(
        wanted.filter((one) => one.number === number),
        placesInWindow(source.numbers.get(number) ?? [], window),
        window,
        source,
      ),
    ),
  );
  return wanted.filter((one) => missing.has(one));
}

/** Of equal figures that are not printed as often the ones that stand farthest from a printed one. */
function lacking(
  equal: readonly Wanted[],
  places: readonly number[],
  { from }: Window,
  { numberStarts }: Source,
): Wanted[] {
  if (places.length >= equal.length) return [];
  const first = firstFrom(numberStarts, from);
  const ranks = places.map((place) => firstFrom(numberStarts, place) - first);
  const distance = ({ order }: Wanted) => Math.min(...ranks.map((rank) => Math.abs(rank - order)));
  const byDistance = [...equal].sort((a, b) => distance(a) - distance(b));
  return byDistance.slice(places.length);
}

function placesInWindow(starts: readonly number[], { from, to }: Window): number[] {
  return starts.slice(firstFrom(starts, from), firstFrom(starts, to));
}

/** The index of the first of the ascending starts that is not before `from`. */
export function firstFrom(starts: readonly number[], from: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Enough of a text to recognise it by. */
export function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
