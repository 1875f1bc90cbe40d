/** One slip of the hand in a published file, and everything that the gate says about it. */
import { expect, it } from 'vitest';
import { checkContent } from '../../../src/gate/check-content.ts';
import type { SourceFile } from '../../../src/checks/content.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { filesOf, seeds } from '../../published/content.ts';

type Seed = keyof typeof seeds;
export type FileChange = (files: readonly SourceFile[]) => SourceFile[];

export interface Mistake {
  /** What went wrong, in a clerk's words. */
  readonly name: string;
  /** The published report in which it is made. */
  readonly seed: Seed;
  readonly change: FileChange;
  /** All problems, as {@link quote} writes them: one more or one less fails the test. */
  readonly problems: readonly [string, ...string[]];
}

/** A test for each mistake, and one that the published files have no problem without them. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  it.each([...new Set(mistakes.map(({ seed }) => seed))])('file %s is right before the mistake', (seed) => {
    expect(problemsAfter((files) => [...files], seed)).toEqual([]);
  });

  it.each(mistakes)('$name ($seed)', ({ seed, change, problems }) => {
    expect(problemsAfter(change, seed)).toEqual(problems);
  });
}

/** All problems of the registers, one report and its source text after a change. */
export function problemsAfter(change: FileChange, seed: Seed): string[] {
  const files = change(filesOf('content', seeds[seed]));
  return checkContent(files).problems.map((problem) => quote(problem, files, seeds[seed]));
}

/**
 * `place [code] message`. The place is the field of the report; where a problem has none, the words
 * at its line and column, or the path of the file as a whole. A finding has its check beside the code.
 */
function quote(problem: Problem, files: readonly SourceFile[], id: string): string {
  const { code, finding, message } = problem;
  const check = finding === undefined ? '' : `: ${finding.code}`;
  return `${placeOf(problem, files, id)} [${code}${check}] ${message}`;
}

function placeOf({ file, line, column, field }: Problem, files: readonly SourceFile[], id: string): string {
  if (field === '' && line === 1 && column === 1) return file;
  const text = files.find(({ path }) => path === file)?.text ?? '';
  const words = (text.split('\n')[line - 1] ?? '').slice(column - 1).trim();
  const shown = `「${words.length > 20 ? `${words.slice(0, 20)}…` : words}」`;
  // A field whose line does not show it is quoted with that line, so that a wrong line is seen.
  const key = /(?:^|\.)([^.[\]]+)$/.exec(field)?.[1] ?? '';
  const place = field === '' ? shown : words.startsWith(key) ? field : `${field}${shown}`;
  return file === `reports/${id}.md` ? place : `${file}: ${place}`;
}

/** A text that stands in the report exactly once, and what is typed in its place. */
export function inReport(from: string, to: string): FileChange {
  return inFile(/^reports\//, from, to);
}

export function inSource(from: string, to: string): FileChange {
  return inFile(/^sources\//, from, to);
}

export function inFile(path: RegExp, from: string, to: string): FileChange {
  return rewritten(path, (text) => {
    const count = text.split(from).length - 1;
    // A text that is not there, or there twice, would make another mistake than the named one.
    if (count !== 1) throw new Error(`${path.source} contains ${count} times ${JSON.stringify(from)}.`);
    return text.replace(from, () => to);
  });
}

export function rewritten(path: RegExp, rewrite: (text: string) => string): FileChange {
  return (files) =>
    files.map((file) => (path.test(file.path) ? { ...file, text: rewrite(file.text) } : file));
}

/** Reports and sources whose path changes; a path that stays the same fails. */
export function moved(from: string | RegExp, to: string): FileChange {
  return (files) => {
    const after = files.map((file) => ({ ...file, path: file.path.replace(from, to) }));
    if (after.every(({ path }, index) => path === files[index]?.path)) throw new Error('No file is moved.');
    return after;
  };
}

export function inTurn(...changes: readonly FileChange[]): FileChange {
  return (files) => changes.reduce<SourceFile[]>((now, change) => change(now), [...files]);
}

export function lines(...texts: readonly string[]): string {
  return texts.join('\n');
}
