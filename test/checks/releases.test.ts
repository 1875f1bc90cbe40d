/** What a release record keeps, and what it asks of later changes. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { Release, ReportEntry } from '../../src/checks/content.ts';
import { releaseText } from '../../src/history/release-record.ts';
import { replacing, type Change } from '../support/content-copy.ts';
import {
  inTurn,
  problemsOf,
  removed,
  reportPath,
  smallContent,
  sourcePath,
  withFields,
  written,
} from './small-content.ts';

const commit = '8425c4590a4ce54663b83c24dd5e988ec83d0778';

function reportsOf(...changes: readonly Change[]): readonly ReportEntry[] {
  const { content, problems } = checkContent(
    smallContent({ [reportPath]: inTurn(...changes), [sourcePath]: removed }),
  );
  if (content === null) throw new Error(JSON.stringify(problems));
  return content.reports;
}

function digestAfter(...changes: readonly Change[]): string | undefined {
  return reportsOf(...changes)[0]?.figuresDigest;
}

/** A record of the small content as it is. */
const first = releaseText({
  commit,
  date: '2024-05-02',
  previous: undefined,
  reports: reportsOf((text) => text),
});

function codesAfter(...changes: readonly Change[]): string[] {
  return problemsOf({
    'releases/1.yml': written(first),
    [reportPath]: inTurn(...changes),
    [sourcePath]: removed,
  }).map(({ code, field, message }) => `${code} ${field} ${message}`);
}

const correcting = (revision: string, noted: string) =>
  inTurn(
    replacing('revision: 1', `revision: ${revision}`),
    withFields(`corrections: [{ revision: ${noted}, date: 2024-06-01, note: 抄录有误 }]`),
  );
const otherFigure = replacing('actual: 10公里', 'actual: 11公里');

describe('the digest of all figures', () => {
  const before = digestAfter((text) => text);
  it.each<[string, Change]>([
    ['a cell', otherFigure],
    ['the way in which a figure is printed', replacing('total: 100.00', 'total: "100.0"')],
    ['a figure that goes', replacing('    actual: 10公里\n', '')],
    [
      'a figure in another field',
      replacing('target: ≥10公里\n    actual: 10公里', 'target: 10公里\n    actual: ≥10公里'),
    ],
    ['a number of the narrative', replacing('全年修路10公里。', '全年修路12公里。')],
  ])('changes with %s', (_name, change) => {
    expect(digestAfter(change)).not.toBe(before);
  });

  it.each<[string, Change]>([
    ['words', replacing('name: 修路里程', 'name: 修路的里程')],
    ['words of the narrative', replacing('全年修路10公里。', '全年一共修路10公里。')],
    [
      'the order of fields',
      replacing('    weight: 60\n    target: ≥10公里\n', '    target: ≥10公里\n    weight: 60\n'),
    ],
    ['the time of publication', replacing('2024-05-01', '2024-05-02')],
    ['a note on a correction', correcting('2', '2')],
    ['the numbers of a list', replacing('全年修路10公里。', '1. 全年修路10公里。\n2. 完工。')],
  ])('stays the same with other %s', (_name, change) => {
    expect(digestAfter(change)).toBe(before);
  });
});

describe('after the first release', () => {
  it('nothing is asked of a report that is the same', () => {
    expect(codesAfter((text) => text)).toEqual([]);
  });

  it('a changed figure needs a higher revision', () => {
    expect(codesAfter(otherFigure)).toEqual([
      'correction-without-note revision 数字或附件与第 1 次发布（第 1 版）时不同，版本号却没有增加。',
    ]);
  });

  it('a higher revision needs a note', () => {
    expect(codesAfter(otherFigure, replacing('revision: 1', 'revision: 2'))).toEqual([
      'correction-without-note revision 数字或附件与第 1 次发布（第 1 版）时不同，却没有第 2 版的更正记录。',
    ]);
  });

  it('a note of an earlier revision is not enough', () => {
    expect(codesAfter(otherFigure, correcting('3', '2'))).toHaveLength(1);
  });

  it('with both it passes', () => {
    expect(codesAfter(otherFigure, correcting('2', '2'))).toEqual([]);
  });

  it('a revision never falls', () => {
    const second = releaseText({
      commit,
      date: '2024-05-02',
      previous: undefined,
      reports: reportsOf(correcting('2', '2')),
    });
    const problems = problemsOf({ 'releases/1.yml': written(second), [sourcePath]: removed });
    expect(problems.map(({ message }) => message)).toEqual(['版本号是 1，第 1 次发布时已是第 2 版。']);
  });

  it('a published report does not become a draft again', () => {
    expect(codesAfter(replacing('status: published', 'status: draft'))).toContain(
      'published-report-missing status 这份报告在第 1 次发布时已公开，现在写成了草稿。',
    );
  });

  it('a withdrawn one is still there', () => {
    expect(
      codesAfter(
        replacing(
          'status: published',
          'status: withdrawn\nwithdrawal: { date: 2024-06-01, reason: 已由修订后的文件代替。 }',
        ),
      ),
    ).toEqual([]);
  });
});

describe('a report that has moved', () => {
  const moved = reportPath.replace('self-evaluation.md', 'self-evaluation-2.md');
  const text = smallContent().find(({ path }) => path === reportPath)?.text ?? '';
  const files = {
    'releases/1.yml': written(first),
    [reportPath]: removed,
    [moved]: written(text),
    [sourcePath]: removed,
  };
  const from = 'reports/example-city/2023/rural-roads/self-evaluation/';

  it('is missed', () => {
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['published-report-missing']);
  });

  it.each([
    ['with a redirect', 'redirects.yml', `- { from: ${from}, to: ${from.replace(/\/$/, '-2/')} }\n`],
    ['with a notice', 'withdrawals.yml', `- { address: ${from}, date: 2024-06-01, reason: 重复 }\n`],
  ])('is accounted for %s', (_name, path, register) => {
    expect(problemsOf({ ...files, [path]: written(register) })).toEqual([]);
  });
});

describe('addresses that have moved', () => {
  const at = 'reports/example-city/2023/rural-roads/self-evaluation/';
  it.each([
    ['from a page that is there', `- { from: ${at}, to: years/ }`, `地址“${at}”现在有报告，不能改到别处。`],
    ['in a chain', '- { from: a/, to: b/ }\n- { from: b/, to: years/ }', '地址“b/”自己也已经改址或撤下。'],
    ['twice', '- { from: a/, to: years/ }\n- { from: a/, to: kinds/ }', '地址“a/”登记了两次。'],
    ['to no report', '- { from: a/, to: reports/x/ }', '地址“reports/x/”没有报告。'],
    ['with a slash before', '- { from: /a/, to: years/ }', '应为站内地址'],
    ['to another host', '- { from: a/, to: https://b.example/ }', '应为站内地址'],
    ['to a folder above', '- { from: a/, to: ../ }', '应为站内地址'],
    ['to itself', '- { from: a/, to: a/ }', '地址“a/”自己也已经改址或撤下。'],
    ['to itself in other letters', '- { from: a/, to: A }', '地址“A”自己也已经改址或撤下。'],
    ['to no page', '- { from: a/, to: none/ }', '站点没有地址“none/”。'],
    ['to a draft or a report that is not there', '- { from: a/, to: reports/b/ }', '没有报告'],
    ['to a page without its slash', `- { from: a/, to: ${at.slice(0, -1)} }`, `请写作“${at}”。`],
    ['to the second page of a list', '- { from: a/, to: years/2023/2/ }', '写它的第一页'],
    ['from the first page', '- { from: index.html, to: years/ }', '不是页面的地址'],
    [
      'from a packed copy',
      '- { from: about/index.html.gz, to: years/ }',
      '是压缩副本，跟着它的文件，不能改到别处。',
    ],
    ['from the manifest', '- { from: manifest.json, to: years/ }', '现在由站点的“manifest.json”占用'],
    ['from a table', '- { from: data/v1/reports.csv, to: years/ }', '现在由站点的“data/v1/reports.csv”占用'],
    ['from what robots read', '- { from: robots.txt, to: years/ }', '现在由站点的“robots.txt”占用'],
    ['from the search', '- { from: pagefind/x.js, to: years/ }', '现在由站点的“pagefind/”占用'],
    ['from a picture of the program', '- { from: favicon.svg, to: years/ }', '“favicon.svg”占用'],
    ['from above a report', '- { from: reports/example-city/, to: years/ }', '占用，不能改到别处。'],
    ['from above, without a slash', '- { from: data/v1, to: years/ }', '占用，不能改到别处。'],
    ['from below a file', '- { from: manifest.json/x/, to: years/ }', '“manifest.json”占用'],
    ['from a page in capitals', '- { from: Years/, to: kinds/ }', '“years/index.html”占用'],
    ['from a place in a list', '- { from: years/2023/7/, to: kinds/ }', '“years/2023/index.html”占用'],
    [
      'twice, with and without a slash',
      '- { from: a/, to: years/ }\n- { from: A, to: kinds/ }',
      '登记了两次',
    ],
    ['with a dot', '- { from: ./years/, to: kinds/ }', '应为站内地址'],
    ['with two slashes', '- { from: years//, to: kinds/ }', '应为站内地址'],
    ['with two dots inside', '- { from: a/../years/, to: kinds/ }', '应为站内地址'],
    ['with escapes', '- { from: "year%73/", to: kinds/ }', '应为站内地址'],
    ['with a dot at the end, which Windows drops', '- { from: years./, to: kinds/ }', '应为站内地址'],
    ['with a name too long for a folder', `- { from: ${'x'.repeat(201)}/, to: kinds/ }`, '应为站内地址'],
    ['to another host without its scheme', '- { from: a/, to: //b.example/ }', '应为站内地址'],
  ])('%s', (_name, register, words) => {
    const [problem, ...others] = problemsOf({ 'redirects.yml': written(`${register}\n`) });
    expect(others).toEqual([]);
    expect(`${problem?.message ?? ''}${problem?.fix ?? ''}`).toContain(words);
  });
});

describe('addresses that were taken down', () => {
  const at = 'reports/example-city/2023/rural-roads/self-evaluation/';
  it.each([
    ['a report that is there', at, '撤回的报告在它的文件里写 status: withdrawn'],
    ['the search', 'search/', '现在由站点的“search/”占用，不能登记为撤下。'],
    ['the data of a report that is there', `data/v1/${at.slice(0, -1)}.json`, '占用，不能登记为撤下。'],
    ['the dated address of a revision', `versions/${at.slice(8)}2024-05-01-r1/`, '占用'],
    ['a page of the content', 'about/', '“about/index.html”占用'],
    ['a page where attachments lie', 'attachments/example-city/2022/rural-roads/x/', '“attachments/”占用'],
    [
      'a folder called like a packed copy',
      'old/index.html.BR/',
      '是压缩副本，跟着它的文件，不能登记为撤下。',
    ],
    ['a page that Astro gives a meaning', '404/', '现在由站点的“404”占用'],
  ])('%s', (_name, address, words) => {
    const problems = problemsOf({
      'withdrawals.yml': written(`- address: ${address}\n  date: 2024-06-01\n  reason: 示例\n`),
    });
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['withdrawals.yml', 1, 3],
    ]);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.fix).not.toBe('');
  });

  it('is free again when nothing stands there', () => {
    const former = [
      'reports/example-city/2022/rural-roads/self-evaluation/',
      'data/v1/reports/example-city/2022/rural-roads/self-evaluation.json',
      'attachments/example-city/2022/rural-roads/self-evaluation/funds.csv',
      'versions/example-city/2023/rural-roads/self-evaluation/2023-01-01-r1/',
      'years/2022/',
      'compare/former-metric/',
      '.well-known/security.txt',
    ];
    const text = former.map((one) => `- { address: ${one}, date: 2024-06-01, reason: 示例 }\n`).join('');
    expect(problemsOf({ 'withdrawals.yml': written(text) })).toEqual([]);
  });
});

describe('the chain of records', () => {
  const releaseOf = (text: string): Release => ({
    number: 1,
    date: '2024-05-02',
    commit,
    previous: null,
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  const second = releaseText({
    commit,
    date: '2024-06-02',
    previous: releaseOf(first),
    reports: reportsOf((text) => text),
  });
  const codes = (one: Change, two: Change) =>
    problemsOf({ 'releases/1.yml': one, 'releases/2.yml': two, [sourcePath]: removed }).map(
      ({ code, field, file }) => `${code} ${field} ${file}`,
    );

  it('is whole as it was written', () => {
    expect(codes(written(first), written(second))).toEqual([]);
  });

  it('breaks when an earlier record is changed', () => {
    expect(codes(written(first.replace('2024-05-02', '2024-05-03')), written(second))).toEqual([
      'release-chain-broken previous releases/2.yml',
    ]);
  });

  it('breaks when an earlier record is gone', () => {
    expect(codes(removed, written(second))).toEqual([
      'release-chain-broken number releases/2.yml',
      'release-chain-broken previous releases/2.yml',
    ]);
  });
});
