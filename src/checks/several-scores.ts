/** Grades, and several scores of one report. */
import { compare, subtract, toText } from '../domain/decimal.ts';
import type { Score } from '../domain/report.ts';
import type { ScoredScore } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import { gradeNames, scoreGiverNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed } from './words.ts';

/** The grade word does not fit the score on the scale. */
export const gradeMismatch: Check = {
  code: 'grade-mismatch',
  edition: 1,
  name: '等次与分数不一致',
  run: ({ scores }) =>
    scores.flatMap(({ score, grade }): FindingDraft[] => {
      if (grade?.status !== 'differs' || grade.recomputed === null) return [];
      const isAssumed = grade.scale.basis === 'assumed';
      const scale = isAssumed ? `原文未印等次标准，按“${grade.scale.name}”` : `按原文等次标准`;
      return [
        {
          severity: isAssumed ? 'question' : 'contradiction',
          field: `${score.field}.grade`,
          subject: `${giverName(score)} 等次`,
          printed: score.gradeText,
          recomputed: gradeNames[grade.recomputed],
          calculation: null,
          message: `等次印为“${score.gradeText ?? ''}”；${scale}，${printed(score.total) ?? ''} 分为“${gradeNames[grade.recomputed]}”。`,
        },
      ];
    }),
};

/** Several scores of one report differ in total or grade. */
export const scoresDiffer: Check = {
  code: 'scores-differ',
  edition: 1,
  name: '不同评价主体的分数不同',
  run: ({ scores }) => {
    const result = scores.find(({ score }) => score.isResult);
    if (result === undefined) return [];
    return scores
      .filter(({ score }) => score.by !== 'evaluator' && score.by !== 'evaluatorMean' && !score.isResult)
      .flatMap((other) => [...totalsDiffer(other, result), ...gradesDiffer(other, result)]);
  },
};

function totalsDiffer({ score }: ScoredScore, result: ScoredScore): FindingDraft[] {
  const [here, there] = [numberOf(score.total), numberOf(result.score.total)];
  if (here === null || there === null || compare(here, there) === 0) return [];
  return [
    {
      severity: 'notice',
      field: `${score.field}.total`,
      subject: `${giverName(score)} 总分`,
      printed: printed(score.total),
      recomputed: null,
      calculation: `${toText(here)} − ${toText(there)} = ${toText(subtract(here, there))}`,
      message: `${scoreText(score)}，${scoreText(result.score)}，以${giverName(result.score)}为结果。`,
    },
  ];
}

function gradesDiffer({ score, grade }: ScoredScore, result: ScoredScore): FindingDraft[] {
  const [here, there] = [grade?.publishedGrade ?? null, result.grade?.publishedGrade ?? null];
  if (here === null || there === null || here === there) return [];
  return [
    {
      severity: 'notice',
      field: `${score.field}.grade`,
      subject: `${giverName(score)} 等次`,
      printed: score.gradeText,
      recomputed: null,
      calculation: null,
      message: `${giverName(score)}的等次印为“${score.gradeText ?? ''}”，${giverName(result.score)}的等次印为“${result.score.gradeText ?? ''}”。`,
    },
  ];
}

function scoreText(score: Score): string {
  const grade = score.gradeText === null ? '' : `（${score.gradeText}）`;
  return `${giverName(score)} ${printed(score.total) ?? ''} 分${grade}`;
}

export function giverName({ label, by }: { label: string | null; by: string }): string {
  return label ?? scoreGiverNames[by] ?? by;
}
