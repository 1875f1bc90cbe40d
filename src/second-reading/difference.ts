/** One place where the file does not say what the second reading says. */
import type { Place } from '../import/document.ts';
import type { RawPath } from '../schema/locate.ts';

/**
 * `other`: the file says something else. `absent`: the file does not say it. `item`: a whole item of a
 * list is absent, and `path` is the list.
 */
export type DifferenceKind = 'other' | 'absent' | 'item';

export interface Difference {
  readonly kind: DifferenceKind;
  /** The field in the file, whether it is there or not. */
  readonly path: RawPath;
  /** What is printed; empty for a blank cell. */
  readonly printed: string;
  /** What the file says, or null. */
  readonly found: string | null;
  /** The line of the source text, or null where a heading or several lines say it. */
  readonly place: Place | null;
  /** Whether the printed words are worked out from headings, so that they do not stand there as such. */
  readonly isDerived: boolean;
}
