/**
 * The count after the build: every content file has its page with its text, its data row and
 * its search record. Anything else means that a file was lost on the way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Content } from '../checks/content.ts';

/** Searchable pages that are made from the rules rather than from a file of their own. */
const ownPages = ['method/'];

/** What is missing or too much, one sentence each; empty when everything is accounted for. */
export function reconcile(outDir: string, content: Content): string[] {
  const ids = content.reports.map(({ scored }) => scored.report.id);
  const searched = [
    ...ids.map((id) => `reports/${id}/`),
    ...content.pages.map(({ id }) => `${id}/`),
    ...ownPages,
  ];
  return [
    ...difference('页面', ids, pageIds(outDir)),
    ...difference('数据', ids, dataIds(outDir)),
    ...difference('检索记录', searched, searchUrls(outDir)),
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

function dataIds(outDir: string): string[] {
  const file = join(outDir, 'data/v1/reports.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string }[]).map(({ id }) => id);
}

/** Addresses of the search records, read back from the index itself. */
function searchUrls(outDir: string): string[] {
  const folder = join(outDir, 'pagefind/fragment');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
    const record = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
    return record.url.replace(/^\//, '');
  });
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
