/**
 * The count after the build: every content file has its page with its text, its data row, its data file and
 * its search record, every attachment its bytes, and the tables of the open data have as many rows as the reports have parts. Anything
 * else means that something was lost on the way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, ReportEntry } from '../checks/content.ts';
import { attachmentPath } from '../domain/attachment.ts';
import { pathsBelow } from '../files/hash-folder.ts';
import type { Correction } from '../history/trail.ts';
import { currentVersion, versionName } from '../history/versions.ts';
import { readIndexedPages } from '../indexing/read-index.ts';
import { sha256Of, type Counts } from '../integrity/manifest.ts';

/** Searchable pages that are made from the rules rather than from a file of their own. */
const ownPages = ['method/'];

/** The same number four times, once {@link reconcile} has nothing to say. */
export function countReports(outDir: string, content: Content): Counts {
  const ids = new Set(content.reports.map(({ scored }) => `reports/${scored.report.id}/`));
  return {
    reportFiles: ids.size,
    reportPages: pageIds(outDir).filter((id) => ids.has(`reports/${id}/`)).length,
    dataRows: dataIds(outDir).length,
    searchRecords: searchUrls(outDir).filter((url) => ids.has(url)).length,
  };
}

/** The changes of each report since the first release, as the history has them. */
export type Changes = ReadonlyMap<string, readonly Correction[]>;

/** What is missing or too much, one sentence each; empty when everything is accounted for. */
export function reconcile(outDir: string, content: Content, changes: Changes): string[] {
  const ids = content.reports.map(({ scored }) => scored.report.id);
  const gone = new Set([
    ...content.redirects.map(({ from }) => from),
    ...content.withdrawals.map(({ address }) => address),
  ]);
  const searched = [
    ...ids.map((id) => `reports/${id}/`),
    ...content.pages.map(({ id }) => `${id}/`),
    ...ownPages,
  ];
  return [
    ...difference(
      '页面',
      ids,
      pageIds(outDir).filter((id) => !gone.has(`reports/${id}/`)),
    ),
    ...missingVersions(outDir, content),
    ...difference('数据', ids, dataIds(outDir)),
    ...difference('单份数据', ids, dataFileIds(outDir)),
    ...wrongRowCounts(outDir, content, changes),
    ...difference('检索记录', searched, searchUrls(outDir)),
    ...wrongAttachments(outDir, content),
    ...emptyBodies(outDir, content),
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

function pageIds(outDir: string): string[] {
  const folder = join(outDir, 'reports');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'/index.html'.length));
}

/** Published revisions without a page at their dated address. */
function missingVersions(outDir: string, { reports }: Content): string[] {
  return reports.flatMap(({ scored: { report } }) => {
    const current = currentVersion(report);
    if (current === null) return [];
    const address = `versions/${report.id}/${versionName(current)}`;
    return existsSync(join(outDir, address, 'index.html')) ? [] : [`固定地址缺少 ${address}。`];
  });
}

function dataIds(outDir: string): string[] {
  const file = join(outDir, 'data/v1/reports.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string }[]).map(({ id }) => id);
}

function dataFileIds(outDir: string): string[] {
  const folder = join(outDir, 'data/v1/reports');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.json'.length));
}

/** How many rows each table has from a report, counted from the report itself and not from the tables. */
const rowsOfReport: Readonly<Record<string, (entry: ReportEntry, changes: Changes) => number>> = {
  reports: () => 1,
  funds: ({ scored }) => scored.report.funds.amounts.length,
  rates: ({ scored }) => scored.report.funds.rates.length,
  'line-items': ({ scored }) =>
    sum(scored.report.lineItems.map(({ items, total }) => items.length + (total === undefined ? 0 : 1))),
  scores: ({ scored }) => scored.report.scores.length + scored.report.blocks.length,
  indicators: ({ scored }) => scored.report.indicators.length,
  items: ({ scored }) => sum(scored.report.indicators.map(({ checklist }) => checklist.length)),
  surveys: ({ scored }) => sum(scored.report.indicators.map(({ survey }) => survey?.levels.length ?? 0)),
  calculations: ({ scored }) => scored.report.calculations.length,
  findings: ({ findings }) => findings.length,
  metrics: ({ scored }) => scored.report.metrics.length,
  corrections: ({ scored, frontMatter: { corrections = [], takedowns = [] } }, changes) =>
    corrections.length +
    takedowns.length +
    (scored.report.withdrawal === null ? 0 : 1) +
    sum((changes.get(scored.report.id) ?? []).map(rowsOfChange)),
  attachments: ({ attachments }) => attachments.length,
};

/** A row for each field, and one for the narrative; one in all where no more is told. */
function rowsOfChange({ fields, isNarrativeChanged, isTakenDown }: Correction): number {
  return isTakenDown ? 1 : fields.length + (isNarrativeChanged ? 1 : 0);
}

/** Tables of all reports, of the years together and of the regions together: each holds every row once. */
function wrongRowCounts(outDir: string, { reports }: Content, changes: Changes): string[] {
  const root = join(outDir, 'data/v1');
  const of = reports.map(({ scored }) => scored.report);
  const divisions = [
    { name: '全部', folders: [''] },
    { name: '各年度', folders: [...new Set(of.map(({ fiscalYear }) => `years/${fiscalYear}`))] },
    { name: '各地区', folders: [...new Set(of.map(({ regionId }) => `regions/${regionId}`))] },
  ];
  return Object.entries(rowsOfReport).flatMap(([table, count]) => {
    const expected = sum(reports.map((entry) => count(entry, changes)));
    return divisions.flatMap(({ name, folders }) =>
      [
        {
          format: 'JSON',
          found: sum(folders.map((folder) => jsonRows(join(root, folder, `${table}.json`)))),
        },
        { format: 'CSV', found: sum(folders.map((folder) => csvRows(join(root, folder, `${table}.csv`)))) },
      ].flatMap(({ format, found }) =>
        found === expected
          ? []
          : [`数据表 ${table}（${name}，${format}）应有 ${expected} 行，实有 ${found} 行。`],
      ),
    );
  });
}

function jsonRows(file: string): number {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly unknown[]).length : 0;
}

/** Lines of a CSV below its heading; a line break between quotes ends no line. */
function csvRows(file: string): number {
  if (!existsSync(file)) return 0;
  const withoutQuoted = readFileSync(file, 'utf8').replace(/"[^"]*"/g, '');
  return withoutQuoted.split('\r\n').length - 2;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Addresses of the search records, read back from the index itself. */
function searchUrls(outDir: string): string[] {
  return readIndexedPages(outDir).map(({ url }) => url);
}

/** Attachments that did not reach the site byte by byte, and files that no report lists. */
function wrongAttachments(outDir: string, { reports }: Content): string[] {
  const listed = reports.flatMap(({ scored, attachments }) =>
    attachments.map(({ file, sha256 }) => ({ path: attachmentPath(scored.report.id, file), sha256 })),
  );
  const folder = join(outDir, 'attachments');
  const found = existsSync(folder) ? pathsBelow(folder).map((path) => `attachments/${path}`) : [];
  const there = new Set(found);
  return [
    ...difference(
      '附件',
      listed.map(({ path }) => path),
      found,
    ),
    ...listed
      .filter(({ path }) => there.has(path))
      .filter(({ path, sha256 }) => sha256Of(readFileSync(join(outDir, path))) !== sha256)
      .map(({ path }) => `附件 ${path} 与登记的 SHA-256 不符。`),
  ];
}

/** Pages whose narrative did not reach the page. */
function emptyBodies(outDir: string, content: Content): string[] {
  return content.reports.flatMap(({ scored, body }) => {
    const file = join(outDir, 'reports', scored.report.id, 'index.html');
    if (!existsSync(file)) return [];
    const html = readFileSync(file, 'utf8');
    const first = /[\p{Script=Han}]{4,}/u.exec(body)?.[0];
    const narrative = /<div class="narrative">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
    return first === undefined || narrative.includes(first) ? [] : [`页面 ${scored.report.id} 没有正文。`];
  });
}
