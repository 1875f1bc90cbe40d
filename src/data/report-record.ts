/**
 * A report as a row of `data/v1/reports.json`.
 *
 * The words used as values are listed in `src/domain/README.md`. Amounts and rates are decimal
 * texts; null says that there is no such figure, and `state` why.
 */
import type { Finding } from '../checks/finding.ts';
import { toText, type Decimal } from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { FundPhase, Remark } from '../domain/report.ts';
import type { ScoredReport, ScoredScore } from '../domain/score-report.ts';
import { printedTextOf, stateOf, type CellState, type FigureCell } from '../domain/value.ts';
import { gradeNames } from '../i18n/labels.ts';

export interface AmountRecord {
  /** Exact, in 元; null when the cell holds no number. */
  readonly yuan: string | null;
  /** As printed, with its unit; null when nothing is printed. */
  readonly printed: string | null;
  readonly state: CellState;
}

/** What the catalogue adds to a scored report. */
export interface RecordContext {
  readonly url: string;
  /** The address of the published revision; null for a draft. */
  readonly versionUrl: string | null;
  readonly title: string;
  readonly region: { readonly id: string; readonly code: string | null; readonly name: string };
  readonly project: { readonly id: string; readonly name: string };
  readonly kind: { readonly id: string; readonly name: string };
  readonly stage: string;
}

const summarizedPhases = ['initialBudget', 'adjustedBudget', 'fundsReceived', 'executed', 'balance'] as const;

/** The row of one report. */
export function toRecord(scored: ScoredReport, findings: readonly Finding[], context: RecordContext) {
  const { report } = scored;
  return {
    id: report.id,
    url: context.url,
    versionUrl: context.versionUrl,
    title: context.title,
    region: context.region,
    fiscalYear: report.fiscalYear,
    project: context.project.id,
    projectName: context.project.name,
    kind: context.kind.id,
    kindName: context.kind.name,
    stage: context.stage,
    status: report.status,
    publishedAt: report.publishedAt,
    revision: report.revision,
    amounts: Object.fromEntries(summarizedPhases.map((phase) => [phase, amountRecord(scored, phase)])),
    executionRate: {
      published: plainText(scored.executionRate.published),
      recomputed: scored.executionRate.recomputedText,
      base: scored.executionRate.base,
      status: scored.executionRate.status,
    },
    scores: scored.scores.map(scoreRecord),
    findings: findings.map(findingRecord),
    remarks: report.remarks.map(({ text, quotes, fields }: Remark) => ({ text, quotes, fields })),
    metrics: scored.metrics.map(({ metric, value }) => ({
      id: metric.metricId,
      value: textOf(value),
      unit: metric.unit,
      basis: metric.basis,
      quote: metric.quote,
    })),
  };
}

export type ReportRecord = ReturnType<typeof toRecord>;

function amountRecord({ report }: ScoredReport, phase: FundPhase): AmountRecord {
  const amount = mainAmount(report.funds, phase);
  const text = printedTextOf(amount?.cell);
  return {
    yuan: textOf(yuanOf(amount)),
    printed: text === null || text === '' ? text : `${text} ${amount?.unit ?? ''}`.trim(),
    state: stateOf(amount?.cell),
  };
}

function scoreRecord({ score, total, grade }: ScoredScore) {
  return {
    id: score.id,
    by: score.by,
    result: score.isResult,
    published: plainText(score.total),
    sumOfPublished: textOf(total.sumOfPublished),
    sumOfPublishedFrom: total.sumOfPublishedFrom,
    recomputed: total.recomputedText,
    max: plainText(score.max),
    status: total.status,
    basis: total.recomputed === null ? null : total.basis,
    grade:
      grade === null
        ? null
        : {
            published: grade.published,
            recomputed: grade.recomputed === null ? null : gradeNames[grade.recomputed],
            scale: grade.scale.name,
            basis: grade.scale.basis,
            status: grade.status,
          },
  };
}

function findingRecord(finding: Finding) {
  const { code, severity, field, printed, recomputed, calculation, message, acknowledgement } = finding;
  return {
    code,
    severity,
    field,
    printed,
    recomputed,
    calculation,
    message,
    acknowledged: acknowledgement !== null,
    note: acknowledgement?.note ?? null,
  };
}

/** The plain number of a cell, or null. */
function plainText(cell: FigureCell | undefined): string | null {
  return cell?.state === 'number' ? cell.value : null;
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}
