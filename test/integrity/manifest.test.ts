import { describe, expect, it } from 'vitest';
import { compareFiles, vanishedAddresses } from '../../src/integrity/compare-manifest.ts';
import { expectedFiles } from '../../src/integrity/expected-files.ts';
import { fillPage } from '../../src/integrity/fill-page.ts';
import {
  groupDigests,
  makeManifest,
  manifestText,
  readManifest,
  sha256Of,
  sumsText,
} from '../../src/integrity/manifest.ts';
import { addressOf, fileAt, groupOf } from '../../src/integrity/site-file.ts';
import { digestOf } from './files.ts';

const manifest = makeManifest({
  commit: { hash: 'c0ffee', isClean: true },
  release: null,
  basePath: '/',
  counts: { reportFiles: 1, reportPages: 1, dataRows: 1, searchRecords: 1 },
  externalLinks: [{ address: 'https://a.example/', pages: 2 }],
  moved: [{ from: 'old/', to: 'reports/a/' }],
  gone: ['data/v1/old.json'],
  sources: [digestOf('site.yml'), digestOf('reports/a.md')],
  files: [
    digestOf('reports/a/index.html'),
    digestOf('index.html'),
    digestOf('integrity/index.html'),
    digestOf('data/v1/reports.json'),
    digestOf('_astro/a.css'),
  ],
});
const text = manifestText(manifest);
const sums = sumsText(manifest, sha256Of(text));

describe('the group of a file', () => {
  it.each([
    ['index.html', 'pages'],
    ['404.html', 'pages'],
    ['data/v1/index.html', 'pages'],
    ['data/v1/reports.json', 'data'],
    ['data/v1/all.parquet', 'data'],
    ['sitemap.xml', 'data'],
    ['feed.atom', 'data'],
    ['search/names.json', 'search'],
    ['search/index.html', 'pages'],
    ['search/shards.json', 'search'],
    ['pagefind/pagefind.js', 'search'],
    ['pagefind/shards/2024/pagefind-entry.json', 'search'],
    ['attachments/a/2023/b/self-evaluation/c.pdf', 'attachments'],
    ['attachments/a/2023/b/self-evaluation/c.csv', 'attachments'],
    ['_astro/a.css', 'assets'],
    ['favicon.svg', 'assets'],
  ])('%s: %s', (path, group) => {
    expect(groupOf(path)).toBe(group);
  });
});

it.each([
  ['index.html', ''],
  ['reports/a/index.html', 'reports/a/'],
  ['404.html', '404.html'],
  ['my-index.html', 'my-index.html'],
])('the file %s has the address “%s”', (path, address) => {
  expect([addressOf(path), fileAt(address)]).toEqual([address, path]);
});

describe('a manifest', () => {
  it('lists files by path, whatever the order in which they were found', () => {
    expect(manifest.files.map(({ path }) => path)).toEqual([
      '_astro/a.css',
      'data/v1/reports.json',
      'index.html',
      'integrity/index.html',
      'reports/a/index.html',
    ]);
  });

  it('is read back as it was written', () => {
    expect(readManifest(text)).toEqual(manifest);
  });

  it('is read where it was written before it listed what has moved', () => {
    const { moved: _moved, gone: _gone, ...former } = manifest;
    expect(readManifest(JSON.stringify(former))).toEqual({ ...manifest, moved: [], gone: [] });
  });

  it('has each file on a line of its own', () => {
    expect(text.split('\n').filter((line) => line.includes('"path"'))).toHaveLength(7);
  });

  it('leaves the page that shows the digests out of them', () => {
    const changed = manifest.files.map((file) =>
      file.path === 'integrity/index.html' ? digestOf(file.path, 'other') : file,
    );
    expect(groupDigests(manifest.sources, changed)).toEqual(manifest.groups);
  });

  it('has as digest of a group that of the lines of sha256sum', () => {
    const { path, sha256 } = digestOf('_astro/a.css');
    expect(manifest.groups.assets).toEqual({
      files: 1,
      bytes: path.length,
      sha256: sha256Of(`${sha256}  ${path}\n`),
    });
  });

  it.each([
    ['no JSON', 'x'],
    ['another format', text.replace('"format": 1', '"format": 2')],
    ['null', 'null'],
    ['a file above the folder', text.replace('"index.html"', '"../index.html"')],
    ['a file from the root', text.replace('"index.html"', '"/etc/passwd"')],
    ['a file on another disk', text.replace('"index.html"', '"C:/x"')],
    ['a backslash', text.replace('"index.html"', '"..\\\\index.html"')],
    ['a move to another host', text.replace('"to":"reports/a/"', '"to":"https://b.example/"')],
    ['a move to a folder above', text.replace('"to":"reports/a/"', '"to":"../a/"')],
    ['a move to nothing', text.replace(',"to":"reports/a/"', '')],
    ['a withdrawn address that is none', text.replace('"data/v1/old.json"', '7')],
    ['a digest that is none', text.replace(sha256Of('index.html'), 'abc')],
  ])('is refused with %s', (_name, wrong) => {
    expect(readManifest(wrong)).toBeNull();
  });
});

describe('what a copy should hold', () => {
  const everything = [...manifest.files.map(({ path }) => path), 'manifest.json', 'manifest.sha256'];
  const found = [...manifest.files, digestOf('manifest.json', text), digestOf('manifest.sha256', sums)];
  const differences = (changedText: string | null, changedSums: string | null) => {
    const there = [
      ...manifest.files,
      ...(changedText === null ? [] : [digestOf('manifest.json', changedText)]),
      ...(changedSums === null ? [] : [digestOf('manifest.sha256', changedSums)]),
    ];
    const expectation = expectedFiles(changedText, changedSums);
    return expectation === null
      ? null
      : compareFiles(expectation.files, there).map(({ path, kind }) => `${kind} ${path}`);
  };

  it('is every file, the manifest and the sums', () => {
    expect(expectedFiles(text, sums)?.files.map(({ path }) => path)).toEqual(everything);
    expect(compareFiles(expectedFiles(text, sums)?.files ?? [], found)).toEqual([]);
  });

  const sumOfManifest = sha256Of(text);
  const flipped = `${sumOfManifest.startsWith('0') ? '1' : '0'}${sumOfManifest.slice(1)}`;

  it.each<[string, string | null, string | null, string[] | null]>([
    ['whole', text, sums, []],
    ['a word of the manifest', text.replace('c0ffee', 'c0ffef'), sums, ['changed manifest.json']],
    [
      'a digest in the manifest',
      text.replace(sha256Of('index.html'), '0'.repeat(64)),
      sums,
      ['changed manifest.json'],
    ],
    ['a manifest that is no JSON', text.slice(1), sums, ['changed manifest.json']],
    ['no manifest', null, sums, ['missing manifest.json']],
    ['no sums', text, null, ['missing manifest.sha256']],
    ['sums that are none', text, 'x', ['changed manifest.sha256']],
    [
      'one letter in the sum of the manifest',
      text,
      sums.replace(sumOfManifest, flipped),
      ['changed manifest.sha256'],
    ],
    ['one letter in another sum', text, sums.replace('index.html', 'index.htm'), ['changed manifest.sha256']],
    ['neither', null, null, null],
    ['both damaged', 'x', 'x', null],
  ])('%s', (_name, changedText, changedSums, expected) => {
    expect(differences(changedText, changedSums)).toEqual(expected);
  });
});

describe('files against a manifest', () => {
  const expected = [digestOf('a'), digestOf('b')];
  it.each([
    ['the same, in another order', [digestOf('b'), digestOf('a')], []],
    ['one changed', [digestOf('a', 'x'), digestOf('b')], [{ path: 'a', kind: 'changed' }]],
    ['one missing', [digestOf('a')], [{ path: 'b', kind: 'missing' }]],
    ['one too many', [...expected, digestOf('c')], [{ path: 'c', kind: 'unexpected' }]],
    [
      'one renamed',
      [digestOf('a'), digestOf('c', 'b')],
      [
        { path: 'b', kind: 'missing' },
        { path: 'c', kind: 'unexpected' },
      ],
    ],
  ])('%s', (_name, found, differences) => {
    expect(compareFiles(expected, found)).toEqual(differences);
  });
});

describe('addresses that vanish', () => {
  const site = (...paths: string[]) => ({ files: paths.map((path) => digestOf(path)) });
  it.each([
    ['a page', ['reports/a/index.html'], ['reports/a/']],
    ['a data file', ['data/v1/funds.csv'], ['data/v1/funds.csv']],
    ['a style, whose name comes from its content', ['_astro/a.123.css'], []],
    ['a part of the search', ['pagefind/fragment/x.pf_fragment'], []],
  ])('%s', (_name, paths, vanished) => {
    expect(vanishedAddresses(site('index.html', ...paths), site('index.html'), () => false)).toEqual(
      vanished,
    );
  });

  it('are none when each is accounted for', () => {
    const before = site('reports/a/index.html', 'reports/b/index.html');
    expect(vanishedAddresses(before, site(), (address) => address === 'reports/a/')).toEqual(['reports/b/']);
  });

  it.each([
    ['a later page of a list', 'years/2024/3/index.html', 'years/2024/index.html'],
    ['a part of a comparison', 'compare/score/2024/haikou/2/index.html', 'compare/score/index.html'],
    ['a part of the findings', 'findings/2024/index.html', 'findings/index.html'],
    ['a file of the site map', 'sitemaps/2024-2.xml', 'sitemap.xml'],
    ['a workbook that grew too large', 'data/v1/years/2024/all.xlsx', 'data/v1/years/2024/reports.csv'],
  ])('are not %s, as long as what it continues is there', (_name, part, leading) => {
    const before = site(part, leading);
    expect(vanishedAddresses(before, site(leading), () => false)).toEqual([]);
    expect(vanishedAddresses(before, site('index.html'), () => false)).toHaveLength(2);
  });

  it('are none when only the content of a page changes', () => {
    const after = { files: [digestOf('index.html', 'other')] };
    expect(vanishedAddresses(site('index.html'), after, () => false)).toEqual([]);
  });
});

describe('the open places of a page', () => {
  const figures = new Map([['a', '1 < 2 & 3']]);
  it('are filled as text', () => {
    expect(fillPage('<p><span data-filled="a">open</span></p>', figures)).toBe(
      '<p><span data-filled="a">1 &lt; 2 &amp; 3</span></p>',
    );
  });
  it('must all have a figure', () => {
    expect(() => fillPage('<span data-filled="b">open</span>', figures)).toThrow('no figure b');
  });
});
