/** What of each published report was changed, in the words of its fields, for pages, data and feeds. */
import type { Catalog } from './catalog.ts';
import { committedHistory } from './committed-history.ts';
import { fieldNaming } from './editing/field-naming.ts';
import { publishedText } from './history/published-text.ts';
import { trailOf, type Correction, type History } from './history/trail.ts';

export interface ChangedField {
  readonly title: string;
  /** Null when the field was not there; an empty text was a blank cell. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A change of a published report, as readers see it. */
export interface TrailEntry extends Omit<Correction, 'fields'> {
  readonly fields: readonly ChangedField[];
}

export interface CorrectionTrail {
  readonly state: History['state'];
  readonly byReport: ReadonlyMap<string, readonly TrailEntry[]>;
}

let cached: { readonly catalog: Catalog; readonly trail: CorrectionTrail } | undefined;

/** Worked out once for a catalogue, from the commits since the first release. */
export function correctionTrail(catalog: Catalog): CorrectionTrail {
  if (cached?.catalog !== catalog) cached = { catalog, trail: readTrail(catalog) };
  return cached.trail;
}

function readTrail(catalog: Catalog): CorrectionTrail {
  const history = committedHistory(catalog);
  const takedowns = catalog.reports.flatMap(({ id, frontMatter }) =>
    (frontMatter.takedowns ?? []).map((takedown) => ({ report: id, ...takedown })),
  );
  const naming = fieldNaming();
  const trails = trailOf(history, publishedText, takedowns);
  return {
    state: history.state,
    byReport: new Map(
      [...trails].map(([id, corrections]) => [id, corrections.map((one) => inWords(one, naming))]),
    ),
  };
}

function inWords(correction: Correction, naming: ReturnType<typeof fieldNaming>): TrailEntry {
  const valueOf = (field: string, value: string | null): string | null =>
    value === null ? null : naming.valueOf(field, value);
  return {
    ...correction,
    fields: correction.fields.map(({ field, before, after }) => ({
      title: naming.titleOf(field),
      before: valueOf(field, before),
      after: valueOf(field, after),
    })),
  };
}
