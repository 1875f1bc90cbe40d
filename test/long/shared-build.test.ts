/** A thousand reports whose work is shared among four processes, beside the same site built in one piece. */
import { expect, it } from 'vitest';
import { writeCorpus } from '../bench/write-corpus.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { digestsOf, sharedBuild } from '../support/shared-build.ts';

const [reports, parts] = [1000, 4];

it('is the same to the byte, and makes nothing twice', { timeout: 3_600_000 }, () => {
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
  const brought = rendered.reduce((sum, count) => sum + count, 0);
  expect(brought).toBeGreaterThanOrEqual(reports);
  expect(Math.max(...rendered)).toBeLessThan((brought / parts) * 1.3);
  expect(merged.counts.render).toBe((whole.counts.render ?? 0) - brought);
  expect(merged.counts.texts).toBe(0);
  // A part that is made once more takes over what it has made.
  expect(build.part(1, parts).counts.render ?? 0).toBe(0);
});
