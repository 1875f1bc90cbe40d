/**
 * Keys of rendered pages: each says everything that the page shows, so that an unchanged one is not rendered again.
 * Where the work is shared among machines, a page of another share has none.
 */
import { createHash } from 'node:crypto';
import type { Catalog, Frame } from './catalog.ts';
import { compareContext } from './compare-context.ts';
import type { PlacedPage } from './compare/compare-pages.ts';
import { oncePer } from './once.ts';
import { ownShare } from './parts/own-share.ts';
import { projectContext } from './project-context.ts';
import { reportContext } from './report-context.ts';
import type { VersionPage } from './report-versions.ts';
import { versionContext } from './version-context.ts';

/** Of the page of a report; undefined where nobody says what reports are made from, as in a preview. */
export function reportPageKey(catalog: Catalog, id: string): string | undefined {
  if (ownShare()?.reportIds.has(id) === false) return undefined;
  return keyOf(catalog, [id], reportContext(catalog, id));
}

/** Of the page of a revision, or of what stands in its place. */
export function versionPageKey(catalog: Catalog, shown: VersionPage['shown']): string | undefined {
  const share = ownShare();
  // Pages of what has moved or is gone show next to nothing: whoever makes the lists makes them too.
  const isOwn = share === undefined || (shown.kind === 'version' && share.reportIds.has(shown.entry.id));
  if (!isOwn) return undefined;
  const isCurrent = shown.kind === 'version' && shown.version.content.state === 'current';
  return keyOf(catalog, isCurrent ? [shown.entry.id] : [], versionContext(catalog, shown));
}

/** Of the page of a project. */
export function projectPageKey(catalog: Catalog, id: string): string | undefined {
  if (ownShare()?.projectIds.has(id) === false) return undefined;
  const context = projectContext(catalog, id);
  const read = context.targetPairs.flatMap(({ declaredId, evaluatedId }) => [declaredId, evaluatedId]);
  return keyOf(catalog, read, context);
}

/** Of a page of a list, which shows its props and the frame alone; the first one, with totals of all, has none. */
export function listPageKey(
  catalog: Catalog,
  props: { readonly page: { readonly currentPage: number } },
): string | undefined {
  // Lists are made of all reports: whoever puts the shares together makes them.
  if (props.page.currentPage === 1 || ownShare() !== undefined) return undefined;
  return keyOf(catalog, [], { frame: catalog.frame, ...props });
}

/** Of a page of a measure, which is made of many reports, as a list is. */
export function comparePageKey(catalog: Catalog, placed: PlacedPage): string | undefined {
  if (ownShare() !== undefined) return undefined;
  return keyOf(catalog, [], compareContext(catalog, placed));
}

/** `read` are the reports that the page reads whole. */
function keyOf(
  { madeFrom }: Catalog,
  read: readonly string[],
  { frame, ...own }: { readonly frame: Frame },
): string | undefined {
  if (madeFrom === undefined) return undefined;
  return digestOf([frameDigest(frame), read.map(madeFrom), own]);
}

/** All pages have the same frame. */
const frameDigest = oncePer((frame: Frame) => digestOf(frame));

function digestOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
