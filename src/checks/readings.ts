/** Readings of rules: fitted ones, and rules of one kind read in several ways. */
import { decimalsOf } from '../domain/decimal.ts';
import type { Indicator } from '../domain/report.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName } from './words.ts';

/** A printed score is reached only under a reading that was fitted to it. */
export const fittedReading: Check = {
  code: 'fitted-reading',
  edition: 1,
  name: '得分只在一种理解下相符',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score }): FindingDraft[] => {
      const { rule } = indicator;
      if (score.status !== 'equalUnderReading' || rule?.basis !== 'fitted') return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: score.recomputedText,
          calculation: null,
          message: `“${rowName(indicator)}”的规则没有写全计算方法，得分 ${printed(indicator.score) ?? ''} 分按以下理解相符：${rule.reading?.note ?? ''}`,
        },
      ];
    }),
};

/** One printed rule is read in two ways within one report. */
export const readingVaries: Check = {
  code: 'reading-varies',
  edition: 1,
  name: '相同规则按不同理解计分',
  run: ({ report }) => {
    const stepped = report.indicators.filter(
      (indicator) => indicator.rule?.basis === 'fitted' && indicator.rule.rule.way === 'stepDeduction',
    );
    const [first, ...others] = stepped;
    if (first === undefined) return [];
    return others
      .filter((other) => isSameStep(first, other) && readingOf(first) !== readingOf(other))
      .map((other) => ({
        severity: 'question',
        field: `${other.field}.reading`,
        subject: rowName(other),
        printed: null,
        recomputed: null,
        calculation: null,
        message: `“${rowName(first)}”与“${rowName(other)}”的规则同为每下降 1 个百分点扣分值的同一比例，两处得分要用不同的理解才能相符。`,
      }));
  },
};

function isSameStep(a: Indicator, b: Indicator): boolean {
  const [one, two] = [a.rule?.rule, b.rule?.rule];
  if (one?.way !== 'stepDeduction' || two?.way !== 'stepDeduction') return false;
  return (
    one.perStep.amount === two.perStep.amount &&
    one.perStep.unit === two.perStep.unit &&
    (one.stepSize ?? '1') === (two.stepSize ?? '1')
  );
}

function readingOf(indicator: Indicator): string {
  const rule = indicator.rule?.rule;
  if (rule?.way !== 'stepDeduction') return '';
  return JSON.stringify([rule.steps, rule.stepDecimals, rule.rateRounding]);
}

/** Rates of surveys are printed with different decimals in one report. */
export const rateRoundingVaries: Check = {
  code: 'rate-rounding-varies',
  edition: 1,
  name: '同类比率保留的小数位数不同',
  run: ({ report }) => {
    const rates = report.indicators.flatMap((indicator) => {
      const rate = indicator.survey?.rate;
      return rate?.state === 'number' ? [{ indicator, rate, decimals: decimalsOf(rate.value) }] : [];
    });
    const [first, ...others] = rates;
    if (first === undefined) return [];
    return others
      .filter((other) => other.decimals !== first.decimals)
      .map(({ indicator, rate }) => ({
        severity: 'question',
        field: `${indicator.field}.survey.rate`,
        subject: rowName(indicator),
        printed: rate.text,
        recomputed: null,
        calculation: null,
        message: `“${rowName(first.indicator)}”的比率印为 ${first.rate.text}，“${rowName(indicator)}”印为 ${rate.text}，保留的小数位数不同。`,
      }));
  },
};
