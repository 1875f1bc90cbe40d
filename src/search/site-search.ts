/** The search of the search page: names, then the full text, literal matches first, narrowed by facets. */
import { facetForm, headingElement, hitList, namesSection } from './elements.ts';
import { facetsOf, fits, isNarrowed, type Filters } from './facets.ts';
import { canSearchFullText, findPages, type FoundPage } from './full-text.ts';
import { rank, wordsOf, type Hit } from './literal.ts';
import { matchNames, noNames, type NameMatches } from './match-names.ts';
import { loadNames } from './names-client.ts';
import { countWords, nameCountWords, namesHeading, words } from './words.ts';

type FacetedHit = Hit & { readonly filters: Filters };

const namesBeforePages = 8;
const namesAlone = 20;

class SiteSearchElement extends HTMLElement {
  /** One element for all messages: what is announced is a change of its text. */
  private readonly status = document.createElement('p');
  private readonly results = document.createElement('div');
  private hits: readonly FacetedHit[] = [];
  private names: NameMatches = noNames;

  connectedCallback(): void {
    const query = queryOf(location);
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (input !== null) input.value = query;
    this.status.setAttribute('role', 'status');
    this.replaceChildren(this.status, this.results);
    if (query !== '') void this.find(query);
    addEventListener('popstate', () => {
      if (this.dataset['state'] === 'done') this.showHits();
    });
  }

  private async find(query: string): Promise<void> {
    if (wordsOf(query).length === 0) {
      this.show('empty', words.empty, this.browse());
      return;
    }
    this.status.textContent = words.searching;
    const base = this.dataset['base'] ?? '/';
    const [names, pages] = await Promise.all([namesFor(query, base), pagesFor(query, base)]);
    if (Array.isArray(pages)) this.takeHits(query, names ?? noNames, pages);
    else if (names === null) this.show('failed', words.failed, this.browse());
    else this.showNames(query, names, words[pages]);
  }

  private takeHits(query: string, names: NameMatches, pages: readonly FoundPage[]): void {
    // The full text finds reports with more of their context than the index of names has.
    this.names = { ...names, literal: names.literal.filter(({ kind }) => kind !== 'report') };
    const filters = new Map(pages.map((page) => [page.url, page.filters]));
    this.hits = rank(query, pages).map((hit) => ({ ...hit, filters: filters.get(hit.url) ?? {} }));
    this.showHits();
  }

  private showHits(): void {
    const query = queryOf(location);
    const chosen = new URLSearchParams(location.search);
    const shown = this.hits.filter((hit) => fits(hit, chosen));
    const literal = shown.filter((hit) => hit.isLiteral).length;
    const count = {
      query,
      literal,
      others: shown.length - literal,
      names: this.names.literal.length + this.names.byInitials.length,
      isNarrowed: isNarrowed(chosen),
    };
    this.show('done', countWords(count), [
      ...(literal + count.names === 0 ? this.browse() : []),
      ...namesSections(query, this.names, namesBeforePages, false),
      ...(this.hits.length === 0 ? [] : this.pagesSection(shown, chosen, count.names > 0)),
    ]);
  }

  /** The heading tells pages from names; without names before them it is for screen readers only. */
  private pagesSection(shown: readonly Hit[], chosen: URLSearchParams, isAfterNames: boolean): HTMLElement[] {
    return [
      headingElement(words.pages, isAfterNames ? '' : 'visually-hidden'),
      facetForm(facetsOf(this.hits, chosen, this.order()), (name, value) => {
        this.narrow(name, value);
      }),
      ...listOf(shown.filter((hit) => hit.isLiteral)),
      ...partialSection(shown.filter((hit) => !hit.isLiteral)),
    ];
  }

  /** Values of the facets in the order of the registers, as the page gives them. */
  private order(): readonly string[] {
    return JSON.parse(this.dataset['order'] ?? '[]') as string[];
  }

  private narrow(name: string, value: string): void {
    const next = new URLSearchParams(location.search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    history.pushState(null, '', `?${next.toString()}`);
    this.showHits();
    this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.focus();
  }

  private showNames(query: string, names: NameMatches, reason: string): void {
    const found = names.literal.length + names.byInitials.length;
    this.show('names', `${reason}${nameCountWords(query, found)}`, [
      ...(found === 0 ? this.browse() : []),
      ...namesSections(query, names, namesAlone, true),
    ]);
  }

  private show(state: string, message: string, content: readonly Node[]): void {
    this.status.textContent = message;
    this.results.replaceChildren(...content);
    this.dataset['state'] = state;
  }

  /** The browse pages, as the page offers them: their addresses are known when the site is built. */
  private browse(): Node[] {
    const template = document.querySelector<HTMLTemplateElement>('template[data-browse]');
    return template === null ? [] : [template.content.cloneNode(true)];
  }
}

function listOf(hits: readonly Hit[]): HTMLElement[] {
  return hits.length === 0 ? [] : hitList(hits);
}

/** Pages that miss a word stand apart, so that nobody takes them for an answer. */
function partialSection(hits: readonly Hit[]): HTMLElement[] {
  return hits.length === 0 ? [] : [headingElement(words.partial), ...hitList(hits)];
}

function queryOf({ search }: Location): string {
  return new URLSearchParams(search).get('q')?.trim() ?? '';
}

/** Names that match, or null where their index cannot be had. */
async function namesFor(query: string, base: string): Promise<NameMatches | null> {
  try {
    return matchNames(query, await loadNames(base));
  } catch {
    return null;
  }
}

/** Pages that the full text offers, or why it is not there. */
async function pagesFor(query: string, base: string): Promise<FoundPage[] | 'unsupported' | 'notLoaded'> {
  if (!canSearchFullText()) return 'unsupported';
  try {
    return await findPages(query, base);
  } catch {
    return 'notLoaded';
  }
}

function namesSections(
  query: string,
  { literal, byInitials }: NameMatches,
  atOnce: number,
  hasReports: boolean,
): HTMLElement[] {
  return [
    ...namesSection(namesHeading(query, hasReports), literal, atOnce),
    ...namesSection(words.initials, byInitials, atOnce),
  ];
}

customElements.define('site-search', SiteSearchElement);
