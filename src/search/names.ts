/** The index of names: what the search finds by name or by pinyin initials. Made by the build. */
import { initialsOf } from './initials.ts';
import { nameKinds, type NameEntry } from './match-names.ts';

/** A page that is known by a name. */
export type NamedPage = Omit<NameEntry, 'initials'>;

/** An entry for each page: regions, projects, organizations, reports, each kind in the order given. */
export function indexNames(pages: readonly NamedPage[]): NameEntry[] {
  return nameKinds.flatMap((kind) =>
    pages
      .filter((page) => page.kind === kind)
      .map(({ name, detail, url }) => ({ kind, name, detail, url, initials: initialsOf(name) })),
  );
}

/** The index as JSON, one entry on a line, so that two builds can be compared by eye. */
export function namesJson(entries: readonly NameEntry[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}
