/** The engine over a report that is still being written: printed figures come from it, not from here. */
import { scoreReport, type ScoredReport } from '../domain/score-report.ts';
import type { GradeScale } from '../domain/report.ts';
import { readYaml } from '../schema/front-matter.ts';
import { readReportPath } from '../schema/content-path.ts';
import { ruleFile } from '../schema/registers.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { toReport, toScale } from '../schema/to-report.ts';
import type { NamedRules } from '../schema/to-rule.ts';
import type { SourceFile } from '../checks/content.ts';

/** What scoring needs beside the report: the rules of the register and the scale where none is printed. */
export interface Rules {
  readonly named: NamedRules;
  readonly defaultScale: GradeScale | null;
}

/** Reads the files of `rules/` among others. They must be valid. */
export function readRules(files: readonly SourceFile[]): Rules {
  const read = files.flatMap(({ path, text }) => {
    const name = /^rules\/([a-z0-9-]+)\.yml$/.exec(path)?.[1];
    if (name === undefined) return [];
    const yaml = readYaml(text, 1);
    if (!yaml.ok) throw new Error(`${path} is no YAML: ${yaml.detail}`);
    return [{ name, file: ruleFile.parse(yaml.value) }];
  });
  const scales = read.flatMap(({ name, file }) =>
    file.type === 'gradeScale' && file.isDefault === 'true'
      ? [toScale(name, file.name, file.grades, 'assumed')]
      : [],
  );
  return {
    named: new Map(
      read.flatMap(({ name, file }) => (file.type === 'scoringRule' ? [[name, file.rule] as const] : [])),
    ),
    defaultScale: scales[0] ?? null,
  };
}

/** Scores the front matter of the report at `path`. A report that does not fit together is our mistake. */
export function scoreRaw(path: string, raw: RawReport, { named, defaultScale }: Rules): ScoredReport {
  const at = readReportPath(path);
  if (at === null) throw new Error(`Not the path of a report: ${path}`);
  const { report, faults } = toReport(at, raw, named);
  if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults)}`);
  return scoreReport(report, defaultScale);
}
