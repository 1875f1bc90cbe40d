/** Chinese words for the values of the domain. One English word stands for one official term. */
import type { FigureStatus } from '../domain/compare-figures.ts';
import type { Operator } from '../domain/quantity.ts';
import type { Grade } from '../domain/report.ts';
import type { Obstacle } from '../domain/rules/outcome.ts';
import type { Basis, Way } from '../domain/rules/rule.ts';
import type { CellState } from '../domain/value.ts';

export const phaseNames: Readonly<Record<string, string>> = {
  requested: '申请资金',
  initialBudget: '年初预算',
  supplement: '追加预算',
  adjustedBudget: '全年预算',
  carryover: '上年结转',
  fundsReceived: '实际到位',
  executed: '全年执行',
  balance: '结余',
  payable: '应付',
  sampled: '抽查',
  midTerm: '中期执行',
  priorYear: '上年度',
  unclear: '口径不明',
};

export const sourceNames: Readonly<Record<string, string>> = {
  total: '合计',
  fiscal: '财政资金小计',
  central: '中央级',
  provincial: '省级',
  municipal: '市级',
  county: '县区级',
  higherLevel: '上级补助',
  currentYearAppropriation: '当年财政拨款',
  nonTaxRevenue: '非税收入',
  transferReceived: '上级转移支付',
  specialAccount: '财政专户管理资金',
  unitFunds: '单位资金',
  carryover: '上年结转资金',
  other: '其他资金',
};

export const rateNames: Readonly<Record<string, string>> = {
  executionRate: '预算执行率',
  receiptRate: '预算到位率',
};

export const gradeNames: Readonly<Record<Grade, string>> = {
  excellent: '优',
  good: '良',
  fair: '中',
  poor: '差',
};

export const scoreGiverNames: Readonly<Record<string, string>> = {
  selfEvaluation: '自评',
  departmentEvaluation: '部门评价',
  fiscalEvaluation: '财政评价',
  thirdParty: '第三方评价',
  financeReview: '财政复核',
  evaluator: '评价人员',
  evaluatorMean: '评价人员平均',
};

export const stageNames: Readonly<Record<string, string>> = {
  assessment: '事前评估',
  target: '绩效目标',
  monitoring: '运行监控',
  evaluation: '绩效评价',
  feedback: '结果反馈',
  application: '结果应用',
};

export const operatorSigns: Readonly<Record<Operator, string>> = {
  gte: '≥',
  lte: '≤',
  eq: '=',
  gt: '>',
  lt: '<',
};

export const basisNames: Readonly<Record<Basis, string>> = {
  printed: '原文印出的规则',
  fitted: '编辑按印出的得分推得的理解',
  assumed: '编辑设定的理解',
};

export const statusNames: Readonly<Record<FigureStatus, string>> = {
  equal: '相符',
  equalAfterRounding: '四舍五入后相符',
  equalUnderReading: '按此理解相符',
  differs: '有差异',
  notComputable: '无法复算',
  notPublished: '原文未印，仅有复算',
};

export const statusMeanings: Readonly<Record<FigureStatus, string>> = {
  equal: '复算的数字与印出的完全相同。',
  equalAfterRounding: '复算的数字取到印出的位数后，与印出的相同。',
  equalUnderReading: '规则没有写全，按页面写明的一种理解计算，与印出的相同；另一种理解可能得出别的数字。',
  differs: '复算的数字与印出的不同。只说明数字之间的关系，不评价原因。',
  notComputable: '原文没有给出足够的数字或规则，不能复算。',
  notPublished: '原文没有印出这个数字，只有按规则算出的。',
};

export const cellStateNames: Readonly<Record<CellState, string>> = {
  number: '数字',
  text: '文字',
  blank: '空白',
  absent: '原文无此项',
  notApplicable: '不适用',
  notMeasured: '未测量',
  illegible: '无法辨认',
  masked: '已遮盖',
};

export const severityNames = {
  contradiction: '数字不一致',
  question: '待说明',
  notice: '提示',
} as const;

export const severityMeanings = {
  contradiction: '原文印出的几个数字，或印出的数字与写明的规则，不能同时成立。',
  question: '数字要按一种没有写明的理解才相符，或者原文缺一个应有的说明。',
  notice: '读者值得知道的情况，不是差异，如目标值写成了文字而无法复算。',
} as const;

export const wayNames: Readonly<Record<Way, string>> = {
  proportional: '按完成比例计分',
  inverse: '按反向比例计分',
  executionRate: '按预算执行率计分',
  rawPercentage: '按实际百分数计分',
  stepDeduction: '达标得满分，未达标按步扣分',
  excessDeduction: '超过限额按步扣分',
  caseDeduction: '按例扣分',
  allOrNothing: '完成得满分，否则不得分',
  checklist: '按评价要点逐项计分',
  bands: '分档计分',
  categories: '分类计分',
  qualitativeTiers: '定性分档计分',
  coefficient: '按系数计分',
  shareDeduction: '按问卷比例扣分',
  deviationCut: '按偏离程度扣减',
  notApplicable: '不适用',
  judged: '评价人员判断',
};

export const obstacleNames: Readonly<Record<Obstacle, string>> = {
  noRule: '原文未印评分规则',
  judged: '由评价人员判断，没有可复算的规则',
  noWeight: '原文未印分值',
  noTarget: '原文未印目标值',
  noActual: '原文未印实际值',
  blankTarget: '目标值为空白',
  blankActual: '实际值为空白',
  textTarget: '目标值是文字',
  textActual: '实际值是文字',
  inequalityActual: '实际值写成了不等式',
  unitsDiffer: '目标值与实际值单位不同',
  zeroTarget: '目标值为 0，比例无法计算',
  negativeFigure: '含有负数，比例无法计算',
  zeroBase: '分母为 0，比例无法计算',
  stepsOpen: '原文没有写明不足一步如何扣分',
  notApplicableActual: '实际值注明不适用',
  notMeasuredActual: '实际值注明未测量',
  illegibleActual: '实际值无法辨认',
  maskedActual: '实际值已遮盖',
  unansweredItem: '有评价要点没有答案',
  noItems: '没有评价要点',
  tierOnly: '只知道档次，不知道档内取值',
  outsideTier: '档内取值不在该档范围内',
  noCoefficient: '原文未印系数',
  noBand: '实际值不在任何一档内',
  noCategory: '实际值不在分类之中',
  emptySurvey: '没有有效问卷',
  noAmounts: '缺少加权所需的金额',
};

export const reportStatusNames = {
  draft: '草稿，尚未公开',
  published: '已公开',
  withdrawn: '已撤回',
} as const;

/** Whether a report stands, in words. */
export function statusName(status: keyof typeof reportStatusNames): string {
  return reportStatusNames[status];
}

export const regionLevelNames = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  unstated: '原文未载明',
} as const;

export const directionNames = { higher: '越高越好', lower: '越低越好' } as const;
