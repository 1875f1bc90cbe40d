/** `npm run attach`, as a clerk runs it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import {
  annotation,
  byLibreOffice,
  docx,
  exif,
  jpeg,
  pdf,
  png,
  pngText,
  utf8,
} from '../attachments/files.ts';
import { hasLibreOffice } from '../import/office-files.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { attachFile, AttachRefusal } from '../../src/cli/attach-file.ts';
import { copyContent } from '../support/content-copy.ts';

const report = 'haikou/2019/information-systems/self-evaluation';
const reportFile = `reports/${report}.md`;
const otherReport = 'huhehaote/2024/domain-registration/department-evaluation';

interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly contentDir: string;
}

/** What the command does with these arguments, in this process. */
async function attach(
  name: string,
  bytes: Uint8Array,
  options: readonly string[] = [],
  contentDir: string = copyContent(),
): Promise<Run> {
  const given = new Map([
    ['--report', report],
    ['--title', '附件1：明细'],
    ...options.flatMap((option, at) => (at % 2 === 0 ? [[option, options[at + 1] ?? ''] as const] : [])),
  ]);
  const request = {
    file: fileOf(name, bytes),
    report: given.get('--report') ?? '',
    title: given.get('--title') ?? '',
    name: given.get('--name'),
    inspected: given.get('--inspected'),
    except: given.get('--except'),
  };
  try {
    return { status: 0, output: await attachFile(request, contentDir), contentDir };
  } catch (error) {
    if (!(error instanceof AttachRefusal)) throw error;
    return { status: 1, output: error.message, contentDir };
  }
}

function fileOf(name: string, bytes: Uint8Array): string {
  const file = join(temporaryFolder('attach'), name);
  writeFileSync(file, bytes);
  return file;
}

/** As a clerk runs it. */
function attachByCommand(name: string, bytes: Uint8Array, options: readonly string[]): Run {
  const contentDir = copyContent();
  const run = spawnSync(
    process.execPath,
    ['src/cli/attach.ts', fileOf(name, bytes), '--report', report, '--title', '附件1：明细', ...options],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: contentDir } },
  );
  return { status: run.status, output: `${run.stdout}${run.stderr}`, contentDir };
}

const problemsOf = (contentDir: string): string[] =>
  checkContent(readContentFolder(contentDir)).problems.map(({ code }) => code);
const seen = ['--inspected', '已看过，没有个人信息。'];

it('the command says what it did, or why it did nothing', () => {
  const done = attachByCommand('Photo 1.png', png(pngText('Example')), seen);
  expect(done).toMatchObject({ status: 0, output: expect.stringContaining('已删去：文字说明。') as string });
  expect(problemsOf(done.contentDir)).toEqual([]);
  const refused = attachByCommand('a.csv', utf8('a,=1+1\n'), []);
  expect(refused).toMatchObject({
    status: 1,
    output: expect.stringContaining('[attachment-content]') as string,
  });
  expect(existsSync(join(refused.contentDir, 'attachments'))).toBe(false);
});

describe('a file is added', async () => {
  it.each<[name: string, file: () => Uint8Array | Promise<Uint8Array>, published: string, words: string]>([
    ['Photo 1.png', () => png(pngText('Example')), 'photo-1.png', '已删去：文字说明。'],
    ['photo.JPEG', () => jpeg(exif(1)), 'photo.jpg', '已删去：拍摄信息（Exif）。'],
    ['明细.docx', () => docx('修路'), 'annex-1.docx', '已删去：作者、日期等文档属性'],
    ['scan.pdf', () => pdf('Roads'), 'scan.pdf', '已删去：作者、程序、时间等文档属性'],
    ['funds.csv', () => utf8('指标,数值\n'), 'funds.csv', '文件里没有需要删去的信息。'],
  ])('%s', async (name, file, published, words) => {
    const before = readFileSync(`content/${reportFile}`, 'utf8');
    const { status, output, contentDir } = await attach(name, await file(), seen);
    expect(output).toContain(words);
    expect(output).toContain(`attachments/${report}/${published}`);
    expect(status).toBe(0);
    expect(problemsOf(contentDir)).toEqual([]);
    const after = readFileSync(join(contentDir, reportFile), 'utf8');
    const [head = '', added = ''] = after.split('attachments:\n');
    expect(before.startsWith(head)).toBe(true);
    expect(added).toContain(before.slice(head.length));
  });

  it('but not under a name that tells of a person', async () => {
    const { status, output, contentDir } = await attach('13800000000.csv', utf8('指标,1\n'));
    expect(output).toContain('公开的文件名里有疑似手机号码，附件没有加入。');
    expect(status).toBe(1);
    expect((await attach('13800000000.csv', utf8('指标,1\n'), ['--name', 'a.csv'], contentDir)).status).toBe(
      0,
    );
  });

  it('and another, until the name is taken', async () => {
    const { contentDir } = await attach('a.csv', utf8('指标,1\n'));
    expect((await attach('b.csv', utf8('指标,2\n'), [], contentDir)).status).toBe(0);
    const again = await attach('a.csv', utf8('指标,3\n'), [], contentDir);
    expect(again.status).toBe(1);
    expect(again.output).toContain('已经有了，没有改动。');
    expect((await attach('a.csv', utf8('指标,3\n'), ['--name', 'c.csv'], contentDir)).status).toBe(0);
    expect(problemsOf(contentDir)).toEqual([]);
    expect(
      checkContent(readContentFolder(contentDir)).content?.reports.flatMap((one) => one.attachments),
    ).toHaveLength(3);
  });

  it('and a picture waits for a person', async () => {
    const { status, output, contentDir } = await attach('a.png', png());
    expect(status).toBe(0);
    expect(output).toContain('加一行 inspected');
    expect(problemsOf(contentDir)).toEqual(['attachment-not-inspected']);
  });

  it('with a reason where it only looks like personal data', async () => {
    const notes = utf8('咨询电话：0898-12345678\n');
    const refused = await attach('a.txt', notes);
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('第 1 行有疑似电话号码');
    const { status, contentDir } = await attach('a.txt', notes, ['--except', '单位对外公布的咨询电话。']);
    expect(status).toBe(0);
    expect(problemsOf(contentDir)).toEqual([]);
    expect(readFileSync(join(contentDir, reportFile), 'utf8')).toContain('单位对外公布的咨询电话。');
  });
});

describe('nothing is written', async () => {
  it.each<
    [
      name: string,
      file: string,
      bytes: () => Uint8Array | Promise<Uint8Array>,
      options: string[],
      words: string,
    ]
  >([
    ['of a file that runs something', 'a.csv', () => utf8('a,=1+1\n'), [], '[attachment-content]'],
    [
      'of a PDF with remarks',
      'a.pdf',
      () => pdf('Roads', annotation({ Subtype: 'Text' })),
      seen,
      'PDF 里有批注',
    ],
    ['of a photo that its Exif turns', 'a.jpg', () => jpeg(exif(8)), seen, '请用看图程序把照片转正'],
    ['of a file that is another', 'a.pdf', () => png(), seen, '文件的内容是 .png'],
    ['of a type that is not allowed', 'a.docm', () => docx('修路'), [], '这种文件不能作附件'],
    [
      'for a report that is not there',
      'a.csv',
      () => utf8('a\n'),
      ['--report', 'haikou/2019/none/monitoring'],
      '没有报告',
    ],
    ['under a name that leads elsewhere', 'a.csv', () => utf8('a\n'), ['--name', '../a.csv'], '不能用'],
    ['under a name of another type', 'a.csv', () => utf8('a\n'), ['--name', 'a.pdf'], '不能用'],
    ['under a name of a device', 'a.csv', () => utf8('a\n'), ['--name', 'con.csv'], 'Windows 保留的名称'],
    [
      'with a title of two lines',
      'a.csv',
      () => utf8('a\n'),
      ['--title', '附件\n明细'],
      '--title 的文字换了行',
    ],
    [
      'with a number of a person in its title',
      'a.csv',
      () => utf8('a\n'),
      ['--title', '明细 13800000000'],
      '--title 的文字里有疑似手机号码',
    ],
    [
      'with a number of a person in a remark',
      'a.csv',
      () => utf8('a\n'),
      ['--inspected', '已看过 13800000000'],
      '--inspected 的文字里有疑似手机号码',
    ],
  ])('%s', async (_name, file, bytes, options, words) => {
    const { status, output, contentDir } = await attach(file, await bytes(), options);
    expect(status).toBe(1);
    expect(output).toContain(words);
    expect(output).not.toContain('    at ');
    expect(existsSync(join(contentDir, 'attachments'))).toBe(false);
    expect(readFileSync(join(contentDir, reportFile), 'utf8')).toBe(
      readFileSync(`content/${reportFile}`, 'utf8'),
    );
  });
});

if (!hasLibreOffice) console.warn('LibreOffice is not on this machine: its files are not attached.');

describe.skipIf(!hasLibreOffice)('files by LibreOffice', () => {
  it.each([
    ['page.docx', ['docx:MS Word 2007 XML']],
    ['page.pdf', ['pdf:writer_pdf_Export']],
  ])('%s', async (name, filters) => {
    const table = '<p>修路里程</p><table border="1"><tr><td>全年</td><td>10公里</td></tr></table>';
    const file = byLibreOffice(table, filters, name.slice('page.'.length));
    const { status, output, contentDir } = await attach(name, file, seen);
    expect(output).toContain('已加入');
    expect(status).toBe(0);
    expect(problemsOf(contentDir)).toEqual([]);
  });
});

describe('the same file again', async () => {
  const filesOf = (contentDir: string): string[] => readdirSync(join(contentDir, 'attachments', report));
  const listed = (contentDir: string): number =>
    readFileSync(join(contentDir, reportFile), 'utf8').split(/^\s*- file:/m).length - 1;

  it.each<[name: string, file: () => Uint8Array | Promise<Uint8Array>]>([
    ['a.csv', () => utf8('指标,1\n')],
    ['a.docx', () => docx('修路')],
    ['a.pdf', () => pdf('Roads')],
    ['a.png', () => png(pngText('Example'))],
  ])('%s adds no second copy, whatever it is called', async (name, file) => {
    const bytes = await file();
    const { contentDir } = await attach(name, bytes, seen);
    const before = readFileSync(join(contentDir, reportFile), 'utf8');
    for (const options of [[], ['--title', '附件2：另一个名称'], ['--name', `other.${name.slice(2)}`]]) {
      const again = await attach(`附件-${name}`, bytes, [...seen, ...options], contentDir);
      expect(again.status).toBe(1);
      expect(again.output).toContain(`这个文件已经是这份报告的附件：`);
      expect(again.output).toContain(`attachments/${report}/${name}（内容相同），没有再加一份`);
    }
    expect(filesOf(contentDir)).toEqual([name]);
    expect(readFileSync(join(contentDir, reportFile), 'utf8')).toBe(before);
  });

  it('as it was published adds no second copy', async () => {
    const { contentDir } = await attach('a.docx', await docx('修路'));
    const published = new Uint8Array(readFileSync(join(contentDir, 'attachments', report, 'a.docx')));
    expect(await attach('b.docx', published, [], contentDir)).toMatchObject({ status: 1 });
    expect(filesOf(contentDir)).toEqual(['a.docx']);
  });

  it('is listed when an earlier run was cut off before it was', async () => {
    const first = await attach('a.csv', utf8('指标,1\n'));
    writeFileSync(join(first.contentDir, reportFile), readFileSync(`content/${reportFile}`));
    const again = await attach('b.csv', utf8('指标,1\n'), [], first.contentDir);
    expect(again).toMatchObject({ status: 0 });
    expect([filesOf(first.contentDir), listed(first.contentDir)]).toEqual([['a.csv'], 1]);
    expect(problemsOf(first.contentDir)).toEqual([]);
  });

  it('is added to another report, and its first place is said', async () => {
    const { contentDir } = await attach('a.csv', utf8('指标,1\n'));
    const other = await attach('a.csv', utf8('指标,1\n'), ['--report', otherReport], contentDir);
    expect(other.status).toBe(0);
    expect(other.output).toContain(`同样的文件也是 `);
    expect(other.output).toContain(`attachments/${report}/a.csv`);
    expect(problemsOf(contentDir)).toEqual([]);
  });
});
