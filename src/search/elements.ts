/** What the search shows, as elements. Text goes in as text, so that nothing of a page or a query is markup. */
import type { Facet } from './facets.ts';
import type { ExcerptPart, Hit, Section } from './literal.ts';
import type { NameEntry } from './match-names.ts';
import { pagedList } from './paged-list.ts';
import type { FoundPage } from './rank.ts';
import { words } from './words.ts';

/** So many hits are shown at once: each of them is fetched when it is. */
export const hitsAtOnce = 10;

/** Pages that were found, first ten of them; `toHit` fetches what is shown. */
export function hitList<T extends FoundPage>(
  pages: readonly T[],
  toHit: (page: T) => Promise<Hit>,
): Promise<HTMLElement[]> {
  return pagedList(element('ol', 'report-list'), pages, hitsAtOnce, async (page) =>
    hitElement(await toHit(page), page.isLiteral),
  );
}

/** Names below a heading; nothing where there is none. */
export async function namesSection(
  heading: string,
  names: readonly NameEntry[],
  atOnce: number,
): Promise<HTMLElement[]> {
  if (names.length === 0) return [];
  const section = element('section');
  section.append(headingElement(heading), ...(await pagedList(element('ul'), names, atOnce, nameElement)));
  return [section];
}

export function headingElement(text: string, className = ''): HTMLElement {
  const heading = element('h2', className);
  heading.textContent = text;
  return heading;
}

export function noteElement(text: string): HTMLElement {
  const note = element('p', 'small muted');
  note.textContent = text;
  return note;
}

/** The button that asks for all results. */
export function allButton(text: string, onPress: () => void): HTMLElement {
  const button = element('button', 'quiet');
  button.type = 'button';
  button.dataset['all'] = '';
  button.textContent = text;
  button.addEventListener('click', onPress);
  return button;
}

/** A choice for each facet; `onChoose` gets its name and the chosen value. */
export function facetForm(
  facets: readonly Facet[],
  onChoose: (name: string, value: string) => void,
): HTMLElement {
  const form = element('form', 'facets');
  form.setAttribute('aria-label', words.narrow);
  form.append(...facets.map(facetElement));
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) onChoose(target.name, target.value);
  });
  return form;
}

function facetElement({ name, label, value, options }: Facet): HTMLElement {
  const select = element('select');
  select.name = name;
  select.append(new Option(words.all, ''));
  select.append(
    ...options.map((option) => {
      const count = option.count === null ? '' : `（${option.count}）`;
      return new Option(option.value + count, option.value);
    }),
  );
  select.value = value;
  const holder = element('label');
  holder.append(label, element('br'), select);
  return holder;
}

function nameElement({ name, detail, url }: NameEntry): HTMLElement {
  const item = element('li');
  const note = element('span', 'small muted');
  note.textContent = detail;
  item.append(linkElement(url, name), ' ', note);
  return item;
}

function hitElement(hit: Hit, isLiteral: boolean): HTMLElement {
  const item = element('li');
  item.dataset['literal'] = String(isLiteral);
  const heading = element('h3');
  heading.append(linkElement(hit.url, hit.title));
  if (hit.status !== null) {
    const badge = element('span', 'status');
    badge.dataset['status'] = 'withdrawn';
    badge.textContent = hit.status;
    heading.append(badge);
  }
  const excerpt = element('p');
  excerpt.append(...hit.excerpt.map(partElement));
  item.append(heading, excerpt);
  if (hit.sections.length > 0) item.append(sectionList(hit.sections));
  return item;
}

function partElement({ text, isMatch }: ExcerptPart): HTMLElement {
  const part = element(isMatch ? 'mark' : 'span');
  part.textContent = text;
  return part;
}

function sectionList(sections: readonly Section[]): HTMLElement {
  const list = element('p', 'small muted');
  list.append(words.sections);
  for (const [index, { title, url }] of sections.entries()) {
    if (index > 0) list.append('、');
    list.append(linkElement(url, title));
  }
  return list;
}

function linkElement(url: string, text: string): HTMLElement {
  const link = element('a');
  link.href = url;
  link.textContent = text;
  return link;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
