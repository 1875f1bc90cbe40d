/** Any two values of a column exchanged, or any value deleted: which check of the gate sees it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';
import { foldPrint } from '../../src/second-reading/same-print.ts';
import { figureFaults, read, reportOf, seedNumbers, type Report, type Seed } from './read-report.ts';

type Row = Record<string, unknown>;
type Raw = Record<string, unknown>;

interface Slip {
  /** `swap indicators[3].score [5]` or `delete funds.table[2].total`. */
  readonly name: string;
  readonly apply: (raw: Raw) => void;
}

/** Columns of the indicator table that documents print. */
const columns = [
  'table',
  'level1',
  'level2',
  'code',
  'name',
  'definition',
  'scoringText',
  'weight',
  'target',
  'actual',
  'completionRate',
  'score',
  'tick',
  'varianceNote',
];

/** Keys that editors add, or that a file has to have. */
const kept = new Set(['id', 'table', 'rule', 'result', 'reading', 'quantityReading', 'stated']);
const lists = ['funds.table', 'funds.amounts', 'funds.rates', 'goals', 'scores', 'blocks', 'indicators'];

function swaps(raw: Raw): Slip[] {
  const rows = rowsAt(raw, 'indicators');
  return columns.flatMap((key) =>
    rows.flatMap((one, a) =>
      rows.slice(a + 1).flatMap((other, after): Slip[] => {
        const b = a + 1 + after;
        const [x, y] = [one[key], other[key]];
        if (x === undefined || y === undefined || isSame(x, y)) return [];
        const apply = (copy: Raw): void => {
          const list = rowsAt(copy, 'indicators');
          Object.assign(list[a] ?? {}, { [key]: y });
          Object.assign(list[b] ?? {}, { [key]: x });
        };
        return [{ name: `swap indicators[${a + 1}].${key} [${b + 1}]`, apply }];
      }),
    ),
  );
}

/** Values that differ in white space only say the same. */
function isSame(a: unknown, b: unknown): boolean {
  return foldPrint(JSON.stringify(a)) === foldPrint(JSON.stringify(b));
}

function deletions(raw: Raw): Slip[] {
  return lists.flatMap((list) =>
    rowsAt(raw, list).flatMap((row, index): Slip[] => [
      {
        name: `delete ${list}[${index + 1}]`,
        apply: (copy) => void rowsAt(copy, list).splice(index, 1),
      },
      ...Object.keys(row)
        .filter((key) => !kept.has(key))
        .map((key) => ({
          name: `delete ${list}[${index + 1}].${key}`,
          apply: (copy: Raw) => void Reflect.deleteProperty(rowsAt(copy, list)[index] ?? {}, key),
        })),
    ]),
  );
}

function rowsAt(raw: Raw, list: string): Row[] {
  const value = list.split('.').reduce<unknown>((one, key) => (one as Raw | undefined)?.[key], raw);
  return Array.isArray(value) ? (value as Row[]) : [];
}

/** What no table of the document prints: people read it out of sentences, or say what stands in no cell. */
const inProse: Readonly<Record<Seed, RegExp>> = {
  '000': /percentSign$/,
  '001':
    /funds\.|goals|\.(?:target|actual|deduction|percentSign|otherPrintings|scoresOn)|delete indicators\[1[3-6]\]\.definition/,
  '002': /^$/,
  '003': /funds\.(?:amounts\[12\]|rates)|goals/,
  '004': /scores\[1\]\.grade|indicators\[11\]\.varianceNote/,
};

function seenBy(report: Report, slip: Slip): 'schema' | 'second reading' | 'figures' | 'neither' {
  const copy = structuredClone(report.raw) as Raw;
  slip.apply(copy);
  const parsed = reportFrontMatter.safeParse(copy);
  if (!parsed.success) return 'schema';
  const changed = { ...report, raw: parsed.data };
  const faults = read(changed);
  // One fault, or one for each of two exchanged values.
  expect(faults.length).toBeLessThanOrEqual(2);
  if (faults.length > 0) return 'second reading';
  return figureFaults(changed).length > 0 ? 'figures' : 'neither';
}

describe('a slip in what a table prints is seen', () => {
  it.each(seedNumbers)('%s', (seed) => {
    const report = reportOf(seed);
    const slips = [...swaps(report.raw), ...deletions(report.raw)];
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...slips), (slip) => {
        const seen = seenBy(report, slip);
        counts.set(seen, (counts.get(seen) ?? 0) + 1);
        if (seen === 'neither') expect(slip.name).toMatch(inProse[seed]);
      }),
      { numRuns: 150 },
    );
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const missed = counts.get('neither') ?? 0;
    const share = Math.round((missed / all) * 1000) / 10;
    console.log(`种子 ${seed}：${JSON.stringify(Object.fromEntries(counts))}，没有发现的占 ${share}%`);
  });
});
