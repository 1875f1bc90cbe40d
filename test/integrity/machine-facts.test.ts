import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/integrity/check-links.ts';
import { factsReader } from '../../src/integrity/file-facts.ts';
import { foreignRequests } from '../../src/integrity/foreign-requests.ts';
import { machineFacts } from '../../src/integrity/machine-facts.ts';

const siteUrl = 'https://www.example.invalid';

/** What is said about one file for programs in a site with a page and a table. */
function linksOf(path: string, text: string, host: string | undefined = siteUrl) {
  const files = { [path]: text, 'b/index.html': '', 'index.html': '', 'data/v1/reports.csv': '' };
  const facts = Object.entries(files).flatMap(([name, content]) => factsReader()(name, Buffer.from(content)));
  const site = { basePath: '/zwgk/', siteUrl: host };
  expect(foreignRequests(facts, site)).toEqual([]);
  const { dead, external } = checkLinks(facts, new Set(Object.keys(files)), site);
  return {
    dead: dead.map(({ page, kind, address }) => `${page} ${kind} ${address}`),
    external: external.map(({ address }) => address),
  };
}

/** Files with a place for an address: whether it is seen from the site's root or from the file. */
const byRoot: readonly (readonly [path: string, text: (address: string) => string])[] = [
  ['sitemap.xml', (address) => `<urlset><url><loc>${address}</loc></url></urlset>`],
  ['feeds/reports.atom', (address) => `<feed><link rel="self" href="${address}"/></feed>`],
  ['feeds/regions/x.atom', (address) => `<feed><entry><link href="${address}"/></entry></feed>`],
  ['feeds/reports.json', (address) => JSON.stringify({ items: [{ url: address }] })],
  ['feeds/regions/x.json', (address) => JSON.stringify({ home_page_url: address })],
  ['feeds/reports.json', (address) => JSON.stringify({ feed_url: address })],
  ['search/names.json', (address) => JSON.stringify([{ kind: 'region', url: address }])],
  ['robots.txt', (address) => `User-agent: *\nAllow: /\n\nSitemap: ${address}\n`],
  ['.well-known/security.txt', (address) => `Contact: mailto:a@example.invalid\nCanonical: ${address}\n`],
  ['data/v1/datapackage.json', (address) => JSON.stringify({ homepage: address })],
  ['data/v1/catalog.jsonld', (address) => JSON.stringify({ 'foaf:homepage': { '@id': address } })],
  ['data/v1/openapi.json', (address) => JSON.stringify({ externalDocs: { url: address } })],
];

describe.each(byRoot)('%s', (path, text) => {
  it.each(['/zwgk/b/', '/zwgk/', `${siteUrl}/zwgk/b/`, '/zwgk/b/?q=1'])('may lead to %s', (address) => {
    expect(linksOf(path, text(address)).dead).toEqual([]);
  });

  it.each([
    ['/zwgk/none/', 'file'],
    ['/zwgk/b', 'file'],
    [`${siteUrl}/zwgk/none/`, 'file'],
    ['/b/', 'beside'],
    [`${siteUrl}/b/`, 'beside'],
    ['https://[', 'unreadable'],
  ])('is named when it leads to %s', (address, kind) => {
    expect(linksOf(path, text(address)).dead).toEqual([`${path} ${kind} ${address}`]);
  });

  it('lists an address of another host', () => {
    expect(linksOf(path, text('https://other.invalid/x')).external).toContain('https://other.invalid/x');
  });
});

const byFile: readonly (readonly [path: string, text: (address: string) => string, found: string])[] = [
  ['data/v1/datapackage.json', (path) => JSON.stringify({ resources: [{ path }] }), ''],
  [
    'data/v1/catalog.jsonld',
    (url) =>
      JSON.stringify({ 'dcat:dataset': [{ 'dcat:distribution': [{ 'dcat:downloadURL': { '@id': url } }] }] }),
    '',
  ],
  ['data/v1/openapi.json', (path) => JSON.stringify({ paths: { [`/${path}`]: {} } }), './'],
];

describe.each(byFile)('%s, whose addresses start from its folder', (path, text, found) => {
  it('may lead to a table, and not to one that is not there', () => {
    expect(linksOf(path, text('reports.csv')).dead).toEqual([]);
    expect(linksOf(path, text('none.csv')).dead).toEqual([`${path} file ${found}none.csv`]);
  });
});

it('rows of reports name page and data from the folder of the site', () => {
  const rows = (url: string) => JSON.stringify([{ url, dataUrl: 'data/v1/reports.csv' }]);
  expect(linksOf('data/v1/reports.json', rows('b/')).dead).toEqual([]);
  expect(linksOf('data/v1/reports.json', rows('c/')).dead).toEqual(['data/v1/reports.json file ../../c/']);
});

it('paths with parameters are no files', () => {
  expect(linksOf('data/v1/openapi.json', '{"paths":{"/years/{year}/x.csv":{}}}').dead).toEqual([]);
});

it('the text of an entry and the names of vocabularies are no addresses', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title><![CDATA[<link href="/none/">]]></title></feed>';
  expect(linksOf('feeds/reports.atom', atom)).toEqual({ dead: [], external: [] });
  const catalog = '{"@context":{"dct":"http://purl.org/dc/terms/"},"@id":"catalog.jsonld"}';
  expect(linksOf('data/v1/catalog.jsonld', catalog)).toEqual({ dead: [], external: [] });
});

it('a licence and a contact may stand beside the site on the same host', () => {
  const url = `${siteUrl}/licence.html`;
  for (const [path, text] of [
    ['data/v1/datapackage.json', JSON.stringify({ licenses: [{ path: url }] })],
    ['data/v1/catalog.jsonld', JSON.stringify({ 'dct:license': { '@id': url } })],
    ['data/v1/openapi.json', JSON.stringify({ info: { license: { url } } })],
    ['.well-known/security.txt', `Contact: ${url}\n`],
  ] as const) {
    expect(linksOf(path, text), path).toEqual({ dead: [], external: [url] });
  }
});

it('character references are resolved', () => {
  expect(linksOf('sitemap.xml', '<loc>/zwgk/b/?a=1&amp;b=2</loc>').dead).toEqual([]);
  expect(linksOf('sitemap.xml', '<loc>/zwgk/%E8%B7%AF/</loc>').dead).toEqual([
    'sitemap.xml file /zwgk/%E8%B7%AF/',
  ]);
});

it('a site whose own address is not known has addresses from the root', () => {
  expect(linksOf('sitemap.xml', '<loc>/zwgk/b/</loc>', undefined).dead).toEqual([]);
});

it.each(['data/v1/funds.json', 'a.txt', 'data/v1/reports/x.json'])('%s refers to nothing', (path) => {
  expect(machineFacts(path, Buffer.from('{"url":"/none/"}'))).toBeNull();
});

it('a file that is none of its format is named', () => {
  expect(() => machineFacts('search/names.json', Buffer.from('['))).toThrow('search/names.json');
});
