/** Feeds of corrections: what a reader program sees, and what it keeps. */
import { describe, expect, it } from 'vitest';
import { correctionFeed } from '../../src/correction-feeds.ts';
import type { CorrectionTrail } from '../../src/correction-trail.ts';
import type { HistoryState, ReportChange } from '../../src/domain/change-trail.ts';
import { copyContent, replacing } from '../support/content-copy.ts';
import { elementsOf, textsOf } from '../support/feed-xml.ts';
import { openDataOfFolder } from '../support/open-data.ts';
import { seeds } from '../support/published-content.ts';
import { change, changedField, trailOfOne } from '../support/trails.ts';

const id = seeds['004'];
const note = (revision: number, date: string, text: string): string =>
  `  - revision: "${revision}"\n    date: ${date}\n    note: ${text}\n`;

function catalogWith(frontMatter: string) {
  const folder = copyContent({
    [`reports/${id}.md`]: replacing('revision: "1"\n', `revision: "3"\n${frontMatter}`),
  });
  return openDataOfFolder(folder).catalog;
}

const plain = openDataOfFolder().catalog;
const explained = catalogWith(`corrections:\n${note(2, '2026-02-02', '区域名称抄录有误 <b>。')}`);

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified: string;
}

interface Parsed {
  readonly title: string;
  readonly description: string;
  readonly feed_url: string;
  readonly items: readonly Item[];
}

function itemsOf(
  catalog: typeof plain,
  changes: readonly ReportChange[],
  state: HistoryState = 'known',
): readonly Item[] {
  return parsedFeed(catalog, trailOfOne(id, changes, state)).items;
}

function parsedFeed(catalog: typeof plain, trail: CorrectionTrail, region: string | null = null): Parsed {
  return JSON.parse(correctionFeed(catalog, undefined, region, 'json', trail)) as Parsed;
}

it('a withdrawal is an entry with its reason', () => {
  const folder = copyContent({
    [`reports/${id}.md`]: replacing(
      'status: published\n',
      'status: withdrawn\nwithdrawal: { date: 2026-12-02, reason: 将另行公开 }\n',
    ),
  });
  const { catalog } = openDataOfFolder(folder);
  const [item, ...others] = itemsOf(catalog, []);
  expect(others).toEqual([]);
  expect(item?.title).toMatch(/^撤回（2026-12-02）：忻州市 2022 年度：/);
  expect(item?.content_html).toContain('原因：将另行公开');
  expect(item?.date_published).toBe('2026-12-01T16:00:00.000Z');
});

describe('a revision that the editors explain', () => {
  const commits = [
    change({
      date: '2026-02-01',
      commit: 'a'.repeat(40),
      revision: '2',
      fields: [changedField('a', '', '0')],
    }),
    change({ date: '2026-02-05', commit: 'b'.repeat(40), revision: '2' }),
  ];
  const [item, ...others] = itemsOf(explained, commits);

  it('is one entry with all its changes', () => {
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      url: `/reports/${id}/#corrections`,
      summary: '区域名称抄录有误 <b>。',
      date_published: '2026-02-01T16:00:00.000Z',
      date_modified: '2026-02-04T16:00:00.000Z',
    });
    expect(item?.title).toMatch(/^更正（第 2 版）：忻州市 2022 年度：/);
    expect(item?.content_html).toBe(
      '<p>区域名称抄录有误 &lt;b&gt;。</p>' +
        '<p>2026-02-01 的改动：更正抄录（提交 aaaaaaaaaaaa）</p><ul><li>字段 a：原为 （空白） → 改为 0</li></ul>' +
        '<p>2026-02-05 的改动：更正抄录（提交 bbbbbbbbbbbb）</p><ul><li>正文有改动。</li></ul>',
    );
  });

  it('keeps its id when more or less is known of it', () => {
    const ids = [
      itemsOf(explained, commits.slice(0, 1)),
      itemsOf(explained, [], 'unavailable'),
      itemsOf(explained, [], 'notReleased'),
      itemsOf(explained, [change({ revision: '2', isTakenDown: true, note: '' })]),
    ].map(([one]) => one?.id);
    expect(ids).toEqual([item?.id, item?.id, item?.id, item?.id]);
  });

  it('says when its changes could not be read', () => {
    const [html] = itemsOf(explained, [], 'unavailable').map(({ content_html }) => content_html);
    expect(html).toContain('<p>区域名称抄录有误 &lt;b&gt;。</p><p>生成时没有取得完整的版本历史');
    expect(itemsOf(explained, [], 'notReleased')[0]?.content_html).not.toContain('版本历史');
  });
});

describe('a change that no note explains', () => {
  it('is an entry by its commit', () => {
    const items = itemsOf(explained, [
      change({
        commit: 'a'.repeat(40),
        revision: '1',
        fields: [changedField('a', null, '0'), changedField('b', '0', '')],
      }),
      change({ commit: 'b'.repeat(40), revision: '3', fields: [changedField('c', '1', null)] }),
    ]);
    expect(items.map(({ content_html }) => content_html)).toEqual([
      '<p>区域名称抄录有误 &lt;b&gt;。</p>',
      '<p>2026-02-01 的改动：更正抄录（提交 bbbbbbbbbbbb）</p><ul><li>字段 c：原为 1 → 改为 （没有这一项）</li></ul>',
      '<p>2026-02-01 的改动：更正抄录（提交 aaaaaaaaaaaa）</p>' +
        '<ul><li>字段 a：原为 （没有这一项） → 改为 0</li><li>字段 b：原为 0 → 改为 （空白）</li></ul>',
    ]);
    expect(new Set(items.map((item) => item.id)).size).toBe(3);
  });

  it('of a file without a number of its revision is one, too', () => {
    expect(itemsOf(explained, [change({ revision: '' })])).toHaveLength(2);
  });
});

describe('a takedown', () => {
  const takedowns =
    'takedowns:\n  - date: 2026-03-01\n    reason: 个人信息\n  - date: 2026-03-01\n    reason: 银行账号\n';
  const before = change({
    date: '2026-02-01',
    revision: '1',
    note: '甲',
    fields: [changedField('a', '乙', '丙')],
  });
  const after = { ...before, note: '', fields: [], isTakenDown: true };

  it('says that something was taken out and when, each time', () => {
    const items = itemsOf(catalogWith(takedowns), []);
    expect(items.map(({ title, content_html }) => [title.slice(0, 18), content_html])).toEqual([
      ['删去部分内容（2026-03-01）', '删去了部分内容（银行账号），此前各次更正的具体内容不再公开。'],
      ['删去部分内容（2026-03-01）', '删去了部分内容（个人信息），此前各次更正的具体内容不再公开。'],
    ]);
    expect(new Set(items.map((item) => item.id)).size).toBe(2);
  });

  it('replaces what programs keep of earlier changes: the same entry, of a later time, without the words', () => {
    const [told] = itemsOf(plain, [before]);
    const untold = itemsOf(catalogWith(takedowns), [after]).find((item) => item.id === told?.id);
    expect(told?.content_html).toContain('乙');
    expect(untold).toMatchObject({
      summary: '具体内容不再公开。',
      date_published: told?.date_published,
      date_modified: '2026-02-28T16:00:00.000Z',
    });
    expect(JSON.stringify(untold)).not.toMatch(/[甲乙丙]/);
  });
});

it.each(['<script>alert(1)</script>', "=cmd|' /C calc'!A0", ']]> &amp; <b', '一\u0001二\u001B[31m三\uFFFE'])(
  'the note %j is a text in both formats',
  (hostile) => {
    const commits = [change({ note: hostile, fields: [changedField(hostile, hostile, '')] })];
    const [item] = itemsOf(plain, commits);
    expect(item?.summary).toBe(hostile);
    expect(item?.content_html).not.toMatch(/<(?!\/?(?:p|ul|li)>)/);
    const xml = correctionFeed(plain, undefined, null, 'atom', trailOfOne(id, commits));
    // What XML cannot hold is left out.
    const held = hostile.replace(/[\u0000-\u001F\uFFFE]/g, '');
    const [content = ''] = textsOf(xml, 'content');
    expect(textsOf(content.replace(/^/, '<x>').concat('</x>'), 'p')[0]).toContain(held);
    expect(content).not.toContain('<script');
  },
);

describe('the feeds', () => {
  const trail = trailOfOne(id, [
    change({ date: '2026-02-01', commit: '1'.repeat(40) }),
    change({ date: '2026-02-03', commit: '2'.repeat(40) }),
    change({ date: '2026-02-02', commit: '3'.repeat(40) }),
    change({ date: '2026-02-03', commit: '4'.repeat(40) }),
  ]);

  it('have the newest first, and of one day the later one', () => {
    const { items } = parsedFeed(plain, trail);
    expect(items.map(({ content_html }) => /提交 (\d)/.exec(content_html)?.[1])).toEqual([
      '4',
      '2',
      '3',
      '1',
    ]);
    expect(JSON.stringify(parsedFeed(plain, trail))).toBe(JSON.stringify(parsedFeed(plain, trail)));
  });

  it('are the same in both formats', () => {
    const xml = correctionFeed(plain, undefined, null, 'atom', trail);
    const { items } = parsedFeed(plain, trail);
    expect(textsOf(xml, 'id').slice(1)).toEqual(items.map((item) => item.id));
    expect(textsOf(xml, 'content')).toEqual(items.map(({ content_html }) => content_html));
    expect(textsOf(xml, 'updated').slice(1)).toEqual(items.map(({ date_modified }) => date_modified));
    expect(textsOf(xml, 'updated')[0]).toBe(items[0]?.date_modified);
  });

  it('of a region have its own, and are there without any', () => {
    expect(parsedFeed(plain, trail, 'xinzhou').items).toHaveLength(4);
    const empty = parsedFeed(plain, trail, 'haikou');
    expect(empty).toMatchObject({ items: [], feed_url: '/feeds/corrections/haikou.json' });
    const xml = correctionFeed(plain, undefined, 'haikou', 'atom', trail);
    expect(elementsOf(xml).map(({ name }) => name)).not.toContain('entry');
    expect(textsOf(xml, 'updated')).toEqual(['1970-01-01T00:00:00.000Z']);
    expect(textsOf(xml, 'id')).not.toEqual(
      textsOf(correctionFeed(plain, undefined, null, 'atom', trail), 'id'),
    );
  });

  it.each([
    ['known', '没有列出的报告，此后没有改动过'],
    ['unavailable', '不等于没有改动过'],
    ['notReleased', '还没有正式发布过'],
  ] as const)('say what it means that there are none: %s', (state, words) => {
    expect(parsedFeed(plain, trailOfOne(id, [], state)).description).toContain(words);
  });

  it('keep their ids when the site moves', () => {
    const ids = (site: string) =>
      textsOf(correctionFeed(plain, new URL(site), null, 'atom', trail), 'id').join(' ');
    expect(ids('https://moved.invalid/')).toBe(ids('https://example.invalid/'));
  });
});
