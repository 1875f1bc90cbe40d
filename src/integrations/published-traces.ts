/**
 * Personal data in what is about to be published. The gate has looked at every content file; this looks at
 * what became of them, and at what comes from elsewhere, such as the notes of commits.
 */
import { foldSigns } from '../checks/fold-signs.ts';
import { personalNumbers } from '../checks/personal-data.ts';
import type { Content } from '../checks/content.ts';

/** The handbook holds made-up persons on purpose. */
const leftOut = /^handbook\//;

/**
 * Pages and feeds. The data have nothing that no page has, but amounts in 元 without separators: one of 180 亿元
 * looks like a mobile number.
 */
const read = /\.html$|^feeds\//;

/** One sentence for each file in which something was found; what was found is not repeated. */
export function publishedTraces(content: Content): (path: string, bytes: Buffer) => string[] {
  const allowed = addressesOf(content);
  const exceptions = exceptionsByReport(content);
  return (path, bytes) => {
    if (leftOut.test(path) || !read.test(path)) return [];
    const published = bytes.toString('utf8');
    const numbers = personalNumbers(plainText(path, published, allowed)).filter(
      ({ text, isCertain }) =>
        isCertain ||
        !exceptions.some(({ address, texts }) => texts.includes(text) && isAbout(path, published, address)),
    );
    return [...new Set(numbers.map(({ name }) => name))].map(
      (name) =>
        `${path} 里有疑似${name}。改法：请在内容和提交说明里找到它并改正；已写进提交说明的，在报告中登记 takedowns。`,
    );
  };
}

interface ReportExceptions {
  /** The report's address below the base path. */
  readonly address: string;
  /** What the exceptions of the report name, the signs folded. */
  readonly texts: string;
}

function exceptionsByReport({ reports }: Content): ReportExceptions[] {
  return reports.flatMap(({ scored, frontMatter: { provenance } }) => {
    const texts = (provenance.notPersonalData ?? []).map(({ text }) => foldSigns(text));
    return texts.length === 0 ? [] : [{ address: `reports/${scored.report.id}/`, texts: texts.join('\n') }];
  });
}

/** Whether a page or feed is that of the report, or shows it and leads to it. */
function isAbout(path: string, published: string, address: string): boolean {
  return path === `${address}index.html` || published.includes(`/${address}`);
}

/** Addresses of bodies that the site itself gives its readers. */
function addressesOf({ registers, pages }: Content): readonly string[] {
  const given = [JSON.stringify(registers.site), ...pages.map(({ body }) => body)].join('\n');
  return given.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
}

function plainText(path: string, text: string, allowed: readonly string[]): string {
  const words = path.endsWith('.html') ? text.replace(/<[^>]*>/g, '\t') : text;
  return allowed.reduce((now, address) => now.replaceAll(address, ''), words);
}
