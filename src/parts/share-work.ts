/**
 * Sharing the work of a build: which reports and projects each part makes what there is of.
 *
 * Reports go by years, or parts of them, as the full-text index of a large site does, so that each part of it is
 * made in one place. The pages of a project are made of several years, and are shared by a digest.
 */
import { createHash } from 'node:crypto';
import { planYears } from '../indexing/plan-shards.ts';

export interface Share {
  readonly reportIds: ReadonlySet<string>;
  readonly projectIds: ReadonlySet<string>;
}

/** What belongs together, by its name. */
interface Unit {
  readonly name: string;
  readonly ids: readonly string[];
}

/** A share for each of so many parts; the same work is shared in the same way on every machine. */
export function shareWork(
  reportIds: readonly string[],
  projectIds: readonly string[],
  parts: number,
): Share[] {
  const units = dealt(unitsOf(reportIds), parts);
  const projects = Map.groupBy(projectIds, (id) => digestOf(id) % parts);
  return units.map((own, part) => ({
    reportIds: new Set(own.flatMap(({ ids }) => ids)),
    projectIds: new Set(projects.get(part)),
  }));
}

const [before, after] = ['reports/', '/'];

function unitsOf(reportIds: readonly string[]): Unit[] {
  return planYears(reportIds.map((id) => `${before}${id}${after}`)).map(({ name, paths }) => ({
    name,
    ids: paths.map((path) => path.slice(before.length, -after.length)),
  }));
}

/** The largest first, each to the part that has least. */
function dealt(units: readonly Unit[], parts: number): Unit[][] {
  const hands = Array.from({ length: parts }, () => ({ units: [] as Unit[], reports: 0 }));
  for (const unit of [...units].sort(bySize)) {
    const hand = hands.reduce((least, one) => (one.reports < least.reports ? one : least));
    hand.units.push(unit);
    hand.reports += unit.ids.length;
  }
  return hands.map(({ units: own }) => own);
}

function bySize(a: Unit, b: Unit): number {
  return b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1);
}

function digestOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE();
}
