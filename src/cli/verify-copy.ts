/** Holds a published copy, a folder or what a server sends, against its manifest. */
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

export interface Verified {
  /** 0: as published; 1: something differs; 2: it cannot be said. */
  readonly status: 0 | 1 | 2;
  readonly words: string;
}

export async function verifyCopy(flags: VerifyFlags): Promise<Verified> {
  const { site } = flags;
  if (!isAddress(site) && statSync(site, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(`没有文件夹 ${site}。`);
  try {
    return await verify(flags);
  } catch (error) {
    return refuse(`不能核对：${reasonOf(error)}`);
  }
}

export interface VerifyFlags {
  readonly site: string;
  readonly against: string | undefined;
  readonly isFilesOnly: boolean;
}

async function verify(flags: VerifyFlags): Promise<Verified> {
  const { site, against } = flags;
  const expectation = await expectationOf(site, against);
  if (typeof expectation === 'string') return refuse(expectation);
  const { manifest, files } = expectation;
  const found = isAddress(site) ? await askServer(flags, expectation) : readFolder(site, expectation);
  const { isWhole, words } = verifyWords({ site, manifest, checked: files.length, ...found });
  return { status: isWhole ? 0 : 1, words };
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
  { site, against, isFilesOnly }: VerifyFlags,
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

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '服务器没有在 30 秒内答复。';
  if (error.message === 'aborted') return '连接中途断开，内容没有收全。';
  return error.cause instanceof Error ? `${error.message}（${error.cause.message}）` : error.message;
}

function refuse(words: string): Verified {
  return { status: 2, words };
}
