/** What holds for any rule and any figures. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  hundred,
  isDecimalText,
  isEqual,
  one,
  round,
  roundHalfUp,
  sum,
  toText,
  zero,
  type Decimal,
} from '../../src/domain/decimal.ts';
import type { Explanation, Step, Token } from '../../src/domain/explanation.ts';
import { gradeOf } from '../../src/domain/grade.ts';
import { readNumberText, readQuantity } from '../../src/domain/quantity.ts';
import type { Indicator } from '../../src/domain/report.ts';
import type { Direction, Rule } from '../../src/domain/rules/rule.ts';
import { scoreIndicator } from '../../src/domain/score-indicator.ts';
import { scoreReport, type ScoredReport } from '../../src/domain/score-report.ts';
import {
  anyDecimal,
  anyIndicator,
  anyQuantityText,
  anyReport,
  anyRounding,
  anyScale,
  plainDecimal,
  positiveDecimal,
} from './arbitrary.ts';
import { asData, block, deepFreeze, row, score, scored, seedScale, underReading } from './build.ts';

const runs = { numRuns: 500 };

describe('a score', () => {
  test('lies between zero and the weight, and so does the exact score', () => {
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const result = scoreIndicator(indicator);
        if (!result.isScored) return;
        for (const points of [result.score, result.exact]) {
          expect(compare(points, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(points, result.weight)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('rests on a reading where the rule does', () => {
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const result = scoreIndicator(indicator);
        if (!result.isScored || indicator.rule?.basis === 'printed') return;
        expect(result.basis).not.toBe('printed');
      }),
      runs,
    );
  });

  test('is given by the last step that names points', () => {
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const result = scoreIndicator(indicator);
        if (!result.isScored) return;
        const points = pointsOf(result.explanation);
        if (points !== null) expect(toText(result.score)).toBe(toText(points));
      }),
      { numRuns: 3000 },
    );
  });
});

/** The points that the explanation ends with; null where a full or a looked-up score was still rounded. */
function pointsOf(explanation: Explanation): Decimal | null {
  const last = explanation.at(-1);
  return last?.kind === 'equation' || last?.kind === 'limit' ? last.result : null;
}

describe('more of a good thing never lowers a score, and less of a bad thing neither', () => {
  const rounding = { rateRounding: anyRounding, scoreRounding: anyRounding };
  const sensibleRule = (
    fields: Record<string, Arbitrary<unknown>>,
    others: Record<string, Arbitrary<unknown>> = {},
  ) =>
    fc.record(
      { ...fields, ...others, ...rounding },
      { requiredKeys: Object.keys(fields) as [] },
    ) as unknown as Arbitrary<Rule>;
  const bound = fc.record({ value: plainDecimal, inclusive: fc.boolean() });
  const deduction = fc.record({
    amount: plainDecimal,
    unit: fc.constantFrom('points', 'percentOfWeight'),
  });
  const steps = {
    steps: fc.constantFrom('floor', 'ceil', 'proportional'),
    stepSize: positiveDecimal,
    stepDecimals: fc.integer({ min: 0, max: 2 }),
  };

  const ways: readonly (readonly [way: string, direction: Direction, rule: Arbitrary<Rule>])[] = [
    ['proportional', 'higher', sensibleRule({ way: fc.constant('proportional') })],
    ['inverse', 'lower', sensibleRule({ way: fc.constant('inverse') })],
    ['executionRate', 'higher', sensibleRule({ way: fc.constant('executionRate') })],
    ['rawPercentage', 'higher', sensibleRule({ way: fc.constant('rawPercentage') })],
    ['coefficient', 'higher', sensibleRule({ way: fc.constant('coefficient') })],
    ['allOrNothing', 'higher', sensibleRule({ way: fc.constant('allOrNothing') })],
    ['allOrNothing', 'lower', sensibleRule({ way: fc.constant('allOrNothing') })],
    ['caseDeduction', 'lower', sensibleRule({ way: fc.constant('caseDeduction'), perCase: deduction })],
    [
      'stepDeduction',
      'higher',
      sensibleRule(
        { way: fc.constant('stepDeduction'), full: bound, perStep: deduction, ...steps },
        { floor: bound },
      ),
    ],
    [
      'excessDeduction',
      'lower',
      sensibleRule(
        { way: fc.constant('excessDeduction'), limit: plainDecimal, perStep: deduction, ...steps },
        { base: positiveDecimal },
      ),
    ],
  ];

  test.each(ways)('%s, where %s is better', (way, direction, anySensibleRule) => {
    const unit = way === 'caseDeduction' ? '起' : '%';
    const scoreAt = (rule: Rule, weight: string, target: string, actual: string) => {
      const result = scoreIndicator(
        row({
          weight,
          target: `${target}${unit}`,
          actual: `${actual}${unit}`,
          rule: underReading('assumed', rule, direction),
        }),
      );
      return result.isScored ? result.score : null;
    };
    let compared = 0;
    fc.assert(
      fc.property(
        anySensibleRule,
        positiveDecimal,
        positiveDecimal,
        plainDecimal,
        plainDecimal,
        (rule, weight, target, a, b) => {
          const [less, more] = compare(decimal(a), decimal(b)) <= 0 ? [a, b] : [b, a];
          const low = scoreAt(rule, weight, target, less);
          const high = scoreAt(rule, weight, target, more);
          if (low === null || high === null) throw new Error('Every one of these rows can be scored');
          const gain = compare(high, low);
          compared += gain === 0 ? 0 : 1;
          expect(direction === 'higher' ? gain : -gain).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
    expect(compared).toBeGreaterThan(10);
  });

  test('a better grade never stands under a worse score', () => {
    const order = ['poor', 'fair', 'good', 'excellent'];
    fc.assert(
      fc.property(plainDecimal, plainDecimal, (a, b) => {
        const [less, more] = compare(decimal(a), decimal(b)) <= 0 ? [a, b] : [b, a];
        const rank = (text: string) => order.indexOf(gradeOf(decimal(text), seedScale) ?? '');
        expect(rank(more)).toBeGreaterThanOrEqual(rank(less));
      }),
      runs,
    );
  });
});

describe('the arithmetic that is written down', () => {
  test('gives the figure that is written beside it', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const result = scoreIndicator(indicator);
        if (!result.isScored) return;
        for (const step of result.explanation.filter(isLongEquation)) {
          const written = valueOf(step.tokens);
          const exact = Number(toText(step.exact)) / (step.isPercent ? 100 : 1);
          const largest = Math.max(
            1,
            ...step.tokens.map((token) => (typeof token === 'string' ? 0 : Math.abs(number(token)))),
          );
          if (largest > 1e9) continue;
          checked += 1;
          expect(Math.abs(written - exact)).toBeLessThanOrEqual(
            1e-9 * Math.max(largest ** 2, Math.abs(exact)),
          );
        }
      }),
      { numRuns: 5000 },
    );
    expect(checked).toBeGreaterThan(500);
  });

  test('is rounded the way it says', () => {
    fc.assert(
      fc.property(anyIndicator, (indicator) => {
        const result = scoreIndicator(indicator);
        if (!result.isScored) return;
        for (const step of result.explanation) {
          if (step.kind !== 'equation') continue;
          const expected = step.rounding === null ? step.exact : round(step.exact, step.rounding);
          expect(isEqual(step.result, expected)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

type Equation = Step & { kind: 'equation' };

function isLongEquation(step: Step): step is Equation {
  return step.kind === 'equation' && step.tokens.length > 1;
}

/** Works out tokens in ordinary numbers: brackets, then × and ÷, then + and −. */
function valueOf(tokens: readonly Token[]): number {
  let position = 0;
  const factor = (): number => {
    const token = tokens[position++];
    if (token === '(') {
      const value = terms();
      position++;
      return value;
    }
    if (token === undefined || typeof token === 'string') throw new Error(`Unexpected ${String(token)}`);
    return number(token);
  };
  const product = (): number => {
    let value = factor();
    while (tokens[position] === '×' || tokens[position] === '÷') {
      value = tokens[position++] === '×' ? value * factor() : value / factor();
    }
    return value;
  };
  const terms = (): number => {
    let value = product();
    while (tokens[position] === '+' || tokens[position] === '−') {
      value = tokens[position++] === '+' ? value + product() : value - product();
    }
    return value;
  };
  return terms();
}

function number({ value, isPercent }: Exclude<Token, string>): number {
  return Number(toText(value)) / (isPercent === true ? 100 : 1);
}

describe('totals', () => {
  /** Rows of one scored table with levels, of which every one can be recomputed. */
  const anyScorable = fc.array(
    fc.record({
      level1: fc.constantFrom('决策', '产出', '效益'),
      weight: positiveDecimal,
      score: plainDecimal,
      actual: plainDecimal.map((text) => `${text}%`),
    }),
    { minLength: 1, maxLength: 12 },
  );
  type Scorable = typeof anyScorable extends Arbitrary<infer T> ? T : never;
  const rowsOf = (list: Scorable): Indicator[] =>
    list.map((facts, index) => row({ ...facts, key: String(index + 1), rule: { way: 'executionRate' } }));
  const blocks = ['决策', '产出', '效益'].map((level1) => block({ level1, score: '1' }));
  const scoredOf = (indicators: readonly Indicator[]) =>
    scored({ indicators, blocks, scores: [score({ total: '1' })] });

  test('are the sums of their rows, printed and recomputed', () => {
    fc.assert(
      fc.property(anyScorable, (list) => {
        const result = scoredOf(rowsOf(list));
        const total = result.scores[0]?.total;
        const scores = result.indicators.map((one) => (one.result.isScored ? one.result.score : zero));
        expect(total?.recomputedText).toBe(toText(sum(scores)));
        expect(total?.sumOfPublished && toText(total.sumOfPublished)).toBe(
          toText(sum(list.map((facts) => decimal(facts.score)))),
        );
      }),
      runs,
    );
  });

  test('are the sums of their subtotals, and no row is counted twice or lost', () => {
    fc.assert(
      fc.property(anyScorable, (list) => {
        const result = scoredOf(rowsOf(list));
        const parts = result.blocks.map(({ total }) => total.recomputed ?? zero);
        expect(result.scores[0]?.total.recomputedText).toBe(toText(sum(parts)));
        expect(result.blocks.flatMap((entry) => entry.indicators)).toHaveLength(list.length);
      }),
      runs,
    );
  });

  test('do not depend on the order of the rows', () => {
    const shuffled = anyReport.chain((report) =>
      fc.tuple(
        fc.constant(report),
        fc.shuffledSubarray([...report.indicators], {
          minLength: report.indicators.length,
          maxLength: report.indicators.length,
        }),
      ),
    );
    const totalsOf = (result: ScoredReport) =>
      asData([result.scores.map(({ total }) => total), result.blocks.map(({ total }) => total)]);
    fc.assert(
      fc.property(shuffled, anyScale, ([report, indicators], scale) => {
        expect(totalsOf(scoreReport({ ...report, indicators }, scale))).toEqual(
          totalsOf(scoreReport(report, scale)),
        );
      }),
      runs,
    );
  });

  test('are never plain equal when a row rests on a reading', () => {
    fc.assert(
      fc.property(anyReport, anyScale, (report, scale) => {
        const result = scoreReport(report, scale);
        for (const { score: comparison, result: rowResult } of result.indicators) {
          if (!rowResult.isScored || rowResult.basis === 'printed') continue;
          expect(['equal', 'equalAfterRounding']).not.toContain(comparison.status);
        }
        for (const { total } of [...result.scores, ...result.blocks]) {
          if (total.basis === 'printed') continue;
          expect(['equal', 'equalAfterRounding']).not.toContain(total.status);
        }
      }),
      runs,
    );
  });
});

describe('any facts', () => {
  test('are only read: frozen reports are scored, and stay as they were', () => {
    const before = [zero, one, hundred].map(toText);
    fc.assert(
      fc.property(anyReport, anyScale, (report, scale) => {
        const copy = structuredClone(report);
        scoreReport(deepFreeze(report), deepFreeze(scale));
        expect(report).toEqual(copy);
      }),
      runs,
    );
    expect([zero, one, hundred].map(toText)).toEqual(before);
  });

  test('give figures that are numbers, and no exception', () => {
    fc.assert(
      fc.property(anyReport, anyScale, (report, scale) => {
        const figures = { ...scoreReport(report, scale), report: null };
        expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 1500 },
    );
  });

  test('give the same result twice', () => {
    fc.assert(
      fc.property(anyReport, anyScale, (report, scale) => {
        const first = asData(scoreReport(report, scale));
        expect(asData(scoreReport(structuredClone(report), scale))).toEqual(first);
      }),
      runs,
    );
  });

  test('keep every printed figure as it is printed', () => {
    fc.assert(
      fc.property(anyReport, anyScale, (report, scale) => {
        const result = scoreReport(report, scale);
        expect(result.indicators.map((entry) => entry.score.published)).toEqual(
          report.indicators.map((entry) => entry.score),
        );
        expect(result.scores.map(({ total }) => total.published)).toEqual(
          report.scores.map(({ total }) => total),
        );
        expect(result.rates.map(({ comparison }) => comparison.published)).toEqual(
          report.funds.rates.map(({ cell }) => cell),
        );
      }),
      runs,
    );
  });
});

describe('reading', () => {
  test('any text is read without a fault, and what is read as a number is one', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyQuantityText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (text) => {
          const cell = readQuantity(text);
          if (cell.state === 'number') expect(isDecimalText(cell.value)).toBe(true);
          if (cell.state !== 'blank') expect(cell.text).toBe(text);
          const value = readNumberText(text);
          if (value !== null) expect(isDecimalText(value)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('a plain decimal is printed as the number it is', () => {
    fc.assert(
      fc.property(anyDecimal, (text) => {
        expect(isEqual(decimal(toText(decimal(text))), decimal(text))).toBe(true);
        expect(toText(decimal(text))).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      }),
      runs,
    );
  });

  test('rounding moves a number by no more than half a place', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 6 }), (text, decimals) => {
        const rounded = roundHalfUp(decimal(text), decimals);
        const twice = add(rounded, rounded);
        const distance = Math.abs(Number(toText(twice)) - 2 * Number(text));
        expect(distance).toBeLessThanOrEqual(10 ** -decimals + Math.abs(Number(text)) * 1e-15);
      }),
      runs,
    );
  });
});
