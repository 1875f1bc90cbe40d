/** Rows scored by the ratio of target and actual. */
import type { RawIndicator } from '../../schema/report-schema.ts';
import { rateText } from '../figures.ts';
import { delayNote, headOf, percentAround, type FillRow, type RowHead, type Scene } from './row.ts';

/** The project's own count against its plan. */
export const countOfThings: FillRow = (head, scene) => {
  const { planned, done, project } = scene.facts;
  return {
    ...headOf(head, scene),
    scoringText: '得分=实际完成值÷年度指标值×分值，超过年度指标值的得满分。',
    target: `≥${planned}${project.topic.unit}`,
    actual: `${done}${project.topic.unit}`,
    varianceNote: done < planned ? delayNote : '',
    rule: { way: 'proportional' },
  };
};

/** The same count in a form that prints no rule, no unit for the target, and a completion rate. */
export const countWithoutRule: FillRow = (head, scene) => {
  const { planned, done, project } = scene.facts;
  const { unit } = project.topic;
  return {
    ...headOf(head, scene),
    target: String(planned),
    actual: `${done}${unit}`,
    completionRate: '',
    varianceNote: done < planned ? delayNote : '',
    reading: assumed('proportional'),
    quantityReading: {
      basis: 'assumed',
      targetUnit: unit,
      note: `目标值未印单位，实际值印有“${unit}”，目标值按${unit}理解。`,
    },
  };
};

/** A percentage without a printed rule. */
export const rateWithoutRule: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  target: '100%',
  actual: `${percentAround(scene)}.00%`,
  completionRate: '',
  reading: assumed('proportional'),
});

/** A cost that earns more the more is spent. */
export const costRewarded: FillRow = (head, scene) => {
  const limit = scene.random.integer(300, 900);
  return {
    ...headOf(head, scene),
    target: `≤${limit}元`,
    actual: `${limit - scene.random.integer(10, 120)}元`,
    completionRate: '',
    reading: {
      ...assumed('proportional'),
      direction: 'lower',
      note: '原文未印评分规则，按完成比例计分设定；费用通常以较低为好。',
    },
  };
};

function assumed(way: string) {
  return { basis: 'assumed', way, note: '原文未印评分规则，按完成比例计分设定。' } as const;
}

/** A cost with a ceiling. */
export const costCeiling: FillRow = (head, scene) => {
  const limit = scene.random.integer(80, 400) * 10;
  const over = scene.facts.performance >= 94 ? -scene.random.integer(0, 90) : scene.random.integer(20, 400);
  return {
    ...headOf(head, scene),
    scoringText: '得分=年度指标值÷实际完成值×分值，不超过年度指标值的得满分。',
    target: { operator: '≤', value: String(limit), unit: '元' },
    actual: `${limit + over}元`,
    varianceNote: over > 0 ? '材料价格上涨，单位成本高于预期。' : '',
    rule: { way: 'inverse' },
  };
};

/** A ceiling of zero that was kept. */
export const noAccidents: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  target: '≤0起',
  actual: '0起',
  rule: { way: 'inverse' },
});

/** 预算执行率 by the rule of the form. */
export const executionRate: FillRow = (head, scene) =>
  rowWithoutBudget(head, scene) ?? {
    ...headOf(head, scene),
    scoringText: '得分=预算执行率×分值，最高不超过分值。',
    target: '100%',
    actual: executionText(scene),
    rule: { way: 'executionRate' },
  };

/** 预算执行率 by a rule of the register. */
export const executionRateByRegister: FillRow = (head, scene) =>
  rowWithoutBudget(head, scene) ?? {
    ...headOf(head, scene),
    target: '100%',
    actual: executionText(scene),
    rule: { use: 'example-execution-rate' },
  };

/** 预算执行率 in a form without rules. */
export const executionRateWithoutRule: FillRow = (head, scene) =>
  rowWithoutBudget(head, scene) ?? {
    ...headOf(head, scene),
    target: '100%',
    actual: executionText(scene),
    completionRate: '',
    reading: {
      basis: 'assumed',
      use: 'example-execution-rate',
      note: '原文未印评分规则，按登记的示例评分办法计分设定。',
    },
  };

function executionText({ facts }: Scene): string {
  return rateText(facts.money.executed, facts.money.adjusted) ?? '';
}

/** The row of a year without a budget, which has no rate; null in other years. */
export function rowWithoutBudget(head: RowHead, scene: Scene): RawIndicator | null {
  if (executionText(scene) !== '') return null;
  return {
    ...headOf(head, scene),
    target: '100%',
    actual: { state: 'notApplicable', text: '不适用' },
    varianceNote: '本年度没有安排预算，指标不适用，按满分计。',
    rule: { way: 'notApplicable', treatment: 'full' },
  };
}

/** A percentage that is taken as points whatever the target; only a fitted reading says so. */
export const percentageAsPoints: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  target: '≥90%',
  actual: `${scene.random.integer(91, 98)}%`,
  reading: {
    basis: 'fitted',
    way: 'rawPercentage',
    note: '目标已达到而未得满分，印出的得分等于分值乘以实际百分数。',
  },
});
