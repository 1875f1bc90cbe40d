/** Where the packed texts of the data rows are kept from build to build. */
import { join } from 'node:path';
import { openPart, type DataPart, type PartPlan } from './data/data-part.ts';
import { partStore, type PartStore } from './files/part-store.ts';

export interface PartsFolder {
  /** What one build keeps for the next. */
  readonly keptFolder: string;
  /** Of the program: nothing that another one made is taken over. */
  readonly edition: string;
}

export function partsIn({ keptFolder, edition }: PartsFolder): PartStore {
  return partStore(join(keptFolder, 'parts'), edition);
}

/** Reads parts that the store has. */
export function storedParts(store: PartStore): (plan: PartPlan) => DataPart {
  const opened = new Map<PartPlan, DataPart>();
  return (plan) => {
    const part = opened.get(plan) ?? storedPart(store, plan);
    if (part === null) throw new Error(`The part ${plan.name} cannot be read.`);
    opened.set(plan, part);
    return part;
  };
}

/** Null where the store does not have it. */
export function storedPart(store: PartStore, { name }: PartPlan): DataPart | null {
  const bytes = store.find(name);
  return bytes === null ? null : openPart(bytes);
}
