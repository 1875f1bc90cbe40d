/** What of each published report was changed, in the words of its fields, for pages, data and feeds. */
import { fullReport, type Catalog } from './catalog.ts';
import { committedHistory } from './committed-history.ts';
import type {
  FieldSide,
  FieldState,
  HistoryState,
  ReportChange,
  ReportTrail,
} from './domain/change-trail.ts';
import { fieldNaming } from './editing/field-naming.ts';
import { contentTrail } from './history/content-trail.ts';
import { sideStates } from './history/field-sides.ts';
import { presentText } from './history/published-text.ts';
import type { Correction } from './history/trail.ts';

export interface CorrectionTrail {
  readonly state: HistoryState;
  readonly byReport: ReadonlyMap<string, readonly ReportChange[]>;
}

let cached: { readonly catalog: Catalog; readonly trail: CorrectionTrail } | undefined;

/** Worked out once for a catalogue, from the commits since the first release. */
export function correctionTrail(catalog: Catalog): CorrectionTrail {
  if (cached?.catalog !== catalog) cached = { catalog, trail: trailInWords(catalog) };
  return cached.trail;
}

/** The part of a trail that is one report's. */
export function trailOfReport({ state, byReport }: CorrectionTrail, id: string): ReportTrail {
  return { state, changes: byReport.get(id) ?? [] };
}

function trailInWords(catalog: Catalog): CorrectionTrail {
  const history = committedHistory(catalog);
  const naming = fieldNaming();
  const trail = contentTrail(history, catalog, (id) => {
    const { frontMatter, body } = fullReport(catalog, id);
    return presentText(frontMatter, body);
  });
  return {
    state: history.state,
    byReport: new Map(
      [...trail].map(([id, corrections]) => [id, corrections.map((one) => inWords(one, naming))]),
    ),
  };
}

function inWords(correction: Correction, naming: ReturnType<typeof fieldNaming>): ReportChange {
  const { fields } = correction;
  const [before, after] = [sideStates(fields, 'before'), sideStates(fields, 'after')];
  const sideOf = (field: string, text: string | null, state: FieldState = 'absent'): FieldSide => ({
    state,
    text,
    words: text === null ? null : naming.valueOf(field, text),
  });
  return {
    ...correction,
    fields: fields.map((change, index) => ({
      field: change.field,
      title: naming.titleOf(change.field),
      before: sideOf(change.field, change.before, before[index]),
      after: sideOf(change.field, change.after, after[index]),
    })),
  };
}
