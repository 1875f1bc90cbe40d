/** The search of the search page: names, then the full text, literal matches first, narrowed by facets. */
import {
  foundPages,
  isSmall,
  leadingShards,
  nextShards,
  pagesOf,
  shardsOfYear,
  type Asked,
} from './asked-shards.ts';
import {
  allButton,
  facetForm,
  headingElement,
  hitList,
  hitsAtOnce,
  namesSection,
  noteElement,
} from './elements.ts';
import { facetsOf, fits, isNarrowed, openFacets, type Facet } from './facets.ts';
import { askShard, showPage, withFilters, type FacetedPage, type ShardPage } from './full-text.ts';
import { wordsOf } from './literal.ts';
import { canSearchFullText, openIndex, type SearchIndex } from './load-index.ts';
import { isInitials, matchNames, type NameEntry, type NameMatches } from './match-names.ts';
import { loadNames, loadTitles } from './names-client.ts';
import type { ShardList, ShardListing } from './shard.ts';
import { countWords, nameCountWords, namesHeading, words, type Scope } from './words.ts';

const namesBeforePages = 8;
const namesAlone = 20;

/** A query, and what was found for it so far. */
interface Search {
  readonly query: string;
  readonly words: readonly string[];
  readonly index: SearchIndex;
  readonly list: ShardList;
  /** Null where they cannot be had. */
  readonly names: readonly NameEntry[] | null;
  readonly titles: readonly NameEntry[];
  readonly asked: Asked;
  /** Characters of the words that a part of the index does not have. */
  readonly absent: Set<string>;
}

class SiteSearchElement extends HTMLElement {
  /** One element for all messages: what is announced is a change of its text. */
  private readonly status = document.createElement('p');
  private readonly results = document.createElement('div');
  private search: Search | null = null;
  /** What is shown last is what was wanted last, whatever is fetched faster. */
  private turn = 0;

  connectedCallback(): void {
    const query = queryOf(location);
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (input !== null) input.value = query;
    this.status.setAttribute('role', 'status');
    this.replaceChildren(this.status, this.results);
    if (query !== '') void this.find(query);
    addEventListener('popstate', () => {
      if (this.dataset['state'] === 'done') void this.answer();
    });
  }

  private get base(): string {
    return this.dataset['base'] ?? '/';
  }

  private async find(query: string): Promise<void> {
    const queryWords = wordsOf(query);
    if (queryWords.length === 0) {
      this.show('empty', words.empty, this.browse());
      return;
    }
    this.status.textContent = words.searching;
    const index = openIndex(this.base);
    const [names, list] = await Promise.all([orNull(loadNames(this.base)), orNull(index.list())]);
    if (list === null || !canSearchFullText()) {
      await this.showNames(query, names, list, words[canSearchFullText() ? 'notLoaded' : 'unsupported']);
      return;
    }
    this.search = {
      query,
      words: queryWords,
      index,
      list,
      names,
      titles: [],
      asked: new Map(),
      absent: new Set(),
    };
    try {
      await this.answer();
    } catch {
      await this.showNames(query, names, list, words.notLoaded);
    }
  }

  /** Asks the index until the first results are there, or all that fit the choice. */
  private async answer(isAllWanted = false): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.setAttribute('aria-busy', 'true');
    try {
      await this.askUntilEnough(isAllWanted, turn);
    } finally {
      if (turn === this.turn) this.removeAttribute('aria-busy');
    }
  }

  private async askUntilEnough(isAllWanted: boolean, turn: number): Promise<void> {
    const chosen = new URLSearchParams(location.search);
    for (;;) {
      const { search } = this;
      if (search === null || turn !== this.turn) return;
      const isTogether = isAllWanted || isNarrowed(chosen) || isSmall(search.list);
      const next = nextShards(wantedShards(search, chosen), search.asked, isTogether);
      const isDone = next.length === 0 || (!isTogether && isEnough(search, chosen));
      if (isDone || knownPages(search, chosen).length > 0) await this.showHits(search, chosen, turn);
      if (isDone) return;
      await this.ask(search, next);
    }
  }

  private async ask(search: Search, shards: readonly ShardListing[]): Promise<void> {
    const [word = ''] = search.words;
    const [titles, ...found] = await Promise.all([
      search.words.length === 1 && isInitials(word) ? loadTitles(shards, this.base).catch(() => []) : [],
      ...shards.map((shard) => askShard(search.index, shard, search.words, search.absent)),
    ]);
    const before = this.search ?? search;
    const asked = shards.map(({ name }, index) => [name, found[index] ?? []] as const);
    this.search = {
      ...before,
      titles: [...before.titles, ...titles],
      asked: new Map([...before.asked, ...asked]),
    };
  }

  private async showHits(search: Search, chosen: URLSearchParams, turn: number): Promise<void> {
    const { query } = search;
    const scope = scopeOf(search, chosen);
    const found = knownPages(search, chosen);
    // Until everything was asked nothing is counted, and nothing needs the values.
    const pages =
      scope === null || isNarrowed(chosen)
        ? await withFilters(search.index, search.list.shards, found)
        : found.map((page) => ({ ...page, filters: {} }));
    const shown = pages.filter((page) => fits(page, chosen));
    const literal = shown.filter((page) => page.isLiteral);
    const names = namesOf(search);
    const named = names.literal.length + names.byInitials.length;
    const count = {
      query,
      literal: literal.length,
      others: shown.length - literal.length,
      names: named,
      isNarrowed: isNarrowed(chosen),
      scope,
    };
    const content = [
      ...(literal.length + named === 0 ? this.browse() : []),
      ...(await namesSections(query, names, namesBeforePages, false)),
      ...(pages.length === 0 && !canWiden(search, chosen)
        ? []
        : await this.pagesSection(search, pages, chosen, named > 0)),
      ...(scope === null ? [] : [this.goOnButton()]),
    ];
    if (turn !== this.turn) return;
    this.show('done', countWords(count), content);
    this.dataset['complete'] = String(scope === null);
  }

  /** The heading tells pages from names; without names before them it is for screen readers only. */
  private async pagesSection(
    search: Search,
    pages: readonly FacetedPage[],
    chosen: URLSearchParams,
    isAfterNames: boolean,
  ): Promise<HTMLElement[]> {
    const toHit = (page: ShardPage) => showPage(page, search.words, this.base);
    const shown = pages.filter((page) => fits(page, chosen));
    const literal = shown.filter((page) => page.isLiteral);
    const others = shown.filter((page) => !page.isLiteral);
    return [
      headingElement(words.pages, isAfterNames ? '' : 'visually-hidden'),
      facetForm(
        facetsShown(search, pages, chosen, this.order()),
        (name, value) => void this.narrow(name, value),
      ),
      ...(isSmall(search.list) || shown.length === 0 ? [] : [noteElement(words.latestFirst)]),
      ...(literal.length === 0 ? [] : await hitList(literal, toHit)),
      // Pages that miss a word stand apart, so that nobody takes them for an answer.
      ...(others.length === 0 ? [] : [headingElement(words.partial), ...(await hitList(others, toHit))]),
    ];
  }

  /** Asks what was not asked yet; the counts of the facets come with it. */
  private goOnButton(): HTMLElement {
    return allButton(words.allPages, () => {
      void this.whatever(async () => {
        await this.answer(true);
        this.querySelector<HTMLSelectElement>('select')?.focus();
      });
    });
  }

  /** Values of the facets in the order of the registers, as the page gives them. */
  private order(): readonly string[] {
    return JSON.parse(this.dataset['order'] ?? '[]') as string[];
  }

  private narrow(name: string, value: string): Promise<void> {
    const next = new URLSearchParams(location.search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    history.pushState(null, '', `?${next.toString()}`);
    return this.whatever(async () => {
      await this.answer();
      this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.focus();
    });
  }

  /** What fails leaves on the page what is there, and says so. */
  private async whatever(work: () => Promise<void>): Promise<void> {
    this.status.textContent = words.searching;
    try {
      await work();
    } catch {
      this.status.textContent = words.broken;
    }
  }

  private async showNames(
    query: string,
    names: readonly NameEntry[] | null,
    list: ShardList | null,
    reason: string,
  ): Promise<void> {
    const titles = await loadTitles(list?.shards ?? [], this.base).catch(() => []);
    if (names === null && titles.length === 0) {
      this.show('failed', words.failed, this.browse());
      return;
    }
    const matches = matchNames(query, [...(names ?? []), ...titles]);
    const found = matches.literal.length + matches.byInitials.length;
    this.show('names', `${reason}${nameCountWords(query, found)}`, [
      ...(found === 0 ? this.browse() : []),
      ...(await namesSections(query, matches, namesAlone, true)),
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

/** Of a large site the years that are not chosen are left alone. */
function wantedShards({ list }: Search, chosen: URLSearchParams): readonly ShardListing[] {
  return isSmall(list) ? list.shards : shardsOfYear(list, chosen.get('year') ?? '');
}

/** All pages that were found, as far as nothing of the choice is missing before them. */
function knownPages(search: Search, chosen: URLSearchParams): ShardPage[] {
  const { list, asked } = search;
  if (list.shards.every(({ name }) => asked.has(name))) return foundPages(list, asked);
  return foundPages(list, asked, leadingShards(wantedShards(search, chosen), asked));
}

/** Whether the first page of results is full, or initials have found what they stand for. */
function isEnough(search: Search, chosen: URLSearchParams): boolean {
  if (search.asked.size > 0 && namesOf(search).byInitials.length > 0) return true;
  return knownPages(search, chosen).filter(({ isLiteral }) => isLiteral).length >= hitsAtOnce;
}

/** The full text finds reports as typed with more of their context than their titles have. */
function namesOf({ query, names, titles }: Search): NameMatches {
  const { literal, byInitials } = matchNames(query, [...(names ?? []), ...titles]);
  return { literal: literal.filter(({ kind }) => kind !== 'report'), byInitials };
}

/** Whether pages outside of the chosen year were not asked for. */
function canWiden(search: Search, chosen: URLSearchParams): boolean {
  return wantedShards(search, chosen).length < search.list.shards.length;
}

/** What was searched, where that is not all that the choice leaves. */
function scopeOf(search: Search, chosen: URLSearchParams): Scope | null {
  const wanted = wantedShards(search, chosen);
  const asked = leadingShards(wanted, search.asked);
  if (asked.length === wanted.length) return null;
  const years = [...new Set(asked.flatMap(({ year }) => year ?? []))];
  return { asked: pagesOf(asked), all: pagesOf(wanted), years };
}

/** Counts where they are known: of all facets when every part was asked, of all but the year within a year. */
function facetsShown(
  search: Search,
  pages: readonly FacetedPage[],
  chosen: URLSearchParams,
  order: readonly string[],
): Facet[] {
  const { list, asked } = search;
  const open = openFacets(list.shards, chosen, order);
  if (scopeOf(search, chosen) !== null) return open;
  const counted = facetsOf(pages, chosen, order);
  if (list.shards.every(({ name }) => asked.has(name))) return counted;
  return [...open.filter(({ name }) => name === 'year'), ...counted.filter(({ name }) => name !== 'year')];
}

function queryOf({ search }: Location): string {
  return new URLSearchParams(search).get('q')?.trim() ?? '';
}

async function orNull<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading;
  } catch {
    return null;
  }
}

async function namesSections(
  query: string,
  { literal, byInitials }: NameMatches,
  atOnce: number,
  hasReports: boolean,
): Promise<HTMLElement[]> {
  return [
    ...(await namesSection(namesHeading(query, hasReports), literal, atOnce)),
    ...(await namesSection(words.initials, byInitials, atOnce)),
  ];
}

customElements.define('site-search', SiteSearchElement);
