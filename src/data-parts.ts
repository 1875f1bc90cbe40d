/** The packed texts of the data rows, made before anything else of the data: in threads when they are many. */
import { availableParallelism } from 'node:os';
import { catalogOfPassed, type Catalog } from './catalog.ts';
import { registered } from './catalog-report.ts';
import { correctionTrail, trailOfReport } from './correction-trail.ts';
import { packPart, planParts, type PartPlan } from './data/data-part.ts';
import type { PartTask, PartThreadStart } from './data-part-thread.ts';
import { inThreads } from './files/in-threads.ts';
import { partsIn, storedPart, type PartsFolder } from './kept-parts.ts';
import { openDataInput } from './open-data.ts';
import type { PassedContent } from './passed-content.ts';
import { countOne, enterStage } from './progress/current-clock.ts';

export interface MadeParts {
  readonly made: number;
  /** Reports that were read whole for it. */
  readonly reports: number;
}

export interface PartsOptions {
  /** Leaves out parts that somebody else makes. */
  readonly isWanted?: (plan: PartPlan) => boolean;
  readonly threadCount?: number;
  /** From how many reports on threads are worth their start. */
  readonly fewestInThreads?: number;
}

/** Makes the parts that the store does not have yet. */
export async function makeDataParts(
  content: PassedContent,
  folder: PartsFolder,
  { isWanted = () => true, threadCount = availableParallelism(), fewestInThreads = 400 }: PartsOptions = {},
): Promise<MadeParts> {
  const catalog = catalogOfPassed(content);
  const store = partsIn(folder);
  const { reports, keyOf, textsOf } = openDataInput(catalog);
  const missing = planParts(reports.map((report) => ({ ...report, key: keyOf(report.id) })))
    .filter(isWanted)
    .filter((plan) => storedPart(store, plan) === null);
  const count = missing.reduce((sum, plan) => sum + plan.reports.length, 0);
  enterStage('texts', count);
  if (threadCount > 1 && count >= fewestInThreads) {
    await inThreads<PartTask>(
      {
        module: new URL('./data-part-thread.ts', import.meta.url),
        start: threadStart(content, folder),
        tasks: tasksOf(missing, content, catalog),
        threadCount: Math.min(threadCount, missing.length),
      },
      (count) => {
        countMany(count as number);
      },
    );
  } else {
    for (const { name, reports: own } of missing) {
      store.keep(name, packPart(own.map(({ id }) => textsOf(id))));
      countMany(own.length);
    }
  }
  return { made: missing.length, reports: count };
}

function countMany(count: number): void {
  for (let left = count; left > 0; left -= 1) countOne();
}

/** Everything but the reports, of which each thread is told those of its tasks. */
function threadStart(
  { registers, pages, releases, redirects, withdrawals }: PassedContent,
  { keptFolder, edition }: PartsFolder,
): PartThreadStart {
  return {
    keptFolder,
    edition,
    content: { registers, pages, releases, redirects, withdrawals, sources: [] },
  };
}

function* tasksOf(
  plans: readonly PartPlan[],
  { reports }: PassedContent,
  catalog: Catalog,
): Generator<PartTask> {
  const trail = correctionTrail(catalog);
  const byId = new Map(reports.map((report) => [report.facts.id, report]));
  for (const plan of plans) {
    yield {
      name: plan.name,
      reports: plan.reports.map(({ id }) => registered(byId, id)),
      trails: plan.reports.map(({ id }) => [id, trailOfReport(trail, id).changes] as const),
      history: trail.state,
    };
  }
}
