import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { gradeOf, gradeOfWord } from '../../src/domain/grade.ts';
import type { Grade, GradeScale } from '../../src/domain/report.ts';
import { seedScale } from './build.ts';

describe('the grade of a score', () => {
  const cases: readonly (readonly [score: string, grade: Grade | null])[] = [
    ['100', 'excellent'],
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['89.5', 'good'],
    ['83.73', 'good'],
    ['80', 'good'],
    ['79.99', 'fair'],
    ['79.5', 'fair'],
    ['60', 'fair'],
    ['59.99', 'poor'],
    ['59.5', 'poor'],
    ['0', 'poor'],
    ['-0.01', null],
    ['110', 'excellent'],
  ];
  test.each(cases)('%s points are %s', (score, grade) => {
    expect(gradeOf(decimal(score), seedScale)).toBe(grade);
  });

  const strict: GradeScale = {
    ...seedScale,
    grades: [
      { grade: 'excellent', words: ['优'], from: '90', fromInclusive: false },
      { grade: 'good', words: ['良'], from: '80', fromInclusive: false },
    ],
  };
  const strictCases: readonly (readonly [score: string, grade: Grade | null])[] = [
    ['90.01', 'excellent'],
    ['90', 'good'],
    ['80.01', 'good'],
    ['80', null],
    ['0', null],
  ];
  test.each(strictCases)('where bounds are not included, %s points are %s', (score, grade) => {
    expect(gradeOf(decimal(score), strict)).toBe(grade);
  });

  test('a scale without bands grades nothing', () => {
    expect(gradeOf(decimal('100'), { ...seedScale, grades: [] })).toBeNull();
  });
});

describe('the grade that a word names', () => {
  const cases: readonly (readonly [word: string, grade: Grade | null])[] = [
    ['优', 'excellent'],
    ['优秀', 'excellent'],
    ['良', 'good'],
    ['良好', 'good'],
    [' 良好 ', 'good'],
    ['中', 'fair'],
    ['差', 'poor'],
    ['优良', null],
    ['合格', null],
    ['', null],
  ];
  test.each(cases)('%j is %s', (word, grade) => {
    expect(gradeOfWord(word, seedScale)).toBe(grade);
  });
});
