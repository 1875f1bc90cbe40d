import { describe, expect, it } from 'vitest';
import { publishedText } from '../../src/history/published-text.ts';
import type { Moves } from '../../src/history/report-ids.ts';
import type { History } from '../../src/history/trail.ts';
import {
  committedTexts,
  revisedOf,
  versionName,
  versionsOf,
  type Revised,
} from '../../src/history/versions.ts';

const id = 'city/2024/roads/self-evaluation';
const takedown = { date: '2026-04-01', reason: '个人信息' };

/** The days of later revisions, as every text notes them that says nothing else of them. */
const days: Readonly<Record<number, string>> = { 2: '2026-02-01', 3: '2026-03-01' };

const notes = (revision: number): string =>
  `corrections:\n${Object.entries(days)
    .filter(([one]) => Number(one) <= revision)
    .map(([one, date]) => `  - { revision: ${one}, date: ${date}, note: 更正 }\n`)
    .join('')}`;

const text = (revision: number, total: string, more = '', status = 'published'): string =>
  `---\nstatus: ${status}\npublishedAt: 2026-01-05 09:00\nrevision: "${revision}"\n${
    revision > 1 && !more.includes('corrections:') ? notes(revision) : ''
  }scores:\n  - total: "${total}"\n${more}---\n\n正文。\n`;

const withTakedown = 'takedowns:\n  - { date: 2026-04-01, reason: 个人信息 }\n';

function history(
  versions: readonly [day: string, text: string | null, path?: string][],
  before: readonly [path: string, text: string | null][] = [[`reports/${id}.md`, text(1, '90')]],
): History {
  return {
    state: 'known',
    before: new Map(before),
    versions: versions.map(([date, one, path = `reports/${id}.md`], index) => ({
      path,
      commit: String(index).repeat(40),
      date,
      note: '说明',
      text: one,
    })),
  };
}

const revised = (facts: Partial<Revised> = {}): Revised => ({
  id,
  publishedAt: '2026-01-05 09:00',
  revision: 3,
  corrections: [
    { revision: 2, date: '2026-02-01' },
    { revision: 3, date: '2026-03-01' },
  ],
  takedowns: [],
  present: publishedText(text(3, '92')),
  ...facts,
});

/** Name, state and total of each version. */
function told(report: Revised, past: History, moves: Moves = new Map()) {
  return versionsOf(report, committedTexts(past, publishedText, moves)).map((version) => {
    const { content } = version;
    const total = content.state === 'former' ? JSON.stringify(content.text.frontMatter['scores']) : '';
    return [versionName(version), content.state, /"total":"(\d+)"/.exec(total)?.[1]];
  });
}

const past = history([
  ['2026-02-01', text(2, '91')],
  ['2026-02-03', text(2, '91', 'remarks: []\n')],
  ['2026-03-01', text(3, '92')],
]);

describe('the revisions of a report', () => {
  it('have their day in the address, and what stood in them', () => {
    expect(told(revised(), past)).toEqual([
      ['2026-01-05-r1', 'former', '90'],
      ['2026-02-01-r2', 'former', '91'],
      ['2026-03-01-r3', 'current', undefined],
    ]);
  });

  it('are told as they stood last', () => {
    const versions = versionsOf(revised(), committedTexts(past, publishedText));
    expect(versions[1]?.content).toMatchObject({ commit: '1'.repeat(40) });
  });

  it.each<[name: string, history: History]>([
    ['before the first release', { state: 'notReleased' }],
    ['in a shallow clone', { state: 'unavailable', reason: 'shallow' }],
    ['in a history that begins later', history([['2026-03-01', text(3, '92')]], [])],
  ])('keep their addresses %s', (_name, other) => {
    expect(told(revised(), other)).toEqual([
      ['2026-01-05-r1', 'unknown', undefined],
      ['2026-02-01-r2', 'unknown', undefined],
      ['2026-03-01-r3', 'current', undefined],
    ]);
  });

  it('are none of a draft, one of a first publication', () => {
    expect(told(revised({ publishedAt: null, revision: 1, corrections: [] }), past)).toEqual([]);
    expect(told(revised({ revision: 1, corrections: [] }), history([]))).toEqual([
      ['2026-01-05-r1', 'current', undefined],
    ]);
  });

  it('are not what a draft said', () => {
    const drafts = history([['2026-02-01', text(2, '91', '', 'draft')]]);
    expect(told(revised(), drafts)[1]).toEqual(['2026-02-01-r2', 'unknown', undefined]);
  });

  it('are found at the former address of a report that moved', () => {
    const former = 'city/2024/streets/self-evaluation';
    const moved = history(
      [
        ['2026-02-01', text(2, '91'), `reports/${former}.mdx`],
        ['2026-02-05', null, `reports/${former}.mdx`],
        ['2026-02-05', text(2, '91', 'remarks: []\n')],
      ],
      [
        [`reports/${former}.md`, text(1, '90')],
        [`reports/${id}.md`, null],
      ],
    );
    expect(told(revised(), moved, new Map([[former, id]])).map(([, , total]) => total)).toEqual([
      '90',
      '91',
      undefined,
    ]);
  });

  it.each<[name: string, history: History, facts: Partial<Revised>, times: number]>([
    ['nothing was taken down', past, {}, 0],
    ['no former text is known', { state: 'notReleased' }, { takedowns: [takedown] }, 0],
    [
      'a former text says of the takedown',
      history([['2026-04-02', text(2, '91', withTakedown)]]),
      { takedowns: [takedown] },
      1,
    ],
  ])('where %s, what the report says now is asked for as seldom as that', (_name, other, facts, times) => {
    let asked = 0;
    const report = {
      ...revised(facts),
      get present() {
        asked += 1;
        return null;
      },
    };
    versionsOf(report, committedTexts(other, publishedText));
    expect(asked).toBe(times);
  });

  it('say nothing more of what stood before a takedown', () => {
    const present = publishedText(text(3, '92', withTakedown));
    const taken = revised({ takedowns: [takedown], present });
    const after = history([
      ['2026-02-01', text(2, '91')],
      ['2026-04-01', text(2, '91', withTakedown)],
      ['2026-04-02', text(3, '92', withTakedown)],
    ]);
    expect(told(taken, after).map(([, state]) => state)).toEqual(['takenDown', 'takenDown', 'current']);
    const later = history([
      ['2026-02-01', text(2, '91')],
      ['2026-04-02', text(2, '91', withTakedown)],
    ]);
    expect(told(taken, later)[1]).toEqual(['2026-02-01-r2', 'former', '91']);
    // One that was taken out of the file again still holds.
    expect(told(revised({ present }), after).map(([, state]) => state)).toEqual([
      'takenDown',
      'takenDown',
      'current',
    ]);
    const unaware = history([['2026-04-02', text(2, '91')]]);
    expect(told(taken, unaware)[1]).toEqual(['2026-02-01-r2', 'takenDown', undefined]);
  });
});

it('a committed text says which revisions it had', () => {
  const corrections = 'corrections:\n  - { revision: 2, date: 2026-02-01, note: 更正 }\n';
  const read = publishedText(text(2, '91', corrections));
  expect(read && revisedOf(id, read)).toEqual(
    revised({ revision: 2, corrections: [{ revision: 2, date: '2026-02-01' }], present: null }),
  );
});

describe('an address that was published', () => {
  const note = (revision: number, date: string) =>
    `corrections:\n  - { revision: ${revision}, date: ${date}, note: 更正 }\n`;

  it('stays when the report names another day, or leaves a revision out', () => {
    const other = history([
      ['2026-02-01', text(2, '91', note(2, '2026-02-01'))],
      ['2026-03-01', text(3, '92', note(3, '2026-03-01'))],
    ]);
    const changed = revised({
      publishedAt: '2026-01-06 09:00',
      corrections: [{ revision: 3, date: '2026-03-02' }],
    });
    expect(told(changed, other)).toEqual([
      ['2026-01-05-r1', 'former', '90'],
      ['2026-01-06-r1', 'former', '90'],
      ['2026-02-01-r2', 'former', '91'],
      ['2026-03-01-r3', 'current', undefined],
      ['2026-03-02-r3', 'current', undefined],
    ]);
  });

  it('stays for a revision that had no note of its own', () => {
    const silent = history([['2026-02-01', text(2, '91', 'corrections: []\n')]]);
    expect(
      told(revised({ corrections: [{ revision: 3, date: '2026-03-01' }] }), silent).map(([name]) => name),
    ).toEqual(['2026-01-05-r1', '2026-01-05-r2', '2026-03-01-r3']);
  });
});

it.each([
  ['../../x', 'a day that is a path'],
  ['2026-1-5', 'a day in another form'],
])('a committed text with %s, %s, makes no address', (date) => {
  const read = publishedText(
    text(2, '91', `corrections:\n  - { revision: 2, date: "${date}", note: 更正 }\n`),
  );
  expect(read && revisedOf(id, read).corrections).toEqual([]);
});

it.each(['x', '0', '-1', '1.5'])('a committed text of the revision %j makes no address', (revision) => {
  const committed = history(
    [['2026-02-01', text(2, '91').replace('revision: "2"', `revision: "${revision}"`)]],
    [],
  );
  expect(told(revised(), committed).map(([name]) => name)).toEqual([
    '2026-01-05-r1',
    '2026-02-01-r2',
    '2026-03-01-r3',
  ]);
});

describe('after a takedown', () => {
  const said = (words: string) => `${withTakedown}remarks:\n  - text: ${words}\n`;
  const present = publishedText(text(3, '92', said('电话见门户网站')));
  const stateOf = (former: string) =>
    told(
      revised({ takedowns: [takedown], present }),
      history([
        ['2026-04-02', former],
        ['2026-04-03', text(3, '92', said('电话见门户网站'))],
      ]),
    )[1]?.[1];

  it('a later version is told when all its words are still said', () => {
    expect(stateOf(text(2, '91', said('电话见门户网站')))).toBe('former');
  });

  it('and is not when it says more: something may have been taken out later', () => {
    expect(stateOf(text(2, '91', said('电话某某某')))).toBe('takenDown');
    expect(stateOf(`${text(2, '91', withTakedown)}某某某\n`)).toBe('takenDown');
  });
});
