import { describe, expect, it } from 'vitest';
import { toText } from '../../src/domain/decimal.ts';
import { executionTotal, spendingOf } from '../../src/domain/execution-total.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

const content = publishedContent();
const report = (seed: keyof typeof seeds) => {
  const found = reportOf(content, seeds[seed]).scored.report;
  return { ...found, spending: spendingOf(found) };
};
const shown = (total: ReturnType<typeof executionTotal>) =>
  total === null
    ? null
    : [
        total.projectYearCount,
        toText(total.budgetYuan),
        toText(total.executedYuan),
        total.ratePercent === null ? null : toText(total.ratePercent).slice(0, 7),
      ];

describe('budget and execution of several evaluations', () => {
  it('adds what the published evaluations print', () => {
    // 6 + 30 + 21.76 + 24.5 and 5.04 + 25.68 + 12.84 + 24.5 万元; the declaration prints neither.
    const all = (['000', '001', '002', '003', '004'] as const).map(report);
    // Three budgets are 全年预算 and one 年初预算, so that there is no rate of the whole.
    expect(shown(executionTotal(all))).toEqual([4, '822600', '680600', null]);
    expect(executionTotal(all)?.initialBudgetCount).toBe(1);
  });

  it('has a rate where all budgets have one base', () => {
    // 6 + 30 + 24.5 and 5.04 + 25.68 + 24.5 万元.
    const all = (['000', '001', '004'] as const).map(report);
    expect(shown(executionTotal(all))).toEqual([3, '605000', '552200', '91.2727']);
    expect(shown(executionTotal([report('003')]))?.[3]).toBe('59.0073');
  });

  it('counts a project once a year, however many evaluations tell of it', () => {
    const once = executionTotal([report('000')]);
    expect(shown(executionTotal([report('000'), report('000')]))).toEqual(shown(once));
    const nextYear = { ...report('000'), fiscalYear: 2022 };
    expect(executionTotal([report('000'), nextYear])?.projectYearCount).toBe(2);
  });

  it('is null, not zero, where nothing is printed', () => {
    expect(executionTotal([])).toBeNull();
    expect(executionTotal([report('002')])).toBeNull();
  });

  it('has no rate on a budget of zero', () => {
    const { funds } = report('000');
    const amounts = funds.amounts.map((amount) =>
      amount.phase === 'executed'
        ? amount
        : { ...amount, cell: { state: 'number', text: '0', value: '0' } as const },
    );
    const total = executionTotal([
      { ...report('000'), spending: spendingOf({ funds: { ...funds, amounts } }) },
    ]);
    expect(total?.ratePercent).toBeNull();
    expect(total === null ? null : toText(total.executedYuan)).toBe('50400');
  });
});
