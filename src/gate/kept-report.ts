/** What is kept of a report when it has been checked: plain facts, never the report itself. */
import type { ReportFacts, ReportInput } from '../checks/check-report.ts';
import type { ReportEntry } from '../checks/content.ts';
import { checkReport } from './check-report.ts';

export interface KeptReport<D> extends ReportFacts {
  /** What the caller has derived from the report; null where there is none that could be shown. */
  readonly derived: D | null;
}

/** Derives plain data from a report while it is at hand. */
export type Derive<D> = (entry: ReportEntry) => D;

/** A module that exports `derive`, so that a thread can load it as well. */
export interface DeriveModule<D> {
  readonly derive: Derive<D>;
}

export function keptReport<D>(input: ReportInput, derive: Derive<D> | null): KeptReport<D> {
  const { entry, ...facts } = checkReport(input);
  return { ...facts, derived: entry === null || derive === null ? null : derive(entry) };
}

/** The function of a module; nothing is derived without one. */
export async function loadDerive<D>(module: string | null): Promise<Derive<D> | null> {
  if (module === null) return null;
  const { derive } = (await import(module)) as DeriveModule<D>;
  return derive;
}
