/** Whatever a table holds, every cell is accounted for and the draft loads. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyTables, expectAccountedFor } from './any-table.ts';

describe('any table', () => {
  it('has each of its cells in the ledger once, and gives a draft that loads', () => {
    fc.assert(fc.property(anyTables, expectAccountedFor), { numRuns: 500 });
  });
});
