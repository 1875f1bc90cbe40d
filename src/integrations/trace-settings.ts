/** What of the content decides which traces of people a published file may show. Plain data. */
import type { Content, ReportEntry } from '../checks/content.ts';
import { foldSigns } from '../checks/fold-signs.ts';

export interface TraceSettings {
  /** Electronic addresses of bodies that the site itself gives its readers. */
  readonly allowed: readonly string[];
  readonly exceptions: readonly ReportExceptions[];
}

export interface ReportExceptions {
  /** Id of the report. */
  readonly report: string;
  /** What the exceptions of the report name, the signs folded. */
  readonly texts: string;
}

/** Null for a report without any. */
export function exceptionsOf({
  scored,
  frontMatter: { provenance },
}: Pick<ReportEntry, 'scored' | 'frontMatter'>): ReportExceptions | null {
  const texts = (provenance.notPersonalData ?? []).map(({ text }) => foldSigns(text));
  return texts.length === 0 ? null : { report: scored.report.id, texts: texts.join('\n') };
}

/** Those in the site's own description and on its pages. */
export function givenAddresses({ registers, pages }: Pick<Content, 'registers' | 'pages'>): string[] {
  const given = [JSON.stringify(registers.site), ...pages.map(({ body }) => body)].join('\n');
  return given.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
}
