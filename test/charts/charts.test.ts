import { describe, expect, it } from 'vitest';
import { budgetExecution } from '../../src/charts/budget-execution.ts';
import { comparedChart } from '../../src/charts/compared.ts';
import { fundsBySource } from '../../src/charts/funds-by-source.ts';
import { levelScores, scoresByLevel } from '../../src/charts/scores-by-level.ts';
import { trendFigures } from '../../src/charts/trend-figures.ts';
import { trendOf, type TrendRow } from '../../src/charts/trend.ts';
import { executionTotal, spendingOf } from '../../src/domain/execution-total.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

const content = publishedContent();
const scoredOf = (seed: keyof typeof seeds) => reportOf(content, seeds[seed]).scored;
const rowOf = (seed: keyof typeof seeds, name: string): TrendRow => {
  const scored = scoredOf(seed);
  return { ...trendFigures(scored), year: scored.report.fiscalYear, name, href: '' };
};

describe('budget against execution', () => {
  const { chart, rows } = budgetExecution(
    (Object.keys(seeds) as (keyof typeof seeds)[]).map((seed) => ({
      label: seed,
      href: '',
      total: executionTotal([{ ...scoredOf(seed).report, spending: spendingOf(scoredOf(seed).report) }]),
    })),
  );

  it('draws the amounts in 万元, with a labelled gap where there are none', () => {
    expect(chart.labels).toEqual(['000', '001', '002', '003', '004']);
    expect(chart.series).toEqual([
      {
        name: '预算',
        values: [6, 30, null, 21.76, 24.5],
        texts: ['6', '30', '原文未印', '21.76', '24.5'],
      },
      {
        name: '执行',
        values: [5.04, 25.68, null, 12.84, 24.5],
        texts: ['5.04（84%）', '25.68（85.6%）', '原文未印', '12.84（59.01%）', '24.5（100%）'],
      },
    ]);
  });

  it('gives the table the same figures', () => {
    expect(
      rows.map((row) => [row.projectYearCount, row.budgetWanYuan, row.executedWanYuan, row.ratePercent]),
    ).toEqual([
      [1, '6', '5.04', '84%'],
      [1, '30', '25.68', '85.6%'],
      [0, null, null, null],
      [1, '21.76', '12.84', '59.01%'],
      [1, '24.5', '24.5', '100%'],
    ]);
  });

  it('says in a sentence what is shown and what is left out', () => {
    expect(chart.summary).toBe(
      '共 5 项，其中 4 项有预算和执行，其余 1 项的评价没有同时印出两项数字，图中注明。',
    );
  });
});

describe('funds by source', () => {
  it('shows each phase with the rate at the execution, and only sources that hold money', () => {
    expect(fundsBySource(scoredOf('000'))).toEqual({
      form: 'bars',
      title: '资金各阶段',
      unit: '万元',
      summary: '年初预算、全年预算、实际到位、全年执行、结余，按来源分列；没有数字的注明原因。',
      labels: ['年初预算', '全年预算', '实际到位', '全年执行', '结余'],
      series: [
        { name: '合计', values: [6, 6, 6, 5.04, 0.96], texts: ['6', '6', '6', '5.04（84%）', '0.96'] },
        { name: '市级', values: [6, 6, 6, 5.04, 0.96], texts: ['6', '6', '6', '5.04', '0.96'] },
      ],
    });
  });

  it('names the state of a cell without a figure: blank is not absent, and neither is zero', () => {
    const scored = scoredOf('000');
    const [first, ...others] = scored.report.funds.amounts;
    if (first === undefined) throw new Error('The report has no amounts.');
    const withBlank = { ...first, cell: { state: 'blank' } as const };
    const funds = { ...scored.report.funds, amounts: [withBlank, ...others] };
    const chart = fundsBySource({ ...scored, report: { ...scored.report, funds } });
    expect(chart?.series[0]?.texts[0]).toBe('空白');
    expect(chart?.series[0]?.values[0]).toBeNull();
  });

  it('is left out for a single phase', () => {
    expect(fundsBySource(scoredOf('002'))).toBeNull();
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
      { name: '得分', values: [8.4, 52.42, 15, 15], texts: ['8.4', '52.42', '15', '15'] },
      { name: '分值', values: [10, 60, 15, 15], texts: ['10', '60', '15', '15'] },
    ]);
  });

  it('is left out for a declaration without scores', () => {
    expect(scoresByLevel(scoredOf('002'))).toBeNull();
  });
});

describe('a trend', () => {
  const trend = trendOf(
    (['001', '002', '003'] as const).map((seed) => rowOf(seed, seed === '001' ? '部门评价' : '单位自评')),
  );

  it('runs from the earliest year on', () => {
    expect(trend.rows.map(({ year, score, grade }) => [year, score, grade])).toEqual([
      [2019, '88', '良好'],
      [2021, null, null],
      [2024, '83.73', '良'],
    ]);
  });

  it('keeps a place for every year: not printed and not collected are told apart', () => {
    expect(trend.money.labels).toEqual([
      '2019 单位自评',
      '2020',
      '2021 单位自评',
      '2022',
      '2023',
      '2024 部门评价',
    ]);
    expect(trend.money.series[1]).toEqual({
      name: '执行',
      values: [12.84, null, null, null, null, 25.68],
      texts: ['12.84（59.1%）', '未收录', '原文未印', '未收录', '未收录', '25.68（85.6%）'],
    });
  });

  it('draws a line of scores for each kind of evaluation, with the grade at each point', () => {
    expect(trend.scores.form).toBe('lines');
    expect(trend.scores.labels).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
    expect(trend.scores.series).toEqual([
      {
        name: '单位自评',
        values: [88, null, null, null, null, null],
        texts: ['88（良好）', '未收录', '原文未印', '未收录', '未收录', '未收录'],
      },
      {
        name: '部门评价',
        values: [null, null, null, null, null, 83.73],
        texts: ['未收录', '未收录', '未收录', '未收录', '未收录', '83.73（良）'],
      },
    ]);
  });

  it('numbers several reports of one kind in one year, so that none takes the place of another', () => {
    const twice = trendOf([1, 2].map(() => rowOf('003', '单位自评')));
    expect(twice.scores.series.map(({ name, texts }) => [name, texts])).toEqual([
      ['单位自评', ['88（良好）']],
      ['单位自评（第 2 份）', ['88（良好）']],
    ]);
  });

  it('says how many years there are and which are missing', () => {
    expect(trend.scores.summary).toBe(
      '2019 至 2024 年度共 3 份，其中 2 份印有得分，其余 1 份图中注明，2020、2022、2023 年度未收录。',
    );
  });
});

describe('one measure compared', () => {
  it('keeps the order of the table and names the basis', () => {
    const figures = [
      { label: '忻州市 2022', figure: '100' },
      { label: '未载明地区 2021', figure: '84' },
    ];
    expect(comparedChart({ name: '预算执行率', unit: '%', basis: '以全年预算为分母' }, figures)).toEqual({
      form: 'bars',
      title: '预算执行率：以全年预算为分母',
      unit: '%',
      summary: '共 2 个数字，最高 100%（忻州市 2022），最低 84%（未载明地区 2021）。',
      labels: ['忻州市 2022', '未载明地区 2021'],
      series: [{ name: '预算执行率', values: [100, 84], texts: ['100', '84'] }],
    });
  });

  it('says when all are equal, and names at most three of the highest', () => {
    const of = (values: readonly string[]) =>
      comparedChart(
        { name: '费用', unit: '元', basis: '费用' },
        values.map((figure, index) => ({ label: `地${index + 1}`, figure })),
      ).summary;
    expect(of(['200', '200', '200.0'])).toBe('共 3 个数字，都是 200 元。');
    expect(of(['5', '5', '5', '5', '1'])).toBe('共 5 个数字，最高 5 元（地1、地2、地3），最低 1 元（地5）。');
    expect(of([])).toBe('没有数字。');
  });
});
