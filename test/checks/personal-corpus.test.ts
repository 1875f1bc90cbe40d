/**
 * What must be found of people and what must not, entry by entry through the door by which it would come in.
 * Each file of `personal-corpus/` is a corpus of its own, and each is held to the same figures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitNoteProblems } from '../../src/checks/commit-notes.ts';
import { filledIn } from './personal-corpus/placeholders.ts';
import { problemsOf, reportPath, sourcePath, written, type Changes } from './small-content.ts';

type Where = 'yaml' | 'markdown' | 'text' | 'fileName' | 'commit';

interface Entry {
  readonly id: string;
  readonly where: Where;
  readonly text: string;
  readonly why: string;
}

interface Corpus {
  /** What is found of one whose misses are known and stand for what the check cannot do yet; 97 elsewhere. */
  readonly foundPercent?: number;
  readonly find: readonly Entry[];
  readonly ordinary: readonly Entry[];
}

const folder = new URL('personal-corpus/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const least = { entries: 100, foundPercent: 97, falsePercent: 1 };

/** Where a text comes into the content folder. */
const doors: Readonly<Record<Exclude<Where, 'commit'>, (text: string) => Changes>> = {
  yaml: (text) => ({ [reportPath]: written(`---\n${text}\n---\n\n正文。\n`) }),
  markdown: (text) => ({ [reportPath]: (report) => `${report}\n${text}\n` }),
  text: (text) => ({ [sourcePath]: written(`${text}\n`) }),
  fileName: (text) => ({
    [`attachments/example-city/2023/rural-roads/self-evaluation/${text}`]: written('文字\n'),
  }),
};

function isFound({ where, text }: Entry): boolean {
  const filled = filledIn(text);
  const problems =
    where === 'commit'
      ? commitNoteProblems([{ commit: '0'.repeat(40), path: reportPath, note: filled }])
      : problemsOf(doors[where](filled));
  return problems.some(({ code }) => code === 'personal-data');
}

const percent = (part: number, whole: number): number => Math.round((part * 10_000) / whole) / 100;
const lines = (entries: readonly Entry[]): string =>
  entries.map(({ id, where, text, why }) => `  ${id} ${where} ${JSON.stringify(text)}: ${why}`).join('\n');

describe.each(names)('%s', (name) => {
  const {
    find,
    ordinary,
    foundPercent = least.foundPercent,
  } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Corpus;
  const missed = find.filter((entry) => !isFound(entry));
  const alarms = ordinary.filter(isFound);
  const found = percent(find.length - missed.length, find.length);
  const wrong = percent(alarms.length, ordinary.length);
  console.log(
    [
      `${name}: found ${found}% of ${find.length}, false alarms ${wrong}% of ${ordinary.length}`,
      ...(missed.length > 0 ? ['missed:', lines(missed)] : []),
      ...(alarms.length > 0 ? ['false alarms:', lines(alarms)] : []),
    ].join('\n'),
  );

  it('is large enough, and none of its entries repeats another', () => {
    expect(Math.min(find.length, ordinary.length)).toBeGreaterThanOrEqual(least.entries);
    const all = [...find, ...ordinary].map(({ where, text }) => `${where}\n${text}`);
    expect(new Set(all).size).toBe(all.length);
  });

  it(`has ${foundPercent}% found`, () => {
    expect(found).toBeGreaterThanOrEqual(foundPercent);
  });

  it(`has ${least.falsePercent}% false alarms at most`, () => {
    expect(wrong).toBeLessThanOrEqual(least.falsePercent);
  });
});
