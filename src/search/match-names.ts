/** Finding names: as typed, or by their pinyin initials. Runs in the browser, so it knows no dictionary. */
import { packed, wordsOf } from './literal.ts';

/** Kinds of named pages, in the order in which they are offered. */
export const nameKinds = ['region', 'project', 'organization', 'report'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A named page in the index of names. */
export interface NameEntry {
  readonly kind: NameKind;
  readonly name: string;
  /** What tells it from others of the same name, in the reader's words: `项目 · 海口市 · 3 份报告`. */
  readonly detail: string;
  /** Address with the base path. */
  readonly url: string;
  /** Pinyin initials, digits and Latin letters of the name, in lower case. */
  readonly initials: string;
}

export interface NameMatches {
  /** Names in which every word of the query stands as typed. */
  readonly literal: readonly NameEntry[];
  /** Other names, whose initials contain the query. */
  readonly byInitials: readonly NameEntry[];
}

const noNames: NameMatches = { literal: [], byInitials: [] };

/** The names that match; those that begin with the query come first. */
export function matchNames(query: string, entries: readonly NameEntry[]): NameMatches {
  const words = wordsOf(query);
  const [first = ''] = words;
  if (first === '') return noNames;
  const isLiteral = (entry: NameEntry): boolean => words.every((word) => packed(entry.name).includes(word));
  const initials = words.length === 1 && isInitials(first) ? first : null;
  return {
    literal: beginningFirst(entries.filter(isLiteral), (entry) => packed(entry.name).startsWith(first)),
    byInitials:
      initials === null
        ? []
        : beginningFirst(
            entries.filter((entry) => !isLiteral(entry) && entry.initials.includes(initials)),
            (entry) => entry.initials.startsWith(initials),
          ),
  };
}

/** Two or more letters and digits; digits alone are a number, which nobody types for its initials. */
export function isInitials(word: string): boolean {
  return /^(?=.*[a-z])[a-z0-9]{2,}$/.test(word);
}

function beginningFirst(
  entries: readonly NameEntry[],
  isBeginning: (entry: NameEntry) => boolean,
): readonly NameEntry[] {
  return [...entries.filter(isBeginning), ...entries.filter((entry) => !isBeginning(entry))];
}
