import { describe, expect, it } from 'vitest';
import { asPublished, publishReport, type Publication } from '../../src/editing/publish-report.ts';
import {
  inTurn,
  reportPath,
  smallContent,
  sourcePath,
  withBody,
  type Changes,
} from '../checks/small-content.ts';
import { replacing, type Change } from '../support/content-copy.ts';

const at = '2026-03-28 09:30';
const draft = replacing('status: published\npublishedAt: 2024-05-01 09:00\n', 'status: draft\n');

function publish(change: Change, others: Changes = {}): Publication {
  return publishReport(smallContent({ ...others, [reportPath]: inTurn(draft, change) }), reportPath, at);
}

function refusalOf(publication: Publication) {
  return publication.isPublished ? null : publication.refusal;
}

const asItIs: Change = (text) => text;
const windows: Change = (text) => text.replaceAll('\n', '\r\n');

describe('a complete draft is published', () => {
  const was = smallContent({ [reportPath]: draft }).find(({ path }) => path === reportPath)?.text ?? '';

  it.each([
    ['as it is', asItIs, 'status: draft\n', `status: published\npublishedAt: ${at}\n`],
    [
      'with a state in quotation marks and a comment',
      replacing('status: draft', 'status: "draft" # 待核对'),
      'status: draft\n',
      `status: "published" # 待核对\npublishedAt: ${at}\n`,
    ],
    [
      'with a time that was prepared',
      replacing('status: draft\n', 'status: draft\npublishedAt: "2020-01-01 00:00"  # 预定\n'),
      'status: draft\n',
      `status: published\npublishedAt: ${at}  # 预定\n`,
    ],
  ])('%s', (_, change, from, to) => {
    const result = publish(change);
    expect(result).toMatchObject({ isPublished: true, otherProblems: [] });
    expect(result.isPublished && result.text).toBe(was.replace(from, to));
  });

  it('with Windows line ends and a byte order mark, which stay', () => {
    const result = publish(inTurn(windows, (text) => `\uFEFF${text}`));
    const expected = was.replace('status: draft\n', `status: published\npublishedAt: ${at}\n`);
    expect(result.isPublished && result.text).toBe(`\uFEFF${expected.replaceAll('\n', '\r\n')}`);
  });

  it('though another report has problems, which are told', () => {
    const other = 'reports/example-city/2022/rural-roads/self-evaluation.md';
    const result = publish(asItIs, { [other]: () => '没有数据' });
    expect(result.isPublished && result.otherProblems.map(({ file }) => file)).toEqual([other]);
  });
});

describe('nothing is changed', () => {
  it.each([
    ['a page', 'pages/about.md', 'notReport'],
    ['a path outside', '../reports/example-city/2023/rural-roads/self-evaluation.md', 'notReport'],
    ['a report that is not there', reportPath.replace('2023', '2022'), 'missing'],
  ])('for %s', (_, path, kind) => {
    expect(refusalOf(publishReport(smallContent({ [reportPath]: draft }), path, at))).toEqual({ kind });
  });

  it('in a published report', () => {
    expect(refusalOf(publishReport(smallContent(), reportPath, at))).toEqual({
      kind: 'published',
      publishedAt: '2024-05-01 09:00',
    });
  });

  it('in a withdrawn report', () => {
    expect(refusalOf(publish(replacing('status: draft', 'status: withdrawn')))).toEqual({
      kind: 'withdrawn',
    });
  });

  it.each([
    ['a cell', replacing('score: 60\n', 'score: "" # 【待填】\n'), 'indicators[A1].score'],
    ['a text', replacing('title: 农村公路项目自评报告', 'title: 【待填】'), 'document.title'],
    ['a field', replacing('funds:\n', '# 【待填】goals：绩效目标\nfunds:\n'), 'goals'],
    ['the narrative', withBody('\n【待填】\n'), ''],
  ])('while %s is open', (_, change, field) => {
    expect(refusalOf(publish(change))).toMatchObject({ kind: 'open', fields: [{ field }] });
  });

  it.each<readonly [string, Change, Changes, string]>([
    ['the report', replacing('score: 60', 'score: 59'), {}, 'not-in-source'],
    [
      'the report, which has an open finding',
      replacing('rule: sumOfRows', 'rule: stated\n    max: 90'),
      {},
      'unacknowledged-finding',
    ],
    ['the report, which cannot be read', replacing('revision: 1', 'revision: ['), {}, 'yaml-syntax'],
    ['its state', replacing('status: draft', 'status: final'), {}, 'wrong-value'],
    ['its source text', asItIs, { [sourcePath]: (text) => text.replaceAll('60', '61') }, 'not-in-source'],
    ['a register', asItIs, { 'regions.yml': () => '[' }, 'yaml-syntax'],
  ])('while %s has problems', (_, change, others, code) => {
    const refusal = refusalOf(publish(change, others));
    expect(refusal?.kind).toBe('problems');
    expect(refusal?.kind === 'problems' && refusal.problems.map((problem) => problem.code)).toContain(code);
  });

  it('where the state is not written on a line of its own', () => {
    const flow = (text: string) =>
      text.replace(/---\n[\s\S]*?\n---/, '---\n{ status: draft, revision: "1" }\n---');
    expect(asPublished(flow('---\nx\n---\n正文\n'), at)).toBeNull();
    expect(asPublished('---\n"status": draft\n---\n正文\n', at)).toBeNull();
    expect(asPublished('---\nstatus: |\n  draft\n---\n正文\n', at)).toBeNull();
  });
});
