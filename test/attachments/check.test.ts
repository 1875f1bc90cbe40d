/** Attachments in a content folder: what the gate says about them. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/checks/content.ts';
import { isAccountedFor } from '../../src/checks/read-addresses.ts';
import { folderReader } from '../../src/files/folder-reader.ts';
import { inspectAttachments } from '../../src/files/inspect-attachments.ts';
import { keptFacts } from '../../src/files/kept-facts.ts';
import { readCommittedFolder } from '../../src/files/read-committed-folder.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { toSourceFiles } from '../../src/files/source-files.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { otherFileChanges } from '../../src/history/file-changes.ts';
import { inspectAttachment } from '../../src/attachments/inspect-attachment.ts';
import { attachmentFolder, reportPath, smallContent } from '../checks/small-content.ts';
import { git } from '../support/git.ts';
import { pdf, png, pngText, utf8 } from './files.ts';
import { cleaned } from './look.ts';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const table = utf8('指标,数值\n');

/** The small content with files beside it and entries in the report. */
function content(files: Readonly<Record<string, Uint8Array>>, ...entries: readonly string[]): SourceFile[] {
  const list = entries.length === 0 ? '' : `attachments:\n${entries.map((one) => `  - ${one}\n`).join('')}`;
  return [
    ...smallContent({ [reportPath]: (text) => text.replace('\nscores:', () => `\n${list}scores:`) }),
    ...toSourceFiles(
      Object.entries(files).map(([path, bytes]) => ({ path, read: () => Buffer.from(bytes) })),
    ),
  ];
}

const entryOf = (file: string, bytes: Uint8Array, more = ''): string =>
  `{ file: ${file}, title: 附件, sha256: ${digest(bytes)}${more} }`;
const at = (file: string): string => `${attachmentFolder}/${file}`;
const problemsOf = (files: readonly SourceFile[]): string[] =>
  checkContent(files).problems.map(({ code, field, message }) => `${code} ${field} ${message}`);

describe('what a report lists and what lies in its folder', () => {
  it('are the same', () => {
    const checked = checkContent(content({ [at('funds.csv')]: table }, entryOf('funds.csv', table)));
    expect(checked.problems).toEqual([]);
    expect(checked.content?.reports[0]?.attachments).toEqual([
      { file: 'funds.csv', title: '附件', type: 'csv', bytes: table.length, sha256: digest(table) },
    ]);
  });

  it('are compared byte by byte', () => {
    const other = utf8('指标,数值\r\n');
    const [problem, ...others] = problemsOf(
      content({ [at('funds.csv')]: other }, entryOf('funds.csv', table)),
    );
    expect(problem).toMatch(/^attachment-changed attachments\[1\]\.sha256 /);
    expect(others).toEqual([]);
  });

  it.each<[name: string, files: SourceFile[], problem: string]>([
    [
      'one file listed twice',
      content({ [at('a.csv')]: table }, entryOf('a.csv', table), entryOf('a.csv', table)),
      'wrong-value attachments[2].file 附件“a.csv”列了两次。',
    ],
    [
      'a folder without a report',
      content({ 'attachments/example-city/2023/rural-roads/monitoring/a.csv': table }),
      'attachment-not-listed  这个附件所在的文件夹没有对应的报告。',
    ],
    [
      'no folder',
      content({ 'attachments/a.csv': table }),
      'unknown-file  这个文件不能作附件公开：位置或文件名不合要求。',
    ],
    [
      'a name of another kind',
      content({ [at('附件.csv')]: table }),
      'unknown-file  这个文件不能作附件公开：位置或文件名不合要求。',
    ],
    [
      'a type of another kind',
      content({ [at('a.docm')]: table }),
      'unknown-file  这个文件不能作附件公开：位置或文件名不合要求。',
    ],
    [
      'a path as a name',
      content({}, entryOf('../a.csv', table)),
      expect.stringMatching(/^wrong-value attachments\[1\]\.file .*应为小写英文字母、数字和连字符/) as string,
    ],
    [
      'a file that nobody looked at',
      [...content({}, entryOf('a.csv', table)), { path: at('a.csv'), text: '' }],
      'attachment-refused  这个附件还没有核对过内容。',
    ],
  ])('%s', (_name, files, problem) => {
    expect(problemsOf(files)).toContainEqual(problem);
  });

  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('%s is a name of Windows', (name) => {
    const file = `${name}.csv`;
    const problems = problemsOf(content({ [at(file)]: table }, entryOf(file, table)));
    expect(problems.join('\n')).toContain('不能用 con、nul 这类 Windows 保留的名称');
    expect(problems).toContain('unknown-file  这个文件不能作附件公开：位置或文件名不合要求。');
  });

  it.each(['console', 'con-1', 'com', 'com10', 'a-nul'])('%s is not', (name) => {
    const file = `${name}.csv`;
    expect(problemsOf(content({ [at(file)]: table }, entryOf(file, table)))).toEqual([]);
  });

  it('a title is one line', () => {
    const problems = problemsOf(
      content({ [at('a.csv')]: table }, `{ file: a.csv, title: "附件\\n明细", sha256: ${digest(table)} }`),
    );
    expect(problems[0]).toMatch(/^wrong-value attachments\[1\]\.title [^]*应写在一行内，不能换行/);
  });

  it('an empty list is no list', () => {
    const files = smallContent({
      [reportPath]: (text) => text.replace('\nscores:', '\nattachments: []\nscores:'),
    });
    expect(problemsOf(files)[0]).toMatch(/^wrong-value attachments/);
  });
});

describe('people in an attachment', () => {
  const notes = utf8('说明\n手机：13800000000\n');
  const exception = (found: string, place: string): string =>
    `, exceptions: [{ found: ${found}, place: ${place}, reason: 示例 }]`;

  it('stop the build', () => {
    expect(problemsOf(content({ [at('a.txt')]: notes }, entryOf('a.txt', notes)))).toEqual([
      'personal-data attachments[1] 附件“a.txt”的第 2 行有疑似手机号码。',
    ]);
  });

  it('may stay where the file says why', () => {
    const files = content(
      { [at('a.txt')]: notes },
      entryOf('a.txt', notes, exception('手机号码', '第 2 行')),
    );
    expect(problemsOf(files)).toEqual([]);
  });

  it.each([exception('手机号码', '第 1 行'), exception('电话号码', '第 2 行')])(
    '%s is for another place',
    (more) => {
      const codes = problemsOf(content({ [at('a.txt')]: notes }, entryOf('a.txt', notes, more)));
      expect(codes.map((one) => one.split(' ')[0])).toEqual(['personal-data', 'attachment-exception']);
    },
  );

  it('in a PDF are found though a person has looked through it', async () => {
    const file = await cleaned(await pdf('Tel: 13800000000'), 'pdf');
    const inspected = ', inspected: 已逐页看过';
    expect(problemsOf(content({ [at('a.pdf')]: file }, entryOf('a.pdf', file, inspected)))).toEqual([
      'personal-data attachments[1] 附件“a.pdf”的第 1 页有疑似手机号码。',
    ]);
  });
});

describe('attachments are read as bytes', () => {
  /** A folder on disk with one picture and one text that is no UTF-8. */
  function folder(picture: Uint8Array): string {
    const root = mkdtempSync(join(tmpdir(), 'mingzhang-attachments-'));
    for (const [path, bytes] of [[at('a.png'), picture] as const, ['pages/about.md', utf8('文')] as const]) {
      mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
      writeFileSync(join(root, 'content', path), bytes);
    }
    return root;
  }

  it('from a folder, again after a change, and from a commit', () => {
    const root = folder(png());
    const read = folderReader(join(root, 'content'));
    const first = read();
    expect(first.map(({ path, attachment }) => [path, attachment?.sha256])).toEqual([
      [at('a.png'), digest(png())],
      ['pages/about.md', undefined],
    ]);
    expect(readContentFolder(join(root, 'content'))).toEqual(first);
    expect(read()).toBe(first);
    writeFileSync(join(root, 'content', at('a.png')), png(pngText('x')));
    expect(read()[0]?.attachment?.faults.map(({ code }) => code)).toEqual(['attachment-metadata']);
    expect(otherFileChanges(first, read())).toEqual([{ path: at('a.png'), kind: 'changed' }]);
    expect(otherFileChanges(first, first)).toEqual([]);
  });

  it('from a commit', () => {
    const root = folder(png());
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'x');
    const committed = readCommittedFolder('HEAD', 'content', root);
    expect(committed).toEqual(readContentFolder(join(root, 'content')));
  });

  it('many at once, each with its own facts', () => {
    const files = Array.from({ length: 70 }, (_, index) => utf8(`指标,${index}\n`));
    const read = toSourceFiles(
      files.map((bytes, index) => ({ path: at(`a${index}.csv`), read: () => Buffer.from(bytes) })),
    );
    expect(read.map(({ attachment }) => attachment?.sha256)).toEqual(files.map(digest));
  });

  it('and one that brings its reader down is refused, and no other', () => {
    const names = ['a', 'b', 'c', 'd'];
    const runs: number[] = [];
    const facts = inspectAttachments(
      names.map((name) => ({ path: at(`${name}.txt`), read: () => Buffer.from(`坏 ${name}\n`) })),
      (given) => {
        runs.push(given.length);
        const fall = given.findIndex(({ bytes }) => bytes.toString('utf8') === '坏 b\n');
        const whole = fall < 0 ? given : given.slice(0, fall);
        return whole.map(({ sha256, bytes }) => ({
          sha256,
          bytes: bytes.length,
          type: 'txt' as const,
          isForPeopleToInspect: false,
          faults: [],
          traces: [],
        }));
      },
    );
    expect(runs).toEqual([4, 1, 1, 1]);
    expect(names.map((name) => facts.get(at(`${name}.txt`))?.faults.map(({ message }) => message))).toEqual([
      [],
      ['文件的结构异常，读它用的时间超过 30 秒，或内存超过 2048 MB。'],
      [],
      [],
    ]);
  });

  it('and what was found is kept by the content, for the same program only', async () => {
    const store = mkdtempSync(join(tmpdir(), 'mingzhang-facts-'));
    let looks = 0;
    const look = (bytes: Uint8Array, claimed: 'csv' | 'txt') => {
      looks += 1;
      return inspectAttachment(bytes, claimed);
    };
    const first = await keptFacts(store, 'a')(table, 'csv', look as typeof inspectAttachment);
    expect(await keptFacts(store, 'a')(table, 'csv', look as typeof inspectAttachment)).toEqual(first);
    expect(looks).toBe(1);
    await keptFacts(store, 'b')(table, 'csv', look as typeof inspectAttachment);
    await keptFacts(store, 'b')(table, 'txt', look as typeof inspectAttachment);
    expect(looks).toBe(3);
    const [name = ''] = readdirSync(store);
    writeFileSync(join(store, name), readFileSync(join(store, name), 'utf8').slice(0, 20));
    await keptFacts(store, 'b')(table, 'csv', look as typeof inspectAttachment);
    expect(looks).toBe(4);
  });
});

describe('the address of an attachment that is gone', () => {
  const id = 'haikou/2019/domains/self-evaluation';
  const to = 'reports/haikou/2019/information-systems/self-evaluation/';
  const withdrawn = (address: string) => [{ address, date: '2026-03-28', reason: '示例' }];

  it.each<[name: string, gone: Parameters<typeof isAccountedFor>[0], isKnown: boolean]>([
    ['goes with its report', { redirects: [], withdrawals: withdrawn(`reports/${id}/`) }, true],
    ['moves with its report', { redirects: [{ from: `reports/${id}/`, to }], withdrawals: [] }, true],
    [
      'is accounted for by itself',
      { redirects: [], withdrawals: withdrawn(`attachments/${id}/a.pdf`) },
      true,
    ],
    ['is not by another one', { redirects: [], withdrawals: withdrawn(`attachments/${id}/b.pdf`) }, false],
    ['is not by another report', { redirects: [], withdrawals: withdrawn(to) }, false],
  ])('%s', (_name, gone, isKnown) => {
    expect(isAccountedFor(gone)(`attachments/${id}/a.pdf`)).toBe(isKnown);
  });
});

describe('the digest of a report for release records', () => {
  const digestWith = (file: string, bytes: Uint8Array): string | undefined =>
    checkContent(content({ [at(file)]: bytes }, entryOf(file, bytes))).content?.reports[0]?.figuresDigest;
  const before = digestWith('funds.csv', table);

  it('changes with the bytes and with the name of an attachment', () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(digestWith('funds.csv', utf8('指标,数量\n'))).not.toBe(before);
    expect(digestWith('fund.csv', table)).not.toBe(before);
    expect(checkContent(content({})).content?.reports[0]?.figuresDigest).not.toBe(before);
  });

  it('stays the same with the same attachment under another title', () => {
    const renamed = entryOf('funds.csv', table).replace('附件', '附件1');
    const { content: checked } = checkContent(content({ [at('funds.csv')]: table }, renamed));
    expect(checked?.reports[0]?.figuresDigest).toBe(before);
  });
});
