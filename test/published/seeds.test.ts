import { describe, expect, it } from 'vitest';
import { toText } from '../../src/domain/decimal.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { scoreIndicator } from '../../src/domain/score-indicator.ts';
import type { ScoredIndicator, ScoredReport, ScoredScore } from '../../src/domain/score-report.ts';
import { printedTextOf } from '../../src/domain/value.ts';
import { hasField } from '../../src/schema/locate.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { filesOf, readChecked, reportOf, seeds } from './content.ts';

const content = readChecked('test/published/seeds');

function scoredOf(seed: keyof typeof seeds): ScoredReport {
  return reportOf(content, seeds[seed]).scored;
}

function row(scored: ScoredReport, key: string): ScoredIndicator {
  const found = scored.indicators.find(({ indicator }) => indicator.key === key);
  if (found === undefined) throw new Error(`No row ${key}`);
  return found;
}

function points(one: ScoredIndicator): string | null {
  return one.result.isScored ? toText(one.result.score) : null;
}

function result(scored: ScoredReport): ScoredScore {
  const found = scored.scores.find(({ score }) => score.isResult);
  if (found === undefined) throw new Error('No result');
  return found;
}

function figuresOf({ score, total, grade }: ScoredScore) {
  return {
    published: printedTextOf(score.total),
    sumOfRows: total.sumOfPublished === null ? null : toText(total.sumOfPublished),
    recomputed: total.recomputedText,
    status: total.status,
    grade: [grade?.published, grade?.recomputed, grade?.status, grade?.scale.basis],
  };
}

describe('000: an unstated city, domain names 2021', () => {
  const scored = scoredOf('000');

  it('prints 90.82 and 优秀, which hold under assumed readings and the assumed national scale', () => {
    expect(figuresOf(result(scored))).toEqual({
      published: '90.82',
      sumOfRows: '90.82',
      recomputed: '90.82',
      status: 'equalUnderReading',
      grade: ['优秀', 'excellent', 'equalUnderReading', 'assumed'],
    });
  });

  it.each([
    ['1', '8.4', null, '84.00'],
    ['2', '11.89', '79.25', '79.25'],
    ['3', '15', '100.00', '100.00'],
    ['4', '15', '100.00', '100.00'],
    ['5', '10.53', '70.19', '70.19'],
    ['6', '15', '100.00', '100.00'],
    ['7', '15', '100.00', '100.00'],
  ])('row %s is recomputed to %s points', (key, score, _rate, completionRate) => {
    const one = row(scored, key);
    expect(points(one)).toBe(score);
    expect(one.score.status).toBe('equalUnderReading');
    expect(one.result.isScored && one.result.basis).toBe('assumed');
    expect(one.completionRate?.recomputedText).toBe(completionRate);
    expect(one.completionRate?.status).toMatch(/^equal/);
  });

  it('keeps the amounts that follow from each other', () => {
    expect(scored.balances.map(({ comparison }) => comparison.recomputedText)).toEqual([
      '0.96',
      '0.96',
      '0.96',
    ]);
    expect(scored.executionRate).toMatchObject({
      recomputedText: '84',
      base: 'adjustedBudget',
      status: 'equal',
    });
    const receipts = scored.rates.filter(({ rate }) => rate.name === 'receiptRate');
    expect(
      receipts
        .filter(({ comparison }) => comparison.recomputed !== null)
        .map(({ rate, comparison }) => [
          rate.source,
          printedTextOf(rate.cell),
          comparison.recomputedText,
          comparison.status,
        ]),
    ).toEqual([
      ['total', '100', '100', 'equal'],
      ['fiscal', '0', '100', 'differs'],
      ['municipal', '100', '100', 'equal'],
    ]);
  });

  it('would reach 95.29 if the cost row were read by the inverse ratio', () => {
    const finding = reportOf(content, seeds['000']).findings.find(
      ({ code }) => code === 'direction-against-rule',
    );
    expect(finding?.recomputed).toBe('15');
    expect(finding?.message).toContain('总分为 95.29 分');
  });
});

describe('001: 呼和浩特 2024', () => {
  const scored = scoredOf('001');

  it.each([
    ['A11', '4', 'printed'],
    ['A12', '3', 'printed'],
    ['A21', '2', 'printed'],
    ['A22', '1.5', 'printed'],
    ['A31', '4', 'printed'],
    ['A32', '2', 'printed'],
    ['B11', '4', 'printed'],
    ['B12', '2.2', 'fitted'],
    ['B13', '4', 'printed'],
    ['B21', '4', 'printed'],
    ['B22', '4', 'printed'],
    ['C11', '3', 'printed'],
    ['C12', '3', 'printed'],
    ['C13', '3', 'printed'],
    ['C14', '0', 'printed'],
    ['C15', '2', 'printed'],
    ['C21', '4', 'printed'],
    ['C22', '0', 'printed'],
    ['C31', '3', 'printed'],
    ['C32', '3', 'printed'],
    ['C33', '0', 'printed'],
    ['C41', '2', 'printed'],
    ['D11', '9.03', 'fitted'],
    ['D21', '7', 'printed'],
    ['D31', '10', 'printed'],
  ])('%s earns %s points by the %s rule', (key, score, basis) => {
    const one = row(scored, key);
    expect(points(one)).toBe(score);
    expect(one.result.isScored && one.result.basis).toBe(basis);
  });

  it('has these 25 rows and no other', () => {
    expect(scored.indicators).toHaveLength(25);
  });

  it('prints a score in four rows only, and the others stay without a printed score', () => {
    const printed = scored.indicators.filter(({ indicator }) => indicator.score !== undefined);
    expect(printed.map(({ indicator }) => [indicator.key, printedTextOf(indicator.score)])).toEqual([
      ['B11', '4'],
      ['B12', '2.2'],
      ['D11', '9.03'],
      ['D31', '10'],
    ]);
  });

  it.each([
    ['决策', '16.5', '16.5', '97.06'],
    ['过程', '18.2', '18.2', '91'],
    ['产出', '23', '23', '71.88'],
    ['效益', '26.03', '26.03', '83.97'],
  ])('the subtotal %s of %s points is recomputed to %s, %s%% of its weight', (label, printed, sum, rate) => {
    const block = scored.blocks.find((one) => one.block.label === label);
    expect(printedTextOf(block?.block.score)).toBe(printed);
    expect(block?.total.recomputedText).toBe(sum);
    expect(block?.scoreRate?.recomputedText).toBe(rate);
    expect(block?.scoreRate?.status).toMatch(/^equal/);
    expect(block?.deduction?.status).toBe('equal');
  });

  it('reaches the printed 83.73 and 良 under the fitted readings', () => {
    expect(figuresOf(result(scored))).toEqual({
      published: '83.73',
      sumOfRows: '83.73',
      recomputed: '83.73',
      status: 'equalUnderReading',
      grade: ['良', 'good', 'equal', 'printed'],
    });
  });

  const floor: Partial<Rule> = { steps: 'floor' };
  const proportional: Partial<Rule> = {
    steps: 'proportional',
    rateRounding: { decimals: 1, mode: 'halfUp' },
  };

  it.each([
    ['B12', 'whole percentage points', floor, '2.2', '83.73'],
    ['B12', 'the rate of D11', proportional, '2.12', '83.65'],
    ['D11', 'the rate rounded to 0.1', proportional, '9.03', '83.73'],
    ['D11', 'whole percentage points as in B12', floor, '9.1', '83.8'],
  ])('%s read by %s gives %s points apart, a total of %s', (key, _name, reading, score, total) => {
    const { indicator } = row(scored, key);
    if (indicator.rule?.rule.way !== 'stepDeduction') throw new Error('Another rule');
    const { rateRounding: _rounding, ...rule } = indicator.rule.rule;
    const again = scoreIndicator({
      ...indicator,
      rule: { ...indicator.rule, rule: { ...rule, ...reading } as Rule },
    });
    if (!again.isScored) throw new Error('Not scored');
    expect(toText(again.score)).toBe(score);
    const others = scored.indicators
      .filter((one) => one.indicator.key !== key)
      .reduce((sum, one) => sum.plus(one.result.isScored ? one.result.score : '0'), again.score);
    expect(toText(others)).toBe(total);
  });

  it('adds its spending up to 25.68 and finds 85.6%', () => {
    expect(scored.executionRate).toMatchObject({
      recomputedText: '85.6',
      base: 'fundsReceived',
      status: 'equal',
    });
    expect(
      scored.calculations.map(({ comparison }) => [comparison.recomputedText, comparison.status]),
    ).toEqual([
      ['85.6', 'equal'],
      ['25.68', 'equal'],
      ['100', 'equal'],
      ['9', 'equal'],
      ['53', 'equal'],
    ]);
    expect(row(scored, 'D11').measuredRate).toMatchObject({
      recomputedText: '87.9',
      status: 'equalAfterRounding',
    });
    expect(row(scored, 'D31').measuredRate).toMatchObject({
      recomputedText: '94',
      status: 'equalAfterRounding',
    });
  });
});

describe('002: 襄阳 2021, a declaration', () => {
  const scored = scoredOf('002');

  it('has no score, no weight and no actual', () => {
    expect(scored.scores).toEqual([]);
    expect(scored.report.tables.map(({ isScored }) => isScored)).toEqual([false, false]);
    for (const { indicator, result: outcome } of scored.indicators) {
      expect([indicator.weight, indicator.actual, indicator.score]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(outcome.isScored).toBe(false);
    }
  });

  it('asks for 37.59 万元', () => {
    const requested = scored.report.funds.amounts.find(
      ({ phase, source }) => phase === 'requested' && source === 'total',
    );
    expect([printedTextOf(requested?.cell), requested?.unit]).toEqual(['37.59', '万元']);
  });

  it('sets 12.04 beside the printed 10, and 39.63 beside the total that rests on it', () => {
    const [fee, sum] = scored.calculations;
    expect([printedTextOf(fee?.comparison.published), fee?.comparison.recomputedText]).toEqual([
      '10',
      '12.04',
    ]);
    expect([
      printedTextOf(sum?.comparison.published),
      sum?.comparison.recomputedText,
      sum?.comparison.status,
    ]).toEqual(['37.59', '37.59', 'equal']);
    expect(sum?.followUp?.toFixed()).toBe('39.63');
  });
});

describe('003: 海口 2019', () => {
  const scored = scoredOf('003');

  it('prints 88, the sum of judged rows that no rule can recompute', () => {
    expect(figuresOf(result(scored))).toEqual({
      published: '88',
      sumOfRows: '88',
      recomputed: null,
      status: 'notComputable',
      grade: ['良好', 'good', 'equalUnderReading', 'assumed'],
    });
    const rows = scored.indicators.filter(({ indicator }) => indicator.tableId === 'score');
    expect(rows).toHaveLength(20);
    expect(rows.every((one) => !one.result.isScored)).toBe(true);
  });

  it('sets the mean 90.33 of its three evaluators beside the printed 88', () => {
    const mean = scored.scores.find(({ score }) => score.id === 'mean');
    expect([printedTextOf(mean?.total.published), mean?.total.recomputedText, mean?.total.status]).toEqual([
      '88',
      '90.33',
      'differs',
    ]);
    const evaluators = scored.scores.filter(({ score }) => score.by === 'evaluator');
    expect(evaluators.map(({ score }) => printedTextOf(score.total))).toEqual(['89', '96', '86']);
  });

  it('sets 59.0 beside the printed 59.1, and agrees with the rest of 8.92', () => {
    expect(
      scored.calculations.map(({ comparison }) => [
        printedTextOf(comparison.published),
        comparison.recomputedText,
      ]),
    ).toEqual([
      ['8.92', '8.92'],
      ['59.1', '59.0'],
    ]);
    expect(scored.balances.map(({ comparison }) => comparison.recomputedText)).toEqual(['8.92']);
  });
});

describe('004: 忻州 2022', () => {
  const scored = scoredOf('004');

  it('prints 98, the sum of its rows, and has no rule to recompute it', () => {
    expect(figuresOf(result(scored))).toEqual({
      published: '98',
      sumOfRows: '98',
      recomputed: null,
      status: 'notComputable',
      grade: ['良好', 'excellent', 'differs', 'assumed'],
    });
  });

  it('has findings on the satisfaction row and on the grade', () => {
    const { findings } = reportOf(content, seeds['004']);
    const open = findings.filter(({ severity }) => severity !== 'notice');
    expect(open.map(({ code, field, printed, recomputed }) => [code, field, printed, recomputed])).toEqual([
      ['grade-mismatch', 'scores[selfEvaluation].grade', '良好', '优'],
      ['target-met-points-lost', 'indicators[11].score', '8', '10'],
    ]);
  });

  it('spends its 24.5 whole', () => {
    expect(scored.executionRate).toMatchObject({ recomputedText: '100', status: 'equal' });
  });
});

describe('the figures that cities are compared by', () => {
  it.each([
    ['000', 'chinese-domains', '252'],
    ['000', 'domain-fee', '200'],
    ['000', 'domain-fee-total', '50400'],
    ['001', 'domain-units', '21'],
    ['001', 'domain-fee-total', '4200'],
    ['002', 'chinese-domains', '602'],
    ['002', 'domain-fee', '200'],
    ['002', 'domain-fee-total', '100000'],
    ['003', 'chinese-domains', '395'],
    ['003', 'domain-fee', '200'],
    ['003', 'domain-fee-total', '79000'],
  ] as const)('%s: %s is %s', (seed, metricId, value) => {
    const metric = scoredOf(seed).metrics.find((one) => one.metric.metricId === metricId);
    expect(metric?.value?.toFixed()).toBe(value);
  });
});

/** Where a discrepancy of a seed shows: as a finding (`code field`), or as a remark that quotes these words. */
interface Discrepancy {
  readonly line: string;
  readonly kind: 'contradiction' | 'inconsistency' | 'label' | 'reading';
  readonly says: string;
  readonly findings?: readonly string[];
  readonly remark?: string;
}

const discrepancies: readonly Discrepancy[] = [
  {
    line: '0-1',
    kind: 'contradiction',
    says: '预算到位率小计 0，合计和市级 100',
    findings: ['rate-mismatch funds.rates[receiptRate].fiscal'],
  },
  { line: '0-2', kind: 'label', says: '“每个域名”的业绩值是费用总额', remark: '每个域名注册、维护费用' },
  {
    line: '0-3',
    kind: 'contradiction',
    says: '成本目标 71800 大于预算 60000',
    findings: ['cost-target-over-budget indicators[5].target'],
    remark: '71800',
  },
  {
    line: '0-4',
    kind: 'reading',
    says: '成本指标按正向比例计分',
    findings: ['direction-against-rule indicators[5].score'],
  },
  {
    line: '0-5',
    kind: 'inconsistency',
    says: '覆盖率 100% 与完成率 79.25%',
    remark: '全市覆盖率基本事项100%',
  },
  {
    line: '0-6',
    kind: 'inconsistency',
    says: '使用率不高与使用率 100%',
    remark: '注册后各单位的使用率还不是很高',
  },
  {
    line: '0-7',
    kind: 'inconsistency',
    says: '存在问题“无”与三处偏差原因',
    remark: '五、项目管理中存在问题及原因分析',
  },
  {
    line: '0-8',
    kind: 'label',
    says: '目标值 318 没有单位；挂标率列为经济效益',
    findings: ['cell-notices indicators[2].target'],
    remark: '提高社会管理和公共服务水平，网站挂标率',
  },
  {
    line: '1-1',
    kind: 'reading',
    says: 'B12 满 1 个百分点才扣',
    findings: ['fitted-reading indicators[B12].score'],
  },
  {
    line: '1-2',
    kind: 'reading',
    says: 'D11 按保留一位小数的比率按比例扣，与 B12 相反',
    findings: ['fitted-reading indicators[D11].score', 'reading-varies indicators[D11].reading'],
  },
  {
    line: '1-3',
    kind: 'reading',
    says: 'D31 取整，D11 取一位小数',
    findings: ['rate-rounding-varies indicators[D31].survey.rate'],
  },
  { line: '1-4', kind: 'inconsistency', says: '150 家与 21 家', remark: '通过缴纳21家单位的中文域名运行费' },
  {
    line: '1-5',
    kind: 'inconsistency',
    says: 'C31、C32、C33、C41 在表1和表3规则不同',
    findings: [
      'printings-differ indicators[C31].otherPrintings[1].rule',
      'printings-differ indicators[C32].otherPrintings[1].rule',
      'printings-differ indicators[C33].otherPrintings[1].rule',
      'printings-differ indicators[C41].otherPrintings[1].rule',
    ],
  },
  {
    line: '1-6',
    kind: 'inconsistency',
    says: 'D21、D11 在两表中名称不同，D21 规则不同',
    findings: [
      'printings-differ indicators[D21].otherPrintings[1].name',
      'printings-differ indicators[D21].otherPrintings[1].rule',
      'printings-differ indicators[D11].otherPrintings[1].name',
    ],
    remark: 'D21.数据共享',
  },
  {
    line: '1-7',
    kind: 'reading',
    says: '故障率越低越好，规则按正向比例',
    findings: ['direction-against-rule indicators[C32].otherPrintings[1].rule'],
  },
  {
    line: '1-8',
    kind: 'inconsistency',
    says: '决策一节的小结写成产出指标',
    remark: '综上，项目产出指标中的部分指标未达到预期管控目标，按照评分标准扣除共计0.5分',
  },
  { line: '1-10', kind: 'label', says: '保密柜 1台与1个', remark: '采购保密柜1个' },
  {
    line: '1-11',
    kind: 'label',
    says: '到位率的分母有三个名称',
    remark: '资金到位率=（实际到位资金/预算到位资金）×100%',
  },
  {
    line: '1-12',
    kind: 'inconsistency',
    says: '测算依据充分与缺失',
    remark: '在预算编制时，存在缺失预算资金测算依据',
  },
  { line: '1-13', kind: 'inconsistency', says: '成本控制率 100% 与 85.6%', remark: '成本控制率等于100%' },
  {
    line: '2-1',
    kind: 'contradiction',
    says: '602 × 200 元写成 10 万元',
    findings: ['calculation-mismatch calculations[1].result.value'],
  },
  {
    line: '2-2',
    kind: 'contradiction',
    says: '合计随之为 39.63',
    findings: ['calculation-mismatch calculations[2].result.value'],
  },
  {
    line: '2-3',
    kind: 'contradiction',
    says: '两种明细不能对应',
    remark: '每年共需缴费10万元；2名劳务派遣人员，年劳务费合计16万元，其他办公支出11.59万元',
  },
  { line: '2-5', kind: 'inconsistency', says: '已全覆盖而目标为 90%', remark: '现已实现域名注册全覆盖' },
  { line: '2-6', kind: 'inconsistency', says: '持续性项目只有一个年度', remark: '项目起止时间' },
  { line: '2-7', kind: 'inconsistency', says: '长期和年度指标相同', remark: '年度绩效指标' },
  {
    line: '3-1',
    kind: 'contradiction',
    says: '平均分 88 与 90.33',
    findings: ['evaluator-mean scores[mean].total'],
  },
  {
    line: '3-2',
    kind: 'contradiction',
    says: '59.1% 与 59.0%',
    findings: ['calculation-mismatch calculations[2].result.value'],
  },
  { line: '3-3', kind: 'inconsistency', says: '八项全优与扣分、质量一般', remark: '项目完成质量一般' },
  { line: '3-4', kind: 'inconsistency', says: '8.92 是节约还是未能支出', remark: '原则上节约了 8.92 万元' },
  {
    line: '3-5',
    kind: 'inconsistency',
    says: '未出现不按时完成与时效 1 分',
    remark: '未出现因经费安排不按时完成工作的情况',
  },
  { line: '3-6', kind: 'inconsistency', says: '评价等次空白与良好', remark: '总自评分 88 分，评价等次良好' },
  { line: '3-7', kind: 'label', says: '维护量列为质量指标', remark: '机构编制统计实名制系统维护量' },
  {
    line: '4-1',
    kind: 'contradiction',
    says: '满意度 95% 达标得 8 分',
    findings: ['target-met-points-lost indicators[11].score'],
  },
  {
    line: '4-2',
    kind: 'inconsistency',
    says: '98 分写作良好',
    findings: ['grade-mismatch scores[selfEvaluation].grade'],
  },
  { line: '4-3', kind: 'label', says: '成本节约率 0 比 0', findings: ['cell-notices indicators[6].target'] },
  {
    line: '4-4',
    kind: 'contradiction',
    says: '总额 24.5 而分项空白',
    findings: [
      'breakdown-not-disclosed funds.table[initialBudget].total',
      'breakdown-not-disclosed funds.table[adjustedBudget].total',
      'breakdown-not-disclosed funds.table[executed].total',
    ],
  },
  { line: '4-5', kind: 'inconsistency', says: '项目有三个名称', remark: '“互联网+政务服务”平台升级改造服务' },
  {
    line: '4-6',
    kind: 'inconsistency',
    says: '部门整体与一个项目',
    remark: '对我单位2022年的部门整体绩效目标完成情况进行自评',
  },
  {
    line: '4-7',
    kind: 'inconsistency',
    says: '疫情问题而没有偏差',
    remark: '在项目实施中遇到不可控的疫情问题',
  },
];

/** Notes without a finding: they ask for no check, or are about what must not be published. */
const notes = ['0-9', '1-9', '1-14', '2-4', '2-8', '2-9', '3-8', '3-9', '3-10', '3-11', '4-8'];

function seedOf(line: string): keyof typeof seeds {
  return `00${line.charAt(0)}` as keyof typeof seeds;
}

describe('every discrepancy of the seeds is shown to readers', () => {
  it.each(
    discrepancies.flatMap((one) => (one.findings ?? []).map((finding) => [one.line, one.says, finding])),
  )('%s %s: %s', (line, _says, finding) => {
    const { findings } = reportOf(content, seeds[seedOf(line)]);
    expect(findings.map(({ code, field }) => `${code} ${field}`)).toContain(finding);
  });

  it.each(
    discrepancies.flatMap((one) => (one.remark === undefined ? [] : [[one.line, one.says, one.remark]])),
  )('%s %s: a remark quotes “%s”', (line, _says, quote) => {
    const { remarks } = scoredOf(seedOf(line)).report;
    expect(remarks.filter(({ quotes }) => quotes.includes(quote))).toHaveLength(1);
  });

  it.each(
    discrepancies.filter(({ kind }) => kind === 'reading').map(({ line, findings }) => [line, findings]),
  )('%s is a question, not a contradiction', (line, expected) => {
    const { findings } = reportOf(content, seeds[seedOf(line)]);
    for (const { code, field, severity } of findings) {
      if (expected?.includes(`${code} ${field}`) === true) expect(severity).toBe('question');
    }
  });

  it('no line of the list is forgotten', () => {
    const lines = [...discrepancies.map(({ line }) => line), ...notes];
    const expected = Object.entries({ 0: 9, 1: 14, 2: 9, 3: 11, 4: 8 }).flatMap(([seed, count]) =>
      Array.from({ length: count }, (_, index) => `${seed}-${index + 1}`),
    );
    expect([...lines].sort()).toEqual(expected.sort());
  });

  it('nothing else is raised that an editor would have to acknowledge', () => {
    const known = new Set(
      discrepancies.flatMap(({ line, findings }) => (findings ?? []).map((one) => `${seedOf(line)} ${one}`)),
    );
    const raised = Object.entries(seeds).flatMap(([seed, id]) =>
      reportOf(content, id)
        .findings.filter(({ severity }) => severity !== 'notice')
        .map(({ code, field }) => `${seed} ${code} ${field}`),
    );
    expect(raised.filter((one) => !known.has(one))).toEqual([
      // The sentence of 3-2 once more, as the report's execution rate.
      '003 rate-mismatch funds.rates[executionRate].total',
    ]);
  });
});

describe('what holds in the seeds raises nothing', () => {
  const holds: readonly (readonly [keyof typeof seeds, string, readonly string[]])[] = [
    ['000', '5.04 ÷ 6 = 84%', ['funds.rates[executionRate].total', 'calculations[1].result.value']],
    ['000', '6 − 5.04 = 0.96', ['funds.table[balance].total', 'funds.table[balance].municipal']],
    ['000', '10 × 84% = 8.4', ['indicators[1].score', 'indicators[1].completionRate']],
    ['000', '252 ÷ 318 = 79.25%，得 11.89', ['indicators[2].completionRate', 'indicators[2].score']],
    ['000', '50400 ÷ 71800 = 70.19%', ['indicators[5].completionRate']],
    ['000', '10 + 6 × 15 = 100', ['indicators']],
    ['000', '各行得分之和 90.82', ['scores[selfEvaluation].total', 'scores[selfEvaluation].grade']],
    ['001', '各项支出之和 25.68', ['lineItems[1]', 'funds.amounts[3].value', 'calculations[2].result.value']],
    ['001', '25.68 ÷ 30 = 85.6%', ['funds.rates[executionRate].total', 'indicators[B12].ratio.rate']],
    ['001', '30 ÷ 30 = 100%', ['funds.rates[receiptRate].total', 'indicators[B11].score']],
    [
      '001',
      '17 + 20 + 32 + 31 = 100',
      ['indicators', 'blocks[1].weight', 'blocks[2].weight', 'blocks[3].weight'],
    ],
    [
      '001',
      '评价要点之和',
      ['indicators[A11].checklist', 'indicators[A22].checklist', 'indicators[B13].checklist'],
    ],
    [
      '001',
      '小计与得分率',
      ['blocks[1].score', 'blocks[2].scoreRate', 'blocks[3].scoreRate', 'blocks[4].deduction'],
    ],
    ['001', '83.73 为良', ['scores[departmentEvaluation].total', 'scores[departmentEvaluation].grade']],
    [
      '001',
      '37 + 16 = 53，39 + 13 + 1 = 53',
      ['indicators[D11].survey.returned', 'indicators[D31].survey.returned'],
    ],
    [
      '001',
      '扣 0.5、1.8、4.97',
      ['indicators[A22].stated', 'indicators[B12].stated', 'indicators[D11].stated'],
    ],
    ['002', '37.59 + 0 + 0 + 0 = 37.59', ['funds.amounts[1].value', 'document.functionItems[1].amount']],
    ['003', '21.76 − 12.84 = 8.92', ['funds.amounts[12].value', 'calculations[1].result.value']],
    ['003', '20 + 25 + 55 = 100', ['indicators', 'blocks[1].weight', 'blocks[5].weight', 'blocks[9].weight']],
    ['003', '17 + 20 + 51 = 88', ['scores[table].total']],
    ['004', '24.5 ÷ 24.5 = 100%', ['funds.rates[executionRate].total', 'calculations[1].result.value']],
    ['004', '10 + 50 + 30 + 10 = 100', ['indicators']],
    ['004', '10 + 50 + 30 + 8 = 98', ['scores[selfEvaluation].total']],
  ];

  it.each(holds)('%s: %s', (seed, _says, fields) => {
    const raised = reportOf(content, seeds[seed])
      .findings.filter(({ severity }) => severity !== 'notice')
      .map(({ field }) => field);
    for (const field of fields) {
      expect(raised.filter((one) => one === field || one.startsWith(`${field}.`))).toEqual([]);
    }
  });

  it.each(holds)('%s: %s stands in fields that are there', (seed, _says, fields) => {
    const file = filesOf('test/published/seeds', seeds[seed]).find(({ path }) => path.startsWith('reports/'));
    const yaml = readYaml(splitContentFile(file?.text ?? '')?.yaml ?? '', 1);
    for (const field of fields) expect(hasField(yaml.ok && yaml.value, field), field).toBe(true);
  });
});
