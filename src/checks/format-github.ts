/** A run as workflow commands, which GitHub shows at the lines of a pull request. */
import { visibleProblem, type Problem } from './problem.ts';
import { passedText, type RunReport } from './run-report.ts';

export function formatGithub(run: RunReport): string {
  if (run.problems.length === 0) return passedText(run);
  return run.problems.map((problem) => annotation(problem, run.folder)).join('\n');
}

function annotation(problem: Problem, folder: string): string {
  const { file, line, column, code, field, message, fix } = visibleProblem(problem);
  const properties = [
    ['file', `${folder}/${file}`],
    ['line', String(line)],
    ['col', String(column)],
    ['title', field === '' ? code : `${code} ${field}`],
  ].map(([name, value]) => `${name ?? ''}=${escapeProperty(value ?? '')}`);
  return `::error ${properties.join(',')}::${escapeMessage(`${message}\n改法：${fix}`)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
