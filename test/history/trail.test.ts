import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '../../src/files/read-history.ts';
import { publishedText } from '../../src/history/published-text.ts';
import type { Takedown } from '../../src/history/takedowns.ts';
import { trailOf } from '../../src/history/trail.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { newRepository, type Repository } from '../support/repository.ts';

const id = 'city/2024/roads/self-evaluation';
const file = `content/reports/${id}.md`;
const draft = 'content/reports/city/2024/bridges/self-evaluation.md';

interface Facts {
  readonly status?: string;
  readonly total?: string;
  readonly revision?: string;
  readonly body?: string;
  readonly note?: string;
  readonly takedown?: string;
}

const text = ({
  status = 'published',
  total = '90',
  revision = '1',
  body = '正文。',
  note,
  takedown,
}: Facts = {}) =>
  [
    '---',
    `status: ${status}`,
    `revision: "${revision}"`,
    'scores:',
    '  - by: selfEvaluation',
    `    total: "${total}"`,
    ...(note === undefined ? [] : ['acknowledged:', '  - code: x', `    note: ${note}`]),
    ...(takedown === undefined ? [] : ['takedowns:', `  - { date: ${takedown}, reason: 个人信息 }`]),
    '---',
    '',
    body,
    '',
  ].join('\n');

/** The day that the file names from the commit of that day on. */
const takedown = '2026-03-03';

let repository: Repository;
let released: string;

beforeAll(() => {
  repository = newRepository();
  const { commit } = repository;
  commit('2026-01-01', '录入', { [file]: text({ total: '80' }), [draft]: text({ status: 'draft' }) });
  released = commit('2026-01-05', '发布前改正', { [file]: text() });
  commit('2026-02-01', '别的事', { 'README.md': 'x' });
  commit('2026-02-02', '登记说明', { [file]: text({ note: '原文如此' }) });
  commit('2026-03-01', '更正总分：原件附表为 91 分', { [file]: text({ total: '91', revision: '2' }) });
  commit('2026-03-02', '公开', { [draft]: text() });
  commit('2026-03-03', '改正文', {
    [file]: text({ total: '91', revision: '2', body: '改过的正文。', takedown }),
  });
  commit('2026-03-04', '误删', { [file]: null });
  commit('2026-03-05', '恢复并改', {
    [file]: text({ total: '92', revision: '3', body: '改过的正文。', takedown }),
  });
  repository.git('switch', '-q', '-c', 'work');
  commit('2026-04-01', '分支上的改动一', { [file]: text({ total: '93', revision: '4', takedown }) });
  commit('2026-04-02', '分支上的改动二', { [file]: text({ total: '94', revision: '4', takedown }) });
  repository.git('switch', '-q', 'main');
  commit('2026-04-03', '主线上别的事', { 'README.md': 'y' });
  repository.git('merge', '-q', '--no-ff', '-m', '合并：更正 2024 年得分', 'work');
});

const contentOf = (folder: string) => join(folder, 'content');

function trail(since = released, takedowns: readonly Takedown[] = []) {
  return trailOf(readHistory(contentOf(repository.folder), since), publishedText, takedowns);
}

describe('the trail of a report', () => {
  it('tells each change since the first release: what, from, to, when, why', () => {
    const corrections = trail().get(id) ?? [];
    expect(corrections.map(({ date, note, revision }) => [date, note, revision])).toEqual([
      ['2026-03-01', '更正总分：原件附表为 91 分', '2'],
      ['2026-03-03', '改正文', '2'],
      ['2026-03-05', '恢复并改', '3'],
      ['2026-03-28', '合并：更正 2024 年得分', '4'],
    ]);
    expect(corrections.map(({ fields }) => fields)).toEqual([
      [{ field: 'scores[selfEvaluation].total', before: '90', after: '91' }],
      [],
      [{ field: 'scores[selfEvaluation].total', before: '91', after: '92' }],
      [{ field: 'scores[selfEvaluation].total', before: '92', after: '94' }],
    ]);
    expect(corrections.map(({ isNarrativeChanged }) => isNarrativeChanged)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(corrections[0]?.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  it('has none for a report that was only now published', () => {
    expect([...trail().keys()]).toEqual([id]);
  });

  it('is empty at the release itself', () => {
    const head = repository.git('rev-parse', 'HEAD');
    expect(trail(head)).toEqual(new Map());
  });

  it('no longer tells what stood before a takedown', () => {
    const entry = { report: id, date: takedown, reason: '个人信息' };
    const corrections = trail(released, [entry]).get(id) ?? [];
    expect(corrections.map(({ isTakenDown }) => isTakenDown)).toEqual([true, true, false, false]);
    expect(JSON.stringify(corrections.slice(0, 2))).not.toMatch(/90|91|更正|改正文/);
    const other = { ...entry, report: 'city/2024/other/self-evaluation' };
    expect(trail(released, [other]).get(id)?.[0]?.note).toBe('更正总分：原件附表为 91 分');
  });

  it('nor what stood in a version that knew nothing of it, whatever day was entered', () => {
    const early = { report: id, date: '2026-01-01', reason: '个人信息' };
    const corrections = trail(released, [early]).get(id) ?? [];
    expect(corrections.map(({ isTakenDown }) => isTakenDown)).toEqual([true, true, true, true]);
  });
});

describe('a history that is not all there', () => {
  it('says so in a shallow clone', () => {
    const folder = temporaryFolder('shallow');
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, folder]);
    expect(readHistory(contentOf(folder), released)).toEqual({ state: 'unavailable', reason: 'shallow' });
  });

  it('says so without git', () => {
    const folder = temporaryFolder('plain');
    mkdirSync(contentOf(folder));
    expect(readHistory(contentOf(folder), released)).toEqual({ state: 'unavailable', reason: 'noGit' });
  });

  it.each(['0'.repeat(40), 'HEAD', '--output=/tmp/x', ''])('says so for the commit %j', (since) => {
    expect(readHistory(contentOf(repository.folder), since)).toEqual({
      state: 'unavailable',
      reason: 'noCommit',
    });
  });

  it('gives no trail', () => {
    expect(trailOf({ state: 'unavailable', reason: 'shallow' }, publishedText, [])).toEqual(new Map());
    expect(trailOf({ state: 'none' }, publishedText, [])).toEqual(new Map());
  });
});
