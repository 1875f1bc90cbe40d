/** A share of a build: what is its own, and the folder with what it has made. */
import type { Environment } from '../files/environment.ts';
import { keptPagesFolder } from '../files/kept-files.ts';
import { readCommit } from '../files/read-commit.ts';
import { takeShare, type OwnShare } from '../parts/own-share.ts';
import { writePart } from '../parts/part-folders.ts';
import { partMaker } from '../parts/part-maker.ts';
import { recordFormat } from '../parts/part-record.ts';
import { shareWork } from '../parts/share-work.ts';
import type { PassedContent } from '../passed-content.ts';
import type { ToldPart } from '../progress/told.ts';
import type { ShareTask } from './watch-worker.ts';

/** From here on this process makes what is its own alone. */
export function beginShare({ number }: ShareTask, { reports, registers }: PassedContent): OwnShare {
  const ids = reports.map(({ facts }) => facts.id);
  const share = shareWork(ids, [...registers.projects.keys()], number.of)[number.part - 1];
  if (share === undefined) throw new Error(`There is no part ${number.part} of ${number.of}.`);
  // What the check has found is the same everywhere, and one of them brings it for all.
  const own = { ...share, number, kept: new Set(number.part === 1 ? ['build.json'] : []) };
  takeShare(own);
  return own;
}

export function hasWork({ reportIds, projectIds }: OwnShare): boolean {
  return reportIds.size > 0 || projectIds.size > 0;
}

/** Writes what the share has made, in one step. */
export function endShare(
  { number, reportIds, kept }: OwnShare,
  { partsDir }: ShareTask,
  { sources }: PassedContent,
  environment: Environment,
  edition: string,
): ToldPart {
  const { cacheDir, contentDir, outDir } = environment;
  const paths = [...kept];
  const reports = reportIds.size;
  const pages = paths.filter((path) => path.startsWith(`${keptPagesFolder}/`)).length;
  const record = {
    format: recordFormat,
    ...number,
    ...partMaker(environment, edition, sources),
    commit: readCommit(contentDir, outDir)?.hash ?? null,
    reports,
    pages,
  } as const;
  const folder = writePart(partsDir, cacheDir, record, paths);
  return { kind: 'part', ...number, folder, reports, pages };
}
