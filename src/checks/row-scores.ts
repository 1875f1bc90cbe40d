/** Scores of rows against their rules, limits, checklists and stated deductions. */
import { compare, decimal, isNegative, subtract, sum, toText } from '../domain/decimal.ts';
import { numberOf } from '../domain/value.ts';
import { arithmeticOf } from '../i18n/explain.ts';
import type { Check, FindingDraft } from './finding.ts';
import { giverName } from './several-scores.ts';
import { printed, rowName, sumText } from './words.ts';

/** The printed score of a row is not the one that its rule gives. */
export const scoreMismatch: Check = {
  code: 'score-mismatch',
  edition: 1,
  name: '指标得分与规则不一致',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score, result }): FindingDraft[] => {
      if (score.status !== 'differs' || !result.isScored) return [];
      const by = result.basis === 'printed' ? '按原文规则' : '按编辑的理解';
      return [
        {
          severity: result.basis === 'printed' ? 'contradiction' : 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: score.recomputedText,
          calculation: arithmeticOf(result.explanation),
          message: `“${rowName(indicator)}”得分印为 ${printed(indicator.score) ?? ''} 分，${by}复算得 ${score.recomputedText ?? ''} 分。`,
        },
      ];
    }),
};

/** A row earns more than its weight, or less than nothing. */
export const scoreOutOfRange: Check = {
  code: 'score-out-of-range',
  edition: 1,
  name: '得分超出分值范围',
  run: ({ indicators, scores }) => [
    ...indicators.flatMap(({ indicator }): FindingDraft[] => {
      const score = numberOf(indicator.score);
      const weight = numberOf(indicator.weight);
      if (score === null || !(isNegative(score) || (weight !== null && compare(score, weight) > 0)))
        return [];
      return [
        {
          severity: 'contradiction',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: null,
          calculation: null,
          message: `“${rowName(indicator)}”得分 ${printed(indicator.score) ?? ''} 分不在 0 至分值 ${printed(indicator.weight) ?? ''} 分之间。`,
        },
      ];
    }),
    ...scores.flatMap(({ score }): FindingDraft[] => {
      const total = numberOf(score.total);
      const max = numberOf(score.max);
      if (total === null || max === null || compare(total, max) <= 0) return [];
      return [
        {
          severity: 'contradiction',
          field: `${score.field}.total`,
          subject: `${giverName(score)} 总分`,
          printed: printed(score.total),
          recomputed: null,
          calculation: null,
          message: `总分 ${printed(score.total) ?? ''} 分大于满分 ${printed(score.max) ?? ''} 分。`,
        },
      ];
    }),
  ],
};

/** The points of a checklist's items do not add up to the row's weight. */
export const checklistPoints: Check = {
  code: 'checklist-points',
  edition: 1,
  name: '评价要点分值与指标分值不一致',
  run: ({ report }) =>
    report.indicators.flatMap((indicator): FindingDraft[] => {
      const weight = numberOf(indicator.weight);
      if (weight === null || indicator.checklist.length === 0) return [];
      const points = indicator.checklist.map((item) => decimal(item.points));
      const total = sum(points);
      if (compare(total, weight) === 0) return [];
      return [
        {
          severity: 'contradiction',
          field: `${indicator.field}.checklist`,
          subject: `${rowName(indicator)} 评价要点`,
          printed: printed(indicator.weight),
          recomputed: toText(total),
          calculation: sumText(points, total),
          message: `“${rowName(indicator)}”分值为 ${printed(indicator.weight) ?? ''} 分，各评价要点分值相加得 ${toText(total)} 分。`,
        },
      ];
    }),
};

/** The points that the text says were taken off are not the ones that the rule takes off. */
export const statedDeduction: Check = {
  code: 'stated-deduction',
  edition: 1,
  name: '正文所述扣分与规则不一致',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, result }): FindingDraft[] => {
      const stated = indicator.stated?.deduction ?? null;
      const weight = numberOf(indicator.weight);
      if (stated === null || weight === null || !result.isScored) return [];
      const lost = subtract(weight, result.score);
      if (compare(lost, decimal(stated)) === 0) return [];
      const isPrinted = result.basis === 'printed';
      return [
        {
          severity: isPrinted ? 'contradiction' : 'question',
          field: `${indicator.field}.stated.deduction`,
          subject: `${rowName(indicator)} 扣分`,
          printed: stated,
          recomputed: toText(lost),
          calculation: `${toText(weight)} − ${toText(result.score)} = ${toText(lost)}`,
          message: `正文称“${rowName(indicator)}”扣 ${stated} 分，${isPrinted ? '按规则' : '按编辑的理解'}应扣 ${toText(lost)} 分。`,
        },
      ];
    }),
};
