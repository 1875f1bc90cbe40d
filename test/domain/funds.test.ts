import { describe, expect, test } from 'vitest';
import { decimal, toText } from '../../src/domain/decimal.ts';
import {
  findAmount,
  fundSums,
  mainAmount,
  rateBetween,
  scoreBalances,
  scoreRate,
  yuanOf,
} from '../../src/domain/funds.ts';
import type { FundAmount } from '../../src/domain/report.ts';
import { amount, figure, funds, only, rate, special } from './build.ts';

describe('finding an amount', () => {
  const amounts = [
    amount('adjustedBudget', 'total', '6'),
    amount('adjustedBudget', 'fiscal', '5'),
    amount('executed', 'fiscal', '5.04'),
    amount('fundsReceived', 'total', ''),
  ];

  test('the total of a phase goes before its fiscal subtotal', () => {
    expect(mainAmount(funds(amounts), 'adjustedBudget')).toBe(amounts[0]);
  });

  test('the fiscal subtotal stands for a phase that prints no total', () => {
    expect(mainAmount(funds(amounts), 'executed')).toBe(amounts[2]);
  });

  test('a blank total is printed, and no other amount takes its place', () => {
    const blankTotal = [...amounts, amount('fundsReceived', 'fiscal', '6')];
    expect(mainAmount(funds(blankTotal), 'fundsReceived')).toBe(amounts[3]);
  });

  test('a phase that is not printed has no amount', () => {
    expect(mainAmount(funds(amounts), 'initialBudget')).toBeUndefined();
    expect(findAmount(funds(amounts), 'executed', 'central')).toBeUndefined();
  });

  const inYuan: readonly (readonly [string, FundAmount | undefined, string | null])[] = [
    ['万元', amount('executed', 'total', '5.04'), '50400'],
    ['元', amount('executed', 'total', '50400', '元'), '50400'],
    ['zero', amount('executed', 'total', '0'), '0'],
    ['a blank cell', amount('executed', 'total', ''), null],
    ['a dash', amount('executed', 'total', special('notApplicable', '—')), null],
    ['no amount', undefined, null],
  ];
  test.each(inYuan)('an amount in 元: %s', (_name, found, expected) => {
    const yuan = yuanOf(found);
    expect(yuan === null ? null : toText(yuan)).toBe(expected);
  });
});

describe('the rate between two amounts', () => {
  const cases: readonly (readonly [string, string | null, string | null, string])[] = [
    ['part of a whole', '25.68', '30', '85.6'],
    ['all of it', '24.5', '24.5', '100'],
    ['more than the whole', '36', '30', '120'],
    ['nothing of a whole', '0', '30', '0'],
    ['something of nothing has no rate', '1', '0', 'zeroBase'],
    ['nothing of nothing has no rate, and not 100%', '0', '0', 'zeroBase'],
    ['no part', null, '30', 'missingAmount'],
    ['no whole', '30', null, 'missingAmount'],
    ['neither', null, null, 'missingAmount'],
  ];
  test.each(cases)('%s', (_name, part, whole, expected) => {
    const read = (text: string | null) => (text === null ? null : decimal(text));
    const result = rateBetween(read(part), read(whole));
    expect(typeof result === 'string' ? result : toText(result)).toBe(expected);
  });
});

describe('a printed rate beside its two amounts', () => {
  test('the rate is recomputed over the phase that it names', () => {
    const amounts = [
      amount('initialBudget', 'total', '40'),
      amount('adjustedBudget', 'total', '32'),
      amount('fundsReceived', 'total', '30'),
      amount('executed', 'total', '24'),
    ];
    const over = (phase: string) => scoreRate(funds(amounts), rate({ over: phase, cell: figure('80%') }));
    expect(over('fundsReceived').comparison.status).toBe('equal');
    expect(over('adjustedBudget').comparison).toMatchObject({ status: 'differs', recomputedText: '75' });
    expect(over('initialBudget').comparison).toMatchObject({ status: 'differs', recomputedText: '60' });
  });

  test('seed 000 prints 0 for a receipt rate of 6 over 6', () => {
    const amounts = [amount('adjustedBudget', 'fiscal', '6'), amount('fundsReceived', 'fiscal', '6')];
    const printed = rate({
      name: 'receiptRate',
      of: 'fundsReceived',
      source: 'fiscal',
      cell: figure('0'),
    });
    expect(scoreRate(funds(amounts), printed).comparison).toMatchObject({
      status: 'differs',
      recomputedText: '100',
    });
  });

  test('a zero base gives no rate, whatever is printed', () => {
    const amounts = [amount('adjustedBudget', 'total', '0'), amount('executed', 'total', '0')];
    const result = scoreRate(funds(amounts), rate({ cell: figure('100%') }));
    expect(result.obstacle).toBe('zeroBase');
    expect(result.comparison).toMatchObject({ status: 'notComputable', recomputed: null });
  });

  test('amounts in different units of money have the same rate', () => {
    const amounts = [amount('adjustedBudget', 'total', '30'), amount('executed', 'total', '256800', '元')];
    const result = scoreRate(funds(amounts), rate({ cell: figure('85.6%') }));
    expect(result.comparison.status).toBe('equal');
  });

  test('the fiscal subtotals stand in where the totals are not both printed', () => {
    const amounts = [
      amount('adjustedBudget', 'total', '100'),
      amount('adjustedBudget', 'fiscal', '50'),
      amount('executed', 'fiscal', '50'),
    ];
    const result = scoreRate(funds(amounts), rate({ cell: figure('100%') }));
    expect(result.comparison.status).toBe('equal');
    expect([result.part?.source, result.whole?.source]).toEqual(['fiscal', 'fiscal']);
  });

  test('the totals go before the fiscal subtotals where both are printed', () => {
    const amounts = [
      amount('adjustedBudget', 'total', '100'),
      amount('executed', 'total', '90'),
      amount('adjustedBudget', 'fiscal', '50'),
      amount('executed', 'fiscal', '50'),
    ];
    expect(scoreRate(funds(amounts), rate({ cell: figure('90%') })).comparison.status).toBe('equal');
  });

  test('the fiscal subtotals stand in for no other source', () => {
    const amounts = [
      amount('executed', 'county', '50'),
      amount('adjustedBudget', 'fiscal', '50'),
      amount('executed', 'fiscal', '50'),
    ];
    const result = scoreRate(funds(amounts), rate({ source: 'county', cell: figure('100%') }));
    expect(result.obstacle).toBe('missingAmount');
  });

  test('a total without its partner is not left for a fiscal subtotal without one', () => {
    const amounts = [amount('adjustedBudget', 'fiscal', '50'), amount('executed', 'total', '50')];
    expect(scoreRate(funds(amounts), rate({})).obstacle).toBe('missingAmount');
  });

  test('a part of one source is never set over a whole of another', () => {
    const amounts = [amount('adjustedBudget', 'total', '100'), amount('executed', 'fiscal', '50')];
    const result = scoreRate(funds(amounts), rate({ cell: figure('100%') }));
    expect(result.obstacle).toBe('missingAmount');
  });
});

describe('a whole and the parts printed beside it', () => {
  test('the fiscal subtotal is made of the levels of government, the total of subtotal, carry-over and others', () => {
    const amounts = [
      amount('adjustedBudget', 'total', '100'),
      amount('adjustedBudget', 'fiscal', '70'),
      amount('adjustedBudget', 'central', '50'),
      amount('adjustedBudget', 'county', '20'),
      amount('adjustedBudget', 'carryover', '20'),
      amount('adjustedBudget', 'other', '10'),
    ];
    const sums = fundSums(funds(amounts)).map(({ whole, parts, sum }) => [
      whole.source,
      parts.map((part) => part.source),
      sum === null ? null : toText(sum),
    ]);
    expect(sums).toEqual([
      ['fiscal', ['central', 'county'], '700000'],
      ['total', ['fiscal', 'carryover', 'other'], '1000000'],
    ]);
  });

  test('without a fiscal subtotal the levels of government are parts of the total', () => {
    const amounts = [
      amount('executed', 'total', '9'),
      amount('executed', 'central', '5'),
      amount('executed', 'other', '4'),
    ];
    const { parts } = only(fundSums(funds(amounts)));
    expect(parts.map((part) => part.source)).toEqual(['central', 'other']);
  });

  test('blank parts are an undisclosed breakdown and no zero', () => {
    const amounts = [
      amount('adjustedBudget', 'total', '24.5'),
      amount('adjustedBudget', 'currentYearAppropriation', ''),
      amount('adjustedBudget', 'carryover', ''),
    ];
    expect(only(fundSums(funds(amounts)))).toMatchObject({ sum: null, isUndisclosed: true });
  });

  test('a breakdown with one figure is disclosed', () => {
    const amounts = [
      amount('adjustedBudget', 'total', '24.5'),
      amount('adjustedBudget', 'currentYearAppropriation', '20'),
      amount('adjustedBudget', 'carryover', ''),
    ];
    const entry = only(fundSums(funds(amounts)));
    expect(entry.isUndisclosed).toBe(false);
    expect(entry.sum && toText(entry.sum)).toBe('200000');
  });

  test('parts of zero are disclosed', () => {
    const amounts = [amount('adjustedBudget', 'total', '24.5'), amount('adjustedBudget', 'other', '0')];
    const entry = only(fundSums(funds(amounts)));
    expect(entry.isUndisclosed).toBe(false);
    expect(entry.sum === null ? null : toText(entry.sum)).toBe('0');
  });

  test('a whole without parts, and amounts of an unclear phase, add up to nothing', () => {
    const amounts = [
      amount('executed', 'total', '9'),
      amount('unclear', 'total', '9'),
      amount('unclear', 'other', '1'),
    ];
    expect(fundSums(funds(amounts))).toEqual([]);
  });
});

describe('the balance', () => {
  const balanceOf = (amounts: readonly FundAmount[]) => only(scoreBalances(funds(amounts))).comparison;

  test('6 received less 5.04 executed is 0.96', () => {
    const amounts = [
      amount('adjustedBudget', 'total', '8'),
      amount('fundsReceived', 'total', '6'),
      amount('executed', 'total', '5.04'),
      amount('balance', 'total', '0.96'),
    ];
    expect(balanceOf(amounts)).toMatchObject({ status: 'equal', recomputedText: '0.96' });
  });

  test('without a receipt it is taken from the adjusted, then from the initial budget', () => {
    const executed = amount('executed', 'total', '12.84');
    const balance = amount('balance', 'total', '8.92');
    const initial = amount('initialBudget', 'total', '21.76');
    const adjusted = amount('adjustedBudget', 'total', '22.76');
    expect(balanceOf([initial, executed, balance]).status).toBe('equal');
    expect(balanceOf([initial, adjusted, executed, balance])).toMatchObject({
      status: 'differs',
      recomputedText: '9.92',
    });
  });

  test('a blank receipt does not count as nothing received', () => {
    const amounts = [
      amount('fundsReceived', 'total', ''),
      amount('adjustedBudget', 'total', '6'),
      amount('executed', 'total', '5.04'),
      amount('balance', 'total', '0.96'),
    ];
    expect(balanceOf(amounts).status).toBe('equal');
  });

  test('the recomputed balance is in the unit of the printed one', () => {
    const amounts = [
      amount('fundsReceived', 'total', '6'),
      amount('executed', 'total', '50400', '元'),
      amount('balance', 'total', '9600', '元'),
    ];
    expect(balanceOf(amounts)).toMatchObject({ status: 'equal', recomputedText: '9600' });
  });

  test('a balance without its amounts is left alone', () => {
    const balance = amount('balance', 'total', '0.96');
    expect(scoreBalances(funds([balance]))).toEqual([]);
    expect(scoreBalances(funds([balance, amount('executed', 'total', '5.04')]))).toEqual([]);
    const blankExecuted = [amount('fundsReceived', 'total', '6'), amount('executed', 'total', ''), balance];
    expect(scoreBalances(funds(blankExecuted))).toEqual([]);
  });
});
