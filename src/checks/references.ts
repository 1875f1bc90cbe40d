/**
 * What a report refers to by the ids of registers. Kept apart from everything else that is said of
 * a report, so that a new project or unit does not mean that all reports are checked again.
 */
import type { RawReport } from '../schema/report-schema.ts';
import type { ReportPath } from '../schema/to-report.ts';
import { pathProblems } from './file-problems.ts';
import { markdownYaml, toProblems, type Fault } from './file-reader.ts';
import type { SourceFile } from './content.ts';
import type { Problem } from './problem.ts';
import { yearEndFaults } from './publication-dates.ts';
import { isMissing, type ReadRegisters } from './read-registers.ts';

/** The ids in a front matter, with what has to agree with their entries. */
export interface References {
  /** Field of `document` and the id in it. */
  readonly organizations: readonly (readonly [field: string, id: string])[];
  readonly metrics: readonly { readonly metric: string; readonly unit: string }[];
  /** Null where the report is not published. */
  readonly publishedAt: string | null;
}

export const noReferences: References = { organizations: [], metrics: [], publishedAt: null };

export function referencesOf({ document, metrics = [], status, publishedAt }: RawReport): References {
  const { issuer, supervisingDepartment, implementingUnit } = document;
  const organizations = Object.entries({ issuer, supervisingDepartment, implementingUnit });
  return {
    organizations: organizations.flatMap(([field, id]) => (id === undefined ? [] : [[field, id]])),
    metrics: metrics.map(({ metric, unit }) => ({ metric, unit })),
    publishedAt: status === 'draft' ? null : (publishedAt ?? null),
  };
}

/** What the path and the front matter of a report name and the registers have not, or have otherwise. */
export function referenceProblems(
  file: SourceFile,
  path: ReportPath,
  references: References,
  registers: ReadRegisters,
): Problem[] {
  const faults = [
    ...organizationFaults(references, registers),
    ...metricFaults(references, registers),
    ...yearEndFaults(references.publishedAt, path, registers.kinds),
  ];
  const yaml = faults.length === 0 ? null : markdownYaml(file);
  return [...pathProblems(path, file.path, registers), ...(yaml === null ? [] : toProblems(yaml, faults))];
}

function organizationFaults({ organizations }: References, registers: ReadRegisters): Fault[] {
  return organizations
    .filter(([, id]) => isMissing(registers.organizations, id))
    .map(([field, id]) => ({
      path: ['document', field],
      code: 'unknown-organization',
      message: `单位编号“${id}”没有登记。`,
      fix: '请核对拼写，或先在 content/organizations.yml 中登记。',
    }));
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
