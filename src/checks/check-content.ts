/**
 * The gate: reads all content files at once and gives back either a content that may be
 * published, or every problem. The build, `npm run check` and the tests call this one function.
 */
import { z } from 'zod';
import { scoreReport } from '../domain/score-report.ts';
import { readReportPath } from '../schema/content-path.ts';
import { resolveField, hasField } from '../schema/locate.ts';
import * as registerSchemas from '../schema/registers.ts';
import { reportFrontMatter, type RawReport } from '../schema/report-schema.ts';
import { text } from '../schema/scalars.ts';
import { toReport, toScale, type ReportFault, type ReportPath } from '../schema/to-report.ts';
import type { NamedRules } from '../schema/to-rule.ts';
import type { Content, PageEntry, Registers, ReportEntry, SourceFile } from './content.ts';
import { readMarkdownFile, readYamlFile, toProblems, type Fault, type FileYaml } from './file-reader.ts';
import type { Finding } from './finding.ts';
import { findFindings } from './index.ts';
import { narrativeProblems } from './narrative.ts';
import { personalDataProblems } from './personal-data.ts';
import { fileStart, sortProblems, type Problem, type ProblemCode } from './problem.ts';
import { sourceFaults } from './source-text.ts';

export interface CheckOptions {
  /** Drafts are part of `npm run dev` only. */
  readonly includeDrafts?: boolean;
}

export type CheckResult =
  | { readonly content: Content; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly Problem[] };

/** Checks a whole content folder. */
export function checkContent(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  const problems: Problem[] = files.flatMap(personalDataProblems);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const registers = readRegisters(byPath, problems);
  const reports = files
    .filter(({ path }) => path.startsWith('reports/'))
    .flatMap((file) => readReport(file, byPath, registers, problems));
  const pages = files
    .filter(({ path }) => path.startsWith('pages/'))
    .flatMap((file) => readPage(file, problems));
  problems.push(...unknownFiles(files), ...orphanSources(byPath));
  const shown = reports.filter(
    ({ scored }) => scored.report.status !== 'draft' || options.includeDrafts === true,
  );
  if (shown.length === 0 && problems.length === 0) problems.push(noReports());
  if (problems.length > 0 || registers === null) return { content: null, problems: sortProblems(problems) };
  shown.sort((a, b) => (a.scored.report.id < b.scored.report.id ? -1 : 1));
  return { content: { registers, reports: shown, pages }, problems: [] };
}

function noReports(): Problem {
  return {
    code: 'no-reports',
    file: 'reports',
    ...fileStart,
    field: '',
    message: '没有可以发布的报告。',
    fix: '请检查内容文件夹是否完整；空的站点不会覆盖已经发布的内容。',
  };
}

const knownTopLevel =
  /^(?:reports\/|sources\/.+\.txt$|rules\/[a-z0-9-]+\.yml$|pages\/[a-z0-9-]+\.md$|(?:regions|kinds|projects|organizations|metrics|site)\.yml$)/;

function unknownFiles(files: readonly SourceFile[]): Problem[] {
  return files
    .filter(({ path }) => !knownTopLevel.test(path))
    .map(({ path }) => ({
      code: 'unknown-file',
      file: path,
      ...fileStart,
      field: '',
      message: '这个文件不属于任何一类内容，不会出现在站点上。',
      fix: '请移到正确的文件夹或删去；文件名只能用小写英文字母、数字和连字符。',
    }));
}

function orphanSources(byPath: ReadonlyMap<string, SourceFile>): Problem[] {
  return [...byPath.keys()]
    .filter((path) => path.startsWith('sources/'))
    .filter((path) => !byPath.has(`reports/${path.slice('sources/'.length).replace(/\.txt$/, '.md')}`))
    .map((path) => ({
      code: 'orphan-source',
      file: path,
      ...fileStart,
      field: '',
      message: '这份原文文本没有对应的报告。',
      fix: '请检查路径：sources 下的文本与 reports 下的报告路径相同，只是后缀为 .txt。',
    }));
}

// Registers

type RegisterProblems = Problem[];

function readRegisters(
  byPath: ReadonlyMap<string, SourceFile>,
  problems: RegisterProblems,
): Registers | null {
  const site = readOne(byPath, 'site.yml', registerSchemas.site, problems);
  const regions = readList(byPath, 'regions.yml', registerSchemas.regions, problems);
  const kinds = readList(byPath, 'kinds.yml', registerSchemas.kinds, problems);
  const projects = readList(byPath, 'projects.yml', registerSchemas.projects, problems);
  const organizations = readList(byPath, 'organizations.yml', registerSchemas.organizations, problems);
  const metrics = readList(byPath, 'metrics.yml', registerSchemas.metrics, problems);
  const rules = readRules(byPath, problems);
  if (site === null || regions === null || kinds === null) return null;
  if (projects === null || organizations === null || metrics === null || rules === null) return null;
  checkReferences(regions, projects, organizations, problems);
  const scaleFile = [...rules].find(([, rule]) => rule.type === 'gradeScale' && rule.isDefault === 'true');
  const defaultScale =
    scaleFile?.[1].type === 'gradeScale'
      ? toScale(scaleFile[0], scaleFile[1].name, scaleFile[1].grades, 'assumed')
      : null;
  return {
    site: site.value,
    regions: regions.entries,
    kinds: kinds.entries,
    projects: projects.entries,
    organizations: organizations.entries,
    metrics: metrics.entries,
    rules,
    defaultScale,
  };
}

function readOne<T>(
  byPath: ReadonlyMap<string, SourceFile>,
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): { value: T; yaml: FileYaml } | null {
  const file = byPath.get(path);
  if (file === undefined) {
    problems.push({
      code: 'missing-register',
      file: path,
      ...fileStart,
      field: '',
      message: `缺少登记表 ${path}。`,
      fix: '请补上这个文件；没有内容的登记表写作 []。',
    });
    return null;
  }
  const read = readYamlFile(file, schema);
  problems.push(...read.problems);
  return 'yaml' in read ? { value: read.value, yaml: read.yaml } : null;
}

interface Register<T> {
  readonly entries: ReadonlyMap<string, T>;
  readonly yaml: FileYaml;
  readonly list: readonly T[];
}

function readList<T extends { readonly id: string }>(
  byPath: ReadonlyMap<string, SourceFile>,
  path: string,
  schema: z.ZodType<T[]>,
  problems: Problem[],
): Register<T> | null {
  const read: { value: T[]; yaml: FileYaml } | null = readOne(byPath, path, schema, problems);
  if (read === null) return null;
  const entries = new Map<string, T>();
  const faults: Fault[] = [];
  for (const [index, entry] of read.value.entries()) {
    if (entries.has(entry.id)) {
      faults.push({
        path: [index, 'id'],
        code: 'duplicate-id',
        message: `编号“${entry.id}”在本登记表中出现了两次。`,
        fix: '请改用另一个编号，或合并两条登记。',
      });
    }
    entries.set(entry.id, entry);
  }
  problems.push(...toProblems(read.yaml, faults));
  return { entries, yaml: read.yaml, list: read.value };
}

function readRules(byPath: ReadonlyMap<string, SourceFile>, problems: Problem[]) {
  const rules = new Map<string, registerSchemas.RawRuleFile>();
  for (const file of byPath.values()) {
    const name = /^rules\/([a-z0-9-]+)\.yml$/.exec(file.path)?.[1];
    if (name === undefined) continue;
    const read = readYamlFile(file, registerSchemas.ruleFile);
    problems.push(...read.problems);
    if (read.value !== null) rules.set(name, read.value);
  }
  return rules;
}

function checkReferences(
  regions: Register<registerSchemas.RawRegions[number]>,
  projects: Register<registerSchemas.RawProjects[number]>,
  organizations: Register<registerSchemas.RawOrganizations[number]>,
  problems: Problem[],
): void {
  const unknownRegion = (path: (string | number)[], code: ProblemCode, found: string): Fault => ({
    path,
    code,
    message: `地区编号“${found}”没有登记。`,
    fix: '请核对拼写，或先在 content/regions.yml 中登记这个地区。',
  });
  const missing = (id: string | undefined) => id !== undefined && !regions.entries.has(id);
  problems.push(
    ...toProblems(
      regions.yaml,
      regions.list.flatMap((region, index) =>
        missing(region.parent)
          ? [unknownRegion([index, 'parent'], 'unknown-parent', region.parent ?? '')]
          : [],
      ),
    ),
    ...toProblems(
      projects.yaml,
      projects.list.flatMap((project, index) =>
        missing(project.region) ? [unknownRegion([index, 'region'], 'unknown-region', project.region)] : [],
      ),
    ),
    ...toProblems(
      organizations.yaml,
      organizations.list.flatMap((one, index) =>
        missing(one.region) ? [unknownRegion([index, 'region'], 'unknown-region', one.region)] : [],
      ),
    ),
  );
}

// Pages

const pageFrontMatter = z.strictObject({ title: text, description: text });

function readPage(file: SourceFile, problems: Problem[]): PageEntry[] {
  const read = readMarkdownFile(file, pageFrontMatter);
  problems.push(...read.problems);
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) return [];
  problems.push(...narrativeProblems(file.path, read.body, read.bodyLine));
  const id = file.path.slice('pages/'.length, -'.md'.length);
  return [{ id, file: file.path, ...read.value, body: read.body }];
}

// Reports

function readReport(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
  registers: Registers | null,
  problems: Problem[],
): ReportEntry[] {
  const path = readReportPath(file.path);
  if (path === null) {
    problems.push({
      code: 'wrong-path',
      file: file.path,
      ...fileStart,
      field: '',
      message: '文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
      fix: '应为 reports/地区/年度/项目/种类.md，如 reports/huhehaote/2024/domain-registration/department-evaluation.md；只能用小写英文字母、数字和连字符，同种类的第二份写作 种类-2.md。',
    });
    return [];
  }
  const read = readMarkdownFile(file, reportFrontMatter);
  problems.push(...read.problems);
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) return [];
  problems.push(...narrativeProblems(file.path, read.body, read.bodyLine));
  if (registers === null) return [];
  const sourceText = byPath.get(`sources/${path.id}.txt`)?.text ?? null;
  const built = buildReport(path, read.value, read.yaml, registers, sourceText);
  problems.push(...built.problems);
  if (built.entry === null) return [];
  return [{ ...built.entry, body: read.body, sourceText }];
}

function buildReport(
  path: ReportPath,
  raw: RawReport,
  yaml: FileYaml,
  registers: Registers,
  sourceText: string | null,
): { entry: Omit<ReportEntry, 'body' | 'sourceText'> | null; problems: Problem[] } {
  const { report, faults } = toReport(path, raw, namedRules(registers));
  const problems = [
    ...pathProblems(path, yaml.file, registers),
    ...toProblems(yaml, [
      ...faults.map((fault) => reportFault(fault, raw)),
      ...referenceFaults(raw, registers),
      ...statusFaults(raw),
      ...(sourceText === null ? [] : sourceFaults(raw, sourceText)),
    ]),
  ];
  if (faults.length > 0) return { entry: null, problems };
  const scored = scoreReport(report, registers.defaultScale);
  const findings = findFindings(scored);
  problems.push(...toProblems(yaml, [...fieldPathFaults(raw), ...acknowledgementFaults(raw, findings)]));
  return { entry: { file: yaml.file, scored, findings }, problems };
}

function namedRules(registers: Registers): NamedRules {
  return new Map(
    [...registers.rules].flatMap(([name, file]) => (file.type === 'scoringRule' ? [[name, file.rule]] : [])),
  );
}

function pathProblems(path: ReportPath, file: string, registers: Registers): Problem[] {
  const project = registers.projects.get(path.projectId);
  const problem = (code: ProblemCode, message: string, fix: string): Problem => ({
    code,
    file,
    ...fileStart,
    field: '',
    message,
    fix,
  });
  return [
    ...(registers.regions.has(path.regionId)
      ? []
      : [
          problem(
            'unknown-region',
            `路径中的地区“${path.regionId}”没有登记。`,
            '请核对文件夹名称，或在 content/regions.yml 中登记。',
          ),
        ]),
    ...(project === undefined
      ? [
          problem(
            'unknown-project',
            `路径中的项目“${path.projectId}”没有登记。`,
            '请核对文件夹名称，或在 content/projects.yml 中登记。',
          ),
        ]
      : []),
    ...(project !== undefined && project.region !== path.regionId
      ? [
          problem(
            'project-region-differs',
            `项目“${path.projectId}”登记在地区“${project.region}”，文件却放在“${path.regionId}”下。`,
            '请移动文件，或改正 content/projects.yml 中的地区。',
          ),
        ]
      : []),
    ...(registers.kinds.has(path.kindId)
      ? []
      : [
          problem(
            'unknown-kind',
            `文件名“${path.kindId}”不是登记的种类。`,
            '请核对文件名，种类见 content/kinds.yml。',
          ),
        ]),
  ];
}

const faultWords: Readonly<
  Record<ReportFault['kind'], { code: ProblemCode; message: (found: string) => string; fix: string }>
> = {
  unknownRule: {
    code: 'unknown-rule',
    message: (found) => `规则“${found}”不在 content/rules 下。`,
    fix: '请核对名称，或先登记这条规则。',
  },
  noRuleForReading: {
    code: 'reading-without-rule',
    message: () => '写了理解（reading），但没有规则可以补充。',
    fix: '原文印有规则的请填写 rule；原文没有印规则的，请在 reading 中写明 way。',
  },
  invalidReading: {
    code: 'reading-invalid',
    message: (found) => `理解（reading）与规则合在一起不成立：${found}。`,
    fix: '请核对 reading 中的字段是否属于这种规则。',
  },
  rawPercentagePrinted: {
    code: 'reading-invalid',
    message: () => '“按实际百分数计分”不能当作原文印出的规则。',
    fix: '请写在 reading 中，并注明 basis: fitted。',
  },
  noUnit: {
    code: 'no-unit',
    message: () => '金额没有单位。',
    fix: '请在 funds 下写 unit: 万元（或元、亿元），或在本行写 unit。',
  },
  duplicateKey: {
    code: 'duplicate-id',
    message: (found) => `编号“${found}”出现了两次。`,
    fix: '同一份报告内编号不能重复，请核对原文。',
  },
  duplicateAmount: {
    code: 'duplicate-amount',
    message: (found) => `同一口径、同一来源的金额写了两次（${found}）。`,
    fix: '请只保留一个；口径不明的写 phase: unclear。',
  },
  unknownTable: {
    code: 'unknown-table',
    message: (found) => `表“${found}”没有在 tables 中列出。`,
    fix: '请在 tables 中补上，或改正 table。',
  },
  manyResults: {
    code: 'not-one-result',
    message: (found) => `有 ${found} 个分数标为结果（result: true），应当恰好有一个。`,
    fix: '请只在作为评价结果的那个分数下写 result: "true"。',
  },
};

function reportFault(fault: ReportFault, raw: RawReport): Fault {
  const { code, message, fix } = faultWords[fault.kind];
  const [first] = fault.path;
  const isField = typeof first === 'string' && /[.[]/.test(first);
  const path = isField ? [...(resolveField(raw, first) ?? []), ...fault.path.slice(1)] : fault.path;
  return { path, code, message: message(fault.found), fix };
}

function referenceFaults(raw: RawReport, registers: Registers): Fault[] {
  const { issuer, supervisingDepartment, implementingUnit } = raw.document;
  const organizations = { issuer, supervisingDepartment, implementingUnit };
  return [
    ...Object.entries(organizations).flatMap(([key, id]): Fault[] =>
      id === undefined || registers.organizations.has(id)
        ? []
        : [
            {
              path: ['document', key],
              code: 'unknown-organization',
              message: `单位编号“${id}”没有登记。`,
              fix: '请核对拼写，或先在 content/organizations.yml 中登记。',
            },
          ],
    ),
    ...(raw.metrics ?? []).flatMap((metric, index): Fault[] =>
      registers.metrics.has(metric.metric)
        ? []
        : [
            {
              path: ['metrics', index, 'metric'],
              code: 'unknown-metric',
              message: `可比指标“${metric.metric}”没有登记。`,
              fix: '请核对拼写，或先在 content/metrics.yml 中登记。',
            },
          ],
    ),
    ...(raw.calculations ?? []).flatMap((calculation, index) =>
      calculation.terms.flatMap((term, at): Fault[] =>
        term.resultOf === undefined || Number(term.resultOf) <= index
          ? []
          : [
              {
                path: ['calculations', index, 'terms', at, 'resultOf'],
                code: 'unknown-result',
                message: `引用了第 ${term.resultOf} 个算式的结果，但它不在本算式之前。`,
                fix: '请写前面算式的序号。',
              },
            ],
      ),
    ),
  ];
}

function statusFaults(raw: RawReport): Fault[] {
  if (raw.status === 'draft' || raw.publishedAt !== undefined) return [];
  return [
    {
      path: ['status'],
      code: 'published-without-date',
      message: '报告已公开，却没有写公开时间。',
      fix: '请填写 publishedAt，如 2026-03-28 09:30；公开时间由编辑填写，不取构建时间。',
    },
  ];
}

function fieldPathFaults(raw: RawReport): Fault[] {
  const fields = (raw.remarks ?? []).flatMap((remark, index) =>
    (remark.fields ?? []).map((field, at) => ({ field, path: ['remarks', index, 'fields', at] })),
  );
  return fields
    .filter(({ field }) => !hasField(raw, field))
    .map(({ field, path }) => ({
      path,
      code: 'unknown-field-path',
      message: `“${field}”不指向本文件的任何字段。`,
      fix: '请写字段路径，如 indicators[B12].score；没有编号的行写序号，如 indicators[5].actual。',
    }));
}

function acknowledgementFaults(raw: RawReport, findings: readonly Finding[]): Fault[] {
  const used = new Set(findings.flatMap(({ acknowledgement }) => acknowledgement?.field ?? []));
  const open = findings.filter(
    (finding) => finding.severity !== 'notice' && finding.acknowledgement === null,
  );
  return [
    ...open.map((finding): Fault => ({
      path: resolveField(raw, finding.field) ?? [],
      code: 'unacknowledged-finding',
      message: `${finding.message}${figuresOf(finding)}`,
      fix: `请核对原文：抄录有误的请改正；原文如此的，请在 acknowledged 中登记（code: ${finding.code}，field: ${finding.field}${finding.printed === null ? '' : `，printed: "${finding.printed}"`}${finding.recomputed === null ? '' : `，recomputed: "${finding.recomputed}"`}，note: 已核对原文）。`,
    })),
    ...(raw.acknowledged ?? []).flatMap((one, index): Fault[] =>
      used.has(`acknowledged[${index + 1}]`)
        ? []
        : [
            {
              path: ['acknowledged', index],
              code: 'acknowledgement-outdated',
              message: `登记的差异（${one.code}，${one.field}）已经不存在，或者数字已经变化。`,
              fix: '请重新核对原文，按新的数字登记，或删去这条登记。',
            },
          ],
    ),
  ];
}

function figuresOf({ printed, recomputed, calculation }: Finding): string {
  if (calculation !== null) return `算式：${calculation}。`;
  return printed !== null && recomputed !== null ? `（印出 ${printed}，复算 ${recomputed}）` : '';
}
