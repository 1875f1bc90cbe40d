import { describe, expect, it } from 'vitest';
import { checkCodes } from '../../src/checks/check-codes.ts';
import type { Check, Finding } from '../../src/checks/finding.ts';
import { checks, findFindings } from '../../src/checks/index.ts';
import { yearFigures } from '../../src/checks/year-figures.ts';
import type {
  FundRate,
  Indicator,
  LineItem,
  LineItems,
  OtherPrinting,
  Report,
} from '../../src/domain/report.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { blank } from '../../src/domain/value.ts';
import {
  amount,
  block,
  calculation,
  figure,
  funds,
  item,
  rate,
  ratio,
  report,
  row,
  scored,
  score,
  seedScale,
  special,
  stated,
  survey,
  term,
  underReading,
  type RowFacts,
} from '../domain/build.ts';
import { replacing } from '../support/content-copy.ts';
import { inTurn, problemsOf, reportAlone, withFields } from './small-content.ts';

type Facts = Partial<Report>;

/** A fixture that raises a finding, and its neighbour that does not. */
interface Case {
  readonly check: string;
  readonly name: string;
  readonly raises: Facts;
  readonly passes: Facts;
  /** The report of the year before. */
  readonly earlier?: Facts;
}

const rows = (...facts: readonly RowFacts[]): Facts => ({
  indicators: facts.map((one, index) => row({ key: String(index + 1), ...one })),
});

const amounts = (
  ...list: readonly [phase: string, source: string, cell: string, unit?: '元' | '万元'][]
): Facts => ({
  funds: funds(list.map(([phase, source, cell, unit]) => amount(phase, source, cell, unit))),
});

const rated = (cell: string, budget: string, facts: Partial<FundRate> = {}): Facts => ({
  funds: funds(
    [amount('adjustedBudget', 'total', budget), amount('executed', 'total', '90')],
    [rate({ cell: figure(cell), ...facts })],
  ),
});

const percent = { way: 'proportional' } as const;

const lines = (
  items: readonly [amount: string, executed?: string][],
  facts: Partial<LineItems> = {},
): Facts => ({
  lineItems: [
    {
      name: '支出明细',
      items: items.map(([planned, executed], index): LineItem => ({
        name: `第${index + 1}项`,
        amount: figure(planned),
        executed: executed === undefined ? undefined : figure(executed),
        unit: '万元',
        note: null,
        field: `lineItems[1].items[${index + 1}]`,
      })),
      total: undefined,
      totalUnit: '万元',
      equalsPhase: null,
      field: 'lineItems[1]',
      ...facts,
    },
  ],
});

const requestedBy = (requested: string, ...items: readonly string[]): Facts => ({
  ...amounts(['requested', 'total', requested]),
  document: {
    ...report().document,
    functionItems: items.map((cell, index) => ({
      code: `20${index}`,
      name: '科目',
      amount: figure(cell),
      unit: '万元',
      field: `document.functionItems[${index + 1}].amount`,
    })),
  },
});

const partial = { coverage: 'partial', coverageNote: '缺一页', sha256: null, leftOut: [] } as const;

const printing = (facts: Partial<OtherPrinting>): readonly OtherPrinting[] => [
  {
    place: '附件2',
    name: null,
    weight: undefined,
    target: undefined,
    actual: undefined,
    score: undefined,
    scoringText: null,
    rule: null,
    field: 'indicators[1].otherPrintings[1]',
    ...facts,
  },
];

const step = (facts: Partial<Rule & { way: 'stepDeduction' }>): Indicator['rule'] =>
  underReading('fitted', {
    way: 'stepDeduction',
    full: { value: '95', inclusive: true },
    perStep: { amount: '2', unit: 'percentOfWeight' },
    ...facts,
  });

const surveyRate = (text: string) =>
  survey(
    [
      ['100', '90'],
      ['0', '10'],
    ],
    { rate: text },
  );

const reordered = (result: string) => ({
  ...calculation([term(null, '2'), term('×', '3')], result),
  field: 'calculations[1]',
});

const goal = (expected: string): Facts => ({
  goals: [{ term: null, name: null, expected, actual: null, field: 'goals[1]' }],
});

const cases: readonly Case[] = [
  {
    check: 'weights-sum',
    name: 'a cent of weight is missing',
    raises: rows({ weight: '60' }, { weight: '39.99' }),
    passes: rows({ weight: '60' }, { weight: '40' }),
  },
  {
    check: 'weights-sum',
    name: 'a printed maximum other than 100',
    raises: { ...rows({ weight: '120.01' }), scores: [score({ max: '120' })] },
    passes: { ...rows({ weight: '120' }), scores: [score({ max: '120' })] },
  },
  {
    check: 'weights-sum',
    name: 'a document of which a page is missing can only have too little',
    raises: { ...rows({ weight: '101' }), provenance: partial },
    passes: { ...rows({ weight: '99' }), provenance: partial },
  },
  {
    check: 'block-weights-sum',
    name: 'rows below a block',
    raises: {
      ...rows({ level1: '产出', weight: '20' }, { level1: '产出', weight: '29.9' }),
      blocks: [block({ weight: '50' })],
    },
    passes: {
      ...rows({ level1: '产出', weight: '20' }, { level1: '产出', weight: '30' }),
      blocks: [block({ weight: '50' })],
    },
  },
  {
    check: 'block-weights-sum',
    name: 'blocks of the second level below one of the first',
    raises: {
      blocks: [
        block({ weight: '50' }),
        block({ level2: '数量', weight: '20' }),
        block({ level2: '质量', weight: '31' }),
      ],
    },
    passes: {
      blocks: [
        block({ weight: '50' }),
        block({ level2: '数量', weight: '20' }),
        block({ level2: '质量', weight: '30' }),
      ],
    },
  },
  {
    check: 'checklist-points',
    name: 'points of the items',
    raises: rows({ checklist: [item('5', 'yes'), item('4.5', 'yes')] }),
    passes: rows({ checklist: [item('5', 'yes'), item('5.0', 'yes')] }),
  },
  {
    check: 'equal-split',
    name: 'a split that does not keep the sum',
    raises: rows({ weight: '16.67', weightRule: { way: 'equalSplit', of: '50', count: 3, decimals: 2 } }),
    passes: rows({ weight: '12.5', weightRule: { way: 'equalSplit', of: '50', count: 4, decimals: 1 } }),
  },
  {
    check: 'equal-split',
    name: 'another weight than the split gives',
    raises: rows({ weight: '12', weightRule: { way: 'equalSplit', of: '50', count: 4, decimals: 1 } }),
    passes: rows({ weight: '12.50', weightRule: { way: 'equalSplit', of: '50', count: 4, decimals: 1 } }),
  },
  {
    check: 'score-mismatch',
    name: 'a printed rule',
    raises: rows({ rule: percent, target: '100个', actual: '90个', score: '9.01' }),
    passes: rows({ rule: percent, target: '100个', actual: '90个', score: '9.00' }),
  },
  {
    check: 'score-mismatch',
    name: 'an assumed rule only asks',
    raises: rows({ rule: underReading('assumed', percent), target: '100个', actual: '90个', score: '8.99' }),
    passes: rows({ rule: underReading('assumed', percent), target: '100个', actual: '90个', score: '9' }),
  },
  {
    check: 'score-out-of-range',
    name: 'more than the weight',
    raises: rows({ score: '10.01' }),
    passes: rows({ score: '10' }),
  },
  {
    check: 'score-out-of-range',
    name: 'less than nothing',
    raises: rows({ score: '-0.01' }),
    passes: rows({ score: '0' }),
  },
  {
    check: 'score-out-of-range',
    name: 'a total above the maximum',
    raises: { scores: [score({ total: '100.01', max: '100' })] },
    passes: { scores: [score({ total: '100', max: '100' })] },
  },
  {
    check: 'subtotal-sum',
    name: 'printed rows',
    raises: {
      ...rows({ level1: '产出', score: '10' }, { level1: '产出', score: '9.5' }),
      blocks: [block({ score: '19' })],
    },
    passes: {
      ...rows({ level1: '产出', score: '10' }, { level1: '产出', score: '9' }),
      blocks: [block({ score: '19' })],
    },
  },
  {
    check: 'subtotal-sum',
    name: 'recomputed rows under a reading',
    raises: {
      ...rows({ level1: '产出', rule: underReading('assumed', percent), target: '100个', actual: '90个' }),
      blocks: [block({ score: '9.1' })],
    },
    passes: {
      ...rows({ level1: '产出', rule: underReading('assumed', percent), target: '100个', actual: '90个' }),
      blocks: [block({ score: '9' })],
    },
  },
  {
    check: 'block-figures',
    name: 'the rate of a subtotal',
    raises: { blocks: [block({ weight: '40', score: '35', scoreRate: '87.4%' })] },
    passes: { blocks: [block({ weight: '40', score: '35', scoreRate: '87.5%' })] },
  },
  {
    check: 'block-figures',
    name: 'the deduction of a subtotal',
    raises: { blocks: [block({ weight: '40', score: '35', deduction: '5.1' })] },
    passes: { blocks: [block({ weight: '40', score: '35', deduction: '5' })] },
  },
  {
    check: 'block-figures',
    name: 'the rate of a total',
    raises: { scores: [score({ total: '90', max: '120', scoreRate: '76%' })] },
    passes: { scores: [score({ total: '90', max: '120', scoreRate: '75%' })] },
  },
  {
    check: 'scores-sum',
    name: 'printed rows',
    raises: { ...rows({ score: '8.4' }, { score: '8.4' }), scores: [score({ total: '16.9' })] },
    passes: { ...rows({ score: '8.4' }, { score: '8.4' }), scores: [score({ total: '16.80' })] },
  },
  {
    check: 'scores-sum',
    name: 'printed subtotals where rows print none',
    raises: {
      blocks: [block({ score: '50' }), block({ level1: '效益', score: '39' })],
      scores: [score({ total: '90' })],
    },
    passes: {
      blocks: [block({ score: '50' }), block({ level1: '效益', score: '40' })],
      scores: [score({ total: '90' })],
    },
  },
  {
    check: 'total-mismatch',
    name: 'recomputed rows',
    raises: {
      ...rows({ rule: percent, target: '100个', actual: '90个' }),
      scores: [score({ total: '9.1' })],
    },
    passes: { ...rows({ rule: percent, target: '100个', actual: '90个' }), scores: [score({ total: '9' })] },
  },
  {
    check: 'evaluator-mean',
    name: 'the mean to two decimals, with the grade that it moves',
    raises: mean('90.34'),
    passes: mean('89.67'),
  },
  {
    check: 'scores-differ',
    name: 'two givers',
    raises: {
      scores: [
        score({ total: '90' }),
        score({
          id: 'financeReview',
          by: 'financeReview',
          isResult: false,
          total: '89.9',
          gradeText: '良',
          field: 'scores[financeReview]',
        }),
      ],
    },
    passes: {
      scores: [
        score({ total: '90' }),
        score({
          id: 'financeReview',
          by: 'financeReview',
          isResult: false,
          total: '90.0',
          gradeText: '良',
          field: 'scores[financeReview]',
        }),
      ],
    },
  },
  {
    check: 'grade-mismatch',
    name: 'a printed scale',
    raises: { gradeScale: seedScale, scores: [score({ total: '89.99', gradeText: '优' })] },
    passes: { gradeScale: seedScale, scores: [score({ total: '90', gradeText: '优' })] },
  },
  {
    check: 'grade-mismatch',
    name: 'the default scale only asks',
    raises: { scores: [score({ total: '80', gradeText: '中' })] },
    passes: { scores: [score({ total: '79.99', gradeText: '中' })] },
  },
  {
    check: 'stated-deduction',
    name: 'points lost by the rule',
    raises: rows({
      rule: percent,
      target: '100个',
      actual: '90个',
      stated: { ...stated(false), deduction: '2' },
    }),
    passes: rows({
      rule: percent,
      target: '100个',
      actual: '90个',
      stated: { ...stated(false), deduction: '1.0' },
    }),
  },
  {
    check: 'stated-deduction',
    name: 'an assumed rule only asks',
    raises: rows({
      rule: underReading('assumed', percent),
      target: '100个',
      actual: '90个',
      stated: { ...stated(false), deduction: '2' },
    }),
    passes: rows({ rule: null, stated: { ...stated(false), deduction: '2' } }),
  },
  {
    check: 'parts-sum',
    name: 'parts of a fiscal subtotal',
    raises: amounts(
      ['executed', 'fiscal', '6'],
      ['executed', 'municipal', '5'],
      ['executed', 'county', '1.01'],
    ),
    passes: amounts(
      ['executed', 'fiscal', '6'],
      ['executed', 'municipal', '5'],
      ['executed', 'county', '1.00'],
    ),
  },
  {
    check: 'parts-sum',
    name: 'a blank part may hold the rest',
    raises: amounts(['executed', 'fiscal', '6'], ['executed', 'municipal', '5'], ['executed', 'county', '']),
    passes: amounts(['executed', 'fiscal', '6'], ['executed', 'municipal', '6'], ['executed', 'county', '']),
  },
  {
    check: 'breakdown-not-disclosed',
    name: 'all parts blank',
    raises: amounts(['executed', 'fiscal', '6'], ['executed', 'municipal', ''], ['executed', 'county', '']),
    passes: amounts(['executed', 'fiscal', '6'], ['executed', 'municipal', '0'], ['executed', 'county', '']),
  },
  {
    check: 'balance-mismatch',
    name: 'receipts less spending',
    raises: amounts(
      ['fundsReceived', 'total', '6'],
      ['executed', 'total', '5.04'],
      ['balance', 'total', '0.95'],
    ),
    passes: amounts(
      ['fundsReceived', 'total', '6'],
      ['executed', 'total', '5.04'],
      ['balance', 'total', '0.96'],
    ),
  },
  {
    check: 'rate-mismatch',
    name: 'a rate to its printed decimals',
    raises: rated('28.56%', '315'),
    passes: rated('28.57%', '315'),
  },
  {
    check: 'rate-without-base',
    name: 'a base of zero',
    raises: rated('100%', '0'),
    passes: rated('90000%', '0.1'),
  },
  {
    check: 'rate-without-base',
    name: 'a base that is not printed',
    raises: { funds: funds([amount('executed', 'total', '90')], [rate({ cell: figure('90%') })]) },
    passes: { funds: funds([amount('executed', 'total', '90')], [rate({ cell: blank })]) },
  },
  {
    check: 'zero-initial-budget',
    name: 'nothing at first',
    raises: amounts(['initialBudget', 'total', '0.00'], ['adjustedBudget', 'total', '6']),
    passes: amounts(['initialBudget', 'total', '0.01'], ['adjustedBudget', 'total', '6']),
  },
  {
    check: 'over-budget',
    name: 'a cent more, with a word on where it came from',
    raises: {
      ...amounts(['adjustedBudget', 'total', '6.00'], ['executed', 'total', '6.01']),
      remarks: [{ text: '年中追加', quotes: [], fields: ['funds.table[executed].total'] }],
    },
    passes: amounts(['adjustedBudget', 'total', '6.00'], ['executed', 'total', '6']),
  },
  {
    check: 'over-budget',
    name: 'spending without a budget, which has no rate to ask about',
    raises: amounts(['adjustedBudget', 'total', '0'], ['executed', 'total', '1']),
    passes: amounts(['adjustedBudget', 'total', '6.00'], ['executed', 'total', '6.01']),
  },
  {
    check: 'unit-slip',
    name: 'a twenty-thousandth is still a slip',
    raises: amounts(['adjustedBudget', 'total', '50'], ['executed', 'total', '25', '元']),
    passes: amounts(['adjustedBudget', 'total', '50'], ['executed', 'total', '24.99', '元']),
  },
  {
    check: 'unit-slip',
    name: 'twenty thousand times is still a slip',
    raises: amounts(['adjustedBudget', 'total', '5', '元'], ['executed', 'total', '10']),
    passes: amounts(['adjustedBudget', 'total', '5', '元'], ['executed', 'total', '10.01']),
  },
  {
    check: 'line-items-sum',
    name: 'the total beside the items',
    raises: lines([['2'], ['3.01']], { total: figure('5.00') }),
    passes: lines([['2'], ['3.001']], { total: figure('5.00') }),
  },
  {
    check: 'line-items-sum',
    name: 'the phase that the items break down',
    raises: { ...amounts(['executed', 'total', '6']), ...lines([['2'], ['3']], { equalsPhase: 'executed' }) },
    passes: { ...amounts(['executed', 'total', '5']), ...lines([['2'], ['3']], { equalsPhase: 'executed' }) },
  },
  {
    check: 'line-over-plan',
    name: 'a cent more',
    raises: lines([['2', '2.01']]),
    passes: lines([['2', '2.00']]),
  },
  {
    check: 'function-items-sum',
    name: 'the amount asked for',
    raises: requestedBy('10.00', '6', '4.01'),
    passes: requestedBy('10.00', '6', '4.004'),
  },
  {
    check: 'row-rate-mismatch',
    name: 'a completion rate',
    raises: rows({ target: '318', actual: '252个', completionRate: '79.3%' }),
    passes: rows({ target: '318', actual: '252个', completionRate: '79.2%' }),
  },
  {
    check: 'row-rate-mismatch',
    name: 'a rate of a survey',
    raises: rows({ survey: surveyRate('90.5%') }),
    passes: rows({ survey: surveyRate('90%') }),
  },
  {
    check: 'row-rate-mismatch',
    name: 'a rate of a fraction',
    raises: rows({ ratio: ratio(['25.68', '万元'], ['30.00', '万元'], '85.5%') }),
    passes: rows({ ratio: ratio(['25.68', '万元'], ['30.00', '万元'], '85.6%') }),
  },
  {
    check: 'survey-counts',
    name: 'forms returned',
    raises: rows({
      survey: survey(
        [
          ['100', '37'],
          ['60', '16'],
        ],
        { returned: '54' },
      ),
    }),
    passes: rows({
      survey: survey(
        [
          ['100', '37'],
          ['60', '16'],
        ],
        { returned: '53' },
      ),
    }),
  },
  {
    check: 'survey-counts',
    name: 'valid forms come before those returned',
    raises: rows({
      survey: survey(
        [
          ['100', '37'],
          ['60', '16'],
        ],
        { returned: '53', valid: '52' },
      ),
    }),
    passes: rows({
      survey: survey(
        [
          ['100', '37'],
          ['60', '16'],
        ],
        { returned: '54', valid: '53' },
      ),
    }),
  },
  {
    check: 'target-met-points-lost',
    name: 'a target just met',
    raises: rows({ target: '≥10个', actual: '10个', score: '9.99' }),
    passes: rows({ target: '≥10个', actual: '9.99个', score: '9.99' }),
  },
  {
    check: 'target-met-points-lost',
    name: 'a printed reason answers',
    raises: rows({ target: '达标', actual: '达标', score: '9', varianceNote: ' ' }),
    passes: rows({ target: '达标', actual: '达标', score: '9', varianceNote: '有投诉' }),
  },
  {
    check: 'target-missed-full-points',
    name: 'a target just missed',
    raises: rows({ target: '>10个', actual: '10个', score: '10' }),
    passes: rows({ target: '>10个', actual: '10.01个', score: '10' }),
  },
  {
    check: 'target-missed-full-points',
    name: 'without a printed sign nothing is missed',
    raises: rows({ target: '≥10个', actual: '9个', score: '10' }),
    passes: rows({ target: '10个', actual: '9个', score: '10' }),
  },
  {
    check: 'direction-against-rule',
    name: 'less is better by the printed sign',
    raises: rows({ target: '≤100个', actual: '80个', rule: percent, score: '8' }),
    passes: rows({ target: '≥100个', actual: '80个', rule: percent, score: '8' }),
  },
  {
    check: 'direction-against-rule',
    name: 'another printing of the rule',
    raises: rows({
      target: '≤100个',
      actual: '80个',
      rule: { way: 'inverse' },
      otherPrintings: printing({ rule: percent }),
    }),
    passes: rows({
      target: '≤100个',
      actual: '80个',
      rule: { way: 'inverse' },
      otherPrintings: printing({ rule: { way: 'inverse' } }),
    }),
  },
  {
    check: 'direction-against-rule',
    name: 'a total without the rows of a table that is not scored',
    raises: {
      ...rows(
        { target: '≤100个', actual: '80个', rule: percent, score: '8' },
        { tableId: 'longTerm', target: '100个', actual: '50个', rule: percent },
      ),
      tables: [
        { id: 'main', name: null, term: null, isScored: true },
        { id: 'longTerm', name: null, term: 'longTerm', isScored: false },
      ],
    },
    passes: rows({ target: '100个', actual: '80个', rule: percent, score: '8' }),
  },
  {
    check: 'fitted-reading',
    name: 'a fitted reading',
    raises: rows({ rule: underReading('fitted', percent), target: '100个', actual: '90个', score: '9' }),
    passes: rows({ rule: underReading('assumed', percent), target: '100个', actual: '90个', score: '9' }),
  },
  {
    check: 'reading-varies',
    name: 'whole and proportional steps',
    raises: rows({ rule: step({ steps: 'floor' }) }, { rule: step({ steps: 'proportional' }) }),
    passes: rows({ rule: step({ steps: 'floor' }) }, { rule: step({ steps: 'floor' }) }),
  },
  {
    check: 'rate-rounding-varies',
    name: 'one decimal and two',
    raises: rows({ survey: surveyRate('90.0%') }, { survey: surveyRate('90.00%') }),
    passes: rows({ survey: surveyRate('90.0%') }, { survey: surveyRate('90.0%') }),
  },
  {
    check: 'printings-differ',
    name: 'a weight',
    raises: rows({ otherPrintings: printing({ weight: figure('11') }) }),
    passes: rows({ otherPrintings: printing({ weight: figure('10') }) }),
  },
  {
    check: 'printings-differ',
    name: 'a rule',
    raises: rows({ rule: percent, otherPrintings: printing({ rule: { way: 'inverse' } }) }),
    passes: rows({ rule: percent, otherPrintings: printing({ rule: percent }) }),
  },
  {
    check: 'printings-differ',
    name: 'the weight of a block',
    raises: {
      blocks: [
        block({
          weight: '50',
          otherWeights: [
            { place: '附件2', weight: figure('55'), field: 'blocks[产出].otherWeights[1].weight' },
          ],
        }),
      ],
    },
    passes: {
      blocks: [
        block({
          weight: '50',
          otherWeights: [
            { place: '附件2', weight: figure('50.0'), field: 'blocks[产出].otherWeights[1].weight' },
          ],
        }),
      ],
    },
  },
  {
    check: 'cost-target-over-budget',
    name: 'a yuan above the budget',
    raises: {
      ...amounts(['adjustedBudget', 'total', '6'], ['executed', 'total', '5']),
      ...rows({ target: '≤60001元', actual: '5万元' }),
    },
    passes: {
      ...amounts(['adjustedBudget', 'total', '6'], ['executed', 'total', '5']),
      ...rows({ target: '≤60000元', actual: '5万元' }),
    },
  },
  {
    check: 'same-fact-twice',
    name: 'budget and spending as an indicator',
    raises: { ...rated('90%', '100'), ...rows({ target: '100万元', actual: '90万元' }) },
    passes: { ...rated('90%', '100'), ...rows({ target: '100万元', actual: '91万元' }) },
  },
  {
    check: 'same-fact-twice',
    name: 'amounts in another unit, and rates that only look like them',
    raises: { ...rated('90%', '100'), ...rows({ target: '1000000元', actual: '900000元' }) },
    passes: {
      ...rated('90%', '100'),
      ...rows({ target: '100%', actual: '90%' }, { target: '100个', actual: '90' }),
    },
  },
  {
    check: 'cell-notices',
    name: 'no unit in one of two cells',
    raises: rows({ target: '318', actual: '252个' }),
    passes: rows({ target: '318个', actual: '252个' }),
  },
  {
    check: 'cell-notices',
    name: 'an execution rate without a percent sign',
    raises: rows({ rule: { way: 'executionRate' }, actual: '84' }),
    passes: rows({ rule: { way: 'executionRate' }, actual: '84%' }),
  },
  {
    check: 'cell-notices',
    name: 'an inequality for an actual',
    raises: rows({ target: '≥90%', actual: '≥90%' }),
    passes: rows({ target: '≥90%', actual: '=90%' }),
  },
  {
    check: 'cell-notices',
    name: 'words for a number',
    raises: rows({ target: '≥90%', actual: '完成' }),
    passes: rows({ target: '全部完成', actual: '完成' }),
  },
  {
    check: 'cell-notices',
    name: 'a row that does not apply this year',
    raises: rows({ target: '≥90%', actual: special('notApplicable', '不适用') }),
    passes: rows({ target: '≥90%', actual: special('notMeasured', '未调查') }),
  },
  {
    check: 'cell-notices',
    name: 'a target of zero',
    raises: rows({ target: '0次', actual: '0次' }),
    passes: rows({ target: '0次', actual: '0次', rule: { way: 'allOrNothing' } }),
  },
  {
    check: 'cell-notices',
    name: 'the main rate without a percent sign',
    raises: rated('90', '100', { hasPercentSign: false }),
    passes: rated('90', '100', { hasPercentSign: true }),
  },
  {
    check: 'goal-is-amount',
    name: 'a goal of a number alone',
    raises: goal('100万元'),
    passes: goal('投入100万元'),
  },
  {
    check: 'calculation-mismatch',
    name: 'a product',
    raises: { calculations: [reordered('7')] },
    passes: { calculations: [reordered('6')] },
  },
  {
    check: 'calculation-mismatch',
    name: 'a later result that repeats a wrong one',
    raises: {
      calculations: [
        reordered('7'),
        { ...calculation([term(null, '7', null, 1), term('×', '2')], '14'), field: 'calculations[2]' },
      ],
    },
    passes: {
      calculations: [
        reordered('6'),
        { ...calculation([term(null, '6', null, 1), term('×', '2')], '12'), field: 'calculations[2]' },
      ],
    },
  },
  {
    check: 'calculation-not-computable',
    name: 'a divisor of zero',
    raises: { calculations: [calculation([term(null, '6'), term('÷', '0')], '0')] },
    passes: { calculations: [calculation([term(null, '6'), term('÷', '0.1')], '60')] },
  },
  {
    check: 'row-unit-slip',
    name: 'an actual in yuan beside a target in ten thousand yuan',
    raises: rows({ target: '≤20万元', actual: '185000万元' }),
    passes: rows({ target: '≤20万元', actual: '185000元' }),
  },
  {
    check: 'row-unit-slip',
    name: 'an actual without a unit, and figures that are no money',
    raises: rows({ target: '20万元', actual: '185000' }),
    passes: rows({ target: '20个', actual: '185000个' }, { target: '20万元', actual: '0万元' }),
  },
  {
    check: 'execution-over-100',
    name: 'more spent than the budget, without a word',
    raises: amounts(['adjustedBudget', 'total', '100'], ['executed', 'total', '100.01']),
    passes: {
      ...amounts(['adjustedBudget', 'total', '100'], ['executed', 'total', '100.01']),
      remarks: [{ text: '年中追加', quotes: [], fields: ['funds.table[executed].total'] }],
    },
  },
  {
    check: 'execution-over-100',
    name: 'a note in the row of the execution rate, and a supplement, answer',
    raises: {
      ...amounts(['adjustedBudget', 'total', '100'], ['executed', 'total', '110']),
      ...rows({ name: '预算执行率', varianceNote: ' ' }, { varianceNote: '另有原因' }),
    },
    passes: {
      ...amounts(['adjustedBudget', 'total', '100'], ['executed', 'total', '110']),
      ...rows({ name: '预算执行率', varianceNote: '年中追加预算' }),
    },
  },
  {
    check: 'execution-over-100',
    name: 'a supplement answers',
    raises: amounts(
      ['adjustedBudget', 'total', '100'],
      ['supplement', 'total', '0'],
      ['executed', 'total', '110'],
    ),
    passes: amounts(
      ['adjustedBudget', 'total', '100'],
      ['supplement', 'total', '10'],
      ['executed', 'total', '110'],
    ),
  },
  {
    check: 'deviation-without-reason',
    name: 'a missed target and a blank cell for the reason',
    raises: rows({ target: '≥90%', actual: '80%', score: '8', varianceNote: '' }),
    passes: rows({ target: '≥90%', actual: '80%', score: '8', varianceNote: '样本不足' }),
  },
  {
    check: 'deviation-without-reason',
    name: 'a form without the column owes nothing in it',
    raises: rows({ target: '10个', actual: '9个', varianceNote: '' }),
    passes: rows({ target: '10个', actual: '9个' }),
  },
  {
    check: 'deviation-without-reason',
    name: 'a target met, and full points',
    raises: rows({ target: '≤10天', actual: '11天', score: '9', varianceNote: '' }),
    passes: rows(
      { target: '≤10天', actual: '9天', score: '9', varianceNote: '' },
      { target: '10天', actual: '9天', score: '10', varianceNote: '' },
    ),
  },
  {
    check: 'text-under-ratio',
    name: 'words for a target under a rule of proportion',
    raises: rows({ rule: percent, target: '显著提升', actual: '显著提升' }),
    passes: rows(
      { rule: percent, target: '≥90%', actual: '95%' },
      { rule: { way: 'judged' }, target: '显著提升', actual: '显著提升' },
    ),
  },
  {
    check: 'text-under-ratio',
    name: 'words whose figure stands elsewhere in the row',
    raises: rows({ rule: percent, target: '≥90%', actual: '基本满意' }),
    passes: rows({ rule: percent, target: '≥90%', actual: '基本满意', survey: surveyRate('90%') }),
  },
  {
    check: 'document-number-form',
    name: 'other brackets in the number',
    raises: titled({ documentNumber: '示财绩【2024】8号' }),
    passes: titled({ documentNumber: '示财绩〔2024〕8号' }),
  },
  {
    check: 'document-number-form',
    name: 'a year that belongs to no number',
    raises: titled({ title: '关于示财绩［2024］第8号文件的自评' }),
    passes: titled({ title: '农村公路项目（2023）自评报告8号文' }),
  },
  {
    check: 'year-in-title',
    name: 'another year in the title',
    raises: titled({ title: '2022年度农村公路项目自评报告' }),
    passes: titled({ title: '2023年度农村公路项目自评报告' }),
  },
  {
    check: 'year-in-title',
    name: 'a span of years, and the year of a document number',
    raises: titled({ period: '2020-2022' }),
    passes: titled({ period: '2022-2024', title: '示财绩〔2022〕8号文件的自评' }),
  },
  {
    check: 'same-as-earlier-year',
    name: 'all figures of the year before',
    earlier: yearOf('8.5'),
    raises: yearOf('8.5'),
    passes: yearOf('8.4'),
  },
  {
    check: 'same-as-earlier-year',
    name: 'a few figures can well be alike',
    earlier: rows(
      { actual: '1个', score: '10' },
      { actual: '2个', score: '9' },
      { actual: '3个', score: '8' },
    ),
    raises: rows(
      { actual: '1个', score: '10' },
      { actual: '2个', score: '9' },
      { actual: '3个', score: '8' },
    ),
    passes: rows({ actual: '1个', score: '10' }, { actual: '2个', score: '9' }, { actual: '3个' }),
  },
];

/** A report with the same figures but for one score. */
function yearOf(oneScore: string): Facts {
  return {
    ...amounts(['executed', 'total', '90']),
    ...rows(
      { actual: '10公里', score: '10' },
      { actual: '95%', score: '9' },
      { actual: '3次', score: oneScore },
    ),
  };
}

function titled(facts: Partial<Report['document']>): Facts {
  return { document: { ...report().document, ...facts } };
}

/** Three evaluators whose mean is 89.67. */
function mean(total: string): Facts {
  const totals = ['89', '90', '90'].map((text, index) =>
    score({
      id: `e${index}`,
      by: 'evaluator',
      isResult: false,
      rule: 'stated',
      total: text,
      field: `scores[e${index}]`,
    }),
  );
  return {
    gradeScale: seedScale,
    scores: [
      ...totals,
      score({ id: 'mean', by: 'evaluatorMean', rule: 'evaluatorMean', total, field: 'scores[mean]' }),
    ],
  };
}

function findingsOf(check: string, facts: Facts, earlier?: Facts): Finding[] {
  const assumedScale = { ...seedScale, name: '四级', basis: 'assumed' } as const;
  // A report of the newest edition, so that every check speaks with its own severity.
  const context = {
    earlier: earlier === undefined ? null : { fiscalYear: 2022, figures: yearFigures(report(earlier)) },
  };
  const all = findFindings(scored({ checksEdition: 2, ...facts }, assumedScale), checks, context);
  return all.filter(({ code }) => code === check);
}

describe('each check', () => {
  it('has a code of its own and an example here', () => {
    const codes = checks.map(({ code }) => code);
    expect(codes).toEqual(checkCodes);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...new Set(cases.map(({ check }) => check))].sort()).toEqual([...codes].sort());
  });

  it.each(cases)('$check: $name', ({ check, raises, passes, earlier }) => {
    expect(findingsOf(check, raises, earlier)).not.toEqual([]);
    expect(findingsOf(check, passes, earlier)).toEqual([]);
  });

  it('says what is printed, what comes out, and how', () => {
    const texts = cases.flatMap(({ check, name, raises, earlier }) => [
      `# ${check}: ${name}`,
      ...findingsOf(check, raises, earlier).map(
        ({ severity, field, subject, printed, recomputed, calculation: sum, message }) =>
          `${severity} at ${field} (${subject}): ${printed ?? '–'} → ${recomputed ?? '–'}${sum === null ? '' : `; ${sum}`}\n${message}`,
      ),
    ]);
    expect(texts.join('\n')).toMatchInlineSnapshot(`
      "# weights-sum: a cent of weight is missing
      contradiction at indicators (各指标分值合计): 100 → 99.99; 60 + 39.99 = 99.99
      各指标分值相加得 99.99 分，满分为 100 分。
      # weights-sum: a printed maximum other than 100
      contradiction at indicators (各指标分值合计): 120 → 120.01
      各指标分值相加得 120.01 分，满分为 120 分。
      # weights-sum: a document of which a page is missing can only have too little
      contradiction at indicators (各指标分值合计): 100 → 101
      各指标分值相加得 101 分，满分为 100 分。
      # block-weights-sum: rows below a block
      contradiction at blocks[产出].weight (产出 分值): 50 → 49.9; 20 + 29.9 = 49.9
      “产出”的分值印为 50 分，其下各指标分值相加得 49.9 分。
      # block-weights-sum: blocks of the second level below one of the first
      contradiction at blocks[产出].weight (产出 分值): 50 → 51; 20 + 31 = 51
      “产出”的分值印为 50 分，其下各二级分值相加得 51 分。
      # checklist-points: points of the items
      contradiction at indicators[1].checklist (第 1 行 指标1 评价要点): 10 → 9.5; 5 + 4.5 = 9.5
      “第 1 行 指标1”分值为 10 分，各评价要点分值相加得 9.5 分。
      # equal-split: a split that does not keep the sum
      question at indicators[1].weight (第 1 行 指标1 分值): 16.67 → 16.67; 50 ÷ 3 → 16.67，16.67 × 3 = 50.01
      按 50 分平均分给 3 个指标，每个得 16.67 分，合计 50.01 分。
      # equal-split: another weight than the split gives
      question at indicators[1].weight (第 1 行 指标1 分值): 12 → 12.5; 50 ÷ 4 → 12.5，12.5 × 4 = 50
      按 50 分平均分给 4 个指标，每个得 12.5 分，合计 50 分。
      # score-mismatch: a printed rule
      contradiction at indicators[1].score (第 1 行 指标1 得分): 9.01 → 9; 10 × 90 ÷ 100 = 9
      “第 1 行 指标1”得分印为 9.01 分，按原文规则复算得 9 分。
      # score-mismatch: an assumed rule only asks
      question at indicators[1].score (第 1 行 指标1 得分): 8.99 → 9; 10 × 90 ÷ 100 = 9
      “第 1 行 指标1”得分印为 8.99 分，按编辑的理解复算得 9 分。
      # score-out-of-range: more than the weight
      contradiction at indicators[1].score (第 1 行 指标1 得分): 10.01 → –
      “第 1 行 指标1”得分 10.01 分不在 0 至分值 10 分之间。
      # score-out-of-range: less than nothing
      contradiction at indicators[1].score (第 1 行 指标1 得分): -0.01 → –
      “第 1 行 指标1”得分 -0.01 分不在 0 至分值 10 分之间。
      # score-out-of-range: a total above the maximum
      contradiction at scores[selfEvaluation].total (自评 总分): 100.01 → –
      总分 100.01 分大于满分 100 分。
      # subtotal-sum: printed rows
      contradiction at blocks[产出].score (产出 得分小计): 19 → 19.5; 10 + 9.5 = 19.5
      “产出”得分小计印为 19 分，各行得分相加得 19.5 分。
      # subtotal-sum: recomputed rows under a reading
      question at blocks[产出].score (产出 得分小计): 9.1 → 9
      “产出”得分小计印为 9.1 分，各行得分相加得 9 分。
      # block-figures: the rate of a subtotal
      contradiction at blocks[产出].scoreRate (产出 得分率): 87.4% → 87.5; 35 ÷ 40 = 87.5%
      “产出”得分率印为 87.4%，由得分除以分值得 87.5%。
      # block-figures: the deduction of a subtotal
      contradiction at blocks[产出].deduction (产出 扣分): 5.1 → 5; 40 − 35 = 5
      “产出”扣分印为 5.1 分，分值减得分为 5 分。
      # block-figures: the rate of a total
      contradiction at scores[selfEvaluation].scoreRate (自评 得分率): 76% → 75; 90 ÷ 120 = 75%
      得分率印为 76%，由总分除以满分得 75%。
      # scores-sum: printed rows
      contradiction at scores[selfEvaluation].total (自评 总分): 16.9 → 16.8; 8.4 + 8.4 = 16.8
      总分印为 16.9 分，各行得分相加得 16.8 分。
      # scores-sum: printed subtotals where rows print none
      contradiction at scores[selfEvaluation].total (自评 总分): 90 → 89; 50 + 39 = 89
      总分印为 90 分，各小计得分相加得 89 分。
      # total-mismatch: recomputed rows
      contradiction at scores[selfEvaluation].total (自评 总分): 9.1 → 9
      总分印为 9.1 分，按各指标规则复算得 9 分。
      # evaluator-mean: the mean to two decimals, with the grade that it moves
      contradiction at scores[mean].total (评价人员平均): 90.34 → 89.67; (89 + 90 + 90) ÷ 3 = 89.67
      评价人员平均印为 90.34 分，3 名评价人员打分的平均为 89.67 分。两个分数对应的等次不同：印出的分数为“优”，平均分为“良”。
      # scores-differ: two givers
      notice at scores[financeReview].total (财政复核 总分): 89.9 → –; 89.9 − 90 = -0.1
      财政复核 89.9 分（良），自评 90 分，以自评为结果。
      # grade-mismatch: a printed scale
      contradiction at scores[selfEvaluation].grade (自评 等次): 优 → 良
      等次印为“优”；按原文等次标准，89.99 分为“良”。
      # grade-mismatch: the default scale only asks
      question at scores[selfEvaluation].grade (自评 等次): 中 → 良
      等次印为“中”；原文未印等次标准，按“四级”，80 分为“良”。
      # stated-deduction: points lost by the rule
      contradiction at indicators[1].stated.deduction (第 1 行 指标1 扣分): 2 → 1; 10 − 9 = 1
      正文称“第 1 行 指标1”扣 2 分，按规则应扣 1 分。
      # stated-deduction: an assumed rule only asks
      question at indicators[1].stated.deduction (第 1 行 指标1 扣分): 2 → 1; 10 − 9 = 1
      正文称“第 1 行 指标1”扣 2 分，按编辑的理解应扣 1 分。
      # parts-sum: parts of a fiscal subtotal
      contradiction at funds.table[executed].fiscal (全年执行（财政资金小计）): 6 → 6.01; 5 + 1.01 = 6.01
      全年执行（财政资金小计）印为 6 万元，各分项合计 6.01 万元。
      # parts-sum: a blank part may hold the rest
      question at funds.table[executed].fiscal (全年执行（财政资金小计）): 6 → 5
      全年执行（财政资金小计）印为 6 万元，各分项合计 5 万元。
      # breakdown-not-disclosed: all parts blank
      notice at funds.table[executed].fiscal (全年执行（财政资金小计）): 6 → –
      全年执行（财政资金小计）印有 6 万元，其下 2 个分项均为空白，资金构成未公开。
      # balance-mismatch: receipts less spending
      contradiction at funds.table[balance].total (结余（合计）): 0.95 → 0.96; 6 万元 − 5.04 万元 = 0.96 万元
      结余（合计）印为 0.95 万元，由实际到位减执行数得 0.96 万元。
      # rate-mismatch: a rate to its printed decimals
      contradiction at funds.rates[executionRate].total (预算执行率（合计）): 28.56% → 28.57; 90 ÷ 315 = 28.57%
      预算执行率（合计）印为 28.56%，由全年执行除以全年预算得 28.57%。
      # rate-without-base: a base of zero
      question at funds.rates[executionRate].total (预算执行率): 100% → –
      预算执行率印为 100%，但作为分母的全年预算为 0，比率无法计算。
      # rate-without-base: a base that is not printed
      notice at funds.rates[executionRate].total (预算执行率): 90% → –
      预算执行率印为 90%，但全年执行和全年预算没有都印出，比率无法复算。
      # zero-initial-budget: nothing at first
      notice at funds.table[initialBudget].total (年初预算（合计）): 0.00 → –
      年初预算为 0，执行率只能以全年预算为分母。
      # over-budget: a cent more, with a word on where it came from
      notice at funds.table[executed].total (全年执行（合计）): 6.01 → –
      全年执行 6.01 万元大于全年预算 6.00 万元。
      # over-budget: spending without a budget, which has no rate to ask about
      notice at funds.table[executed].total (全年执行（合计）): 1 → –
      全年执行 1 万元大于全年预算 0 万元。
      # unit-slip: a twenty-thousandth is still a slip
      question at funds.table[executed].total (全年执行（合计）): 25 → –
      全年执行（合计） 25 元与全年预算（合计） 50 万元相差约一万倍，请核对“元”与“万元”。
      # unit-slip: twenty thousand times is still a slip
      question at funds.table[executed].total (全年执行（合计）): 10 → –
      全年执行（合计） 10 万元与全年预算（合计） 5 元相差约一万倍，请核对“元”与“万元”。
      # line-items-sum: the total beside the items
      contradiction at lineItems[1].total (支出明细合计): 5.00 → 5.01; 2 + 3.01 = 5.01
      支出明细合计印为 5.00 万元，支出明细各项相加得 5.01 万元。
      # line-items-sum: the phase that the items break down
      contradiction at funds.table[executed].total (全年执行（合计）): 6 → 5; 2 + 3 = 5
      全年执行（合计）印为 6 万元，支出明细各项相加得 5 万元。
      # line-over-plan: a cent more
      notice at lineItems[1].items[1].executed (支出明细 第1项): 2.01 → –; 2.01 ÷ 2 = 100.5%
      “第1项”执行 2.01 万元，大于计划 2 万元。
      # function-items-sum: the amount asked for
      contradiction at funds.table[requested].total (申请资金（合计）): 10.00 → 10.01
      申请资金（合计）印为 10.00 万元，功能科目金额合计 10.01 万元。
      # row-rate-mismatch: a completion rate
      contradiction at indicators[1].completionRate (第 1 行 指标1 完成率): 79.3% → 79.2; 252个 ÷ 318 = 79.2%
      “第 1 行 指标1”完成率印为 79.3%，由实际值除以目标值得 79.2%。
      # row-rate-mismatch: a rate of a survey
      contradiction at indicators[1].survey.rate (第 1 行 指标1 比率): 90.5% → 90
      “第 1 行 指标1”的比率印为 90.5%，由印出的数字复算得 90%。
      # row-rate-mismatch: a rate of a fraction
      contradiction at indicators[1].ratio.rate (第 1 行 指标1 比率): 85.5% → 85.6
      “第 1 行 指标1”的比率印为 85.5%，由印出的数字复算得 85.6%。
      # survey-counts: forms returned
      contradiction at survey.returned (第 1 行 指标1 问卷): 54 → 53; 37 + 16 = 53
      “第 1 行 指标1”问卷印为 54 份，各档人数相加为 53。
      # survey-counts: valid forms come before those returned
      contradiction at survey.valid (第 1 行 指标1 问卷): 52 → 53; 37 + 16 = 53
      “第 1 行 指标1”问卷印为 52 份，各档人数相加为 53。
      # target-met-points-lost: a target just met
      question at indicators[1].score (第 1 行 指标1 得分): 9.99 → 10
      “第 1 行 指标1”目标值 ≥10个、实际值 10个，已达到目标；分值 10 分，得分印为 9.99 分，未印扣分原因。
      # target-met-points-lost: a printed reason answers
      question at indicators[1].score (第 1 行 指标1 得分): 9 → 10
      “第 1 行 指标1”目标值 达标、实际值 达标，已达到目标；分值 10 分，得分印为 9 分，未印扣分原因。
      # target-missed-full-points: a target just missed
      question at indicators[1].score (第 1 行 指标1 得分): 10 → –
      “第 1 行 指标1”目标值 >10个、实际值 10个，未达到目标，得分印为满分 10 分。
      # target-missed-full-points: without a printed sign nothing is missed
      question at indicators[1].score (第 1 行 指标1 得分): 10 → –
      “第 1 行 指标1”目标值 ≥10个、实际值 9个，未达到目标，得分印为满分 10 分。
      # direction-against-rule: less is better by the printed sign
      question at indicators[1].score (第 1 行 指标1 得分): 8 → 10
      “第 1 行 指标1”通常越低越好，得分随实际值按正向比例计算：实际值低于目标值时，得分较低。按反向比例得 10 分，总分为 10 分。
      # direction-against-rule: another printing of the rule
      question at indicators[1].otherPrintings[1].rule (第 1 行 指标1 附件2的规则): – → –
      “第 1 行 指标1”越低越好，附件2所印规则为“按完成比例计分”，按此数值越低得分越低。
      # direction-against-rule: a total without the rows of a table that is not scored
      question at indicators[1].score (第 1 行 指标1 得分): 8 → 10
      “第 1 行 指标1”通常越低越好，得分随实际值按正向比例计算：实际值低于目标值时，得分较低。按反向比例得 10 分，总分为 10 分。
      # fitted-reading: a fitted reading
      question at indicators[1].score (第 1 行 指标1 得分): 9 → 9
      “第 1 行 指标1”的规则没有写全计算方法，得分 9 分按以下理解相符：测试
      # reading-varies: whole and proportional steps
      question at indicators[2].reading (第 2 行 指标2): – → –
      “第 1 行 指标1”与“第 2 行 指标2”的规则同为每下降 1 个百分点扣分值的同一比例，两处得分要用不同的理解才能相符。
      # rate-rounding-varies: one decimal and two
      question at indicators[2].survey.rate (第 2 行 指标2): 90.00% → –
      “第 1 行 指标1”的比率印为 90.0%，“第 2 行 指标2”印为 90.00%，保留的小数位数不同。
      # printings-differ: a weight
      question at indicators[1].otherPrintings[1].weight (第 1 行 指标1 分值): 11 → –
      “第 1 行 指标1”的分值为“10”，附件2为“11”。
      # printings-differ: a rule
      question at indicators[1].otherPrintings[1].rule (第 1 行 指标1 评分规则): 按反向比例计分 → –
      “第 1 行 指标1”的评分规则为“按完成比例计分”，附件2为“按反向比例计分”。
      # printings-differ: the weight of a block
      question at blocks[产出].otherWeights[1].weight (产出 分值): 55 → –
      “产出”的分值印为 50 分，附件2印为 55 分。
      # cost-target-over-budget: a yuan above the budget
      contradiction at indicators[1].target (第 1 行 指标1 目标值): ≤60001元 → 60000; 60001 元 > 6 万元
      “第 1 行 指标1”的实际值就是全年执行数，目标值 ≤60001元 大于全年预算 60000 元。
      # same-fact-twice: budget and spending as an indicator
      notice at indicators[1].actual (第 1 行 指标1): 90万元 → –
      “第 1 行 指标1”的目标值和实际值就是全年预算和全年执行数，与预算执行率重复计分。
      # same-fact-twice: amounts in another unit, and rates that only look like them
      notice at indicators[1].actual (第 1 行 指标1): 900000元 → –
      “第 1 行 指标1”的目标值和实际值就是全年预算和全年执行数，与预算执行率重复计分。
      # cell-notices: no unit in one of two cells
      notice at indicators[1].target (第 1 行 指标1): 318 → –
      “第 1 行 指标1”的目标值 318 没有单位，实际值为 252个。
      # cell-notices: an execution rate without a percent sign
      notice at indicators[1].actual (第 1 行 指标1): 84 → –
      “第 1 行 指标1”的实际值印为 84，没有百分号。
      # cell-notices: an inequality for an actual
      notice at indicators[1].actual (第 1 行 指标1): ≥90% → –
      “第 1 行 指标1”的实际值 ≥90% 写成了不等式，无法计算完成比例。
      # cell-notices: words for a number
      notice at indicators[1].actual (第 1 行 指标1): 完成 → –
      “第 1 行 指标1”的目标值 ≥90% 是数字，实际值“完成”是文字，无法复算。
      # cell-notices: a row that does not apply this year
      notice at indicators[1].actual (第 1 行 指标1): 不适用 → –
      “第 1 行 指标1”的实际值为“不适用”，本年度不适用，既不算完成也不算未完成。
      # cell-notices: a target of zero
      notice at indicators[1].target (第 1 行 指标1): 0次 → –
      “第 1 行 指标1”的目标值为 0，比例没有意义，只能按是否达到目标判断。
      # cell-notices: the main rate without a percent sign
      notice at funds.rates[executionRate].total (预算执行率): 90 → –
      预算执行率印为 90，没有百分号。
      # goal-is-amount: a goal of a number alone
      notice at goals[1].expected (预期目标): 100万元 → –
      “预期目标”一栏只写了数字 100万元，没有说明目标内容。
      # calculation-mismatch: a product
      contradiction at calculations[1].result.value (文中算式): 7 → 6; 2 × 3 = 6
      原文“原文”，按其数字计算得 6。
      # calculation-mismatch: a later result that repeats a wrong one
      contradiction at calculations[1].result.value (文中算式): 7 → 6; 2 × 3 = 6
      原文“原文”，按其数字计算得 6。
      contradiction at calculations[2].result.value (文中算式的后续结果): 14 → 12
      原文“原文”引用了前一算式印出的结果；若前一算式按复算结果计，此处为 12。
      # calculation-not-computable: a divisor of zero
      question at calculations[1].result.value (文中算式): 0 → –
      原文“原文”的算式无法计算：除数为 0，或各项单位不能合在一起。
      # row-unit-slip: an actual in yuan beside a target in ten thousand yuan
      question at indicators[1].actual (第 1 行 指标1 实际值): 185000万元 → –
      “第 1 行 指标1”的目标值 ≤20万元与实际值 185000万元相差约一万倍，请核对“元”与“万元”。
      # row-unit-slip: an actual without a unit, and figures that are no money
      question at indicators[1].actual (第 1 行 指标1 实际值): 185000 → –
      “第 1 行 指标1”的目标值 20万元与实际值 185000相差约一万倍，请核对“元”与“万元”。
      # execution-over-100: more spent than the budget, without a word
      question at funds.table[executed].total (全年执行（合计）): 100.01 → –; 1000100 元 ÷ 1000000 元 = 100.01%
      全年执行（合计）为全年预算（合计）的 100.01%，原文和说明中没有写明超出部分的来源。
      # execution-over-100: a note in the row of the execution rate, and a supplement, answer
      question at funds.table[executed].total (全年执行（合计）): 110 → –; 1100000 元 ÷ 1000000 元 = 110%
      全年执行（合计）为全年预算（合计）的 110%，原文和说明中没有写明超出部分的来源。
      # execution-over-100: a supplement answers
      question at funds.table[executed].total (全年执行（合计）): 110 → –; 1100000 元 ÷ 1000000 元 = 110%
      全年执行（合计）为全年预算（合计）的 110%，原文和说明中没有写明超出部分的来源。
      # deviation-without-reason: a missed target and a blank cell for the reason
      question at indicators[1].varianceNote (第 1 行 指标1 偏差原因):  → –
      “第 1 行 指标1”目标值 ≥90%、实际值 80%，未达到目标，偏差原因一栏为空白。
      # deviation-without-reason: a form without the column owes nothing in it
      question at indicators[1].varianceNote (第 1 行 指标1 偏差原因):  → –
      “第 1 行 指标1”目标值 10个、实际值 9个，未达到目标，偏差原因一栏为空白。
      # deviation-without-reason: a target met, and full points
      question at indicators[1].varianceNote (第 1 行 指标1 偏差原因):  → –
      “第 1 行 指标1”目标值 ≤10天、实际值 11天，未达到目标，偏差原因一栏为空白。
      # text-under-ratio: words for a target under a rule of proportion
      question at indicators[1].target (第 1 行 指标1 目标值): 显著提升 → –
      “第 1 行 指标1”的规则为“按完成比例计分”，目标值“显著提升”是文字，无法计算比例。
      question at indicators[1].actual (第 1 行 指标1 实际值): 显著提升 → –
      “第 1 行 指标1”的规则为“按完成比例计分”，实际值“显著提升”是文字，无法计算比例。
      # text-under-ratio: words whose figure stands elsewhere in the row
      question at indicators[1].actual (第 1 行 指标1 实际值): 基本满意 → –
      “第 1 行 指标1”的规则为“按完成比例计分”，实际值“基本满意”是文字，无法计算比例。
      # document-number-form: other brackets in the number
      notice at document.documentNumber (文号): 示财绩【2024】8号 → –
      文号“示财绩【2024】8号”中的年份印为“【2024】”，公文格式的写法为“〔2024〕”。
      # document-number-form: a year that belongs to no number
      notice at document.title (标题): 关于示财绩［2024］第8号文件的自评 → –
      标题“关于示财绩［2024］第8号文件的自评”中的年份印为“［2024］”，公文格式的写法为“〔2024〕”。
      # year-in-title: another year in the title
      question at document.title (标题): 2022年度农村公路项目自评报告 → –
      标题“2022年度农村公路项目自评报告”中的年份与报告所在的 2023 年度不同。
      # year-in-title: a span of years, and the year of a document number
      question at document.period (评价时段): 2020-2022 → –
      评价时段“2020-2022”中的年份与报告所在的 2023 年度不同。
      # same-as-earlier-year: all figures of the year before
      question at indicators (执行数、实际值和得分): – → –
      执行数、实际值和得分共 7 个数字，与 2022 年度同一项目的报告完全相同。
      # same-as-earlier-year: a few figures can well be alike
      question at indicators (执行数、实际值和得分): – → –
      执行数、实际值和得分共 6 个数字，与 2022 年度同一项目的报告完全相同。"
    `);
  });

  it('speaks in whole neutral sentences', () => {
    for (const { check, raises, earlier } of cases) {
      for (const { message } of findingsOf(check, raises, earlier)) {
        expect(message).toMatch(/[。”测试]$/);
        expect(message).not.toMatch(/[！？]|错误|违规|虚报|undefined|null|NaN/);
      }
    }
  });

  it('finds nothing in an empty report', () => {
    expect(findFindings(scored({}))).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  /** A2 prints 30 where its rule gives 40, and says why. */
  const mismatch = inTurn(
    replacing('score: 40', 'score: 30\n    varianceNote: 有投诉'),
    replacing('    rule: sumOfRows\n', '    rule: stated\n'),
  );
  const acknowledging = (facts: string) => withFields(`acknowledged:\n  - { ${facts}, note: 已核对原文 }`);
  const right = 'code: score-mismatch, field: "indicators[A2].score", printed: "30", recomputed: "40"';

  it('holds for the very figures that were checked', () => {
    expect(problemsOf(reportAlone(mismatch, acknowledging(right)))).toEqual([]);
  });

  it.each([
    ['another code', right.replace('score-mismatch', 'score-out-of-range')],
    ['another field', right.replace('A2', 'A1')],
    ['another printed figure', right.replace('"30"', '"31"')],
    ['another recomputed figure', right.replace('"40"', '"39"')],
    ['no printed figure', right.replace('printed: "30", ', '')],
    ['no recomputed figure', right.replace(', recomputed: "40"', '')],
  ])('with %s is outdated, and the finding is open', (_name, facts) => {
    const problems = problemsOf(reportAlone(mismatch, acknowledging(facts)));
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'acknowledgement-outdated',
      'unacknowledged-finding',
    ]);
  });

  it('of a difference that is gone is outdated', () => {
    const problems = problemsOf(reportAlone(acknowledging(right)));
    expect(problems.map(({ code }) => code)).toEqual(['acknowledgement-outdated']);
  });

  it('is not needed for a notice', () => {
    const overBudget = replacing('label: 执行数\n      total: 100.00', 'label: 执行数\n      total: 100.01');
    expect(problemsOf(reportAlone(overBudget))).toEqual([]);
  });

  it('is needed for a question', () => {
    const asked = inTurn(
      replacing('target: ≥90%', 'target: ≥96%'),
      replacing('      way: allOrNothing', '      way: judged'),
    );
    const problems = problemsOf(reportAlone(asked));
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['unacknowledged-finding', 'indicators[A2].score'],
    ]);
    expect(problems[0]?.fix).toContain('target-missed-full-points');
  });

  it('reaches the finding that it belongs to', () => {
    const acknowledgement = {
      code: 'score-out-of-range',
      findingField: 'indicators[1].score',
      printed: '11',
      recomputed: null,
      note: '已核对原文',
      field: 'acknowledged[1]',
    };
    const [finding] = findingsOf('score-out-of-range', {
      ...rows({ score: '11' }),
      acknowledgements: [acknowledgement],
    });
    expect(finding?.acknowledgement).toEqual(acknowledgement);
  });
});

describe('a check younger than a report', () => {
  const made = (edition: number): Check => ({
    code: 'weights-sum',
    edition,
    name: '测试',
    run: () => [
      {
        severity: 'contradiction',
        field: 'scores',
        subject: '测试',
        printed: null,
        recomputed: null,
        calculation: null,
        message: '测试。',
      },
    ],
  });

  it.each([
    [1, 2, 'contradiction'],
    [2, 2, 'contradiction'],
    [3, 2, 'notice'],
  ])('of edition %i finds in a report of edition %i a %s', (edition, checksEdition, severity) => {
    expect(findFindings(scored({ checksEdition }), [made(edition)])).toEqual([
      expect.objectContaining({ code: 'weights-sum', severity, acknowledgement: null }),
    ]);
  });
});
