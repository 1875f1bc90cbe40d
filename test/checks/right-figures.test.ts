/** Right figures of real documents that the checks call wrong today, each as small as it can be. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../support/content-copy.ts';
import { problemsOf, report, reportAlone, sourcePath } from './small-content.ts';

/** The report with other figures; `from` is the first field of its own that goes. */
const figures =
  (yaml: string): Change =>
  (text) =>
    text.replace(/funds:[\s\S]*?(?=---\n\n## )/, () => yaml);

/** What is said of the figures of one field, and no more. */
function said(yaml: string, field: RegExp): string[] {
  return problemsOf(reportAlone(figures(yaml)))
    .filter((problem) => field.test(problem.field))
    .map(({ message }) => message);
}

const row = (name: string, fields: string): string =>
  `  - name: ${name}\n${fields
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
const funds = (cells: string, more = ''): string =>
  `funds:\n  unit: 万元\n  table:\n    - phase: adjustedBudget\n      label: 全年预算数\n      total: 1.56\n    - phase: executed\n      label: 执行数\n${cells}${more}`;

describe('a right figure is not called wrong', () => {
  it.fails('a rate that is printed as a ratio: 1.56 of 1.56 is 1', () => {
    const rates = '  rates:\n    - { name: executionRate, of: executed, over: adjustedBudget, total: "1" }\n';
    expect(said(funds('      total: 1.56\n', rates), /^funds/)).toEqual([]);
  });

  it.fails('a score that is printed with one decimal: 10 × 252 ÷ 318 is 7.9', () => {
    const fields =
      'weight: 10\ntarget: 318公里\nactual: 252公里\nscore: 7.9\nvarianceNote: 雨季停工。\nrule: { way: proportional }';
    expect(said(`indicators:\n${row('修路里程', fields)}`, /score/)).toEqual([]);
  });

  it.fails('a unit that stands before people: 3.5万人 × 200元 is 700万元', () => {
    const terms =
      '    terms:\n      - { value: "3.5", unit: 万人 }\n      - { operator: "×", value: "200", unit: 元 }\n';
    const result = '    result: { value: "700", unit: 万元 }\n';
    expect(
      said(`calculations:\n  - quote: 3.5万人×200元=700万元\n${terms}${result}`, /^calculations/),
    ).toEqual([]);
  });

  it.fails('a result per thousand: 3 ÷ 1000 is 3‰', () => {
    const terms = '    terms:\n      - value: "3"\n      - { operator: "÷", value: "1000" }\n';
    const result = '    result: { value: "3", unit: ‰ }\n';
    expect(said(`calculations:\n  - quote: 3÷1000=3‰\n${terms}${result}`, /^calculations/)).toEqual([]);
  });

  it.fails('a subtotal of the treasury beside what it is made of', () => {
    const cells = '      total: 100\n      fiscal: 90\n      currentYearAppropriation: 80\n';
    expect(said(funds(`${cells}      carryover: 10\n      other: 10\n`), /^funds/)).toEqual([]);
  });

  it.fails('a rate that is cut nowhere: 137 of 150, 5% of 7.5 for each percent under 95, is 6.13', () => {
    const ratio =
      'ratio:\n  numerator: { label: 完成, value: "137", unit: 公里 }\n  denominator: { label: 计划, value: "150", unit: 公里 }';
    const rule =
      'rule:\n  way: stepDeduction\n  full: { value: "95", inclusive: "true" }\n  perStep: { amount: "5", unit: percentOfWeight }\n  steps: proportional';
    const fields = `weight: 7.5\n${ratio}\nscore: 6.13\nvarianceNote: 雨季停工。\n${rule}`;
    expect(said(`indicators:\n${row('完成率', fields)}`, /score/)).toEqual([]);
  });

  it.fails('a grade of 45 of 50 points', () => {
    const fields = 'weight: 50\nscore: 45\nvarianceNote: 雨季停工。\nrule: { way: judged }';
    const score =
      'scores:\n  - by: selfEvaluation\n    result: "true"\n    total: 45\n    max: "50"\n    grade: 优\n    rule: sumOfRows\n';
    expect(said(`indicators:\n${row('修路里程', fields)}${score}`, /^scores/)).toEqual([]);
  });

  it.fails('a column of the budget of the year’s beginning, whose kind stands in brackets', () => {
    const table =
      '  table:\n    - { phase: initialBudget, label: (年初)预算数, total: 100.00 }\n    - { phase: executed, label: 执行数, total: 100.00 }\n';
    const changes = {
      ...report((text) => text.replace(/  table:[\s\S]*?(?=indicators:)/, () => table)),
      [sourcePath]: (text: string) =>
        text.replace(
          '全年预算数\t100.00\n执行数\t100.00\n',
          '\t(年初)预算数\t执行数\n年度资金总额\t100.00\t100.00\n',
        ),
    };
    expect(problemsOf(changes).map(({ message }) => message)).toEqual([]);
  });
});
