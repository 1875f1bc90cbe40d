/** A rule of proportion over words: nothing can be divided by “显著提升”. */
import type { Way } from '../domain/rules/rule.ts';
import type { Indicator } from '../domain/report.ts';
import type { Check, FindingDraft } from './finding.ts';
import { wayNames } from '../i18n/labels.ts';
import { rowName } from './words.ts';

const ratioWays: readonly Way[] = ['proportional', 'inverse', 'executionRate', 'rawPercentage'];

export const textUnderRatio: Check = {
  code: 'text-under-ratio',
  edition: 2,
  name: '按比例计分的指标写的是文字',
  run: ({ report }) => report.indicators.flatMap(rowDrafts),
};

function rowDrafts(indicator: Indicator): FindingDraft[] {
  const way = indicator.rule?.rule.way;
  if (way === undefined || !ratioWays.includes(way)) return [];
  const { target, actual, quantityReading, survey, ratio, aggregate } = indicator;
  // Figures that stand elsewhere in the row are what is measured then.
  const hasActual = survey !== null || ratio !== null || aggregate !== null;
  const cells = [
    { key: 'target', label: '目标值', cell: target, isRead: quantityReading?.targetValue != null },
    {
      key: 'actual',
      label: '实际值',
      cell: actual,
      isRead: hasActual || quantityReading?.actualValue != null,
    },
  ];
  return cells.flatMap(({ key, label, cell, isRead }): FindingDraft[] => {
    if (cell?.state !== 'text' || isRead) return [];
    return [
      {
        severity: 'question',
        field: `${indicator.field}.${key}`,
        subject: `${rowName(indicator)} ${label}`,
        printed: cell.text,
        recomputed: null,
        calculation: null,
        message: `“${rowName(indicator)}”的规则为“${wayNames[way]}”，${label}“${cell.text}”是文字，无法计算比例。`,
      },
    ];
  });
}
