/**
 * Personal data in what is about to be published. The gate has looked at every content file; this looks at
 * what became of them, and at what comes from elsewhere, such as the notes of commits.
 */
import { gunzipSync } from 'node:zlib';
import { foldSigns } from '../checks/fold-signs.ts';
import { labelledTraceNames, personalNumbers } from '../checks/personal-data.ts';
import type { Content } from '../checks/content.ts';

/** The handbook holds made-up persons on purpose. */
const leftOut = /^handbook\//;

/** How the text of a file is read. The tables of the data hold nothing that the data of no report has. */
const readers: readonly (readonly [path: RegExp, read: (bytes: Buffer) => string])[] = [
  [/\.html$/, (bytes) => bytes.toString('utf8')],
  [/^feeds\//, (bytes) => bytes.toString('utf8')],
  [/^pagefind\/shards\/[^/]+\/fragment\//, (bytes) => gunzipSync(bytes).toString('utf8')],
  [/^data\/v1\/reports\/.+\.json$/, (bytes) => wordsOf(bytes.toString('utf8'))],
];

/**
 * Their paragraphs hold the notes of commits, which no gate has read: names are looked for as well. Changed
 * fields are list items; the gate has read them, and the name of a field beside a value reads like a label.
 * Former revisions may be older than a check: their cells and lines are read, without the names of fields.
 */
const withNotes = /^feeds\/corrections|^versions\//;

/** One sentence for each file in which something was found; what was found is not repeated. */
export function publishedTraces(content: Content): (path: string, bytes: Buffer) => string[] {
  const allowed = addressesOf(content);
  const exceptions = exceptionsByReport(content);
  return (path, bytes) => {
    const read = readers.find(([pattern]) => pattern.test(path))?.[1];
    if (leftOut.test(path) || read === undefined) return [];
    const published = read(bytes);
    const numbers = personalNumbers(plainText(path, published, allowed)).filter(
      ({ text, isCertain }) =>
        isCertain ||
        !exceptions.some((one) => one.texts.includes(text) && isAbout(path, published, one.report)),
    );
    const labelled = withNotes.test(path) ? labelledTraceNames(notesIn(published)) : [];
    return [...new Set([...numbers.map(({ name }) => name), ...labelled])].map(
      (name) =>
        `${path} 里有疑似${name}。改法：请在内容和提交说明里找到它并改正；已写进提交说明的，在报告中登记 takedowns。`,
    );
  };
}

/** JSON without amounts: in 元 they have no separators, and one of 180 亿元 would look like a mobile number. */
function wordsOf(json: string): string {
  return json.replace(/"-?\d+(?:\.\d+)?"/g, '""');
}

function notesIn(text: string): string {
  return text.replace(/<(li|th)\b[^>]*>.*?<\/\1>/gs, '\n').replace(/<[^>]*>/g, '\n');
}

interface ReportExceptions {
  /** Id of the report. */
  readonly report: string;
  /** What the exceptions of the report name, the signs folded. */
  readonly texts: string;
}

function exceptionsByReport({ reports }: Content): ReportExceptions[] {
  return reports.flatMap(({ scored, frontMatter: { provenance } }) => {
    const texts = (provenance.notPersonalData ?? []).map(({ text }) => foldSigns(text));
    return texts.length === 0 ? [] : [{ report: scored.report.id, texts: texts.join('\n') }];
  });
}

/** Whether a file is the page or the data of the report, or shows it and leads to it. */
function isAbout(path: string, published: string, report: string): boolean {
  return (
    path === `reports/${report}/index.html` ||
    path === `data/v1/reports/${report}.json` ||
    published.includes(`/reports/${report}/`)
  );
}

/** Addresses of bodies that the site itself gives its readers. */
function addressesOf({ registers, pages }: Content): readonly string[] {
  const given = [JSON.stringify(registers.site), ...pages.map(({ body }) => body)].join('\n');
  return given.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
}

/** The name of an entry of a feed is a digest: among thousands, some look like a telephone number. */
const entryName = /urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

function plainText(path: string, text: string, allowed: readonly string[]): string {
  const words = path.endsWith('.html') ? text.replace(/<[^>]*>/g, '\t') : text.replace(entryName, '\t');
  return allowed.reduce((now, address) => now.replaceAll(address, ''), words);
}
