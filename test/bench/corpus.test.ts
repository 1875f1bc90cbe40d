import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { filesOf } from '../support/site-files.ts';
import { queries } from './queries.ts';
import { changeOneReport } from './run-bench.ts';
import { writeCorpus } from './write-corpus.ts';

const folder = temporaryFolder('corpus');
const corpus = writeCorpus(folder, { seed: 1, reports: 200 });
// The projects of several rounds begin with the second two hundred.
const larger = temporaryFolder('corpus');
writeCorpus(larger, { seed: 1, reports: 400 });

describe('the corpus on disk', () => {
  it('is what the facts say of it', () => {
    const { content } = checkContent(readContentFolder(folder));
    const reports = content?.reports ?? [];
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const distinct = (values: readonly unknown[]) => new Set(values).size;
    expect(corpus).toEqual({
      reports: reports.length,
      seed: 1,
      files: filesOf(folder).length,
      bytes: filesOf(folder).reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0),
      indicatorsPerReport: mean(reports.map(({ scored }) => scored.report.indicators.length)),
      narrativeCharacters: Math.round(mean(reports.map(({ body }) => body.trim().length))),
      withFindings: mean(reports.map(({ findings }) => (findings.length > 0 ? 100 : 0))),
      kinds: distinct(reports.map(({ scored }) => scored.report.kindId)),
      cities: distinct(reports.map(({ scored }) => scored.report.regionId)),
      years: distinct(reports.map(({ scored }) => scored.report.fiscalYear)),
    });
    expect(corpus).toMatchObject({ reports: 200, indicatorsPerReport: 18, withFindings: 5, kinds: 6 });
  });

  it('stays in order when two figures of one report are changed', () => {
    const before = new Map(readContentFolder(folder).map(({ path, text }) => [path, text]));
    changeOneReport(folder);
    const after = readContentFolder(folder);
    const changed = after.filter(({ path, text }) => before.get(path) !== text);
    expect(changed).toHaveLength(1);
    const lines = (text: string | undefined) => text?.split('\n') ?? [];
    const old = lines(before.get(changed[0]?.path ?? ''));
    expect(lines(changed[0]?.text).filter((line, index) => line !== old[index])).toHaveLength(2);
    expect(checkContent(after).problems).toEqual([]);
  });

  it('without such a figure cannot be changed', () => {
    const empty = temporaryFolder('corpus');
    mkdirSync(join(empty, 'reports'));
    writeFileSync(join(empty, 'reports', 'a.md'), 'nothing');
    expect(() => {
      changeOneReport(empty);
    }).toThrow('No report has');
  });
});

describe('the queries', () => {
  it('are twenty, each once and with its reason', () => {
    expect(new Set(queries.map(({ text }) => text)).size).toBe(20);
    expect(new Set(queries.map(({ reason }) => reason)).size).toBe(20);
  });

  it('stand in the corpus, but for the one that shall not be found', () => {
    const text = readContentFolder(larger)
      .map((file) => file.text)
      .join('\n');
    const words = queries
      .flatMap((query) => query.text.split(/[ “”]+/))
      .filter((word) => /\p{Script=Han}/u.test(word));
    expect(words.filter((word) => !text.includes(word))).toEqual(['鳜鱼养殖补贴']);
  });
});
