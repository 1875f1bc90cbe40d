/** A row of a form before it is filled in, and what filling it in may draw on. */
import type { RawIndicator } from '../../schema/report-schema.ts';
import type { Facts } from '../facts.ts';
import type { Random } from '../random.ts';

/** What the form prints for every report. `〈物〉` in the name stands for what the project provides. */
export interface RowHead {
  readonly level1: string;
  readonly level2?: string;
  readonly code?: string;
  readonly name: string;
  readonly weight: string;
}

export interface Scene {
  readonly facts: Facts;
  readonly random: Random;
}

/**
 * Fills in a row: target, actual and rule, without what follows from them. Where the engine can
 * score the row, the score is left out and printed later from the engine; a blank completion
 * rate, survey rate, rate of a fraction or deduction is filled in the same way.
 */
export type FillRow = (head: RowHead, scene: Scene) => RawIndicator;

export function headOf({ name, ...head }: RowHead, { facts }: Scene): RawIndicator {
  return { ...head, name: name.replace('〈物〉', facts.project.topic.thing) };
}

/** A percentage around how well the year went, from 0 up to `most`. */
export function percentAround({ facts, random }: Scene, most = 100): number {
  return Math.max(0, Math.min(most, facts.performance + random.integer(-5, 4)));
}

/** Points given by hand: a share of the weight in halves, as evaluators give them. */
export function pointsByHand(weight: string, scene: Scene): string {
  const halves = Math.round((Number(weight) * 2 * percentAround(scene)) / 100);
  return String(halves / 2);
}

export const delayNote = '受客观条件影响，部分工作有所推迟，下一年度将提前安排。';
