/** All that is worked out of one report, as text: a line for each figure and each finding, in the order of the file. */
import type { ReportEntry } from '../../src/checks/content.ts';
import type { Comparison } from '../../src/domain/compare-figures.ts';
import { toText, type Decimal } from '../../src/domain/decimal.ts';
import { fundSums, yuanOf } from '../../src/domain/funds.ts';
import type { ScoredIndicator, ScoredReport, ScoredScore, Total } from '../../src/domain/score-report.ts';
import { printedTextOf } from '../../src/domain/value.ts';
import { positionsOf, resolveField } from '../../src/schema/locate.ts';

interface Line {
  /** Path of the field in the content file; empty for what stands for the whole report. */
  readonly field: string;
  readonly text: string;
}

/** `yaml` is the front matter as it stands in the file, by which the lines are sorted. */
export function goldenOf({ scored, findings, frontMatter }: ReportEntry, yaml: string): string {
  const figures = figuresOf(scored);
  const found = findings.map(({ field, code, severity, printed, recomputed, calculation }): Line => ({
    field,
    text: `finding ${code}: ${severity}, printed ${printed ?? '–'}, recomputed ${recomputed ?? '–'}${calculation === null ? '' : `, ${calculation}`}`,
  }));
  const lines = [...figures, ...found];
  const places = positionsOf(
    yaml,
    1,
    lines.map(({ field }) => resolveField(frontMatter, field) ?? []),
  );
  const placed = lines.map((line, index) => ({ ...line, at: places[index] ?? { line: 1, column: 1 } }));
  const sorted = placed.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return sorted.map(({ field, text }) => `${field || '(report)'}  ${text}\n`).join('');
}

function figuresOf(scored: ScoredReport): Line[] {
  const { report, executionRate, rates, balances, indicators, blocks, scores, calculations, metrics } =
    scored;
  return [
    {
      field: '',
      text: `execution rate over ${executionRate.base ?? '–'}: ${figure(executionRate)}`,
    },
    ...fundSums(report.funds).map(({ whole, parts, sum, isUndisclosed }) => ({
      field: whole.field,
      text: `parts in yuan: ${shown(yuanOf(whole))} of ${parts.length} parts ${shown(sum)}${isUndisclosed ? ', undisclosed' : ''}`,
    })),
    ...rates.map(({ rate, comparison, obstacle }) => ({
      field: rate.field,
      text: `rate: ${compared(comparison)}${obstacle === null ? '' : `, ${obstacle}`}`,
    })),
    ...balances.map(({ balance, comparison }) => ({
      field: balance.field,
      text: `balance: ${compared(comparison)}`,
    })),
    ...indicators.flatMap(indicatorLines),
    ...blocks.flatMap(({ block, total, scoreRate, deduction }) => [
      { field: block.field, text: `block total: ${totalled(total)}` },
      ...optional(block.field, 'block score rate', scoreRate),
      ...optional(block.field, 'block deduction', deduction),
    ]),
    ...scores.flatMap(scoreLines),
    ...calculations.map(({ calculation, comparison, followUp }) => ({
      field: calculation.field,
      text: `calculation: ${compared(comparison)}${followUp === null ? '' : `, follow-up ${toText(followUp)}`}`,
    })),
    ...metrics.map(({ metric, value }) => ({ field: metric.field, text: `metric: ${shown(value)}` })),
  ];
}

function indicatorLines({ indicator, result, score, completionRate, measuredRate }: ScoredIndicator): Line[] {
  const { field } = indicator;
  const why = result.isScored
    ? `, exact ${toText(result.exact)} of ${toText(result.weight)}`
    : result.isExcluded
      ? `, left out with ${toText(result.weight)}`
      : `, ${result.obstacle}`;
  return [
    { field, text: `score: ${compared(score)}${why}` },
    ...optional(field, 'completion rate', completionRate),
    ...optional(field, 'measured rate', measuredRate),
  ];
}

function scoreLines({ score, total, scoreRate, grade }: ScoredScore): Line[] {
  const { field } = score;
  return [
    { field, text: `total: ${totalled(total)}` },
    ...optional(field, 'score rate', scoreRate),
    ...(grade === null
      ? []
      : [
          {
            field,
            text: `grade: printed ${grade.published ?? '–'} (${grade.publishedGrade ?? '–'}), recomputed ${grade.recomputed ?? '–'}, ${grade.status}, scale ${grade.scale.basis}`,
          },
        ]),
  ];
}

function optional(field: string, name: string, comparison: Comparison | null): Line[] {
  return comparison === null ? [] : [{ field, text: `${name}: ${compared(comparison)}` }];
}

function totalled(total: Total): string {
  const from = total.sumOfPublishedFrom === null ? '' : ` from ${total.sumOfPublishedFrom}`;
  return `${compared(total)}, sum of published ${shown(total.sumOfPublished)}${from}`;
}

function compared(comparison: Pick<Comparison, 'published' | 'recomputedText' | 'status' | 'basis'>): string {
  return `${figure(comparison)}, basis ${comparison.basis}`;
}

function figure({
  published,
  recomputedText,
  status,
}: Pick<Comparison, 'published' | 'recomputedText' | 'status'>): string {
  return `printed ${printedTextOf(published) ?? `– (${published?.state ?? 'absent'})`}, recomputed ${recomputedText ?? '–'}, ${status}`;
}

function shown(value: Decimal | null): string {
  return value === null ? '–' : toText(value);
}
