/**
 * What changed between two versions of a front matter, field by field.
 *
 * Rows are told apart by what names them (code, name, phase …), not by their place, so that a row
 * put in between is one addition and not a change of every row below it.
 */

/** A value as a content file has it: a text, a list or a map. */
export type FieldValue = string | readonly FieldValue[] | { readonly [key: string]: FieldValue };

export interface FieldChange {
  /** `indicators[B12].score`: the keys, with rows by their names. */
  readonly field: string;
  /** Null when the field was not there; an empty text was a blank cell. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Changes in the order of the fields: those of the later version first, then what was removed. */
export function fieldChanges(before: FieldValue, after: FieldValue): FieldChange[] {
  const [old, now] = [flatten(before), flatten(after)];
  const changed = [...now]
    .filter(([field, text]) => old.get(field) !== text)
    .map(([field, text]) => ({ field, before: old.get(field) ?? null, after: text }));
  const removed = [...old]
    .filter(([field]) => !now.has(field))
    .map(([field, text]) => ({ field, before: text, after: null }));
  return [...changed, ...removed];
}

/** Every text of a value by its field. */
export function flatten(value: FieldValue): Map<string, string> {
  const found = new Map<string, string>();
  collect(value, '', found);
  return found;
}

function collect(value: FieldValue, field: string, into: Map<string, string>): void {
  if (typeof value === 'string') {
    into.set(field, value);
    return;
  }
  if (isList(value)) {
    const names = rowNames(value);
    for (const [index, item] of value.entries()) collect(item, `${field}[${names[index] ?? ''}]`, into);
    return;
  }
  for (const [key, item] of Object.entries(value))
    collect(item, field === '' ? key : `${field}.${key}`, into);
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/** Keys that name a row, the most telling first. */
const naming = [
  'code',
  'id',
  'metric',
  'phase',
  'name',
  'level2',
  'level1',
  'by',
  'label',
  'place',
  'task',
  'text',
];

/** A name for each row of a list; rows of one name are numbered, rows without one go by their place. */
function rowNames(rows: readonly FieldValue[]): string[] {
  const counts = new Map<string, number>();
  return rows.map((row, index) => {
    const name = nameOf(row) ?? String(index + 1);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}

function nameOf(row: FieldValue): string | null {
  if (typeof row === 'string' || isList(row)) return null;
  for (const key of naming) {
    const value = row[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
