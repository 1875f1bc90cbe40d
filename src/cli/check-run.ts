/** One run of the check over a content folder. */
import { relative, sep } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { formatGithub } from '../checks/format-github.ts';
import { formatHtml } from '../checks/format-html.ts';
import { formatJson } from '../checks/format-json.ts';
import { formatText } from '../checks/format-text.ts';
import { runReport, type RunReport } from '../checks/run-report.ts';
import type { Environment } from '../files/environment.ts';
import { checkFolder } from '../gate/check-folder.ts';
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
  // Only the order depends on it, so that a run without problems does not ask git.
  const changed = inspection.problems.length > 0 ? changedFiles(contentDir) : new Set<string>();
  const folder = relative(process.cwd(), contentDir).split(sep).join('/');
  return { files, report: runReport(folder, inspection, (file) => changed.has(file)) };
}

/** Prints a run, as its format has written it. Problems in words go where errors go, the rest to the output. */
export function printRun({ report }: Run, format: RunFormat): void {
  const text = writers[format](report);
  if (format === 'text' && report.problems.length > 0) console.error(text);
  else console.log(text);
}
