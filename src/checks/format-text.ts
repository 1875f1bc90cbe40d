/** A run for the command line. */
import { formatProblems } from './problem.ts';
import { passedText, type RunReport } from './run-report.ts';

export function formatText(run: RunReport): string {
  return run.problems.length === 0
    ? passedText(run)
    : formatProblems(run.problems, run.folder, run.isChanged);
}
