/** What the components of a narrative refer to. */
import type { Chart } from '../charts/chart.ts';
import { fundsBySource } from '../charts/funds-by-source.ts';
import { scoresByLevel } from '../charts/scores-by-level.ts';
import type { ReportEntry } from '../checks/content.ts';
import type { Finding } from '../checks/finding.ts';
import { findAmount } from '../domain/funds.ts';
import type { FundAmount } from '../domain/report.ts';
import type { ScoredIndicator } from '../domain/score-report.ts';
import type { ComponentName } from './components.ts';

/** What the components read: a scored report with its findings. */
export type NarrativeFacts = Pick<ReportEntry, 'scored' | 'findings'>;

/** A row by its code, or by its name where it has no code. */
export function indicatorFor({ scored }: NarrativeFacts, code: string): ScoredIndicator | undefined {
  return (
    scored.indicators.find(({ indicator }) => indicator.code === code) ??
    scored.indicators.find(({ indicator }) => indicator.code === null && indicator.name === code)
  );
}

/** An amount by its phase (`executed` …) and source, the total where none is named. */
export function amountFor(
  { scored }: NarrativeFacts,
  stage: string,
  source = 'total',
): FundAmount | undefined {
  const amount = findAmount(scored.report.funds, stage, source);
  return amount?.cell.state === 'number' ? amount : undefined;
}

/** The findings of a field, in the order of the report. */
export function findingsFor({ findings }: NarrativeFacts, field: string): readonly Finding[] {
  return findings.filter((finding) => finding.field === field);
}

/** A chart of the report by its name: `funds` or `scores`. */
export function chartFor({ scored }: NarrativeFacts, name: string): Chart | null {
  if (name === 'funds') return fundsBySource(scored);
  return name === 'scores' ? scoresByLevel(scored) : null;
}

/** Whether there is something to show; the attributes are those that the component asks for. */
export function isFound(
  name: ComponentName,
  attributes: Readonly<Record<string, string>>,
  facts: NarrativeFacts,
): boolean {
  switch (name) {
    case 'Indicator':
      return indicatorFor(facts, attributes['code'] ?? '') !== undefined;
    case 'Amount':
      return amountFor(facts, attributes['stage'] ?? '', attributes['source']) !== undefined;
    case 'Finding':
      return findingsFor(facts, attributes['field'] ?? '').length > 0;
    case 'Chart':
      return chartFor(facts, attributes['name'] ?? '') !== null;
  }
}
