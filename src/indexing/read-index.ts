/** Reading the full-text index back, as a browser would find it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fromFragment,
  indexFolder,
  shardListPath,
  type PageFragment,
  type PageText,
  type ShardList,
} from '../search/shard.ts';
import { readFragment } from './pagefind-files.ts';

export function readShardList(outDir: string): ShardList {
  const file = join(outDir, shardListPath);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShardList) : { shards: [] };
}

/** The pages that the index can show. */
export function readIndexedPages(outDir: string): PageText[] {
  return readShardList(outDir).shards.flatMap(({ name }) => {
    const folder = join(outDir, indexFolder, name, 'fragment');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) =>
      fromFragment(readFragment(readFileSync(join(folder, file))) as PageFragment),
    );
  });
}
