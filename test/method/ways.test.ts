import { expect, it } from 'vitest';
import { describeWays } from '../../src/method/ways.ts';
import { wayNames } from '../../src/i18n/labels.ts';

it('describes every way of scoring once', () => {
  expect(
    describeWays()
      .map(({ way }) => way)
      .sort(),
  ).toEqual(Object.keys(wayNames).sort());
});

it('shows examples that the engine works out', () => {
  const outcomes = Object.fromEntries(describeWays().map(({ way, example }) => [way, example.outcome]));
  expect(outcomes).toEqual({
    proportional: '得 11.89 分',
    inverse: '得 6.25 分',
    executionRate: '得 8.4 分',
    stepDeduction: '得 9.03 分',
    excessDeduction: '得 3.5 分',
    caseDeduction: '得 2 分',
    allOrNothing: '得 2 分',
    checklist: '得 1.5 分',
    bands: '得 4 分',
    categories: '得 2 分',
    qualitativeTiers: '得 7 分',
    coefficient: '得 7.6 分',
    shareDeduction: '得 9.2 分',
    deviationCut: '得 8 分',
    notApplicable: '得 5 分',
    rawPercentage: '得 19.6 分',
    judged: '无法复算：由评价人员判断，没有可复算的规则',
  });
});
