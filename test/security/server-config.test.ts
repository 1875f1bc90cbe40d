import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { apacheConfig } from '../../src/security/apache.ts';
import { headersFile } from '../../src/security/headers-file.ts';
import { headerRules, headersOf } from '../../src/security/headers.ts';
import { iisConfig } from '../../src/security/iis.ts';
import { nginxConfig } from '../../src/security/nginx.ts';
import { redirectsFile } from '../../src/security/redirects-file.ts';
import { headerPolicy, metaPolicy } from '../../src/security/policy.ts';
import { copyContent } from '../support/content-copy.ts';

const server = { basePath: '/zwgk/jixiao/', root: '/srv/jixiao' };
const settings = [
  ['nginx', nginxConfig(server)],
  ['apache', apacheConfig(server)],
  ['iis', iisConfig(server)],
  ['headers', headersFile(server)],
] as const;

describe('the policy', () => {
  it.each([metaPolicy(false), metaPolicy(true), headerPolicy(false), headerPolicy(true)])('%s', (policy) => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
  });

  it('lets WebAssembly be compiled for the search only', () => {
    expect(['index.html', 'reports/a/', 'data/v1/reports.json'].map(allowsWasm)).toEqual([
      false,
      false,
      false,
    ]);
    expect(allowsWasm('search/')).toBe(true);
  });

  it('cannot be framed', () => {
    expect(headerPolicy(false)).toContain("frame-ancestors 'none'");
  });
});

describe('addresses that have moved', () => {
  const moved = { ...server, redirects: [{ from: 'reports/a.b/', to: 'reports/c/' }] };
  it.each([
    [
      'nginx',
      nginxConfig(moved),
      'location = /zwgk/jixiao/reports/a.b/ { return 301 /zwgk/jixiao/reports/c/; }',
    ],
    [
      'apache',
      apacheConfig(moved),
      'RedirectMatch 301 "^/zwgk/jixiao/reports/a\\.b/$" "/zwgk/jixiao/reports/c/"',
    ],
    ['iis', iisConfig(moved), '<location path="reports/a.b">'],
    ['redirects', redirectsFile(moved), '/zwgk/jixiao/reports/a.b/ /zwgk/jixiao/reports/c/ 301\n'],
  ])('are told to %s', (_name, config, line) => {
    expect(config).toContain(line);
  });
});

describe('addresses that were withdrawn', () => {
  const gone = { ...server, gone: ['reports/a.b/', 'data/v1/a.json'] };
  it.each([
    [
      'nginx',
      nginxConfig(gone),
      'location = /zwgk/jixiao/reports/a.b/ { error_page 410 /zwgk/jixiao/reports/a.b/index.html; return 410; }',
    ],
    ['nginx', nginxConfig(gone), 'location = /zwgk/jixiao/data/v1/a.json { return 410; }'],
    ['nginx', nginxConfig(gone), 'error_page 404 410 /zwgk/jixiao/404.html;'],
    ['apache', apacheConfig(gone), 'ErrorDocument 410 /zwgk/jixiao/404.html\n'],
    ['apache', apacheConfig(gone), 'RedirectMatch 410 "^/zwgk/jixiao/reports/a\\.b/$"'],
    ['apache', apacheConfig(gone), 'RedirectMatch 410 "^/zwgk/jixiao/data/v1/a\\.json$"'],
  ])('are told to %s', (_name, config, line) => {
    expect(config).toContain(line);
  });

  it('are read from the register, as the moved ones are', () => {
    const folder = copyContent({});
    writeFileSync(
      join(folder, 'withdrawals.yml'),
      '- address: reports/x/\n  date: 2026-03-28\n  reason: 发布单位已撤回这份文件。\n',
    );
    writeFileSync(join(folder, 'redirects.yml'), '- from: reports/y/\n  to: years/\n');
    const run = spawnSync(process.execPath, ['src/cli/server-config.ts', 'nginx'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });
    expect(run.stdout).toContain('location = /reports/x/ { error_page 410');
    expect(run.stdout).toContain('location = /reports/y/ { return 301 /years/; }');
  });
});

describe('web.config', () => {
  const config = iisConfig({
    ...server,
    redirects: [{ from: 'reports/a.b/', to: 'reports/c/' }],
  });
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));

  it('is well-formed, and has the headers of each folder', () => {
    parser.write(config).close();
    const headers = elements
      .slice(elements.findIndex(({ name }) => name === 'customHeaders'))
      .flatMap(({ name, attributes: { path, name: header, value } }) =>
        name === 'location' ? [path] : name === 'add' ? [`${header ?? ''}: ${value ?? ''}`] : [],
      );
    const expected = headerRules.flatMap(({ folder, headers: own }) => [
      ...(folder === '' ? [] : [folder.replace(/\/$/, '')]),
      ...own.map(({ name, value }) => `${name}: ${value}`),
    ]);
    expect(headers).toEqual([...expected, 'reports/a.b']);
  });
});

function allowsWasm(path: string): boolean {
  return headersOf(path).some(({ value }) => value.includes('wasm-unsafe-eval'));
}

describe('what is kept', () => {
  it.each([
    ['_astro/site.DRpDAK1e.css', 'public, max-age=31536000, immutable'],
    ['index.html', 'no-cache'],
    ['data/v1/reports.json', 'no-cache'],
    ['pagefind/pagefind.js', 'no-cache'],
    ['pagefind/shards/2024/index/unknown_0123456.pf_index', 'public, max-age=31536000, immutable'],
  ])('%s: %s', (path, value) => {
    expect(headersOf(path).find(({ name }) => name === 'Cache-Control')?.value).toBe(value);
  });
});

describe.each(settings)('%s', (name, text) => {
  it('says every header of the list', () => {
    const plain = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const { headers } of headerRules) {
      for (const header of headers) {
        expect(plain).toContain(header.name);
        expect(plain).toContain(header.value);
      }
    }
  });

  it('names the portal’s path, and is what the command prints', () => {
    expect(text).toContain(name === 'iis' ? '/zwgk/jixiao/404.html' : '/zwgk/jixiao/');
    const run = spawnSync(process.execPath, ['src/cli/server-config.ts', name, '--root', server.root], {
      encoding: 'utf8',
      env: { ...process.env, BASE_PATH: server.basePath },
    });
    expect([run.status, run.stdout.trimEnd()]).toEqual([0, text.trimEnd()]);
  });
});

it.each([[], ['caddy'], ['nginx', 'apache'], ['nginx', '--root', '/srv;}'], ['constructor']])(
  'the command refuses %j',
  (...args) => {
    const run = spawnSync(process.execPath, ['src/cli/server-config.ts', ...args.flat()], {
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('用法');
  },
);
