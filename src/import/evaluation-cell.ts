/** Cells of a score table that print a calculation: a fraction, a survey, a score with its rate. */
import { joinLines } from './cell-text.ts';
import type { Entry } from './region.ts';

const figureOf = String.raw`(\d+(?:\.\d+)?)`;

/** `实际到位资金：30.00万元` twice, below the formula of the rate. */
export function readFraction(printed: string): Entry | null {
  const amounts = printed.split('\n').flatMap((line) => {
    const [, label, value, unit] =
      new RegExp(`^\\s*([^：:=＝]{2,20})[：:]\\s*${figureOf}\\s*(\\D{0,8}?)\\s*$`).exec(line) ?? [];
    return label === undefined || value === undefined
      ? []
      : [{ label: label.trim(), value, unit: unit ?? '' }];
  });
  const [numerator, denominator] = amounts;
  if (
    !/率\s*[=＝]/.test(printed) ||
    amounts.length !== 2 ||
    numerator === undefined ||
    denominator === undefined
  )
    return null;
  return { numerator: withUnit(numerator), denominator: withUnit(denominator) };
}

function withUnit({ unit, ...rest }: { label: string; value: string; unit: string }): Entry {
  return unit === '' ? rest : { ...rest, unit };
}

/** `感到显著的人数：37人` for each answer, with the formula that weighs the answers. */
export function readSurvey(printed: string): Entry | null {
  const counts = [
    ...printed.matchAll(
      new RegExp(`^\\s*(\\S[^：:\\n]{1,20}?)的?人数[：:]\\s*${figureOf}\\s*人?\\s*$`, 'gm'),
    ),
  ];
  // The weights stand in the sum, before it is divided by the number of forms.
  const [sum = ''] = (printed.split('\n').find((line) => /[=＝]/.test(line)) ?? '').split('/');
  const weights = [...sum.matchAll(/[×*]\s*(\d+(?:\.\d+)?)[%％]/g)].map(([, weight]) => weight ?? '');
  if (counts.length < 2 || weights.length < counts.length) return null;
  const returned = new RegExp(`(?:问卷总数|回收(?:总)?数)[：:]\\s*${figureOf}`).exec(printed)?.[1];
  return {
    levels: counts.map(([, name, count], index) => ({ name, weightPercent: weights[index], count })),
    ...(returned !== undefined && { returned }),
  };
}

/** `资金到位率：100%` and `得分：4` in one cell. */
export function readScoreWithRate(printed: string): { rate: string | null; score: string } | null {
  const text = joinLines(printed);
  const score = new RegExp(`得分[：:]\\s*${figureOf}`).exec(text)?.[1];
  if (score === undefined) return null;
  return { rate: new RegExp(`${figureOf}[%％]`).exec(text)?.[0] ?? null, score };
}

/** Whether both answers are printed with their points, `是，得1分 否，不得分`, and which of them earns the points. */
export function scoringAnswer(text: string): 'yes' | 'no' | null {
  const words = text.replace(/\s/g, '');
  if (/^是[，,]?得[\d.]+分[；;。]?否[，,]?不得分/.test(words)) return 'yes';
  return /^是[，,]?不得分[；;。]?否[，,]?得[\d.]+分/.test(words) ? 'no' : null;
}

/** The first quantity with its unit in a sentence such as `采购保密柜1台`; the sentence is no target by itself. */
export function quantityIn(text: string): string | null {
  return (
    /\d+(?:\.\d+)?(?:%|％|家|个|台|包|支|次|小时|人次|人|天|日|套|件|户|批|公里|米|亩|吨|期|场|万元|元)/.exec(
      text,
    )?.[0] ?? null
  );
}
