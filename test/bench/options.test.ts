import { expect, it } from 'vitest';
import { Misuse } from '../../src/cli/command-line.ts';
import { readBenchOptions } from './options.ts';

it('has a thousand reports and every part by default', () => {
  expect(readBenchOptions([])).toEqual({
    reports: 1000,
    seed: 1,
    isKept: false,
    out: 'test/artefacts/bench-1000.json',
    compareWith: null,
    hasSearch: true,
    hasIncremental: true,
    hasYardstick: true,
  });
});

it('reads every flag', () => {
  const files = '--reports 50000 --seed 7 --keep --out a.json --compare b.json';
  const flags = `${files} --no-search --no-incremental --no-pagefind`;
  expect(readBenchOptions(flags.split(' '))).toEqual({
    reports: 50_000,
    seed: 7,
    isKept: true,
    out: 'a.json',
    compareWith: 'b.json',
    hasSearch: false,
    hasIncremental: false,
    hasYardstick: false,
  });
});

it.each(['--reports 0', '--reports -5', '--reports many', '--seed 1.5', '--fast', 'reports'])(
  'does not understand %s',
  (flags) => {
    expect(() => readBenchOptions(flags.split(' '))).toThrow(Misuse);
  },
);
