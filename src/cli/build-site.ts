/** Building the site from the content folder. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readEnvironment, type Environment } from '../files/environment.ts';
import { takeLock, type Lock } from '../files/folder-lock.ts';
import { keptPagesFolder } from '../files/kept-files.ts';
import { contentPaths } from '../files/read-content-folder.ts';
import { recordSite } from '../files/site-record.ts';
import { disk, isDiskFull, repairFolder, swapFolder } from '../files/swap-folder.ts';
import { manifestPath, readManifest, sumsPath } from '../integrity/manifest.ts';
import { throwAway } from '../files/throw-away.ts';
import type { Display } from '../progress/progress-display.ts';
import type { Stage } from '../progress/stage.ts';
import { createStageClock, type StageCost } from '../progress/stage-clock.ts';
import { recordsOf, seconds, type BuildRecord } from '../progress/stage-record.ts';
import type { PartTask } from './build-flags.ts';
import { busyWords, failureWords, interruptedWords, killedWords, partWords } from './build-words.ts';
import { folderFault } from './folder-names.ts';
import { siteRecordFile } from './site-made-from.ts';
import { clocks, console, displayOn } from './terminal.ts';
import { startWorker, type Watched } from './watch-worker.ts';

export interface BuildTask {
  /** Only a part of the work, whose output goes into a folder of its own; null for the whole site. */
  readonly part?: PartTask | null;
  /** What comes before the build, with its folders locked; says whether the build goes on. */
  readonly prepare?: () => boolean;
}

/** Where the parts of a shared build are, given or usual. */
export function partsDirOf({ outDir }: Environment, given: string | null): string {
  return given === null ? `${outDir}.parts` : resolve(given);
}

/**
 * Checks the content, builds beside the output folder and swaps at the end, so that a failed
 * build leaves the previous output as it was. Returns whether the site was built. When the user
 * interrupts it, the process ends by the same signal, with nothing left behind.
 */
export async function buildSite(task: BuildTask = {}): Promise<boolean> {
  const environment = readEnvironment();
  const fault = folderFault(environment, process.cwd());
  if (fault !== null) {
    console.error(fault);
    return false;
  }
  const interruption = watchSignals();
  const isBuilt = await buildLocked(environment, interruption, task);
  interruption.end();
  const { signal } = interruption;
  // Whoever started this sees that it was interrupted, and not that it failed.
  if (signal !== null) process.kill(process.pid, signal);
  return isBuilt;
}

interface Interruption {
  readonly signal: NodeJS.Signals | null;
  /** What is to be done at once when a signal comes. */
  onSignal: () => void;
  readonly end: () => void;
}

function watchSignals(): Interruption {
  const state = { signal: null as NodeJS.Signals | null, onSignal: (): void => undefined };
  const note = (signal: NodeJS.Signals): void => {
    state.signal ??= signal;
    state.onSignal();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, note);
  const end = (): void => {
    for (const signal of signals) process.off(signal, note);
  };
  return Object.assign(state, { end });
}

async function buildLocked(
  environment: Environment,
  interruption: Interruption,
  { part = null, prepare = () => true }: BuildTask,
): Promise<boolean> {
  const { cacheDir, outDir } = environment;
  const locks: Lock[] = [];
  try {
    // Builds into one folder would mix in the end, builds with one store on the way.
    for (const file of [`${outDir}.lock`, join(cacheDir, 'build.lock')]) {
      mkdirSync(dirname(file), { recursive: true });
      const lock = takeLock(file);
      locks.push(lock);
      if (!lock.isHeld) {
        console.error(busyWords(lock.owner?.pid, relative(process.cwd(), file)));
        return false;
      }
    }
    repairFolder(outDir);
    return prepare() && (await buildAlone(environment, interruption, part));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(failureWords({ message, isDiskFull: isDiskFull(error) }, null));
    return false;
  } finally {
    for (const lock of locks) if (lock.isHeld) lock.release();
  }
}

/**
 * What Astro would take from the environment in place of what it knows itself: with `DEV` drafts would
 * be published, with `BASE_URL` the site would stand under another path.
 */
const foreignVariables = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

async function buildAlone(
  environment: Environment,
  interruption: Interruption,
  part: PartTask | null,
): Promise<boolean> {
  for (const name of foreignVariables) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { buildDir } = environment;
  const started = performance.now();
  disk.remove(buildDir);
  const display = displayOn(process.stderr);
  try {
    const share = part === null ? null : { ...part, partsDir: partsDirOf(environment, part.partsDir) };
    const worker = startWorker(display, { share, keptReports: countKept(environment) });
    interruption.onSignal = worker.stop;
    const watched = await worker.ended;
    interruption.onSignal = () => undefined;
    const end = finish(environment, watched, interruption.signal !== null, display);
    recordBuild(environment, watched, end, performance.now() - started);
    return end.isBuilt;
  } finally {
    display.end();
    disk.remove(buildDir);
  }
}

/** About as many reports as the former build has left pages of. */
function countKept({ cacheDir, contentDir }: Environment): number {
  if (!existsSync(join(cacheDir, keptPagesFolder))) return 0;
  try {
    return contentPaths(contentDir).filter((path) => path.endsWith('.md')).length;
  } catch {
    // Whoever reads the content says what is wrong with it.
    return 0;
  }
}

interface End {
  readonly isBuilt: boolean;
  readonly failedIn: Stage | null;
  readonly swap: StageCost | null;
}

/** Puts a finished site in its place, or says why there is none. */
function finish(
  environment: Environment,
  { ending, stage, costs }: Watched,
  isInterrupted: boolean,
  display: Display,
): End {
  const { buildDir, outDir } = environment;
  const failed = (words: string | null, failedIn: Stage | null): End => {
    display.end();
    if (words !== null) console.error(words);
    return { isBuilt: false, failedIn, swap: null };
  };
  if (isInterrupted) return failed(interruptedWords(stage), stage);
  switch (ending.kind) {
    case 'refused':
      return failed(null, 'check');
    case 'failed':
      return failed(failureWords(ending, ending.stage), ending.stage);
    case 'killed':
      return failed(killedWords(ending, stage), stage);
    case 'unchanged':
      display.end();
      console.log(
        `内容和程序都没有改动，站点保持原样：${relative(process.cwd(), outDir)}，共 ${ending.reports} 份报告。`,
      );
      return { isBuilt: true, failedIn: null, swap: null };
    case 'part':
      display.end();
      console.log(partWords({ ...ending, folder: relative(process.cwd(), ending.folder) }));
      return { isBuilt: true, failedIn: null, swap: null };
    case 'built':
      break;
  }
  const clock = createStageClock(clocks);
  clock.enter('swap');
  display.show({ stage: 'swap', done: 0, total: null }, costs);
  try {
    swapFolder(buildDir, outDir, disk, (former) => {
      throwAway(former, join(dirname(buildDir), 'former'));
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed(failureWords({ message, isDiskFull: isDiskFull(error) }, 'swap'), 'swap');
  }
  if (ending.madeFrom !== null) {
    const digests = manifestDigests(outDir);
    const paths = [...digests.keys(), manifestPath, sumsPath];
    recordSite(siteRecordFile(environment), outDir, ending.madeFrom, paths, digests);
  }
  const { swap = null } = clock.costs();
  if (swap !== null) display.show({ stage: 'swap', done: 0, total: null }, { ...costs, swap });
  display.end();
  console.log(`站点已生成：${relative(process.cwd(), outDir)}，共 ${ending.reports} 份报告。`);
  return { isBuilt: true, failedIn: null, swap };
}

/** Of the files that the build has just verified. */
function manifestDigests(outDir: string): ReadonlyMap<string, string> {
  const manifest = readManifest(readFileSync(join(outDir, manifestPath), 'utf8'));
  return new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
}

/** Writes what the stages have taken, for `BUILD_STAGES`. */
function recordBuild(
  { stagesFile }: Environment,
  { costs, observed, peakBytes }: Watched,
  { isBuilt, failedIn, swap }: End,
  wallMilliseconds: number,
): void {
  if (stagesFile === undefined) return;
  const stages = recordsOf({ ...costs, ...(swap !== null && { swap }) }, observed);
  const record: BuildRecord = {
    isBuilt,
    failedIn,
    wallSeconds: seconds(wallMilliseconds),
    cpuSeconds: seconds(stages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds * 1000, 0)),
    peakBytes,
    stages,
  };
  mkdirSync(dirname(stagesFile), { recursive: true });
  writeFileSync(stagesFile, `${JSON.stringify(record, null, 1)}\n`);
}
