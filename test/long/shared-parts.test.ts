/** A site whose work was shared among processes, beside the same site built in one piece. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPartRecord } from '../../src/parts/part-record.ts';
import { writeCorpus } from '../bench/write-corpus.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { digestsOf, sharedBuild, type Made, type SharedBuild } from '../support/shared-build.ts';
import { filesOf } from '../support/site-files.ts';

const [reports, parts] = [24, 4];

let build: SharedBuild;
let made: readonly Made[];
let whole: Made;

beforeAll(() => {
  const contentDir = temporaryFolder('corpus');
  writeCorpus(contentDir, { reports, seed: 3 });
  build = sharedBuild(contentDir);
  made = Array.from({ length: parts }, (_, index) => build.part(index + 1, parts));
  whole = build.inOnePiece();
});

describe('the parts of a build', () => {
  it('are made without a site', () => {
    for (const { status, output, outDir } of made) {
      expect(status, output).toBe(0);
      expect(existsSync(outDir)).toBe(false);
    }
    expect(readdirSync(build.partsDir)).toEqual(['1-of-4', '2-of-4', '3-of-4', '4-of-4']);
  });

  it('make each report and each page with a key once, and check all', () => {
    const pages = filesOf(whole.outDir).filter((path) =>
      /^(?:reports|projects|versions)\/.+\.html$/.test(path),
    );
    const lists = pages.filter((path) => /^projects\/(?:index|\d+\/index|in\/.*)\.html$/.test(path));
    const records = made.flatMap((_, index) => recordOf(index + 1) ?? []);
    expect(sum(records.map((record) => record.reports))).toBe(reports);
    expect(sum(records.map((record) => record.pages))).toBe(pages.length - lists.length);
    expect(sum(made.map(({ counts }) => counts.render ?? 0))).toBe(pages.length - lists.length);
    expect(sum(made.map(({ counts }) => counts.texts ?? 0))).toBe(reports);
    for (const { counts } of made) expect(counts.check).toBe(reports);
  });

  it('say when there is nothing to do, and are still wanted', () => {
    const { output } = made[3] ?? { output: '' };
    expect(recordOf(4)).toMatchObject({ reports: 0 });
    expect(output).toMatch(/^第 4 份（共 4 份）(?:没有分到工作|已生成：\S+，0 份报告，\d+ 个页面)/m);
  });
});

describe('the merge', () => {
  it('refuses what is not whole, and leaves no site', () => {
    const aside = join(build.partsDir, '..', 'aside');
    renameSync(join(build.partsDir, '2-of-4'), aside);
    const missing = build.merge();
    renameSync(aside, join(build.partsDir, '2-of-4'));
    expect(missing.status).toBe(1);
    expect(missing.output).toContain('不能合并，站点没有改动。\n\n缺少第 2 份（共 4 份）。');
    expect(existsSync(missing.outDir)).toBe(false);
  });

  it('refuses parts of another content', () => {
    const file = join(build.contentDir, 'pages', 'more.md');
    mkdirSync(join(build.contentDir, 'pages'), { recursive: true });
    writeFileSync(file, '---\ntitle: 另一页\n---\n\n正文。\n');
    const { status, output } = build.merge();
    rmSync(file);
    expect(status).toBe(1);
    expect(output.match(/是按另一份内容生成的。/g)).toHaveLength(parts);
  });

  it('gives the very bytes of a build in one piece, and makes no page again that a part has made', () => {
    const merged = build.merge();
    expect(merged.status, merged.output).toBe(0);
    expect(digestsOf(merged.outDir)).toEqual(digestsOf(whole.outDir));
    const brought = sum(made.map(({ counts }) => counts.render ?? 0));
    expect(brought).toBeGreaterThan(reports);
    expect(merged.counts.render).toBe((whole.counts.render ?? 0) - brought);
    expect(merged.counts.texts).toBe(0);
    // So few reports are one part of the index, which the merge makes.
    expect(sum(made.map(({ counts }) => counts.search ?? 0))).toBe(0);
  });
});

function recordOf(part: number) {
  return readPartRecord(readFileSync(join(build.partsDir, `${part}-of-${parts}`, 'part.json'), 'utf8'));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
