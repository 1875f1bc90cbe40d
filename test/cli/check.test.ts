import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlags } from '../../src/cli/check-options.ts';
import { Misuse } from '../../src/cli/command-line.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { copyContent, replacing } from '../support/content-copy.ts';

const command = resolve('src/cli/check.ts');
const report = 'reports/xinzhou/2022/internet-plus-services/self-evaluation.md';
const page = 'pages/about.md';

const withHtml = (text: string) => `${text}\n<br>\n`;
/** Takes the first acknowledgement away, so that its finding is open. */
const withoutFirst = (text: string) => text.replace(/(\nacknowledged:\n)  - [\s\S]*?\n(?=  - )/, '$1');

/** What one run keeps for the next. */
const cache = temporaryFolder('cache');

function check(folder: string, args: readonly string[] = [], input = '') {
  const run = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, CONTENT_DIR: folder, CACHE_DIR: cache },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

function git(folder: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

describe('flags', () => {
  it.each([
    [[], { format: 'text', isWatching: false, isAcknowledging: false }],
    [['--format', 'html'], { format: 'html', isWatching: false, isAcknowledging: false }],
    [['--watch', '--format=json'], { format: 'json', isWatching: true, isAcknowledging: false }],
    [['--acknowledge'], { format: 'text', isWatching: false, isAcknowledging: true }],
  ])('%j are read', (args, flags) => {
    expect(readFlags(args)).toEqual(flags);
  });

  it.each([
    [['--format', 'pdf']],
    [['--fomat', 'json']],
    [['content']],
    [['--acknowledge', '--watch']],
    [['--acknowledge', '--format', 'json']],
  ])('%j are refused', (args) => {
    expect(() => readFlags(args)).toThrow(Misuse);
  });

  it('that are refused explain the right ones', () => {
    const { status, out, err } = check('content', ['--format', 'pdf']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('用法：npm run check');
  });
});

describe('a run', () => {
  it('passes the published content', () => {
    const { status, out, err } = check('content');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('检查通过：5 份报告');
  });

  it('fails with the problems in each format', () => {
    const folder = copyContent({ [page]: withHtml });
    const text = check(folder);
    expect(text.status).toBe(1);
    expect(text.err).toContain('[html-in-body]');
    const json = check(folder, ['--format', 'json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      problems: [{ code: 'html-in-body', file: page }],
    });
    expect(check(folder, ['--format', 'github']).out).toMatch(/^::error file=.*about\.md,line=\d+,col=1,/);
    expect(check(folder, ['--format', 'html']).out).toContain('<h1>内容检查结果</h1>');
  });

  it.each(['text', 'json', 'github', 'html'])('prints no command of a CI system as %s', (format) => {
    const folder = copyContent({
      [`pages/a\n::add-mask::b\u001B[31m.md`]: () => 'x',
      [page]: replacing('title: ', 'title: "\\n::add-mask::万元\\r\\e[2K"\nx##[add-mask]y: '),
    });
    const { status, out, err } = check(folder, ['--format', format]);
    expect(status).toBe(1);
    expect(`${out}${err}`).toContain('add-mask');
    expect(`${out}\n${err}`).not.toMatch(
      /^\s*::(?!error file=)|##\[|[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/m,
    );
  });

  it('says that a draft was checked and stays private', () => {
    const folder = copyContent({
      [report]: replacing('status: published\npublishedAt: 2026-11-20 18:00\n', 'status: draft\n'),
    });
    const { status, out } = check(folder);
    expect(status).toBe(0);
    expect(out).toContain('检查通过：4 份报告');
    expect(out).toContain('另有草稿 1 份，已检查，不会公开。');
    expect(check('content').out).not.toContain('草稿');
  });

  it('describes its JSON', () => {
    expect(JSON.parse(check('content', ['--format', 'json-schema']).out)).toMatchObject({
      title: 'mingzhang-check',
      type: 'object',
    });
  });

  it('shows what git sees as changed first', () => {
    const project = temporaryFolder('project');
    const folder = join(project, 'content');
    cpSync(copyContent({ [page]: withHtml }), folder, { recursive: true });
    git(project, 'init', '--quiet');
    git(project, 'add', '.');
    git(project, 'commit', '--quiet', '--message', '内容');
    writeFileSync(join(folder, report), withoutFirst(readFileSync(join(folder, report), 'utf8')));
    const { problems } = JSON.parse(check(folder, ['--format', 'json']).out) as {
      problems: { file: string; isChanged: boolean }[];
    };
    expect(problems.map(({ file, isChanged }) => [file, isChanged])).toEqual([
      [report, true],
      [page, false],
    ]);
  });
});

describe('watching', () => {
  it('checks again when a file changes', async () => {
    const folder = copyContent();
    const run = spawn(process.execPath, [command, '--watch'], {
      env: { ...process.env, CONTENT_DIR: folder, CACHE_DIR: cache },
    });
    let output = '';
    run.stdout.on('data', (data: Buffer) => (output += data.toString()));
    run.stderr.on('data', (data: Buffer) => (output += data.toString()));
    const until = async (words: string) => {
      await expect.poll(() => output).toContain(words);
      output = output.slice(output.indexOf(words) + words.length);
    };
    try {
      const file = join(folder, page);
      const text = readFileSync(file, 'utf8');
      await until('等待内容改动');
      writeFileSync(file, withHtml(text));
      await until('[html-in-body]');
      writeFileSync(file, text);
      await until('检查通过：5 份报告');
    } finally {
      run.kill();
    }
  });
});

describe('acknowledging', () => {
  it('writes the finding with its figures after a yes and a note', () => {
    const folder = copyContent({ [report]: withoutFirst });
    const { status, out } = check(folder, ['--acknowledge'], '好\n是\n\n已核对原文\n');
    expect(status).toBe(0);
    expect(out).toContain('（1/1）');
    expect(out).toMatch(/原文文本 .*self-evaluation\.txt:\d+，/);
    expect(out).toMatch(/表格的这一行（第 \d+ 至 \d+ 行）：\n> .* \| 8/);
    expect(out).toContain('没有看懂回答，请输入 是、否 或 q。');
    expect(out).toContain('说明不能为空。');
    expect(out).toContain('已登记 1 条，共 1 条。\n检查通过');
    expect(readFileSync(join(folder, report), 'utf8')).toMatch(
      /  - code: target-met-points-lost\n    field: "indicators\[11\]\.score"\n    printed: "8"\n    recomputed: "10"\n    note: "已核对原文"\n/,
    );
  });

  it.each([
    ['n', 'n\n'],
    ['否', '否\n'],
    ['q', 'q\n'],
    ['an answer that is none', '也许\n'],
    ['no answer', ''],
    ['a yes without a note', 'y\n\n'],
  ])('leaves the file as it is after %s', (_name, input) => {
    const folder = copyContent({ [report]: withoutFirst });
    const before = readFileSync(join(folder, report), 'utf8');
    const { status, out } = check(folder, ['--acknowledge'], input);
    expect(status).toBe(1);
    expect(out).toContain('已登记 0 条，共 1 条。');
    expect(readFileSync(join(folder, report), 'utf8')).toBe(before);
  });

  it('has nothing to ask where nothing is open', () => {
    expect(check('content', ['--acknowledge']).out).toContain('已登记 0 条，共 0 条。');
    const wrong = copyContent({ [page]: replacing('title:', 'titel:') });
    expect(check(wrong, ['--acknowledge']).status).toBe(1);
  });
});
