/**
 * The door through which the work says in which stage it is. Nobody listens but the process that builds a
 * site: everywhere else the work is done as if nothing was asked.
 *
 * The clock stands in the process and not in this module, because the pages are bundled with a copy of it.
 */
import type { Stage } from './stage.ts';
import type { StageClock } from './stage-clock.ts';

const place = Symbol.for('mingzhang.stage-clock');

type Holder = typeof globalThis & { [place]?: StageClock };

function current(): StageClock | undefined {
  return (globalThis as Holder)[place];
}

/** From here on this process tells its stages to the clock. */
export function listenWith(clock: StageClock): void {
  (globalThis as Holder)[place] = clock;
}

/** Does work that belongs to a stage; `total` is how many things there are to count. */
export function inStage<T>(stage: Stage, total: number | null, work: () => T): T {
  const clock = current();
  return clock === undefined ? work() : clock.inside(stage, total, work);
}

/** The same of work that is waited for; meanwhile this process does nothing else that is told. */
export function duringStage<T>(stage: Stage, total: number | null, work: () => Promise<T>): Promise<T> {
  const clock = current();
  return clock === undefined ? work() : clock.during(stage, total, work);
}

/** The next part of a work whose parts follow each other. */
export function enterStage(stage: Stage, total: number | null = null): void {
  current()?.enter(stage, total);
}

/** Back to a part of the work where it was left. */
export function resumeStage(stage: Stage, total: number | null = null): void {
  current()?.resume(stage, total);
}

/** So much of the present stage was work of another one, which threads did; see `StageClock`. */
export function wasOf(stage: Stage, part: Parameters<StageClock['wasOf']>[1]): void {
  current()?.wasOf(stage, part);
}

/** One more of what the stage counts. */
export function countOne(): void {
  current()?.countOne();
}

/** One more, which was taken over from an earlier run. */
export function countTakenOver(): void {
  current()?.countTakenOver();
}
