/** `npm run verify -- <folder|address> [--against <manifest>]`: holds a published copy against its manifest. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  addressBelow,
  isAddress,
  readAddressOrFile,
  readSiteAt,
  readSiteFolder,
} from '../files/read-site.ts';
import { compareFiles } from '../integrity/compare-manifest.ts';
import { expectedFiles, trusting, type Expectation } from '../integrity/expected-files.ts';
import { manifestPath, readManifest, sumsPath } from '../integrity/manifest.ts';
import { verifyWords } from '../integrity/verify-words.ts';

const usage = `用法：npm run verify -- 文件夹或网址 [--against 清单的文件或网址]
  --against   不用副本自己的清单，而用另一份，例如自己从同一提交生成的 dist/manifest.json`;

process.exitCode = await run();

/** 0: as published; 1: something differs; 2: it cannot be said. */
async function run(): Promise<0 | 1 | 2> {
  const flags = readFlags();
  if (flags === null) return refuse(usage);
  const { site, against } = flags;
  if (!isAddress(site) && statSync(site, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(`没有文件夹 ${site}。`);
  try {
    return await verify(site, against);
  } catch (error) {
    return refuse(`不能核对：${reasonOf(error)}`);
  }
}

async function verify(site: string, against: string | undefined): Promise<0 | 1 | 2> {
  const expectation = await expectationOf(site, against);
  if (typeof expectation === 'string') return refuse(expectation);
  const { manifest, files } = expectation;
  const published = isAddress(site)
    ? await readSiteAt(
        site,
        files.map(({ path }) => path),
      )
    : readSiteFolder(site);
  const { isWhole, words } = verifyWords({
    site,
    manifest,
    isComplete: !isAddress(site),
    checked: files.length,
    differences: compareFiles(files, published.files),
    wrongPacked: published.wrongPacked,
  });
  if (isWhole) console.log(words);
  else console.error(words);
  return isWhole ? 0 : 1;
}

/** What the copy should hold, or why that cannot be said. */
async function expectationOf(site: string, against: string | undefined): Promise<Expectation | string> {
  if (against !== undefined) {
    const text = await readAddressOrFile(against);
    if (text === null) return `没有清单 ${against}。`;
    const manifest = readManifest(text);
    return manifest === null ? `${against} 不是本程序写的清单，或者已经损坏。` : trusting(manifest, text);
  }
  const placeOf = (path: string): string => (isAddress(site) ? addressBelow(site, path) : join(site, path));
  const text = await readAddressOrFile(placeOf(manifestPath));
  const sums = await readAddressOrFile(placeOf(sumsPath));
  if (text === null && sums === null) return `没有清单 ${placeOf(manifestPath)}。`;
  return expectedFiles(text, sums) ?? `${placeOf(manifestPath)} 不是本程序写的清单，或者已经损坏。`;
}

function readFlags(): { readonly site: string; readonly against: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { against: { type: 'string' } },
      allowPositionals: true,
    });
    const [site, ...others] = positionals;
    return site === undefined || others.length > 0 ? null : { site, against: values.against };
  } catch {
    // An unknown option; Node's own words are English.
    return null;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '服务器没有在 30 秒内答复。';
  return error.cause instanceof Error ? `${error.message}（${error.cause.message}）` : error.message;
}

function refuse(words: string): 2 {
  console.error(words);
  return 2;
}
