/**
 * Facts for tests, as short as they stand on a page.
 *
 * Everything that a test does not name is absent, as in a document that does not print it.
 */
import { toText } from '../../src/domain/decimal.ts';
import { readNumberText, readQuantity } from '../../src/domain/quantity.ts';
import type {
  Block,
  Calculation,
  CalculationTerm,
  ChecklistItem,
  FundAmount,
  FundRate,
  Funds,
  GradeScale,
  Indicator,
  MeasuredFigure,
  PrintedRatio,
  QuantityReading,
  Report,
  Score,
  StatedAnswer,
  Survey,
} from '../../src/domain/report.ts';
import type { MoneyUnit } from '../../src/domain/money.ts';
import type { Direction, EffectiveRule, Rule } from '../../src/domain/rules/rule.ts';
import { scoreIndicator, type IndicatorResult } from '../../src/domain/score-indicator.ts';
import { scoreReport, type ScoredReport } from '../../src/domain/score-report.ts';
import { blank, type FigureCell, type SpecialState } from '../../src/domain/value.ts';

/** A cell of a column of numbers; an empty text is a blank cell. */
export function figure(text: string): FigureCell {
  if (text === '') return blank;
  const value = readNumberText(text.replace(/%$/, ''));
  if (value === null) throw new Error(`Not a figure: ${text}`);
  return { state: 'number', text, value };
}

/** A cell whose words say that there is no figure. */
export function special(state: SpecialState, text: string) {
  return { state, text } as const;
}

/** A rule that the document prints whole. */
export function printed(rule: Rule): EffectiveRule {
  return { rule, basis: 'printed', direction: null, reading: null };
}

/** A rule that needs an editor's reading. */
export function underReading(
  basis: 'fitted' | 'assumed',
  rule: Rule,
  direction: Direction | null = null,
): EffectiveRule {
  return { rule, basis, direction, reading: { basis, note: '测试' } };
}

/** An indicator row; quantities and figures may be written as they are printed. */
export interface RowFacts extends Partial<
  Omit<Indicator, 'weight' | 'target' | 'actual' | 'score' | 'rule' | 'completionRate'>
> {
  readonly weight?: string | FigureCell;
  readonly target?: string | Indicator['target'];
  readonly actual?: string | Indicator['actual'];
  readonly score?: string | FigureCell;
  readonly completionRate?: string | FigureCell;
  readonly rule?: Rule | EffectiveRule | null;
}

export function row(facts: RowFacts = {}): Indicator {
  const key = facts.key ?? '1';
  return {
    key,
    tableId: 'main',
    level1: null,
    level2: null,
    code: null,
    name: `指标${key}`,
    definition: null,
    scoringText: null,
    weightRule: null,
    quantityReading: null,
    deduction: undefined,
    tick: null,
    varianceNote: null,
    checklist: [],
    survey: null,
    ratio: null,
    aggregate: null,
    stated: null,
    otherPrintings: [],
    field: `indicators[${key}]`,
    ...facts,
    weight: figureOf(facts.weight ?? '10'),
    target: quantityOf(facts.target),
    actual: quantityOf(facts.actual),
    score: figureOf(facts.score),
    completionRate: figureOf(facts.completionRate),
    rule: ruleOf(facts.rule),
  };
}

function figureOf(cell: string | FigureCell | undefined): FigureCell | undefined {
  return typeof cell === 'string' ? figure(cell) : cell;
}

function quantityOf(cell: string | Indicator['target']): Indicator['target'] {
  return typeof cell === 'string' ? readQuantity(cell) : cell;
}

function ruleOf(rule: RowFacts['rule']): EffectiveRule | null {
  if (rule === undefined || rule === null) return null;
  return 'way' in rule ? printed(rule) : rule;
}

export function reading(facts: Partial<QuantityReading>): QuantityReading {
  return {
    basis: 'assumed',
    operator: null,
    targetValue: null,
    targetUnit: null,
    actualValue: null,
    actualUnit: null,
    note: '测试',
    ...facts,
  };
}

/** ①②③: the points of an item, the answer that scores, and the answer given. */
export function item(
  points: string,
  answer: ChecklistItem['answer'],
  scoresOn: ChecklistItem['scoresOn'] = 'yes',
): ChecklistItem {
  return { text: '要点', points, scoresOn, answer, quote: null, field: 'checklist' };
}

export function stated(isMet: boolean | null): StatedAnswer {
  return { isMet, deduction: null, quote: '原文', place: '四（三）', field: 'stated' };
}

/** Levels as weight in percent and count: `[['100', '37'], ['60', '16']]`. */
export function survey(
  levels: readonly (readonly [weightPercent: string, count: string])[],
  forms: { readonly returned?: string; readonly valid?: string; readonly rate?: string } = {},
): Survey {
  return {
    levels: levels.map(([weightPercent, count], index) => ({
      name: `程度${index + 1}`,
      weightPercent,
      count: figure(count),
      field: `survey.levels[${index + 1}].count`,
    })),
    issued: undefined,
    returned: figureOf(forms.returned),
    valid: figureOf(forms.valid),
    rate: figureOf(forms.rate),
    field: 'survey',
  };
}

/** A fraction as printed: `['25.68', '万元']` over `['30.00', '万元']`. */
export function ratio(
  numerator: readonly [value: string, unit: string | null],
  denominator: readonly [value: string, unit: string | null],
  rate?: string,
): PrintedRatio {
  const measured = ([value, unit]: readonly [string, string | null]): MeasuredFigure => {
    return { label: '数', text: value, value, unit };
  };
  return {
    numerator: measured(numerator),
    denominator: measured(denominator),
    rate: figureOf(rate),
    field: 'ratio',
  };
}

export function amount(phase: string, source: string, cell: string | FigureCell, unit: MoneyUnit = '万元') {
  return {
    phase,
    source,
    label: null,
    cell: typeof cell === 'string' ? figure(cell) : cell,
    unit,
    field: `funds.table[${phase}].${source}`,
  } satisfies FundAmount;
}

export function rate(facts: Partial<FundRate>): FundRate {
  return {
    name: 'executionRate',
    label: null,
    of: 'executed',
    over: 'adjustedBudget',
    source: 'total',
    cell: figure('100%'),
    hasPercentSign: true,
    field: 'funds.rates[executionRate].total',
    ...facts,
  };
}

export function funds(amounts: readonly FundAmount[], rates: readonly FundRate[] = []): Funds {
  return { unit: '万元', amounts, rates };
}

export function block(facts: Partial<Omit<Block, keyof BlockFigures>> & BlockFigures): Block {
  return {
    tableId: 'main',
    level1: '产出',
    level2: null,
    label: null,
    otherWeights: [],
    field: 'blocks[产出]',
    ...facts,
    weight: figureOf(facts.weight),
    score: figureOf(facts.score),
    scoreRate: figureOf(facts.scoreRate),
    deduction: figureOf(facts.deduction),
  };
}

interface BlockFigures {
  readonly weight?: string;
  readonly score?: string;
  readonly scoreRate?: string;
  readonly deduction?: string;
}

export interface ScoreFacts extends Partial<Omit<Score, 'total' | 'max' | 'scoreRate'>> {
  readonly total?: string | FigureCell;
  readonly max?: string;
  readonly scoreRate?: string;
}

export function score(facts: ScoreFacts): Score {
  return {
    id: 'selfEvaluation',
    by: 'selfEvaluation',
    role: null,
    label: null,
    isResult: true,
    gradeText: null,
    isGradeBlank: false,
    rule: 'sumOfRows',
    field: 'scores[selfEvaluation]',
    ...facts,
    total: figureOf(facts.total),
    max: figureOf(facts.max),
    scoreRate: figureOf(facts.scoreRate),
  };
}

/** 优 ≥ 90, 良 [80, 90), 中 [60, 80), 差 < 60: the scale of seed 001. */
export const seedScale: GradeScale = {
  id: 'national',
  name: '优良中差四级',
  basis: 'printed',
  grades: [
    { grade: 'excellent', words: ['优', '优秀'], from: '90', fromInclusive: true },
    { grade: 'good', words: ['良', '良好'], from: '80', fromInclusive: true },
    { grade: 'fair', words: ['中', '中等'], from: '60', fromInclusive: true },
    { grade: 'poor', words: ['差'], from: '0', fromInclusive: true },
  ],
};

/** `602个 × 200元`: the text of a term with its unit and the operator before it. */
export function term(
  operator: CalculationTerm['operator'],
  value: string,
  unit: string | null = null,
  resultOf: number | null = null,
): CalculationTerm {
  return { operator, text: value, value, unit, label: null, resultOf };
}

export function calculation(
  terms: readonly CalculationTerm[],
  result: string,
  unit: string | null = null,
): Calculation {
  return { quote: '原文', terms, result: { cell: figure(result), unit }, field: 'calculations[1]' };
}

export function report(facts: Partial<Report> = {}): Report {
  return {
    id: 'example-city/2023/rural-roads/self-evaluation',
    regionId: 'example-city',
    fiscalYear: 2023,
    projectId: 'rural-roads',
    kindId: 'self-evaluation',
    ordinal: 1,
    status: 'published',
    publishedAt: '2024-05-01 09:00',
    revision: 1,
    checksEdition: 1,
    document: {
      title: null,
      projectName: null,
      issuerId: null,
      supervisingDepartmentId: null,
      implementingUnitId: null,
      documentNumber: null,
      documentDate: null,
      approvedOn: null,
      period: null,
      subArea: null,
      attributes: [],
      functionItems: [],
    },
    provenance: { sha256: null, coverage: 'complete', coverageNote: null, leftOut: [] },
    funds: funds([]),
    lineItems: [],
    goals: [],
    schedule: [],
    tables: [{ id: 'main', name: null, term: null, isScored: true }],
    indicators: [],
    blocks: [],
    scores: [],
    gradeScale: null,
    calculations: [],
    metrics: [],
    remarks: [],
    corrections: [],
    withdrawal: null,
    acknowledgements: [],
    ...facts,
  };
}

/** The score of a row as text, or the obstacle, or `excluded`. */
export function scoreText(facts: RowFacts): string {
  return resultText(scoreIndicator(row(facts)));
}

export function resultText(result: IndicatorResult): string {
  if (result.isScored) return toText(result.score);
  return result.isExcluded ? 'excluded' : result.obstacle;
}

/** The steps behind a score as plain data: exact numbers become their texts. */
export function explanationOf(facts: RowFacts): unknown {
  const result = scoreIndicator(row(facts));
  if (!result.isScored && !result.isExcluded) throw new Error(`Not scored: ${result.obstacle}`);
  return asData(result.explanation);
}

/** Any value of the engine as plain data. */
export function asData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

export function scored(facts: Partial<Report>, defaultScale: GradeScale | null = null): ScoredReport {
  return scoreReport(report(facts), defaultScale);
}

/** The only element of a list. */
export function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`Expected one element, got ${list.length}`);
  return first;
}

/** Freezes a value and everything below it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
