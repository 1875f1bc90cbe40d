/** Telling a person how far a long work is: one line rewritten in place, or plain lines for a record. */
import { stageNames, stageUnits, type Stage } from './stage.ts';
import type { Position, StageCost } from './stage-clock.ts';

export interface Display {
  readonly show: (position: Position, costs: Readonly<Partial<Record<Stage, StageCost>>>) => void;
  /** Makes room for other words. */
  readonly clear: () => void;
  readonly end: () => void;
}

export interface DisplayOptions {
  readonly write: (text: string) => void;
  /** Whether the line can be rewritten. */
  readonly isRewritable: boolean;
  readonly milliseconds: () => number;
}

/** A line that moves faster cannot be read. */
export const leastMilliseconds = 100;

export function createDisplay(options: DisplayOptions): Display {
  return options.isRewritable ? rewrittenLine(options) : plainLines(options);
}

const back = '\r\u001b[K';

function rewrittenLine({ write, milliseconds }: DisplayOptions): Display {
  let shownAt = -Infinity;
  let isShown = false;
  const passes = new Map<Stage, Pass>();
  const clear = (): void => {
    if (isShown) write(back);
    isShown = false;
  };
  return {
    show: (position) => {
      const now = milliseconds();
      const pass = passOf(passes.get(position.stage), position, now);
      passes.set(position.stage, pass);
      if (now - shownAt < leastMilliseconds) return;
      shownAt = now;
      isShown = true;
      write(`${back}${positionWords(position, now - pass.since)}`);
    },
    clear,
    end: clear,
  };
}

/** When a pass through a stage was seen first, and how far it was the last time. */
interface Pass {
  readonly since: number;
  readonly total: number | null;
  readonly done: number;
}

/** Stages that take turns go on where they were left; a count that falls begins another pass. */
function passOf(before: Pass | undefined, { total, done }: Position, now: number): Pass {
  const isSame = before !== undefined && before.total === total && before.done <= done;
  return { since: isSame ? before.since : now, total, done };
}

/** `生成页面 1,200/4,800 页，每秒 85 页，还需约 42 秒`. */
export function positionWords({ stage, done, total }: Position, milliseconds: number): string {
  const unit = stageUnits[stage];
  if (total === null) return done === 0 ? stageNames[stage] : `${stageNames[stage]} ${count(done)} ${unit}`;
  const head = `${stageNames[stage]} ${count(done)}/${count(total)} ${unit}`;
  const perSecond = (done * 1000) / milliseconds;
  if (done === 0 || milliseconds < 1000) return head;
  const rate = perSecond < 10 ? perSecond.toFixed(1) : count(Math.round(perSecond));
  return `${head}，每秒 ${rate} ${unit}，还需约 ${duration((total - done) / perSecond)}`;
}

function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 120 ? `${whole} 秒` : `${Math.ceil(whole / 60)} 分钟`;
}

/** Stages that take turns are told together, when the last of them is left. */
const groups: readonly (readonly Stage[])[] = [
  ['load'],
  ['check', 'score'],
  ['texts'],
  ['bundle'],
  ['render', 'data'],
  ['search'],
  ['verify'],
  ['swap'],
];

/** One line for each stage, as soon as a later one begins. What is gone through again says nothing more. */
function plainLines({ write }: DisplayOptions): Display {
  let reached = -1;
  let latest: Readonly<Partial<Record<Stage, StageCost>>> = {};
  const tell = (group: number): void => {
    for (const stage of groups[group] ?? []) {
      const cost = latest[stage];
      if (cost !== undefined) write(`${stageWords(stage, cost)}\n`);
    }
  };
  return {
    show: ({ stage }, costs) => {
      const group = groups.findIndex((one) => one.includes(stage));
      latest = costs;
      if (group <= reached) return;
      if (reached >= 0) tell(reached);
      reached = group;
    },
    clear: () => undefined,
    end: () => {
      if (reached >= 0 && reached < groups.length) tell(reached);
      reached = groups.length;
    },
  };
}

/** `检查内容：1,200 份报告（沿用上次的 1,199 份），3.4 秒`. */
function stageWords(stage: Stage, { count: done, takenOver, wallMilliseconds }: StageCost): string {
  const unit = stageUnits[stage];
  const former = takenOver === 0 ? '' : `（沿用上次的 ${count(takenOver)} ${unit.charAt(0)}）`;
  const counted = done === 0 ? '' : `${count(done)} ${unit}${former}，`;
  return `${stageNames[stage]}：${counted}${(wallMilliseconds / 1000).toFixed(1)} 秒`;
}
