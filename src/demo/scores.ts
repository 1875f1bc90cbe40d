/** Who gives a document its scores, and in which words. */
import {
  decimalFromCount,
  divide,
  roundHalfUp,
  sum,
  toFixedText,
  toText,
  type Decimal,
} from '../domain/decimal.ts';
import type { GradeScale } from '../domain/report.ts';
import { toScale } from '../schema/to-report.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { Kind, PlannedReport } from './plan.ts';
import { gradeWord, moved } from './printed-scores.ts';
import type { Random } from './random.ts';

type RawScore = NonNullable<RawReport['scores']>[number];
type RawScale = NonNullable<RawReport['gradeScale']>;

/** A scale of the invented province, printed in some documents. */
const printedScale: RawScale = {
  name: '评价等级标准（示例）',
  grades: [
    { grade: 'excellent', words: ['优', '优秀'], from: '90', inclusive: 'true' },
    { grade: 'good', words: ['良', '良好'], from: '75', inclusive: 'true' },
    { grade: 'fair', words: ['中', '合格'], from: '60', inclusive: 'true' },
    { grade: 'poor', words: ['差', '不合格'], from: '0', inclusive: 'true' },
  ],
};

/** Every third document prints the scale that it uses. */
export function printScale({ turn }: PlannedReport): RawScale | undefined {
  return turn % 3 === 1 ? printedScale : undefined;
}

/** The scale by which a document finds its grade word. */
export function scaleOf(printed: RawScale | undefined, defaultScale: GradeScale | null): GradeScale | null {
  return printed === undefined ? defaultScale : toScale('printed', printed.name, printed.grades, 'printed');
}

const givers: Readonly<Partial<Record<Kind, RawScore['by']>>> = {
  'ex-ante-assessment': 'thirdParty',
  'department-evaluation': 'departmentEvaluation',
  'transfer-evaluation': 'departmentEvaluation',
  'fiscal-evaluation': 'fiscalEvaluation',
};

/** The score by the rows, before its total is known. */
export function giverOf(kind: Kind): RawScore['by'] {
  return givers[kind] ?? 'selfEvaluation';
}

/** All scores of a document around the total of its rows. */
export function printScores(
  planned: PlannedReport,
  total: Decimal,
  scale: GradeScale | null,
  random: Random,
): RawScore[] {
  if (planned.kind === 'key-evaluation') return expertScores(total, scale, random);
  const result: RawScore = {
    by: giverOf(planned.kind),
    label: '总分',
    result: 'true',
    total: toText(total),
    max: '100',
    rule: 'sumOfRows',
    ...(planned.kind === 'fiscal-evaluation' && { scoreRate: `${toFixedText(total, 2)}%` }),
    ...gradeCell(planned, gradeWord(total, scale, random)),
  };
  const others = otherGivers(planned).map(([by, points]) => stated(by, moved(total, points), scale, random));
  return [result, ...others];
}

/** Most documents print the grade; some leave the cell blank, some have none. */
function gradeCell({ turn }: PlannedReport, word: string | undefined): { grade?: string } {
  if (turn % 10 === 7 || word === undefined) return {};
  return { grade: turn % 10 === 9 ? '' : word };
}

function otherGivers({ kind, turn }: PlannedReport): readonly (readonly [RawScore['by'], string])[] {
  if (kind === 'fiscal-evaluation') {
    return [
      ['selfEvaluation', '3.5'],
      ['thirdParty', '-1.2'],
    ];
  }
  if (kind !== 'self-evaluation') return [];
  if (turn % 5 === 3) return [['thirdParty', '-2.5']];
  return turn % 6 === 1 ? [['financeReview', '-4']] : [];
}

function stated(by: RawScore['by'], total: Decimal, scale: GradeScale | null, random: Random): RawScore {
  const grade = gradeWord(total, scale, random);
  return { by, total: toText(total), max: '100', rule: 'stated', ...(grade !== undefined && { grade }) };
}

const roles = ['财务专家', '行业专家', '绩效管理专家'] as const;

/** Three experts and their mean, which is the result, beside the sum of the rows. */
function expertScores(total: Decimal, scale: GradeScale | null, random: Random): RawScore[] {
  const totals = roles.map(() => moved(total, String(random.integer(-4, 4))));
  const experts = roles.map((role, index): RawScore => ({
    id: `evaluator-${index + 1}`,
    by: 'evaluator',
    role,
    total: toText(totals[index] ?? total),
    max: '100',
    rule: 'stated',
  }));
  const mean = roundHalfUp(divide(sum(totals), decimalFromCount(totals.length)), 2);
  const grade = gradeWord(mean, scale, random);
  return [
    { by: 'selfEvaluation', label: '评分表合计', total: toText(total), max: '100', rule: 'sumOfRows' },
    ...experts,
    {
      by: 'evaluatorMean',
      label: '平均分',
      result: 'true',
      total: toText(mean),
      max: '100',
      rule: 'evaluatorMean',
      ...(grade !== undefined && { grade }),
    },
  ];
}
