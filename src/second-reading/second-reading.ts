/**
 * A second reading: the importer reads the source text of a report once more, and where it is sure of what
 * is printed and the file says something else or nothing, that is a fault. The figure checks ask whether
 * what a file says is printed somewhere; this asks whether what is printed is in the file, in its place.
 */
import type { RawReport } from '../schema/report-schema.ts';
import { compareReading } from './compare-reading.ts';
import { standsIn } from './compared.ts';
import { applyExceptions, type ReadingException } from './exceptions.ts';
import { readAgain, type Known, type ReadTarget } from './read-again.ts';
import { readingFaults, type ReadingFault } from './reading-faults.ts';

export type { ReadingException } from './exceptions.ts';
export type { ReadingFault } from './reading-faults.ts';

/**
 * The faults of a report that says something else than its source text prints.
 *
 * @param exceptions `provenance.sourceReading`: fields that rightly differ, each with the reason
 */
export function secondReading(
  raw: RawReport,
  body: string,
  sourceText: string,
  target: ReadTarget,
  known: Known,
  exceptions: readonly ReadingException[] = [],
): ReadingFault[] {
  const reading = readAgain(sourceText, target, known);
  const differences =
    reading === null
      ? []
      : compareReading({
          reading,
          file: raw,
          isInSource: standsIn(sourceText),
          isInBody: standsIn(body),
          kind: target.kind,
        });
  const { open, idle } = applyExceptions(differences, raw, exceptions);
  const nameOf = (id: string): string => known.organizations?.get(id)?.name ?? id;
  return [...readingFaults(open, raw, nameOf), ...idle];
}
