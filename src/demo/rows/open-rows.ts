/** Rows that the engine cannot score: judgements, words, and cells without a figure. Scored by hand. */
import type { RawIndicator } from '../../schema/report-schema.ts';
import { headOf, pointsByHand, type FillRow, type RowHead, type Scene } from './row.ts';

/** A judgement of the evaluators; the document says that there is no rule. */
export const judged: FillRow = (head, scene) => ({
  ...byHand(head, scene),
  definition: '由评价人员根据资料综合判断。',
  rule: { way: 'judged' },
});

/** Words for target and actual, and no rule. */
export const wordsWithoutRule: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  target: '有所提升',
  actual: '有所提升',
  score: head.weight,
});

/** A target and an actual in words out of which numbers are read. */
export const wordsRead: FillRow = (head, scene) => {
  const actualValue = String(scene.random.integer(16, 26));
  return {
    ...headOf(head, scene),
    target: '20次左右',
    actual: `约${actualValue}次`,
    reading: { basis: 'assumed', way: 'proportional', note: '原文未印评分规则，按完成比例计分设定。' },
    quantityReading: {
      basis: 'assumed',
      operator: 'gte',
      targetValue: '20',
      targetUnit: '次',
      actualValue,
      actualUnit: '次',
      note: '目标值和实际值是约数，按所写的数字理解。',
    },
  };
};

/** Not measured in the year. */
export const notMeasured: FillRow = (head, scene) => ({
  ...withoutActual(head, scene, { state: 'notMeasured', text: '未开展测评' }),
  varianceNote: '本年度没有开展测评，按部分完成计分。',
});

/** The actual cannot be read in the original. */
export const illegible: FillRow = (head, scene) =>
  withoutActual(head, scene, { state: 'illegible', text: '〔字迹不清〕' });

/** The actual is starred by the publisher. */
export const masked: FillRow = (head, scene) => withoutActual(head, scene, { state: 'masked', text: '***' });

/** The cell of the actual is blank. */
export const blankActual: FillRow = (head, scene) => withoutActual(head, scene, '');

function withoutActual(head: RowHead, scene: Scene, actual: RawIndicator['actual']): RawIndicator {
  return { ...byHand(head, scene), target: '≥90%', actual, rule: { way: 'proportional' } };
}

function byHand(head: RowHead, scene: Scene): RawIndicator {
  return { ...headOf(head, scene), score: pointsByHand(head.weight, scene) };
}
