/** What the stages of a build have taken, as it is written for `BUILD_STAGES`. */
import { stages, type Stage } from './stage.ts';
import type { StageCost } from './stage-clock.ts';

export interface StageRecord {
  readonly stage: Stage;
  readonly passes: number;
  readonly count: number;
  /** How many of these were taken over from an earlier build. */
  readonly takenOver: number;
  readonly wallSeconds: number;
  /** Of the building process and its helpers, all cores together. */
  readonly cpuSeconds: number;
  /** Most memory of the building process and its helpers together; null where the system does not say. */
  readonly peakBytes: number | null;
}

export interface BuildRecord {
  readonly isBuilt: boolean;
  /** The stage in which a build ended that did not come to its end. */
  readonly failedIn: Stage | null;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number | null;
  readonly stages: readonly StageRecord[];
}

/** What the observer adds to what the building process says of itself. */
export interface Observed {
  readonly peakBytes: ReadonlyMap<Stage, number>;
  readonly helperCpuMilliseconds: ReadonlyMap<Stage, number>;
}

export function recordsOf(
  costs: Readonly<Partial<Record<Stage, StageCost>>>,
  { peakBytes, helperCpuMilliseconds }: Observed,
): StageRecord[] {
  return stages.flatMap((stage) => {
    const cost = costs[stage];
    if (cost === undefined) return [];
    const cpuMilliseconds = cost.cpuMilliseconds + (helperCpuMilliseconds.get(stage) ?? 0);
    return [
      {
        stage,
        passes: cost.passes,
        count: cost.count,
        takenOver: cost.takenOver,
        wallSeconds: seconds(cost.wallMilliseconds),
        cpuSeconds: seconds(cpuMilliseconds),
        peakBytes: peakBytes.get(stage) ?? null,
      },
    ];
  });
}

export function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
