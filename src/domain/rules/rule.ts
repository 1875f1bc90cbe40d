/**
 * How an indicator earns its points, as data.
 *
 * A rule says only what the document prints. What the print leaves open (whole or
 * proportional steps, rounding of the rate before scoring, direction) is a {@link Reading}
 * of the editor, kept apart so that a reader sees which is which.
 *
 * All numbers are plain decimal texts. W stands for the weight, T for the target, A for the actual.
 */
import type { Rounding } from '../decimal.ts';

/** 正向 / 反向: whether more or less is better. */
export type Direction = 'higher' | 'lower';

/** Where the value that a rule works on came from: printed, fitted to the printed score, or assumed by the editor. */
export type Basis = 'printed' | 'fitted' | 'assumed';

interface Rounded {
  /** Rounding of the rate before it is scored; absent means the exact rate. */
  readonly rateRounding?: Rounding;
  /** Rounding of the score; absent means half up to two decimals. */
  readonly scoreRounding?: Rounding;
}

/** An amount taken off per step or per case: points, or percent of the weight. */
export interface Deduction {
  readonly amount: string;
  readonly unit: 'points' | 'percentOfWeight';
}

/** A bound and whether the bound itself belongs to the better side (含). */
export interface Bound {
  readonly value: string;
  readonly inclusive: boolean;
}

/** How a started step counts. `proportional` counts the exact part. */
export type StepMode = 'floor' | 'ceil' | 'proportional';

/** R1 正向比例: W × min(1, A ÷ T). */
export interface ProportionalRule extends Rounded {
  readonly way: 'proportional';
}

/** R2 反向比例: W × min(1, T ÷ A). */
export interface InverseRule extends Rounded {
  readonly way: 'inverse';
}

/** R3 预算执行率: W × min(1, rate). */
export interface ExecutionRateRule extends Rounded {
  readonly way: 'executionRate';
}

/** R16 按实际百分数计分: W × A with A in percent, whatever the target. Seen only as a fitted reading. */
export interface RawPercentageRule extends Rounded {
  readonly way: 'rawPercentage';
}

/** R4 阶梯扣分: full from a bound on, less by each step below it, nothing under a floor. */
export interface StepDeductionRule extends Rounded {
  readonly way: 'stepDeduction';
  /** The rate from which on all points are given. */
  readonly full: Bound;
  /** The rate under which no points are given; absent means 扣完为止 only. */
  readonly floor?: Bound;
  readonly perStep: Deduction;
  /** Width of a step in percentage points; 1 unless printed otherwise. */
  readonly stepSize?: string;
  /** Absent where the print leaves open how a started step counts. */
  readonly steps?: StepMode;
  /** Decimals to which steps are counted: 0 for whole steps (the default), 1 for tenths. */
  readonly stepDecimals?: number;
}

/** R11, R14 超额扣分: full up to a limit, less by each step above it. */
export interface ExcessDeductionRule extends Rounded {
  readonly way: 'excessDeduction';
  /** All points up to here. With `bothSides` the distance from zero is measured against it. */
  readonly limit: string;
  readonly perStep: Deduction;
  readonly stepSize?: string;
  readonly steps?: StepMode;
  readonly stepDecimals?: number;
  /** Whether a deviation to either side counts (浮动), not only an excess. */
  readonly bothSides?: boolean;
  /** Points given inside the free band, when they are fewer than the weight. */
  readonly base?: string;
  /** Deviations of parts that take off more, on top (子项每超5%扣0.1分). */
  readonly parts?: readonly DeviatingPart[];
  readonly perPartStep?: Deduction;
  readonly partStepSize?: string;
}

/** A part whose deviation from its plan, in percent, is deducted on top. */
export interface DeviatingPart {
  readonly name: string;
  readonly deviationPercent: string;
}

/** R12 按例扣分: W − p × cases, not below zero. Cases are the actual. */
export interface CaseDeductionRule extends Rounded {
  readonly way: 'caseDeduction';
  readonly perCase: Deduction;
}

/** R5 完成得满分，否则不得分. */
export interface AllOrNothingRule extends Rounded {
  readonly way: 'allOrNothing';
}

/** R6 评价要点逐项计分: the points of the items answered as their polarity asks. */
export interface ChecklistRule extends Rounded {
  readonly way: 'checklist';
}

/** One interval of {@link BandsRule}. A missing bound is open to that side. */
export interface Band {
  readonly from?: Bound;
  readonly to?: Bound;
  readonly points: string;
}

/** R10 分档计分: the points of the interval that holds the actual. */
export interface BandsRule extends Rounded {
  readonly way: 'bands';
  readonly bands: readonly Band[];
  /** Whether the bands give points or percent of the weight. */
  readonly unit: Deduction['unit'];
}

/** R13, R14, R16 分类计分: the points of the word in the actual cell. */
export interface CategoriesRule extends Rounded {
  readonly way: 'categories';
  readonly categories: readonly { readonly text: string; readonly points: string }[];
  readonly unit: Deduction['unit'];
}

/** R8 定性三档: the evaluator chooses a percent of the weight inside the tier's band. */
export interface QualitativeTiersRule extends Rounded {
  readonly way: 'qualitativeTiers';
  readonly tiers: readonly {
    readonly text: string;
    readonly fromPercent: string;
    readonly toPercent: string;
    /** Whether the lower edge belongs to the tier (含80%). */
    readonly fromInclusive: boolean;
  }[];
  /** The tier that the document states for this indicator. */
  readonly tier?: string;
  /** The percent chosen inside the tier, where the document states it. */
  readonly chosenPercent?: string;
}

/** 系数法: W × coefficient. */
export interface CoefficientRule extends Rounded {
  readonly way: 'coefficient';
  /** Percent of the weight, judged by the evaluator and printed. */
  readonly coefficientPercent?: string;
}

/** 问卷按比例扣分: W − Σ points × (1 − share). */
export interface ShareDeductionRule extends Rounded {
  readonly way: 'shareDeduction';
  readonly shares: readonly {
    readonly text: string;
    readonly sharePercent: string;
    readonly points: string;
  }[];
}

/** R17 偏离扣减: a manual reduction of the full weight, with its reason. */
export interface DeviationCutRule extends Rounded {
  readonly way: 'deviationCut';
  readonly cutPoints: string;
  readonly reason: string;
}

/** 不适用: the row's full weight, or nothing while the total is rescaled. */
export interface NotApplicableRule extends Rounded {
  readonly way: 'notApplicable';
  readonly treatment: 'full' | 'rescaled';
}

/** A score given by judgement; no rule to recompute. */
export interface JudgedRule extends Rounded {
  readonly way: 'judged';
}

export type Rule =
  | ProportionalRule
  | InverseRule
  | ExecutionRateRule
  | RawPercentageRule
  | StepDeductionRule
  | ExcessDeductionRule
  | CaseDeductionRule
  | AllOrNothingRule
  | ChecklistRule
  | BandsRule
  | CategoriesRule
  | QualitativeTiersRule
  | CoefficientRule
  | ShareDeductionRule
  | DeviationCutRule
  | NotApplicableRule
  | JudgedRule;

export type Way = Rule['way'];

/**
 * The editor's interpretation that makes a rule computable.
 *
 * `fitted`: chosen because it reproduces the printed score. `assumed`: chosen without support
 * in the print. A match that needs either is published as a match under that reading only.
 */
export interface Reading {
  readonly basis: Exclude<Basis, 'printed'>;
  readonly note: string;
}

/** The rule that is computed: the printed rule with the reading's additions, and on what it stands. */
export interface EffectiveRule {
  readonly rule: Rule;
  readonly basis: Basis;
  readonly direction: Direction | null;
  /** Set when an editor's reading took part. */
  readonly reading: Reading | null;
}
