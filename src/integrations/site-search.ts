/** The full-text index of a site: each part of it is made as soon as its last page is written. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { planShards, type ShardPlan } from '../indexing/plan-shards.ts';
import {
  searchShards,
  type IndexedCounts,
  type SearchSettings,
  type SearchShards,
} from '../indexing/search-shards.ts';
import { countOne } from '../progress/current-clock.ts';

export interface SiteSearch {
  /** Says which pages there are, and which of them are still to be written; addresses below the site. */
  readonly expect: (all: readonly string[], unwritten: ReadonlySet<string>) => void;
  /** Says that a page has been written. */
  readonly written: (address: string) => void;
  /** Waits for all parts, and for those of pages that are no reports, and writes the list of parts. */
  readonly finish: () => Promise<IndexedCounts>;
}

interface OpenPart {
  readonly plan: ShardPlan;
  readonly unwritten: Set<string>;
}

/** Pages are written below `outDir`, which is asked for when they are. */
export function siteSearch(
  settings: Omit<SearchSettings, 'outDir' | 'see'>,
  outDir: () => string,
): SiteSearch {
  let begun: SearchShards | undefined;
  const shards = (): SearchShards => (begun ??= searchShards({ ...settings, outDir: outDir() }));
  const openAt = new Map<string, OpenPart>();
  return {
    expect: (all, unwritten) => {
      for (const plan of planShards(all.filter((address) => address.startsWith('reports/')))) {
        const part = { plan, unwritten: new Set(plan.paths.filter((path) => unwritten.has(path))) };
        for (const path of part.unwritten) openAt.set(path, part);
        if (part.unwritten.size === 0) shards().add(plan);
      }
    },
    written: (address) => {
      const part = openAt.get(address);
      if (part?.unwritten.delete(address) === true && part.unwritten.size === 0) shards().add(part.plan);
    },
    finish: async () => {
      for (const plan of planShards(ownPages(outDir()))) shards().add(plan);
      const counts = await shards().finish();
      for (let left = counts.indexed + counts.takenOver; left > 0; left -= 1) countOne();
      return counts;
    },
  };
}

/** Pages directly below the home page, which may have a searchable body. */
function ownPages(outDir: string): string[] {
  return readdirSync(outDir)
    .filter((name) => existsSync(join(outDir, name, 'index.html')))
    .map((name) => `${name}/`);
}
