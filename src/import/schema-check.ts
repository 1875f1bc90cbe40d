/** The last look at a draft: what the schema does not take is left out and named, so that the draft loads. */
import { reportFrontMatter } from '../schema/report-schema.ts';
import type { Entry } from './region.ts';

/** A field that was left out, with the schema's own words. */
export interface LeftOut {
  readonly field: string;
  readonly why: string;
}

type Path = readonly (string | number)[];

/** Removing a required field makes its record invalid in turn; a record is some levels deep. */
const maxRounds = 20;

/** Removes from `raw` what the schema refuses; the ledger then lists the cells it came from. */
export function removeInvalid(raw: Entry): LeftOut[] {
  const removed: LeftOut[] = [];
  for (let round = 0; round < maxRounds; round += 1) {
    const parsed = reportFrontMatter.safeParse(raw);
    if (parsed.success) return removed;
    const targets = new Map<string, { path: Path; why: string }>();
    for (const { path, message } of parsed.error.issues) {
      const keys = path.map((part) => (typeof part === 'symbol' ? '' : part));
      const target = lastPresent(raw, keys);
      targets.set(JSON.stringify(target), { path: target, why: message });
    }
    // The last entries of a list first, so that the numbers of the others stay.
    for (const { path, why } of [...targets.values()].sort((a, b) => compare(b.path, a.path))) {
      removeAt(raw, path);
      removed.push({ field: path.join('.'), why });
    }
  }
  return removed;
}

/** The path itself, or where nothing stands there the record that should have it. */
function lastPresent(raw: unknown, path: Path): Path {
  const value = valueAt(raw, path);
  return value === undefined && path.length > 1 ? lastPresent(raw, path.slice(0, -1)) : path;
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    raw,
  );
}

function compare(a: Path, b: Path): number {
  for (const [index, key] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (key !== other)
      return typeof key === 'number' && typeof other === 'number' ? key - other : key < other ? -1 : 1;
  }
  return a.length - b.length;
}

function removeAt(raw: unknown, path: Path): void {
  const parent = valueAt(raw, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (typeof parent === 'object' && parent !== null && key !== undefined)
    Reflect.deleteProperty(parent, key);
}
