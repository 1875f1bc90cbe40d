import { afterEach, expect, it } from 'vitest';
import {
  countOne,
  countTakenOver,
  enterStage,
  inStage,
  listenWith,
  resumeStage,
} from '../../src/progress/current-clock.ts';
import { createStageClock } from '../../src/progress/stage-clock.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('mingzhang.stage-clock'));
});

it('lets work be done where nobody listens', () => {
  enterStage('bundle');
  resumeStage('render');
  countOne();
  countTakenOver();
  expect(inStage('load', 1, () => 'done')).toBe('done');
});

it('tells the clock of the process', () => {
  const clock = createStageClock({ wallOf: () => 0, cpuOf: () => 0 });
  listenWith(clock);
  enterStage('bundle');
  inStage('load', 2, () => {
    countOne();
    countTakenOver();
  });
  resumeStage('render', 5);
  expect(clock.costs().load).toMatchObject({ passes: 1, count: 2, takenOver: 1 });
  expect(clock.position()).toEqual({ stage: 'render', done: 0, total: 5 });
});
