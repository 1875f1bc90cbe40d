/** The search of the search page: asks the index twice, shows literal matches first. */
import { rank, wordsOf, type Candidate, type Hit } from './literal.ts';

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<{
    readonly url: string;
    readonly content: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

class SiteSearchElement extends HTMLElement {
  private pagefind: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    const input = document.querySelector<HTMLInputElement>('input[name="q"]');
    if (input !== null) input.value = query;
    if (query !== '') void this.show(query);
  }

  private async show(query: string): Promise<void> {
    this.say('正在检索…');
    try {
      const hits = rank(query, await this.findCandidates(query));
      this.showHits(query, hits);
    } catch {
      this.say('检索没有完成。请刷新页面再试，或按年度、地区浏览。');
      this.dataset['state'] = 'failed';
    }
  }

  private async findCandidates(query: string): Promise<Candidate[]> {
    const pagefind = await this.loadPagefind();
    const quoted = wordsOf(query)
      .map((word) => `"${word.replaceAll('"', '')}"`)
      .join(' ');
    const [literal, plain] = await Promise.all([pagefind.search(quoted), pagefind.search(query)]);
    const unique = new Map([...literal.results, ...plain.results].map((result) => [result.id, result]));
    return Promise.all(
      [...unique.values()].map(async (result) => {
        const { url, content, meta } = await result.data();
        return { url, content, title: meta['title'] ?? url };
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

  private showHits(query: string, hits: readonly Hit[]): void {
    const literal = hits.filter((hit) => hit.isLiteral).length;
    const others = hits.length - literal;
    const more = others === 0 ? '' : `，另有 ${others} 个页面含有其中部分字词`;
    this.say(
      hits.length === 0
        ? `没有找到含有“${query}”的页面。可以换一个词，或按年度、地区浏览。`
        : `含有“${query}”的页面 ${literal} 个${more}。`,
    );
    const list = document.createElement('ol');
    list.className = 'report-list';
    list.append(...hits.map(hitElement));
    this.append(list);
    this.dataset['state'] = 'done';
  }

  private say(text: string): void {
    const status = document.createElement('p');
    status.textContent = text;
    status.setAttribute('role', 'status');
    this.replaceChildren(status);
  }
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
  return item;
}

customElements.define('site-search', SiteSearchElement);
