import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { blobs } from '../../src/files/git.ts';
import { readHistory } from '../../src/files/read-history.ts';
import { publishedText } from '../../src/history/published-text.ts';
import type { Takedown } from '../../src/history/takedowns.ts';
import type { Moves } from '../../src/history/report-ids.ts';
import { trailOf, type History } from '../../src/history/trail.ts';
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
}

const text = ({ status = 'published', total = '90', revision = '1', body = '正文。', note }: Facts = {}) =>
  [
    '---',
    `status: ${status}`,
    `revision: "${revision}"`,
    'scores:',
    '  - by: selfEvaluation',
    `    total: "${total}"`,
    ...(note === undefined ? [] : ['acknowledged:', '  - code: x', `    note: ${note}`]),
    '---',
    '',
    body,
    '',
  ].join('\n');

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
    [file]: text({ total: '91', revision: '2', body: '改过的正文。' }),
  });
  commit('2026-03-04', '误删', { [file]: null });
  commit('2026-03-05', '恢复并改', {
    [file]: text({ total: '92', revision: '3', body: '改过的正文。' }),
  });
  repository.git('switch', '-q', '-c', 'work');
  commit('2026-04-01', '分支上的改动一', { [file]: text({ total: '93', revision: '4' }) });
  commit('2026-04-02', '分支上的改动二', { [file]: text({ total: '94', revision: '4' }) });
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
});

/** A known history of one report, or of a report under two names. */
function written(...versions: readonly [day: string, text: string | null, path?: string][]): History {
  return {
    state: 'known',
    before: new Map([[`reports/${id}.md`, text()]]),
    versions: versions.map(([date, content, path = `reports/${id}.md`], index) => ({
      path,
      commit: String(index),
      date,
      note: `第 ${index + 1} 次`,
      text: content,
    })),
  };
}

/** What a report says of something that was taken out of it. */
const entry: Takedown = { report: id, date: '2026-03-01', reason: '个人信息' };

describe('a takedown', () => {
  const takedown = 'takedowns:\n  - date: 2026-03-01\n    reason: 个人信息\n';
  const withTakedown = (facts: Facts) => text(facts).replace('scores:\n', `${takedown}scores:\n`);
  const history = written(
    ['2026-02-01', text({ total: '91' })],
    ['2026-03-05', withTakedown({ total: '92' })],
    ['2026-03-06', withTakedown({ total: '93' })],
  );
  const shownBy = (takedowns: readonly Takedown[]) =>
    (trailOf(history, publishedText, takedowns).get(id) ?? []).map(({ isTakenDown, note, fields }) => [
      isTakenDown,
      note,
      fields.length,
    ]);

  it('committed after its day hides the change that took something out', () => {
    expect(shownBy([entry])).toEqual([
      [true, '', 0],
      [true, '', 0],
      // The message of a commit may tell of it as well.
      [false, '', 1],
    ]);
  });

  it('hides the same when its entry is no longer in the file', () => {
    expect(shownBy([])).toEqual(shownBy([entry]));
  });

  it('hides changes of its own day and before, not of the day after', () => {
    const own = written(
      ['2026-02-01', withTakedown({ total: '91' })],
      ['2026-03-01', withTakedown({ total: '92' })],
      ['2026-03-02', withTakedown({ total: '93' })],
    );
    const corrections = trailOf(own, publishedText, [entry]).get(id) ?? [];
    expect(corrections.map(({ isTakenDown }) => isTakenDown)).toEqual([true, true, false]);
  });

  it('hides what stood in a version that says nothing of it, whatever day was entered', () => {
    const unaware = written(['2026-03-02', text({ total: '91' })], ['2026-03-03', text({ total: '92' })]);
    const corrections = trailOf(unaware, publishedText, [entry]).get(id) ?? [];
    expect(corrections.map(({ isTakenDown }) => isTakenDown)).toEqual([true, true]);
  });

  it('hides later changes that tell words which the report no longer says', () => {
    const unit = (facts: Facts, words: string) =>
      withTakedown(facts).replace('scores:\n', `remarks:\n  - text: ${words}\nscores:\n`);
    const late = written(
      ['2026-03-05', unit({ total: '91' }, '电话某某某')],
      ['2026-03-06', unit({ total: '92' }, '电话见网站')],
      ['2026-03-07', unit({ total: '93' }, '电话见网站')],
    );
    const corrections = trailOf(late, publishedText, [entry]).get(id) ?? [];
    expect(corrections.map(({ isTakenDown }) => isTakenDown)).toEqual([true, true, false]);
    expect(JSON.stringify(corrections)).not.toContain('某某某');
    // The working tree may already say less than the last commit.
    const present = publishedText(withTakedown({ total: '93' }));
    if (present === null) throw new Error('unreadable');
    const now = trailOf(
      late.state === 'known' ? { ...late, versions: late.versions.slice(0, 1) } : late,
      publishedText,
      [entry],
      new Map(),
      (one) => (one === id ? present : undefined),
    );
    expect(JSON.stringify([...now.values()])).not.toContain('某某某');
  });

  it('hides later changes of a row whose name the report no longer says', () => {
    const row = (name: string, weight: string, total: string) =>
      withTakedown({ total }).replace(
        'scores:\n',
        `indicators:\n  - name: ${name}\n    weight: "${weight}"\nscores:\n`,
      );
    const renamed = written(
      ['2026-03-05', row('某某某', '5', '91')],
      ['2026-03-06', row('某某某', '6', '91')],
      ['2026-03-07', row('修路里程', '6', '91')],
      ['2026-03-08', row('修路里程', '7', '91')],
    );
    const corrections = trailOf(renamed, publishedText, [entry]).get(id) ?? [];
    expect(corrections.map(({ isTakenDown }) => isTakenDown)).toEqual([true, true, true, false]);
    expect(JSON.stringify(corrections)).not.toContain('某某某');
  });

  it('of another report hides nothing', () => {
    const plain = written(['2026-02-01', text({ total: '91' })]);
    const other = { ...entry, report: 'city/2024/other/self-evaluation' };
    expect(trailOf(plain, publishedText, [other]).get(id)?.[0]?.note).toBe('第 1 次');
  });
});

it('the note of a commit that took something out of one report is not told with another', () => {
  const other = 'city/2024/other/self-evaluation';
  const history: History = {
    state: 'known',
    before: new Map([id, other].map((one) => [`reports/${one}.md`, text()])),
    versions: [id, other].map((one) => ({
      path: `reports/${one}.md`,
      commit: 'c0ffee',
      date: '2026-03-01',
      note: '删去某甲某的姓名',
      text: text({ total: '91' }),
    })),
  };
  const trails = trailOf(history, publishedText, [entry]);
  expect([...trails].map(([one, [first]]) => [one, first?.note, first?.fields.length])).toEqual([
    [id, '', 0],
    [other, '', 1],
  ]);
  expect(trailOf(history, publishedText, []).get(other)?.[0]?.note).toBe('删去某甲某的姓名');
});

describe('a report that was moved', () => {
  const moved = 'city/2024/roads/department-evaluation';
  const history = written(
    ['2026-02-01', text({ total: '91' })],
    ['2026-03-01', null],
    ['2026-03-01', text({ total: '92' }), `reports/${moved}.md`],
    ['2026-04-01', text({ total: '93' }), `reports/${moved}.mdx`],
  );
  const totals = (moves: Moves) =>
    [...trailOf(history, publishedText, [], moves)].map(([one, corrections]) => [
      one,
      corrections.map(({ fields: [field] }) => `${field?.before ?? ''} ${field?.after ?? ''}`),
    ]);

  it('keeps its trail under the id that it has today', () => {
    expect(totals(new Map([[id, moved]]))).toEqual([[moved, ['90 91', '91 92', '92 93']]]);
    expect(
      totals(
        new Map([
          [id, 'x'],
          ['x', moved],
        ]),
      ),
    ).toEqual([[moved, ['90 91', '91 92', '92 93']]]);
  });

  it('has two where nobody says that they are one', () => {
    expect(totals(new Map())).toEqual([
      [id, ['90 91']],
      [moved, ['92 93']],
    ]);
  });

  it('ends where names lead in a circle', () => {
    expect(
      totals(
        new Map([
          [id, moved],
          [moved, id],
        ]),
      ).length,
    ).toBeGreaterThan(0);
  });
});

it('a note may hold any character of a line, and those that nobody sees are shown by their codes', () => {
  const other = newRepository();
  const first = other.commit('2026-01-01', '录入', { [file]: text() });
  const note = '更正\u0001一\u0002二\t三';
  other.commit('2026-02-01', note, { [file]: text({ total: '91' }) });
  const found = trailOf(readHistory(contentOf(other.folder), first), publishedText, []).get(id) ?? [];
  expect(found.map((correction) => [correction.note, correction.fields.length])).toEqual([
    ['更正〔U+0001〕一〔U+0002〕二\t三', 1],
  ]);
});

it.each(['\u0001', ''])('no name of a file is taken for a commit of its own (%j)', (mark) => {
  const other = newRepository();
  const first = other.commit('2026-01-01', '录入', { [file]: text() });
  const forged = `content/reports/${mark}${'0'.repeat(40)} 4000000000`;
  const second = other.commit('2026-02-01', '更正', { [file]: text({ total: '91' }), [forged]: 'a' });
  other.commit('2026-02-02', '删去', { [forged]: null });
  const history = readHistory(contentOf(other.folder), first);
  expect(history.state === 'known' && history.versions).toMatchObject([
    { commit: second, date: '2026-02-01' },
  ]);
  expect(
    trailOf(history, publishedText, [])
      .get(id)
      ?.map(({ note }) => note),
  ).toEqual(['更正']);
});

describe('a history that is not all there', () => {
  it('says so in a shallow clone', () => {
    const folder = temporaryFolder('shallow');
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, folder]);
    expect(readHistory(contentOf(folder), released)).toEqual({ state: 'unavailable', reason: 'shallow' });
  });

  it('says so in a clone that has left contents out, and does not fetch them', () => {
    const folder = temporaryFolder('partial');
    for (const name of ['allowFilter', 'allowAnySHA1InWant']) {
      repository.git('config', `uploadpack.${name}`, 'true');
    }
    spawnSync('git', [
      'clone',
      '-q',
      '--filter=blob:none',
      '--no-checkout',
      `file://${repository.folder}`,
      folder,
    ]);
    mkdirSync(contentOf(folder));
    expect(readHistory(contentOf(folder), released)).toEqual({ state: 'unavailable', reason: 'shallow' });
    // An older git ends where it may not fetch, a newer one says that the text is missing.
    expect(blobs(folder, [`${released}:${file}`])?.[0] ?? null).toBeNull();
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
    expect(trailOf({ state: 'notReleased' }, publishedText, [])).toEqual(new Map());
  });
});
