import { describe, expect, it } from 'vitest';
import { copiedReports, wordingOf } from '../../src/checks/copied-report.ts';
import { cutTextProblems } from '../../src/checks/cut-text.ts';
import { regionCodeFaults } from '../../src/checks/region-codes.ts';
import { readYaml } from '../../src/schema/front-matter.ts';
import { replacing, type Change } from '../support/content-copy.ts';
import { inTurn, problemsOf, reportAlone, smallContent, reportPath, withFields } from './small-content.ts';

const codesOf = (...changes: readonly Change[]) =>
  problemsOf(reportAlone(...changes)).map(({ code }) => code);

describe('the date of publication', () => {
  const published = (date: string) => replacing('2024-05-01', date);
  const dated = (date: string) =>
    replacing('  issuer', `  documentDate: { text: "${date}", date: ${date} }\n  issuer`);

  it.each<[date: string, codes: readonly string[]]>([
    ['2023-12-30', ['published-too-early']],
    ['2023-12-31', []],
    ['2024-01-01', []],
  ])('%s of an evaluation of 2023', (date, codes) => {
    expect(codesOf(published(date))).toEqual(codes);
  });

  it('of what is written before the year is over may lie within it', () => {
    const target = { 'kinds.yml': replacing('stage: evaluation', 'stage: target') };
    expect(problemsOf({ ...reportAlone(published('2023-02-01')), ...target })).toEqual([]);
  });

  it.each<[date: string, codes: readonly string[]]>([
    ['2024-05-02', ['published-too-early']],
    ['2024-05-01', []],
    ['2024-04-30', []],
  ])('2024-05-01 of a document of %s', (date, codes) => {
    expect(codesOf(dated(date))).toEqual(codes);
  });

  it('is not written in a draft', () => {
    const draft = replacing('status: published', 'status: draft');
    expect(codesOf(draft)).toEqual(['draft-with-date']);
    expect(
      codesOf(
        replacing(
          'status: published',
          'status: withdrawn\nwithdrawal: { date: 2024-06-01, reason: 已由修订后的文件代替。 }',
        ),
      ),
    ).toEqual([]);
  });
});

it.each<[days: readonly string[], faults: number]>([
  [['2024-06-01', '2024-06-01', '2024-06-02'], 0],
  [['2024-06-02', '2024-06-01', '2024-06-03'], 1],
  [['2024-06-03', '2024-06-01', '2024-06-02'], 2],
])('corrections of %j are in the order of their revisions but for %i', (days, faults) => {
  const entry = (day: string, index: number) => `{ revision: ${index + 2}, date: ${day}, note: 更正 }`;
  for (const entries of [days.map(entry), days.map(entry).toReversed()]) {
    const corrected = replacing('revision: 1', `revision: 4\ncorrections: [${entries.join(', ')}]`);
    expect(codesOf(corrected)).toEqual(Array.from({ length: faults }, () => 'correction-without-note'));
  }
});

describe('a withdrawal', () => {
  it.each<[name: string, head: string, codes: readonly string[]]>([
    ['says when and why', 'status: withdrawn\nwithdrawal: { date: 2024-05-01, reason: 有误 }', []],
    [
      'is not of the day before',
      'status: withdrawn\nwithdrawal: { date: 2024-04-30, reason: 有误 }',
      ['withdrawal-unexplained'],
    ],
    ['is not silent', 'status: withdrawn', ['withdrawal-unexplained']],
    [
      'is not of a published report',
      'status: published\nwithdrawal: { date: 2024-05-20, reason: 有误 }',
      ['withdrawal-unexplained'],
    ],
  ])('%s', (_name, head, codes) => {
    expect(codesOf(replacing('status: published', head))).toEqual(codes);
  });
});

describe('a sign that makes a comment of the rest of a line', () => {
  const cut = (...lines: readonly string[]) => {
    const yaml = lines.join('\n');
    const read = readYaml(yaml, 2);
    const raw = read.ok ? read.value : null;
    return cutTextProblems({ file: 'a', yaml, firstLine: 2, raw }).map(
      ({ line, column }) => `${line}:${column}`,
    );
  };

  it.each<[lines: readonly string[], place: string]>([
    [['name: 修路 #1 标段'], '2:10'],
    [['a: b', '- 修路 # 标段'].slice(1), '2:6'],
    [['rows:', '  - name: 修路 ＃ 一 #二'], '3:18'],
  ])('%j', (lines, place) => {
    expect(cut(...lines)).toEqual([place]);
  });

  it.each<[lines: readonly string[]]>([
    [['name: "修路 #1 标段"']],
    [["name: '修路 #1 标段'"]],
    [['name: 修路#1 标段']],
    [['score: "" # 【待填】']],
    [['name: 修路 # 【待填】请核对']],
    [['weight: 60 # 原文如此']],
    [['name: 修路 # A1']],
    [['# 修路 # 标段', 'name: 修路']],
    [['name: |', '  修路 #1 标段']],
    [['name: "修路', '  里程 #1 标段"']],
  ])('%j has none', (lines) => {
    expect(cut(...lines)).toEqual([]);
  });
});

describe('a report that is there twice', () => {
  const text = smallContent().find(({ path }) => path === reportPath)?.text ?? '';
  const second = reportPath.replace('.md', '-2.md');
  const copied = (path: string, change: Change = (one) => one) =>
    copiedReports([
      { file: reportPath, wording: wordingOf({ path: reportPath, text }) },
      { file: path, wording: wordingOf({ path, text: change(text) ?? '' }) },
    ]).map(({ file }) => file);

  it.each<[name: string, path: string, change?: Change]>([
    ['under another number', second],
    ['as another kind', reportPath.replace('self-', 'department-')],
    ['of another time', second, replacing('2024-05-01', '2024-06-01')],
    ['with other line ends', second, (one) => one.replaceAll('\n', '\r\n')],
  ])('%s', (_name, path, change) => {
    expect(copied(path, change)).toEqual([path]);
  });

  it.each<[name: string, path: string, change?: Change]>([
    ['with another figure', second, replacing('score: 60', 'score: 59')],
    ['as a draft', second, replacing('status: published', 'status: draft')],
    ['of another year', reportPath.replace('2023', '2024')],
    ['as MDX', `${reportPath}x`],
  ])('not %s', (_name, path, change) => {
    expect(copied(path, change)).toEqual([]);
  });
});

describe('the codes of regions', () => {
  const region = (id: string, code?: string, parent?: string) => ({
    id,
    name: id,
    level: 'unstated' as const,
    ...(code !== undefined && { code }),
    ...(parent !== undefined && { parent }),
  });

  it.each<[name: string, regions: Parameters<typeof regionCodeFaults>[0], count: number]>([
    ['a city in its province', [region('a', '460000'), region('b', '460100', 'a')], 0],
    ['a city in another province', [region('a', '420000'), region('b', '460100', 'a')], 1],
    ['a county in its city', [region('a', '460100'), region('b', '460105', 'a')], 0],
    ['a county in another city', [region('a', '460200'), region('b', '460105', 'a')], 1],
    ['a county of the province itself', [region('a', '420000'), region('b', '429004', 'a')], 0],
    ['a zone in a county', [region('a', '460105'), region('b', '460106', 'a')], 0],
    ['a region without a code', [region('a', '460000'), region('b', undefined, 'a')], 0],
    ['below a region without a code', [region('a'), region('b', '460100', 'a')], 0],
    ['the same code twice', [region('a', '460100'), region('b', '460100')], 1],
  ])('%s', (_name, regions, count) => {
    expect(regionCodeFaults(regions)).toHaveLength(count);
  });
});

describe('a table that is scored or not', () => {
  const table = (scored: string) => withFields(`tables:\n  - { id: annual, scored: "${scored}" }`);
  const withoutScores = inTurn(replacing('    score: 60\n', ''), replacing('    score: 40\n', ''));

  it('is no scored one without a score', () => {
    expect(codesOf(withoutScores, table('true'))).toContain('scored-differs');
    expect(codesOf(table('true'))).toEqual([]);
  });

  it('is a scored one when the total comes from it', () => {
    expect(codesOf(table('false'))).toContain('scored-differs');
    expect(codesOf(withoutScores, table('false'))).not.toContain('scored-differs');
  });
});
