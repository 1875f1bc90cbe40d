import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allGoldens, goldenFolder } from './goldens.ts';

const goldens = allGoldens();

it('every kept report has its golden, and nothing else has one', () => {
  expect(globSync('*/*.txt', { cwd: goldenFolder }).sort()).toEqual([...goldens.keys()].sort());
});

// A figure changes only in a commit of its own, whose message says why: `npm run goldens` writes them.
it.each([...goldens])('%s', (file, golden) => {
  expect(golden).toBe(readFileSync(join(goldenFolder, file), 'utf8'));
});
