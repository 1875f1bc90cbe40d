/** Made-up trails of corrections. */
import type { CorrectionTrail } from '../../src/correction-trail.ts';
import type { ChangedField, FieldSide, HistoryState, ReportChange } from '../../src/domain/change-trail.ts';

/** A change of a commit, with whatever a test is about. */
export function change(facts: Partial<ReportChange> = {}): ReportChange {
  return {
    date: '2026-02-01',
    commit: 'c0ffee'.repeat(6) + 'abcd',
    note: '更正抄录',
    revision: '1',
    fields: [],
    isNarrativeChanged: facts.fields === undefined && facts.isTakenDown !== true,
    isTakenDown: false,
    ...facts,
  };
}

/** A changed field: a text, an empty one for a blank cell, null where the field was not there. */
export function changedField(field: string, before: string | null, after: string | null): ChangedField {
  return { field, title: `字段 ${field}`, before: sideOf(before), after: sideOf(after) };
}

function sideOf(text: string | null): FieldSide {
  return { state: text === null ? 'absent' : text === '' ? 'blank' : 'value', text, words: text };
}

export function trailOfOne(
  id: string,
  changes: readonly ReportChange[],
  state: HistoryState = 'known',
): CorrectionTrail {
  return { state, byReport: new Map([[id, changes]]) };
}
