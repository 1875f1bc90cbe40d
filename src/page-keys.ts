/** Keys of rendered pages: each says everything that the page shows, so that an unchanged one is not rendered again. */
import { createHash } from 'node:crypto';
import type { Catalog } from './catalog.ts';
import { projectContext } from './project-context.ts';
import { reportContext } from './report-context.ts';
import type { VersionPage } from './report-versions.ts';
import { versionContext } from './version-context.ts';

/** Of the page of a report; undefined where nobody says what reports are made from, as in a preview. */
export function reportPageKey(catalog: Catalog, id: string): string | undefined {
  return keyOf(catalog, [id], reportContext(catalog, id));
}

/** Of the page of a revision, or of what stands in its place. */
export function versionPageKey(catalog: Catalog, shown: VersionPage['shown']): string | undefined {
  const isCurrent = shown.kind === 'version' && shown.version.content.state === 'current';
  return keyOf(catalog, isCurrent ? [shown.entry.id] : [], versionContext(catalog, shown));
}

/** Of the page of a project. */
export function projectPageKey(catalog: Catalog, id: string): string | undefined {
  const context = projectContext(catalog, id);
  const read = context.targetPairs.flatMap(({ declaredId, evaluatedId }) => [declaredId, evaluatedId]);
  return keyOf(catalog, read, context);
}

/** `read` are the reports that the page reads whole. */
function keyOf({ madeFrom }: Catalog, read: readonly string[], context: object): string | undefined {
  if (madeFrom === undefined) return undefined;
  return createHash('sha256')
    .update(JSON.stringify([read.map(madeFrom), context]))
    .digest('hex');
}
