/** Reading the full-text index back, as a browser would find it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  indexFolder,
  shardListPath,
  type PageText,
  type PageDirectory,
  type ShardList,
} from '../search/shard.ts';

export function readShardList(outDir: string): ShardList {
  const file = join(outDir, shardListPath);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShardList) : { shards: [] };
}

/** The pages that the index can show; what it names and does not hold is left out. */
export function readIndexedPages(outDir: string): PageText[] {
  return readShardList(outDir).shards.flatMap(({ name, pageDirectory }) => {
    const folder = join(outDir, indexFolder, name);
    const { textFiles } = readPacked(join(folder, pageDirectory)) as PageDirectory;
    return textFiles
      .map((file) => join(folder, 'texts', file))
      .filter(existsSync)
      .map((file) => readPacked(file) as PageText);
  });
}

function readPacked(file: string): unknown {
  return JSON.parse(inflateSync(readFileSync(file)).toString('utf8'));
}
