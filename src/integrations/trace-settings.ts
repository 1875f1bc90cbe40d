/** What of the content decides which traces of people a published file may show. Plain data. */
import type { Content, ReportEntry } from '../checks/content.ts';
import { foldSigns } from '../checks/fold-signs.ts';
import { telephonesIn } from '../checks/personal-data.ts';

export interface TraceSettings {
  /** Electronic addresses and telephone numbers of bodies that the site itself gives its readers. */
  readonly allowed: readonly string[];
  readonly exceptions: readonly ReportExceptions[];
}

export interface ReportExceptions {
  /** Id of the report. */
  readonly report: string;
  /** What the exceptions of the report name, and its figures that look like numbers of people; the signs folded. */
  readonly texts: string;
}

/** Eleven digits that on a page, where nothing above a table is beside them, look like a mobile number. */
const figure = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/**
 * Null for a report without any. A figure that stands in what the gate has passed was told from a telephone
 * number by its row or column.
 */
export function exceptionsOf({
  scored,
  frontMatter,
  body,
  sourceText,
}: Pick<ReportEntry, 'scored' | 'frontMatter' | 'body' | 'sourceText'>): ReportExceptions | null {
  const passed = [JSON.stringify(frontMatter), body, sourceText ?? ''].map(foldSigns).join('\n');
  const texts = [
    ...(frontMatter.provenance.notPersonalData ?? []).map(({ text }) => foldSigns(text)),
    ...new Set(passed.match(figure) ?? []),
  ];
  return texts.length === 0 ? null : { report: scored.report.id, texts: texts.join('\n') };
}

/** Those in the site's own description and on its pages, and the telephone numbers of the description. */
export function givenAddresses({
  registers: { site },
  pages,
}: Pick<Content, 'registers' | 'pages'>): string[] {
  const given = [JSON.stringify(site), ...pages.map(({ body }) => body)].join('\n');
  return [
    ...(given.match(/[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g) ?? []),
    // As every page prints it: with words before it that make a label.
    ...telephonesIn(`${JSON.stringify(site)}\n联系方式：${site.contact ?? ''}`),
  ];
}
