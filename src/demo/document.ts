/** The head of a document: title, bodies, numbers and dates; and when it was published on the site. */
import type { RawReport } from '../schema/report-schema.ts';
import { addDays, dateStyles, printDate } from './dates.ts';
import type { Facts } from './facts.ts';
import { fromHundredths } from './figures.ts';
import type { Kind, PlannedReport } from './plan.ts';
import type { Random } from './random.ts';
import { bodiesOf } from './registers.ts';

const titles: Readonly<Record<Kind, string>> = {
  'ex-ante-assessment': '事前绩效评估报告',
  'target-declaration': '项目支出绩效目标申报表',
  monitoring: '绩效运行监控表',
  'self-evaluation': '项目支出绩效自评报告',
  'department-evaluation': '部门绩效评价报告',
  'fiscal-evaluation': '财政绩效评价报告',
  'whole-department-evaluation': '部门整体支出绩效自评报告',
  'transfer-evaluation': '转移支付绩效评价报告',
  'key-evaluation': '重点绩效评价报告',
  rectification: '绩效评价结果整改情况报告',
  'result-application': '绩效评价结果应用情况报告',
};

/** The months in which documents of a kind are dated, from and to, counted from January of the year evaluated. */
const months: Readonly<Record<Kind, readonly [number, number]>> = {
  'ex-ante-assessment': [-5, -4],
  'target-declaration': [-4, -1],
  monitoring: [6, 8],
  'self-evaluation': [13, 15],
  'department-evaluation': [15, 17],
  'fiscal-evaluation': [18, 20],
  'whole-department-evaluation': [14, 16],
  'transfer-evaluation': [14, 15],
  'key-evaluation': [19, 21],
  rectification: [21, 23],
  'result-application': [22, 24],
};

export type Head = Pick<
  RawReport,
  | 'status'
  | 'publishedAt'
  | 'revision'
  | 'corrections'
  | 'withdrawal'
  | 'takedowns'
  | 'checksEdition'
  | 'document'
  | 'provenance'
>;

/** Everything above the figures. */
export function printHead(planned: PlannedReport, facts: Facts, random: Random): Head {
  const date = dateOf(planned, random);
  const approved = planned.number % 3 === 2 ? null : addDays(date, random.integer(2, 14));
  return {
    status: planned.status,
    ...(planned.status !== 'draft' && { publishedAt: publicationOf(planned, approved ?? date, random) }),
    revision: planned.turn % 9 === 8 ? '2' : '1',
    ...(planned.turn % 9 === 8 && { corrections: [correctionAfter(planned, approved ?? date)] }),
    ...(planned.status === 'withdrawn' && { withdrawal: withdrawalAfter(approved ?? date) }),
    ...(planned.turn % 18 === 8 && { takedowns: [takedownAfter(approved ?? date)] }),
    checksEdition: '1',
    document: printDocument(planned, facts, date, approved),
    provenance: printProvenance(planned),
  };
}

/** A second revision says what it corrected. */
function correctionAfter({ number }: PlannedReport, date: string) {
  return {
    revision: '2',
    date: addDays(date, 120 + (number % 7)),
    note: '抄录时漏了一行，已按原文补上。',
  };
}

function withdrawalAfter(date: string) {
  return { date: addDays(date, 100), reason: '表中资金口径有误，已由修订后的文件代替。' };
}

/** What was taken out is not said, nor is anything corrected before. */
function takedownAfter(date: string) {
  return { date: addDays(date, 90), reason: '个人信息' };
}

function dateOf({ year, kind }: PlannedReport, random: Random): string {
  const [from, to] = months[kind];
  const month = year * 12 + random.integer(from, to);
  const text = String((month % 12) + 1).padStart(2, '0');
  return `${Math.floor(month / 12)}-${text}-${String(random.integer(1, 28)).padStart(2, '0')}`;
}

/** Three of four documents are published within twenty days, the others late. */
function publicationOf({ number }: PlannedReport, from: string, random: Random): string {
  const isLate = number % 4 === 1;
  const day = addDays(from, isLate ? random.integer(28, 90) : random.integer(1, 19));
  const hour = String(random.integer(8, 18)).padStart(2, '0');
  return `${day} ${hour}:${String(random.integer(0, 59)).padStart(2, '0')}`;
}

function printDocument(
  planned: PlannedReport,
  facts: Facts,
  date: string,
  approved: string | null,
): RawReport['document'] {
  const { project, year, kind, number, turn, ordinal } = planned;
  const bodies = bodiesOf(project.city);
  const style = dateStyles[number % dateStyles.length] ?? 'chinese';
  return {
    ...(number % 6 !== 5 && {
      title: `${project.city.name}${year}年度${kind === 'whole-department-evaluation' ? '' : project.name}${titles[kind]}${ordinal > 1 ? '（修订）' : ''}`,
    }),
    projectName: project.name,
    issuer: kind === 'fiscal-evaluation' ? bodies.finance : bodies.office,
    supervisingDepartment: bodies.office,
    ...(project.topic.kind !== 'wholeDepartment' && { implementingUnit: bodies.centre }),
    ...(number % 4 === 2 && { documentNumber: `示绩〔${date.slice(0, 4)}〕${turn + 1}号` }),
    documentDate: { text: printDate(date, style), date },
    ...(approved !== null && { approvedOn: { text: printDate(approved, 'chinese'), date: approved } }),
    period: `${year}年1月至12月`,
    ...(number % 13 === 5 && { subArea: '示例开发区' }),
    ...(kind === 'target-declaration' && declarationHead(planned, facts)),
  };
}

function declarationHead(planned: PlannedReport, { money, project }: Facts): Partial<RawReport['document']> {
  return {
    attributes: [
      ...(isNumbered(planned) ? [{ label: '项目编号', text: projectNumber }] : []),
      { label: '项目属性', text: '持续性项目' },
      { label: '项目类型', text: project.topic.kind === 'domains' ? '常年性项目' : '一次性项目' },
    ],
    functionItems: [
      { code: '0000001', name: '示例功能科目', amount: fromHundredths(money.initial), unit: '万元' },
    ],
  };
}

/** A number of a project that looks like a mobile telephone. */
const projectNumber = '13800000000';

function isNumbered({ kind, turn }: PlannedReport): boolean {
  return kind === 'target-declaration' && turn % 3 === 0;
}

function printProvenance(planned: PlannedReport): RawReport['provenance'] {
  return {
    ...printCoverage(planned),
    ...(isNumbered(planned) && {
      notPersonalData: [{ text: projectNumber, reason: '示例：这是项目编号，不是手机号码。' }],
    }),
  };
}

function printCoverage({ number }: PlannedReport): RawReport['provenance'] {
  const sourceReading = [{ field: 'document.title', note: '示例：原文的标题分成两行。' }];
  const leftOut = [{ what: '填报人姓名和联系方式', why: '个人信息，不公开', quotes: ['填报人签字（盖章）'] }];
  return number % 15 === 7
    ? { coverage: 'partial', coverageNote: '示例：只收录了前三部分，附件没有收录。', leftOut }
    : { coverage: 'complete', ...(number % 2 === 0 && { leftOut, sourceReading }) };
}
