/** Everything that a site is made from, as one digest: the same gives the same site, byte by byte. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Environment } from '../files/environment.ts';
import { readCommit } from '../files/read-commit.ts';
import { readReleasedHistory } from '../files/read-history.ts';
import type { PassedContent } from '../passed-content.ts';

/** Null where the site is held against another one, which has to be asked each time. */
export function siteMadeFrom(
  content: PassedContent,
  { contentDir, outDir, basePath, siteUrl, previousManifest }: Environment,
  edition: string,
): string | null {
  if (previousManifest !== undefined) return null;
  const history = readReleasedHistory(contentDir, content);
  const versions =
    history.state === 'known' ? history.versions.map(({ commit, path }) => `${commit} ${path}`) : [];
  return createHash('sha256')
    .update(
      JSON.stringify([
        edition,
        basePath,
        siteUrl,
        readCommit(contentDir, outDir),
        history.state === 'unavailable' ? history.reason : history.state,
        versions,
        content.sources,
      ]),
    )
    .digest('hex');
}

/** Where it is written down how the last build left the site. */
export function siteRecordFile({ cacheDir }: Environment): string {
  return join(cacheDir, 'site.json');
}
