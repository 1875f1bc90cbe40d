/** The steps of a bench, one after the other: each uses what the former left. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildRecord } from '../../src/progress/stage-record.ts';
import { filesOf } from '../support/site-files.ts';
import { measureCommand, type Measured } from './measure-command.ts';
import { measureSearch } from './measure-search.ts';
import type { BenchOptions } from './options.ts';
import { yardstick, type BenchResults, type Cost } from './results.ts';
import { writeCorpus } from './write-corpus.ts';

/** Writes the corpus, builds it and measures; `tell` is given the name of each step. */
export async function runBench(options: BenchOptions, tell: (step: string) => void): Promise<BenchResults> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  tell(`folder ${folder}`);
  try {
    return await runIn(folder, options, tell);
  } finally {
    if (!options.isKept) rmSync(folder, { recursive: true, force: true });
  }
}

async function runIn(
  folder: string,
  { reports, seed, hasSearch, hasIncremental, hasYardstick }: BenchOptions,
  tell: (step: string) => void,
): Promise<BenchResults> {
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  const stagesFile = join(folder, 'stages.json');
  const env = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    CACHE_DIR: join(folder, 'cache'),
    BUILD_STAGES: stagesFile,
    ASTRO_TELEMETRY_DISABLED: '1',
    CI: '1',
  };
  const runs: Record<string, Cost> = {};
  const run = async (name: string, ...command: [string, ...string[]]): Promise<Measured> => {
    tell(name);
    const measured = await measureCommand(command, env);
    const { wallSeconds, cpuSeconds, peakBytes } = measured;
    runs[name] = { wallSeconds, cpuSeconds, peakBytes };
    return measured;
  };
  const mustRun = async (name: string, ...command: [string, ...string[]]): Promise<void> => {
    const { status, output } = await run(name, ...command);
    if (status !== 0) throw new Error(`${name} failed:\n${output}`);
  };
  const build = [process.execPath, 'src/cli/build.ts'] as const;
  const check = [process.execPath, 'src/cli/check.ts'] as const;

  tell('corpus');
  const corpus = writeCorpus(contentDir, { seed, reports });
  const first = await run('first build', ...build);
  const record = readRecord(stagesFile);
  const results: BenchResults = {
    version: 1,
    machine: machine(),
    corpus,
    isBuilt: first.status === 0,
    failedIn: record?.failedIn ?? null,
    stages: record?.stages.map((stage) => ({ ...stage })) ?? [],
    output: null,
    runs,
    search: null,
  };
  if (first.status !== 0) {
    tell(first.output.slice(-2000));
    return results;
  }
  const output = outputOf({ outDir, cacheDir: env.CACHE_DIR }, first, record);
  if (hasIncremental) {
    changeOneReport(contentDir);
    await mustRun('build after one report changed', ...build);
    await mustRun('build after nothing changed', ...build);
    await mustRun('check, cold', ...check);
    await mustRun('check, warm', ...check);
    changeOneReport(contentDir);
    await mustRun('check after one report changed', ...check);
  }
  // Last of all: it takes so much memory that whatever follows has to read from the disk again.
  if (hasYardstick) {
    const pagefind = ['node_modules/.bin/pagefind', '--site', outDir] as const;
    await mustRun(yardstick, ...pagefind, '--output-path', join(folder, 'pagefind'));
  }
  if (hasSearch) tell('search');
  return { ...results, output, search: hasSearch ? await measureSearch(outDir) : null };
}

function readRecord(file: string): BuildRecord | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BuildRecord) : null;
}

function machine(): BenchResults['machine'] {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
  };
}

function outputOf(
  { outDir, cacheDir }: { readonly outDir: string; readonly cacheDir: string },
  { wallSeconds }: Cost,
  record: BuildRecord | null,
): NonNullable<BenchResults['output']> {
  const files = filesOf(outDir);
  const sum = (paths: readonly string[], folder = outDir): number =>
    paths.reduce((total, path) => total + statSync(join(folder, path)).size, 0);
  const pages = files.filter((path) => path.endsWith('.html')).length;
  const rendering = record?.stages.find(({ stage }) => stage === 'render')?.wallSeconds ?? 0;
  return {
    files: files.length,
    bytes: sum(files),
    pages,
    pageBytes: sum(files.filter((path) => path.endsWith('.html'))),
    dataBytes: sum(files.filter((path) => path.startsWith('data/') && !path.endsWith('.html'))),
    searchBytes: sum(files.filter((path) => path.startsWith('pagefind/'))),
    cacheBytes: sum(filesOf(cacheDir), cacheDir),
    pagesPerSecond: pages / wallSeconds,
    renderedPagesPerSecond: rendering === 0 ? 0 : pages / rendering,
  };
}

/**
 * Figures from which no other one follows, in the first report that has them: how many questionnaires were given
 * out, which stands in the data, and what was spent on something that the narrative tells, which is read and searched.
 */
export function changeOneReport(contentDir: string): void {
  const reports = join(contentDir, 'reports');
  for (const path of readdirSync(reports, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.md')) continue;
    const file = join(reports, path);
    const text = readFileSync(file, 'utf8');
    const issued = text.replace(/^( +issued: ")(\d+)"/m, raised);
    const told = issued.replace(/(费支出)(\d+)(?=\.\d\d万元)/, raised);
    if (issued === text || told === issued) continue;
    writeFileSync(file, told);
    return;
  }
  throw new Error('No report has questionnaires and spending.');
}

function raised(all: string, head: string, figure: string): string {
  return `${head}${Number(figure) + 1}${all.slice(head.length + figure.length)}`;
}

/** Keeps the results for a later comparison. */
export function keepResults(file: string, results: BenchResults): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
}
