/** Checks of points: weights, row scores, subtotals, totals, grades. */
import {
  add,
  compare,
  decimal,
  decimalFromCount,
  divide,
  hundred,
  isNegative,
  multiply,
  roundHalfUp,
  subtract,
  sum,
  toText,
  zero,
  type Decimal,
} from '../domain/decimal.ts';
import { gradeOf } from '../domain/grade.ts';
import type { Block, Indicator, IndicatorTable, Report, Score } from '../domain/report.ts';
import {
  isInBlock,
  type ScoredIndicator,
  type ScoredReport,
  type ScoredScore,
} from '../domain/score-report.ts';
import { scoreIndicator } from '../domain/score-indicator.ts';
import { numberOf } from '../domain/value.ts';
import { gradeNames, scoreGiverNames } from '../i18n/labels.ts';
import { arithmeticOf } from '../i18n/explain.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName, sumText } from './words.ts';

/** The weights of a scored table do not add up to the printed maximum, or to 100. */
export const weightsSum: Check = {
  code: 'weights-sum',
  edition: 1,
  name: '分值合计不等于满分',
  run: ({ report }) =>
    report.tables.filter((table) => table.isScored).flatMap((table) => tableWeights(report, table)),
};

function tableWeights(report: Report, table: IndicatorTable): FindingDraft[] {
  const rows = report.indicators.filter(
    (indicator) => indicator.tableId === table.id && !isUnchosen(indicator),
  );
  const weights = rows.map((indicator) => numberOf(indicator.weight));
  const known = weights.filter((weight) => weight !== null);
  if (known.length === 0 || known.length < weights.length) return [];
  const result = report.scores.find((score) => score.isResult);
  const max = numberOf(result?.max) ?? hundred;
  const total = sum(known);
  const isPartial = report.provenance.coverage === 'partial';
  if (compare(total, max) === 0 || (isPartial && compare(total, max) < 0)) return [];
  return [
    {
      severity: 'contradiction',
      field: 'indicators',
      subject: '各指标分值合计',
      printed: toText(max),
      recomputed: toText(total),
      calculation: sumText(known, total),
      message: `各指标分值相加得 ${toText(total)} 分，满分为 ${toText(max)} 分。`,
    },
  ];
}

function isUnchosen({ weightRule }: Indicator): boolean {
  return weightRule?.way === 'chooseOne' && !weightRule.chosen;
}

/** The rows or sub-blocks of a block do not add up to its weight. */
export const blockWeightsSum: Check = {
  code: 'block-weights-sum',
  edition: 1,
  name: '指标分值与上级分值不一致',
  run: ({ report }) =>
    report.blocks.flatMap((block) => {
      const weight = numberOf(block.weight);
      if (weight === null) return [];
      const rows = report.indicators.filter((row) => isInBlock(row, block) && !isUnchosen(row));
      return [
        ...blockWeight(
          report,
          block,
          weight,
          rows.map((row) => numberOf(row.weight)),
          '各指标分值',
        ),
        ...blockWeight(
          report,
          block,
          weight,
          subBlocks(report, block).map((sub) => numberOf(sub.weight)),
          '各二级分值',
        ),
      ];
    }),
};

function blockWeight(
  report: Report,
  block: Block,
  weight: Decimal,
  parts: readonly (Decimal | null)[],
  partsName: string,
): FindingDraft[] {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length) return [];
  const total = sum(known);
  if (compare(total, weight) === 0) return [];
  if (report.provenance.coverage === 'partial' && compare(total, weight) < 0) return [];
  const name = blockName(block);
  return [
    {
      severity: 'contradiction',
      field: `${block.field}.weight`,
      subject: `${name} 分值`,
      printed: printed(block.weight),
      recomputed: toText(total),
      calculation: sumText(known, total),
      message: `“${name}”的分值印为 ${printed(block.weight) ?? ''} 分，其下${partsName}相加得 ${toText(total)} 分。`,
    },
  ];
}

function subBlocks(report: Report, block: Block): Block[] {
  if (block.level2 !== null) return [];
  return report.blocks.filter(
    (other) => other.tableId === block.tableId && other.level1 === block.level1 && other.level2 !== null,
  );
}

function blockName(block: Block): string {
  return block.label ?? block.level2 ?? block.level1;
}

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

function giverName({ label, by }: { label: string | null; by: string }): string {
  return label ?? scoreGiverNames[by] ?? by;
}

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

/** An equally split weight is not the printed one, or the split does not keep the sum. */
export const equalSplit: Check = {
  code: 'equal-split',
  edition: 1,
  name: '平均分配的分值不一致',
  run: ({ report }) =>
    report.indicators.flatMap((indicator): FindingDraft[] => {
      const rule = indicator.weightRule;
      if (rule?.way !== 'equalSplit') return [];
      const count = decimalFromCount(rule.count);
      const each = roundHalfUp(divide(decimal(rule.of), count), rule.decimals);
      const total = multiply(each, count);
      const weight = numberOf(indicator.weight);
      const isWeightOther = weight !== null && compare(weight, each) !== 0;
      const isSumOther = compare(total, decimal(rule.of)) !== 0;
      if (!isWeightOther && !isSumOther) return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.weight`,
          subject: `${rowName(indicator)} 分值`,
          printed: printed(indicator.weight),
          recomputed: toText(each),
          calculation: `${rule.of} ÷ ${rule.count} → ${toText(each)}，${toText(each)} × ${rule.count} = ${toText(total)}`,
          message: `按 ${rule.of} 分平均分给 ${rule.count} 个指标，每个得 ${toText(each)} 分，合计 ${toText(total)} 分。`,
        },
      ];
    }),
};

/** The grade word does not fit the score on the scale. */
export const gradeMismatch: Check = {
  code: 'grade-mismatch',
  edition: 1,
  name: '等次与分数不一致',
  run: ({ scores }) =>
    scores.flatMap(({ score, grade }): FindingDraft[] => {
      if (grade?.status !== 'differs' || grade.recomputed === null) return [];
      const isAssumed = grade.scale.basis === 'assumed';
      const scale = isAssumed ? `原文未印等次标准，按“${grade.scale.name}”` : `按原文等次标准`;
      return [
        {
          severity: isAssumed ? 'question' : 'contradiction',
          field: `${score.field}.grade`,
          subject: `${giverName(score)} 等次`,
          printed: score.gradeText,
          recomputed: gradeNames[grade.recomputed],
          calculation: null,
          message: `等次印为“${score.gradeText ?? ''}”；${scale}，${printed(score.total) ?? ''} 分为“${gradeNames[grade.recomputed]}”。`,
        },
      ];
    }),
};

/** Several scores of one report differ in total or grade. */
export const scoresDiffer: Check = {
  code: 'scores-differ',
  edition: 1,
  name: '不同评价主体的分数不同',
  run: ({ scores }) => {
    const result = scores.find(({ score }) => score.isResult);
    if (result === undefined) return [];
    return scores
      .filter(({ score }) => score.by !== 'evaluator' && score.by !== 'evaluatorMean' && !score.isResult)
      .flatMap((other) => [...totalsDiffer(other, result), ...gradesDiffer(other, result)]);
  },
};

function totalsDiffer({ score }: ScoredScore, result: ScoredScore): FindingDraft[] {
  const [here, there] = [numberOf(score.total), numberOf(result.score.total)];
  if (here === null || there === null || compare(here, there) === 0) return [];
  return [
    {
      severity: 'notice',
      field: `${score.field}.total`,
      subject: `${giverName(score)} 总分`,
      printed: printed(score.total),
      recomputed: null,
      calculation: `${toText(here)} − ${toText(there)} = ${toText(subtract(here, there))}`,
      message: `${scoreText(score)}，${scoreText(result.score)}，以${giverName(result.score)}为结果。`,
    },
  ];
}

function gradesDiffer({ score, grade }: ScoredScore, result: ScoredScore): FindingDraft[] {
  const [here, there] = [grade?.publishedGrade ?? null, result.grade?.publishedGrade ?? null];
  if (here === null || there === null || here === there) return [];
  return [
    {
      severity: 'notice',
      field: `${score.field}.grade`,
      subject: `${giverName(score)} 等次`,
      printed: score.gradeText,
      recomputed: null,
      calculation: null,
      message: `${giverName(score)}的等次印为“${score.gradeText ?? ''}”，${giverName(result.score)}的等次印为“${result.score.gradeText ?? ''}”。`,
    },
  ];
}

function scoreText(score: Score): string {
  const grade = score.gradeText === null ? '' : `（${score.gradeText}）`;
  return `${giverName(score)} ${printed(score.total) ?? ''} 分${grade}`;
}

/** The score that a row would have under another way, for questions of direction. */
export function scoreUnder(indicator: Indicator, way: 'inverse' | 'proportional'): Decimal | null {
  if (indicator.rule === null) return null;
  const result = scoreIndicator({ ...indicator, rule: { ...indicator.rule, rule: { way } } });
  return result.isScored ? result.score : null;
}

/** The total of the scored tables if one row had another score; null when a row is not computable. */
export function totalWith(scored: ScoredReport, key: string, score: Decimal): Decimal | null {
  const tables = scored.report.tables.filter((table) => table.isScored).map((table) => table.id);
  let total = zero;
  for (const { indicator, result } of scored.indicators) {
    if (!tables.includes(indicator.tableId) || isUnchosen(indicator)) continue;
    if (!result.isScored) return null;
    total = add(total, indicator.key === key ? score : result.score);
  }
  return total;
}
