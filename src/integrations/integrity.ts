/**
 * The last step of a build: nothing leads nowhere, nothing is asked of another host, no address has
 * disappeared, and the manifest says what the site is made of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../gate/check-content.ts';
import type { Content } from '../checks/content.ts';
import { readEnvironment, type Environment } from '../files/environment.ts';
import { hashFiles, pathsBelow } from '../files/hash-folder.ts';
import { readCommit } from '../files/read-commit.ts';
import { contentPaths, readContentFolder } from '../files/read-content-folder.ts';
import { isAccountedFor } from '../checks/read-addresses.ts';
import { readAddressOrFile } from '../files/read-site.ts';
import type { FileDigest } from '../integrity/site-file.ts';
import { vanishedAddresses } from '../integrity/compare-manifest.ts';
import { checkLinks } from '../integrity/check-links.ts';
import { linkFaults, requestFaults, vanishedFaults } from '../integrity/fault-words.ts';
import { fillPage } from '../integrity/fill-page.ts';
import { foreignRequests } from '../integrity/foreign-requests.ts';
import {
  groupDigests,
  integrityPage,
  makeManifest,
  manifestPath,
  manifestText,
  sha256Of,
  sumsPath,
  sumsText,
  readManifest,
  type Manifest,
  type ManifestFacts,
} from '../integrity/manifest.ts';
import { factsReader } from '../integrity/file-facts.ts';
import type { PageFacts } from '../integrity/page-facts.ts';
import { pageFigures } from '../integrity/page-figures.ts';
import { countOne, enterStage } from '../progress/current-clock.ts';
import { publishedTraces } from './published-traces.ts';
import { countReports } from './reconcile.ts';

export function integrity(): AstroIntegration {
  return {
    name: 'mingzhang-integrity',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const environment = readEnvironment();
        const { content } = checkContent(readContentFolder(environment.contentDir));
        if (content === null) throw new Error('The content changed during the build.');
        const previous = await readPrevious(environment.previousManifest);
        const outDir = fileURLToPath(dir);
        const { files, externalLinks } = writeManifest(outDir, content, environment, previous);
        logger.info(`清单：${files.length} 个文件，指向站外的链接 ${externalLinks.length} 个。`);
      },
    },
  };
}

/** The manifest of the site that this one replaces. @throws when there should be one and it cannot be read. */
async function readPrevious(source: string | undefined): Promise<Manifest | null> {
  if (source === undefined) return null;
  const way = '改法：请核对 PREVIOUS_MANIFEST；第一次发布、没有上一次的清单时把它设为空。';
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
function vanishedFrom(previous: Manifest, files: readonly FileDigest[], content: Content): string[] {
  return vanishedAddresses(previous, { files }, isAccountedFor(content));
}

/** The record that the former site was published by is still there, byte for byte. */
function releaseFaults(
  { number, sha256 }: NonNullable<Manifest['release']>,
  { releases }: Content,
): string[] {
  return releases.some((one) => one.number === number && one.sha256 === sha256)
    ? []
    : [
        `上一次发布的站点写有第 ${number} 次发布的记录，现在的 content/releases/${number}.yml 没有了，或者改动过。改法：发布记录写成以后不能改动或删去，请从 git 中恢复原来的文件。`,
      ];
}

/** The last release record, with the digest of the one before it. */
function releaseOf({ releases }: Content): ManifestFacts['release'] {
  const last = releases.at(-1);
  if (last === undefined) return null;
  const { number, commit, sha256, previous } = last;
  return { number, commit, sha256, previous };
}

function writeManifest(
  outDir: string,
  content: Content,
  environment: Environment,
  previous: Manifest | null,
): ManifestFacts {
  const { contentDir, basePath, siteUrl } = environment;
  const paths = pathsBelow(outDir);
  const readFacts = factsReader();
  const read: PageFacts[] = [];
  const tracesIn = publishedTraces(content);
  const traces: string[] = [];
  enterStage('verify', paths.length);
  const digests = hashFiles(outDir, paths, (path, file) => {
    countOne();
    read.push(...readFacts(path, file));
    traces.push(...tracesIn(path, file));
  });
  const host = { basePath, siteUrl };
  // The manifest and its sums are written last, and pages lead to them.
  const links = checkLinks(read, new Set([...paths, manifestPath, sumsPath]), host);
  const faults = [
    ...traces,
    ...linkFaults(links.dead),
    ...requestFaults(foreignRequests(read, host)),
    ...(previous === null ? [] : vanishedFaults(vanishedFrom(previous, digests, content))),
    ...(previous?.release == null ? [] : releaseFaults(previous.release, content)),
  ];
  if (faults.length > 0) throw new Error(`\n站点核对没有通过：\n${faults.join('\n')}`);
  const facts: ManifestFacts = {
    commit: readCommit(contentDir, environment.outDir),
    release: releaseOf(content),
    basePath,
    counts: countReports(outDir, content),
    externalLinks: links.external,
    sources: hashFiles(contentDir, contentPaths(contentDir)),
    files: digests,
  };
  const figures = pageFigures({ ...facts, groups: groupDigests(facts.sources, digests) });
  const page = join(outDir, integrityPage);
  writeFileSync(page, fillPage(readFileSync(page, 'utf8'), figures));
  const filled = hashFiles(outDir, [integrityPage]);
  const manifest = makeManifest({
    ...facts,
    files: [...digests.filter(({ path }) => path !== integrityPage), ...filled],
  });
  const text = manifestText(manifest);
  writeFileSync(join(outDir, manifestPath), text);
  writeFileSync(join(outDir, sumsPath), sumsText(manifest, sha256Of(text)));
  return manifest;
}
