/** `npm run merge [-- <folder>]`: the site, with what the parts of `npm run build -- --shard` have made of it. */
import { relative } from 'node:path';
import { readEnvironment, type Environment } from '../files/environment.ts';
import { programEdition } from '../files/program-edition.ts';
import { faultsOfParts } from '../parts/part-faults.ts';
import { findParts, gatherParts } from '../parts/part-folders.ts';
import { partMaker } from '../parts/part-maker.ts';
import { buildSite, partsDirOf } from './build-site.ts';
import { orUsage, readCommandLine } from './command-line.ts';
import { console } from './terminal.ts';

const usage = `用法：npm run merge [-- 文件夹]
  文件夹   放各份结果的文件夹，默认在站点文件夹旁边（dist.parts）；各份可以各在一个子文件夹里`;

const { words } = orUsage(usage, (args) => readCommandLine({ words: [0, 1] }, args));
const environment = readEnvironment();
const partsDir = partsDirOf(environment, words[0] ?? null);
process.exitCode = (await buildSite({ prepare: () => gather(environment, partsDir) })) ? 0 : 1;

/** Takes all parts, or none and says why. */
function gather(environment: Environment, partsDir: string): boolean {
  const found = findParts(partsDir);
  const named = found.map((part) => ({ ...part, folder: shown(part.folder) }));
  const faults = faultsOfParts(shown(partsDir), named, partMaker(environment, programEdition()));
  if (faults.length > 0) {
    console.error(`不能合并，站点没有改动。\n\n${faults.join('\n\n')}`);
    return false;
  }
  const parts = found.flatMap(({ folder: at, record }) => (record === null ? [] : [{ folder: at, record }]));
  const files = gatherParts(parts, environment.cacheDir);
  console.log(`取用 ${parts.length} 份结果，共 ${files} 个文件。`);
  return true;
}

function shown(path: string): string {
  return relative(process.cwd(), path) || '.';
}
