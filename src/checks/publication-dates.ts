/** When a report was published here, beside its state, the date of the document and the year evaluated. */
import type { RawKinds } from '../schema/registers.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { ReportPath } from '../schema/to-report.ts';
import type { Fault } from './file-reader.ts';

/** A draft with a date of publication, and a publication before the document's own date. */
export function publicationFaults({ status, publishedAt, document }: RawReport): Fault[] {
  if (publishedAt === undefined) return [];
  if (status === 'draft') {
    return [
      {
        path: ['status'],
        code: 'draft-with-date',
        message: `报告写着公开时间 ${publishedAt}，状态却是草稿；草稿不会出现在公开的站点上。`,
        fix: '公开过而要撤下的，请写 status: withdrawn，并在 withdrawal 中写明日期和原因；从未公开的，请删去 publishedAt。',
      },
    ];
  }
  const documentDate = document.documentDate?.date;
  if (documentDate === undefined || publishedAt.slice(0, 10) >= documentDate) return [];
  return [
    {
      path: ['publishedAt'],
      code: 'published-too-early',
      message: `公开时间 ${publishedAt} 早于成文日期 ${documentDate}。`,
      fix: '请核对 publishedAt 和 documentDate；原文日期印错的，不写 documentDate，在 remarks 中说明。',
    },
  ];
}

/** An evaluation of a year that is published before the year is over. */
export function yearEndFaults(
  publishedAt: string | null,
  { fiscalYear, kindId }: ReportPath,
  kinds: ReadonlyMap<string, RawKinds[number]> | null,
): Fault[] {
  const kind = kinds?.get(kindId);
  if (publishedAt === null || kind?.stage !== 'evaluation') return [];
  if (publishedAt.slice(0, 10) >= `${fiscalYear}-12-31`) return [];
  return [
    {
      path: ['publishedAt'],
      code: 'published-too-early',
      message: `公开时间是 ${publishedAt}，${fiscalYear} 年度还没有结束，而“${kind.name}”在年度结束后进行。`,
      fix: '请核对 publishedAt 和年度文件夹：文件夹写被评价的年度。',
    },
  ];
}
