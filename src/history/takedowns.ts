/** Which versions of a report are no longer told, because personal data was taken out of it later. */
import type { PublishedText } from './published-text.ts';

/** An entry of `takedowns`: that and when something was taken out of a report. */
export interface Takedown {
  readonly report: string;
  readonly date: string;
  readonly reason: string;
}

/**
 * Whether a version may still hold what was taken out: it is not of a later day than the takedown, or it does
 * not say of the takedown itself. The second holds even where the day was entered wrong.
 */
export function isBeforeTakedown(
  { frontMatter }: PublishedText,
  date: string,
  takedowns: readonly Pick<Takedown, 'date' | 'reason'>[],
): boolean {
  const { takedowns: own } = frontMatter;
  const known = new Set(Array.isArray(own) ? own.map(keyOf) : []);
  return takedowns.some((takedown) => date <= takedown.date || !known.has(keyOf(takedown)));
}

function keyOf(entry: unknown): string {
  const { date, reason } = Object(entry) as Readonly<Record<string, unknown>>;
  return JSON.stringify([date, reason]);
}
