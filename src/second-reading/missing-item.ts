/** An item of a list that is printed and has no item in the file. */
import type { Entry } from '../import/region.ts';
import type { Compared } from './compared.ts';
import { isEvaluation, type At } from './compared-fields.ts';
import type { Difference } from './difference.ts';
import { isInOtherFundsList } from './funds-differences.ts';
import type { SecondReading } from './read-again.ts';
import { foldPrint, printOf } from './same-print.ts';

/** `at` is the list in the file and the item in the reading; `own` is what the file's list has. */
export function missingItem(item: Entry, own: readonly Entry[], at: At, compared: Compared): Difference[] {
  const { reading } = compared;
  if (!isKnown(at, compared) || isElsewhere(item, at, compared)) return [];
  if (at.path[0] === 'funds' && isLeftOut(item, own)) return [];
  const { words, key } = nameOf(item);
  const figure = ['value', 'total', 'amount', 'executed'].map((one) => printOf(item[one])).find(Boolean);
  return [
    {
      kind: 'item',
      path: at.path,
      printed: figure === undefined ? `“${words}”` : `“${words}”${figure}`,
      found: null,
      place: reading.placeOf(`${at.field}.${key}`) ?? firstPlace(item, at.field, reading),
      isDerived: false,
    },
  ];
}

/** Running text is enough for goals, and for a score where the file has none. */
function isKnown({ path, field }: At, { reading, file, kind }: Compared): boolean {
  const list = path[0];
  const isStated = list === 'scores' && (file.scores ?? []).length === 0 && isEvaluation(kind);
  return reading.hasCells(field) || list === 'goals' || isStated;
}

/** Forms print sources that nobody fills in; a file that has none of their blank cells leaves them out. */
function isLeftOut(item: Entry, own: readonly Entry[]): boolean {
  const isBlank = (one: Entry): boolean =>
    Object.values(one).includes('') && !Object.entries(one).some(([key, value]) => isFigure(key, value));
  return isBlank(item) && !own.some(isBlank);
}

function isFigure(key: string, value: unknown): boolean {
  return key !== 'label' && key !== 'name' && /^[\d.,]+[%％]?$/.test(printOf(value) ?? '');
}

/** An amount may stand in the other list of amounts, a fact of the form in the head or in the narrative. */
function isElsewhere(item: Entry, { path }: At, { file, isInBody }: Compared): boolean {
  if (path[0] === 'funds') return isInOtherFundsList(item, String(path[1]), file);
  if (path[1] !== 'attributes') return false;
  const text = printOf(item['text']) ?? '';
  const head = Object.values(file.document).flatMap((value) => printOf(value) ?? []);
  return head.some((one) => foldPrint(one) === foldPrint(text)) || (text.length > shortest && isInBody(text));
}

/** A shorter text may stand in the narrative by chance. */
const shortest = 12;

/** What an item is called in the message, and the key that says so. */
function nameOf(item: Entry): { words: string; key: string } {
  for (const key of ['label', 'name', 'task', 'text', 'expected', 'level2', 'level1']) {
    const words = printOf(item[key]);
    if (words !== null && words !== '') return { words: shorten(words), key };
  }
  return { words: '', key: 'name' };
}

/** Long texts in messages. */
function shorten(words: string): string {
  return words.length > 30 ? `${words.slice(0, 30)}…` : words;
}

function firstPlace(item: Entry, field: string, reading: SecondReading): string | null {
  const places = Object.keys(item).map((key) => reading.placeOf(`${field}.${key}`));
  return places.find((place) => place !== null) ?? null;
}
