/** Which stage the work is in, how far it is, and what each stage has taken so far. */
import { stages, type Stage } from './stage.ts';

/** The clocks, in milliseconds: since when does not matter, only differences count. */
export interface Clocks {
  readonly wallOf: () => number;
  readonly cpuOf: () => number;
}

/** What a stage has taken without the stages inside it. */
export interface StageCost {
  readonly wallMilliseconds: number;
  /** Of all cores together. */
  readonly cpuMilliseconds: number;
  /** How often the stage was gone through: a build reads and checks the same content several times. */
  readonly passes: number;
  /** Things done, over all passes. */
  readonly count: number;
  /** How many of them were taken over from an earlier run, and cost next to nothing. */
  readonly takenOver: number;
}

export interface Position {
  readonly stage: Stage;
  /** Things done in this pass. */
  readonly done: number;
  /** How many there are in this pass; null where nobody knows. */
  readonly total: number | null;
}

export interface StageClock {
  /** Leaves whatever stage this is for another one; for the same one, only its total is now known. */
  readonly enter: (stage: Stage, total?: number | null) => void;
  /** Goes back to a stage where it was left, or enters it: stages whose parts take turns. */
  readonly resume: (stage: Stage, total?: number | null) => void;
  /** Does work that belongs to another stage, in the middle of this one; without a total, a part of a pass. */
  readonly inside: <T>(stage: Stage, total: number | null, work: () => T) => T;
  /** The same of work that is waited for. */
  readonly during: <T>(stage: Stage, total: number | null, work: () => Promise<T>) => Promise<T>;
  readonly countOne: () => void;
  /** Counts one that was taken over from an earlier run. */
  readonly countTakenOver: () => void;
  /** Says that so much of the present stage was work of another one, which threads did. */
  readonly wasOf: (
    stage: Stage,
    part: Pick<StageCost, 'wallMilliseconds' | 'cpuMilliseconds' | 'count'>,
  ) => void;
  /** How far the pass is; parts of other stages inside of it do not count. */
  readonly position: () => Position | null;
  /** The stage that the time goes to just now. */
  readonly stage: () => Stage | null;
  /** The stage in which the first error was thrown, or the current one. */
  readonly failedIn: () => Stage | null;
  readonly costs: () => Readonly<Partial<Record<Stage, StageCost>>>;
}

interface Level {
  readonly stage: Stage;
  total: number | null;
  done: number;
  /** Something of another stage in the middle of a pass. */
  readonly isPart: boolean;
}

/** `told` is called at each change, and after each thing done. */
export function createStageClock({ wallOf, cpuOf }: Clocks, told: () => void = () => undefined): StageClock {
  const levels: Level[] = [];
  const entered = new Map<Stage, Level>();
  const costs: Partial<Record<Stage, StageCost>> = {};
  let [lastWall, lastCpu] = [wallOf(), cpuOf()];
  let firstError: Stage | null = null;
  // Asking for the processor time takes longer than many a part. It is asked for seldom, and shared out
  // among the stages since then as the wall time was.
  const unshared = new Map<Stage, number>();

  const settleWall = (): void => {
    const now = wallOf();
    const stage = levels.at(-1)?.stage;
    if (stage !== undefined) unshared.set(stage, (unshared.get(stage) ?? 0) + now - lastWall);
    lastWall = now;
  };
  const settle = (): void => {
    settleWall();
    const now = cpuOf();
    const all = [...unshared.values()].reduce((sum, one) => sum + one, 0);
    for (const [stage, wallMilliseconds] of unshared) {
      const cost = costs[stage] ?? nothing;
      const share = all === 0 ? 0 : wallMilliseconds / all;
      costs[stage] = {
        ...cost,
        wallMilliseconds: cost.wallMilliseconds + wallMilliseconds,
        cpuMilliseconds: cost.cpuMilliseconds + (now - lastCpu) * share,
      };
    }
    unshared.clear();
    lastCpu = now;
  };
  const pass = (stage: Stage): void => {
    const cost = costs[stage] ?? nothing;
    costs[stage] = { ...cost, passes: cost.passes + 1 };
  };
  const add = (
    stage: Stage,
    part: Pick<StageCost, 'wallMilliseconds' | 'cpuMilliseconds' | 'count'>,
  ): void => {
    const cost = costs[stage] ?? nothing;
    costs[stage] = {
      ...cost,
      wallMilliseconds: Math.max(0, cost.wallMilliseconds + part.wallMilliseconds),
      cpuMilliseconds: Math.max(0, cost.cpuMilliseconds + part.cpuMilliseconds),
      count: cost.count + part.count,
    };
  };
  const countAs = (takenOver: 0 | 1): void => {
    const level = levels.at(-1);
    if (level === undefined) return;
    level.done += 1;
    const cost = costs[level.stage] ?? nothing;
    costs[level.stage] = { ...cost, count: cost.count + 1, takenOver: cost.takenOver + takenOver };
    told();
  };
  const enter = (stage: Stage, total: number | null = null): void => {
    settle();
    const same = levels.length === 1 && levels[0]?.stage === stage ? levels[0] : null;
    if (same !== null) {
      same.total = total;
      told();
      return;
    }
    const level: Level = { stage, total, done: 0, isPart: false };
    entered.set(stage, level);
    levels.splice(0, levels.length, level);
    pass(stage);
    told();
  };
  const begin = (stage: Stage, total: number | null): Level => {
    const isPart = total === null;
    (isPart ? settleWall : settle)();
    const level: Level = { stage, total, done: 0, isPart };
    levels.push(level);
    if (!isPart) pass(stage);
    told();
    return level;
  };
  const end = (level: Level): void => {
    (level.isPart ? settleWall : settle)();
    // Another stage may have been entered meanwhile; then there is nothing to come back to.
    if (levels.at(-1) === level) levels.pop();
  };
  return {
    enter,
    resume: (stage, total = null) => {
      const level = entered.get(stage);
      if (level === undefined) enter(stage, total);
      else if (levels.length !== 1 || levels[0] !== level) {
        settle();
        levels.splice(0, levels.length, level);
        told();
      }
    },
    inside: (stage, total, work) => {
      const own = begin(stage, total);
      try {
        return work();
      } catch (error) {
        firstError ??= stage;
        throw error;
      } finally {
        end(own);
      }
    },
    during: async (stage, total, work) => {
      const own = begin(stage, total);
      try {
        return await work();
      } catch (error) {
        firstError ??= stage;
        throw error;
      } finally {
        end(own);
      }
    },
    countOne: () => {
      countAs(0);
    },
    countTakenOver: () => {
      countAs(1);
    },
    wasOf: (stage, part) => {
      settle();
      const present = levels.at(-1)?.stage;
      if (present === undefined) return;
      add(stage, part);
      add(present, {
        wallMilliseconds: -part.wallMilliseconds,
        cpuMilliseconds: -part.cpuMilliseconds,
        count: 0,
      });
    },
    position: () => positionOf(levels),
    stage: () => levels.at(-1)?.stage ?? null,
    failedIn: () => firstError ?? levels.at(-1)?.stage ?? null,
    costs: () => {
      settle();
      return Object.fromEntries(stages.flatMap((stage) => (costs[stage] ? [[stage, costs[stage]]] : [])));
    },
  };
}

const nothing: StageCost = { wallMilliseconds: 0, cpuMilliseconds: 0, passes: 0, count: 0, takenOver: 0 };

function positionOf(levels: readonly Level[]): Position | null {
  const level = levels.findLast(({ isPart }) => !isPart);
  return level === undefined ? null : { stage: level.stage, done: level.done, total: level.total };
}
