/** The one line that says what a report says, made by rule from its printed figures. */
import type { ScoredReport } from '../domain/score-report.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import { numberOf } from '../domain/value.ts';
import { percentText, wanYuan } from './format.ts';
import { scoreGiverNames } from './labels.ts';

/**
 * `预算 6 万元，执行 5.04 万元（84%），结余 0.96 万元；自评 90.82 分（优秀）`. Only what the
 * document prints takes part; what is missing is left out, never shown as zero.
 */
export function summaryOf(scored: ScoredReport): string {
  const parts = [fundsPart(scored), scorePart(scored)].filter((part) => part !== '');
  return parts.length === 0 ? '原文没有印出金额和分数' : parts.join('；');
}

function fundsPart({ report, executionRate }: ScoredReport): string {
  const { funds } = report;
  const budget = mainAmount(funds, 'adjustedBudget') ?? mainAmount(funds, 'initialBudget');
  const words = [
    ['申请资金', yuanOf(mainAmount(funds, 'requested')), ''],
    ['预算', yuanOf(budget), ''],
    ['执行', yuanOf(mainAmount(funds, 'executed')), rateWords(executionRate)],
    ['结余', yuanOf(mainAmount(funds, 'balance')), ''],
  ] as const;
  return words
    .flatMap(([name, yuan, more]) => (yuan === null ? [] : [`${name} ${wanYuan(yuan)}${more}`]))
    .join('，');
}

function rateWords({ published }: ScoredReport['executionRate']): string {
  return published?.state === 'number' ? `（${percentText(published.text)}）` : '';
}

function scorePart({ scores }: ScoredReport): string {
  const result = scores.find(({ score }) => score.isResult)?.score;
  if (result === undefined || numberOf(result.total) === null || result.total?.state !== 'number') return '';
  const giver = scoreGiverNames[result.by] ?? result.by;
  return `${giver} ${result.total.text} 分${result.gradeText === null ? '' : `（${result.gradeText}）`}`;
}
