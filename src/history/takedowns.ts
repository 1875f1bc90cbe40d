/** Which versions of a report are no longer told, because personal data was taken out of it later. */
import { flatten } from './field-changes.ts';
import type { PublishedText } from './published-text.ts';

/** An entry of `takedowns`: that and when something was taken out. */
export interface TakedownEntry {
  readonly date: string;
  readonly reason: string;
}

/** An entry with the report that it stands in. */
export interface Takedown extends TakedownEntry {
  readonly report: string;
}

/**
 * Whether a version may still hold what was taken out: it is not of a later day than the takedown, or it does
 * not say of the takedown itself. The second holds even where the day was entered wrong.
 */
export function isBeforeTakedown(
  version: PublishedText,
  date: string,
  takedowns: readonly TakedownEntry[],
): boolean {
  const known = new Set(takedownsIn(version).map(keyOf));
  return takedowns.some((takedown) => date <= takedown.date || !known.has(keyOf(takedown)));
}

/** The takedowns that a version says of. */
export function takedownsIn({ frontMatter: { takedowns } }: PublishedText): TakedownEntry[] {
  if (!Array.isArray(takedowns)) return [];
  return takedowns.map((entry: unknown) => {
    const { date, reason } = Object(entry) as Readonly<Record<string, unknown>>;
    return { date: String(date), reason: String(reason) };
  });
}

/** A plain figure, too short for a number of a person. */
const figure = /^[-+]?\d{1,9}(?:\.\d{1,6})?\s*[%％]?$/;

/**
 * Whether a text may still be told of a report from which something was taken out: figures, and words that the
 * report says today. What was taken out is then not told, even where it was taken out later than it was said.
 */
export function tellable(present: PublishedText): (text: string) => boolean {
  const said = new Set([...flatten(present.frontMatter).values(), ...linesOf(present.body)]);
  return (text) => figure.test(text) || said.has(text);
}

/** Every text of a version: its fields, and the lines of its narrative. */
export function textsOf({ frontMatter, body }: PublishedText): string[] {
  return [...flatten(frontMatter).values(), ...linesOf(body)];
}

function linesOf(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function keyOf({ date, reason }: TakedownEntry): string {
  return JSON.stringify([date, reason]);
}
