/**
 * Personal data in what is about to be published. The gate has looked at every content file; this looks at
 * what became of them, and at what comes from elsewhere, such as the notes of commits.
 */
import { gunzipSync } from 'node:zlib';
import { noteTraceNames, personalNumbers } from '../checks/personal-data.ts';
import { numberHints, surroundings, type HintOptions } from './number-hint.ts';
import type { ReportExceptions, TraceSettings } from './trace-settings.ts';

/** The handbook holds made-up persons on purpose. */
const leftOut = /^handbook\//;

interface Reader {
  readonly path: RegExp;
  readonly bytesOf: (bytes: Buffer) => Buffer;
  /** Null where nothing can be said before the whole text is read. */
  readonly format: HintOptions['format'] | null;
}

const asTheyAre = (bytes: Buffer): Buffer => bytes;

/** How the text of a file is read. The tables of the data hold nothing that the data of no report has. */
const readers: readonly Reader[] = [
  { path: /\.html$/, bytesOf: asTheyAre, format: 'markup' },
  { path: /^feeds\//, bytesOf: asTheyAre, format: null },
  { path: /^pagefind\/shards\/[^/]+\/fragment\//, bytesOf: gunzipSync, format: 'text' },
  { path: /^data\/v1\/reports\/.+\.json$/, bytesOf: asTheyAre, format: 'json' },
];

/**
 * Their paragraphs hold the notes of commits, which no gate has read: names are looked for as well. Changed
 * fields are list items; the gate has read them, and the name of a field beside a value reads like a label.
 * Former revisions may be older than a check: their cells and lines are read, without the names of fields.
 */
const withNotes = /^feeds\/corrections|^versions\//;

/** What was found in a file. */
export interface Traces {
  /** One sentence for each kind of what was found; what was found is not repeated. */
  readonly faults: readonly string[];
  /** Whether they would be others with other exceptions. */
  readonly dependsOnExceptions: boolean;
}

const nothing: Traces = { faults: [], dependsOnExceptions: false };

/** Whether a file is read at all. */
export function isSearchedForTraces(path: string): boolean {
  return !leftOut.test(path) && readers.some((reader) => reader.path.test(path));
}

export function publishedTraces({ allowed, exceptions }: TraceSettings) {
  // A quick look passes over addresses of mail alone: a telephone number costs a second look.
  const allowedBytes = allowed.filter((one) => one.includes('@')).map((address) => Buffer.from(address));
  return (path: string, file: Buffer): Traces => {
    const reader = readers.find((one) => one.path.test(path));
    if (reader === undefined || leftOut.test(path)) return nothing;
    const { bytesOf, format } = reader;
    const bytes = bytesOf(file);
    const hasNotes = withNotes.test(path);
    const mayHoldNumbers = format === null || hasSuspicion(path, bytes, { format, allowed: allowedBytes });
    if (!mayHoldNumbers && !hasNotes) return nothing;
    const published = reader.format === 'json' ? wordsOf(bytes.toString('utf8')) : bytes.toString('utf8');
    const found = mayHoldNumbers ? personalNumbers(plainText(path, published, allowed)) : [];
    const numbers = found.filter(
      ({ text, isCertain }) => isCertain || !isExcepted(text, path, published, exceptions),
    );
    const labelled = hasNotes ? noteTraceNames(notesIn(published)) : [];
    return {
      faults: [...new Set([...numbers.map(({ name }) => name), ...labelled])].map(
        (name) =>
          `${path} 里有疑似${name}。改法：请在内容和提交说明里找到它并改正；已写进提交说明的，在报告中登记 takedowns。`,
      ),
      dependsOnExceptions: found.some(({ isCertain }) => !isCertain),
    };
  };

  /** Whether a part of the file where a number could stand holds one, read by itself. */
  function hasSuspicion(path: string, bytes: Buffer, options: HintOptions): boolean {
    const hints = numberHints(bytes, options);
    if (hints === null) return false;
    const part = surroundings(bytes, hints, options.allowed).toString('utf8');
    const words = options.format === 'json' ? wordsOf(part) : part;
    return personalNumbers(plainText(path, words, allowed)).length > 0;
  }
}

function isExcepted(
  text: string,
  path: string,
  published: string,
  exceptions: readonly ReportExceptions[],
): boolean {
  return exceptions.some((one) => one.texts.includes(text) && isAbout(path, published, one.report));
}

/** JSON without amounts: in 元 they have no separators, and one of 180 亿元 would look like a mobile number. */
function wordsOf(json: string): string {
  return json.replace(/"-?\d+(?:\.\d+)?"/g, '""');
}

function notesIn(text: string): string {
  return text.replace(/<(li|th)\b[^>]*>.*?<\/\1>/gs, '\n').replace(/<[^>]*>/g, '\n');
}

/** Whether a file is the page or the data of the report, or shows it and leads to it. */
function isAbout(path: string, published: string, report: string): boolean {
  return (
    path === `reports/${report}/index.html` ||
    path === `data/v1/reports/${report}.json` ||
    published.includes(`/reports/${report}/`)
  );
}

/** The name of an entry of a feed is a digest: among thousands, some look like a telephone number. */
const entryName = /urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

function plainText(path: string, text: string, allowed: readonly string[]): string {
  const words = path.endsWith('.html') ? text.replace(/<[^>]*>/g, '\t') : text.replace(entryName, '\t');
  return allowed.reduce((now, address) => now.replaceAll(address, ''), words);
}
