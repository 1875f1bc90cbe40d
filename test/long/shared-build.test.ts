/** A thousand reports whose work is shared among four processes, beside the same site built in one piece. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeCorpus } from '../bench/write-corpus.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { filesOf } from '../support/site-files.ts';
import { digestsOf, sharedBuild } from '../support/shared-build.ts';

const [reports, parts] = [1000, 4];

it('is the same to the byte, and makes nothing twice', () => {
  const contentDir = temporaryFolder('corpus');
  writeCorpus(contentDir, { reports, seed: 1 });
  const build = sharedBuild(contentDir);
  const made = Array.from({ length: parts }, (_, index) => build.part(index + 1, parts));
  for (const { status, output } of made) expect(status, output).toBe(0);
  const merged = build.merge();
  expect(merged.status, merged.output).toBe(0);
  const whole = build.inOnePiece();
  expect(whole.status, whole.output).toBe(0);
  expect(digestsOf(merged.outDir)).toEqual(digestsOf(whole.outDir));
  const rendered = made.map(({ counts }) => counts.render ?? 0);
  const brought = sum(rendered);
  expect(brought).toBeGreaterThanOrEqual(reports);
  expect(Math.max(...rendered)).toBeLessThan((brought / parts) * 1.3);
  expect(merged.counts.render).toBe((whole.counts.render ?? 0) - brought);
  expect(merged.counts.texts).toBe(0);
  // Whole years of the index come from the parts; only the pages that are no reports are left.
  expect(sum(made.map(({ counts }) => counts.search ?? 0))).toBe(reports);
  const indexed = made.flatMap((_, index) =>
    filesOf(join(build.partsDir, `${index + 1}-of-${parts}`))
      .filter((path) => path.endsWith('/kept.json'))
      .map((path) => ({ path, file: join(build.partsDir, `${index + 1}-of-${parts}`, path) })),
  );
  expect(indexed.map(({ path }) => path).sort()).toEqual(
    Array.from({ length: 10 }, (_, year) => `search/${2015 + year}/kept.json`),
  );
  // What is indexed again is another file than the one that a part has brought.
  for (const { path, file } of indexed)
    expect(statSync(join(build.partsDir, '../merged/cache', path)).ino).toBe(statSync(file).ino);
  // A part that is made once more takes over what it has made.
  expect(build.part(1, parts).counts.render ?? 0).toBe(0);
});

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
