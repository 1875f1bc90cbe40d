import { describe, expect, it } from 'vitest';
import { budgetExecution } from '../../src/charts/budget-execution.ts';
import { fundsBySource } from '../../src/charts/funds-by-source.ts';
import { levelScores, scoresByLevel } from '../../src/charts/scores-by-level.ts';
import { trendOf } from '../../src/charts/trend.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

const content = publishedContent();
const scoredOf = (seed: keyof typeof seeds) => reportOf(content, seeds[seed]).scored;

describe('budget against execution', () => {
  const { chart, rows } = budgetExecution(
    (Object.keys(seeds) as (keyof typeof seeds)[]).map((seed) => ({
      label: seed,
      href: '',
      scored: scoredOf(seed),
    })),
  );

  it('draws the printed amounts in 万元, with gaps where there are none', () => {
    expect(chart.labels).toEqual(['000', '001', '002', '003', '004']);
    expect(chart.series).toEqual([
      { name: '预算', values: [6, 30, null, 21.76, 24.5] },
      { name: '执行', values: [5.04, 25.68, null, 12.84, 24.5] },
    ]);
  });

  it('gives the table the same figures and the printed rates', () => {
    expect(
      rows.map(({ budgetWanYuan, executedWanYuan, ratePercent }) => [
        budgetWanYuan,
        executedWanYuan,
        ratePercent,
      ]),
    ).toEqual([
      ['6', '5.04', '84%'],
      ['30', '25.68', '85.6%'],
      [null, null, null],
      ['21.76', '12.84', '59.1%'],
      ['24.5', '24.5', '100%'],
    ]);
  });

  it('says in a sentence what is shown and what is left out', () => {
    expect(chart.summary).toBe(
      '共 5 份，其中 4 份印有预算数和执行数，其余 1 份原文没有同时印出两项，图中留空。',
    );
  });
});

describe('funds by source', () => {
  it('shows each phase, and only sources that hold money', () => {
    expect(fundsBySource(scoredOf('000').report.funds)).toEqual({
      title: '资金各阶段',
      unit: '万元',
      summary: '年初预算、全年预算、实际到位、全年执行、结余，按来源分列；没有数字的留空。',
      labels: ['年初预算', '全年预算', '实际到位', '全年执行', '结余'],
      series: [
        { name: '合计', values: [6, 6, 6, 5.04, 0.96] },
        { name: '市级', values: [6, 6, 6, 5.04, 0.96] },
      ],
    });
  });

  it('is left out for a single phase', () => {
    expect(fundsBySource(scoredOf('002').report.funds)).toBeNull();
  });
});

describe('scores by level', () => {
  it('takes printed subtotals before adding rows', () => {
    expect(levelScores(scoredOf('001'))).toEqual([
      { level1: '决策', weight: '17', score: '16.5' },
      { level1: '过程', weight: '20', score: '18.2' },
      { level1: '产出', weight: '32', score: '23' },
      { level1: '效益', weight: '31', score: '26.03' },
    ]);
  });

  it('adds the printed rows where no subtotal is printed', () => {
    expect(scoresByLevel(scoredOf('000'))?.series).toEqual([
      { name: '得分', values: [8.4, 52.42, 15, 15] },
      { name: '分值', values: [10, 60, 15, 15] },
    ]);
  });

  it('is left out for a declaration without scores', () => {
    expect(scoresByLevel(scoredOf('002'))).toBeNull();
  });
});

describe('a trend', () => {
  it('runs from the earliest year on and leaves gaps', () => {
    const trend = trendOf(
      (['001', '002', '003'] as const).map((seed) => ({ kindName: '', href: '', scored: scoredOf(seed) })),
    );
    expect(trend.rows.map(({ year, score, grade }) => [year, score, grade])).toEqual([
      [2019, '88', '良好'],
      [2021, null, null],
      [2024, '83.73', '良'],
    ]);
    expect(trend.money.series[1]?.values).toEqual([12.84, null, 25.68]);
    expect(trend.scores.summary).toBe('2019 至 2024 年度共 3 份，其中 2 份印有得分，其余 1 份图中留空。');
  });
});
