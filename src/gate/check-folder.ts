/**
 * The check of a folder of thousands of reports: what the run before has found is taken over where nothing has
 * changed, many reports are checked in threads, and only plain facts stay in memory.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ReportInput } from '../checks/check-report.ts';
import type { Checked, OpenSeries } from '../checks/check-series.ts';
import type { SourceFile } from '../checks/content.ts';
import {
  completeInspection,
  surveyContent,
  type Inspection,
  type Survey,
} from '../checks/inspect-content.ts';
import { sortProblems } from '../checks/problem.ts';
import { beyondContent } from '../files/beyond-content.ts';
import { openContentFiles, type ContentFiles } from '../files/content-files.ts';
import { keptMemory, type KeptMemory } from '../files/kept-memory.ts';
import { countOne, countTakenOver, enterStage, wasOf } from '../progress/current-clock.ts';
import { problemsBeside } from './beside-content.ts';
import { checkInThreads } from './check-in-threads.ts';
import { countedMemory } from './counted-memory.ts';
import { findAddresses } from './find-addresses.ts';
import { keptReport, loadDerive, type KeptReport } from './kept-report.ts';

export interface FolderCheck {
  readonly folder: string;
  /** What one run keeps for the next. */
  readonly cacheDir: string;
  /** Which program this is: another one checks everything again. */
  readonly edition: string;
  /** Name of what is kept, one for each thing that is derived. */
  readonly name: string;
  /** Address of a module whose function `derive` makes plain data of each report; see `kept-report.ts`. */
  readonly derive?: string;
  readonly includeDrafts: boolean;
  /** By default one for each core. */
  readonly threadCount?: number;
  /** From how many reports on threads are worth their start. */
  readonly fewestInThreads?: number;
}

export interface CheckedFolder<D> {
  /** Texts of reports and source texts are read when they are asked for. */
  readonly files: readonly SourceFile[];
  readonly inspection: Inspection<KeptReport<D>>;
  /** How many reports were checked again. */
  readonly checkedAnew: number;
}

/** A thread takes about as long to start as a few hundred reports to be checked. */
const fewestInThreads = 400;

export async function checkFolder<D = null>(given: FolderCheck): Promise<CheckedFolder<D>> {
  const { folder, cacheDir, edition, name, includeDrafts } = given;
  const content = openContentFiles(folder, join(cacheDir, 'stamps.json'));
  const kept = keptMemory<KeptReport<D>>(join(cacheDir, `${name}.json`), edition);
  const survey = surveyContent(content.files, beyondContent(folder));
  const { series } = survey.plan;
  enterStage('check', reportCount(series));
  const recalled = series.map((reports) => survey.checker.recall(reports, kept.recall));
  const known = recalled.flatMap((one) => one.known);
  known.forEach(countTakenOver);
  const open = recalled.flatMap((one) => one.open ?? []);
  const way = isWorthThreads(open, given) ? checkApart : checkHere;
  const { checked, checkedAnew } = await way(open, { survey, content, kept, given });
  const inspection = completeInspection(survey, [...known, ...checked], { includeDrafts, findAddresses });
  const problems = [...inspection.problems, ...problemsBeside(folder, inspection.releases)];
  kept.save();
  content.save();
  return {
    files: content.files,
    inspection: { ...inspection, problems: sortProblems(problems) },
    checkedAnew,
  };
}

function reportCount(series: readonly (readonly unknown[])[]): number {
  return series.reduce((sum, reports) => sum + reports.length, 0);
}

function isWorthThreads(open: readonly OpenSeries[], { threadCount, fewestInThreads: fewest }: FolderCheck) {
  const count = reportCount(open.map(({ reports }) => reports));
  return (threadCount ?? availableParallelism()) > 1 && count >= (fewest ?? fewestInThreads);
}

interface Work<D> {
  readonly survey: Survey;
  readonly content: ContentFiles;
  readonly kept: KeptMemory<KeptReport<D>>;
  readonly given: FolderCheck;
}

interface Done<D> {
  readonly checked: readonly Checked<KeptReport<D>>[];
  readonly checkedAnew: number;
}

/** In this process; a report whose earlier year came out as before is still known. */
async function checkHere<D>(open: readonly OpenSeries[], { survey, kept, given }: Work<D>): Promise<Done<D>> {
  const derive = await loadDerive<D>(given.derive ?? null);
  let checkedAnew = 0;
  const check = (input: ReportInput): KeptReport<D> => {
    checkedAnew += 1;
    return keptReport(input, derive);
  };
  const memory = countedMemory(kept.memory);
  const checked = open.flatMap((one) => survey.checker.check(one, check, memory));
  return { checked, checkedAnew };
}

/** In threads, which check the whole rest of each series. */
async function checkApart<D>(
  open: readonly OpenSeries[],
  { survey, content, kept, given }: Work<D>,
): Promise<Done<D>> {
  const { folder, derive = null, threadCount = availableParallelism() } = given;
  const start = { folder, surroundings: survey.surroundings, derive };
  const checked: Checked<KeptReport<D>>[] = [];
  await checkInThreads<D>(open, start, threadCount, ({ reports, digests, score }) => {
    wasOf('score', {
      wallMilliseconds: score.milliseconds / threadCount,
      cpuMilliseconds: score.milliseconds,
      count: score.count,
    });
    for (const [path, digest] of digests) content.tellDigest(path, digest);
    for (const { file, inputs, facts } of reports) {
      kept.keep(file, inputs, facts);
      checked.push({ ...facts, file });
      countOne();
    }
  });
  return { checked, checkedAnew: checked.length };
}
