/** Writes the data files of a build before its pages, which tell the size of each. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { passedCatalog } from '../catalog.ts';
import { dataRoot } from '../data/address.ts';
import { readEnvironment } from '../files/environment.ts';
import { programEdition } from '../files/program-edition.ts';
import { openDataInput } from '../open-data.ts';
import { ownShare } from '../parts/own-share.ts';
import { writeOpenData } from '../write-open-data.ts';
import { writeShareData } from '../write-share-data.ts';
import { tellWrittenData, writtenData } from '../written-data.ts';

export function dataFiles(): AstroIntegration {
  let buildFolder: string | undefined;
  return {
    name: 'mingzhang-data-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        buildFolder = fileURLToPath(config.outDir);
      },
      // The first moment after Astro has emptied the folder that it builds into.
      'astro:build:setup': async () => {
        const { cacheDir, outDir } = readEnvironment();
        // The hook is called for each bundle; the files are the same for all.
        if (buildFolder === undefined || writtenData() !== undefined) return;
        const input = openDataInput(passedCatalog());
        const kept = { keptFolder: join(cacheDir, 'data'), edition: programEdition() };
        const share = ownShare();
        if (share !== undefined) {
          const { listing, files } = writeShareData(input, kept, share);
          for (const file of files) share.kept.add(`data/${file}`);
          tellWrittenData(listing);
          return;
        }
        const listing = await writeOpenData(input, {
          outFolder: join(buildFolder, dataRoot),
          formerFolder: join(outDir, dataRoot),
          ...kept,
        });
        tellWrittenData(listing);
      },
    },
  };
}
