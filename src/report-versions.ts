/** The dated addresses of all revisions of the reports, and of those that have moved or were taken down. */
import { fullReport, type Catalog, type CatalogReport } from './catalog.ts';
import { committedHistory } from './committed-history.ts';
import { fieldNaming } from './editing/field-naming.ts';
import { flatten } from './history/field-changes.ts';
import { presentText, publishedText, type PublishedText } from './history/published-text.ts';
import { movesOf, reportAt } from './history/report-ids.ts';
import { printed } from './history/trail.ts';
import {
  committedTexts,
  revisedOf,
  versionName,
  versionsOf,
  type CommittedText,
  type Version,
} from './history/versions.ts';
import { versionPath } from './links.ts';

export interface ReportVersion extends Version {
  /** Below the base path. */
  readonly path: string;
}

/** A version as other pages name it. */
export type ListedVersion = Pick<ReportVersion, 'revision' | 'date' | 'path'> & {
  /** Whether it is the report as it stands now. */
  readonly isCurrent: boolean;
};

export interface VersionPage {
  readonly path: string;
  readonly shown:
    | { readonly kind: 'version'; readonly entry: CatalogReport; readonly version: ReportVersion }
    | { readonly kind: 'moved'; readonly to: string }
    | { readonly kind: 'withdrawn'; readonly withdrawal: Catalog['withdrawals'][number] };
}

/** What stood in a former revision, in the words of its fields. */
export interface FormerText {
  readonly sections: readonly {
    readonly key: string;
    readonly title: string;
    readonly rows: readonly { readonly title: string; readonly text: string }[];
  }[];
  /** The narrative, Markdown as it was typed. */
  readonly body: string;
}

interface Known {
  readonly catalog: Catalog;
  readonly texts: ReadonlyMap<string, readonly CommittedText[]>;
  readonly versions: Map<string, readonly ReportVersion[]>;
}

let cached: Known | undefined;

function knownOf(catalog: Catalog): Known {
  if (cached?.catalog !== catalog) {
    const texts = committedTexts(committedHistory(catalog), publishedText, movesOf(catalog.redirects));
    cached = { catalog, texts, versions: new Map() };
  }
  return cached;
}

/**
 * Whether the former versions are all at hand. Where they are not, addresses are missing that only the history knows:
 * of reports that were taken down, and of days that a report named once.
 */
export function hasAllVersions(catalog: Catalog): boolean {
  return committedHistory(catalog).state !== 'unavailable';
}

/** The revisions of a report, the first one first; none of a draft. */
export function reportVersions(catalog: Catalog, entry: CatalogReport): readonly ReportVersion[] {
  const { texts, versions } = knownOf(catalog);
  const known = versions.get(entry.id);
  if (known !== undefined) return known;
  const revised = {
    ...entry,
    /** Only where something was taken down does it matter what the report says now. */
    get present() {
      const { frontMatter, body } = fullReport(catalog, entry.id);
      return presentText(frontMatter, body);
    },
  };
  const found = versionsOf(revised, texts).map((version) => ({
    ...version,
    path: versionPath(entry.id, versionName(version)),
  }));
  versions.set(entry.id, found);
  return found;
}

export function listedVersions(catalog: Catalog, entry: CatalogReport): ListedVersion[] {
  return reportVersions(catalog, entry).map(({ revision, date, path, content }) => ({
    revision,
    date,
    path,
    isCurrent: content.state === 'current',
  }));
}

export function versionPages(catalog: Catalog): VersionPage[] {
  // What editors have registered by its own address is shown as they say.
  const registered = new Set([
    ...catalog.redirects.map(({ from }) => from),
    ...catalog.withdrawals.map(({ address }) => address),
  ]);
  return [
    ...catalog.reports.flatMap((entry) =>
      reportVersions(catalog, entry).map((version): VersionPage => ({
        path: version.path,
        shown: { kind: 'version', entry, version },
      })),
    ),
    ...movedVersions(catalog),
    ...withdrawnVersions(catalog),
  ].filter(({ path }) => !registered.has(path));
}

/** With a report move the addresses of its revisions. */
function movedVersions(catalog: Catalog): VersionPage[] {
  const moves = [...movesOf(catalog.redirects)];
  return catalog.reports.flatMap((entry) =>
    moves
      .filter(([, present]) => present === entry.id)
      .flatMap(([former]) =>
        reportVersions(catalog, entry).map((version): VersionPage => ({
          path: versionPath(former, versionName(version)),
          shown: { kind: 'moved', to: version.path },
        })),
      ),
  );
}

/** Of a report that was taken down altogether, the history knows which revisions it had. */
function withdrawnVersions(catalog: Catalog): VersionPage[] {
  const { texts } = knownOf(catalog);
  return catalog.withdrawals.flatMap((withdrawal) => {
    const id = reportAt(withdrawal.address);
    const last = id === null ? undefined : texts.get(id)?.at(-1);
    if (id === null || last === undefined) return [];
    return versionsOf(revisedOf(id, last.text), texts).map((version): VersionPage => ({
      path: versionPath(id, versionName(version)),
      shown: { kind: 'withdrawn', withdrawal },
    }));
  });
}

/** Every field of a former revision by its name, without the keys of the editors. */
export function formerText(text: PublishedText): FormerText {
  const naming = fieldNaming();
  const parts = Object.entries(printed(text)).filter(([, value]) => typeof value !== 'string');
  const sections = parts.map(([key, value]) => ({
    key,
    title: naming.titleOf(key),
    rows: [...flatten({ [key]: value })].map(([field, words]) => ({
      title: naming.titleOf(field),
      text: words === '' ? '（空白）' : naming.valueOf(field, words),
    })),
  }));
  return { sections, body: text.body };
}
