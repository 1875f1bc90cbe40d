/** Forms of eighteen rows, as long tables of indicators are printed. */
import type { RawIndicator } from '../schema/report-schema.ts';
import type { Facts } from './facts.ts';
import { coded, form, row, type Form, type FormRow } from './forms.ts';
import type { Kind } from './plan.ts';
import type { Random } from './random.ts';
import {
  byCases,
  byCasesOfWeight,
  changeToEitherSide,
  costByExcess,
  rateByStep,
  receiptByStep,
  surveyOfThree,
} from './rows/deduction-rows.ts';
import {
  byBands,
  byCategories,
  byCoefficient,
  byTick,
  byTiers,
  checklistOf,
  reachedOrNothing,
} from './rows/lookup-rows.ts';
import { costCeiling, countOfThings, executionRate } from './rows/ratio-rows.ts';

const selfForm: Form = form('level1', [
  row('预算执行', '资金管理', '预算执行率', '10', executionRate),
  row('预算执行', '资金管理', '资金到位率', '4', receiptByStep),
  row('预算执行', '资金管理', '预算调整率', '4', changeToEitherSide),
  row('预算执行', '资金管理', '结转结余情况', '4', byCategories),
  row('产出指标', '数量指标', '〈物〉完成数', '10', countOfThings),
  row('产出指标', '数量指标', '培训次数', '5', reachedOrNothing),
  row('产出指标', '质量指标', '验收合格率', '6', byBands),
  row('产出指标', '质量指标', '抽检合格率', '6', rateByStep),
  row('产出指标', '质量指标', '资料不规范处数', '4', byCasesOfWeight),
  row('产出指标', '时效指标', '逾期办理例数', '6', byCases),
  row('产出指标', '时效指标', '按时完成率', '5', byBands),
  row('产出指标', '成本指标', '〈物〉单位成本', '6', costCeiling),
  row('产出指标', '成本指标', '成本控制率', '4', costByExcess),
  row('效益指标', '社会效益', '服务能力提升情况', '6', byTiers),
  row('效益指标', '社会效益', '管理水平', '4', byTick),
  row('效益指标', '可持续影响', '长效机制建设', '5', byCoefficient),
  row(
    '效益指标',
    '可持续影响',
    '制度执行有效性',
    '5',
    checklistOf('制定了管理制度', '按制度执行', '资料齐全并归档', '人员和设备落实到位', '有质量检查记录'),
  ),
  row('满意度指标', '服务对象满意度', '服务对象满意度', '6', surveyOfThree),
]);

const changedRows: Readonly<Record<string, (one: FormRow) => FormRow[]>> = {
  B12: (one) => [{ ...one, fill: rateByStep }],
  C12: (one) => [
    { ...one, weight: '4' },
    { ...one, code: 'C13', name: '巡查次数', weight: '3' },
  ],
  C21: (one) => [{ ...one, name: '按时完成率', fill: byBands }],
};

/**
 * The coded framework with one more row: its seven points for training are shared with inspections. Rows that
 * need a reading, or that every reader is told something about, give way: most reports have no findings.
 */
const codedRows = coded.flatMap((one) => changedRows[one.code ?? '']?.(one) ?? [one]);

const judgements: readonly (readonly [string, string, string, string])[] = [
  ['立项必要性', '立项依据', '政策相符性', '6'],
  ['立项必要性', '立项依据', '职能相关性', '6'],
  ['立项必要性', '需求分析', '需求真实性', '6'],
  ['立项必要性', '需求分析', '需求紧迫性', '6'],
  ['立项必要性', '公共属性', '财政投入必要性', '6'],
  ['投入经济性', '成本测算', '预算测算合理性', '6'],
  ['投入经济性', '成本测算', '单价依据充分性', '6'],
  ['投入经济性', '成本测算', '同类项目可比性', '6'],
  ['投入经济性', '筹资', '资金来源合规性', '6'],
  ['投入经济性', '筹资', '财政承受能力', '6'],
  ['绩效目标合理性', '目标设定', '目标明确性', '5'],
  ['绩效目标合理性', '目标设定', '指标细化程度', '5'],
  ['绩效目标合理性', '目标设定', '目标可实现程度', '5'],
  ['绩效目标合理性', '目标设定', '目标与预算匹配性', '5'],
  ['实施方案可行性', '实施方案', '组织保障', '5'],
  ['实施方案可行性', '实施方案', '进度安排', '5'],
  ['实施方案可行性', '风险', '风险识别', '5'],
  ['实施方案可行性', '风险', '应对措施', '5'],
];

const assessmentForm: Form = form(
  'level1',
  judgements.map(([level1, level2, name, weight], index) =>
    row(level1, level2, name, weight, [byTiers, byCoefficient, byTick][index % 3] ?? byTiers),
  ),
);

export const largeForms: Readonly<Partial<Record<Kind, Form>>> = {
  'self-evaluation': selfForm,
  'department-evaluation': { rows: codedRows, printsRowScores: false, subtotals: 'level1' },
  'fiscal-evaluation': { rows: codedRows, printsRowScores: true, subtotals: 'level2' },
  'ex-ante-assessment': assessmentForm,
};

/** Targets of a plan; most are percentages to reach, some counts. */
const targets: readonly (readonly [level1: string, name: string, least: number, unit: string])[] = [
  ['产出指标', '培训次数', 4, '次'],
  ['产出指标', '巡查次数', 12, '次'],
  ['产出指标', '宣传活动', 6, '场'],
  ['产出指标', '资料归档', 40, '册'],
  ['产出指标', '验收合格率', 98, '%'],
  ['产出指标', '抽检合格率', 95, '%'],
  ['产出指标', '按时完成率', 100, '%'],
  ['产出指标', '故障处理及时率', 95, '%'],
  ['成本指标', '采购节约率', 2, '%'],
  ['成本指标', '预算控制率', 100, '%'],
  ['效益指标', '服务覆盖率', 90, '%'],
  ['效益指标', '公众知晓率', 80, '%'],
  ['效益指标', '问题整改率', 100, '%'],
  ['效益指标', '制度建设', 2, '项'],
  ['效益指标', '信息公开及时率', 95, '%'],
  ['效益指标', '正常使用率', 98, '%'],
];

/** Eighteen targets without points, as declarations have them. */
export function largeTargets(tables: readonly [string, string], { project, planned }: Facts): RawIndicator[] {
  const { thing, unit, beneficiary } = project.topic;
  const rows: RawIndicator[] = [
    { level1: '产出指标', name: `${thing}完成数`, target: `≥${planned}${unit}` },
    ...targets.map(([level1, name, least, of]) => ({ level1, name, target: `≥${least}${of}` })),
    { level1: '满意度指标', name: `${beneficiary}满意度`, target: '≥90%' },
  ];
  return rows.map((one, index) => ({ table: tables[index < 4 ? 0 : 1], ...one }));
}

/** The same targets by the middle of the year, with what was reached by then. */
export function largeProgress({ project, planned, done }: Facts, random: Random): RawIndicator[] {
  const { thing, unit } = project.topic;
  const part = random.integer(38, 62);
  return [
    {
      level1: '产出指标',
      name: `${thing}完成数`,
      target: `≥${planned}${unit}`,
      actual: `${Math.round((done * part) / 100)}${unit}`,
      completionRate: '',
    },
    ...targets.map(([level1, name, least, of]) => ({
      level1,
      name,
      target: `≥${least}${of}`,
      actual: of === '%' ? '' : `${Math.round((least * part) / 100)}${of}`,
    })),
    {
      level1: '满意度指标',
      name: '服务对象满意度',
      target: '≥90%',
      actual: { state: 'notMeasured', text: '年底测评' },
    },
  ];
}
