/**
 * What stays in memory of each report when all of them are at hand: plain data, from the report alone.
 *
 * Lists, totals, comparisons and feeds are made of these facts. Names of places, projects and kinds are not
 * among them, so that a renamed place changes no facts of a report.
 */
import type { Severity } from '../checks/finding.ts';
import type { ReportEntry } from '../checks/content.ts';
import { trendFigures, type TrendFigures } from '../charts/trend-figures.ts';
import { measureReadings, type MeasureReadings } from '../compare/readings.ts';
import type { Attachment } from '../domain/attachment.ts';
import { spendingOf, type Spending } from '../domain/execution-total.ts';
import type { Correction, Grade, Report, Withdrawal } from '../domain/report.ts';
import type { Basis, Way } from '../domain/rules/rule.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { currentVersion, versionName } from '../history/versions.ts';
import { summaryOf } from '../i18n/summary.ts';
import { gravestOf } from './gravest.ts';
import { listedFinding, type ListedFinding } from './listed-finding.ts';

export interface ReportFacts {
  readonly id: string;
  /** Path of its file below the content folder. */
  readonly file: string;
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly projectId: string;
  readonly kindId: string;
  readonly ordinal: number;
  readonly status: Report['status'];
  readonly publishedAt: string | null;
  readonly revision: number;
  /** The end of the address of the published revision; null for a draft. */
  readonly versionName: string | null;
  readonly corrections: readonly Correction[];
  readonly takedowns: readonly { readonly date: string; readonly reason: string }[];
  readonly withdrawal: Withdrawal | null;
  /** As printed; null where the document prints none. */
  readonly printedTitle: string | null;
  readonly printedProjectName: string | null;
  readonly summary: string;
  readonly issuerId: string | null;
  readonly supervisingDepartmentId: string | null;
  readonly implementingUnitId: string | null;
  readonly attachments: readonly Attachment[];
  readonly findings: readonly ListedFinding[];
  /** Null where there is no finding. */
  readonly gravest: Severity | null;
  /** What the printed grade of the result means; null where there is none. */
  readonly grade: Grade | null;
  readonly spending: Spending | null;
  readonly readings: MeasureReadings;
  readonly trend: TrendFigures;
  readonly ruleUses: readonly RuleUse[];
  /** SHA-256 of all printed figures. */
  readonly figuresDigest: string;
}

/** How many rows of a report are scored in one way, with rules that are known in one manner. */
export interface RuleUse {
  readonly way: Way;
  readonly basis: Basis;
  readonly count: number;
}

export function reportFacts(entry: ReportEntry): ReportFacts {
  const { file, scored, findings, frontMatter, attachments, figuresDigest } = entry;
  const { report } = scored;
  const { document } = report;
  const current = currentVersion(report);
  return {
    id: report.id,
    file,
    regionId: report.regionId,
    fiscalYear: report.fiscalYear,
    projectId: report.projectId,
    kindId: report.kindId,
    ordinal: report.ordinal,
    status: report.status,
    publishedAt: report.publishedAt,
    revision: report.revision,
    versionName: current === null ? null : versionName(current),
    corrections: report.corrections,
    takedowns: frontMatter.takedowns ?? [],
    withdrawal: report.withdrawal,
    printedTitle: document.title,
    printedProjectName: document.projectName,
    summary: summaryOf(scored),
    issuerId: document.issuerId,
    supervisingDepartmentId: document.supervisingDepartmentId,
    implementingUnitId: document.implementingUnitId,
    attachments,
    findings: findings.map(listedFinding),
    gravest: gravestOf(findings),
    grade: scored.scores.find(({ score }) => score.isResult)?.grade?.publishedGrade ?? null,
    spending: spendingOf(report),
    readings: measureReadings(scored),
    trend: trendFigures(scored),
    ruleUses: ruleUses(scored),
    figuresDigest,
  };
}

function ruleUses({ indicators }: ScoredReport): RuleUse[] {
  const uses = new Map<string, RuleUse>();
  for (const { indicator } of indicators) {
    if (indicator.rule === null) continue;
    const { rule, basis } = indicator.rule;
    const key = `${rule.way} ${basis}`;
    uses.set(key, { way: rule.way, basis, count: (uses.get(key)?.count ?? 0) + 1 });
  }
  return [...uses.values()];
}
