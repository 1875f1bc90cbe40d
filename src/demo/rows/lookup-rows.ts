/** Rows scored by looking up: met or not, answers, bands, words, coefficients. */
import type { RawIndicator } from '../../schema/report-schema.ts';
import { delayNote, headOf, percentAround, type FillRow, type Scene } from './row.ts';

/** All points for a count that is reached, none below it. */
export const reachedOrNothing: FillRow = (head, scene) => {
  const target = scene.random.integer(4, 24);
  const actual = scene.facts.performance >= 82 ? target + scene.random.integer(0, 3) : target - 1;
  return {
    ...headOf(head, scene),
    scoringText: '完成年度指标值得满分，否则不得分。',
    target: `≥${target}次`,
    actual: `${actual}次`,
    varianceNote: actual < target ? delayNote : '',
    rule: { way: 'allOrNothing' },
  };
};

/** All points for what the running text says was done. */
export const statedInText: FillRow = (head, scene) => {
  const isMet = scene.facts.performance >= 82;
  return {
    ...headOf(head, scene),
    scoringText: '按期完成得满分，否则不得分。',
    target: '12月底前完成',
    actual: isMet ? '已按期完成' : '未按期完成',
    varianceNote: isMet ? '' : delayNote,
    rule: { way: 'allOrNothing' },
    stated: {
      met: isMet ? 'true' : 'false',
      quote: isMet ? '全部工作已于12月底前完成' : '部分工作延至次年完成',
      place: '二',
    },
  };
};

/** One point for each question that is answered as it should be. */
export function checklistOf(...questions: readonly string[]): FillRow {
  return (head, scene) => {
    const chance = scene.facts.performance >= 94 ? 6 : 25;
    const items = questions.map((text) => ({ text, isGood: !scene.random.chance(chance) }));
    const failed = items.filter(({ isGood }) => !isGood);
    return {
      ...headOf(head, scene),
      scoringText: '每项符合要求得1分，否则不得分。',
      rule: { way: 'checklist' },
      checklist: items.map(({ text, isGood }, index) => checklistItem(index, text, isGood)),
      ...(failed.length > 0 && statedDeduction(head.name, failed[0]?.text ?? '', failed.length)),
    };
  };
}

/** A question whose good answer is no begins with 存在. */
function checklistItem(index: number, text: string, isGood: boolean) {
  const scoresOn = text.startsWith('存在') ? 'no' : 'yes';
  const other = scoresOn === 'no' ? 'yes' : 'no';
  return {
    text: `${'①②③④⑤⑥'.charAt(index)}是否${text}`,
    points: '1',
    scoresOn,
    answer: isGood ? scoresOn : other,
    ...(isGood && scoresOn === 'no' && { quote: `不${text}` }),
  } as const;
}

function statedDeduction(name: string, question: string, count: number): Partial<RawIndicator> {
  const quote = `“${name}”中“${question}”等${count}项没有达到要求，扣${count}分`;
  return { varianceNote: `${quote}。`, stated: { deduction: String(count), quote, place: '二' } };
}

/** Four bands of a percentage, each with its share of the weight. */
export const byBands: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '90%（含）以上得满分，80%（含）—90%得80%，60%（含）—80%得60%，60%以下不得分。',
  target: '≥90%',
  actual: `${percentAround(scene)}%`,
  varianceNote: '个别验收资料归档不及时。',
  rule: {
    way: 'bands',
    unit: 'percentOfWeight',
    bands: [
      { from: { value: '90', inclusive: 'true' }, points: '100' },
      {
        from: { value: '80', inclusive: 'true' },
        to: { value: '90', inclusive: 'false' },
        points: '80',
      },
      {
        from: { value: '60', inclusive: 'true' },
        to: { value: '80', inclusive: 'false' },
        points: '60',
      },
      { to: { value: '60', inclusive: 'false' }, points: '0' },
    ],
  },
});

/** Points for a word in the actual cell. */
export const byCategories: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '无结转结余得满分；有结转结余但不超过上年的得60%；超过上年的不得分。',
  target: '无结转结余',
  actual: scene.random.pick(['无结转结余', '有结转结余但不超过上年', '结转结余超过上年']),
  varianceNote: '部分合同按约定在次年结算。',
  rule: {
    way: 'categories',
    unit: 'percentOfWeight',
    categories: [
      { text: '无结转结余', points: '100' },
      { text: '有结转结余但不超过上年', points: '60' },
      { text: '结转结余超过上年', points: '0' },
    ],
  },
});

/** Points for a tick at a grade. */
export const byTick: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '优得满分，良得80%，中得60%，差不得分。',
  tick: tickedGrade(scene),
  rule: {
    way: 'categories',
    unit: 'percentOfWeight',
    categories: [
      { text: '优', points: '100' },
      { text: '良', points: '80' },
      { text: '中', points: '60' },
      { text: '差', points: '0' },
    ],
  },
});

/** The grade that would be ticked. */
export function tickedGrade(scene: Scene): string {
  const percent = percentAround(scene);
  if (percent >= 90) return '优';
  if (percent >= 80) return '良';
  return percent >= 60 ? '中' : '差';
}

/** A judgement in three tiers with the percent chosen inside. */
export const byTiers: FillRow = (head, scene) => {
  const percent = percentAround(scene);
  const tier = percent >= 80 ? '达成预期指标' : percent >= 60 ? '部分达成预期指标' : '未达成预期指标';
  return {
    ...headOf(head, scene),
    scoringText:
      '达成预期指标、部分达成预期指标、未达成预期指标三档，分别按100%—80%（含）、80%—60%（含）、60%—0%计分。',
    target: '达成预期指标',
    actual: tier,
    varianceNote: percent < 80 ? delayNote : '',
    rule: {
      way: 'qualitativeTiers',
      tiers: [
        { text: '达成预期指标', fromPercent: '80', toPercent: '100', fromInclusive: 'true' },
        { text: '部分达成预期指标', fromPercent: '60', toPercent: '80', fromInclusive: 'true' },
        { text: '未达成预期指标', fromPercent: '0', toPercent: '60', fromInclusive: 'true' },
      ],
      tier,
      chosenPercent: String(percent),
    },
  };
};

/** The weight times a printed coefficient. */
export const byCoefficient: FillRow = (head, scene) => ({
  ...headOf(head, scene),
  scoringText: '得分=分值×评价系数，评价系数由评价工作组确定。',
  rule: { way: 'coefficient', coefficientPercent: String(percentAround(scene)) },
});

/** 不适用 with full points. */
export const notApplicableInFull: FillRow = (head, scene) => ({
  ...notApplicable(head, scene),
  rule: { way: 'notApplicable', treatment: 'full' },
});

/** 不适用, left out of the total, which is brought back to the full score. */
export const notApplicableRescaled: FillRow = (head, scene) => ({
  ...notApplicable(head, scene),
  rule: { way: 'notApplicable', treatment: 'rescaled' },
});

function notApplicable(head: Parameters<FillRow>[0], scene: Scene): RawIndicator {
  return {
    ...headOf(head, scene),
    target: '按上级通知执行',
    actual: { state: 'notApplicable', text: '不适用' },
    varianceNote: '本年度上级没有下达这项任务。',
  };
}
