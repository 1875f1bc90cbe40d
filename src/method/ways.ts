/** The ways of scoring for readers: what each means, and an example that the engine itself works out. */
import { toText } from '../domain/decimal.ts';
import { readNumberText, readQuantity } from '../domain/quantity.ts';
import type { ChecklistItem, Indicator, Survey } from '../domain/report.ts';
import type { Rule, Way } from '../domain/rules/rule.ts';
import { scoreIndicator } from '../domain/score-indicator.ts';
import type { FigureCell } from '../domain/value.ts';
import { explain } from '../i18n/explain.ts';
import { obstacleNames, wayNames } from '../i18n/labels.ts';

export interface WayDescription {
  readonly way: Way;
  readonly name: string;
  /** In one or two plain sentences. */
  readonly meaning: string;
  readonly formula: string;
  readonly parameters: string | null;
  readonly example: WorkedExample;
}

export interface WorkedExample {
  readonly facts: string;
  readonly lines: readonly string[];
  /** The points, or why there are none. */
  readonly outcome: string;
}

interface WayText {
  readonly meaning: string;
  readonly formula: string;
  readonly parameters?: string;
  readonly facts: string;
  readonly row: Omit<Partial<Indicator>, 'rule'> & { readonly weightText: string; readonly rule: Rule };
}

/** Every way of the engine, in the order of the list below, with its example worked out. */
export function describeWays(): WayDescription[] {
  return (Object.keys(texts) as Way[]).map((way) => {
    const { meaning, formula, parameters, facts, row } = texts[way];
    return {
      way,
      name: wayNames[way],
      meaning,
      formula,
      parameters: parameters ?? null,
      example: { facts, ...workOut(row) },
    };
  });
}

function workOut({ weightText, rule, ...facts }: WayText['row']): Omit<WorkedExample, 'facts'> {
  const result = scoreIndicator({
    ...emptyRow,
    ...facts,
    weight: figure(weightText),
    rule: { rule, basis: 'printed', direction: null, reading: null },
  });
  if (result.isScored)
    return { lines: explain(result.explanation), outcome: `得 ${toText(result.score)} 分` };
  if (result.isExcluded) return { lines: explain(result.explanation), outcome: '不计入总分' };
  return { lines: [], outcome: `无法复算：${obstacleNames[result.obstacle]}` };
}

const emptyRow: Indicator = {
  key: '1',
  tableId: 'main',
  level1: null,
  level2: null,
  code: null,
  name: '示例',
  definition: null,
  scoringText: null,
  weight: undefined,
  weightRule: null,
  target: undefined,
  actual: undefined,
  quantityReading: null,
  completionRate: undefined,
  score: undefined,
  deduction: undefined,
  tick: null,
  varianceNote: null,
  rule: null,
  checklist: [],
  survey: null,
  ratio: null,
  aggregate: null,
  stated: null,
  otherPrintings: [],
  field: 'indicators[1]',
};

function figure(text: string): FigureCell {
  const value = readNumberText(text);
  if (value === null) throw new Error(`Not a number: ${text}`);
  return { state: 'number', text, value };
}

function item(
  text: string,
  points: string,
  answer: 'yes' | 'no',
  scoresOn: 'yes' | 'no' = 'yes',
): ChecklistItem {
  return { text, points, answer, scoresOn, quote: null, field: '' };
}

const threeLevels: Survey = {
  levels: [
    { name: '显著', weightPercent: '100', count: figure('37'), field: '' },
    { name: '明显', weightPercent: '60', count: figure('16'), field: '' },
    { name: '一般', weightPercent: '30', count: figure('0'), field: '' },
  ],
  issued: undefined,
  returned: figure('53'),
  valid: undefined,
  rate: undefined,
  field: '',
};

const texts: Readonly<Record<Way, WayText>> = {
  proportional: {
    meaning: '完成多少得多少，超额完成不多得。',
    formula: '得分 = 分值 × 实际值 ÷ 目标值，不超过分值',
    facts: '分值 15，目标值 318 个，实际值 252 个',
    row: {
      weightText: '15',
      target: readQuantity('318个'),
      actual: readQuantity('252个'),
      rule: { way: 'proportional' },
    },
  },
  inverse: {
    meaning: '越低越好的指标：实际值不超过目标值得满分，超过则按比例少得。',
    formula: '得分 = 分值 × 目标值 ÷ 实际值，不超过分值',
    facts: '分值 10，目标值 ≤5%，实际值 8%',
    row: {
      weightText: '10',
      target: readQuantity('≤5%'),
      actual: readQuantity('8%'),
      rule: { way: 'inverse' },
    },
  },
  executionRate: {
    meaning: '预算执行率乘以分值。执行率的分母可以是全年预算、年初预算或实际到位资金，页面逐一写明。',
    formula: '得分 = 分值 × 预算执行率，不超过分值',
    facts: '分值 10，预算执行率 84%',
    row: { weightText: '10', actual: readQuantity('84%'), rule: { way: 'executionRate' } },
  },
  stepDeduction: {
    meaning:
      '达到一定比率得满分，每低一步扣一定分数，低于下限不得分。不足一步怎样计，由规则写明；规则没有写明的，不替它决定。',
    formula: '得分 = 分值 − 步数 × 每步扣分，扣完为止',
    parameters: '满分界限、下限（各写明含或不含）、步长、每步扣分、不足一步的计法、比率先保留几位小数',
    facts:
      '分值 14，问卷 53 份：显著 37、明显 16、一般 0；95% 以上满分，每下降 1% 扣分值的 5%，比率保留一位小数，按比例扣',
    row: {
      weightText: '14',
      survey: threeLevels,
      rule: {
        way: 'stepDeduction',
        full: { value: '95', inclusive: true },
        perStep: { amount: '5', unit: 'percentOfWeight' },
        steps: 'proportional',
        rateRounding: { decimals: 1, mode: 'halfUp' },
      },
    },
  },
  excessDeduction: {
    meaning: '不超过限额得满分，每超一步扣一定分数。限额可以是 0，也可以两个方向的偏离都计。',
    formula: '得分 = 分值 − 超出的步数 × 每步扣分，扣完为止',
    parameters: '限额、步长、每步扣分、不足一步的计法、是否两个方向都计',
    facts: '分值 5，控制率 103%，不超过 100% 得满分，每超过 1 个百分点扣 0.5 分',
    row: {
      weightText: '5',
      actual: readQuantity('103%'),
      rule: { way: 'excessDeduction', limit: '100', perStep: { amount: '0.5', unit: 'points' } },
    },
  },
  caseDeduction: {
    meaning: '每出现一例扣一定分数。',
    formula: '得分 = 分值 − 例数 × 每例扣分，扣完为止',
    facts: '分值 3，投诉 2 起，每起扣 0.5 分',
    row: {
      weightText: '3',
      actual: readQuantity('2起'),
      rule: { way: 'caseDeduction', perCase: { amount: '0.5', unit: 'points' } },
    },
  },
  allOrNothing: {
    meaning: '完成目标得满分，没有完成不得分；超额完成也是满分。',
    formula: '完成：得分 = 分值；未完成：0',
    facts: '分值 2，目标值 5 次，实际值 7 次',
    row: {
      weightText: '2',
      target: readQuantity('5次'),
      actual: readQuantity('7次'),
      rule: { way: 'allOrNothing' },
    },
  },
  checklist: {
    meaning: '逐项回答评价要点，答案符合要求的得该项分数。“是否存在挪用”这样的要点，答“否”才得分。',
    formula: '得分 = 各要点得分之和',
    facts: '分值 2，三个要点分别为 0.5、0.5、1 分',
    row: {
      weightText: '2',
      checklist: [
        item('①目标细化为具体指标', '0.5', 'yes'),
        item('②用清晰、可衡量的指标值体现', '0.5', 'no'),
        item('③不存在与任务无关的指标', '1', 'yes'),
      ],
      rule: { way: 'checklist' },
    },
  },
  bands: {
    meaning: '看实际值落在哪一档，得该档的分数。每一档的两端写明含或不含。',
    formula: '得分 = 所在档的分数',
    facts: '分值 5，实际值 80%；90% 以上 5 分，80%（含）至 90% 4 分，70%（含）至 80% 3 分，70% 以下 0 分',
    row: {
      weightText: '5',
      actual: readQuantity('80%'),
      rule: {
        way: 'bands',
        unit: 'points',
        bands: [
          { from: { value: '90', inclusive: true }, points: '5' },
          { from: { value: '80', inclusive: true }, to: { value: '90', inclusive: false }, points: '4' },
          { from: { value: '70', inclusive: true }, to: { value: '80', inclusive: false }, points: '3' },
          { to: { value: '70', inclusive: false }, points: '0' },
        ],
      },
    },
  },
  categories: {
    meaning: '按实际情况所属的类别得分。',
    formula: '得分 = 所属类别的分数',
    facts: '分值 3，实际值“有结余但不超过上年”',
    row: {
      weightText: '3',
      actual: readQuantity('有结余但不超过上年'),
      rule: {
        way: 'categories',
        unit: 'points',
        categories: [
          { text: '无结余', points: '3' },
          { text: '有结余但不超过上年', points: '2' },
          { text: '结余超过上年', points: '0' },
        ],
      },
    },
  },
  qualitativeTiers: {
    meaning: '定性指标先定档次，再在档内选取比例。只知道档次时，得分无法复算。',
    formula: '得分 = 分值 × 档内选取的比例',
    facts: '分值 10，档次“部分达成”（60%（含）至 80%），档内取 70%',
    row: {
      weightText: '10',
      rule: {
        way: 'qualitativeTiers',
        tiers: [
          { text: '达成预期', fromPercent: '80', toPercent: '100', fromInclusive: true },
          { text: '部分达成', fromPercent: '60', toPercent: '80', fromInclusive: true },
          { text: '未达成', fromPercent: '0', toPercent: '60', fromInclusive: true },
        ],
        tier: '部分达成',
        chosenPercent: '70',
      },
    },
  },
  coefficient: {
    meaning: '评价人员给出系数，系数乘以分值。',
    formula: '得分 = 分值 × 系数',
    facts: '分值 8，系数 95%',
    row: { weightText: '8', rule: { way: 'coefficient', coefficientPercent: '95' } },
  },
  shareDeduction: {
    meaning: '问卷中没有选择满意的比例，按对应的分数扣减。',
    formula: '得分 = 分值 − Σ 分数 ×（100% − 满意比例）',
    facts: '分值 10，一个问题占 4 分，满意比例 80%',
    row: {
      weightText: '10',
      rule: { way: 'shareDeduction', shares: [{ text: '对办事效率满意', sharePercent: '80', points: '4' }] },
    },
  },
  deviationCut: {
    meaning: '实际值大幅偏离目标值、且原因是目标定得过低时，写明原因扣减一定分数。',
    formula: '得分 = 分值 − 扣减的分数',
    facts: '分值 10，扣减 2 分，原因“目标值明显偏低”',
    row: { weightText: '10', rule: { way: 'deviationCut', cutPoints: '2', reason: '目标值明显偏低' } },
  },
  notApplicable: {
    meaning: '本年度不适用的指标，按规则给满分，或者不计入总分、其余指标折算。',
    formula: '得分 = 分值；或总分 = 其余得分 × 满分 ÷（满分 − 本项分值）',
    facts: '分值 5，规则写明不适用按满分计',
    row: { weightText: '5', rule: { way: 'notApplicable', treatment: 'full' } },
  },
  rawPercentage: {
    meaning: '不看目标值，直接用实际的百分数乘以分值。只在原文得分明显这样算出时，作为推得的理解使用。',
    formula: '得分 = 分值 × 实际百分数',
    facts: '分值 20，目标值 98%，实际值 98%',
    row: {
      weightText: '20',
      target: readQuantity('98%'),
      actual: readQuantity('98%'),
      rule: { way: 'rawPercentage' },
    },
  },
  judged: {
    meaning: '由评价人员判断，原文没有可以复算的规则。只列印出的得分。',
    formula: '没有公式',
    facts: '分值 8，评价人员给 6 分',
    row: { weightText: '8', rule: { way: 'judged' } },
  },
};
