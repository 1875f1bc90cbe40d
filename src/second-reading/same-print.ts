/** Whether two values stand for the same print. */
import type { Entry } from '../import/region.ts';

/** A record of the front matter, or of the reading. */
export function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The printed text of a value, or null for a record of several prints. A cell without a figure keeps its
 * words in `text`, a date too; a target in columns is its sign, value and unit in a row.
 */
export function printOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  const { text, operator, value: figure, unit } = value;
  if (typeof text === 'string') return text;
  if (typeof operator !== 'string' || typeof figure !== 'string') return null;
  const own = typeof unit === 'string' ? unit : '';
  return operator === '定性' ? figure : `${operator}${figure}${own}`;
}

/**
 * A print without what editors rightly write in another way: white space and line ends of a narrow column,
 * the width of signs, marks that Markdown escapes, separators of thousands, and the two ways to write ≥.
 */
export function foldPrint(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\\(?=[\\`*_{}[\]()#+\-.!|<>~])/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/>=|⩾/g, '≥')
    .replace(/<=|⩽/g, '≤');
}

/** Whether a value of the file is the print that was read, for the key that it stands at. */
export function isSamePrint(read: string, own: unknown, key: string): boolean {
  const print = printOf(own);
  if (print === null) return false;
  if (print === read) return true;
  const [a, b] = [foldPrint(read), foldPrint(print)];
  if (a === b) return true;
  if (key === 'name') return withoutNumber(a) === withoutNumber(b);
  if (key === 'level1' || key === 'level2') return withoutPoints(a) === b;
  // The rule text of a report may be the part of the cell that states the rule; formulas stand in `ratio`.
  return key === 'scoringText' && b !== '' && a.includes(b);
}

/** `指标1：` numbers the rows of the form and is no part of what the indicator is called. */
function withoutNumber(name: string): string {
  return name.replace(/^指标\d+[::]/, '');
}

/** `产出指标（50分）` prints the points of a level behind its name; a file has them in `blocks`. */
function withoutPoints(level: string): string {
  return level.replace(/\(\d+(?:\.\d+)?分\)$/, '');
}
