/** The invented corpus of `npm run demo` as a content folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoCorpus, sharedFiles } from '../../src/demo/corpus.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { temporaryFolder } from './build-folder.ts';

/** Writes the corpus of seed 1 to a temporary folder. */
export function demoContent(): string {
  const folder = temporaryFolder('demo');
  for (const { path, text } of demoCorpus({ seed: 1, shared: sharedFiles(readContentFolder('content')) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
