import { describe, expect, test } from 'vitest';
import {
  compareAsPrinted,
  compareRounded,
  weakerBasis,
  type FigureStatus,
} from '../../src/domain/compare-figures.ts';
import { decimal, roundHalfUp, toText } from '../../src/domain/decimal.ts';
import type { Basis } from '../../src/domain/rules/rule.ts';
import type { FigureCell } from '../../src/domain/value.ts';
import { figure, special } from './build.ts';

interface Case {
  readonly name: string;
  readonly published: FigureCell | undefined;
  readonly exact: string | null;
  readonly basis?: Basis;
  readonly status: FigureStatus;
  readonly shown: string | null;
}

describe('a score, whose rounding is stated', () => {
  const cases: readonly Case[] = [
    { name: 'the same figure', published: figure('8.4'), exact: '8.4', status: 'equal', shown: '8.4' },
    {
      name: 'the same figure with more decimals',
      published: figure('8.40'),
      exact: '8.4',
      status: 'equal',
      shown: '8.4',
    },
    {
      name: 'the rounded figure',
      published: figure('11.89'),
      exact: '11.8868',
      status: 'equalAfterRounding',
      shown: '11.89',
    },
    {
      name: 'a figure cut instead of rounded',
      published: figure('11.88'),
      exact: '11.8868',
      status: 'differs',
      shown: '11.89',
    },
    {
      name: 'a figure rounded further than stated',
      published: figure('12'),
      exact: '11.8868',
      status: 'differs',
      shown: '11.89',
    },
    {
      name: 'the same figure under a fitted reading',
      published: figure('2.2'),
      exact: '2.2',
      basis: 'fitted',
      status: 'equalUnderReading',
      shown: '2.2',
    },
    {
      name: 'the same figure under an assumed reading',
      published: figure('2.2'),
      exact: '2.2',
      basis: 'assumed',
      status: 'equalUnderReading',
      shown: '2.2',
    },
    {
      name: 'the rounded figure under a reading',
      published: figure('11.89'),
      exact: '11.8868',
      basis: 'assumed',
      status: 'equalUnderReading',
      shown: '11.89',
    },
    {
      name: 'another figure under a reading',
      published: figure('2.12'),
      exact: '2.2',
      basis: 'fitted',
      status: 'differs',
      shown: '2.2',
    },
    { name: 'zero and zero', published: figure('0'), exact: '0', status: 'equal', shown: '0' },
    {
      name: 'a blank cell is not zero',
      published: figure(''),
      exact: '0',
      status: 'notPublished',
      shown: '0',
    },
    { name: 'no cell', published: undefined, exact: '8.4', status: 'notPublished', shown: '8.4' },
    {
      name: 'a dash',
      published: special('notApplicable', '—'),
      exact: '8.4',
      status: 'notPublished',
      shown: '8.4',
    },
    {
      name: 'nothing to recompute',
      published: figure('8.4'),
      exact: null,
      status: 'notComputable',
      shown: null,
    },
    { name: 'neither', published: undefined, exact: null, status: 'notComputable', shown: null },
  ];
  test.each(cases)('$name', ({ published, exact, basis = 'printed', status, shown }) => {
    const recomputed =
      exact === null ? null : { exact: decimal(exact), rounded: roundHalfUp(decimal(exact), 2) };
    const result = compareRounded(published, recomputed, basis);
    expect(result).toMatchObject({ status, recomputedText: shown, basis });
    expect(result.published).toBe(published);
  });
});

describe('a rate or an amount, which may be printed with fewer decimals', () => {
  const cases: readonly Case[] = [
    { name: 'the same rate', published: figure('85.6%'), exact: '85.6', status: 'equal', shown: '85.6' },
    {
      name: 'no decimals',
      published: figure('94%'),
      exact: '94.339',
      status: 'equalAfterRounding',
      shown: '94',
    },
    {
      name: 'one decimal',
      published: figure('87.9%'),
      exact: '87.9245',
      status: 'equalAfterRounding',
      shown: '87.9',
    },
    {
      name: 'two decimals, as printed',
      published: figure('84.00%'),
      exact: '84',
      status: 'equal',
      shown: '84.00',
    },
    {
      name: 'cut instead of rounded',
      published: figure('71.87%'),
      exact: '71.875',
      status: 'differs',
      shown: '71.875',
    },
    {
      name: 'rounded at a half',
      published: figure('71.88%'),
      exact: '71.875',
      status: 'equalAfterRounding',
      shown: '71.88',
    },
    {
      name: 'a long figure is shown with the printed decimals',
      published: figure('59.1%'),
      exact: '59.00735',
      status: 'differs',
      shown: '59.0',
    },
    {
      name: 'a long figure beside a whole one is shown with two',
      published: figure('88'),
      exact: '90.33333',
      status: 'differs',
      shown: '90.33',
    },
    {
      name: 'a short figure is shown whole',
      published: figure('10'),
      exact: '12.04',
      status: 'differs',
      shown: '12.04',
    },
    {
      name: 'an amount in 元 against 万元',
      published: figure('37.59'),
      exact: '37.58528',
      status: 'equalAfterRounding',
      shown: '37.59',
    },
    {
      name: 'printed zero against a hundred',
      published: figure('0'),
      exact: '100',
      status: 'differs',
      shown: '100',
    },
    {
      name: 'a match under a reading',
      published: figure('79.25%'),
      exact: '79.2453',
      basis: 'assumed',
      status: 'equalUnderReading',
      shown: '79.25',
    },
    {
      name: 'what rounds to zero has no sign',
      published: figure('0.00'),
      exact: '-0.001',
      status: 'equalAfterRounding',
      shown: '0.00',
    },
    { name: 'a blank cell', published: figure(''), exact: '79.2453', status: 'notPublished', shown: '79.25' },
    { name: 'no cell', published: undefined, exact: '84', status: 'notPublished', shown: '84' },
    {
      name: 'unreadable ink',
      published: special('illegible', ''),
      exact: '84',
      status: 'notPublished',
      shown: '84',
    },
    {
      name: 'nothing to recompute',
      published: figure('84%'),
      exact: null,
      status: 'notComputable',
      shown: null,
    },
  ];
  test.each(cases)('$name', ({ published, exact, basis, status, shown }) => {
    const result = compareAsPrinted(published, exact === null ? null : decimal(exact), basis);
    expect(result).toMatchObject({ status, recomputedText: shown, basis: basis ?? 'printed' });
    expect(result.published).toBe(published);
    if (shown !== null) expect(toText(result.recomputed ?? decimal('-1'))).toBe(toText(decimal(shown)));
  });
});

describe('the weaker of two bases', () => {
  const cases: readonly (readonly [a: Basis, b: Basis, weaker: Basis])[] = [
    ['printed', 'printed', 'printed'],
    ['printed', 'fitted', 'fitted'],
    ['printed', 'assumed', 'assumed'],
    ['fitted', 'assumed', 'assumed'],
    ['fitted', 'fitted', 'fitted'],
  ];
  test.each(cases)('%s and %s rest on %s', (a, b, weaker) => {
    expect(weakerBasis(a, b)).toBe(weaker);
    expect(weakerBasis(b, a)).toBe(weaker);
  });
});
