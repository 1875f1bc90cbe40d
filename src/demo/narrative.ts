/** The running text of a document, from a fixed vocabulary. Nobody is named. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Facts } from './facts.ts';
import { fromHundredths } from './figures.ts';
import type { Kind } from './plan.ts';
import type { Random } from './random.ts';

/** Three sections of Markdown; holds every sentence that the front matter quotes. */
export function writeNarrative(kind: Kind, facts: Facts, raw: RawReport, random: Random): string {
  const [first, second, third] = headings[kind];
  const start = background(facts, random);
  const quotes = quotesOf(raw).filter((quote) => !start.includes(quote));
  return [
    `## 一、${first}`,
    start,
    random.pick(purposes),
    `## 二、${second}`,
    `${money(facts)}${random.pick(works)}`,
    ...(quotes.length > 0 ? [`${quotes.join('。')}。`] : []),
    random.pick(effects).replaceAll('〈人〉', facts.project.topic.beneficiary),
    `## 三、${third}`,
    random.pick(problems),
    random.pick(measures),
    ...(random.chance(50) ? [random.pick(closings)] : []),
  ].join('\n\n');
}

const headings: Readonly<Record<Kind, readonly [string, string, string]>> = {
  'ex-ante-assessment': ['评估对象', '评估意见', '有关建议'],
  'target-declaration': ['项目概况', '绩效目标和测算依据', '保障措施'],
  monitoring: ['项目概况', '目标完成和预算执行进度', '偏差原因和改进措施'],
  'self-evaluation': ['项目基本情况', '绩效目标完成情况', '存在问题和改进措施'],
  'department-evaluation': ['项目基本情况', '综合评价情况', '存在问题和有关建议'],
  'fiscal-evaluation': ['项目基本情况', '综合评价情况', '存在问题和有关建议'],
  'whole-department-evaluation': ['部门基本情况', '整体支出绩效情况', '存在问题和改进措施'],
  'transfer-evaluation': ['资金基本情况', '绩效目标完成情况', '存在问题和改进措施'],
  'key-evaluation': ['评价对象', '专家评价情况', '存在问题和有关建议'],
  rectification: ['整改要求', '整改完成情况', '下一步安排'],
  'result-application': ['评价结果', '结果应用情况', '下一步安排'],
};

function background({ project, year, planned }: Facts, random: Random): string {
  const { thing, unit } = project.topic;
  const start = random.pick([
    `${project.city.name}${project.name}属于经常性工作，由政务信息中心具体实施。`,
    `${project.name}由${project.city.name}政务管理办公室主管，列入部门预算。`,
    `为落实年度工作要点，${project.city.name}安排${project.name}。`,
  ]);
  return `${start}${year}年度计划完成${thing}${planned}${unit}，实施期为1月至12月。`;
}

const purposes = [
  '项目的设立与部门职责相符，有明确的工作方案和内部管理制度，经过集体研究后列入年度计划，绩效目标与预算同步编制、同步批复。',
  '项目立项前征求了各使用单位的意见，核对了存量和需求，按上年单价测算经费，避免重复投入；年度绩效目标细化为数量、质量、时效和成本指标。',
  '项目实施单位建立了工作台账，按季度核对进度，重要事项集体研究决定，采购按规定程序办理，合同、验收和付款资料分类归档。',
] as const;

function money({ money: amounts, done, project }: Facts): string {
  const { thing, unit } = project.topic;
  if (amounts.adjusted === 0) return '本年度没有安排财政资金，工作由现有人员承担。';
  return `全年预算${fromHundredths(amounts.adjusted)}万元，全年执行${fromHundredths(amounts.executed)}万元，涉及${thing}${done}${unit}。`;
}

const works = [
  '资金支付按国库集中支付规定办理，有完整的审批手续，专款专用，没有发现截留、挤占和挪用的情况。',
  '资金到位后按合同约定分期支付，财务核算规范，年末与财政部门核对了结转结余。',
  '实施单位按月统计支出进度，对进度较慢的事项作了说明，并在第三季度调整了付款计划。',
] as const;

const effects = [
  '项目实施后，办理流程更加清楚，〈人〉反映的问题得到及时处理，服务的规范性和稳定性有所提高。',
  '从问卷和走访的情况看，〈人〉对项目总体认可，认为信息公开更加及时，获取服务更加方便。',
  '项目建成的内容运行正常，后续管护责任已经落实，〈人〉的使用次数逐季增加。',
] as const;

const problems = [
  '一是部分绩效指标设置偏低，量化程度不够；二是个别工作集中在第四季度，预算执行不够均衡；三是资料归档不够及时。',
  '一是年初需求测算不够准确，指标值与实际有偏差；二是部门之间的信息沟通有待加强；三是宣传方式比较单一。',
  '一是对绩效管理的认识还需提高，自评资料的佐证不够充分；二是成本指标缺少可比的标准；三是后续管护经费来源单一。',
] as const;

const measures = [
  '下一步将细化绩效指标，把指标值与上年实际和行业标准对照；加快前期工作，均衡安排支出；完善资料归档制度。',
  '下一步将加强需求调研，提高预算编制的准确性；建立按月通报的办法，及时纠正偏差；多渠道听取服务对象的意见。',
  '下一步将把评价结果与下年度预算安排衔接，对执行进度慢的事项压减预算，对效果好的事项优先保障。',
] as const;

const closings = [
  '本报告的数据来自实施单位的台账和财务资料，经核对后填报。',
  '以上情况已按要求公开，接受社会监督。',
] as const;

/** The sentences that stand in the front matter as the document's own words, each once. */
export function quotesOf(raw: RawReport): string[] {
  const rows = raw.indicators ?? [];
  return [
    ...new Set([
      ...rows.flatMap(({ checklist }) => (checklist ?? []).flatMap(({ quote }) => quote ?? [])),
      ...rows.flatMap(({ stated }) => stated?.quote ?? []),
      ...(raw.calculations ?? []).map(({ quote }) => quote),
      ...(raw.metrics ?? []).map(({ quote }) => quote),
      ...(raw.remarks ?? []).flatMap(({ quotes }) => quotes ?? []),
    ]),
  ];
}
