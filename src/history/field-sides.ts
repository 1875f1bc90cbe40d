/** What stood in a changed field: a text, a blank cell, nothing, or something else in its place. */
import type { FieldState } from '../domain/change-trail.ts';
import { specialStates } from '../schema/scalars.ts';
import type { FieldChange } from './field-changes.ts';

/** The states of one side of the changes of one commit, in their order. */
export function sideStates(changes: readonly FieldChange[], side: 'before' | 'after'): FieldState[] {
  const texts = new Map(changes.map((change) => [change.field, change[side]]));
  const above = fieldsAbove([...texts].flatMap(([field, text]) => (text === null ? [] : [field])));
  return changes.map((change) => {
    const text = change[side];
    if (text !== null) return text === '' ? 'blank' : 'value';
    if (!above.has(change.field)) return 'absent';
    // A cell whose words say that there is no figure is written as its state and its words.
    return specialStates.find((state) => state === texts.get(`${change.field}.state`)) ?? 'parts';
  });
}

/** What fields stand below: `a` and `a.b` for `a.b[1]`. */
function fieldsAbove(fields: readonly string[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap((field) => [...field.matchAll(/[.[]/g)].map(({ index }) => field.slice(0, index))),
  );
}
