/**
 * What turns rendered pages into a publication: the search index, and the verification that refuses a site in
 * which a file is missing somewhere, and says in the manifest what it is made of.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { passedCatalog } from '../catalog.ts';
import { correctionTrail } from '../correction-trail.ts';
import { dataRoot } from '../data/address.ts';
import { contentDigests, contentStampsFile } from '../files/content-digests.ts';
import { readEnvironment } from '../files/environment.ts';
import { programEdition } from '../files/program-edition.ts';
import { ownShare } from '../parts/own-share.ts';
import { passedContent } from '../passed-content.ts';
import { enterStage } from '../progress/current-clock.ts';
import { writtenData } from '../written-data.ts';
import { publishedSite } from './published-facts.ts';
import { readStore, type KnownFiles } from './read-published.ts';
import type { SiteSearch } from './site-search.ts';
import { verifySite } from './verify-site.ts';

/** Of the data files, which were written by this build, or left by it as the former one wrote them. */
function dataDigests(): [path: string, sha256: string][] {
  return [...(writtenData()?.values() ?? [])].map(({ path, sha256 }) => [`${dataRoot}${path}`, sha256]);
}

/** `digests` are those of files that somebody has just made sure of, `seen` is what was read back of others. */
export function publication({
  digests,
  seen,
  search,
}: {
  readonly digests: () => ReadonlyMap<string, string>;
  readonly seen: () => KnownFiles['seen'];
  readonly search: Pick<SiteSearch, 'finish'>;
}): AstroIntegration {
  return {
    name: 'mingzhang-publication',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const environment = readEnvironment();
        const content = passedContent();
        if (content === undefined) throw new Error('No content was passed on to this build.');
        const outDir = fileURLToPath(dir);
        enterStage('search');
        const indexing = search.finish();
        // A share is no site, and nothing can be held against it.
        if (ownShare() !== undefined) {
          await indexing;
          return;
        }
        // While the last part of the index is being made.
        const published = publishedSite(
          content.reports.map((report) => report.published),
          content,
          correctionTrail(passedCatalog()).byReport,
        );
        const store = {
          file: join(environment.cacheDir, 'published-files.jsonl'),
          edition: programEdition(),
        };
        const before = readStore(store, published);
        const index = await indexing;
        enterStage('verify');
        const { counts, files, externalLinks } = await verifySite({
          outDir,
          published,
          sources: content.sources,
          sourcesNow: () => contentDigests(environment.contentDir, contentStampsFile(environment)),
          environment,
          known: {
            store,
            before,
            taken: new Map([...digests(), ...index.digests, ...dataDigests()]),
            seen: seen(),
          },
        });
        const { reportFiles } = counts;
        logger.info(
          `核对通过：${reportFiles} 份报告，页面、数据和检索记录各 ${reportFiles} 条，各数据表行数相符。`,
        );
        logger.info(`清单：${files.length} 个文件，指向站外的链接 ${externalLinks.length} 个。`);
      },
    },
  };
}
