/** Writes the data files of a build before its pages, which tell the size of each. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCatalog } from '../catalog.ts';
import { dataRoot } from '../data/address.ts';
import { readEnvironment } from '../files/environment.ts';
import { programEdition } from '../files/program-edition.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { checkContent } from '../gate/check-content.ts';
import { openDataInput } from '../open-data.ts';
import { writeOpenData } from '../write-open-data.ts';
import { tellWrittenData } from '../written-data.ts';

export function dataFiles(): AstroIntegration {
  let buildFolder: string | undefined;
  return {
    name: 'mingzhang-data-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        buildFolder = fileURLToPath(config.outDir);
      },
      // The first moment after Astro has emptied the folder that it builds into.
      'astro:build:setup': () => {
        const { contentDir, cacheDir, outDir } = readEnvironment();
        const { content } = checkContent(readContentFolder(contentDir));
        if (content === null || buildFolder === undefined) throw new Error('There is nothing to build.');
        const listing = writeOpenData(openDataInput(toCatalog(content)), {
          outFolder: join(buildFolder, dataRoot),
          formerFolder: join(outDir, dataRoot),
          keptFolder: join(cacheDir, 'data'),
          edition: programEdition(),
        });
        tellWrittenData(listing);
      },
    },
  };
}
