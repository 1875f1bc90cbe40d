/**
 * Comparing reports by one measure.
 *
 * Figures that rest on different bases (another denominator, another kind of evaluation, another
 * full mark or grade scale) stand in groups of their own and are never ranked against each other.
 */
import { compare, fromText, roundHalfUp, toText } from '../domain/decimal.ts';
import { absentReading, type MeasureReadings, type Reading } from './readings.ts';

/** A report with the words that stand for it. */
export interface ComparedReport {
  readonly regionId: string;
  readonly regionName: string;
  readonly projectName: string;
  readonly kindName: string;
  readonly fiscalYear: number;
  readonly href: string;
  readonly readings: MeasureReadings;
}

/** A quantity of `content/metrics.yml`. */
export interface MetricDefinition {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly definition: string;
}

export interface CompareRow {
  readonly regionId: string;
  readonly regionName: string;
  readonly year: number;
  readonly projectName: string;
  readonly kindName: string;
  readonly href: string;
  /** Plain notation; null where the document gives no figure. */
  readonly value: string | null;
  /** Where the value comes from: printed, or worked out. */
  readonly origin: Reading['origin'];
  /** The sentence that a metric was read from. */
  readonly quote: string | null;
  /** The recomputed figure where the printed one differs from it; null elsewhere. */
  readonly recomputed: string | null;
}

/** Rows of one basis that give a figure, highest first. */
export interface CompareGroup {
  readonly basis: string;
  readonly rows: readonly CompareRow[];
}

export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  readonly groups: readonly CompareGroup[];
  /** Reports that give no such figure. */
  readonly missing: readonly CompareRow[];
  /** What a reader must know before comparing. */
  readonly caution: string | null;
}

interface MeasureDefinition {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  readonly read: (report: ComparedReport) => Reading;
}

/** Every measure that at least one report gives a figure for. */
export function measuresOf(
  reports: readonly ComparedReport[],
  metrics: readonly MetricDefinition[],
): Measure[] {
  return [...fixedMeasures, ...metrics.map(metricMeasure)]
    .map((definition) => toMeasure(definition, reports))
    .filter((measure) => measure.groups.length > 0);
}

const fixedMeasures: readonly MeasureDefinition[] = [
  {
    id: 'budget',
    name: '预算',
    unit: '万元',
    definition: '全年预算数；原文没有印全年预算的，取年初预算数，另列一组。',
    read: ({ readings }) => readings.budget,
  },
  {
    id: 'executed',
    name: '执行',
    unit: '万元',
    definition: '全年执行数。',
    read: ({ readings }) => readings.executed,
  },
  {
    id: 'execution-rate',
    name: '预算执行率',
    unit: '%',
    definition: '执行数除以分母。分母不同（全年预算、年初预算、实际到位）的不能直接比较，分组列出。',
    read: ({ readings }) => readings.executionRate,
  },
  {
    id: 'score',
    name: '评价得分',
    unit: '分',
    definition: '原文印出的总分。评价种类、满分和等次标准不同的不能直接比较，分组列出。',
    read: ({ readings: { score }, kindName }) => ({ ...score, basis: `${kindName}，${score.basis}` }),
  },
];

/** Of the measures that need no register. */
export const fixedMeasureIds = fixedMeasures.map(({ id }) => id);

function metricMeasure({ id, name, unit, definition }: MetricDefinition): MeasureDefinition {
  return {
    id,
    name,
    unit,
    definition,
    read: ({ readings }) => ({ ...(readings.metrics[id] ?? absentReading), basis: name }),
  };
}

function toMeasure(definition: MeasureDefinition, reports: readonly ComparedReport[]): Measure {
  const readings = reports.map((report) => ({ report, reading: definition.read(report) }));
  const known = readings.flatMap(({ report, reading }) =>
    reading.value === null ? [] : [{ report, reading, value: fromText(reading.value) }],
  );
  const byBasis = Map.groupBy(known, ({ reading }) => reading.basis);
  const bases = [...byBasis.keys()].sort();
  return {
    id: definition.id,
    name: definition.name,
    unit: definition.unit,
    definition: definition.definition,
    groups: bases.map((basis) => ({
      basis,
      rows: (byBasis.get(basis) ?? []).sort((a, b) => compare(b.value, a.value)).map(toRow),
    })),
    missing: readings.filter(({ reading }) => reading.value === null).map(toRow),
    caution: cautionOf(
      bases,
      known.map(({ report }) => report.kindName),
    ),
  };
}

/** More bases than this stand only at their groups. */
const mostNamed = 4;

function cautionOf(bases: readonly string[], kindNames: readonly string[]): string | null {
  if (bases.length > 1) {
    const names = bases.length > mostNamed ? '' : `：${bases.join('；')}`;
    return `以下分为 ${bases.length} 组${names}。各组口径不同，组与组之间不排名。`;
  }
  const kinds = [...new Set(kindNames)];
  return kinds.length > 1
    ? `以下数字取自不同种类的文件（${kinds.join('、')}），比较时请看各行写明的种类和原文。`
    : null;
}

interface Read {
  readonly report: ComparedReport;
  readonly reading: Reading;
}

function toRow({ report, reading }: Read): CompareRow {
  const { regionId, regionName, projectName, kindName, fiscalYear, href } = report;
  const { value, origin, quote, recomputed } = reading;
  return {
    regionId,
    regionName,
    year: fiscalYear,
    projectName,
    kindName,
    href,
    value: value === null ? null : toText(roundHalfUp(fromText(value), 4)),
    origin,
    quote,
    recomputed,
  };
}
