/** Rows scored by taking points off. */
import type { RawRule } from '../../schema/rule-schema.ts';
import { fromHundredths, fromTenths } from '../figures.ts';
import { rowWithoutBudget } from './ratio-rows.ts';
import { headOf, percentAround, type FillRow, type Scene } from './row.ts';

/** 资金到位率 as a fraction of two amounts, less by each started percent below 95%. */
export const receiptByStep: FillRow = (head, scene) => {
  const { received, adjusted } = scene.facts.money;
  const without = rowWithoutBudget(head, scene);
  if (without !== null) return without;
  return {
    ...headOf(head, scene),
    scoringText: '95%以上（含95%）得满分，80%—95%之间每下降1%扣分值的5%，低于80%不得分，按实际比例计算。',
    rule: { ...stepsBelow('95'), floor: { value: '80', inclusive: 'true' }, steps: 'proportional' },
    ratio: {
      numerator: { label: '实际到位资金', value: fromHundredths(received), unit: '万元' },
      denominator: { label: '全年预算资金', value: fromHundredths(adjusted), unit: '万元' },
      rate: '',
    },
  };
};

/** A rate under a rule that does not say how a started step counts. */
export const rateByOpenStep: FillRow = (head, scene) => {
  const tenths = percentAround(scene, 99) * 10 + scene.random.integer(1, 9);
  return {
    ...headOf(head, scene),
    scoringText: '95%以上得满分，每下降1%扣分值的5%，扣完为止。',
    target: '≥95%',
    actual: `${fromTenths(tenths)}%`,
    rule: stepsBelow('95'),
    reading: {
      basis: 'fitted',
      steps: 'floor',
      note: '按满 1 个百分点才扣分计算，与印出的得分相符。',
    },
  };
};

/** A rate with whole steps, as the rule says. */
export const rateByStep: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '98%以上得满分，每下降1个百分点扣1分，不足1个百分点的按1个百分点计，扣完为止。',
  target: '≥98%',
  actual: `${percentAround(scene)}%`,
  deduction: '',
  rule: {
    way: 'stepDeduction',
    full: { value: '98', inclusive: 'true' },
    perStep: { amount: '1', unit: 'points' },
    steps: 'ceil',
  },
});

/** A survey with three answers. */
export const surveyOfThree: FillRow = (head, scene) =>
  survey(head, scene, [
    ['满意', '100'],
    ['基本满意', '60'],
    ['不满意', '30'],
  ]);

/** A survey with five answers. */
export const surveyOfFive: FillRow = (head, scene) =>
  survey(head, scene, [
    ['非常满意', '100'],
    ['满意', '80'],
    ['一般', '60'],
    ['不满意', '30'],
    ['非常不满意', '0'],
  ]);

function survey(
  head: Parameters<FillRow>[0],
  scene: Scene,
  levels: readonly (readonly [string, string])[],
): ReturnType<FillRow> {
  const valid = scene.random.integer(40, 160);
  const counts = answers(scene, valid, levels.length);
  return {
    ...headOf(head, scene),
    definition: `向${scene.facts.project.topic.beneficiary}发放问卷取得。`,
    scoringText: '调查结果90%以上（含90%）得满分，每下降1%扣分值的5%，扣完为止，结果保留两位小数。',
    rule: { ...stepsBelow('90'), steps: 'proportional', rateRounding: { decimals: '2', mode: 'halfUp' } },
    survey: {
      levels: levels.map(([name, weightPercent], index) => ({
        name,
        weightPercent,
        count: String(counts[index] ?? 0),
      })),
      issued: String(valid + 12),
      returned: String(valid + 3),
      valid: String(valid),
      rate: '',
    },
  };
}

/** Most answer the best, fewer each level below; adds up to the forms. */
function answers({ facts, random }: Scene, forms: number, levels: number): number[] {
  const counts: number[] = [];
  let left = forms;
  for (let level = 1; level < levels; level += 1) {
    const share = level === 1 ? facts.performance - 12 : random.integer(70, 95);
    const count = Math.min(left, Math.round((left * share) / 100));
    counts.push(count);
    left -= count;
  }
  return [...counts, left];
}

function stepsBelow(value: string): Extract<RawRule, { way: 'stepDeduction' }> {
  return {
    way: 'stepDeduction',
    full: { value, inclusive: 'true' },
    perStep: { amount: '5', unit: 'percentOfWeight' },
  };
}

/** 成本控制率: full up to 100%, less by each percent above it. */
export const costByExcess: FillRow = (head, scene) => {
  const tenths = scene.random.pick([925, 968, 1000, 1012, 1036]);
  return {
    ...headOf(head, scene),
    scoringText:
      '成本控制率不超过100%得满分，每超过1个百分点扣0.5分，不足1个百分点的按1个百分点计，扣完为止。',
    target: '≤100%',
    actual: `${fromTenths(tenths)}%`,
    rule: {
      way: 'excessDeduction',
      limit: '100',
      perStep: { amount: '0.5', unit: 'points' },
      steps: 'ceil',
    },
  };
};

/** 预算调整率: a change to either side counts. */
export const changeToEitherSide: FillRow = (head, scene) => {
  const percent = scene.random.pick([-14, -8, -3, 0, 4, 6, 11]);
  return {
    ...headOf(head, scene),
    scoringText:
      '预算调整幅度在±5%以内得满分，每超过5个百分点扣1分，不足5个百分点的按比例扣分，比例保留一位小数，得分只舍不入保留一位小数。',
    actual: `${percent}%`,
    rule: {
      way: 'excessDeduction',
      limit: '5',
      bothSides: 'true',
      stepSize: '5',
      perStep: { amount: '1', unit: 'points' },
      steps: 'floor',
      stepDecimals: '1',
      scoreRounding: { decimals: '1', mode: 'down' },
    },
  };
};

/** 成本偏离: fewer points than the weight to begin with, and more off for each part. */
export const deviationWithParts: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: `总成本偏离5%以内得${Number(head.weight) - 1}分，每超过1个百分点扣0.5分；子项每偏离5%扣0.1分。`,
  actual: `${scene.random.integer(0, 9)}%`,
  rule: {
    way: 'excessDeduction',
    limit: '5',
    base: String(Number(head.weight) - 1),
    perStep: { amount: '0.5', unit: 'points' },
    steps: 'floor',
    parts: scene.facts.project.topic.costs.slice(0, 3).map((name) => ({
      name,
      deviationPercent: String(scene.random.integer(-12, 18)),
    })),
    perPartStep: { amount: '0.1', unit: 'points' },
    partStepSize: '5',
  },
});

/** Points off for each case. */
export const byCases: FillRow = (head, scene) => {
  const cases = scene.facts.performance >= 94 ? 0 : scene.random.integer(1, 4);
  return {
    ...headOf(head, scene),
    scoringText: '每出现1例逾期扣2分，扣完为止。',
    target: '0例',
    actual: `${cases}例`,
    varianceNote: cases > 0 ? '个别事项办理时间超过承诺时限，已落实到岗位。' : '',
    rule: { way: 'caseDeduction', perCase: { amount: '2', unit: 'points' } },
  };
};

/** Points off for each case, as a share of the weight. */
export const byCasesOfWeight: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '每发现1处不符合规定扣分值的10%，扣完为止。',
  actual: `${scene.random.integer(0, 3)}处`,
  rule: { way: 'caseDeduction', perCase: { amount: '10', unit: 'percentOfWeight' } },
});

/** A survey whose answers each take off their share. */
export const byShares: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '按问卷各题的肯定比例计分：每题扣分=该题分值×（1－肯定比例）。',
  rule: {
    way: 'shareDeduction',
    shares: ['了解项目内容', '认为办理方便', '愿意继续使用'].map((text) => ({
      text,
      sharePercent: `${percentAround(scene, 99)}.5`,
      points: '5',
    })),
    scoreRounding: { decimals: '1' },
  },
});

/** Done far beyond the plan: a manual cut with its reason. */
export const cutForDeviation: FillRow = (head, scene) => {
  const { planned, project } = scene.facts;
  return {
    ...headOf(head, scene),
    scoringText: '偏离年度指标值较多的，按偏离程度酌情扣减，并说明原因。',
    target: `${planned}${project.topic.unit}`,
    actual: `${Math.round((planned * scene.random.integer(140, 190)) / 100)}${project.topic.unit}`,
    varianceNote: '年初指标值设定偏低，下一年度按实际需求测算。',
    rule: {
      way: 'deviationCut',
      cutPoints: fromTenths(scene.random.integer(5, 30)),
      reason: '实际完成值大幅高于年度指标值，指标值设定偏低。',
    },
  };
};
