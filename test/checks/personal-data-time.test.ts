/** A text made to take long costs what its length costs: twice as long, twice the time and no more. */
import { describe, expect, it } from 'vitest';
import { personalDataProblems } from '../../src/checks/personal-data.ts';
import { longTexts } from './long-texts.ts';

const thousand = 1000;
/** Long enough for the garbage and the compiling not to count. */
const units = 12 * thousand;

function microseconds(path: string, text: string): number {
  const start = process.cpuUsage();
  personalDataProblems({ path, text });
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** The least of some: what else the machine does only adds to it. */
const least = (path: string, text: string): number =>
  Math.min(...Array.from({ length: 3 }, () => microseconds(path, text)));

describe.each(Object.entries(longTexts))('%s', (_name, make) => {
  it.each([
    ['as a source text', 'sources/a.txt', (text: string) => text],
    ['as a narrative', 'reports/a.md', (text: string) => `---\na: b\n---\n${text}`],
    ['as a value of YAML', 'reports/a.md', (text: string) => `---\na: ${JSON.stringify(text)}\n---\n`],
  ])('%s', (_door, path, wrap) => {
    const [once, fourTimes] = [units, 4 * units].map((length) => least(path, wrap(make(length))));
    // Four times the length; a check whose cost grows with the square would take sixteen times as long.
    expect((fourTimes ?? 0) / Math.max(once ?? 0, 2 * thousand)).toBeLessThan(9);
  });
});
