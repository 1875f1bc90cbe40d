/** What the search shows, as elements. Text goes in as text, so that nothing of a page or a query is markup. */
import type { Facet } from './facets.ts';
import type { ExcerptPart, Hit, Section } from './literal.ts';
import type { NameEntry } from './match-names.ts';
import { pagedList } from './paged-list.ts';
import { words } from './words.ts';

const hitsAtOnce = 20;

/** The hits, first 20 of them. */
export function hitList(hits: readonly Hit[]): HTMLElement[] {
  return pagedList(element('ol', 'report-list'), hits, hitsAtOnce, hitElement);
}

/** Names below a heading; nothing where there is none. */
export function namesSection(heading: string, names: readonly NameEntry[], atOnce: number): HTMLElement[] {
  if (names.length === 0) return [];
  const section = element('section');
  section.append(headingElement(heading), ...pagedList(element('ul'), names, atOnce, nameElement));
  return [section];
}

export function headingElement(text: string, className = ''): HTMLElement {
  const heading = element('h2', className);
  heading.textContent = text;
  return heading;
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
  select.append(...options.map((option) => new Option(`${option.value}（${option.count}）`, option.value)));
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

function hitElement(hit: Hit): HTMLElement {
  const item = element('li');
  item.dataset['literal'] = String(hit.isLiteral);
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
