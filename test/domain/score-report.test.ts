import { describe, expect, test } from 'vitest';
import { toText, type Decimal } from '../../src/domain/decimal.ts';
import type { Block, Indicator, MetricValue, Report } from '../../src/domain/report.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { isInBlock, type ScoredReport, type Total } from '../../src/domain/score-report.ts';
import {
  amount,
  block,
  calculation,
  figure,
  funds,
  item,
  only,
  rate,
  ratio,
  reading,
  row,
  score,
  scored,
  seedScale,
  special,
  stated,
  survey,
  term,
  underReading,
  type RowFacts,
  type ScoreFacts,
} from './build.ts';

const textOf = (value: Decimal | null): string | null => value && toText(value);

/** The three figures of a total, and what they say together. */
function figuresOf(total: Total) {
  return {
    published: total.published?.state === 'number' ? total.published.text : null,
    sumOfPublished: textOf(total.sumOfPublished),
    from: total.sumOfPublishedFrom,
    recomputed: total.recomputedText,
    status: total.status,
  };
}

function totalOf(rows: readonly RowFacts[], facts: ScoreFacts, others: Partial<Report> = {}) {
  const indicators = rows.map((one, index) => row({ key: String(index + 1), ...one }));
  return only(scored({ indicators, scores: [score(facts)], ...others }).scores).total;
}

/** A row of `points` of `weight`, printed as such, under a rule that gives it. */
const earned = (weight: string, points: string, level1 = '产出'): RowFacts => ({
  level1,
  weight,
  score: points,
  checklist: [item(points, 'yes')],
  rule: { way: 'checklist' },
});

const excluded = (weight: string): RowFacts => ({
  level1: '产出',
  weight,
  rule: { way: 'notApplicable', treatment: 'rescaled' },
});

describe('the three figures of a total', () => {
  test('seed 000: 90.82 printed, added up and recomputed', () => {
    const proportional: Rule = { way: 'proportional' };
    const done: RowFacts = { weight: '15', target: '100%', actual: '100%', score: '15', rule: proportional };
    const rows: RowFacts[] = [
      { weight: '10', actual: '84.00%', score: '8.4', rule: { way: 'executionRate' } },
      { weight: '15', target: '318', actual: '252个', score: '11.89', rule: proportional },
      done,
      done,
      { weight: '15', target: '71800', actual: '50400元', score: '10.53', rule: proportional },
      done,
      done,
    ];
    expect(figuresOf(totalOf(rows, { total: '90.82' }))).toEqual({
      published: '90.82',
      sumOfPublished: '90.82',
      from: 'rows',
      recomputed: '90.82',
      status: 'equal',
    });
    const inverse = rows.map((one) =>
      one.target === '71800' ? { ...one, rule: { way: 'inverse' } as const } : one,
    );
    expect(figuresOf(totalOf(inverse, { total: '90.82' }))).toMatchObject({
      sumOfPublished: '90.82',
      recomputed: '95.29',
      status: 'differs',
    });
  });

  test('rounded rows are added, and the sum is not rounded again', () => {
    const third: RowFacts = {
      weight: '1',
      target: '3',
      actual: '1',
      score: '0.33',
      rule: { way: 'proportional' },
    };
    expect(totalOf([third, third, third], { total: '1' })).toMatchObject({
      recomputedText: '0.99',
      status: 'differs',
    });
  });

  test('a row that cannot be recomputed leaves the total without a recomputed figure', () => {
    const rows = [earned('50', '40'), { weight: '50', score: '48' }];
    expect(figuresOf(totalOf(rows, { total: '88' }))).toEqual({
      published: '88',
      sumOfPublished: '88',
      from: 'rows',
      recomputed: null,
      status: 'notComputable',
    });
  });

  test('a row without a printed score leaves the rows without a sum', () => {
    const rows = [earned('50', '40'), { ...earned('50', '48'), score: '' }];
    expect(figuresOf(totalOf(rows, { total: '88' }))).toMatchObject({
      sumOfPublished: null,
      from: null,
      recomputed: '88',
      status: 'equal',
    });
  });

  test('printed subtotals stand in for rows that print no score', () => {
    const blocks = [
      block({ level1: '决策', score: '17' }),
      block({ level1: '产出', score: '71' }),
      block({ level1: '产出', level2: '数量', score: '30' }),
    ];
    expect(figuresOf(totalOf([{ weight: '100' }], { total: '88' }, { blocks }))).toMatchObject({
      sumOfPublished: '88',
      from: 'blocks',
    });
  });

  test('subtotals of which one is missing are not added up', () => {
    const blocks = [block({ level1: '决策', score: '17' }), block({ level1: '产出', score: '' })];
    expect(totalOf([{ weight: '100' }], { total: '88' }, { blocks }).sumOfPublished).toBeNull();
  });

  test('no rows give no total, and not zero', () => {
    expect(figuresOf(totalOf([], { total: '88' }))).toMatchObject({
      recomputed: null,
      status: 'notComputable',
    });
  });

  test('a total that is not printed has only ours', () => {
    expect(figuresOf(totalOf([earned('100', '88')], {}))).toMatchObject({
      published: null,
      recomputed: '88',
      status: 'notPublished',
    });
    expect(totalOf([earned('100', '88')], { total: '' }).status).toBe('notPublished');
  });

  test('rows of a table that is not scored do not count', () => {
    const tables = [
      { id: 'main', name: null, term: null, isScored: true },
      { id: 'longTerm', name: null, term: 'longTerm', isScored: false },
    ] as const;
    const rows = [earned('100', '88'), { ...earned('100', '5'), tableId: 'longTerm' }];
    expect(totalOf(rows, { total: '88' }, { tables }).status).toBe('equal');
  });

  test('the unchosen row of 二者择一 does not count', () => {
    const choice = (chosen: boolean) => ({ way: 'chooseOne', group: '甲', chosen }) as const;
    const rows: RowFacts[] = [
      earned('60', '50'),
      { ...earned('40', '38'), weightRule: choice(true) },
      { weight: '40', weightRule: choice(false) },
    ];
    expect(figuresOf(totalOf(rows, { total: '88' }))).toMatchObject({
      sumOfPublished: '88',
      recomputed: '88',
      status: 'equal',
    });
  });

  test('a stated total is not recomputed', () => {
    expect(figuresOf(totalOf([earned('100', '88')], { total: '90', rule: 'stated' }))).toEqual({
      published: '90',
      sumOfPublished: null,
      from: null,
      recomputed: null,
      status: 'notComputable',
    });
  });
});

describe('a total without rows that do not apply', () => {
  test('what the others earn is brought back to the full score', () => {
    expect(totalOf([earned('80', '72'), excluded('20')], { total: '90' })).toMatchObject({
      recomputedText: '90',
      status: 'equal',
    });
    expect(totalOf([earned('95', '80'), excluded('5')], { total: '84.21' })).toMatchObject({
      recomputedText: '84.21',
      status: 'equalAfterRounding',
    });
  });

  test('the full score may be printed', () => {
    expect(totalOf([earned('40', '36'), excluded('10')], { total: '45', max: '50' }).status).toBe('equal');
  });

  test('nothing left to score gives no total', () => {
    expect(totalOf([excluded('100')], { total: '0' }).status).toBe('notComputable');
    expect(totalOf([excluded('60')], { total: '0' }).status).toBe('notComputable');
    expect(totalOf([earned('10', '10'), excluded('100')], { total: '100' }).status).toBe('notComputable');
    expect(totalOf([earned('10', '10'), excluded('110')], { total: '100' }).status).toBe('notComputable');
  });

  test('full points for a row that does not apply are points like any other', () => {
    const full: RowFacts = { weight: '20', score: '20', rule: { way: 'notApplicable', treatment: 'full' } };
    expect(totalOf([earned('80', '72'), full], { total: '92' }).status).toBe('equal');
  });

  test('a subtotal is not rescaled', () => {
    const blocks = [block({ level1: '产出', weight: '30', score: '18' })];
    const indicators = [row(earned('20', '18')), row({ ...excluded('10'), key: '2' })];
    expect(only(scored({ indicators, blocks }).blocks).total).toMatchObject({
      recomputedText: '18',
      status: 'equal',
    });
  });
});

describe('a match under a reading is never plain equal', () => {
  const proportional: Rule = { way: 'proportional' };
  const under = (basis: 'fitted' | 'assumed'): RowFacts => {
    return { weight: '10', target: '10', actual: '8', score: '8', rule: underReading(basis, proportional) };
  };
  const statusOfRow = (facts: RowFacts) => only(scored({ indicators: [row(facts)] }).indicators).score.status;

  test.each(['fitted', 'assumed'] as const)('a row under a %s reading', (basis) => {
    expect(statusOfRow(under(basis))).toBe('equalUnderReading');
    expect(statusOfRow({ ...under(basis), score: '7' })).toBe('differs');
  });

  test('a row whose target was read out of words', () => {
    const facts: RowFacts = { target: '10个以上', actual: '8个', score: '8', rule: proportional };
    expect(statusOfRow({ ...facts, quantityReading: reading({ targetValue: '10' }) })).toBe(
      'equalUnderReading',
    );
  });

  test.each(['fitted', 'assumed'] as const)(
    'a total and a subtotal with one row under a %s reading',
    (basis) => {
      const indicators = [
        row({ level1: '产出', weight: '90', target: '1', actual: '1', score: '90', rule: proportional }),
        row({ key: '2', level1: '产出', ...under(basis) }),
      ];
      const result = scored({
        indicators,
        scores: [score({ total: '98' })],
        blocks: [block({ level1: '产出', score: '98' })],
      });
      expect(only(result.scores).total).toMatchObject({ status: 'equalUnderReading', basis });
      expect(only(result.blocks).total).toMatchObject({ status: 'equalUnderReading', basis });
    },
  );

  test('the weakest reading of the rows is the one of the total', () => {
    const rows = [under('fitted'), under('assumed'), { ...under('fitted'), rule: proportional }];
    expect(totalOf(rows, { total: '24' }).basis).toBe('assumed');
  });

  test('a grade on a scale that the document does not print', () => {
    const assumed = { ...seedScale, basis: 'assumed' } as const;
    const facts = { scores: [score({ total: '98', gradeText: '优' })] };
    expect(only(scored(facts, assumed).scores).grade?.status).toBe('equalUnderReading');
    expect(only(scored({ ...facts, gradeScale: seedScale }, assumed).scores).grade?.status).toBe('equal');
  });

  test('a completion rate whose target was read out of words', () => {
    const facts: RowFacts = { target: '10个以上', actual: '8个', completionRate: '80%' };
    const indicators = [row({ ...facts, quantityReading: reading({ basis: 'fitted', targetValue: '10' }) })];
    expect(only(scored({ indicators }).indicators).completionRate?.status).toBe('equalUnderReading');
  });
});

describe('the status of a row', () => {
  const proportional: Rule = { way: 'proportional' };
  const base: RowFacts = { weight: '15', target: '318', actual: '252个', rule: proportional };
  const cases: readonly (readonly [name: string, facts: RowFacts, status: string])[] = [
    ['the same score', { ...base, target: '100', actual: '84', score: '12.6' }, 'equal'],
    ['the rounded score', { ...base, score: '11.89' }, 'equalAfterRounding'],
    ['another score', { ...base, score: '12' }, 'differs'],
    ['no score cell', base, 'notPublished'],
    ['a blank score', { ...base, score: '' }, 'notPublished'],
    ['a dash for a score', { ...base, score: special('notApplicable', '—') }, 'notPublished'],
    ['no rule', { ...base, rule: null, score: '11.89' }, 'notComputable'],
    [
      'a judged score: seed 004, 95% of 95% is 8 of 10',
      { target: '95%', actual: '95%', score: '8', rule: { way: 'judged' } },
      'notComputable',
    ],
    [
      'the same row under a rule that gives 10',
      { target: '95%', actual: '95%', score: '8', rule: proportional },
      'differs',
    ],
    [
      'seed 004: nothing saved of nothing planned is full',
      { target: '0', actual: '0', score: '10', rule: proportional },
      'equal',
    ],
    ['a row that does not apply', { ...excluded('10'), score: '10' }, 'notComputable'],
  ];
  test.each(cases)('%s', (_name, facts, status) => {
    expect(only(scored({ indicators: [row(facts)] }).indicators).score.status).toBe(status);
  });
});

describe('rates printed in a row', () => {
  const rowOf = (facts: RowFacts) => only(scored({ indicators: [row(facts)] }).indicators);
  const completion: readonly (readonly [name: string, facts: RowFacts, status: string | undefined])[] = [
    [
      'seed 000: 252 of 318',
      { target: '318', actual: '252个', completionRate: '79.25%' },
      'equalAfterRounding',
    ],
    ['more than everything', { target: '5', actual: '17', completionRate: '340%' }, 'equal'],
    ['cut instead of rounded', { target: '318', actual: '252', completionRate: '79.24%' }, 'differs'],
    [
      'an actual that repeats the sign',
      { target: '≥266米', actual: '≥266米', completionRate: '100%' },
      'equal',
    ],
    ['a target of zero has no rate', { target: '0', actual: '0', completionRate: '100%' }, 'notComputable'],
    ['words', { target: '达标', actual: '达标', completionRate: '100%' }, 'notComputable'],
    ['a blank rate', { target: '4', actual: '3', completionRate: '' }, 'notPublished'],
    [
      'a unit read in place of the printed one',
      {
        target: '1台',
        actual: '1个',
        completionRate: '100%',
        quantityReading: reading({ actualUnit: '台' }),
      },
      'equalUnderReading',
    ],
    [
      'a reading that changes nothing',
      { target: '4', actual: '3个', completionRate: '75%', quantityReading: reading({ targetUnit: '个' }) },
      'equal',
    ],
    ['no rate', { target: '4', actual: '3' }, undefined],
  ];
  test.each(completion)('completion: %s', (_name, facts, status) => {
    expect(rowOf(facts).completionRate?.status).toBe(status);
  });

  const three = [
    ['100', '37'],
    ['60', '16'],
    ['30', '0'],
  ] as const;
  const measured: readonly (readonly [name: string, facts: RowFacts, status: string | undefined])[] = [
    [
      'seed 001 D11: 87.9%',
      { survey: survey(three, { returned: '53', rate: '87.9%' }) },
      'equalAfterRounding',
    ],
    ['another rate', { survey: survey(three, { returned: '53', rate: '88.9%' }) }, 'differs'],
    ['a survey without its rate', { survey: survey(three, { returned: '53' }) }, undefined],
    ['a survey without forms', { survey: survey([], { returned: '0', rate: '100%' }) }, 'notComputable'],
    ['seed 001 B12: 85.6%', { ratio: ratio(['25.68', '万元'], ['30', '万元'], '85.6%') }, 'equal'],
    ['a fraction without its rate', { ratio: ratio(['25.68', '万元'], ['30', '万元']) }, undefined],
    [
      'the rate of a fraction is never set beside a survey',
      { survey: survey(three, { returned: '53' }), ratio: ratio(['1', null], ['2', null], '50%') },
      'equal',
    ],
    ['neither', { actual: '85.6%' }, undefined],
  ];
  test.each(measured)('survey and fraction: %s', (_name, facts, status) => {
    expect(rowOf(facts).measuredRate?.status).toBe(status);
  });
});

describe('subtotals', () => {
  const indicators = [
    row({ ...earned('17', '16.5', '决策'), key: '1', level2: '立项' }),
    row({ ...earned('20', '18.2', '过程'), key: '2', level2: '资金' }),
    row({ ...earned('20', '12', '产出'), key: '3', level2: '数量' }),
    row({ ...earned('12', '11', '产出'), key: '4', level2: '质量' }),
  ];
  const blockOf = (facts: Parameters<typeof block>[0]) =>
    only(scored({ indicators, blocks: [block(facts)] }).blocks);

  test('a subtotal adds the rows of its level 1', () => {
    const result = blockOf({
      level1: '产出',
      weight: '32',
      score: '23',
      scoreRate: '71.88%',
      deduction: '9',
    });
    expect(figuresOf(result.total)).toEqual({
      published: '23',
      sumOfPublished: '23',
      from: 'rows',
      recomputed: '23',
      status: 'equal',
    });
    expect(result.indicators.map(({ indicator }) => indicator.key)).toEqual(['3', '4']);
    expect(result.scoreRate?.status).toBe('equalAfterRounding');
    expect(result.deduction?.status).toBe('equal');
  });

  const printed: readonly (readonly [Parameters<typeof block>[0], rate: string, deduction: string])[] = [
    [
      { level1: '决策', weight: '17', score: '16.5', scoreRate: '97.06%', deduction: '0.5' },
      'equalAfterRounding',
      'equal',
    ],
    [{ level1: '过程', weight: '20', score: '18.2', scoreRate: '91%', deduction: '1.8' }, 'equal', 'equal'],
    [
      { level1: '效果', weight: '31', score: '26.03', scoreRate: '83.97%', deduction: '4.97' },
      'equalAfterRounding',
      'equal',
    ],
    [
      { level1: '效果', weight: '31', score: '26.03', scoreRate: '84.97%', deduction: '4.98' },
      'differs',
      'differs',
    ],
    [
      { level1: '效果', weight: '0', score: '0', scoreRate: '100%', deduction: '0' },
      'notComputable',
      'equal',
    ],
    [
      { level1: '效果', weight: '31', score: '', scoreRate: '100%', deduction: '0' },
      'notComputable',
      'notComputable',
    ],
  ];
  test.each(printed)('seed 001: the rate and the deduction of %j', (facts, scoreRate, deduction) => {
    const result = blockOf(facts);
    expect([result.scoreRate?.status, result.deduction?.status]).toEqual([scoreRate, deduction]);
  });

  test('a subtotal of a level 2 adds its rows only', () => {
    expect(blockOf({ level1: '产出', level2: '质量', score: '11' }).total.status).toBe('equal');
  });

  test('a subtotal without rows has nothing to add up', () => {
    expect(figuresOf(blockOf({ level1: '效果', score: '26.03' }).total)).toEqual({
      published: '26.03',
      sumOfPublished: null,
      from: null,
      recomputed: null,
      status: 'notComputable',
    });
  });

  test('rates and deductions that are not printed are not compared', () => {
    const result = blockOf({ level1: '产出', weight: '32', score: '23' });
    expect([result.scoreRate, result.deduction]).toEqual([null, null]);
  });

  test('the unchosen row of 二者择一 is shown but not added', () => {
    const unchosen = row({
      key: '5',
      level1: '产出',
      weight: '12',
      weightRule: { way: 'chooseOne', group: '甲', chosen: false },
    });
    const facts = { level1: '产出', score: '23' };
    const result = only(scored({ indicators: [...indicators, unchosen], blocks: [block(facts)] }).blocks);
    expect(result.total.status).toBe('equal');
    expect(result.indicators).toHaveLength(3);
  });

  const membership: readonly (readonly [string, Partial<Indicator>, Partial<Block>, boolean])[] = [
    ['the same level 1', {}, {}, true],
    ['another level 1', { level1: '效果' }, {}, false],
    ['another table', { tableId: 'longTerm' }, {}, false],
    ['the same level 2', { level2: '数量' }, { level2: '数量' }, true],
    ['another level 2', { level2: '质量' }, { level2: '数量' }, false],
    ['no level 2', { level2: null }, { level2: '数量' }, false],
  ];
  test.each(membership)('a row with %s belongs to a block', (_name, ofRow, ofBlock, expected) => {
    const one = { ...row({ level1: '产出' }), ...ofRow };
    expect(isInBlock(one, { ...block({ level1: '产出' }), ...ofBlock })).toBe(expected);
  });
});

describe('the mean of the evaluators', () => {
  const evaluator = (id: string, total: string) =>
    score({ id, by: 'evaluator', isResult: false, total, rule: 'stated' });
  const meanOf = (mean: string, ...totals: string[]) => {
    const scores = [
      ...totals.map((total, index) => evaluator(`evaluator-${index + 1}`, total)),
      score({ id: 'evaluatorMean', by: 'evaluatorMean', total: mean, rule: 'evaluatorMean' }),
    ];
    const last = scored({ scores, gradeScale: seedScale }).scores.at(-1);
    if (last === undefined) throw new Error('No score');
    return last;
  };

  test('seed 003: 89, 96 and 86 have the mean 90.33, and 88 is printed', () => {
    const { total, grade } = meanOf('88', '89', '96', '86');
    expect(total).toMatchObject({ recomputedText: '90.33', status: 'differs', sumOfPublished: null });
    expect(grade?.recomputed).toBe('good');
  });

  test('the printed mean is equal after rounding', () => {
    expect(meanOf('90.33', '89', '96', '86').total.status).toBe('equalAfterRounding');
    expect(meanOf('92.5', '89', '96').total.status).toBe('equal');
  });

  test('a blank evaluator is not zero', () => {
    expect(meanOf('88', '89', '').total.status).toBe('notComputable');
  });

  test('no evaluators have no mean', () => {
    expect(meanOf('88').total.status).toBe('notComputable');
  });
});

describe('the grade of a total', () => {
  const gradeOfScore = (facts: ScoreFacts, report: Partial<Report> = { gradeScale: seedScale }) =>
    only(scored({ ...report, scores: [score(facts)] }).scores).grade;

  const cases: readonly (readonly [total: string, word: string, recomputed: string, status: string])[] = [
    ['83.73', '良', 'good', 'equal'],
    ['98', '良好', 'excellent', 'differs'],
    ['98', '优秀', 'excellent', 'equal'],
    ['90', '优', 'excellent', 'equal'],
    ['89.99', '优', 'good', 'differs'],
    ['89.99', '良', 'good', 'equal'],
    ['59.99', '差', 'poor', 'equal'],
    ['98', '合格', 'excellent', 'notComputable'],
  ];
  test.each(cases)('%s points with the word %s', (total, gradeText, recomputed, status) => {
    expect(gradeOfScore({ total, gradeText })).toMatchObject({ recomputed, status });
  });

  test('a score without a word has only our grade', () => {
    expect(gradeOfScore({ total: '83.73' })).toMatchObject({ recomputed: 'good', status: 'notPublished' });
  });

  test('a word without a score cannot be compared', () => {
    expect(gradeOfScore({ gradeText: '良' })).toMatchObject({
      publishedGrade: 'good',
      recomputed: null,
      status: 'notComputable',
    });
    expect(gradeOfScore({ total: '', gradeText: '良' })?.status).toBe('notComputable');
  });

  test('neither score nor word, or no scale, has no grade', () => {
    expect(gradeOfScore({})).toBeNull();
    expect(gradeOfScore({ total: '98', gradeText: '优' }, {})).toBeNull();
  });

  test('the grade is the one of the printed total, not of the recomputed', () => {
    const facts = { gradeScale: seedScale, indicators: [row(earned('100', '91'))] };
    expect(gradeOfScore({ total: '88', gradeText: '良' }, facts)?.status).toBe('equal');
  });

  test('the rate of a total is compared with its maximum', () => {
    const statusOf = (facts: ScoreFacts) => only(scored({ scores: [score(facts)] }).scores).scoreRate?.status;
    expect(statusOf({ total: '83.73', max: '100', scoreRate: '83.73%' })).toBe('equal');
    expect(statusOf({ total: '45', max: '50', scoreRate: '45%' })).toBe('differs');
    expect(statusOf({ total: '45', scoreRate: '45%' })).toBe('notComputable');
    expect(statusOf({ total: '45', max: '0', scoreRate: '45%' })).toBe('notComputable');
    expect(statusOf({ total: '45', max: '50' })).toBeUndefined();
  });
});

describe('the execution rate of a report', () => {
  const initial = amount('initialBudget', 'total', '40');
  const adjusted = amount('adjustedBudget', 'total', '32');
  const received = amount('fundsReceived', 'total', '30');
  const executed = amount('executed', 'total', '24');
  const rateOf = (facts: Partial<Report>) => {
    const { base, recomputedText, status, published } = scored(facts).executionRate;
    return { base, recomputedText, status, published: published?.state === 'number' ? published.text : null };
  };

  test('a printed rate names its own base', () => {
    const printed = funds(
      [initial, adjusted, received, executed],
      [rate({ over: 'fundsReceived', cell: figure('80%') })],
    );
    expect(rateOf({ funds: printed })).toEqual({
      base: 'fundsReceived',
      recomputedText: '80',
      status: 'equal',
      published: '80%',
    });
  });

  test('the rate of the total goes before the fiscal one, and other rates do not count', () => {
    const rates = [
      rate({ name: 'receiptRate', cell: figure('1%') }),
      rate({ source: 'fiscal', cell: figure('2%') }),
      rate({ source: 'total', cell: figure('75%') }),
    ];
    expect(rateOf({ funds: funds([adjusted, executed], rates) }).published).toBe('75%');
    expect(rateOf({ funds: funds([adjusted, executed], rates.slice(0, 2)) }).published).toBe('2%');
  });

  test('a rate of another name or another source is not the one of the report', () => {
    const others = [
      rate({ name: 'receiptRate', source: 'fiscal', cell: figure('1%') }),
      rate({ source: 'county', cell: figure('2%') }),
    ];
    expect(rateOf({ funds: funds([adjusted, executed], others) })).toMatchObject({
      published: null,
      recomputedText: '75',
    });
  });

  test('without one it is taken over the adjusted, then the initial budget, then the receipts', () => {
    const over = (...amounts: (typeof executed)[]) => {
      const { base, recomputedText } = rateOf({ funds: funds([...amounts, executed]) });
      return [base, recomputedText];
    };
    expect(over(initial, adjusted, received)).toEqual(['adjustedBudget', '75']);
    expect(over(initial, received)).toEqual(['initialBudget', '60']);
    expect(over(received)).toEqual(['fundsReceived', '80']);
    expect(over(amount('adjustedBudget', 'total', ''), initial)).toEqual(['initialBudget', '60']);
    expect(over()).toEqual([null, null]);
  });

  test('a base of zero gives no rate', () => {
    const zeroBudget = funds([amount('adjustedBudget', 'total', '0'), amount('executed', 'total', '0')]);
    expect(rateOf({ funds: zeroBudget })).toEqual({
      base: 'adjustedBudget',
      recomputedText: null,
      status: 'notComputable',
      published: null,
    });
  });

  test('the fiscal part is never set over the total', () => {
    const mixed = funds([adjusted, amount('executed', 'fiscal', '32')]);
    expect(rateOf({ funds: mixed }).status).toBe('notComputable');
  });

  test('the rate may be printed in the row that is scored by it', () => {
    const indicators = (actual: string) => [row({ actual, rule: { way: 'executionRate' } })];
    const both = funds([adjusted, executed]);
    expect(rateOf({ funds: both, indicators: indicators('75.00%') })).toMatchObject({
      status: 'equal',
      published: '75.00%',
    });
    expect(rateOf({ funds: both, indicators: indicators('76%') }).status).toBe('differs');
    expect(rateOf({ funds: both, indicators: indicators('24万元') })).toMatchObject({
      status: 'notPublished',
      published: null,
    });
    expect(rateOf({ funds: both, indicators: indicators('') }).status).toBe('notPublished');
  });

  test('a report without funds has no rate', () => {
    expect(rateOf({})).toEqual({
      base: null,
      recomputedText: null,
      status: 'notComputable',
      published: null,
    });
  });
});

describe('the other figures of a report', () => {
  test('balances and calculations are set beside the printed ones', () => {
    const result: ScoredReport = scored({
      funds: funds([
        amount('fundsReceived', 'total', '6'),
        amount('executed', 'total', '5.04'),
        amount('balance', 'total', '0.96'),
      ]),
      calculations: [calculation([term(null, '395', '个'), term('×', '200', '元')], '7.9', '万元')],
    });
    expect(only(result.balances).comparison.status).toBe('equal');
    expect(only(result.calculations).comparison.status).toBe('equal');
  });

  const metric = (facts: Partial<MetricValue>): MetricValue => ({
    metricId: 'unit-cost',
    basis: 'printed',
    text: '200',
    value: '200',
    unit: '元',
    quote: '原文',
    terms: [],
    field: 'metrics[1]',
    ...facts,
  });
  const metrics: readonly (readonly [name: string, facts: Partial<MetricValue>, value: string | null])[] = [
    ['printed', {}, '200'],
    [
      'worked out from its terms',
      { basis: 'derived', terms: [term(null, '4200', '元'), term('÷', '21', '家')] },
      '200',
    ],
    [
      'without a value where its divisor is zero',
      { basis: 'derived', terms: [term(null, '1', '元'), term('÷', '0')] },
      null,
    ],
    ['without a value where it has no terms', { basis: 'derived' }, null],
  ];
  test.each(metrics)('a quantity to compare is %s', (_name, facts, value) => {
    expect(textOf(only(scored({ metrics: [metric(facts)] }).metrics).value)).toBe(value);
  });

  test('an empty report scores to nothing', () => {
    const { indicators, blocks, scores, rates, balances, calculations, metrics } = scored({});
    expect([indicators, blocks, scores, rates, balances, calculations, metrics].flat()).toEqual([]);
  });
});

test('seed 001: the total of 83.73 rests on fitted readings', () => {
  const step = (full: string, steps: 'floor' | 'proportional'): Rule => ({
    way: 'stepDeduction',
    full: { value: full, inclusive: true },
    perStep: { amount: '5', unit: 'percentOfWeight' },
    steps,
  });
  const d11 = survey(
    [
      ['100', '37'],
      ['60', '16'],
      ['30', '0'],
    ],
    { returned: '53' },
  );
  const indicators = [
    row(earned('17', '16.5', '决策')),
    row({
      key: '2',
      weight: '4',
      actual: '85.6%',
      score: '2.2',
      rule: underReading('fitted', step('95', 'floor')),
    }),
    row({ ...earned('16', '16', '过程'), key: '3' }),
    row({ key: '4', weight: '29', rule: { way: 'allOrNothing' }, stated: stated(true), score: '29' }),
    row({ key: '5', weight: '3', rule: { way: 'allOrNothing' }, stated: stated(false), score: '0' }),
    row({
      key: '6',
      weight: '14',
      survey: d11,
      score: '9.03',
      rule: underReading('fitted', {
        ...step('95', 'proportional'),
        rateRounding: { decimals: 1, mode: 'halfUp' },
      }),
    }),
    row({ ...earned('17', '11', '效果'), key: '7' }),
  ];
  const result = scored({
    indicators,
    scores: [score({ total: '83.73', gradeText: '良' })],
    gradeScale: seedScale,
  });
  expect(result.indicators.map((one) => one.score.status)).toEqual([
    'equal',
    'equalUnderReading',
    'equal',
    'equal',
    'equal',
    'equalUnderReading',
    'equal',
  ]);
  expect(only(result.scores).total).toMatchObject({ status: 'equalUnderReading', recomputedText: '83.73' });
  expect(only(result.scores).grade?.status).toBe('equal');
});
