/** What has been found so far: which parts of the index were asked, what they hold, and which come next. */
import type { ShardPage } from './full-text.ts';
import type { ShardList, ShardListing } from './shard.ts';

/** What each part that was asked holds, by its name. */
export type Asked = ReadonlyMap<string, readonly ShardPage[]>;

/** Whether its reports are not parted by year, so that all is asked together. */
export function isSmall({ shards }: ShardList): boolean {
  return shards.every(({ year }) => year === null);
}

export function pagesOf(shards: readonly ShardListing[]): number {
  return shards.reduce((sum, { pages }) => sum + pages, 0);
}

/** The parts that can have pages of a year; all of them where no year is chosen. */
export function shardsOfYear({ shards }: ShardList, year: string): readonly ShardListing[] {
  return year === '' ? shards : shards.filter((shard) => String(shard.year) === year);
}

/**
 * The parts to ask next, of those that are wanted and were not asked yet: all of a small site; of a large one
 * first a single one, and then each time as many as before, so that a rare word is found in a few steps.
 */
export function nextShards(
  wanted: readonly ShardListing[],
  asked: Asked,
  isTogether: boolean,
): readonly ShardListing[] {
  const left = wanted.filter(({ name }) => !asked.has(name));
  return isTogether ? left : left.slice(0, Math.max(1, wanted.length - left.length));
}

/** The parts in their order up to the first that was not asked: what lies behind it is not shown yet. */
export function leadingShards(wanted: readonly ShardListing[], asked: Asked): readonly ShardListing[] {
  const missing = wanted.findIndex(({ name }) => !asked.has(name));
  return missing === -1 ? wanted : wanted.slice(0, missing);
}

/** What these parts hold: where the words stand first comes first, of large sites after the latest year. */
export function foundPages(
  list: ShardList,
  asked: Asked,
  shards: readonly ShardListing[] = list.shards,
): ShardPage[] {
  const order = isSmall(list) ? () => 0 : ({ year }: ShardListing) => -(year ?? -Infinity);
  return shards
    .flatMap((shard) => (asked.get(shard.name) ?? []).map((page) => ({ page, order: order(shard) })))
    .sort((a, b) => a.order - b.order || b.page.score - a.page.score)
    .map(({ page }) => page);
}
