/** What of the notes of commits tells of people and would be published in the trail of corrections. */
import { commitNoteProblems } from '../checks/commit-notes.ts';
import type { Content, SourceFile } from '../checks/content.ts';
import type { Problem } from '../checks/problem.ts';
import { readReportPath } from '../schema/content-path.ts';
import { contentTrail } from './content-trail.ts';
import { publishedText } from './published-text.ts';
import { takedownsIn } from './takedowns.ts';
import type { History } from './trail.ts';

/** A note that is not told, because something was taken out of its report, is none. */
export function noteProblems(
  history: History,
  files: readonly SourceFile[],
  redirects: Content['redirects'],
): Problem[] {
  const reports = new Map(
    files.flatMap(({ path, text }) => {
      const id = readReportPath(path)?.id;
      const present = id === undefined ? null : publishedText(text);
      return id === undefined || present === null ? [] : [[id, { path, present }] as const];
    }),
  );
  const trailed = [...reports].map(([id, { present }]) => ({ id, takedowns: takedownsIn(present) }));
  const trail = contentTrail(history, { reports: trailed, redirects }, (id) => {
    const report = reports.get(id);
    if (report === undefined) throw new Error(`There is no report ${id}.`);
    return report.present;
  });
  return [...trail].flatMap(([id, corrections]) => {
    const path = reports.get(id)?.path;
    // What is gone from the content is not shown.
    return path === undefined
      ? []
      : commitNoteProblems(corrections.map(({ commit, note }) => ({ commit, note, path })));
  });
}
