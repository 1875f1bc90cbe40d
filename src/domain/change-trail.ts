/** What of a published report was changed, as pages, data and feeds tell it. */
import type { SpecialState } from './value.ts';

/**
 * What stood in a field: a text; a blank cell; nothing, for the field was not there; a cell whose words say that
 * there is no figure; or `parts`, where fields below this one stand in its place.
 */
export type FieldState = 'value' | 'blank' | 'absent' | 'parts' | SpecialState;

/** A field before or after a change. */
export interface FieldSide {
  readonly state: FieldState;
  /** As it stands in the content file; empty for a blank cell, null where no text of its own stood. */
  readonly text: string | null;
  /** In Chinese words: `已公开` for `published`; the text itself where it has no others. */
  readonly words: string | null;
}

export interface ChangedField {
  /** `indicators[B12].score`: the keys, with rows by their names. */
  readonly field: string;
  /** In Chinese words. */
  readonly title: string;
  readonly before: FieldSide;
  readonly after: FieldSide;
}

/** A change of a published report by one commit. */
export interface ReportChange {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly commit: string;
  /** First line of the commit's message; empty where it may tell what was taken out. */
  readonly note: string;
  /** As the file has it. */
  readonly revision: string;
  readonly fields: readonly ChangedField[];
  readonly isNarrativeChanged: boolean;
  /** Personal data was taken out at a later time: what was changed is no longer told. */
  readonly isTakenDown: boolean;
}

/**
 * Whether the history was there to be read. `notReleased`: nothing was released yet, so that nothing counts as a
 * correction; `unavailable`: a build without the whole history of git. An empty trail says that nothing was
 * changed only where the history is `known`.
 */
export type HistoryState = 'known' | 'unavailable' | 'notReleased';

export interface ReportTrail {
  readonly state: HistoryState;
  /** Oldest first. */
  readonly changes: readonly ReportChange[];
}
