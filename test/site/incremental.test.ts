import { describe, expect, it } from 'vitest';
import { buildsAfterEdits } from '../support/incremental-builds.ts';

describe('a build that takes over what has not changed', () => {
  it('gives the very bytes of a build from nothing, after any edits', () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    for (const { edits, after, fromNothing } of buildsAfterEdits(seed, 3)) {
      expect(after, `seed ${seed}, edits ${edits.join(', ')}`).toEqual(fromNothing);
    }
  });
});
