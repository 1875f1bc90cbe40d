/**
 * The gate: reads all content files at once and gives back either a content that may be
 * published, or every problem. The build, `npm run check` and the tests call this one function.
 */
import type { Report } from '../domain/report.ts';
import { scoreReport } from '../domain/score-report.ts';
import { readReportPath } from '../schema/content-path.ts';
import { resolveField, hasField } from '../schema/locate.ts';
import { openFields, openMarker } from '../schema/open-fields.ts';
import { pageFrontMatter } from '../schema/page-schema.ts';
import { reportFrontMatter, type RawReport } from '../schema/report-schema.ts';
import { toReport, type ReportFault, type ReportPath } from '../schema/to-report.ts';
import type { NamedRules } from '../schema/to-rule.ts';
import { boldProblems } from './bold.ts';
import { characterProblems } from './characters.ts';
import type { Content, PageEntry, ReportEntry, SourceFile } from './content.ts';
import { readMarkdownFile, toProblems, type Fault, type FileYaml } from './file-reader.ts';
import type { Finding } from './finding.ts';
import { checks, findFindings } from './index.ts';
import { componentProblems, noMdx, readMdxNarrative } from './mdx-narrative.ts';
import { narrativeProblems } from './narrative.ts';
import { narrativeSourceProblems } from './narrative-source.ts';
import { personalDataProblems } from './personal-data.ts';
import { dateFaults } from './printed-date.ts';
import { fileStart, sortProblems, type Problem, type ProblemCode } from './problem.ts';
import { completeRegisters, readRegisters, type ReadRegisters } from './read-registers.ts';
import { sourceFaults } from './source-text.ts';
import { fieldSlips, narrativeSlips } from './typing-slips.ts';
import { seriesOf, yearFigures, type EarlierYear } from './year-figures.ts';

export interface CheckOptions {
  /** Drafts are part of `npm run dev` only. */
  readonly includeDrafts?: boolean;
}

export type CheckResult =
  | { readonly content: Content; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly Problem[] };

/** Checks a whole content folder. */
export function checkContent(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  const problems: Problem[] = files.flatMap((file) => [
    ...personalDataProblems(file),
    ...characterProblems(file),
  ]);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const read = readRegisters(byPath, problems);
  const earlier = new Map<string, EarlierYear>();
  const reports = files
    .filter(({ path }) => path.startsWith('reports/'))
    // A path has the year before the project: an earlier year is read before the later ones.
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => readReport(file, byPath, read, earlier, problems));
  const pages = files
    .filter(({ path }) => path.startsWith('pages/'))
    .flatMap((file) => readPage(file, problems));
  problems.push(...unknownFiles(files), ...orphanSources(byPath));
  const shown = reports.filter(
    ({ scored }) => scored.report.status !== 'draft' || options.includeDrafts === true,
  );
  if (shown.length === 0 && problems.length === 0) problems.push(noReports());
  const registers = completeRegisters(read);
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
    .filter((path) => {
      const report = `reports/${path.slice('sources/'.length).replace(/\.txt$/, '.md')}`;
      return !byPath.has(report) && !byPath.has(`${report}x`);
    })
    .map((path) => ({
      code: 'orphan-source',
      file: path,
      ...fileStart,
      field: '',
      message: '这份原文文本没有对应的报告。',
      fix: '请检查路径：sources 下的文本与 reports 下的报告路径相同，只是后缀为 .txt。',
    }));
}

// Pages

function readPage(file: SourceFile, problems: Problem[]): PageEntry[] {
  const read = readMarkdownFile(file, pageFrontMatter);
  problems.push(...read.problems);
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) return [];
  problems.push(
    ...narrativeProblems(file.path, read.body, read.bodyLine),
    ...boldProblems(file.path, read.body, read.bodyLine),
    // A page is written here: there is no printed document that it repeats.
    ...narrativeSlips(file.path, read.body, read.bodyLine, ''),
  );
  const id = file.path.slice('pages/'.length, -'.md'.length);
  return [{ id, file: file.path, ...read.value, body: read.body }];
}

// Reports

function readReport(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
  registers: ReadRegisters,
  earlier: Map<string, EarlierYear>,
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
  const sourceText = byPath.get(`sources/${path.id}.txt`)?.text ?? null;
  const isMdx = file.path.endsWith('.mdx');
  const mdx = isMdx ? readMdxNarrative(file.path, read.body, read.bodyLine) : noMdx;
  problems.push(
    ...narrativeProblems(file.path, read.body, read.bodyLine).filter(
      // The parser of MDX knows tags from text; the pattern for plain Markdown does not.
      ({ code }) => !isMdx || code !== 'html-in-body',
    ),
    ...boldProblems(file.path, read.body, read.bodyLine),
    ...mdx.problems,
    ...(isMdx ? mdxFileProblems(file.path, path.id, byPath, sourceText) : []),
    ...(read.value.status === 'draft' ? [] : openFieldProblems(file)),
  );
  const { bodyLine } = read;
  const hasBodyProblem = problems.some((one) => one.file === file.path && one.line >= bodyLine);
  // One mistake is shown once: a body with another problem is compared when that is put right.
  if (sourceText !== null && !hasBodyProblem) {
    problems.push(
      ...narrativeSourceProblems(file.path, read.body, read.bodyLine, sourceText),
      ...narrativeSlips(file.path, read.body, read.bodyLine, sourceText),
    );
  }
  const built = buildReport(path, read.value, read.yaml, registers, sourceText, earlier);
  problems.push(...built.problems);
  if (built.entry === null) return [];
  problems.push(...componentProblems(file.path, mdx.uses, built.entry));
  return [{ ...built.entry, body: read.body, sourceText }];
}

/** A transcript stays verbatim, and a report has one file. */
function mdxFileProblems(
  file: string,
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  sourceText: string | null,
): Problem[] {
  const problem = (code: ProblemCode, message: string, fix: string): Problem => ({
    code,
    file,
    ...fileStart,
    field: '',
    message,
    fix,
  });
  return [
    ...(sourceText === null
      ? []
      : [
          problem(
            'transcript-as-mdx',
            '这份报告存有原文文本，是照原文转录的，不能写成 .mdx。',
            '请改名为 .md，正文逐字照录；组件只用于直接在这里写的报告。',
          ),
        ]),
    ...(byPath.has(`reports/${id}.md`)
      ? [
          problem(
            'two-files-one-report',
            '同一份报告有 .md 和 .mdx 两个文件。',
            '请只留一个；另一份报告请写作 种类-2。',
          ),
        ]
      : []),
  ];
}

/** Places that are still open; only a draft may have them. */
function openFieldProblems({ path, text }: SourceFile): Problem[] {
  return openFields(text).map(({ line, column, field }) => ({
    code: 'open-field',
    file: path,
    line,
    column,
    field,
    message: `这里还标着“${openMarker}”，报告却已公开。`,
    fix: '请照原文填写，并删去标记；原文没有的整行删去，空白的格子只留 ""。没有填完的报告请写 status: draft。',
  }));
}

function buildReport(
  path: ReportPath,
  raw: RawReport,
  yaml: FileYaml,
  registers: ReadRegisters,
  sourceText: string | null,
  earlier: Map<string, EarlierYear>,
): { entry: Omit<ReportEntry, 'body' | 'sourceText'> | null; problems: Problem[] } {
  const { report, faults: allFaults } = toReport(path, raw, namedRules(registers));
  const faults = allFaults.filter((fault) => !isUnread(fault, registers));
  const problems = [
    ...pathProblems(path, yaml.file, registers),
    ...toProblems(yaml, [
      ...faults.map((fault) => reportFault(fault, raw)),
      ...referenceFaults(raw, registers),
      ...statusFaults(raw),
      ...dateFaults(raw),
      ...fieldPathFaults(raw),
      ...(sourceText === null ? [] : [...sourceFaults(raw, sourceText), ...fieldSlips(yaml, sourceText)]),
    ]),
  ];
  if (faults.length > 0) return { entry: null, problems };
  // Without its rule or scale a report would have other findings than it is published with.
  if (allFaults.length > 0 || isScaleUnread(report, registers)) return { entry: null, problems };
  const scored = scoreReport(report, registers.defaultScale);
  const series = seriesOf(report);
  const findings = findFindings(scored, checks, { earlier: earlier.get(series) ?? null });
  earlier.set(series, { fiscalYear: report.fiscalYear, figures: yearFigures(report) });
  problems.push(...toProblems(yaml, acknowledgementFaults(raw, findings)));
  return { entry: { file: yaml.file, scored, findings }, problems };
}

/** Whether a rule is only unknown because its file could not be read. */
function isUnread({ kind, found }: ReportFault, { unreadRules }: ReadRegisters): boolean {
  return kind === 'unknownRule' && unreadRules.has(found);
}

function isScaleUnread({ gradeScale }: Report, { defaultScale, unreadRules }: ReadRegisters): boolean {
  return gradeScale === null && defaultScale === null && unreadRules.size > 0;
}

/** Whether a register that could be read has no such entry. */
function isMissing(register: ReadonlyMap<string, unknown> | null, id: string): boolean {
  return register !== null && !register.has(id);
}

function namedRules(registers: ReadRegisters): NamedRules {
  return new Map(
    [...registers.rules].flatMap(([name, file]) => (file.type === 'scoringRule' ? [[name, file.rule]] : [])),
  );
}

function pathProblems(path: ReportPath, file: string, registers: ReadRegisters): Problem[] {
  const project = registers.projects?.get(path.projectId);
  const problem = (code: ProblemCode, message: string, fix: string): Problem => ({
    code,
    file,
    ...fileStart,
    field: '',
    message,
    fix,
  });
  return [
    ...(isMissing(registers.regions, path.regionId)
      ? [
          problem(
            'unknown-region',
            `路径中的地区“${path.regionId}”没有登记。`,
            '请核对文件夹名称，或在 content/regions.yml 中登记。',
          ),
        ]
      : []),
    ...(isMissing(registers.projects, path.projectId)
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
    ...(isMissing(registers.kinds, path.kindId)
      ? [
          problem(
            'unknown-kind',
            `文件名“${path.kindId}”不是登记的种类。`,
            '请核对文件名，种类见 content/kinds.yml。',
          ),
        ]
      : []),
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

function referenceFaults(raw: RawReport, registers: ReadRegisters): Fault[] {
  const { issuer, supervisingDepartment, implementingUnit } = raw.document;
  const organizations = { issuer, supervisingDepartment, implementingUnit };
  return [
    ...Object.entries(organizations).flatMap(([key, id]): Fault[] =>
      id === undefined || !isMissing(registers.organizations, id)
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
      isMissing(registers.metrics, metric.metric)
        ? [
            {
              path: ['metrics', index, 'metric'],
              code: 'unknown-metric',
              message: `可比指标“${metric.metric}”没有登记。`,
              fix: '请核对拼写，或先在 content/metrics.yml 中登记。',
            },
          ]
        : [],
    ),
    ...(raw.metrics ?? []).flatMap((metric, index): Fault[] => {
      const unit = registers.metrics?.get(metric.metric)?.unit ?? metric.unit;
      if (unit === metric.unit) return [];
      return [
        {
          path: ['metrics', index, 'unit'],
          code: 'metric-unit-differs',
          message: `可比指标“${metric.metric}”的单位登记为“${unit}”，这里写的是“${metric.unit}”。`,
          fix: `请改为“${unit}”；原文以其他单位印出的，写 terms 并在其中写原文的数和单位。`,
        },
      ];
    }),
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
      finding,
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
  return printed !== null && recomputed !== null ? `印出 ${printed}，复算 ${recomputed}。` : '';
}
