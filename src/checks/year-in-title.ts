/** The title or the period names another year than the folder that the report lies in. */
import type { Check, FindingDraft } from './finding.ts';

/** A year of a name or a span, not of a document number. */
const yearPattern = /(?<!\d)(?:19|20)\d{2}(?=\s*(?:年|[-—–~～至/.]|$))/g;

export const yearInTitle: Check = {
  code: 'year-in-title',
  edition: 2,
  name: '标题的年份与评价年度不同',
  run: ({ report }) =>
    (['title', 'period'] as const).flatMap((key): FindingDraft[] => {
      const text = report.document[key] ?? '';
      const years = [...text.matchAll(yearPattern)].map(([year]) => Number(year));
      if (years.length === 0 || isAmong(report.fiscalYear, years)) return [];
      const name = key === 'title' ? '标题' : '评价时段';
      return [
        {
          severity: 'question',
          field: `document.${key}`,
          subject: name,
          printed: text,
          recomputed: null,
          calculation: null,
          message: `${name}“${text}”中的年份与报告所在的 ${report.fiscalYear} 年度不同。`,
        },
      ];
    }),
};

/** Several years name a span: a report of any year within it is meant. */
function isAmong(year: number, years: readonly number[]): boolean {
  return year >= Math.min(...years) && year <= Math.max(...years);
}
