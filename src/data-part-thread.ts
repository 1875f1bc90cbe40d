/** A thread that makes packed texts of data rows, as it is told by `data-parts.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { catalogOfPassed } from './catalog.ts';
import type { CorrectionTrail } from './correction-trail.ts';
import { packPart } from './data/data-part.ts';
import type { ReportChange } from './domain/change-trail.ts';
import { partsIn, type PartsFolder } from './kept-parts.ts';
import { openDataInput } from './open-data.ts';
import type { PassedContent, PassedReport } from './passed-content.ts';

export interface PartThreadStart extends PartsFolder {
  readonly content: Omit<PassedContent, 'reports'>;
}

/** A part to be made, with all that is needed of its reports. */
export interface PartTask {
  readonly name: string;
  /** In the order of the part. */
  readonly reports: readonly PassedReport[];
  /** Their changes since the first release, by id. */
  readonly trails: readonly (readonly [id: string, changes: readonly ReportChange[]])[];
  readonly history: CorrectionTrail['state'];
}

if (parentPort === null) throw new Error('This module runs in a thread.');
const port = parentPort;
const { content, ...folder } = workerData as PartThreadStart;
const store = partsIn(folder);

port.on('message', (task: PartTask) => {
  port.postMessage(makePart(task));
});

/** How many reports it has. */
function makePart({ name, reports, trails, history }: PartTask): number {
  const catalog = catalogOfPassed({ ...content, reports });
  const trail = { state: history, byReport: new Map(trails) };
  const { textsOf } = openDataInput(catalog, undefined, trail);
  store.keep(name, packPart(reports.map(({ facts }) => textsOf(facts.id))));
  return reports.length;
}
