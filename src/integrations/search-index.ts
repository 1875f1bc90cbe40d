/** The Chinese full-text index of the built site. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../files/environment.ts';
import { pathsBelow } from '../files/hash-folder.ts';
import { programEdition } from '../files/program-edition.ts';
import { planShards } from '../indexing/plan-shards.ts';
import {
  keptFolder,
  searchShards,
  type IndexedCounts,
  type SearchSettings,
} from '../indexing/search-shards.ts';
import { reportPath } from '../links.ts';
import type { Share } from '../parts/share-work.ts';
import { countOne } from '../progress/current-clock.ts';

/** Indexes the built pages below `outDir` that mark a searchable body. */
export async function writeSearchIndex(outDir: string): Promise<IndexedCounts> {
  const shards = searchShards(settingsFor(outDir));
  for (const plan of planShards(searchablePaths(outDir))) shards.add(plan);
  return shards.finish();
}

/**
 * Indexes those parts of the index whose reports all belong to a share, and says which files were kept of them,
 * below the folder of what is kept.
 */
export async function writeShareIndex(
  outDir: string,
  reportIds: readonly string[],
  share: Share,
): Promise<string[]> {
  const { cacheDir } = readEnvironment();
  const own = new Set([...share.reportIds].map(reportPath));
  const plans = planShards(reportIds.map(reportPath)).filter(({ paths }) =>
    paths.every((path) => own.has(path)),
  );
  const shards = searchShards({ ...settingsFor(outDir), keepsOthers: true });
  for (const plan of plans) shards.add(plan);
  await shards.finish();
  return plans
    .map(({ name }) => `${keptFolder}/${name}`)
    .filter((folder) => existsSync(join(cacheDir, folder)))
    .flatMap((folder) => pathsBelow(join(cacheDir, folder)).map((path) => `${folder}/${path}`));
}

function settingsFor(outDir: string): SearchSettings {
  return {
    outDir,
    cacheDir: readEnvironment().cacheDir,
    edition: programEdition(),
    see: ({ listing }) => {
      for (let page = 0; page < listing.pages; page += 1) countOne();
    },
  };
}

/** Addresses that can have a searchable body: reports, and pages directly below the home page. */
function searchablePaths(outDir: string): string[] {
  const reports = join(outDir, 'reports');
  const ownPages = readdirSync(outDir).filter((name) => existsSync(join(outDir, name, 'index.html')));
  return [
    ...ownPages.map((name) => `${name}/`),
    ...(existsSync(reports) ? pathsBelow(reports) : [])
      .filter((path) => path.endsWith('/index.html'))
      .map((path) => `reports/${path.slice(0, -'index.html'.length)}`),
  ];
}
