/** Whether a table of indicators is scored, beside what its rows print. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';

/**
 * Tables that are said to be scored and have no score, and totals for which no scored table is left. A single
 * table without a part in the total may print scores: it may belong to another project.
 */
export function scoredTableFaults({ tables = [], indicators = [], scores = [] }: RawReport): Fault[] {
  // Rows that name no table belong to the first.
  const rowsOf = (id: string) => indicators.filter(({ table = tables[0]?.id }) => table === id);
  const hasScores = (id: string) => rowsOf(id).some(({ score }) => typeof score === 'string' && score !== '');
  const printed = tables.filter(({ id }) => hasScores(id));
  const isLeftOut =
    scores.some(({ total }) => typeof total === 'string' && total !== '') &&
    printed.length > 0 &&
    printed.every(({ scored }) => scored === 'false');
  return tables.flatMap(({ id, scored }, index): Fault[] => {
    const fault = { path: ['tables', index, 'scored'], code: 'scored-differs' as const };
    if (scored === 'false' && isLeftOut && hasScores(id)) {
      return [
        {
          ...fault,
          message: `表“${id}”写着不计分，各行却印有得分，报告也印有总分。`,
          fix: '总分由这张表得出的，请写 scored: "true" 或删去 scored；得分写错行的，请照原文改正。',
        },
      ];
    }
    const hasColumn = rowsOf(id).some(({ score }) => score !== undefined);
    if (scored !== 'true' || hasColumn || rowsOf(id).length === 0) return [];
    return [
      {
        ...fault,
        message: `表“${id}”写着计分，它的各行都没有得分一项。`,
        fix: '表里没有得分一栏的，请写 scored: "false"；有而空白的，各行写 score: ""。',
      },
    ];
  });
}
