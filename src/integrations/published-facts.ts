/**
 * What the last step of a build needs to know of the content: plain data, a few hundred bytes for a report, so
 * that it can be kept, and handed from one thread to another, when the reports themselves are long gone.
 */
import type { Content, Release, ReportEntry } from '../checks/content.ts';
import type { GoneAddresses } from '../checks/read-addresses.ts';
import { attachmentPath } from '../domain/attachment.ts';
import { currentVersion, versionName } from '../history/versions.ts';
import { rowsOfChanges, rowsOfReport, type CountedChange, type TableName } from './expected-rows.ts';
import { exceptionsOf, givenAddresses, type TraceSettings } from './trace-settings.ts';

/** A report as the site has to show it, by the report itself and not by what became of it. */
export interface PublishedReport {
  readonly id: string;
  readonly fiscalYear: number;
  readonly regionId: string;
  /** Address of the page of its revision, below the site; null before its publication. */
  readonly version: string | null;
  /** How many rows each table has from it, without those of its history. */
  readonly rows: Readonly<Record<TableName, number>>;
  /** Paths below the site. */
  readonly attachments: readonly { readonly path: string; readonly sha256: string }[];
  /** The first words of its narrative that can be told from markup; null where there are none. */
  readonly firstWords: string | null;
  /** What of it looks like personal data and is none, the signs folded; null without any. */
  readonly exceptions: string | null;
}

export interface Published {
  /** Sorted by id. */
  readonly reports: readonly PublishedReport[];
  /** Rows of the table of corrections that come from the history. */
  readonly historyRows: number;
  /** Ids of the pages of `pages/`. */
  readonly pages: readonly string[];
  readonly releases: readonly Release[];
  /** Where published addresses have gone. */
  readonly gone: GoneAddresses;
  /** Electronic addresses and telephone numbers of bodies that the site gives its readers. */
  readonly addresses: readonly string[];
}

/** The changes of each report since the first release, as the history has them. */
export type Changes = ReadonlyMap<string, readonly CountedChange[]>;

export function publishedReport(entry: ReportEntry): PublishedReport {
  const { scored, body, attachments } = entry;
  const { report } = scored;
  const version = currentVersion(report);
  return {
    id: report.id,
    fiscalYear: report.fiscalYear,
    regionId: report.regionId,
    version: version === null ? null : `versions/${report.id}/${versionName(version)}`,
    rows: rowsOfReport(entry),
    attachments: attachments.map(({ file, sha256 }) => ({ path: attachmentPath(report.id, file), sha256 })),
    firstWords: /[\p{Script=Han}]{4,}/u.exec(body)?.[0] ?? null,
    exceptions: exceptionsOf(entry)?.texts ?? null,
  };
}

/** Puts together what the reports gave, one by one, and the rest of the content. */
export function publishedSite(
  reports: readonly PublishedReport[],
  { registers, pages, releases, redirects, withdrawals }: Omit<Content, 'reports'>,
  changes: Changes,
): Published {
  return {
    reports,
    historyRows: reports.reduce((sum, { id }) => sum + rowsOfChanges(changes.get(id) ?? []), 0),
    pages: pages.map(({ id }) => id),
    releases,
    gone: { redirects, withdrawals },
    addresses: givenAddresses({ registers, pages }),
  };
}

/** What of it decides which traces of people a file may show. */
export function traceSettingsOf({
  addresses,
  reports,
}: Pick<Published, 'addresses' | 'reports'>): TraceSettings {
  return {
    allowed: addresses,
    exceptions: reports.flatMap(({ id, exceptions }) =>
      exceptions === null ? [] : [{ report: id, texts: exceptions }],
    ),
  };
}
