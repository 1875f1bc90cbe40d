/** The search of the search page: asks the index twice, shows literal matches first, narrows by facets. */
import { rank, wordsOf, type Candidate, type Hit } from './literal.ts';

type Filters = Readonly<Record<string, readonly string[]>>;

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

/** Facets in the order in which they are shown. */
const facets = [
  ['year', '年度'],
  ['region', '地区'],
  ['kind', '种类'],
  ['grade', '等次'],
  ['findings', '复核差异'],
] as const;

type FacetedHit = Hit & { readonly filters: Filters };

class SiteSearchElement extends HTMLElement {
  private pagefind: Promise<Pagefind> | undefined;
  private hits: readonly FacetedHit[] = [];

  connectedCallback(): void {
    const query = this.query();
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (input !== null) input.value = query;
    if (query !== '') void this.find(query);
    addEventListener('popstate', () => {
      this.showHits();
    });
  }

  private query(): string {
    return new URLSearchParams(location.search).get('q')?.trim() ?? '';
  }

  private async find(query: string): Promise<void> {
    this.replaceChildren(statusElement('正在检索…'));
    try {
      const found = await this.findCandidates(query);
      const filters = new Map(found.map((one) => [one.url, one.filters]));
      this.hits = rank(query, found).map((hit) => ({ ...hit, filters: filters.get(hit.url) ?? {} }));
      this.showHits();
    } catch {
      this.replaceChildren(statusElement('检索没有完成。请刷新页面再试，或按年度、地区浏览。'));
      this.dataset['state'] = 'failed';
    }
  }

  private async findCandidates(query: string): Promise<(Candidate & { filters: Filters })[]> {
    const pagefind = await this.loadPagefind();
    const quoted = wordsOf(query)
      .map((word) => `"${word.replaceAll('"', '')}"`)
      .join(' ');
    const [literal, plain] = await Promise.all([pagefind.search(quoted), pagefind.search(query)]);
    const unique = new Map([...literal.results, ...plain.results].map((result) => [result.id, result]));
    return Promise.all(
      [...unique.values()].map(async (result) => {
        const { url, content, meta, filters, sub_results } = await result.data();
        const sections = sub_results.map(({ title, url: address, excerpt }) => ({
          title,
          url: address,
          text: excerpt.replace(/<\/?mark>/g, ''),
        }));
        return { url, content, filters, sections, title: meta['title'] ?? url };
      }),
    );
  }

  private loadPagefind(): Promise<Pagefind> {
    this.pagefind ??= (async () => {
      const base = this.dataset['base'] ?? '/';
      const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
      await pagefind.options({ baseUrl: base });
      return pagefind;
    })();
    return this.pagefind;
  }

  private showHits(): void {
    const query = this.query();
    const chosen = new URLSearchParams(location.search);
    const shown = this.hits.filter((hit) => fits(hit, chosen));
    const list = document.createElement('ol');
    list.className = 'report-list';
    list.append(...shown.map(hitElement));
    const status = statusElement(countWords(query, shown, this.hits.length));
    this.replaceChildren(status, ...(this.hits.length > 0 ? [this.facetForm(chosen)] : []), list);
    this.dataset['state'] = 'done';
  }

  /** A choice for each facet; each value with the number of hits that it would leave. */
  private facetForm(chosen: URLSearchParams): HTMLFormElement {
    const form = document.createElement('form');
    form.className = 'facets';
    form.setAttribute('aria-label', '缩小范围');
    for (const [name, label] of facets) {
      const others = new URLSearchParams(chosen);
      others.delete(name);
      const counts = new Map<string, number>();
      for (const hit of this.hits.filter((one) => fits(one, others))) {
        for (const value of hit.filters[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      if (counts.size > 0) form.append(facetElement(name, label, counts, chosen.get(name) ?? ''));
    }
    form.addEventListener('change', (event) => {
      const target = event.target;
      if (!(target instanceof HTMLSelectElement)) return;
      const next = new URLSearchParams(location.search);
      if (target.value === '') next.delete(target.name);
      else next.set(target.name, target.value);
      history.pushState(null, '', `?${next.toString()}`);
      this.showHits();
      this.querySelector<HTMLSelectElement>(`select[name="${target.name}"]`)?.focus();
    });
    return form;
  }
}

function fits(hit: FacetedHit, chosen: URLSearchParams): boolean {
  return facets.every(([name]) => {
    const value = chosen.get(name);
    return value === null || (hit.filters[name] ?? []).includes(value);
  });
}

function countWords(query: string, shown: readonly Hit[], all: number): string {
  if (all === 0) return `没有找到含有“${query}”的页面。可以换一个词，或按年度、地区浏览。`;
  const literal = shown.filter((hit) => hit.isLiteral).length;
  const others = shown.length - literal;
  const more = others === 0 ? '' : `，另有 ${others} 个页面含有其中部分字词`;
  return `含有“${query}”的页面 ${literal} 个${more}。`;
}

function statusElement(text: string): HTMLElement {
  const status = document.createElement('p');
  status.textContent = text;
  status.setAttribute('role', 'status');
  return status;
}

function facetElement(
  name: string,
  label: string,
  counts: ReadonlyMap<string, number>,
  value: string,
): HTMLElement {
  const element = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  select.append(new Option('全部', ''));
  for (const [option, count] of [...counts].sort(([a], [b]) => (a < b ? 1 : -1))) {
    select.append(new Option(`${option}（${count}）`, option));
  }
  select.value = value;
  element.append(label, document.createElement('br'), select);
  return element;
}

function hitElement(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['literal'] = String(hit.isLiteral);
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.title;
  heading.append(link);
  const excerpt = document.createElement('p');
  for (const part of hit.excerpt) {
    const node = part.isMatch ? document.createElement('mark') : document.createElement('span');
    node.textContent = part.text;
    excerpt.append(node);
  }
  item.append(heading, excerpt);
  if (hit.sections.length > 0) item.append(sectionList(hit));
  return item;
}

function sectionList({ sections }: Hit): HTMLElement {
  const list = document.createElement('p');
  list.className = 'small muted';
  list.append('所在部分：');
  for (const [index, { title, url }] of sections.entries()) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    if (index > 0) list.append('、');
    list.append(link);
  }
  return list;
}

customElements.define('site-search', SiteSearchElement);
