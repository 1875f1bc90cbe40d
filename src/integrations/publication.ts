/**
 * What turns rendered pages into a publication: the search index, and the verification that refuses a site in
 * which a file is missing somewhere, and says in the manifest what it is made of.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../files/environment.ts';
import { programEdition } from '../files/program-edition.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { readReleasedHistory } from '../files/read-history.ts';
import { checkContent } from '../gate/check-content.ts';
import { contentTrail } from '../history/content-trail.ts';
import type { FileDigest } from '../integrity/site-file.ts';
import { enterStage } from '../progress/current-clock.ts';
import { publishedReport, publishedSite, type Published } from './published-facts.ts';
import { writeSearchIndex } from './search-index.ts';
import { sourcesOf, verifySite } from './verify-site.ts';

export function publication(): AstroIntegration {
  let sources: readonly FileDigest[] = [];
  return {
    name: 'mingzhang-publication',
    hooks: {
      'astro:build:start': () => {
        sources = sourcesOf(readEnvironment().contentDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const environment = readEnvironment();
        const outDir = fileURLToPath(dir);
        enterStage('search');
        await writeSearchIndex(outDir);
        enterStage('verify');
        const { counts, files, externalLinks } = await verifySite({
          outDir,
          published: publishedIn(environment.contentDir),
          sources,
          environment,
          known: {
            store: { file: join(environment.cacheDir, 'published-files.jsonl'), edition: programEdition() },
            taken: new Map(),
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

function publishedIn(contentDir: string): Published {
  const { content } = checkContent(readContentFolder(contentDir));
  if (content === null) throw new Error('The content changed during the build.');
  const changes = contentTrail(readReleasedHistory(contentDir, content), content);
  return publishedSite(content.reports.map(publishedReport), content, changes);
}
