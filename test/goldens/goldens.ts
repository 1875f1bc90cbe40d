/** The reports whose computed figures are kept, each with its golden as this program works it out. */
import { join } from 'node:path';
import type { SourceFile } from '../../src/checks/content.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import { demoCorpus, sharedFiles } from '../../src/demo/corpus.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { splitContentFile } from '../../src/schema/front-matter.ts';
import { goldenOf } from './golden.ts';

export const goldenFolder = 'test/goldens/computed';

/** The golden of every report by its file: `seeds/haikou-2019-information-systems-self-evaluation.txt`. */
export function allGoldens(): Map<string, string> {
  const seeds = readContentFolder('test/published/seeds');
  return new Map([
    ...goldensOf('seeds', seeds),
    ...goldensOf('published', readContentFolder('test/published/content')),
    ...goldensOf('demo', smallDemo(seeds)),
  ]);
}

/** An invented city with every kind of report, of two years. */
function smallDemo(seeds: readonly SourceFile[]): SourceFile[] {
  return demoCorpus({
    seed: 1,
    cityCount: 1,
    firstYear: 2022,
    lastYear: 2023,
    projectsPerCity: 2,
    shared: sharedFiles(seeds),
  });
}

function goldensOf(name: string, files: readonly SourceFile[]): [file: string, golden: string][] {
  const { content, problems } = checkContent(files);
  if (content === null) throw new Error(`\n${formatProblems(problems, name)}`);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return content.reports.map((entry) => {
    const split = splitContentFile(texts.get(entry.file) ?? '');
    if (split === null) throw new Error(`${entry.file} has no front matter.`);
    const report = entry.scored.report.id.replaceAll('/', '-');
    return [join(name, `${report}.txt`), goldenOf(entry, split.yaml)];
  });
}
