/** Which content and program a part, or the merge, is made with. */
import type { Environment } from '../files/environment.ts';
import { hashFiles } from '../files/hash-folder.ts';
import { contentPaths } from '../files/read-content-folder.ts';
import type { FileDigest } from '../integrity/site-file.ts';
import { contentDigest, type PartMaker } from './part-record.ts';

export function partMaker(
  { contentDir, basePath, siteUrl }: Environment,
  edition: string,
  sources: readonly FileDigest[] = hashFiles(contentDir, contentPaths(contentDir)),
): PartMaker {
  return { edition, basePath, siteUrl: siteUrl ?? null, content: contentDigest(sources) };
}
