/** The full-text index, asked twice: for the words as phrases, and as the browser cuts them. */
import type { Filters } from './facets.ts';
import { wordsOf, type Candidate } from './literal.ts';

/** A page that the index offers, with its values for the facets. */
export type FoundPage = Candidate & { readonly filters: Filters };

interface PagefindData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Filters;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<PagefindData>;
}

interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** Without it the browser cannot cut a Chinese query into the words under which the index keeps pages. */
export function canSearchFullText(): boolean {
  return 'Segmenter' in Intl;
}

/** All pages that the index offers for the query. `base` is the base path, with its slash at the end. */
export async function findPages(query: string, base: string): Promise<FoundPage[]> {
  const pagefind = await loadPagefind(base);
  const phrases = wordsOf(query).map((word) => `"${word}"`);
  const [literal, plain] = await Promise.all([
    pagefind.search(phrases.join(' ')),
    pagefind.search(query.replaceAll('"', '')),
  ]);
  const unique = new Map([...literal.results, ...plain.results].map((result) => [result.id, result]));
  return Promise.all([...unique.values()].map(async (result) => toPage(await result.data())));
}

async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  return pagefind;
}

function toPage({ url, content, meta, filters, sub_results }: PagefindData): FoundPage {
  const sections = sub_results.map(({ title, url: address, excerpt }) => ({
    title,
    url: address,
    text: excerpt.replace(/<\/?mark>/g, ''),
  }));
  return { url, content, filters, sections, title: meta['title'] ?? url, status: meta['status'] ?? null };
}
