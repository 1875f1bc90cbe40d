/** A thousand reports, of which one changes: what the next build makes, and what a search of the site costs. */
import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureSearch } from '../bench/measure-search.ts';
import { changeOneReport } from '../bench/run-bench.ts';
import { writeCorpus } from '../bench/write-corpus.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { digestsOf, sharedBuild, type Made } from '../support/shared-build.ts';

const reports = 1000;

describe('one of a thousand reports changed', () => {
  let [before, after]: Readonly<Record<string, string>>[] = [];
  let second: Made;
  let fromNothing: Made;

  beforeAll(() => {
    const contentDir = temporaryFolder('corpus');
    writeCorpus(contentDir, { reports, seed: 1 });
    const build = sharedBuild(contentDir);
    before = digestsOf(mustBe(build.inOnePiece()).outDir);
    changeOneReport(contentDir);
    second = mustBe(build.inOnePiece());
    after = digestsOf(second.outDir);
    const copy = temporaryFolder('copy');
    cpSync(contentDir, copy, { recursive: true });
    fromNothing = mustBe(sharedBuild(copy).inOnePiece());
  });

  const changed = (pattern: RegExp): string[] =>
    Object.keys(after ?? {}).filter((path) => pattern.test(path) && before?.[path] !== after?.[path]);
  const present = (pattern: RegExp): number =>
    Object.keys(after ?? {}).filter((path) => pattern.test(path)).length;

  it('gives the very bytes of a build from nothing', () => {
    expect(after).toEqual(digestsOf(fromNothing.outDir));
    expect(changed(/^reports\//)).toHaveLength(1);
  });

  it('reads, checks and scores that report alone', () => {
    expect(fromNothing.made).toMatchObject({ check: reports, score: reports, texts: reports });
    expect(second.made).toMatchObject({ check: 1, score: 1 });
    // Rows are packed with those of the same place and year.
    expect(second.made.texts).toBeLessThanOrEqual(64);
  });

  it('renders its page, what is made of its project, and the pages of lists that show it', () => {
    const pages = present(/\.html$/);
    const keyed =
      present(/^(?:reports|versions|projects\/[^/]+)\/.*index\.html$/) +
      present(/^(?:years|regions|kinds|organizations)\/[^/]+\/\d+\/index\.html$/) +
      present(/^compare\/.+\/index\.html$/);
    expect(fromNothing.made.render).toBe(pages);
    expect(keyed).toBeGreaterThan(2 * reports + 100);
    // Page, revision and project; lists of its year, place and kind, and of three units.
    const compared = changed(/^compare\/.+\/index\.html$/).length;
    expect(compared).toBeLessThan(present(/^compare\/.+\/index\.html$/) / 4);
    expect(second.made.render).toBeLessThanOrEqual(pages - keyed + 9 + compared);
  });

  it('writes the data files that have changed', () => {
    const differing = changed(/^data\/v1\//).length;
    expect(differing).toBeGreaterThan(5);
    expect(differing).toBeLessThan(100);
    // Feeds and site maps are counted too; they and the descriptions of the files are put together each time.
    const others = (fromNothing.counts.data ?? 0) - present(/^data\/v1\//);
    expect(second.made.data).toBeLessThanOrEqual(differing + others + 4);
    expect(others).toBeLessThan(100);
  });

  it('indexes the reports of its year again, and no others', () => {
    const [page = ''] = changed(/^reports\//);
    const [year = ''] = /\d{4}/.exec(page) ?? [];
    const ofYear = present(new RegExp(`^reports/[^/]+/${year}/.*index\\.html$`));
    expect(ofYear).toBeLessThan(reports / 5);
    expect(second.made.search).toBe(ofYear);
    expect(second.counts.search).toBe(fromNothing.made.search);
  });

  it('reads again what it has written, and nothing else', () => {
    const differing = changed(/^(?!manifest\.)/).length;
    expect(fromNothing.made.verify).toBe(fromNothing.counts.verify);
    // What has no key is written each time, and is mostly as it was.
    const rendered = (second.made.render ?? 0) + (second.made.data ?? 0);
    const fixed = present(/^(?:_astro\/.*|pagefind\/[^/]+|[^/]+)$/);
    expect(second.made.verify).toBeLessThanOrEqual(differing + rendered + fixed);
    expect(differing + rendered + fixed).toBeLessThan((fromNothing.counts.verify ?? 0) / 10);
  });

  it('leaves a search within its bounds', async () => {
    const { first, later, completeFirst } = await measureSearch(second.outDir);
    expect([first, later, completeFirst].map((queries) => queries?.timedOut)).toEqual([0, 0, 0]);
    expect(first.bytes.median).toBeLessThanOrEqual(350_000);
    // Words of many digits, and words that stand nowhere, for which every part is asked.
    expect(first.bytes.most).toBeLessThanOrEqual(450_000);
    expect(completeFirst?.bytes.most).toBeLessThanOrEqual(2_000_000);
  });
});

function mustBe(made: Made): Made {
  expect(made.status, made.output).toBe(0);
  return made;
}
