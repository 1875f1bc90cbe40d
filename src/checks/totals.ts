/** Subtotals and totals against the rows that they are made of. */
import { compare, type Decimal, toText, zero } from '../domain/decimal.ts';
import { gradeOf } from '../domain/grade.ts';
import type { ScoredIndicator } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import { gradeNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { giverName } from './several-scores.ts';
import { blockName } from './weights.ts';
import { printed, sumText } from './words.ts';

/** A printed subtotal is not the sum of its printed rows. */
export const subtotalSum: Check = {
  code: 'subtotal-sum',
  edition: 1,
  name: '得分小计与各行不一致',
  run: ({ blocks }) =>
    blocks.flatMap(({ block, total, indicators }): FindingDraft[] => {
      const subtotal = numberOf(block.score);
      const { sumOfPublished, recomputed } = total;
      const expected = sumOfPublished ?? recomputed;
      if (subtotal === null || expected === null || compare(subtotal, expected) === 0) return [];
      const isPrinted = sumOfPublished !== null || total.basis === 'printed';
      return [
        {
          severity: isPrinted ? 'contradiction' : 'question',
          field: `${block.field}.score`,
          subject: `${blockName(block)} 得分小计`,
          printed: printed(block.score),
          recomputed: toText(expected),
          calculation: sumText(rowScores(indicators, sumOfPublished !== null), expected),
          message: `“${blockName(block)}”得分小计印为 ${printed(block.score) ?? ''} 分，各行得分相加得 ${toText(expected)} 分。`,
        },
      ];
    }),
};

function rowScores(rows: readonly ScoredIndicator[], arePrinted: boolean): Decimal[] {
  return rows.flatMap(({ indicator, result }) => {
    const value = arePrinted ? numberOf(indicator.score) : result.isScored ? result.score : null;
    return value === null ? [] : [value];
  });
}

/** A printed rate or deduction of a subtotal does not follow from its weight and score. */
export const blockFigures: Check = {
  code: 'block-figures',
  edition: 1,
  name: '得分率或扣分与小计不一致',
  run: ({ blocks, scores }) => [
    ...blocks.flatMap(({ block, scoreRate, deduction }): FindingDraft[] => {
      const name = blockName(block);
      const drafts: FindingDraft[] = [];
      if (scoreRate?.status === 'differs') {
        drafts.push({
          severity: 'contradiction',
          field: `${block.field}.scoreRate`,
          subject: `${name} 得分率`,
          printed: printed(block.scoreRate),
          recomputed: scoreRate.recomputedText,
          calculation: `${printed(block.score) ?? ''} ÷ ${printed(block.weight) ?? ''} = ${scoreRate.recomputedText ?? ''}%`,
          message: `“${name}”得分率印为 ${printed(block.scoreRate) ?? ''}，由得分除以分值得 ${scoreRate.recomputedText ?? ''}%。`,
        });
      }
      if (deduction?.status === 'differs') {
        drafts.push({
          severity: 'contradiction',
          field: `${block.field}.deduction`,
          subject: `${name} 扣分`,
          printed: printed(block.deduction),
          recomputed: deduction.recomputedText,
          calculation: `${printed(block.weight) ?? ''} − ${printed(block.score) ?? ''} = ${deduction.recomputedText ?? ''}`,
          message: `“${name}”扣分印为 ${printed(block.deduction) ?? ''} 分，分值减得分为 ${deduction.recomputedText ?? ''} 分。`,
        });
      }
      return drafts;
    }),
    ...scores.flatMap(({ score, scoreRate }): FindingDraft[] =>
      scoreRate?.status === 'differs'
        ? [
            {
              severity: 'contradiction',
              field: `${score.field}.scoreRate`,
              subject: `${giverName(score)} 得分率`,
              printed: printed(score.scoreRate),
              recomputed: scoreRate.recomputedText,
              calculation: `${printed(score.total) ?? ''} ÷ ${printed(score.max) ?? ''} = ${scoreRate.recomputedText ?? ''}%`,
              message: `得分率印为 ${printed(score.scoreRate) ?? ''}，由总分除以满分得 ${scoreRate.recomputedText ?? ''}%。`,
            },
          ]
        : [],
    ),
  ],
};

/** The printed total is not the sum of the printed rows, or of the printed subtotals. */
export const scoresSum: Check = {
  code: 'scores-sum',
  edition: 1,
  name: '总分与各行得分之和不一致',
  run: ({ report, scores, indicators, blocks }) =>
    scores.flatMap(({ score, total }): FindingDraft[] => {
      const value = numberOf(score.total);
      if (score.rule !== 'sumOfRows' || value === null || total.sumOfPublished === null) return [];
      const order = compare(total.sumOfPublished, value);
      const isPartial = report.provenance.coverage === 'partial';
      if (order === 0 || (isPartial && order < 0)) return [];
      const parts =
        total.sumOfPublishedFrom === 'rows'
          ? rowScores(indicators, true)
          : blocks.flatMap(({ block }) => (block.level2 === null ? [numberOf(block.score) ?? zero] : []));
      return [
        {
          severity: 'contradiction',
          field: `${score.field}.total`,
          subject: `${giverName(score)} 总分`,
          printed: printed(score.total),
          recomputed: toText(total.sumOfPublished),
          calculation: sumText(parts, total.sumOfPublished),
          message: `总分印为 ${printed(score.total) ?? ''} 分，${total.sumOfPublishedFrom === 'rows' ? '各行' : '各小计'}得分相加得 ${toText(total.sumOfPublished)} 分。`,
        },
      ];
    }),
};

/** The printed total is not the one recomputed by the rules, although the printed rows add up to it. */
export const totalMismatch: Check = {
  code: 'total-mismatch',
  edition: 1,
  name: '总分与按规则复算的结果不一致',
  run: ({ scores }) =>
    scores.flatMap(({ score, total }): FindingDraft[] => {
      if (score.rule !== 'sumOfRows' || total.status !== 'differs') return [];
      return [
        {
          severity: total.basis === 'printed' ? 'contradiction' : 'question',
          field: `${score.field}.total`,
          subject: `${giverName(score)} 总分`,
          printed: printed(score.total),
          recomputed: total.recomputedText,
          calculation: null,
          message: `总分印为 ${printed(score.total) ?? ''} 分，按各指标规则复算得 ${total.recomputedText ?? ''} 分。`,
        },
      ];
    }),
};

/** The printed mean is not the mean of the evaluators' totals. */
export const evaluatorMean: Check = {
  code: 'evaluator-mean',
  edition: 1,
  name: '平均分与各评价人员打分不一致',
  run: ({ report, scores }) =>
    scores.flatMap(({ score, total, grade }): FindingDraft[] => {
      if (score.rule !== 'evaluatorMean' || total.status !== 'differs' || total.recomputed === null)
        return [];
      const totals = report.scores
        .filter((other) => other.by === 'evaluator')
        .map((other) => printed(other.total) ?? '');
      const other = grade === null ? null : gradeOf(total.recomputed, grade.scale);
      const shifts = other !== null && grade !== null && other !== grade.recomputed;
      const scale = grade?.scale.basis === 'assumed' ? '（原文未印等次标准，按全国口径）' : '';
      return [
        {
          severity: 'contradiction',
          field: `${score.field}.total`,
          subject: giverName(score),
          printed: printed(score.total),
          recomputed: total.recomputedText,
          calculation: `(${totals.join(' + ')}) ÷ ${totals.length} = ${total.recomputedText ?? ''}`,
          message:
            `${giverName(score)}印为 ${printed(score.total) ?? ''} 分，${totals.length} 名评价人员打分的平均为 ${total.recomputedText ?? ''} 分。` +
            (shifts
              ? `两个分数对应的等次不同${scale}：印出的分数为“${gradeNames[grade.recomputed ?? 'poor']}”，平均分为“${gradeNames[other]}”。`
              : ''),
        },
      ];
    }),
};
