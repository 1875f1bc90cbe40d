/** What a row measures: its printed rate and its survey. */
import { compare, sum, toText } from '../domain/decimal.ts';
import { numberOf, printedTextOf } from '../domain/value.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName, sumText } from './words.ts';

/** A printed completion rate, survey rate or fraction does not follow from its figures. */
export const rowRateMismatch: Check = {
  code: 'row-rate-mismatch',
  edition: 1,
  name: '完成率或指标比率与数字不一致',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, completionRate, measuredRate }): FindingDraft[] => {
      const drafts: FindingDraft[] = [];
      if (completionRate?.status === 'differs') {
        drafts.push({
          severity: 'contradiction',
          field: `${indicator.field}.completionRate`,
          subject: `${rowName(indicator)} 完成率`,
          printed: printed(indicator.completionRate),
          recomputed: completionRate.recomputedText,
          calculation: `${printedTextOf(indicator.actual) ?? ''} ÷ ${printedTextOf(indicator.target) ?? ''} = ${completionRate.recomputedText ?? ''}%`,
          message: `“${rowName(indicator)}”完成率印为 ${printed(indicator.completionRate) ?? ''}，由实际值除以目标值得 ${completionRate.recomputedText ?? ''}%。`,
        });
      }
      if (measuredRate?.status === 'differs') {
        const [cell, field] =
          indicator.survey === null
            ? [indicator.ratio?.rate, `${indicator.field}.ratio.rate`]
            : [indicator.survey.rate, `${indicator.field}.survey.rate`];
        drafts.push({
          severity: 'contradiction',
          field,
          subject: `${rowName(indicator)} 比率`,
          printed: printed(cell),
          recomputed: measuredRate.recomputedText,
          calculation: null,
          message: `“${rowName(indicator)}”的比率印为 ${printed(cell) ?? ''}，由印出的数字复算得 ${measuredRate.recomputedText ?? ''}%。`,
        });
      }
      return drafts;
    }),
};

/** The answers of a survey do not add up to its forms. */
export const surveyCounts: Check = {
  code: 'survey-counts',
  edition: 1,
  name: '问卷人数与份数不一致',
  run: ({ report }) =>
    report.indicators.flatMap((indicator): FindingDraft[] => {
      const { survey } = indicator;
      if (survey === null) return [];
      const counts = survey.levels.map((level) => numberOf(level.count));
      const known = counts.filter((count) => count !== null);
      const formsCell = survey.valid ?? survey.returned;
      const forms = numberOf(formsCell);
      if (known.length < counts.length || forms === null || compare(sum(known), forms) === 0) return [];
      return [
        {
          severity: 'contradiction',
          field: `${survey.field}.${survey.valid === undefined ? 'returned' : 'valid'}`,
          subject: `${rowName(indicator)} 问卷`,
          printed: printed(formsCell),
          recomputed: toText(sum(known)),
          calculation: sumText(known, sum(known)),
          message: `“${rowName(indicator)}”问卷印为 ${printed(formsCell) ?? ''} 份，各档人数相加为 ${toText(sum(known))}。`,
        },
      ];
    }),
};
