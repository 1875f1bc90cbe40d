/** No register of moved or withdrawn addresses takes over anything that the site has: of every file of built sites. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { certainFiles } from '../../src/addresses/site-files.ts';
import type { AddressedContent } from '../../src/checks/present-addresses.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { inspectContent } from '../../src/checks/inspect-content.ts';
import { noMemory } from '../../src/checks/memory.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkReport } from '../../src/gate/check-report.ts';
import { findAddresses } from '../../src/gate/find-addresses.ts';
import { addressOf } from '../../src/integrity/site-file.ts';
import { buildFolder } from '../support/build-folder.ts';
import { copyContent, replacing } from '../support/content-copy.ts';
import { demoContent } from '../support/demo-content.ts';
import { filesOf } from '../support/site-files.ts';

/** With an attachment, a second revision and a contact for security. */
function attachedContent(): string {
  const report = 'haikou/2019/information-systems/self-evaluation';
  const table = '年度,数量\n2019,3\n';
  const sha256 = createHash('sha256').update(table).digest('hex');
  const more = `attachments:\n  - { file: table.csv, title: 数量, sha256: ${sha256} }\n`;
  const correction = 'corrections:\n  - { revision: 2, date: 2026-03-20, note: 抄录有误 }\n';
  return copyContent({
    [`attachments/${report}/table.csv`]: () => table,
    [`reports/${report}.md`]: (text) =>
      replacing(
        'revision: "1"\n',
        `revision: "2"\n${correction}`,
      )(text)?.replace('\nprovenance:', () => `\n${more}provenance:`) ?? null,
    'site.yml': (text) => `${text}\nsecurityContact: mailto:security@example.invalid\n`,
  });
}

/** The places of the fields that a check of the files complains of. */
function faultyFields(files: readonly SourceFile[], path: string): Set<string> {
  const { problems } = inspectContent(files, {
    check: checkReport,
    memory: noMemory,
    includeDrafts: false,
    findAddresses,
  });
  return new Set(problems.filter(({ file }) => file === path).map(({ field }) => field));
}

const withFile = (files: readonly SourceFile[], path: string, text: string): SourceFile[] => [
  ...files.filter((file) => file.path !== path),
  { path, text },
];

/** Addresses that the check lets a register name. */
function movable(files: readonly SourceFile[], addresses: readonly string[]): string[] {
  const text = addresses.map((from) => `- { from: ${from}, to: about/ }\n`).join('');
  const fields = faultyFields(withFile(files, 'redirects.yml', text), 'redirects.yml');
  return addresses.filter((_address, index) => !fields.has(`[${index + 1}].from`));
}

function withdrawable(files: readonly SourceFile[], addresses: readonly string[]): string[] {
  const text = addresses.map((one) => `- { address: ${one}, date: 2026-03-28, reason: 示例 }\n`).join('');
  const fields = faultyFields(withFile(files, 'withdrawals.yml', text), 'withdrawals.yml');
  return addresses.filter((_address, index) => !fields.has(`[${index + 1}].address`));
}

/** As `npm run compress` writes them, and as a server may read them that does not tell capitals. */
const packedNames = (file: string): string[] => [`${file}.gz`, `${file}.br`, `${file}.GZ`, `${file}.br.part`];

const variantsOf: Readonly<Record<string, (file: string) => string[]>> = {
  'the address of a file': (file) => [addressOf(file)],
  'the file itself': (file) => [file],
  'the address without its slash': (file) => [addressOf(file).replace(/\/$/, '')],
  'the address in capitals': (file) => [addressOf(file).toUpperCase()],
  'a packed copy': (file) => packedNames(file),
  'a folder in place of a packed copy': (file) =>
    packedNames(file).flatMap((name) => [`${name}/`, `${name}/x/`]),
  'something below a file': (file) => (file.endsWith('index.html') ? [] : [`${file}/x/`]),
  'the folders above': (file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1)),
};

describe.each<[name: string, content: () => string, file: RegExp]>([
  ['the published content', () => copyContent(), /^compare\/execution-rate\//],
  ['an invented corpus with long lists', demoContent, /^years\/\d+\/2\/index.html$/],
  ['a content with an attachment and a second revision', attachedContent, /-r2\/index.html$|table.csv$/],
])('%s', (_name, contentOf, sign) => {
  let files: readonly SourceFile[];
  let built: readonly string[];

  beforeAll(() => {
    const folder = contentOf();
    const { status, output, outDir } = buildFolder(folder);
    if (status !== 0) throw new Error(output);
    files = readContentFolder(folder);
    built = filesOf(outDir);
    expect(built.some((path) => sign.test(path))).toBe(true);
  });

  it.each(Object.entries(variantsOf))('%s is never free', (_variant, variant) => {
    // The first page has no address that a register could name.
    const addresses = [...new Set(built.flatMap(variant))].filter((address) => address !== '');
    expect(addresses.length).toBeGreaterThan(10);
    expect(movable(files, addresses)).toEqual([]);
    expect(withdrawable(files, addresses)).toEqual([]);
  });

  it('has whatever a redirect may lead to', () => {
    let known: string[] = [];
    inspectContent(withFile(files, 'redirects.yml', '- { from: old/, to: about/ }\n'), {
      check: checkReport,
      memory: noMemory,
      includeDrafts: false,
      findAddresses: (content: AddressedContent) => {
        if (content.pages.length > 0) known = certainFiles(content);
        return findAddresses(content);
      },
    });
    const there = new Set(built);
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter((path) => !there.has(path))).toEqual([]);
  });
});

/** Former addresses of every shape that the check lets pass. */
const freeAddresses = [
  'old/',
  'old.html',
  'a.b/c_d/',
  'col/col1234/art.html',
  'reports/haikou/2018/domains/self-evaluation/',
  'reports/other/',
  'data/v1/reports/haikou/2018/domains/self-evaluation.json',
  'data/v1/years/2018/reports.csv',
  'attachments/haikou/2018/domains/self-evaluation/table.pdf',
  'versions/haikou/2018/domains/self-evaluation/2019-01-02-r1/',
  'years/2018/',
  'compare/former-metric/',
  'regions/former-city/',
  'projects/former-project/',
  'organizations/former-unit/',
  'kinds/former-kind/',
  'feeds/regions/former-city.atom',
  'handbook/problems/former-code/',
  'former-page/',
  'index.php/',
  '404.php/',
  'x/404/',
  'x/500/',
  'x/index/',
  'INDEX.HTM',
  '.former/x/',
  '_former/',
  'a/b/c/d/e/f/g/',
  `${'x'.repeat(200)}/`,
];

describe('what the check lets pass is built', () => {
  it.each([
    ['redirects.yml', (address: string) => `- { from: ${address}, to: about/ }\n`],
    ['withdrawals.yml', (address: string) => `- { address: ${address}, date: 2026-03-28, reason: 示例 }\n`],
  ] as const)('%s', (register, entry) => {
    const folder = copyContent();
    writeFileSync(join(folder, register), freeAddresses.map(entry).join(''));
    expect([...faultyFields(readContentFolder(folder), register)]).toEqual([]);
    const { status, output, outDir } = buildFolder(folder);
    expect(status, output).toBe(0);
    for (const page of freeAddresses.filter((address) => address.endsWith('/')))
      expect(readFileSync(join(outDir, page, 'index.html'), 'utf8')).toContain('<h1>');
  });
});

describe('a page of the content', () => {
  const page = '---\ntitle: 示例\ndescription: 示例页面。\n---\n\n示例正文。\n';
  const names = ['404', '500', 'index', 'search', 'reports', 'attachments', 'versions', 'feeds', 'pagefind'];
  const more = ['data', 'years', 'compare', 'findings', 'method', 'sitemap', 'sitemaps', 'integrity'];
  it.each([...names, ...more])('%s is refused where the program has something', (name) => {
    const { problems } = inspectContent(withFile(readContentFolder('content'), `pages/${name}.md`, page), {
      check: checkReport,
      memory: noMemory,
      includeDrafts: false,
      findAddresses,
    });
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`pages/${name}.md wrong-path`]);
  });

  it('is built at any other place', () => {
    const others = ['notes', 'favicon', 'astro', 'public', 'robots', 'handbook-notes', '403'];
    const folder = copyContent(Object.fromEntries(others.map((name) => [`pages/${name}.md`, () => page])));
    const { status, output, outDir } = buildFolder(folder);
    expect(status, output).toBe(0);
    for (const name of others)
      expect(readFileSync(join(outDir, name, 'index.html'), 'utf8')).toContain('示例正文');
  });
});
