/** Lines by which another program would find another end of the front matter than the one reader. */
import { describe, expect, it } from 'vitest';
import { replacing } from '../support/content-copy.ts';
import { problemsOf, reportPath } from './small-content.ts';

const firstLine = '---\n';

describe('a front matter that could be taken to end elsewhere', () => {
  it.each([
    ['a first line with a comment', replacing(firstLine, '---\n--- # x\n'), '2:1 yaml-syntax'],
    ['a first line alone', replacing(firstLine, '---\n--- \n'), null],
    ['three dots', replacing('\nstatus', '\n...\nstatus'), '2:1 yaml-syntax'],
    [
      'hyphens that are set in',
      replacing('\nstatus', '\nnote: |\n  甲\n  ---\n  乙\nstatus'),
      '4:3 yaml-syntax',
    ],
    ['plus signs', replacing('\nstatus', '\n+++\nstatus'), '2:1 yaml-syntax'],
    ['hyphens before a word', replacing('\nstatus', '\n--- x: 1\nstatus'), '2:1 yaml-syntax'],
  ])('%s is refused with its place', (_name, change, expected) => {
    const found = problemsOf({ [reportPath]: change }).filter(({ file }) => file === reportPath);
    if (expected === null) expect(found).not.toEqual([]);
    else expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toContain(expected);
  });

  it.each([
    ['hyphens', '---\n全年修路10公里。\n---\n'],
    ['plus signs', '+++\n全年修路10公里。\n+++\n'],
    ['hyphens after a blank line', '\n---\n全年修路10公里。\n'],
    ['hyphens that are set in', '  ---\n全年修路10公里。\n'],
    ['more hyphens', '------\n全年修路10公里。\n'],
  ])('a body that begins with %s is refused', (_name, body) => {
    const change = (text: string): string => `${text.slice(0, text.indexOf('\n---\n') + 5)}${body}`;
    const found = problemsOf({ [reportPath]: change }).filter(({ file }) => file === reportPath);
    const { length } = change('---\nx: 1\n---\n').split(body)[0]?.split('\n') ?? [];
    expect(found.map(({ code }) => code)).toContain('second-front-matter');
    const [problem] = found.filter(({ code }) => code === 'second-front-matter');
    expect(problem?.line).toBeGreaterThan(length);
  });
});
