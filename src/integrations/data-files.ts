/** Writes the data files of a build before its pages, which tell the size of each. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { passedCatalog } from '../catalog.ts';
import { dataRoot } from '../data/address.ts';
import { readEnvironment } from '../files/environment.ts';
import { programEdition } from '../files/program-edition.ts';
import type { ReadBack } from '../files/read-back.ts';
import { openDataInput } from '../open-data.ts';
import { ownShare } from '../parts/own-share.ts';
import { passedContent } from '../passed-content.ts';
import { writeOpenData } from '../write-open-data.ts';
import { writeShareData } from '../write-share-data.ts';
import { tellWrittenData, writtenData } from '../written-data.ts';
import { referenceMerger } from './merge-references.ts';
import { traceSettingsOf } from './published-facts.ts';
import type { ReadBackStart, SeenFile } from './read-back.ts';
import { givenAddresses } from './trace-settings.ts';

export interface DataWriting {
  readonly integration: AstroIntegration;
  /** Files that were read right after they were written, by path. */
  readonly seen: () => ReadonlyMap<string, SeenFile>;
}

export function dataFiles(): DataWriting {
  const seen = new Map<string, SeenFile>();
  let buildFolder: string | undefined;
  const integration: AstroIntegration = {
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
        const { listing, read } = await writeOpenData(
          input,
          { outFolder: join(buildFolder, dataRoot), formerFolder: join(outDir, dataRoot), ...kept },
          { readBack: readingBack(buildFolder) },
        );
        for (const one of mergedFiles(read as readonly SeenFile[])) seen.set(one.file.path, one);
        tellWrittenData(listing);
      },
    },
  };
  return { integration, seen: () => seen };
}

/** The last step of a build asks of a file what it asks here, when the file is still in memory. */
function readingBack(outDir: string): ReadBack {
  const content = passedContent();
  if (content === undefined) throw new Error('No content was passed on to this build.');
  const addresses = givenAddresses(content);
  const reports = content.reports.map(({ published }) => published);
  const start: ReadBackStart = { outDir, settings: traceSettingsOf({ addresses, reports }), root: dataRoot };
  return { module: new URL('read-back.ts', import.meta.url).href, start };
}

/** Threads give back copies: what many files refer to is kept once. */
function mergedFiles(seen: readonly SeenFile[]): SeenFile[] {
  const files = referenceMerger()(seen.map(({ file }) => file));
  return seen.map((one, index) => ({ ...one, file: files[index] ?? one.file }));
}
