/** The forms: which rows a document prints, with their weights; those of a scored form add up to 100. */
import {
  byCases,
  byCasesOfWeight,
  byShares,
  changeToEitherSide,
  costByExcess,
  cutForDeviation,
  deviationWithParts,
  rateByOpenStep,
  rateByStep,
  receiptByStep,
  surveyOfFive,
  surveyOfThree,
} from './rows/deduction-rows.ts';
import {
  byBands,
  byCategories,
  byCoefficient,
  byTick,
  byTiers,
  checklistOf,
  notApplicableInFull,
  notApplicableRescaled,
  reachedOrNothing,
  statedInText,
} from './rows/lookup-rows.ts';
import {
  blankActual,
  illegible,
  judged,
  masked,
  notMeasured,
  wordsRead,
  wordsWithoutRule,
} from './rows/open-rows.ts';
import {
  costCeiling,
  costRewarded,
  countOfThings,
  countWithoutRule,
  executionRate,
  executionRateByRegister,
  executionRateWithoutRule,
  noAccidents,
  percentageAsPoints,
  rateWithoutRule,
} from './rows/ratio-rows.ts';
import type { FillRow, RowHead } from './rows/row.ts';
import { chosenOne, equalShare, meanOfUnits, notChosenOne, sumOfUnits } from './rows/unit-rows.ts';

export interface FormRow extends RowHead {
  readonly fill: FillRow;
}

export interface Form {
  readonly rows: readonly FormRow[];
  /** Whether each row prints its score, or only the subtotals do. */
  readonly printsRowScores: boolean;
  readonly subtotals: 'none' | 'level1' | 'level2';
}

/** The common national form: rules of several kinds. */
const national: Form = form('none', [
  row('预算执行', '预算执行', '预算执行率', '10', executionRate),
  row('产出指标', '数量指标', '〈物〉完成数', '15', countOfThings),
  row('产出指标', '质量指标', '验收合格率', '10', rateByStep),
  row('产出指标', '时效指标', '逾期办理例数', '10', byCases),
  row('产出指标', '成本指标', '〈物〉单位成本', '10', costCeiling),
  row('效益指标', '社会效益', '服务能力提升情况', '15', byTiers),
  row('效益指标', '可持续影响', '长效机制建设', '10', byCoefficient),
  row('效益指标', '经济效益', '结转结余情况', '10', byCategories),
  row('满意度指标', '服务对象满意度', '服务对象满意度', '10', surveyOfThree),
]);

/** A form without rules, with completion rates. */
const withoutRules: Form = form('none', [
  row('预算执行指标', '预算执行指标', '预算执行率', '10', executionRateWithoutRule),
  row('产出指标', '数量指标', '〈物〉数', '20', countWithoutRule),
  row('产出指标', '质量指标', '〈物〉正常使用率', '15', rateWithoutRule),
  row('产出指标', '时效指标', '按时完成率', '15', rateWithoutRule),
  row('产出指标', '成本指标', '〈物〉单位费用', '10', costRewarded),
  row('效益指标', '社会效益', '宣传次数', '15', wordsRead),
  row('满意度指标', '服务对象满意度', '公众满意度', '15', rateWithoutRule),
]);

/** A form that takes points off, with subtotals. */
const deductions: Form = deductionForm(rateByStep);

/** The same form, scored by a percentage that is taken as points. */
const deductionsAsPoints: Form = deductionForm(percentageAsPoints);

function deductionForm(quality: FillRow): Form {
  return form('level1', [
    row('投入（20分）', '资金投入', '预算执行率', '10', executionRateByRegister),
    row('投入（20分）', '资金投入', '预算调整率', '10', changeToEitherSide),
    row('产出（45分）', '产出数量', '〈物〉完成数', '15', cutForDeviation),
    row('产出（45分）', '产出质量', '抽检合格率', '10', quality),
    row('产出（45分）', '产出时效', '资料不规范处数', '10', byCasesOfWeight),
    row('产出（45分）', '产出成本', '成本偏离率', '10', deviationWithParts),
    row('效益（35分）', '社会效益', '管理水平', '10', byTick),
    row('效益（35分）', '可持续影响', '后续管护', '10', byCoefficient),
    row('效益（35分）', '满意度', '问卷调查', '15', byShares),
  ]);
}

/** A row that does not apply is left out and the total brought back to 100. */
const rescaled: Form = form('none', [
  row('预算执行', '预算执行', '预算执行率', '10', executionRate),
  row('产出指标', '数量指标', '〈物〉完成数', '20', countOfThings),
  row('产出指标', '质量指标', '上级专项任务', '10', notApplicableRescaled),
  row('产出指标', '时效指标', '巡查次数', '20', reachedOrNothing),
  row('效益指标', '社会效益', '安全责任事故', '20', noAccidents),
  row('满意度指标', '服务对象满意度', '服务对象满意度', '20', surveyOfFive),
]);

/** Cells without figures. */
const withGaps: Form = form('none', [
  row('预算执行', '预算执行', '预算执行率', '10', executionRate),
  row('产出指标', '数量指标', '覆盖率', '15', illegible),
  row('产出指标', '质量指标', '上级专项任务', '10', notApplicableInFull),
  row('产出指标', '时效指标', '及时率', '15', blankActual),
  row('产出指标', '成本指标', '成本节约率', '10', masked),
  row('效益指标', '社会效益', '公共服务水平', '20', wordsWithoutRule),
  row('满意度指标', '服务对象满意度', '服务对象满意度', '20', notMeasured),
]);

/** The forms of self-evaluations, taken in turn. */
export const selfForms: readonly Form[] = [
  national,
  withoutRules,
  deductions,
  national,
  rescaled,
  withGaps,
  deductionsAsPoints,
];

/** The coded framework of an evaluation: decision, process, output, effect. */
export const coded: readonly FormRow[] = [
  row(
    '项目决策（20%）',
    'A1.项目立项',
    'A11 立项依据充分性',
    '4',
    checklistOf('符合国家法律法规和相关政策', '符合行业发展规划', '与部门职责范围相符', '与其他项目没有重复'),
  ),
  row(
    '项目决策（20%）',
    'A1.项目立项',
    'A12 立项程序规范性',
    '3',
    checklistOf('按照规定的程序申请设立', '有完整的审批文件', '经过集体决策'),
  ),
  row(
    '项目决策（20%）',
    'A2.绩效目标',
    'A21 绩效目标合理性',
    '4',
    checklistOf('有明确的绩效目标', '与实际工作内容相关', '符合正常的业绩水平', '与预算金额相匹配'),
  ),
  row(
    '项目决策（20%）',
    'A2.绩效目标',
    'A22 绩效指标明确性',
    '3',
    checklistOf('细化为具体的绩效指标', '以可衡量的指标值体现', '与年度任务数相对应'),
  ),
  row(
    '项目决策（20%）',
    'A3.资金投入',
    'A31 预算编制科学性',
    '6',
    checklistOf(
      '经过科学论证',
      '与项目内容相匹配',
      '测算依据充分',
      '按照标准编制',
      '与工作任务相匹配',
      '附有测算明细',
    ),
  ),
  row('项目过程（20%）', 'B1.资金管理', 'B11 资金到位率', '5', receiptByStep),
  row('项目过程（20%）', 'B1.资金管理', 'B12 支付及时率', '5', rateByOpenStep),
  row(
    '项目过程（20%）',
    'B1.资金管理',
    'B13 资金使用合规性',
    '5',
    checklistOf(
      '符合财务管理制度',
      '有完整的审批手续',
      '符合预算批复的用途',
      '按合同约定支付',
      '存在截留、挤占、挪用、虚列支出等情况',
    ),
  ),
  row(
    '项目过程（20%）',
    'B2.组织实施',
    'B21 制度执行有效性',
    '5',
    checklistOf('制定了管理制度', '按制度执行', '资料齐全并归档', '人员和设备落实到位', '有质量检查记录'),
  ),
  row('项目产出（35%）', 'C1.产出数量', 'C11 〈物〉完成数', '8', countOfThings),
  row('项目产出（35%）', 'C1.产出数量', 'C12 培训次数', '7', reachedOrNothing),
  row('项目产出（35%）', 'C2.产出时效', 'C21 完成及时性', '8', statedInText),
  row('项目产出（35%）', 'C3.产出质量', 'C31 验收合格率', '6', byBands),
  row('项目产出（35%）', 'C4.产出成本', 'C41 成本控制率', '6', costByExcess),
  row('项目效益（25%）', 'D1.社会效益', 'D11 公众知晓度', '10', surveyOfThree),
  row('项目效益（25%）', 'D2.可持续影响', 'D21 长效机制', '7', byTiers),
  row('项目效益（25%）', 'D3.满意度', 'D31 服务对象满意度', '8', surveyOfFive),
].map(withCode);

/** Department evaluations print subtotals only. */
export const departmentForm: Form = { rows: coded, printsRowScores: false, subtotals: 'level1' };

/** Fiscal evaluations print every row and subtotals of both levels. */
export const fiscalForm: Form = { rows: coded, printsRowScores: true, subtotals: 'level2' };

/** Experts judge without rules. */
export const expertForm: Form = form('level1', [
  row('项目决策', '决策过程', '决策依据', '20', judged),
  row('项目管理', '组织实施', '管理制度', '30', judged),
  row('项目绩效', '项目产出', '产出质量', '30', judged),
  row('项目绩效', '项目效果', '社会效果', '20', judged),
]);

/** What an assessment before the budget looks at. */
export const assessmentForm: Form = form('none', [
  row('立项必要性', '立项依据', '政策相符性', '25', byTiers),
  row('投入经济性', '成本测算', '预算测算合理性', '25', byCoefficient),
  row('绩效目标合理性', '目标设定', '目标明确性', '25', byTiers),
  row('实施方案可行性', '实施方案', '组织保障', '25', byTick),
]);

/** Evaluations over several units. */
export const unitForm: Form = form('level1', [
  row('资金执行', '预算执行', '预算执行率', '10', executionRate),
  row('重点任务', '任务一', '制度建设完成率', '10', equalShare),
  row('重点任务', '任务二', '窗口服务完成率', '10', equalShare),
  row('重点任务', '任务三', '数据归集完成率', '10', equalShare),
  row('履职效果', '产出数量', '办件总量', '20', sumOfUnits),
  row('履职效果', '产出质量', '按期办结率', '20', meanOfUnits),
  row('可持续性', '创新', '改革措施', '20', chosenOne),
  row('可持续性', '宣传', '经验推广', '20', notChosenOne),
]);

export function form(subtotals: Form['subtotals'], rows: readonly FormRow[]): Form {
  return { rows, printsRowScores: true, subtotals };
}

export function row(level1: string, level2: string, name: string, weight: string, fill: FillRow): FormRow {
  return { level1, level2, name, weight, fill };
}

/** `B11 资金到位率` as a code and a name. */
function withCode(one: FormRow): FormRow {
  const [code = '', name = ''] = one.name.split(' ');
  return { ...one, code, name };
}
