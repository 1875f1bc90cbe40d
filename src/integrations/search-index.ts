/** The Chinese full-text index of the built site. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../files/environment.ts';
import { pathsBelow } from '../files/hash-folder.ts';
import { programEdition } from '../files/program-edition.ts';
import { planShards } from '../indexing/plan-shards.ts';
import { searchShards, type IndexedCounts } from '../indexing/search-shards.ts';
import { countOne } from '../progress/current-clock.ts';

/** Indexes the built pages below `outDir` that mark a searchable body. */
export async function writeSearchIndex(outDir: string): Promise<IndexedCounts> {
  const shards = searchShards({
    outDir,
    cacheDir: readEnvironment().cacheDir,
    edition: programEdition(),
    see: ({ listing }) => {
      for (let page = 0; page < listing.pages; page += 1) countOne();
    },
  });
  for (const plan of planShards(searchablePaths(outDir))) shards.add(plan);
  return shards.finish();
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
