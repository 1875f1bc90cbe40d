/** A site of one file of each kind, for tests on real web servers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readServed } from '../../src/files/read-served.ts';
import { headerFaults } from '../../src/security/compare-headers.ts';
import { digestOf } from '../integrity/files.ts';
import { temporaryFolder } from '../support/build-folder.ts';

export const siteFiles: Readonly<Record<string, readonly [path: string, type: string]>> = {
  page: ['index.html', 'text/html; charset=utf-8'],
  style: ['_astro/site.css', 'text/css; charset=utf-8'],
  script: ['_astro/chart.js', 'text/javascript; charset=utf-8'],
  data: ['data/v1/reports.json', 'application/json; charset=utf-8'],
  table: ['data/v1/funds.csv', 'text/csv; charset=utf-8'],
  catalogue: ['data/v1/catalog.jsonld', 'application/ld+json; charset=utf-8'],
  workbook: ['data/v1/all.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  feed: ['feeds/reports.atom', 'application/atom+xml; charset=utf-8'],
  'site map': ['sitemap.xml', 'application/xml; charset=utf-8'],
  text: ['robots.txt', 'text/plain; charset=utf-8'],
  picture: ['favicon.svg', 'image/svg+xml; charset=utf-8'],
  contact: ['.well-known/security.txt', 'text/plain; charset=utf-8'],
  'search page': ['search/index.html', 'text/html; charset=utf-8'],
  'search code': ['pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
};

export const formerAddresses = {
  redirects: [{ from: 'reports/a.b/old/', to: 'reports/new/' }],
  gone: ['reports/a.b/gone/', 'data/v1/gone.json'],
};

/** Pages of withdrawn and of moved addresses, the page for what is not there, a hidden file, a folder without a page. */
const otherFiles = [
  'reports/a.b/gone/index.html',
  'reports/a.b/old/index.html',
  'reports/new/index.html',
  '404.html',
  '.hidden/secret.txt',
  '.env',
  'empty/a.txt',
];

/** Writes the site; the text of a file names it. */
export function writeSite(): string {
  const folder = temporaryFolder('site');
  for (const path of [...Object.values(siteFiles).map(([one]) => one), ...otherFiles]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `text of ${path}`);
  }
  return folder;
}

/** The address of a file below the base path. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** Older lists of types have other names for some; both are right. */
export function typeOf(answer: Response): string | undefined {
  return answer.headers
    .get('content-type')
    ?.replace('application/javascript', 'text/javascript')
    .replace('text/xml', 'application/xml');
}

/** What the verification has to say of a server; `others` are files whose packed copies hold something else. */
export async function misread(address: string, others: readonly string[] = []): Promise<unknown[]> {
  const paths = Object.values(siteFiles).map(([path]) => path);
  const pages = [
    'reports/a.b/gone/index.html',
    'reports/a.b/old/index.html',
    'reports/new/index.html',
    '404.html',
  ];
  const faults: unknown[] = [];
  const { differences } = await readServed(
    address,
    [...paths, ...pages]
      .filter((path) => !others.includes(path))
      .map((path) => digestOf(path, `text of ${path}`)),
    { moved: formerAddresses.redirects, gone: formerAddresses.gone },
    (_path, said, file) => {
      if (file !== null) faults.push(...headerFaults(file, said));
    },
  );
  return [...differences, ...faults];
}
