/** Fetching the index of names; only a page with a query asks for it. */
import type { NameEntry } from './match-names.ts';

/** `base` is the base path of the site, with its slash at the end. */
export async function loadNames(base: string): Promise<readonly NameEntry[]> {
  const response = await fetch(`${base}search/names.json`);
  if (!response.ok) throw new Error(`The index of names answered ${response.status}.`);
  return (await response.json()) as readonly NameEntry[];
}
