/**
 * Personal data in what is about to be published. The gate has looked at every content file; this looks at
 * what became of them, and at what comes from elsewhere, such as the notes of commits.
 */
import { personalNumberNames, personalTraceNames } from '../checks/personal-data.ts';
import type { Content } from '../checks/content.ts';

/** The handbook holds made-up persons on purpose. */
const leftOut = /^handbook\//;

/**
 * Pages and feeds. The data have nothing that no page has, but amounts in 元 without separators: one of 180 亿元
 * looks like a mobile number.
 */
const read = /\.html$|^feeds\//;

/**
 * Their paragraphs hold the notes of commits, which no gate has read: names are looked for as well. Changed
 * fields are list items; the gate has read them, and the name of a field beside a value reads like a label.
 */
const withNotes = /^feeds\/corrections/;

/** One sentence for each file in which something was found; what was found is not repeated. */
export function publishedTraces(content: Content): (path: string, bytes: Buffer) => string[] {
  const allowed = addressesOf(content);
  return (path, bytes) => {
    if (leftOut.test(path) || !read.test(path)) return [];
    const text = plainText(path, bytes.toString('utf8'), allowed);
    const names = withNotes.test(path)
      ? [...personalNumberNames(text), ...personalTraceNames(notesIn(text))]
      : personalNumberNames(text);
    return [...new Set(names)].map(
      (name) =>
        `${path} 里有疑似${name}。改法：请在内容和提交说明里找到它并改正；已写进提交说明的，在报告中登记 takedowns。`,
    );
  };
}

function notesIn(text: string): string {
  return text.replace(/<li>.*?<\/li>/gs, '\n').replace(/<[^>]*>/g, '\n');
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
