/** Writing the corpus of a bench, and saying what it is made of. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sharedFiles } from '../../src/demo/corpus.ts';
import { largeCorpus } from '../../src/demo/large-corpus.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { readReportPath } from '../../src/schema/content-path.ts';
import { splitContentFile } from '../../src/schema/front-matter.ts';
import type { BenchResults } from './results.ts';

type Corpus = BenchResults['corpus'];

/** File by file, so that a large corpus needs no more memory than a small one. */
export function writeCorpus(
  folder: string,
  options: { readonly seed: number; readonly reports: number },
): Corpus {
  const counts = { reports: 0, files: 0, bytes: 0, indicators: 0, characters: 0, withFindings: 0 };
  const [kinds, cities, years] = [new Set<string>(), new Set<string>(), new Set<number>()];
  for (const { path, text } of largeCorpus({
    ...options,
    shared: sharedFiles(readContentFolder('content')),
  })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    counts.files += 1;
    counts.bytes += Buffer.byteLength(text);
    const at = readReportPath(path);
    const split = splitContentFile(text);
    if (at === null || split === null) continue;
    counts.reports += 1;
    counts.indicators += indicatorsIn(split.yaml);
    counts.characters += split.body.trim().length;
    // Every finding of the corpus is acknowledged, and nothing else is.
    if (/^acknowledged:/m.test(split.yaml)) counts.withFindings += 1;
    kinds.add(at.kindId);
    cities.add(at.regionId);
    years.add(at.fiscalYear);
  }
  const { reports, files, bytes, indicators, characters, withFindings } = counts;
  return {
    reports,
    seed: options.seed,
    files,
    bytes,
    indicatorsPerReport: indicators / reports,
    narrativeCharacters: Math.round(characters / reports),
    withFindings: (withFindings * 100) / reports,
    kinds: kinds.size,
    cities: cities.size,
    years: years.size,
  };
}

/** Entries of the list `indicators`, which is written in block style. */
function indicatorsIn(yaml: string): number {
  const list = /^indicators:\n((?: .*\n?)*)/m.exec(yaml)?.[1] ?? '';
  return list.match(/^ {2}- /gm)?.length ?? 0;
}
