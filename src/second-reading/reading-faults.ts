/** Differences in words for a finance clerk; one mistake in the file is one fault. */
import type { RawPath } from '../schema/locate.ts';
import type { Difference } from './difference.ts';
import { fieldName, valueWords } from './field-words.ts';

export const differsFromSource = 'differs-from-source';

/** A fault as `Fault` of the checks, with the code of this check. */
export interface ReadingFault {
  readonly path: RawPath;
  readonly code: typeof differsFromSource;
  readonly message: string;
  readonly fix: string;
}

/** The printed name of an organization by its id; the id itself where it is not registered. */
export type OrganizationName = (id: string) => string;

const fix = '请照原文改正；确实应当不同的，请在 provenance.sourceReading 中写明字段和理由。';

/** The same mistake in this many rows is one that went through the whole column. */
const wholeColumn = 3;

/** How many places one message names. */
const named = 3;

export function readingFaults(
  differences: readonly Difference[],
  file: unknown,
  nameOf: OrganizationName,
): ReadingFault[] {
  return grouped(differences).map(({ path, own }) => ({
    path: existing(file, path),
    code: differsFromSource,
    message: messageOf(own, nameOf),
    fix,
  }));
}

interface Group {
  readonly path: RawPath;
  readonly own: readonly Difference[];
}

/** Missing items by their list, the same mistake down a column, and the rest by the record that it is in. */
function grouped(differences: readonly Difference[]): Group[] {
  const columns = Map.groupBy(differences, columnOf);
  const keyOf = (one: Difference): string => {
    const column = columnOf(one);
    if (one.kind === 'item') return `item ${one.path.join(' ')}`;
    return (columns.get(column)?.length ?? 0) >= wholeColumn ? column : `record ${recordOf(one).join(' ')}`;
  };
  return [...Map.groupBy(differences, keyOf).values()].map((own) => ({ path: pathOf(own), own }));
}

/** The key of a list's rows with what is printed and what is said instead. */
function columnOf({ kind, path, printed, found }: Difference): string {
  const words = kind === 'other' ? `${printed} ${found ?? ''}` : kind;
  return `column ${path.filter((part) => typeof part === 'string').join(' ')} ${words}`;
}

/** The item of a list that a field belongs to, or the record without one. */
function recordOf({ path }: Difference): RawPath {
  const index = path.findLastIndex((part) => typeof part === 'number');
  return index >= 0 ? path.slice(0, index + 1) : path.slice(0, 2);
}

function pathOf(own: readonly Difference[]): RawPath {
  const [first] = own;
  if (first === undefined) return [];
  return own.length === 1 || first.kind === 'item' || columnOf(first) === columnOf(own.at(-1) ?? first)
    ? first.path
    : recordOf(first);
}

/** The path, or that of the nearest parent that is there. */
function existing(file: unknown, path: RawPath): RawPath {
  let value = file;
  for (const [index, part] of path.entries()) {
    value = (value as Record<string | number, unknown> | undefined)?.[part];
    if (value === undefined) return path.slice(0, index);
  }
  return path;
}

function messageOf(own: readonly Difference[], nameOf: OrganizationName): string {
  const [first] = own;
  if (first === undefined) return '';
  if (first.kind === 'item') return missingItems(own);
  const isColumn = own.length > 1 && own.every((one) => columnOf(one) === columnOf(first));
  const shown = isColumn ? [first] : own.slice(0, named);
  const sentences = shown.map((one) => sentenceOf(one, nameOf)).join('；');
  const more = own.length - shown.length;
  const rest = isColumn ? `，这样的共 ${own.length} 处` : more > 0 ? `；还有 ${more} 处不同` : '';
  return `${sentences}${rest}。`;
}

function missingItems(own: readonly Difference[]): string {
  const shown = own
    .slice(0, named)
    .map(({ printed, place }) => (place === null ? printed : `${printed}（${place}）`));
  return own.length > named
    ? `原文文本印有${shown.join('、')}等 ${own.length} 项，这里没有录入。`
    : `原文文本印有${shown.join('、')}，这里没有录入。`;
}

function sentenceOf(one: Difference, nameOf: OrganizationName): string {
  const { path, place, printed, found, isDerived } = one;
  const say = (value: string): string =>
    shorten(isOrganization(path) ? nameOf(value) : valueWords(path, value));
  const field = `“${fieldName(path)}”`;
  const here =
    found === null ? '这里没有录入' : found === '' ? '这里写的是空白' : `这里写的是“${say(found)}”`;
  if (isDerived) return `${field}按原文应为“${say(printed)}”，${here}`;
  const where = place === null ? '原文文本' : `原文文本${place}`;
  if (printed !== '') return `${where}印的${field}是“${say(printed)}”，${here}`;
  return `${where}的${field}是空白，${found === null ? '这里没有录入，空白应写 ""' : here}`;
}

function isOrganization(path: RawPath): boolean {
  return (
    path[0] === 'document' && /^(?:issuer|supervisingDepartment|implementingUnit)$/.test(String(path[1]))
  );
}

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
