/** All spending, results and scores are those of an earlier year's report. */
import type { Check } from './finding.ts';
import { yearFigures } from './year-figures.ts';

/** With fewer figures two years can well be alike. */
const fewest = 6;

export const sameAsEarlierYear: Check = {
  code: 'same-as-earlier-year',
  edition: 2,
  name: '与以前年度的数字完全相同',
  run: ({ report }, { earlier }) => {
    if (earlier === null) return [];
    const own = yearFigures(report);
    if (own.count < fewest || own.text !== earlier.figures.text) return [];
    return [
      {
        severity: 'question',
        field: report.indicators.length > 0 ? 'indicators' : 'funds',
        subject: '执行数、实际值和得分',
        printed: null,
        recomputed: null,
        calculation: null,
        message: `执行数、实际值和得分共 ${own.count} 个数字，与 ${earlier.fiscalYear} 年度同一项目的报告完全相同。`,
      },
    ];
  },
};
