/** Indicators that are better when lower, scored as if they were better when higher. */
import { toText } from '../domain/decimal.ts';
import type { Indicator, OtherPrinting } from '../domain/report.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { wayNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { scoreUnder, totalWith } from './other-scores.ts';
import { printed, rowName } from './words.ts';

/** Less is better, and the rule gives more points for more. */
export const directionAgainstRule: Check = {
  code: 'direction-against-rule',
  edition: 1,
  name: '指标方向与评分规则相反',
  run: (scored) =>
    scored.indicators.flatMap(({ indicator }): FindingDraft[] => {
      if (!isLowerBetter(indicator)) return [];
      const drafts: FindingDraft[] = [];
      if (indicator.rule?.rule.way === 'proportional') drafts.push(mainRuleDraft(scored, indicator));
      for (const other of indicator.otherPrintings) {
        if (other.rule?.way === 'proportional') drafts.push(otherRuleDraft(indicator, other));
      }
      return drafts;
    }),
};

function isLowerBetter(indicator: Indicator): boolean {
  const sign = indicator.target?.state === 'number' ? indicator.target.operator : null;
  const operator = indicator.quantityReading?.operator ?? sign;
  return indicator.rule?.direction === 'lower' || operator === 'lte' || operator === 'lt';
}

function mainRuleDraft(scored: ScoredReport, indicator: Indicator): FindingDraft {
  const inverse = scoreUnder(indicator, 'inverse');
  const total = inverse === null ? null : totalWith(scored, indicator.key, inverse);
  const other =
    inverse === null
      ? ''
      : `按反向比例得 ${toText(inverse)} 分${total === null ? '' : `，总分为 ${toText(total)} 分`}。`;
  return {
    severity: 'question',
    field: `${indicator.field}.score`,
    subject: `${rowName(indicator)} 得分`,
    printed: printed(indicator.score),
    recomputed: inverse === null ? null : toText(inverse),
    calculation: null,
    message: `“${rowName(indicator)}”通常越低越好，得分随实际值按正向比例计算：实际值低于目标值时，得分较低。${other}`,
  };
}

function otherRuleDraft(indicator: Indicator, other: OtherPrinting): FindingDraft {
  return {
    severity: 'question',
    field: `${other.field}.rule`,
    subject: `${rowName(indicator)} ${other.place}的规则`,
    printed: null,
    recomputed: null,
    calculation: null,
    message: `“${rowName(indicator)}”越低越好，${other.place}所印规则为“${wayNames.proportional}”，按此数值越低得分越低。`,
  };
}
