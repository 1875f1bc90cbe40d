/** Weights: of rows in a table, of rows in a block, of rows that share a weight. */
import {
  compare,
  decimal,
  type Decimal,
  decimalFromCount,
  divide,
  hundred,
  multiply,
  roundHalfUp,
  sum,
  toText,
} from '../domain/decimal.ts';
import type { Block, Indicator, IndicatorTable, Report } from '../domain/report.ts';
import { isInBlock } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
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

export function isUnchosen({ weightRule }: Indicator): boolean {
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

export function blockName(block: Block): string {
  return block.label ?? block.level2 ?? block.level1;
}

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
