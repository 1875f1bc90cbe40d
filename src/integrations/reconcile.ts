/**
 * The count after the build: every content file has its page with its text, its data row, its data file and
 * its search record, every attachment its bytes, and the tables of the open data have as many rows as the
 * reports have parts. Anything else means that something was lost on the way.
 */
import type { Counts } from '../integrity/manifest.ts';
import { tableNames } from './expected-rows.ts';
import type { Published } from './published-facts.ts';
import type { PublishedFile } from './published-file.ts';

/** Searchable pages that are made from the rules rather than from a file of their own. */
const ownPages = ['method/'];

type Files = ReadonlyMap<string, PublishedFile>;

/** The same number four times, once {@link reconcile} has nothing to say. */
export function countReports(files: Files, { reports }: Published): Counts {
  const ids = new Set(reports.map(({ id }) => `reports/${id}/`));
  return {
    reportFiles: ids.size,
    reportPages: pageIds(files).filter((id) => ids.has(`reports/${id}/`)).length,
    dataRows: dataIds(files).length,
    searchRecords: searchUrls(files).filter((url) => ids.has(url)).length,
  };
}

/** What is missing or too much, one sentence each; empty when everything is accounted for. */
export function reconcile(files: Files, published: Published): string[] {
  const ids = published.reports.map(({ id }) => id);
  const gone = new Set([
    ...published.gone.redirects.map(({ from }) => from),
    ...published.gone.withdrawals.map(({ address }) => address),
  ]);
  const searched = [
    ...ids.map((id) => `reports/${id}/`),
    ...published.pages.map((id) => `${id}/`),
    ...ownPages,
  ];
  return [
    ...difference(
      '页面',
      ids,
      pageIds(files).filter((id) => !gone.has(`reports/${id}/`)),
    ),
    ...missingVersions(files, published),
    ...difference('数据', ids, dataIds(files)),
    ...difference('单份数据', ids, namesBelow(files, 'data/v1/reports/', '.json')),
    ...wrongRowCounts(files, published),
    ...difference('检索记录', searched, searchUrls(files)),
    ...wrongAttachments(files, published),
    ...emptyBodies(files, published),
  ];
}

function difference(name: string, expected: readonly string[], found: readonly string[]): string[] {
  const [wanted, there] = [new Set(expected), new Set(found)];
  return [
    ...expected.filter((one) => !there.has(one)).map((one) => `${name}缺少 ${one}。`),
    ...found.filter((one) => !wanted.has(one)).map((one) => `${name}多出 ${one}。`),
    ...(found.length === there.size
      ? []
      : [`${name}有重复：共 ${found.length} 条，不同的 ${there.size} 条。`]),
  ];
}

function pageIds(files: Files): string[] {
  return namesBelow(files, 'reports/', '/index.html');
}

/** Published revisions without a page at their dated address. */
function missingVersions(files: Files, { reports }: Published): string[] {
  return reports.flatMap(({ version }) =>
    version === null || files.has(`${version}/index.html`) ? [] : [`固定地址缺少 ${version}。`],
  );
}

function dataIds(files: Files): readonly string[] {
  return files.get('data/v1/reports.json')?.ids ?? [];
}

/** What stands between the start and the end of the paths that have both. */
function namesBelow(files: Files, start: string, end: string): string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => path.slice(start.length, path.length - end.length));
}

/** Tables of all reports, of the years together and of the regions together: each holds every row once. */
function wrongRowCounts(files: Files, { reports, historyRows }: Published): string[] {
  const divisions = [
    { name: '全部', folders: [''] },
    { name: '各年度', folders: [...new Set(reports.map(({ fiscalYear }) => `years/${fiscalYear}/`))] },
    { name: '各地区', folders: [...new Set(reports.map(({ regionId }) => `regions/${regionId}/`))] },
  ];
  const formats = [
    { format: 'JSON', end: '.json' },
    { format: 'CSV', end: '.csv' },
  ];
  return tableNames.flatMap((table) => {
    const ofHistory = table === 'corrections' ? historyRows : 0;
    const expected = sum(reports.map(({ rows }) => rows[table])) + ofHistory;
    return divisions.flatMap(({ name, folders }) =>
      formats.flatMap(({ format, end }) => {
        const found = sum(folders.map((folder) => files.get(`data/v1/${folder}${table}${end}`)?.rows ?? 0));
        return found === expected
          ? []
          : [`数据表 ${table}（${name}，${format}）应有 ${expected} 行，实有 ${found} 行。`];
      }),
    );
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Addresses of the search records. */
function searchUrls(files: Files): string[] {
  return [...files.values()].flatMap(({ recordOf }) => recordOf ?? []);
}

/** Attachments that did not reach the site byte by byte, and files that no report lists. */
function wrongAttachments(files: Files, { reports }: Published): string[] {
  const listed = reports.flatMap(({ attachments }) => attachments);
  return [
    ...difference(
      '附件',
      listed.map(({ path }) => path),
      namesBelow(files, 'attachments/', '').map((path) => `attachments/${path}`),
    ),
    ...listed
      .filter(({ path, sha256 }) => files.has(path) && files.get(path)?.sha256 !== sha256)
      .map(({ path }) => `附件 ${path} 与登记的 SHA-256 不符。`),
  ];
}

/** Pages whose narrative did not reach the page. */
function emptyBodies(files: Files, { reports }: Published): string[] {
  return reports.flatMap(({ id }) =>
    files.get(`reports/${id}/index.html`)?.hasFirstWords === false ? [`页面 ${id} 没有正文。`] : [],
  );
}
