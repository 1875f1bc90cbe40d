/**
 * The last step of a build: everything is there, nothing leads nowhere, nothing is asked of another host, no
 * address has disappeared, and the manifest says what the site is made of.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccountedFor } from '../checks/read-addresses.ts';
import type { Environment } from '../files/environment.ts';
import { hashFiles } from '../files/hash-folder.ts';
import { readCommit } from '../files/read-commit.ts';
import { readAddressOrFile } from '../files/read-site.ts';
import { checkLinks } from '../integrity/check-links.ts';
import { compareFiles, vanishedAddresses } from '../integrity/compare-manifest.ts';
import { linkFaults, requestFaults, vanishedFaults } from '../integrity/fault-words.ts';
import { fillPage } from '../integrity/fill-page.ts';
import { foreignRequests } from '../integrity/foreign-requests.ts';
import {
  groupDigests,
  integrityPage,
  makeManifest,
  manifestPath,
  manifestText,
  readManifest,
  sha256Of,
  sumsPath,
  sumsText,
  type Manifest,
  type ManifestFacts,
} from '../integrity/manifest.ts';
import { pageFigures } from '../integrity/page-figures.ts';
import type { FileDigest } from '../integrity/site-file.ts';
import type { Published } from './published-facts.ts';
import type { PublishedFile } from './published-file.ts';
import { readPublished, type KnownFiles } from './read-published.ts';
import { countReports, reconcile } from './reconcile.ts';

export interface BuiltSite {
  readonly outDir: string;
  readonly published: Published;
  /** The files of the content as they were when the build read them. */
  readonly sources: readonly FileDigest[];
  /** The same as they are now. */
  readonly sourcesNow: () => readonly FileDigest[];
  readonly environment: Pick<
    Environment,
    'contentDir' | 'outDir' | 'basePath' | 'siteUrl' | 'previousManifest'
  >;
  readonly known: KnownFiles;
}

/** Writes the manifest of a site in which nothing is wrong. @throws with everything that is. */
export async function verifySite(site: BuiltSite): Promise<Manifest> {
  const { outDir, published, environment, sources, sourcesNow } = site;
  const files = await readPublished(outDir, published, site.known);
  refuse('发布核对没有通过', reconcile(files, published));
  const previous = await readPrevious(environment.previousManifest);
  const links = checkSite(files, previous, site);
  if (compareFiles(sources, sourcesNow()).length > 0)
    throw new Error('\n生成站点的时候，内容里的文件有改动，站点没有生成。改法：改完以后再运行一次。');
  return writeManifest(outDir, {
    commit: readCommit(environment.contentDir, environment.outDir),
    release: releaseOf(published),
    basePath: environment.basePath,
    counts: countReports(files, published),
    externalLinks: links.external,
    moved: published.gone.redirects.map(({ from, to }) => ({ from, to })),
    gone: published.gone.withdrawals.map(({ address }) => address),
    sources,
    files: Array.from(files.values(), ({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  });
}

function refuse(title: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`\n${title}：\n${faults.join('\n')}`);
}

function checkSite(
  files: ReadonlyMap<string, PublishedFile>,
  previous: Manifest | null,
  { published, environment: { basePath, siteUrl } }: BuiltSite,
): Pick<ReturnType<typeof checkLinks>, 'external'> {
  const host = { basePath, siteUrl };
  const found = [...files.values()];
  const facts = found.flatMap((file) => file.facts ?? []);
  // The manifest and its sums are written last, and pages lead to them.
  const links = checkLinks(facts, new Set([...files.keys(), manifestPath, sumsPath]), host);
  refuse('站点核对没有通过', [
    ...found.flatMap(({ traces }) => traces ?? []),
    ...linkFaults(links.dead),
    ...requestFaults(foreignRequests(facts, host)),
    ...(previous === null ? [] : vanishedFaults(vanishedFrom(previous, found, published))),
    ...(previous?.release == null ? [] : releaseFaults(previous.release, published)),
  ]);
  return links;
}

/** The manifest of the site that this one replaces. @throws when there should be one and it cannot be read. */
async function readPrevious(source: string | undefined): Promise<Manifest | null> {
  if (source === undefined) return null;
  const way = '改法：请核对 PREVIOUS_MANIFEST；第一次发布、没有上一次的清单时写 none。';
  let text: string | null;
  try {
    text = await readAddressOrFile(source);
  } catch (error) {
    throw new Error(`\n上一次发布的清单 ${source} 读不到：${String(error)}。\n${way}`, { cause: error });
  }
  const manifest = text === null ? null : readManifest(text);
  if (manifest !== null) return manifest;
  throw new Error(
    `\n上一次发布的清单 ${source} ${text === null ? '不存在' : '不是本程序写的清单'}。\n${way}`,
  );
}

/** Addresses that readers know and that lead nowhere any more. The manifest is written later than this. */
function vanishedFrom(previous: Manifest, files: readonly FileDigest[], { gone }: Published): string[] {
  return vanishedAddresses(previous, { files }, isAccountedFor(gone));
}

/** The record that the former site was published by is still there, byte for byte. */
function releaseFaults(
  { number, sha256 }: NonNullable<Manifest['release']>,
  { releases }: Published,
): string[] {
  return releases.some((one) => one.number === number && one.sha256 === sha256)
    ? []
    : [
        `上一次发布的站点写有第 ${number} 次发布的记录，现在的 content/releases/${number}.yml 没有了，或者改动过。改法：发布记录写成以后不能改动或删去，请从 git 中恢复原来的文件。`,
      ];
}

/** The last release record, with the digest of the one before it. */
function releaseOf({ releases }: Published): ManifestFacts['release'] {
  const last = releases.at(-1);
  if (last === undefined) return null;
  const { number, commit, sha256, previous } = last;
  return { number, commit, sha256, previous };
}

/** Fills the page on integrity, and writes the manifest and its sums. */
function writeManifest(outDir: string, facts: ManifestFacts): Manifest {
  const { sources, files } = facts;
  const figures = pageFigures({ ...facts, groups: groupDigests(sources, files) });
  writeAnew(
    join(outDir, integrityPage),
    fillPage(readFileSync(join(outDir, integrityPage), 'utf8'), figures),
  );
  const manifest = makeManifest({
    ...facts,
    files: [...files.filter(({ path }) => path !== integrityPage), ...hashFiles(outDir, [integrityPage])],
  });
  const text = manifestText(manifest);
  writeAnew(join(outDir, manifestPath), text);
  writeAnew(join(outDir, sumsPath), sumsText(manifest, sha256Of(text)));
  return manifest;
}

/** In place of a file, and not into it: it may be one with that of the build before. */
function writeAnew(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
}
