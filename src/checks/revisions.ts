/** What a report says of its own revisions, from which their dated addresses are made. */
import type { RawReport } from '../schema/report-schema.ts';

export interface Revisions {
  readonly publishedAt: string | null;
  readonly revision: number;
  readonly corrections: readonly { readonly revision: number; readonly date: string }[];
}

export function revisionsIn({ publishedAt, revision, corrections = [] }: RawReport): Revisions {
  return {
    publishedAt: publishedAt ?? null,
    revision: Number(revision),
    corrections: corrections.map((one) => ({ revision: Number(one.revision), date: one.date })),
  };
}
