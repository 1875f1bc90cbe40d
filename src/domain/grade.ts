/** 评价等次: reading a score by a scale, and a printed word by a scale. */
import { compare, decimal, type Decimal } from './decimal.ts';
import type { Grade, GradeScale } from './report.ts';

/** The grade of a score, or null when it lies under every band. Bands run from the best down. */
export function gradeOf(score: Decimal, scale: GradeScale): Grade | null {
  const band = scale.grades.find((candidate) => {
    const order = compare(score, decimal(candidate.from));
    return order > 0 || (order === 0 && candidate.fromInclusive);
  });
  return band?.grade ?? null;
}

/** The grade that a printed word names (优秀 → excellent), or null when the scale does not know the word. */
export function gradeOfWord(word: string, scale: GradeScale): Grade | null {
  return scale.grades.find((band) => band.words.includes(word.trim()))?.grade ?? null;
}
