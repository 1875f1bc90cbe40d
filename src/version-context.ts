/** Everything that the page of one revision shows besides the figures of the report as it stands now; plain data. */
import type { Catalog, Frame } from './catalog.ts';
import {
  formerText,
  hasAllVersions,
  listedVersions,
  type FormerText,
  type ListedVersion,
  type VersionPage,
} from './report-versions.ts';

export interface VersionContext {
  readonly frame: Frame;
  readonly shown: VersionPage['shown'];
  /** All revisions of the report, the first one first; none where the address has moved or was taken down. */
  readonly versions: readonly ListedVersion[];
  /** What stood in a former revision; null where it is the present one, or cannot be told. */
  readonly former: FormerText | null;
  /** Whether there is no other version than those that are listed. */
  readonly isComplete: boolean;
}

export function versionContext(catalog: Catalog, shown: VersionPage['shown']): VersionContext {
  const content = shown.kind === 'version' ? shown.version.content : null;
  return {
    frame: catalog.frame,
    shown,
    versions: shown.kind === 'version' ? listedVersions(catalog, shown.entry) : [],
    isComplete: hasAllVersions(catalog),
    former: content?.state === 'former' ? formerText(content.text) : null,
  };
}
