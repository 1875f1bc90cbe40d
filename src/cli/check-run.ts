/** One run of the check over a content folder. */
import { relative, sep } from 'node:path';
import type { Content, SourceFile } from '../checks/content.ts';
import { formatGithub } from '../checks/format-github.ts';
import { formatHtml } from '../checks/format-html.ts';
import { formatJson } from '../checks/format-json.ts';
import { formatText } from '../checks/format-text.ts';
import { personalTraces } from '../checks/personal-data.ts';
import { sortProblems, type Problem } from '../checks/problem.ts';
import { runReport, type RunReport } from '../checks/run-report.ts';
import type { Environment } from '../files/environment.ts';
import { readReleasedHistory, readReleasedNotes } from '../files/read-history.ts';
import { checkFolder } from '../gate/check-folder.ts';
import { noteProblems } from '../history/note-problems.ts';
import { programEdition } from '../files/program-edition.ts';
import { changedFiles } from './check-changed.ts';
import type { RunFormat } from './check-options.ts';

const writers: Readonly<Record<RunFormat, (run: RunReport) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  html: formatHtml,
};

export interface Run {
  readonly files: readonly SourceFile[];
  readonly report: RunReport;
}

/** Checks what has changed since the last run, and takes the rest from it. */
export async function runCheck({ contentDir, cacheDir }: Environment): Promise<Run> {
  const { files, inspection } = await checkFolder({
    folder: contentDir,
    cacheDir,
    edition: programEdition(),
    name: 'check',
    includeDrafts: false,
  });
  const problems = sortProblems([...inspection.problems, ...problemsOfNotes(contentDir, files, inspection)]);
  // Only the order depends on it, so that a run without problems does not ask git.
  const changed = problems.length > 0 ? changedFiles(contentDir) : new Set<string>();
  const folder = relative(process.cwd(), contentDir).split(sep).join('/');
  return { files, report: runReport(folder, { ...inspection, problems }, (file) => changed.has(file)) };
}

/** Notes of commits are published, too. Few tell of a person, and only then the whole history is read. */
function problemsOfNotes(
  contentDir: string,
  files: readonly SourceFile[],
  { releases, redirects }: Pick<Content, 'releases' | 'redirects'>,
): Problem[] {
  const notes = readReleasedNotes(contentDir, { releases });
  if (!notes.some((note) => personalTraces(note).length > 0)) return [];
  return noteProblems(readReleasedHistory(contentDir, { releases }), files, redirects);
}

/** Prints a run, as its format has written it. Problems in words go where errors go, the rest to the output. */
export function printRun({ report }: Run, format: RunFormat): void {
  const text = writers[format](report);
  if (format === 'text' && report.problems.length > 0) console.error(text);
  else console.log(text);
}
