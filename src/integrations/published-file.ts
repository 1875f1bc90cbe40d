/** Reading one published file once, for all that the last step of a build asks of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileReader } from '../files/file-bytes.ts';
import { jsonRows, rowCounter } from '../integrity/count-rows.ts';
import { factsReader, refersToOthers } from '../integrity/file-facts.ts';
import type { PageFacts } from '../integrity/page-facts.ts';
import type { FileDigest } from '../integrity/site-file.ts';
import { isTableName } from './expected-rows.ts';
import { isSearchedForTraces, publishedTraces, type Traces } from './published-traces.ts';
import type { TraceSettings } from './trace-settings.ts';

/** What a published file is asked to show, and what is known of it. */
export interface AskedFile {
  /** Path below the site's folder. */
  readonly path: string;
  /** Words that the narrative of a page has to hold. */
  readonly firstWords?: string | undefined;
  /** Digest of the content whose facts are known: then they need not be read again. */
  readonly known?: string | undefined;
}

/** A published file with what the last step of a build needs of it: plain data. */
export interface PublishedFile extends FileDigest {
  /** What it refers to; absent where that is nothing. */
  readonly facts?: PageFacts;
  /** What was found of people, a sentence each; absent where that is nothing. */
  readonly traces?: readonly string[];
  /** Whether the traces would be others with other exceptions to personal data. */
  readonly dependsOnExceptions?: true;
  /** Whether the page of a report has the words of its narrative. */
  readonly hasFirstWords?: boolean;
  /** Rows of a table of the open data. */
  readonly rows?: number;
  /** Ids of the rows of the table of reports. */
  readonly ids?: readonly string[];
  /** The page of a search record, from the site's folder. */
  readonly recordOf?: string;
}

/** The same file as it was: only its digest was read. */
export interface SameFile extends FileDigest {
  readonly isKnown: true;
}

/** Reads files one by one. @throws when a file is none of its format. */
export function publishedFileReader(
  outDir: string,
  settings: TraceSettings,
): (asked: AskedFile) => PublishedFile | SameFile {
  const { read } = fileReader();
  const readFacts = factsReader();
  const tracesIn = publishedTraces(settings);
  return ({ path, firstWords, known }) => {
    const file = join(outDir, path);
    const counter = isTable(path) ? rowCounter(path) : null;
    const { bytes, sha256, whole } = read(file, counter?.see);
    const digest = { path, bytes, sha256 };
    if (sha256 === known) return { ...digest, isKnown: true };
    if (whole !== null) counter?.see(whole);
    const content = whole ?? (isReadWhole(path) ? readFileSync(file) : null);
    return naming(path, () => ({
      ...digest,
      ...(content !== null && factsOf(readFacts(path, content))),
      ...(content !== null && tracesOf(tracesIn(path, content))),
      ...(content !== null && firstWords !== undefined && { hasFirstWords: hasWords(content, firstWords) }),
      ...(counter !== null && { rows: counter.count() }),
      ...(content !== null && path === reportTable && { ids: idsOf(content) }),
      ...(content !== null && isSearchRecord.test(path) && { recordOf: pageOfRecord(content) }),
    }));
  };
}

const reportTable = 'data/v1/reports.json';
const isSearchRecord = /^pagefind\/(?:.+\/)?fragment\//;
const tablePath = /^data\/v1\/(?:(?:years|regions)\/[^/]+\/)?([^/]+)\.(?:json|csv)$/;

function isTable(path: string): boolean {
  return isTableName(tablePath.exec(path)?.[1] ?? '');
}

/** Whether more than the digest and the rows of a file is asked for, however long it is. */
function isReadWhole(path: string): boolean {
  return refersToOthers(path) || isSearchedForTraces(path);
}

function factsOf([facts]: readonly PageFacts[]): Pick<PublishedFile, 'facts'> {
  return facts === undefined || (facts.references.length === 0 && facts.anchors === '') ? {} : { facts };
}

function tracesOf({
  faults,
  dependsOnExceptions,
}: Traces): Pick<PublishedFile, 'traces' | 'dependsOnExceptions'> {
  return {
    ...(faults.length > 0 && { traces: faults }),
    ...(dependsOnExceptions && { dependsOnExceptions }),
  };
}

/** Whether the words stand in the narrative of a report's page. */
function hasWords(html: Buffer, words: string): boolean {
  const start = html.indexOf('<div class="narrative">');
  if (start === -1) return false;
  const end = html.indexOf('</div>', start);
  return end !== -1 && html.subarray(start, end).includes(words);
}

function idsOf(table: Buffer): string[] {
  return Array.from(jsonRows(table), (row) => String((row as { readonly id?: unknown }).id));
}

/** Read back from the index itself. */
function pageOfRecord(fragment: Buffer): string {
  const text = gunzipSync(fragment).toString('utf8');
  const record = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
  return record.url.replace(/^\//, '');
}

function naming<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path} cannot be read.`, { cause: error });
  }
}
