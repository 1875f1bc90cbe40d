/** 报告: one row for each report. */
import { toText, type Decimal } from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { FundAmount, FundPhase } from '../domain/report.ts';
import type { ScoredScore } from '../domain/score-report.ts';
import { historyStateNames } from '../i18n/corrections.ts';
import { gradeNames, phaseNames, scoreGiverNames, stageNames, statusNames } from '../i18n/labels.ts';
import type { ColumnOf } from './column.ts';
import type { DataReport } from './data-report.ts';
import { comparedColumns, figureColumns, plainText } from './figure-columns.ts';
import { reportColumns } from './report-columns.ts';
import type { ReportTable } from './table.ts';

interface Line {
  readonly entry: DataReport;
}

const coverages = { complete: '得到了完整的文件', partial: '只得到一部分' } as const;

/** The columns of the other tables that say which report a row belongs to; here the report itself. */
const own = new Map([
  ['reportId', 'id'],
  ['reportStatus', 'status'],
]);

const columns: readonly ColumnOf<Line>[] = [
  ...reportColumns.map(({ fiscalType: _, ...column }) => ({
    ...column,
    name: own.get(column.name) ?? column.name,
  })),
  {
    name: 'url',
    title: '页面地址',
    type: 'text',
    description: '报告页面的地址，从站点首页算起。',
    isRequired: true,
    value: ({ entry }) => entry.record.url,
  },
  {
    name: 'versionUrl',
    title: '固定地址',
    type: 'text',
    description: '这一版的固定地址，从站点首页算起；以后更正了，这个地址仍是这一版。草稿没有。',
    value: ({ entry }) => entry.record.versionUrl,
  },
  {
    name: 'dataUrl',
    title: '数据地址',
    type: 'text',
    description: '这份报告全部数据（JSON）的地址，从站点首页算起。',
    isRequired: true,
    value: ({ entry }) => reportDataPath(entry.id),
  },
  {
    name: 'title',
    title: '标题',
    type: 'text',
    description: '原文所印的标题；没有印的由项目、年度和种类组成。',
    isRequired: true,
    value: ({ entry }) => entry.title,
  },
  {
    name: 'isTitlePrinted',
    title: '标题是否印出',
    type: 'yesNo',
    description: '标题是原文印出的为 true。',
    isRequired: true,
    value: ({ entry }) => entry.isTitlePrinted,
  },
  {
    name: 'stage',
    title: '环节',
    type: 'text',
    description: '属于全过程绩效管理的哪个环节。',
    words: stageNames,
    isRequired: true,
    value: ({ entry }) => entry.record.stage,
  },
  {
    name: 'publishedAt',
    title: '本站公开时间',
    type: 'dateTime',
    description: '在本站公开的时间，北京时间。',
    value: ({ entry }) => entry.scored.report.publishedAt,
  },
  {
    name: 'revision',
    title: '版本号',
    type: 'integer',
    description: '第一次公开为 1，更正后加 1。',
    isRequired: true,
    value: ({ entry }) => entry.scored.report.revision,
  },
  {
    name: 'withdrawnOn',
    title: '撤回日期',
    type: 'date',
    description: '已撤回的报告在哪天撤回。',
    value: ({ entry }) => entry.scored.report.withdrawal?.date ?? null,
  },
  {
    name: 'withdrawalReason',
    title: '撤回原因',
    type: 'text',
    description: '已撤回的报告为什么撤回。',
    value: ({ entry }) => entry.scored.report.withdrawal?.reason ?? null,
  },
  {
    name: 'correctionHistory',
    title: '更正记录（版本历史）',
    type: 'text',
    description:
      'corrections 表的逐项变化取自版本历史。版本历史完整的，没有列出就是没有改动过；其余两种情形，没有列出不等于没有改动过。',
    words: historyStateNames,
    isRequired: true,
    value: ({ entry }) => entry.trail.state,
  },
  {
    name: 'printedProjectName',
    title: '项目名称（原文）',
    type: 'text',
    description: '原文所印的项目名称。',
    value: ({ entry }) => entry.scored.report.document.projectName,
  },
  ...organizationColumns('issuer', '发文单位', ({ entry }) => entry.scored.report.document.issuerId),
  ...organizationColumns(
    'supervisingDepartment',
    '主管部门',
    ({ entry }) => entry.scored.report.document.supervisingDepartmentId,
  ),
  ...organizationColumns(
    'implementingUnit',
    '实施单位',
    ({ entry }) => entry.scored.report.document.implementingUnitId,
  ),
  {
    name: 'documentNumber',
    title: '文号',
    type: 'text',
    description: '发文字号。',
    value: ({ entry }) => entry.scored.report.document.documentNumber,
  },
  ...dateColumns('documentDate', '成文日期', ({ entry }) => entry.scored.report.document.documentDate),
  ...dateColumns('approvedOn', '批复日期', ({ entry }) => entry.scored.report.document.approvedOn),
  {
    name: 'period',
    title: '项目起止时间',
    type: 'text',
    description: '原文所印的年度或起止时间。',
    value: ({ entry }) => entry.scored.report.document.period,
  },
  {
    name: 'subArea',
    title: '区内区域',
    type: 'text',
    description: '没有独立行政区划代码的开发区等。',
    value: ({ entry }) => entry.scored.report.document.subArea,
  },
  ...(['initialBudget', 'adjustedBudget', 'fundsReceived', 'executed', 'balance'] as const).flatMap(
    amountColumns,
  ),
  {
    name: 'executionPercentBase',
    title: '预算执行率的分母',
    type: 'text',
    description: '预算执行率以哪种口径的金额为分母。',
    words: phaseNames,
    value: ({ entry }) => entry.scored.executionRate.base,
  },
  ...figureColumns<Line>(
    'executionPercent',
    '预算执行率',
    '%',
    ({ entry }) => entry.scored.executionRate.published,
  ),
  {
    name: 'executionPercentRecomputed',
    title: '预算执行率（复算）',
    type: 'decimal',
    description: '由金额复算的预算执行率；不能复算的为空。',
    unit: '%',
    value: ({ entry }) => entry.scored.executionRate.recomputedText,
  },
  {
    name: 'executionPercentStatus',
    title: '预算执行率（比对）',
    type: 'text',
    description: '印出的数与复算的数怎样对照。',
    words: statusNames,
    isRequired: true,
    value: ({ entry }) => entry.scored.executionRate.status,
  },
  {
    name: 'scoreBy',
    title: '评分方',
    type: 'text',
    description: '评价结果由谁所打；没有总分的为空。',
    words: scoreGiverNames,
    value: (line) => resultOf(line)?.score.by ?? null,
  },
  ...comparedColumns<Line>(
    'score',
    '得分',
    '分',
    (line) => resultOf(line)?.score.total,
    (line) => resultOf(line)?.total ?? null,
  ),
  {
    name: 'scoreMax',
    title: '满分',
    type: 'decimal',
    description: '评价结果的满分。',
    unit: '分',
    value: (line) => plainText(resultOf(line)?.score.max),
  },
  {
    name: 'grade',
    title: '等次',
    type: 'text',
    description: '评价结果所印的等次；没有印的为空。',
    value: (line) => resultOf(line)?.score.gradeText ?? null,
  },
  {
    name: 'gradeRecomputed',
    title: '等次（复算）',
    type: 'text',
    description: '印出的总分按等次标准应属的等次。',
    value: (line) => {
      const grade = resultOf(line)?.grade?.recomputed ?? null;
      return grade === null ? null : gradeNames[grade];
    },
  },
  {
    name: 'gradeStatus',
    title: '等次（比对）',
    type: 'text',
    description: '印出的等次与按标准应属的等次怎样对照。',
    words: statusNames,
    value: (line) => resultOf(line)?.grade?.status ?? null,
  },
  countColumn('indicatorCount', '指标数', ({ entry }) => entry.scored.indicators.length),
  countColumn('contradictionCount', '数字不一致的处数', (line) => findingsOf(line, 'contradiction')),
  countColumn('questionCount', '待说明的处数', (line) => findingsOf(line, 'question')),
  countColumn('noticeCount', '提示的处数', (line) => findingsOf(line, 'notice')),
  {
    name: 'coverage',
    title: '收录范围',
    type: 'text',
    description: '得到的文件是否完整。',
    words: coverages,
    isRequired: true,
    value: ({ entry }) => entry.scored.report.provenance.coverage,
  },
  {
    name: 'coverageNote',
    title: '收录说明',
    type: 'text',
    description: '缺少哪些内容。',
    value: ({ entry }) => entry.scored.report.provenance.coverageNote,
  },
  {
    name: 'leftOut',
    title: '未收录内容',
    type: 'list',
    description: '原文有而没有收录的内容和原因。',
    isRequired: true,
    value: ({ entry }) => entry.scored.report.provenance.leftOut.map(({ what, why }) => `${what}（${why}）`),
  },
  {
    name: 'sha256',
    title: '原文件的 SHA-256',
    type: 'text',
    description: '所抄录文件的校验值；没有登记的为空。',
    value: ({ entry }) => entry.scored.report.provenance.sha256,
  },
  {
    name: 'summary',
    title: '摘要',
    type: 'text',
    description: '由数字组成的一两句话。',
    isRequired: true,
    value: ({ entry }) => entry.summary,
  },
];

export const reportsTable: ReportTable = {
  name: 'reports',
  path: 'reports',
  title: '报告',
  description: '一行是一份报告：文件信息、主要金额、预算执行率、评价结果和差异的处数。',
  primaryKey: ['id'],
  columns,
  sharedColumns: 0,
  valuesOf: (entry) => [columns.map(({ value }) => value({ entry }))],
};

/** Address of the JSON of one report, below the base path. */
export function reportDataPath(id: string): string {
  return `data/v1/reports/${id}.json`;
}

function organizationColumns(
  name: string,
  title: string,
  idOf: (line: Line) => string | null,
): ColumnOf<Line>[] {
  return [
    {
      name: `${name}Id`,
      title: `${title}编号`,
      type: 'text',
      description: `本站给${title}的编号；原文没有印的为空。`,
      value: idOf,
    },
    {
      name,
      title,
      type: 'text',
      description: `${title}的全称；原文没有印的为空。`,
      value: (line) => {
        const id = idOf(line);
        return id === null ? null : (line.entry.names.organizations.get(id)?.name ?? id);
      },
    },
  ];
}

function dateColumns(
  name: string,
  title: string,
  dateOf: (line: Line) => { readonly text: string; readonly date: string } | null,
): ColumnOf<Line>[] {
  return [
    {
      name,
      title,
      type: 'date',
      description: `${title}；原文没有印的为空。`,
      value: (line) => dateOf(line)?.date ?? null,
    },
    {
      name: `${name}Printed`,
      title: `${title}（原文）`,
      type: 'text',
      description: `${title}照原文的写法。`,
      value: (line) => dateOf(line)?.text ?? null,
    },
  ];
}

function amountColumns(phase: FundPhase): ColumnOf<Line>[] {
  const title = phaseNames[phase] ?? phase;
  const amountOf = ({ entry }: Line): FundAmount | undefined => mainAmount(entry.scored.report.funds, phase);
  return [
    ...figureColumns<Line>(phase, title, undefined, (line) => amountOf(line)?.cell),
    {
      name: `${phase}Unit`,
      title: `${title}（单位）`,
      type: 'text',
      description: `${title}一格金额的单位：元、万元或亿元。`,
      value: (line) => amountOf(line)?.unit ?? null,
    },
    {
      name: `${phase}Yuan`,
      title: `${title}（元）`,
      type: 'decimal',
      description: `${title}换算成元，没有舍入；取合计，没有印合计的取财政资金小计。`,
      unit: '元',
      value: (line) => textOf(yuanOf(amountOf(line))),
    },
  ];
}

function countColumn(name: string, title: string, value: (line: Line) => number): ColumnOf<Line> {
  return { name, title, type: 'integer', description: `${title}。`, unit: '个', isRequired: true, value };
}

function resultOf({ entry }: Line): ScoredScore | undefined {
  return entry.scored.scores.find(({ score }) => score.isResult);
}

function findingsOf({ entry }: Line, severity: string): number {
  return entry.findings.filter((finding) => finding.severity === severity).length;
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}
