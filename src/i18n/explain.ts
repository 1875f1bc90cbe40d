/** Explanations in signs and words: `15 × 252 ÷ 318 = 11.89`. */
import { compare, roundHalfUp, toText, type Decimal } from '../domain/decimal.ts';
import type { Explanation, Operand, Step, Token } from '../domain/explanation.ts';
import { operatorSigns } from './labels.ts';

/** One line for each step of an explanation. */
export function explain(explanation: Explanation): string[] {
  return explanation.map(explainStep);
}

/** The last equation of an explanation, which gives the points; null when it has none. */
export function arithmeticOf(explanation: Explanation): string | null {
  const equation = explanation.findLast((step) => step.kind === 'equation');
  return equation === undefined ? null : explainStep(equation);
}

/** Whether a step has words of the document or of its editors; the others are arithmetic alone. */
export function hasWords({ kind }: Step): boolean {
  return ['item', 'category', 'tier', 'stated', 'reason'].includes(kind);
}

export function explainStep(step: Step): string {
  switch (step.kind) {
    case 'equation':
      return equationText(step);
    case 'comparison': {
      const { left, operator, right, holds } = step;
      return `${operandText(left)} ${operatorSigns[operator]} ${operandText(right)}：${holds ? '是' : '否'}`;
    }
    case 'stepCount': {
      const { stepSize, mode, steps } = step;
      const how = { floor: '不足一步不计，', ceil: '不足一步按一步计，', proportional: '按比例计，' }[mode];
      const isWhole = mode === 'proportional' && !toText(steps).includes('.');
      return `每 ${toText(stepSize)} 个百分点为一步，${isWhole ? '' : how}计 ${shown(steps)} 步`;
    }
    case 'limit':
      return step.to === 'zero'
        ? `${toText(step.from)} 小于 0，扣完为止，得 0 分`
        : `${toText(step.from)} 超过分值，按分值 ${toText(step.result)} 分计`;
    case 'full':
      return `得满分 ${toText(step.weight)} 分`;
    case 'nothing':
      return '不得分';
    case 'item': {
      const answer = step.answer === 'yes' ? '是' : '否';
      const quote = step.quote === null ? '' : `（原文：“${step.quote}”）`;
      return `${step.text}：${answer}，得 ${toText(step.earned)} / ${toText(step.points)} 分${quote}`;
    }
    case 'band':
      return `${shown(step.value)} 在“${bandText(step)}”一档，得 ${toText(step.points)} 分`;
    case 'category':
      return `“${step.text}”得 ${toText(step.points)} 分`;
    case 'tier':
      return `档次“${step.text}”，档内取 ${toText(step.percent)}%`;
    case 'stated':
      return `原文${step.place}：“${step.quote}”，${step.isMet ? '已完成' : '未完成'}`;
    case 'reason':
      return `扣减原因：${step.text}`;
    case 'notApplicable':
      return step.treatment === 'full' ? '不适用，按满分计' : '不适用，不计入总分，其余指标折算';
  }
}

function equationText(step: Step & { kind: 'equation' }): string {
  const unit = unitOf(step);
  const left = step.tokens.map(tokenText).join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
  const isLeftShown = step.tokens.length > 1;
  const isExact = compare(step.exact, step.result) === 0;
  const shortExact = roundHalfUp(step.exact, 4);
  if (isExact && compare(shortExact, step.exact) === 0) return `${left} = ${toText(step.result)}${unit}`;
  if (isExact) return `${left} ≈ ${toText(shortExact)}${unit}`;
  const rounded = `${toText(step.result)}${unit}`;
  return isLeftShown ? `${left} ≈ ${rounded}` : `${left} 取 ${rounded}`;
}

/** A difference of two percentages is one in percentage points. */
function unitOf({ gives, isPercent }: Step & { kind: 'equation' }): string {
  if (gives === 'shortfall' || gives === 'excess') return ' 个百分点';
  return isPercent ? '%' : '';
}

function tokenText(token: Token): string {
  return typeof token === 'string' ? token : operandText(token);
}

function operandText({ value, isPercent }: Operand): string {
  return `${shown(value)}${isPercent === true ? '%' : ''}`;
}

/** A figure of an explanation: whole when short, else cut to four decimals. */
function shown(value: Decimal): string {
  return toText(roundHalfUp(value, 4));
}

function bandText({ from, to }: Step & { kind: 'band' }): string {
  const lower = from === null ? '' : `${toText(from.value)}${from.inclusive ? '（含）' : '（不含）'}以上`;
  const upper = to === null ? '' : `${toText(to.value)}${to.inclusive ? '（含）' : '（不含）'}以下`;
  return [lower, upper].filter((part) => part !== '').join('、');
}
