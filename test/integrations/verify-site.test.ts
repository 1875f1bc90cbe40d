/** The last step of a build, on a site of three files. */
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import { hashFiles } from '../../src/files/hash-folder.ts';
import { contentPaths } from '../../src/files/read-content-folder.ts';
import { readManifest } from '../../src/integrity/manifest.ts';
import type { Published } from '../../src/integrations/published-facts.ts';
import { verifySite } from '../../src/integrations/verify-site.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const published: Published = {
  reports: [],
  historyRows: 0,
  pages: [],
  releases: [],
  gone: { redirects: [], withdrawals: [] },
  addresses: [],
};

let outDir: string;
let contentDir: string;

function write(folder: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeEach(() => {
  [outDir, contentDir] = [temporaryFolder('site'), temporaryFolder('content')];
  write(contentDir, 'site.yml', 'name: x\n');
  write(outDir, 'method/index.html', '<a href="/manifest.json">清单</a><a href="https://a.example/">外</a>');
  write(outDir, 'integrity/index.html', '<p data-filled="reportFiles">构建时填写</p>');
  write(outDir, 'pagefind/fragment/x.pf_fragment', gzipSync('pagefind_dcd{"url":"/method/"}'));
});

const sourcesNow = () => hashFiles(contentDir, contentPaths(contentDir));

const verify = (
  sources = sourcesNow(),
  { releases = [], previousManifest }: { releases?: Published['releases']; previousManifest?: string } = {},
) =>
  verifySite({
    outDir,
    published: { ...published, releases },
    sources,
    sourcesNow,
    environment: { contentDir, outDir, basePath: '/', siteUrl: undefined, previousManifest },
    known: { store: null, taken: new Map(), seen: new Map() },
  });

it('writes the manifest of a site in which nothing is wrong', async () => {
  const manifest = await verify();
  expect(readManifest(readFileSync(join(outDir, 'manifest.json'), 'utf8'))).toEqual(manifest);
  expect(manifest.sources.map(({ path }) => path)).toEqual(['site.yml']);
  expect(manifest.externalLinks).toEqual([{ address: 'https://a.example/', pages: 1 }]);
  expect(readFileSync(join(outDir, 'integrity/index.html'), 'utf8')).toBe(
    '<p data-filled="reportFiles">0</p>',
  );
});

it('gives the same once more, and leaves a file alone that the build before shares with it', async () => {
  const page = join(outDir, 'integrity/index.html');
  const open = readFileSync(page, 'utf8');
  const shared = join(contentDir, '..', `${contentDir.split('/').at(-1) ?? ''}-shared.html`);
  linkSync(page, shared);
  const manifest = await verify();
  expect(readFileSync(shared, 'utf8')).toBe(open);
  expect(await verify()).toEqual(manifest);
});

it.each<[name: string, change: () => void]>([
  [
    'changed',
    () => {
      write(contentDir, 'site.yml', 'name: y\n');
    },
  ],
  [
    'was added to',
    () => {
      write(contentDir, 'pages/a.md', 'x');
    },
  ],
])('refuses a site whose content %s during the build', async (_name, change) => {
  const sources = sourcesNow();
  change();
  await expect(verify(sources)).rejects.toThrow('内容里的文件有改动');
});

it.each([
  ['<a href="/none/">', '站点核对没有通过：\nmethod/index.html中的链接“/none/”：站内没有这个地址。'],
  ['<script src="https://a.example/x.js"></script>', 'method/index.html 会让浏览器访问别的主机'],
  ['<p>13800000000</p>', 'method/index.html 里有疑似手机号码。'],
])('refuses %s', async (html, words) => {
  write(outDir, 'method/index.html', html);
  await expect(verify()).rejects.toThrow(words);
});

it('counts before it looks at anything else', async () => {
  write(outDir, 'method/index.html', '<a href="/none/">');
  write(outDir, 'reports/a/index.html', '');
  await expect(verify()).rejects.toThrow('发布核对没有通过：\n页面多出 a。');
});

it('refuses a site whose content has lost the release record of the one in use, or altered it', async () => {
  const commit = '8425c4590a4ce54663b83c24dd5e988ec83d0778';
  const record = (number: number, sha256: string) => ({
    number,
    sha256: sha256.repeat(64),
    previous: null,
    commit,
    date: '2026-03-28',
  });
  const releases = [record(1, 'a'), record(2, 'b')];
  await verify(sourcesNow(), { releases });
  const previousManifest = join(contentDir, '..', `${contentDir.split('/').at(-1) ?? ''}-manifest.json`);
  writeFileSync(previousManifest, readFileSync(join(outDir, 'manifest.json')));
  await verify(sourcesNow(), { releases, previousManifest });
  await verify(sourcesNow(), { releases: [...releases, record(3, 'c')], previousManifest });
  for (const other of [[], [record(1, 'a')], [record(1, 'a'), record(2, 'c')]]) {
    await expect(verify(sourcesNow(), { releases: other, previousManifest })).rejects.toThrow(
      '第 2 次发布的记录，现在的 content/releases/2.yml 没有了，或者改动过',
    );
  }
});
