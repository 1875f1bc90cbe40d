import { describe, expect, it } from 'vitest';
import { buildsAfterEdits } from '../support/incremental-builds.ts';

describe('a build that takes over what has not changed', () => {
  it.each([1, 20, 300])(
    'gives the very bytes of a build from nothing, after the edits of seed %i',
    (seed) => {
      for (const { edits, after, fromNothing } of buildsAfterEdits(seed, 3)) {
        expect(after, `seed ${seed}, edits ${edits.join(', ')}`).toEqual(fromNothing);
      }
    },
  );
});
