import { describe, expect, it } from 'vitest';
import { replacing } from '../support/content-copy.ts';
import { adding, inTurn, problemsOf, report, reportAlone, sourcePath, withFields } from './small-content.ts';

const codes = (...args: Parameters<typeof problemsOf>) => problemsOf(...args).map(({ code }) => code);

describe('a reading of units', () => {
  const reading = (unit: string) =>
    replacing(
      'actual: 10公里',
      `actual: 10公里\n    quantityReading: { basis: assumed, targetUnit: ${unit}, note: 按公里理解 }`,
    );

  it.each([
    ['公里', []],
    ['米', ['reading-invalid']],
  ])('gives target and actual one unit: %s', (unit, expected) => {
    expect(codes(reportAlone(replacing('target: ≥10公里', 'target: ≥10'), reading(unit)))).toEqual(expected);
  });
});

describe('two goals', () => {
  const goals = withFields('goals: [{ expected: 全年修路10公里。 }, { expected: 全年修路10公里。 }]');

  it('are one that was copied where the document prints it once', () => {
    expect(codes(report(goals))).toEqual(['same-goal-twice']);
  });

  it('may be the same where the document prints it twice', () => {
    expect(codes({ ...report(goals), [sourcePath]: adding('\n\t全年修路10公里。\n') })).toEqual([]);
  });
});

describe('the grade beside a total', () => {
  const printed = { [sourcePath]: replacing('总分100分，等次为优。', '总分100分，属于“优秀”。') };
  const body = replacing('\n全年修路10公里。\n', '\n全年修路10公里。\n\n总分100分，属于“优秀”。\n');
  const words = { 'rules/grade-scale.yml': replacing('      - 优\n', '      - 优\n      - 优秀\n') };

  it.each([
    ['as printed', 'grade: 优秀', []],
    ['cut short', 'grade: 优', ['not-in-source']],
    ['left out', 'max: 100', ['not-in-source']],
  ])('%s', (_name, grade, expected) => {
    const changes = { ...report(inTurn(replacing('grade: 优', grade), body)), ...printed, ...words };
    expect(codes(changes)).toEqual(expected);
  });
});
