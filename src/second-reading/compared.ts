/** A file, the second reading of its source text, and where else words may stand. */
import type { RawReport } from '../schema/report-schema.ts';
import type { SecondReading } from './read-again.ts';
import { foldPrint } from './same-print.ts';

export interface Compared {
  readonly reading: SecondReading;
  readonly file: RawReport;
  /** Whether words stand anywhere in the source text. */
  readonly isInSource: (words: string) => boolean;
  /** Whether words stand anywhere in the file's narrative. */
  readonly isInBody: (words: string) => boolean;
  /** The last part of the report's path, which says who gives its scores. */
  readonly kind: string;
}

/** Whether words stand in a text, however its lines are broken. */
export function standsIn(text: string): (words: string) => boolean {
  let folded: string | null = null;
  return (words) => {
    folded ??= foldPrint(text);
    return words !== '' && folded.includes(foldPrint(words));
  };
}
