import { describe, expect, it } from 'vitest';
import { longestChain, type Piece } from '../../src/checks/longest-chain.ts';

const piece = (length: number, ...places: number[]): Piece => ({ length, places });

describe('the heaviest chain', () => {
  it.each<[name: string, pieces: Piece[], chosen: (number | null)[]]>([
    ['keeps pieces that follow each other', [piece(2, 0), piece(3, 2), piece(1, 5)], [0, 2, 5]],
    ['leaves the lighter of two that changed places', [piece(2, 3), piece(3, 0)], [null, 0]],
    ['leaves a piece that has no place', [piece(2, 0), piece(4), piece(2, 2)], [0, null, 2]],
    ['takes the place that fits of several', [piece(2, 4), piece(1, 1, 6), piece(2, 7)], [4, 6, 7]],
    ['does not use one place twice', [piece(2, 0), piece(2, 0)], [0, null]],
    ['does not let pieces overlap', [piece(3, 0), piece(4, 2)], [null, 2]],
    ['has nothing of nothing', [], []],
  ])('%s', (_name, pieces, chosen) => {
    expect(longestChain(pieces, 10)).toEqual(chosen);
  });
});
