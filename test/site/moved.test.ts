/** Published addresses never die: the manifest of the former site, redirects and withdrawals. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readEnvironment } from '../../src/files/environment.ts';
import { buildFolder } from '../support/build-folder.ts';
import { basePath } from '../support/built-sites.ts';
import { copyContent } from '../support/content-copy.ts';

const report = 'haikou/2019/information-systems/self-evaluation';
const from = `reports/${report}/`;
/** The dated address of a report that was published once. */
const versionOf = (id: string): string => {
  const [, day] = /^publishedAt: (\S+)/m.exec(readFileSync(`content/reports/${report}.md`, 'utf8')) ?? [];
  return `versions/${id}/${day ?? ''}-r1/`;
};
const former = inject('siteUnderPath');

/** The content with one report at another address, and a file that says what became of the former one. */
function movedContent(register: Readonly<Record<string, string>> = {}): string {
  const folder = copyContent({ [`reports/${report}.md`]: () => null, [`sources/${report}.txt`]: () => null });
  cpSync(`content/reports/${report}.md`, join(folder, `reports/${report}-2.md`));
  cpSync(`content/sources/${report}.txt`, join(folder, `sources/${report}-2.txt`));
  for (const [path, text] of Object.entries(register)) writeFileSync(join(folder, path), text);
  return folder;
}

const build = (contentDir: string, previous: string) =>
  buildFolder(contentDir, { BASE_PATH: basePath, PREVIOUS_MANIFEST: previous });

describe('the manifest of the former site', () => {
  it('stops a build in which an address vanishes without a word', () => {
    const { status, output } = build(movedContent(), join(former, 'manifest.json'));
    expect(status).toBe(1);
    expect(output).toContain(`地址 ${from} 在上一次发布的站点中有，现在没有了。`);
    expect(output).not.toContain('    at ');
  });

  it('lets an address lead on: a page for browsers, and no record of it in search, data and site map', () => {
    const to = `reports/${report}-2/`;
    const content = movedContent({ 'redirects.yml': `- from: ${from}\n  to: ${to}\n` });
    const { status, output, outDir } = build(content, join(former, 'manifest.json'));
    expect(status, output).toBe(0);
    const html = readFileSync(join(outDir, from, 'index.html'), 'utf8');
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${basePath}${to}">`);
    expect(html).toContain(`href="${basePath}${to}"`);
    expect(readFileSync(join(outDir, 'sitemap.xml'), 'utf8')).not.toContain(from);
    const version = readFileSync(join(outDir, versionOf(report), 'index.html'), 'utf8');
    expect(version).toContain(`content="0; url=${basePath}${versionOf(`${report}-2`)}"`);
  });

  it('lets an address be taken down, with the reason', () => {
    const content = movedContent({
      'withdrawals.yml': [from, versionOf(report)]
        .map((address) => `- { address: ${address}, date: 2026-03-28, reason: 发布单位已撤回这份文件。 }\n`)
        .join(''),
    });
    const { status, output, outDir } = build(content, join(former, 'manifest.json'));
    expect(status, output).toBe(0);
    for (const address of [from, versionOf(report)]) {
      expect(readFileSync(join(outDir, address, 'index.html'), 'utf8')).toContain('发布单位已撤回这份文件。');
    }
  });

  it('is none before the first publication', () => {
    const previous = ['none', '', undefined].map(
      (given) => readEnvironment(given === undefined ? {} : { PREVIOUS_MANIFEST: given }).previousManifest,
    );
    expect(previous).toEqual([undefined, undefined, undefined]);
  });

  it('that should be there and is not stops the build', () => {
    for (const [previous, words] of [
      ['/no/such/manifest.json', '不存在'],
      ['package.json', '不是本程序写的清单'],
      ['http://127.0.0.1:9/manifest.json', '读不到'],
    ] as const) {
      const { status, output } = build('content', previous);
      expect(status).toBe(1);
      expect(output).toContain(words);
      expect(output).toContain('PREVIOUS_MANIFEST');
    }
  });
});

it('a redirect to a page that is not there stops the build', () => {
  const content = copyContent({ 'redirects.yml': () => '- from: old/\n  to: no-such-page/\n' });
  const { status, output } = buildFolder(content);
  expect(status).toBe(1);
  expect(output).toContain('no-such-page/');
});
