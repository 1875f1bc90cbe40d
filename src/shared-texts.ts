/** Plain data in which a text that stands in many places is kept once. */
import { remembered } from './domain/remembered.ts';

/** Codes, ids, names and figures; longer texts are seldom the same. */
const limits = { mostTexts: 50_000, longestText: 64 };

/**
 * Copies plain data, so that equal short texts of all that is copied are one text: what threads send and what is
 * read from a file has a text of its own in each place. No shape of the data changes.
 */
export function sharingTexts(): <T>(data: T) => T {
  const shared = remembered((text) => text, limits);
  const copy = (data: unknown): unknown => {
    if (typeof data === 'string') return shared(data);
    if (typeof data !== 'object' || data === null) return data;
    if (Array.isArray(data)) return data.map(copy);
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, copy(value)]));
  };
  return copy as <T>(data: T) => T;
}
