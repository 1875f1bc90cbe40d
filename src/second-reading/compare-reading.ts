/** Every place where a file does not say what the second reading of its source text says. */
import type { Entry } from '../import/region.ts';
import { isBlankExpected } from './blank-cells.ts';
import type { Compared } from './compared.ts';
import { isCompared, isEditorial, type At, type InRecord } from './compared-fields.ts';
import type { Difference } from './difference.ts';
import { fieldName } from './field-words.ts';
import { fundsDifferences } from './funds-differences.ts';
import { missingItem } from './missing-item.ts';
import { pairItems } from './pair-items.ts';
import { foldPrint, isRecord, isSamePrint, printOf } from './same-print.ts';
import { tableDifferences } from './table-differences.ts';

export function compareReading(compared: Compared): Difference[] {
  const { reading, file } = compared;
  return [
    ...recordDifferences(reading.raw, file, { path: [], field: '' }, compared),
    ...fundsDifferences(compared),
    ...tableDifferences(compared),
  ];
}

/** Keys whose record is one print. */
const prints = new Set(['target', 'actual', 'documentDate']);

function recordDifferences(read: Entry, own: Entry, at: At, compared: Compared): Difference[] {
  return Object.entries(read).flatMap(([key, value]): Difference[] => {
    if (isEditorial(key, value, at)) return [];
    const here = { path: [...at.path, key], field: at.field === '' ? key : `${at.field}.${key}` };
    if (Array.isArray(value)) return listDifferences(value.filter(isRecord), own[key], here, compared);
    if (isRecord(value) && !prints.has(key)) {
      const other = own[key];
      return isRecord(other) || key === 'document' || key === 'funds'
        ? recordDifferences(value, isRecord(other) ? other : {}, here, compared)
        : absent(here, compared);
    }
    const print = printOf(value);
    return print === null ? [] : fieldDifferences(print, { key, read, own }, here, compared);
  });
}

/** A record of several prints that the file does not have at all, like the survey of a question. */
function absent(at: At, { reading }: Compared): Difference[] {
  if (reading.originOf(at.field) !== 'cell') return [];
  const place = reading.placeOf(at.field);
  const printed = `“${fieldName(at.path)}”`;
  return [{ kind: 'item', path: at.path, printed, found: null, place, isDerived: false }];
}

/** Lists whose rows stand in the order of the document; the others are told apart by what they are called. */
const ordered = new Set(['indicators', 'checklist', 'scores', 'items', 'schedule', 'attributes', 'goals']);

function listDifferences(read: readonly Entry[], list: unknown, at: At, compared: Compared): Difference[] {
  const own: readonly Entry[] = Array.isArray(list) ? list.filter(isRecord) : [];
  const key = String(at.path.at(-1));
  return pairItems(read, own, ordered.has(key)).flatMap((to, from): Difference[] => {
    const [item, other] = [read[from], to === null ? undefined : own[to]];
    const field = `${at.field}[${from + 1}]`;
    if (item === undefined) return [];
    return to === null || other === undefined
      ? missingItem(item, own, { path: at.path, field }, compared)
      : recordDifferences(item, other, { path: [...at.path, to], field }, compared);
  });
}

/** What a file says by leaving the key out. */
const defaults: Readonly<Record<string, string>> = { percentSign: 'false', scoresOn: 'yes' };

function fieldDifferences(print: string, record: InRecord, at: At, compared: Compared): Difference[] {
  const { key, own } = record;
  const { reading } = compared;
  const value = own[key] ?? defaults[key];
  const found = printOf(value);
  const origin = reading.originOf(at.field);
  if (origin === 'unsure' || !isCompared(print, record, at, compared)) return [];
  const differs = (kind: 'other' | 'absent'): Difference[] => {
    const place = reading.placeOf(at.field);
    return [
      { kind, path: at.path, printed: print, found, place, isDerived: place === null && origin === 'cell' },
    ];
  };
  if (found === null) {
    const isExpected = print === '' ? isBlankExpected(at, record, compared) : true;
    return !isExpected || (origin === 'prose' && isElsewhereInHead(print, key, own)) ? [] : differs('absent');
  }
  if (isSamePrint(print, value, key) || isOtherPrint(found, record, compared)) return [];
  return origin === 'prose' && isOtherLine(found, print, compared) ? [] : differs('other');
}

/**
 * A document has several lines that can be its title, its date or its name; which is meant editors decide.
 * A part of the line that was read is no other line.
 */
function isOtherLine(found: string, print: string, { isInSource }: Compared): boolean {
  return isInSource(found) && !foldPrint(print).includes(foldPrint(found));
}

/** The date may be that of the approval, and the year or the project's name a part of the title. */
function isElsewhereInHead(print: string, key: string, own: Entry): boolean {
  if (key === 'documentDate') return isSamePrint(print, own['approvedOn'], key);
  const isPartOfTitle = foldPrint(printOf(own['title']) ?? '').includes(foldPrint(print));
  return (key === 'period' || key === 'projectName') && isPartOfTitle;
}

/** Where the document prints two values for one field, either may stand in the file. */
function isOtherPrint(found: string, { key, read }: InRecord, { reading }: Compared): boolean {
  const printings = Array.isArray(read['otherPrintings']) ? read['otherPrintings'].filter(isRecord) : [];
  if (found === '') return false;
  return reading.isDoubtful(found) || printings.some((one) => isSamePrint(found, one[key], key));
}
