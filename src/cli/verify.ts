/** `npm run verify -- <folder|address> [--against <manifest>] [--files-only]`: holds a published copy against its manifest. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../checks/visible.ts';
import { readServed } from '../files/read-served.ts';
import { addressBelow, isAddress, readAddressOrFile, readSiteFolder } from '../files/read-site.ts';
import { compareFiles } from '../integrity/compare-manifest.ts';
import { expectedFiles, trusting, type Expectation } from '../integrity/expected-files.ts';
import { headerCounter } from '../integrity/header-counts.ts';
import { manifestPath, readManifest, sumsPath } from '../integrity/manifest.ts';
import { verifyWords, type AskedServer, type Verification } from '../integrity/verify-words.ts';
import {
  foreignFaults,
  headerFaults,
  leadingHeaders,
  type HeaderFault,
} from '../security/compare-headers.ts';
import { orUsage, readCommandLine } from './command-line.ts';
import { console } from './terminal.ts';

const usage = `用法：npm run verify -- 文件夹或网址 [--against 清单的文件或网址] [--files-only]
  --against     不用副本自己的清单，而用另一份，例如自己从同一提交生成的 dist/manifest.json
  --files-only  只核对文件：主机不能设置响应头时用；把读者转到别处的响应头仍算不一致`;

process.exitCode = await run();

/** 0: as published; 1: something differs; 2: it cannot be said. */
async function run(): Promise<0 | 1 | 2> {
  const flags = readFlags();
  const { site } = flags;
  if (!isAddress(site) && statSync(site, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(`没有文件夹 ${site}。`);
  try {
    return await verify(flags);
  } catch (error) {
    return refuse(`不能核对：${reasonOf(error)}`);
  }
}

interface Flags {
  readonly site: string;
  readonly against: string | undefined;
  readonly isFilesOnly: boolean;
}

async function verify(flags: Flags): Promise<0 | 1 | 2> {
  const { site, against } = flags;
  const expectation = await expectationOf(site, against);
  if (typeof expectation === 'string') return refuse(expectation);
  const { manifest, files } = expectation;
  const found = isAddress(site) ? await askServer(flags, expectation) : readFolder(site, expectation);
  const { isWhole, words } = verifyWords({ site, manifest, checked: files.length, ...found });
  if (isWhole) console.log(words);
  else console.error(words);
  return isWhole ? 0 : 1;
}

type Found = Pick<Verification, 'asked' | 'differences' | 'wrongPacked'>;

function readFolder(site: string, { files }: Expectation): Found {
  const published = readSiteFolder(site);
  return {
    asked: null,
    differences: compareFiles(files, published.files).map(onOneLine),
    wrongPacked: published.wrongPacked.map(visible),
  };
}

async function askServer(
  { site, against, isFilesOnly }: Flags,
  { manifest, files }: Expectation,
): Promise<Found> {
  const counter = headerCounter();
  const { differences } = await readServed(
    site,
    files,
    manifest ?? { moved: [], gone: [] },
    (path, said, file) => {
      const faults = file === null ? foreignFaults(said) : headerFaults(file, said);
      counter.add(path, isFilesOnly ? faults.filter(isLeading) : faults);
    },
  );
  const asked: AskedServer = {
    served: differences.map(onOneLine),
    headers: counter.differences().map(onOneLine),
    isOwnManifest: against !== undefined,
  };
  return { asked, differences: [], wrongPacked: [] };
}

/** Names of files come from the manifest or from the folder, and may hold the end of a line. */
function onOneLine<T extends { readonly path: string }>(one: T): T {
  return { ...one, path: visible(one.path) };
}

function isLeading({ name }: HeaderFault): boolean {
  return leadingHeaders.includes(name);
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

function readFlags(): Flags {
  return orUsage(usage, (args) => {
    const { values, words } = readCommandLine(
      { options: { against: { type: 'string' }, 'files-only': { type: 'boolean' } }, words: [1, 1] },
      args,
    );
    const [site = ''] = words;
    return { site, against: values.against, isFilesOnly: values['files-only'] === true };
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '服务器没有在 30 秒内答复。';
  if (error.message === 'aborted') return '连接中途断开，内容没有收全。';
  return error.cause instanceof Error ? `${error.message}（${error.cause.message}）` : error.message;
}

function refuse(words: string): 2 {
  console.error(words);
  return 2;
}
