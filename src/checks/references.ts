/**
 * What a report refers to by the ids of registers. Kept apart from everything else that is said of
 * a report, so that a new project or unit does not mean that all reports are checked again.
 */
import type { RawReport } from '../schema/report-schema.ts';
import type { ReportPath } from '../schema/to-report.ts';
import { pathProblems } from './file-problems.ts';
import { markdownYaml, toProblems, type Fault } from './file-reader.ts';
import type { SourceFile } from './content.ts';
import { datedEntries, futureFaults, type DatedEntry } from './future-dates.ts';
import type { Problem } from './problem.ts';
import { yearEndFaults } from './publication-dates.ts';
import { isSwappedIn, organizationFaults } from './organization-references.ts';
import { isMissing, type ReadRegisters } from './read-registers.ts';

/** The ids in a front matter, with what has to agree with their entries. */
export interface References {
  /** Field of `document` and the id in it. */
  readonly organizations: readonly (readonly [field: string, id: string])[];
  /** Whether the source text prints two of them the other way round; null where the check cannot say. */
  readonly areSwapped: boolean | null;
  readonly metrics: readonly { readonly metric: string; readonly unit: string }[];
  /** Null where the report is not published. */
  readonly publishedAt: string | null;
  /** When something was done to the report here. */
  readonly dated: readonly DatedEntry[];
  /** Who gives the scores, in their order. */
  readonly scoreGivers: readonly string[];
}

export const noReferences: References = {
  organizations: [],
  areSwapped: null,
  metrics: [],
  publishedAt: null,
  dated: [],
  scoreGivers: [],
};

/** `units` are the organizations of the place, by whose names the source text is read. */
export function referencesOf(
  raw: RawReport,
  sourceText: string | null,
  units: ReadRegisters['organizations'],
): References {
  const { document, metrics = [], scores = [], status, publishedAt } = raw;
  const { issuer, supervisingDepartment, implementingUnit } = document;
  const organizations = Object.entries({ issuer, supervisingDepartment, implementingUnit }).flatMap(
    ([field, id]) => (id === undefined ? [] : [[field, id] as const]),
  );
  return {
    organizations,
    areSwapped: sourceText === null ? null : isSwappedIn(sourceText, organizations, units),
    metrics: metrics.map(({ metric, unit }) => ({ metric, unit })),
    publishedAt: status === 'draft' ? null : (publishedAt ?? null),
    dated: datedEntries(raw),
    scoreGivers: scores.map(({ by }) => by),
  };
}

/** What the path and the front matter of a report name and the registers have not, or have otherwise. */
export function referenceProblems(
  file: SourceFile,
  path: ReportPath,
  references: References,
  registers: ReadRegisters,
  source: SourceFile | undefined,
  lastDay: string | null,
): Problem[] {
  const faults = [
    ...organizationFaults(references, path.regionId, registers, source),
    ...metricFaults(references, registers),
    ...futureFaults(references.dated, lastDay),
    ...yearEndFaults(references.publishedAt, path, registers.kinds),
    ...scoreGiverFaults(references, path, registers),
  ];
  const yaml = faults.length === 0 ? null : markdownYaml(file);
  return [...pathProblems(path, file.path, registers), ...(yaml === null ? [] : toProblems(yaml, faults))];
}

function metricFaults({ metrics }: References, registers: ReadRegisters): Fault[] {
  return metrics.flatMap(({ metric, unit }, index): Fault[] => {
    if (isMissing(registers.metrics, metric)) {
      return [
        {
          path: ['metrics', index, 'metric'],
          code: 'unknown-metric',
          message: `可比指标“${metric}”没有登记。`,
          fix: '请核对拼写，或先在 content/metrics.yml 中登记。',
        },
      ];
    }
    const registered = registers.metrics?.get(metric)?.unit ?? unit;
    if (registered === unit) return [];
    return [
      {
        path: ['metrics', index, 'unit'],
        code: 'metric-unit-differs',
        message: `可比指标“${metric}”的单位登记为“${registered}”，这里写的是“${unit}”。`,
        fix: `请改为“${registered}”；原文以其他单位印出的，写 terms 并在其中写原文的数和单位。`,
      },
    ];
  });
}

/** Scores of a unit's own evaluation that a department or the treasury is said to give. */
const othersGivers = new Set(['departmentEvaluation', 'fiscalEvaluation']);

/** In an evaluation by the unit itself at least one score is the unit's own. */
function scoreGiverFaults({ scoreGivers }: References, path: ReportPath, { kinds }: ReadRegisters): Fault[] {
  const kind = kinds?.get(path.kindId);
  if (kind?.isSelfEvaluation !== 'true' || scoreGivers.length === 0) return [];
  if (!scoreGivers.every((by) => othersGivers.has(by))) return [];
  return [
    {
      path: ['scores', 0, 'by'],
      code: 'score-giver-differs',
      message: `这是${kind.name}，评分方却都写的是部门评价或财政评价。`,
      fix: '请核对文件名中的种类；单位自己评的分写 by: selfEvaluation。',
    },
  ];
}
