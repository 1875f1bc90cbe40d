/** Seeded chance: the same seed and key give the same draws on every machine. No clock, no shared state. */

export interface Random {
  /** A whole number between two bounds, both included. */
  integer(from: number, to: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** True in so many of a hundred draws. */
  chance(percent: number): boolean;
}

/**
 * Draws for one thing of the corpus. The key names the thing, so that another report more or less
 * leaves the draws of all others as they were.
 */
export function createRandom(seed: number, key: string): Random {
  const next = mulberry32(hash(`${seed} ${key}`));
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    integer,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    chance: (percent) => integer(1, 100) <= percent,
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The generator mulberry32: numbers from 0 up to, not including, 1. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
