/**
 * Comparing reports by one measure.
 *
 * Figures that rest on different bases (another denominator, another kind of evaluation, another
 * full mark or grade scale) stand in groups of their own and are never ranked against each other.
 */
import type { FigureStatus } from '../domain/compare-figures.ts';
import { decimal, roundHalfUp, toText, type Decimal } from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import { fromYuan } from '../domain/money.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import { phaseNames } from '../i18n/labels.ts';

/** A report with the words that stand for it. */
export interface ComparedReport {
  readonly regionId: string;
  readonly regionName: string;
  readonly projectName: string;
  readonly kindName: string;
  readonly href: string;
  readonly scored: ScoredReport;
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
  readonly origin: 'printed' | 'derived' | 'absent';
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

interface Reading {
  readonly value: Decimal | null;
  readonly origin: CompareRow['origin'];
  readonly basis: string;
  readonly quote?: string;
  readonly recomputed?: string | null;
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
    read: ({ scored }) => {
      const { funds } = scored.report;
      const adjusted = yuanOf(mainAmount(funds, 'adjustedBudget'));
      const initial = yuanOf(mainAmount(funds, 'initialBudget'));
      const basis = adjusted === null && initial !== null ? '年初预算' : '全年预算';
      return amountReading(adjusted ?? initial, basis);
    },
  },
  {
    id: 'executed',
    name: '执行',
    unit: '万元',
    definition: '全年执行数。',
    read: ({ scored }) => amountReading(yuanOf(mainAmount(scored.report.funds, 'executed')), '全年执行'),
  },
  {
    id: 'execution-rate',
    name: '预算执行率',
    unit: '%',
    definition: '执行数除以分母。分母不同（全年预算、年初预算、实际到位）的不能直接比较，分组列出。',
    read: ({ scored }) => {
      const { published, recomputed, recomputedText, base, status } = scored.executionRate;
      const printed = published?.state === 'number' ? decimal(published.value) : null;
      const basis = base === null ? '分母未印' : `以${phaseNames[base] ?? base}为分母`;
      if (printed !== null) {
        return { value: printed, origin: 'printed', basis, recomputed: differing(status, recomputedText) };
      }
      return { value: recomputed, origin: recomputed === null ? 'absent' : 'derived', basis };
    },
  },
  {
    id: 'score',
    name: '评价得分',
    unit: '分',
    definition: '原文印出的总分。评价种类、满分和等次标准不同的不能直接比较，分组列出。',
    read: ({ scored, kindName }) => {
      const result = scored.scores.find(({ score }) => score.isResult);
      const max = result?.score.max?.state === 'number' ? result.score.max.value : null;
      const scale = result?.grade?.scale.basis === 'printed' ? '原文印有等次标准' : '原文未印等次标准';
      const value = numberOf(result?.score.total);
      const full = max === null ? '原文未印满分' : `满分 ${max} 分`;
      return {
        value,
        origin: value === null ? 'absent' : 'printed',
        basis: `${kindName}，${full}，${scale}`,
        recomputed: result === undefined ? null : differing(result.total.status, result.total.recomputedText),
      };
    },
  },
];

function differing(status: FigureStatus, recomputedText: string | null): string | null {
  return status === 'differs' ? recomputedText : null;
}

function amountReading(yuan: Decimal | null, basis: string): Reading {
  return {
    value: yuan === null ? null : fromYuan(yuan, '万元'),
    origin: yuan === null ? 'absent' : 'printed',
    basis,
  };
}

function metricMeasure({ id, name, unit, definition }: MetricDefinition): MeasureDefinition {
  return {
    id,
    name,
    unit,
    definition,
    read: ({ scored }) => {
      const found = scored.metrics.find(({ metric }) => metric.metricId === id);
      if (found === undefined) return { value: null, origin: 'absent', basis: name };
      const { basis: origin, quote } = found.metric;
      return { value: found.value, origin, basis: name, quote };
    },
  };
}

function toMeasure(definition: MeasureDefinition, reports: readonly ComparedReport[]): Measure {
  const readings = reports.map((report) => ({ report, reading: definition.read(report) }));
  const known = readings.filter(({ reading }) => reading.value !== null);
  const bases = [...new Set(known.map(({ reading }) => reading.basis))].sort();
  const groups = bases.map((basis) => ({
    basis,
    rows: known
      .filter(({ reading }) => reading.basis === basis)
      .sort(byValue)
      .map(toRow),
  }));
  return {
    id: definition.id,
    name: definition.name,
    unit: definition.unit,
    definition: definition.definition,
    groups,
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

function byValue(a: Read, b: Read): number {
  return a.reading.value === null || b.reading.value === null ? 0 : b.reading.value.cmp(a.reading.value);
}

function toRow({ report, reading }: Read): CompareRow {
  const { regionId, regionName, projectName, kindName, href, scored } = report;
  return {
    regionId,
    regionName,
    year: scored.report.fiscalYear,
    projectName,
    kindName,
    href,
    value: reading.value === null ? null : toText(roundHalfUp(reading.value, 4)),
    origin: reading.origin,
    quote: reading.quote ?? null,
    recomputed: reading.recomputed ?? null,
  };
}
