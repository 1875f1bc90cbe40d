/**
 * The process that checks the content and builds the site into `buildDir`. It is started by `build-site.ts`,
 * which watches it, tells how far it is, and puts the finished site in its place: so that an end of memory in
 * here can still be told, and a key press there ends the work at once.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { formatProblems } from '../checks/problem.ts';
import { completeRegisters } from '../checks/read-registers.ts';
import { makeDataParts } from '../data-parts.ts';
import type { DerivedReport } from '../derive-report.ts';
import { contentDigests, contentStampsFile } from '../files/content-digests.ts';
import { readEnvironment, type Environment } from '../files/environment.ts';
import { waitForLock, type HeldLock } from '../files/folder-lock.ts';
import { programEdition } from '../files/program-edition.ts';
import { isStanding } from '../files/site-record.ts';
import { isDiskFull } from '../files/swap-folder.ts';
import { checkFolder } from '../gate/check-folder.ts';
import { siteMadeFrom, siteRecordFile } from './site-made-from.ts';
import { passedOf } from '../pass-content.ts';
import { passContent, type PassedContent } from '../passed-content.ts';
import { enterStage, listenWith } from '../progress/current-clock.ts';
import { createStageClock } from '../progress/stage-clock.ts';
import type { Stage } from '../progress/stage.ts';
import type { Told } from '../progress/told.ts';
import { isWantedIn } from '../write-share-data.ts';
import { beginShare, endShare, hasWork } from './build-share.ts';
import { busyWords, errorWords } from './build-words.ts';
import { clocks } from './terminal.ts';
import type { ShareTask } from './watch-worker.ts';

/** How often the process that watches is told. */
const tellMilliseconds = 50;

const turns: readonly (readonly (Stage | null)[])[] = [
  ['check', 'score'],
  ['render', 'data'],
];

let toldAt = -Infinity;
let toldStage: Stage | null = null;
let turn: HeldLock | undefined;
const clock = createStageClock(clocks, () => {
  const stage = clock.stage();
  // The bundle is made; pages need nothing of the shared folder.
  if (stage === 'render') endTurn();
  const now = performance.now();
  // Stages that take turns many times a second are told as seldom as their counts.
  if (now - toldAt < tellMilliseconds && (stage === toldStage || takeTurns(stage, toldStage))) return;
  toldAt = now;
  toldStage = stage;
  tellProgress();
});

function endTurn(): void {
  turn?.release();
  turn = undefined;
}

function takeTurns(one: Stage | null, other: Stage | null): boolean {
  return turns.some((stages) => stages.includes(one) && stages.includes(other));
}

function tellProgress(): void {
  const [position, stage] = [clock.position(), clock.stage()];
  if (position === null || stage === null) return;
  const residentBytes = process.memoryUsage.rss();
  tell({ kind: 'progress', position, stage, costs: clock.costs(), residentBytes });
}

function tell(told: Told): void {
  if (process.connected) process.send?.(told);
}

/** Without the process that watches, nobody would take the finished site. */
function leave(): void {
  process.exit(1);
}

process.on('disconnect', leave);
listenWith(clock);
try {
  await buildInto(readEnvironment(), readTask());
} catch (error) {
  const message = errorWords(error);
  tellProgress();
  tell({ kind: 'failed', stage: clock.failedIn(), message, isDiskFull: isDiskFull(error) });
  process.exitCode = 1;
}
process.off('disconnect', leave);
if (process.connected) process.disconnect();

async function buildInto(environment: Environment, task: ShareTask | null): Promise<void> {
  const { contentDir, cacheDir } = environment;
  const edition = programEdition();
  const sources = contentDigests(contentDir, contentStampsFile(environment));
  const checked = await checkFolder<DerivedReport>({
    folder: contentDir,
    cacheDir,
    edition,
    name: 'build',
    derive: new URL('../derive-report.ts', import.meta.url).href,
    includeDrafts: false,
  });
  const registers = completeRegisters(checked.inspection.registers);
  const { problems } = checked.inspection;
  if (problems.length > 0 || registers === null) {
    console.error(formatProblems(problems, relative(process.cwd(), contentDir)));
    tell({ kind: 'refused' });
    process.exitCode = 1;
    return;
  }
  const content = passedOf(checked, registers, sources);
  passContent(content);
  const made = { content, environment, edition };
  tell(task === null ? await makeSite(made) : await makePart(made, task));
}

interface Making {
  readonly content: PassedContent;
  readonly environment: Environment;
  readonly edition: string;
}

async function makeSite({ content, environment, edition }: Making): Promise<Told> {
  const { buildDir, cacheDir, outDir } = environment;
  const reports = content.reports.length;
  const madeFrom = siteMadeFrom(content, environment, edition);
  if (madeFrom !== null && isStanding(siteRecordFile(environment), outDir, madeFrom)) {
    return { kind: 'unchanged', reports };
  }
  await makeDataParts(content, { keptFolder: join(cacheDir, 'data'), edition });
  await buildPages(buildDir);
  tellProgress();
  return { kind: 'built', reports, madeFrom };
}

async function makePart({ content, environment, edition }: Making, task: ShareTask): Promise<Told> {
  const { buildDir, cacheDir } = environment;
  const share = beginShare(task, content);
  const isWanted = isWantedIn(share);
  await makeDataParts(content, { keptFolder: join(cacheDir, 'data'), edition }, { isWanted });
  if (hasWork(share)) await buildPages(buildDir);
  tellProgress();
  return endShare(share, task, content, environment, edition);
}

/** What this process is to make; null for the whole site. */
function readTask(): ShareTask | null {
  const [, , task] = process.argv;
  return task === undefined ? null : (JSON.parse(task) as ShareTask);
}

async function buildPages(buildDir: string): Promise<void> {
  enterStage('bundle');
  turn = await takeTurn();
  try {
    await build({ outDir: buildDir, logLevel: 'warn' });
  } finally {
    endTurn();
  }
}

/**
 * Astro keeps what it makes of the collections in one folder of the checkout, whatever is built into which
 * output: two builds that bundle at a time take each other's files away, or bundle the other's narratives.
 */
async function takeTurn(): Promise<HeldLock> {
  const file = resolve('node_modules/.astro/bundle.lock');
  mkdirSync(dirname(file), { recursive: true });
  const lock = await waitForLock(file, 120_000);
  if (lock === null) throw new Error(busyWords(undefined, relative(process.cwd(), file)));
  return lock;
}
