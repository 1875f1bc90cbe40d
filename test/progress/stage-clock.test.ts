import { describe, expect, it } from 'vitest';
import { createStageClock, type StageClock } from '../../src/progress/stage-clock.ts';

/** A clock whose time passes only when told: a second of the wall and half a second of work at a time. */
function manual(): {
  readonly clock: StageClock;
  readonly pass: (seconds: number) => void;
  told: () => number;
} {
  let seconds = 0;
  let calls = 0;
  const clock = createStageClock(
    { wallOf: () => seconds * 1000, cpuOf: () => seconds * 500 },
    () => (calls += 1),
  );
  return { clock, pass: (more) => (seconds += more), told: () => calls };
}

function wallOf(clock: StageClock): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(clock.costs()).map(([stage, cost]) => [stage, cost.wallMilliseconds / 1000]),
  );
}

describe('what a stage has taken', () => {
  it('does not hold the stages inside of it', () => {
    const { clock, pass } = manual();
    clock.enter('bundle');
    pass(1);
    clock.inside('check', 2, () => {
      pass(2);
      clock.inside('score', null, () => {
        pass(4);
      });
      pass(8);
    });
    pass(16);
    expect(wallOf(clock)).toEqual({ check: 10, score: 4, bundle: 17 });
    expect(clock.costs().score?.cpuMilliseconds).toBe(2000);
  });

  it('gives up what threads did of another stage', () => {
    const { clock, pass } = manual();
    clock.enter('check');
    pass(10);
    clock.wasOf('score', { wallMilliseconds: 3000, cpuMilliseconds: 4000, count: 7 });
    expect(wallOf(clock)).toEqual({ check: 7, score: 3 });
    expect(clock.costs()).toMatchObject({
      check: { cpuMilliseconds: 1000, count: 0 },
      score: { cpuMilliseconds: 4000, count: 7 },
    });
  });

  it('has its share of the processor time, which is asked for seldom', () => {
    let asked = 0;
    let seconds = 0;
    const cpuOf = (): number => {
      asked += 1;
      return seconds * 500;
    };
    const clock = createStageClock({ wallOf: () => seconds * 1000, cpuOf });
    clock.inside('check', 1, () => {
      for (let part = 0; part < 100; part += 1) {
        clock.inside('score', null, () => {
          seconds += 1;
        });
        seconds += 3;
      }
    });
    expect(clock.costs().score?.cpuMilliseconds).toBeCloseTo(50_000);
    expect(clock.costs().check?.cpuMilliseconds).toBeCloseTo(150_000);
    expect(asked).toBeLessThan(10);
  });

  it('is added up over the passes; a part of a pass is none', () => {
    const { clock, pass } = manual();
    for (let passes = 0; passes < 2; passes += 1) {
      clock.inside('check', 1, () => {
        clock.inside('score', null, () => {
          pass(1);
        });
        clock.countOne();
      });
    }
    expect(clock.costs().check).toMatchObject({ passes: 2, count: 2 });
    expect(clock.costs().score).toMatchObject({ passes: 0, wallMilliseconds: 2000 });
  });

  it('goes on where stages take turns', () => {
    const { clock, pass } = manual();
    clock.enter('render', 2);
    clock.resume('data', 1);
    pass(1);
    clock.countOne();
    clock.resume('render');
    pass(2);
    clock.countOne();
    clock.resume('render');
    clock.countOne();
    expect(wallOf(clock)).toEqual({ render: 2, data: 1 });
    expect(clock.position()).toEqual({ stage: 'render', done: 2, total: 2 });
    expect(clock.costs().render?.passes).toBe(1);
  });
});

describe('the position', () => {
  it('is the innermost stage, with its own count', () => {
    const { clock } = manual();
    expect(clock.position()).toBe(null);
    clock.enter('verify');
    clock.enter('verify', 3);
    clock.countOne();
    clock.inside('load', 7, () => {
      expect(clock.position()).toEqual({ stage: 'load', done: 0, total: 7 });
    });
    expect(clock.position()).toEqual({ stage: 'verify', done: 1, total: 3 });
  });

  it('passes over parts of other stages, which the time goes to', () => {
    const { clock } = manual();
    clock.inside('check', 9, () => {
      clock.countOne();
      clock.inside('score', null, () => {
        clock.countOne();
        expect(clock.position()).toEqual({ stage: 'check', done: 1, total: 9 });
        expect(clock.stage()).toBe('score');
      });
      expect(clock.stage()).toBe('check');
    });
  });

  it('is told at each change and each count', () => {
    const { clock, told } = manual();
    clock.enter('load', 1);
    clock.countOne();
    expect(told()).toBe(2);
  });

  it('names the stage in which the first error was thrown', () => {
    const { clock } = manual();
    clock.enter('bundle');
    expect(clock.failedIn()).toBe('bundle');
    const fail = (): never => {
      throw new Error('full');
    };
    expect(() => clock.inside('check', 1, () => clock.inside('score', null, fail))).toThrow('full');
    expect(clock.failedIn()).toBe('score');
    expect(clock.position()?.stage).toBe('bundle');
  });
});
