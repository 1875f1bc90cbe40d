/** Rows over several units, and weights that follow a rule. */
import { measureAggregate } from '../../domain/measure.ts';
import { toFixedText } from '../../domain/decimal.ts';
import { fromTenths } from '../figures.ts';
import { headOf, percentAround, type FillRow, type Scene } from './row.ts';

/** Counts of several units, added. */
export const sumOfUnits: FillRow = (head, scene) => {
  const counts = [1, 2, 3].map(() => scene.random.integer(8, 60));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...headOf(head, scene),
    scoringText: '各单位完成数合计除以计划数，乘以分值，最高不超过分值。',
    target: `≥${total + scene.random.integer(-6, 6)}件`,
    actual: `${total}件`,
    varianceNote: '各单位进度不完全一致。',
    rule: { way: 'proportional' },
    aggregate: {
      mode: 'sum',
      units: counts.map((count, index) => ({ name: unitName(scene, index), value: String(count) })),
    },
  };
};

/** Rates of several units, averaged by their money. */
export const meanOfUnits: FillRow = (head, scene) => {
  const units = [0, 1, 2].map((index) => ({
    name: unitName(scene, index),
    value: fromTenths(percentAround(scene, 99) * 10 + scene.random.integer(0, 9)),
    amountYuan: String(scene.random.integer(20, 300) * 1000),
  }));
  const mean = measureAggregate({ mode: 'weightedMean', units, field: '' }, '%');
  return {
    ...headOf(head, scene),
    scoringText: '以各单位资金量加权平均，按实际比例计分。',
    target: '100%',
    actual: mean.isMeasured ? `${toFixedText(mean.value, 2)}%` : '',
    varianceNote: '各单位完成率不同。',
    rule: { way: 'proportional' },
    aggregate: { mode: 'weightedMean', units },
  };
};

function unitName({ facts }: Scene, index: number): string {
  return `${facts.project.city.name}第${'一二三'.charAt(index)}分中心`;
}

/** One of three rows among which a weight is split evenly. */
export const equalShare: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  weightRule: { way: 'equalSplit', of: String(Number(head.weight) * 3), count: '3', decimals: '0' },
  target: '≥95%',
  actual: `${percentAround(scene)}%`,
  varianceNote: '个别任务跨年度实施。',
  rule: { way: 'proportional' },
});

/** The row of two that the unit chose. */
export const chosenOne: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  weightRule: { way: 'chooseOne', group: '二者择一', chosen: 'true' },
  scoringText: '两项指标由单位选择一项计分。',
  target: '≥6项',
  actual: `${scene.random.integer(5, 8)}项`,
  varianceNote: '部分措施仍在推进。',
  rule: { way: 'proportional' },
});

/** The row of two that the unit did not choose. */
export const notChosenOne: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  weightRule: { way: 'chooseOne', group: '二者择一', chosen: 'false' },
  target: '≥3次',
  actual: { state: 'notApplicable', text: '未选择' },
  score: { state: 'notApplicable', text: '—' },
});
