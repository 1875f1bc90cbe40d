/**
 * What turns rendered pages into a publication: the search index, and the count that refuses a
 * site in which a file is missing somewhere.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../gate/check-content.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { readReleasedHistory } from '../files/read-history.ts';
import { contentTrail } from '../history/content-trail.ts';
import { enterStage } from '../progress/current-clock.ts';
import { reconcile } from './reconcile.ts';
import { writeSearchIndex } from './search-index.ts';

export function publication(): AstroIntegration {
  return {
    name: 'mingzhang-publication',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        enterStage('search');
        await writeSearchIndex(outDir);
        enterStage('verify');
        const { contentDir } = readEnvironment();
        const { content } = checkContent(readContentFolder(contentDir));
        if (content === null) throw new Error('The content changed during the build.');
        const faults = reconcile(
          outDir,
          content,
          contentTrail(readReleasedHistory(contentDir, content), content),
        );
        if (faults.length > 0) throw new Error(`\n发布核对没有通过：\n${faults.join('\n')}`);
        logger.info(
          `核对通过：${content.reports.length} 份报告，页面、数据和检索记录各 ${content.reports.length} 条，各数据表行数相符。`,
        );
      },
    },
  };
}
