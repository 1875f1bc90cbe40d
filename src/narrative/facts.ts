/** The report whose narrative is being rendered. */
import type { NarrativeFacts } from './references.ts';

/** @throws when a component is used outside of a report. */
export function narrativeFacts({ narrative }: { readonly narrative?: NarrativeFacts }): NarrativeFacts {
  if (narrative === undefined) throw new Error('A narrative component stands outside of a report.');
  return narrative;
}
