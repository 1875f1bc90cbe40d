/** Threads and files give back copies: what many pages refer to is kept once. */
import type { PageFacts, Reference } from '../integrity/page-facts.ts';

interface WithFacts {
  readonly facts?: PageFacts;
}

/** Gives the same files with references that are the same object wherever they are equal. */
export function referenceMerger() {
  const kept = new Map<string, Reference>();
  const keep = (reference: Reference): Reference => {
    const { address, isLoaded, isOwn = false } = reference;
    const key = `${isLoaded ? 'loaded' : ''}${isOwn ? 'own' : ''} ${address}`;
    let known = kept.get(key);
    if (known === undefined) kept.set(key, (known = reference));
    return known;
  };
  return <T extends object>(files: readonly T[]): T[] => {
    // Within one answer equal ones are the same object already.
    const seen = new Map<Reference, Reference>();
    const merge = (reference: Reference): Reference => {
      let known = seen.get(reference);
      if (known === undefined) seen.set(reference, (known = keep(reference)));
      return known;
    };
    return files.map((file) => {
      const { facts } = file as WithFacts;
      return facts === undefined
        ? file
        : { ...file, facts: { ...facts, references: facts.references.map(merge) } };
    });
  };
}
