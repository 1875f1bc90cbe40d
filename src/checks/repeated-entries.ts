/** Entries that were copied and not changed: rows of one table, goals, and units that a reading mixes up. */
import { readQuantity } from '../domain/quantity.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';
import { shorten } from './source-figures.ts';
import { foldText, indexSource, placesOf } from './source-index.ts';

/** Faults of entries that say the same twice; a document that prints it twice speaks for them. */
export function repeatedEntryFaults(
  raw: RawReport,
  sourceText: string | null,
  notAsPrinted: readonly Fault[],
): Fault[] {
  const wrongRows = new Set(notAsPrinted.flatMap(({ path }) => (path[0] === 'indicators' ? path[1] : [])));
  return [
    ...rowFaults(raw, sourceText),
    ...goalFaults(raw, sourceText),
    // A unit with a slip is shown as the slip that it is.
    ...readingUnitFaults(raw).filter(({ path }) => !wrongRows.has(path[1])),
  ];
}

function rowFaults({ indicators }: RawReport, sourceText: string | null): Fault[] {
  const counts = new Map<string, number>();
  return (indicators ?? []).flatMap(({ table, level1, level2, code, name }, index): Fault[] => {
    const key = JSON.stringify([table, level1, level2, code, name]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    // Rows of one code are said to be double by their code.
    if (count === 1 || code !== undefined || isPrintedOften(name, count, sourceText)) return [];
    return [
      {
        path: ['indicators', index, 'name'],
        code: 'same-row-twice',
        message: `“${shorten(name)}”这一行录了两次。`,
        fix: '请对照原文，删去多录的一行；原文确实印了两行的，用 code 或 level2 区分。',
      },
    ];
  });
}

function goalFaults({ goals }: RawReport, sourceText: string | null): Fault[] {
  const seen = new Set<string>();
  return (goals ?? []).flatMap(({ expected }, index): Fault[] => {
    // A field of a draft that is still open says nothing.
    if (expected === undefined || expected === '' || expected.includes('【待填】')) return [];
    const isSame = seen.has(expected);
    seen.add(expected);
    if (!isSame || isPrintedOften(expected, 2, sourceText)) return [];
    return [
      {
        path: ['goals', index, 'expected'],
        code: 'same-goal-twice',
        message: `这个目标与前面的目标文字相同：“${shorten(expected)}”。`,
        fix: '请对照原文改正其中一个。',
      },
    ];
  });
}

function isPrintedOften(words: string, count: number, sourceText: string | null): boolean {
  return sourceText !== null && placesOf(foldText(words), indexSource(sourceText)).length >= count;
}

/** A reading gives target and actual one unit, so that they can be compared. */
function readingUnitFaults({ indicators }: RawReport): Fault[] {
  return (indicators ?? []).flatMap(({ target, actual, quantityReading }, index): Fault[] => {
    const { targetUnit, actualUnit } = quantityReading ?? {};
    if (targetUnit === undefined && actualUnit === undefined) return [];
    const [left, right] = [targetUnit ?? unitOf(target), actualUnit ?? unitOf(actual)];
    if (left === null || right === null || left === right) return [];
    return [
      {
        path: [
          'indicators',
          index,
          'quantityReading',
          targetUnit === undefined ? 'actualUnit' : 'targetUnit',
        ],
        code: 'reading-invalid',
        message: `按这个理解，目标值的单位是“${left}”，实际值的单位是“${right}”，两个数不能相比。`,
        fix: '请核对单位；两个数按同一个单位理解。',
      },
    ];
  });
}

function unitOf(value: unknown): string | null {
  const quantity = typeof value === 'string' ? readQuantity(value) : null;
  return quantity?.state === 'number' ? quantity.unit : null;
}
