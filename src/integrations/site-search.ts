/** The full-text index of a site: each part of it is made as soon as its last page is written. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../files/hash-folder.ts';
import { planShards, type ShardPlan } from '../indexing/plan-shards.ts';
import {
  keptFolder,
  searchShards,
  type SearchIndexed,
  type SearchSettings,
  type SearchShards,
} from '../indexing/search-shards.ts';
import { reportPath } from '../links.ts';
import { ownShare, type OwnShare } from '../parts/own-share.ts';
import { passedContent } from '../passed-content.ts';
import { countOne, countTakenOver } from '../progress/current-clock.ts';

export interface SiteSearch {
  /**
   * Says which pages are still to be written, before the first of them is; addresses below the site. Those of the
   * answer are to stand before the first is written: they are indexed together with some of them.
   */
  readonly expect: (unwritten: ReadonlySet<string>) => ReadonlySet<string>;
  /** Says that a page has been written. */
  readonly written: (address: string) => void;
  /** Waits for all parts, and for those of pages that are no reports, and writes the list of parts. */
  readonly finish: () => Promise<SearchIndexed>;
}

interface OpenPart {
  readonly plan: ShardPlan;
  readonly unwritten: Set<string>;
}

export interface SiteSearchSettings extends Pick<SearchSettings, 'cacheDir' | 'edition'> {
  /** Of pages that have just been written or made sure of, by path. */
  readonly pageDigests: () => ReadonlyMap<string, string>;
}

/** Pages are written below `outDir`, which is asked for when they are. */
export function siteSearch(
  { cacheDir, edition, pageDigests }: SiteSearchSettings,
  outDir: () => string,
): SiteSearch {
  let begun: SearchShards | undefined;
  const shards = (): SearchShards =>
    (begun ??= searchShards({
      cacheDir,
      edition,
      outDir: outDir(),
      digestOf: (address) => pageDigests().get(`${address}index.html`),
      keepsOthers: ownShare() !== undefined,
    }));
  const plans: ShardPlan[] = [];
  /** Without a new page they are most likely as they were, and no process has to wait for them. */
  const unchanged: ShardPlan[] = [];
  const openAt = new Map<string, OpenPart>();
  return {
    expect: (unwritten) => {
      plans.push(...ownPlans());
      for (const plan of plans) {
        const part = { plan, unwritten: new Set(plan.paths.filter((path) => unwritten.has(path))) };
        for (const path of part.unwritten) openAt.set(path, part);
        if (part.unwritten.size === 0) unchanged.push(plan);
      }
      const others = new Set(unchanged.flatMap(({ paths }) => paths));
      return new Set(plans.flatMap(({ paths }) => paths.filter((path) => !others.has(path))));
    },
    written: (address) => {
      const part = openAt.get(address);
      if (part?.unwritten.delete(address) === true && part.unwritten.size === 0) shards().add(part.plan);
    },
    finish: async () => {
      const share = ownShare();
      for (const plan of unchanged) shards().add(plan);
      if (share === undefined) for (const plan of planShards(ownPages(outDir()))) shards().add(plan);
      const made = await shards().finish();
      for (let left = made.indexed; left > 0; left -= 1) countOne();
      for (let left = made.takenOver; left > 0; left -= 1) countTakenOver();
      if (share !== undefined) bring(share, plans, cacheDir);
      return made;
    },
  };
}

/** Parts of all reports; where the work is shared, those whose reports all belong to the share. */
function ownPlans(): ShardPlan[] {
  const reports = passedContent()?.reports ?? [];
  const share = ownShare();
  const all = planShards(reports.map(({ facts }) => reportPath(facts.id)));
  if (share === undefined) return all;
  const own = new Set([...share.reportIds].map(reportPath));
  return all.filter(({ paths }) => paths.every((path) => own.has(path)));
}

/** Pages directly below the home page, which may have a searchable body. */
function ownPages(outDir: string): string[] {
  return readdirSync(outDir)
    .filter((name) => existsSync(join(outDir, name, 'index.html')))
    .map((name) => `${name}/`);
}

/** What was kept of the parts is what the share brings. */
function bring(share: OwnShare, plans: readonly ShardPlan[], cacheDir: string): void {
  for (const { name } of plans) {
    const folder = `${keptFolder}/${name}`;
    if (!existsSync(join(cacheDir, folder))) continue;
    for (const path of pathsBelow(join(cacheDir, folder))) share.kept.add(`${folder}/${path}`);
  }
}
