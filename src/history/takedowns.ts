/** Which versions of a report are no longer told, because personal data was taken out of it later. */
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

function keyOf({ date, reason }: TakedownEntry): string {
  return JSON.stringify([date, reason]);
}
