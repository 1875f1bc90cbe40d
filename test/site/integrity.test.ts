/** The manifest of a real built site, and what `npm run verify` says about copies of it. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readManifest, type Manifest } from '../../src/integrity/manifest.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { basePath } from '../support/built-sites.ts';
import { copyContent } from '../support/content-copy.ts';
import { freePort } from '../support/free-port.ts';
import { git } from '../support/git.ts';
import { startServer } from '../support/own-server.ts';
import { filesOf } from '../support/site-files.ts';
import { serveFolder } from '../support/static-server.ts';

const built = inject('siteUnderPath');
let manifest: Manifest;

beforeAll(() => {
  manifest = manifestOf(built);
});

function manifestOf(folder: string): Manifest {
  const read = readManifest(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (read === null) throw new Error('The site has no manifest.');
  return read;
}

/** A copy of the built site to change something in. */
function copy(): string {
  const folder = temporaryFolder('verify');
  cpSync(built, folder, { recursive: true });
  return folder;
}

interface Result {
  readonly status: number | null;
  readonly output: string;
}

/** Runs beside the test, which may be the server that is asked. */
function verify(...args: readonly string[]): Promise<Result> {
  const run = spawn(process.execPath, ['src/cli/verify.ts', ...args]);
  let output = '';
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((done) => {
    run.once('close', (status) => {
      done({ status, output });
    });
  });
}

/** Changes the byte in the middle of a file. */
function changeByte(file: string): void {
  const content = readFileSync(file);
  const at = Math.floor(content.length / 2);
  content[at] = (content[at] ?? 0) ^ 1;
  writeFileSync(file, content);
}

describe('the manifest of a built site', () => {
  it('lists every file but itself and its sums, and every source file', () => {
    const listed = manifest.files.map(({ path }) => path);
    expect([...listed, 'manifest.json', 'manifest.sha256'].sort()).toEqual(filesOf(built));
    expect(manifest.sources.map(({ path }) => path)).toEqual(filesOf('content'));
  });

  it('counts as many pages, rows and search records as reports', () => {
    expect(manifest.counts).toEqual({ reportFiles: 5, reportPages: 5, dataRows: 5, searchRecords: 5 });
  });

  it('is understood by sha256sum', () => {
    const run = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'manifest.sha256'], { cwd: built });
    expect([run.status, run.stdout.toString()]).toEqual([0, '']);
  });

  it('stands on the page for people, without an open place', () => {
    const html = readFileSync(join(built, 'integrity/index.html'), 'utf8');
    for (const { sha256 } of Object.values(manifest.groups)) expect(html).toContain(sha256);
    expect(html).toContain(manifest.commit?.hash);
    expect(html).not.toContain('构建时填写');
  });
});

describe('npm run verify on a folder', () => {
  it('passes a whole copy', async () => {
    const { status, output } = await verify(built);
    expect(output).toContain('核对通过');
    expect(status).toBe(0);
  });

  const kinds = [
    'index.html',
    '404.html',
    'integrity/index.html',
    'data/v1/reports.json',
    'favicon.svg',
    'site-image.png',
    'pagefind/pagefind.js',
    'manifest.json',
    'manifest.sha256',
  ];

  it.each(kinds)('names %s when one byte of it is changed', async (path) => {
    const site = copy();
    changeByte(join(site, path));
    const { status, output } = await verify(site);
    expect(output.split('\n')[0]).toBe(`有改动：${path}`);
    expect(output).toContain('有 1 处不一致');
    expect(status).toBe(1);
  });

  it('names a page that was deleted, a file that was added, and a packed copy of something else', async () => {
    const site = copy();
    rmSync(join(site, 'about'), { recursive: true });
    writeFileSync(join(site, '.hidden'), 'x');
    writeFileSync(join(site, 'alone.gz'), gzipSync('x'));
    writeFileSync(join(site, 'index.html.gz'), gzipSync('x'));
    writeFileSync(join(site, 'index.html.br'), 'x');
    writeFileSync(join(site, '404.html.gz'), gzipSync(readFileSync(join(site, '404.html'))));
    const { status, output } = await verify(site);
    expect(output.split('\n').slice(0, 6)).toEqual([
      '清单里没有：.hidden',
      '缺少：about/index.html',
      '清单里没有：alone.gz',
      '压缩文件与原文件不一致：index.html.br',
      '压缩文件与原文件不一致：index.html.gz',
      expect.stringContaining('有 5 处不一致'),
    ]);
    expect(status).toBe(1);
  });

  it('holds a copy whose manifest was changed with it against another manifest', async () => {
    const forged = copy();
    const { status: rebuilt } = buildFolder(
      copyContent({ 'pages/about.md': (text) => `${text}\n另一句话。\n` }),
      { OUT_DIR: forged, BASE_PATH: basePath },
    );
    expect(rebuilt).toBe(0);
    expect((await verify(forged)).status).toBe(0);
    const { status, output } = await verify(forged, '--against', join(built, 'manifest.json'));
    expect(output).toContain('有改动：about/index.html');
    expect(status).toBe(1);
  });

  it.each([
    ['no folder', ['/no/such/folder'], '没有文件夹 /no/such/folder。'],
    ['a folder without a manifest', ['src'], '没有清单 src/manifest.json。'],
    ['nothing', [], '用法：'],
    ['two', ['a', 'b'], '用法：'],
    ['an unknown option', ['--x'], '用法：'],
    ['no server', ['http://127.0.0.1:9/'], '不能核对：'],
  ])('cannot say anything about %s', async (_name, args, words) => {
    const { status, output } = await verify(...args);
    expect(output).toContain(words);
    expect(status).toBe(2);
  });
});

describe('npm run verify by address', () => {
  it('asks for every file below the path of the portal and names what differs', async () => {
    const site = copy();
    changeByte(join(site, 'about/index.html'));
    rmSync(join(site, 'favicon.svg'));
    const server = await serveFolder(site, basePath);
    const [whole, changed] = [await serveFolder(built, basePath), await verify(server.url)];
    expect(changed.output.split('\n').slice(0, 2)).toEqual(['有改动：about/index.html', '缺少：favicon.svg']);
    expect(changed.status).toBe(1);
    // Without the slash at its end, as people write an address.
    const passed = await verify(whole.url.replace(/\/$/, ''));
    expect(passed.output).toContain('核对通过');
    expect(passed.status).toBe(0);
    await Promise.all([server.close(), whole.close()]);
  });
});

describe('npm start', () => {
  it('serves every file as it was published, and tells that it sends no headers of a portal', async () => {
    const port = await freePort();
    const settings = [`OUT_DIR=${built}`, `BASE_PATH=${basePath}`, `PORT=${String(port)}`];
    const url = `http://localhost:${String(port)}${basePath}`;
    const args = [...settings, 'ASTRO_TELEMETRY_DISABLED=1', process.execPath, 'src/cli/start.ts'];
    const server = await startServer('env', args, url);
    const [all, filesOnly] = [await verify(url), await verify(url, '--files-only')];
    await server.close();
    expect(filesOnly.output).toContain('核对通过');
    expect(filesOnly.status).toBe(0);
    expect(all.output).toContain('有 0 处不一致；响应头有');
    expect(all.output).toContain('响应头缺少 Content-Security-Policy');
    expect(all.status).toBe(1);
  });
});

describe('one commit, one site', () => {
  /** A checkout of its own: everything that git knows of this working tree, committed at a fixed time. */
  function checkout(name: string): string {
    const folder = join(temporaryFolder('checkout'), name);
    const files = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
    for (const path of files.filter((one) => one !== '')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(path, join(folder, path));
    }
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'All');
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    // The ignored name is that of a folder.
    writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
    return folder;
  }

  it('is byte-identical from two checkouts, into two folders, in two time zones, at two times', () => {
    const [one, two] = [checkout('a'), checkout('a much longer name/below another folder')];
    const builds = [
      buildFolder('content', { TZ: 'Asia/Shanghai' }, one),
      buildFolder('content', { TZ: 'America/New_York', LANG: 'C' }, two),
    ];
    expect(
      builds.map(({ status }) => status),
      builds.map(({ output }) => output).join('\n'),
    ).toEqual([0, 0]);
    const texts = builds.map(({ outDir }) => readFileSync(join(outDir, 'manifest.sha256'), 'utf8'));
    expect(texts[1]).toBe(texts[0]);
    const [, second = { outDir: '' }] = builds;
    expect(manifestOf(second.outDir).commit).toEqual({
      hash: git(one, 'rev-parse', 'HEAD').trim(),
      isClean: true,
    });
    expect(filesOf(second.outDir)).toContain('manifest.json');
  });
});
