/**
 * A report as its content file states it: facts only, nothing computed.
 *
 * Field names follow the glossary in README.md. Lists keep the order of the document.
 * Every record that a finding can point at carries `field`, its path in the content file.
 */
import type { MoneyUnit } from './money.ts';
import type { Operator, QuantityCell } from './quantity.ts';
import type { EffectiveRule, Rule } from './rules/rule.ts';
import type { FigureCell } from './value.ts';

/** 资金来源 of an amount. Open list; `fiscal` is the subtotal of the four government levels. */
export type FundSource = string;

/** 资金口径: the stage that an amount belongs to. Open list. */
export type FundPhase = string;

export interface Report {
  /** `<region>/<year>/<project>/<kind>`, the path of the file without its ending; never changes. */
  readonly id: string;
  readonly regionId: string;
  /** The year evaluated, not the year of publication. */
  readonly fiscalYear: number;
  readonly projectId: string;
  readonly kindId: string;
  /** 2 for a second report of a kind. */
  readonly ordinal: number;
  readonly status: 'draft' | 'published' | 'withdrawn';
  /** Local time of publication on this site, `YYYY-MM-DD HH:MM`; null for a draft. */
  readonly publishedAt: string | null;
  readonly revision: number;
  /** The edition of the checks under which the report was entered. */
  readonly checksEdition: number;
  readonly document: PrintedDocument;
  readonly provenance: Provenance;
  readonly funds: Funds;
  readonly lineItems: readonly LineItems[];
  readonly goals: readonly Goal[];
  readonly schedule: readonly ScheduleEntry[];
  readonly tables: readonly IndicatorTable[];
  readonly indicators: readonly Indicator[];
  readonly blocks: readonly Block[];
  readonly scores: readonly Score[];
  readonly gradeScale: GradeScale | null;
  readonly calculations: readonly Calculation[];
  readonly metrics: readonly MetricValue[];
  readonly remarks: readonly Remark[];
  /** 更正记录: what was corrected after publication. */
  readonly corrections: readonly Correction[];
  /** 撤回: when and why; null unless the state is `withdrawn`. */
  readonly withdrawal: Withdrawal | null;
  readonly acknowledgements: readonly Acknowledgement[];
}

/** The end of a published report's validity; its page stays. */
export interface Withdrawal {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string;
}

/** A correction of the published entry, with the revision that it led to. */
export interface Correction {
  readonly revision: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly note: string;
}

/** The document's own head: what it calls itself and its parts. Null means that it is not printed. */
export interface PrintedDocument {
  readonly title: string | null;
  readonly projectName: string | null;
  readonly issuerId: string | null;
  readonly supervisingDepartmentId: string | null;
  readonly implementingUnitId: string | null;
  readonly documentNumber: string | null;
  /** The date of the document: as printed, and as a calendar date `YYYY-MM-DD`. */
  readonly documentDate: PrintedDate | null;
  readonly approvedOn: PrintedDate | null;
  readonly period: string | null;
  /** A place inside the region that has no division code of its own, such as a development zone. */
  readonly subArea: string | null;
  /** Other head cells, in print order: 项目属性, 项目类型. */
  readonly attributes: readonly { readonly label: string; readonly text: string }[];
  readonly functionItems: readonly FunctionItem[];
}

export interface PrintedDate {
  readonly text: string;
  readonly date: string;
}

/** 功能科目 line of a declaration. */
export interface FunctionItem {
  readonly code: string;
  readonly name: string;
  readonly amount: FigureCell;
  readonly unit: MoneyUnit;
  readonly field: string;
}

export interface Provenance {
  /** SHA-256 of the document that was transcribed, people included. */
  readonly sha256: string | null;
  /** Whether the whole document was available. */
  readonly coverage: 'complete' | 'partial';
  readonly coverageNote: string | null;
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

export interface Funds {
  /** The unit that the table prints for all its amounts. */
  readonly unit: MoneyUnit | null;
  readonly amounts: readonly FundAmount[];
  readonly rates: readonly FundRate[];
}

export interface FundAmount {
  readonly phase: FundPhase;
  readonly source: FundSource;
  /** The row or column heading as printed. */
  readonly label: string | null;
  readonly cell: FigureCell;
  readonly unit: MoneyUnit;
  readonly field: string;
}

/** A printed rate of two amounts. `of` over `over`, both phases. */
export interface FundRate {
  readonly name: string;
  readonly label: string | null;
  readonly of: FundPhase;
  readonly over: FundPhase;
  readonly source: FundSource;
  /** Percent as printed; the sign is kept in `text`. */
  readonly cell: FigureCell;
  /** Whether the cell or its heading prints a percent sign. */
  readonly hasPercentSign: boolean;
  readonly field: string;
}

/** 支出明细, 资金使用: a list of parts with the total they stand beside. */
export interface LineItems {
  readonly name: string;
  readonly items: readonly LineItem[];
  readonly total: FigureCell | undefined;
  readonly totalUnit: MoneyUnit | null;
  /** The fund phase that the total must equal, such as `executed`. */
  readonly equalsPhase: FundPhase | null;
  readonly field: string;
}

export interface LineItem {
  readonly name: string;
  readonly amount: FigureCell | undefined;
  readonly executed: FigureCell | undefined;
  readonly unit: MoneyUnit;
  readonly note: string | null;
  readonly field: string;
}

/** 绩效目标 in words, with its printed outcome. */
export interface Goal {
  readonly term: 'longTerm' | 'mediumTerm' | 'annual' | null;
  readonly name: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly field: string;
}

export interface ScheduleEntry {
  readonly task: string;
  readonly start: string;
  readonly end: string;
}

/** One printed table of indicators. A report without `tables` has a single one with the id `main`. */
export interface IndicatorTable {
  readonly id: string;
  readonly name: string | null;
  readonly term: Goal['term'];
  /** Whether its rows make up the report's score. */
  readonly isScored: boolean;
}

export interface Indicator {
  /** Names the row in field paths: its code, or its number in the list. */
  readonly key: string;
  readonly tableId: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly definition: string | null;
  /** The scoring rule as printed. */
  readonly scoringText: string | null;
  readonly weight: FigureCell | undefined;
  readonly weightRule: WeightRule | null;
  readonly target: QuantityCell | undefined;
  readonly actual: QuantityCell | undefined;
  /** What the editor reads out of target and actual where the print leaves it open. */
  readonly quantityReading: QuantityReading | null;
  readonly completionRate: FigureCell | undefined;
  readonly score: FigureCell | undefined;
  readonly deduction: FigureCell | undefined;
  /** A tick in a table graded in words: 优, 良. */
  readonly tick: string | null;
  readonly varianceNote: string | null;
  readonly rule: EffectiveRule | null;
  readonly checklist: readonly ChecklistItem[];
  readonly survey: Survey | null;
  readonly ratio: PrintedRatio | null;
  readonly aggregate: Aggregate | null;
  /** What the text states without printing it in the table. */
  readonly stated: StatedAnswer | null;
  readonly otherPrintings: readonly OtherPrinting[];
  readonly field: string;
}

/** 均分 and 二者择一: how a weight came about, apart from how it is earned. */
export type WeightRule =
  | { readonly way: 'equalSplit'; readonly of: string; readonly count: number; readonly decimals: number }
  | { readonly way: 'chooseOne'; readonly group: string; readonly chosen: boolean };

export interface QuantityReading {
  readonly basis: 'fitted' | 'assumed';
  readonly operator: Operator | null;
  readonly targetValue: string | null;
  readonly targetUnit: string | null;
  readonly actualValue: string | null;
  readonly actualUnit: string | null;
  readonly note: string;
}

/** ①②③ of a checklist. `scoresOn` is the answer that earns the points (是否存在截留 scores on 否). */
export interface ChecklistItem {
  readonly text: string;
  readonly points: string;
  readonly scoresOn: 'yes' | 'no';
  /** Null where the document gives no answer. */
  readonly answer: 'yes' | 'no' | null;
  /** The quoted words that the answer rests on; null where the printed table gives it. */
  readonly quote: string | null;
  readonly field: string;
}

/** 问卷: counts per answer level, each level with its weight in percent. */
export interface Survey {
  readonly levels: readonly SurveyLevel[];
  readonly issued: FigureCell | undefined;
  readonly returned: FigureCell | undefined;
  readonly valid: FigureCell | undefined;
  /** The rate that the document prints from these counts. */
  readonly rate: FigureCell | undefined;
  readonly field: string;
}

export interface SurveyLevel {
  readonly name: string;
  readonly weightPercent: string;
  readonly count: FigureCell;
  readonly field: string;
}

/** An actual printed as a fraction of two figures, such as 25.68 万元 over 30.00 万元. */
export interface PrintedRatio {
  readonly numerator: MeasuredFigure;
  readonly denominator: MeasuredFigure;
  readonly rate: FigureCell | undefined;
  readonly field: string;
}

export interface MeasuredFigure {
  readonly label: string;
  readonly text: string;
  readonly value: string;
  readonly unit: string | null;
}

/** 绝对值累加, 相对值按资金加权平均: one indicator over several units or sub-projects. */
export interface Aggregate {
  readonly mode: 'sum' | 'weightedMean';
  readonly units: readonly {
    readonly name: string;
    readonly value: string;
    readonly amountYuan: string | null;
  }[];
  readonly field: string;
}

/** An answer that the text gives: whether the target was met, or how many points were taken off. */
export interface StatedAnswer {
  readonly isMet: boolean | null;
  readonly deduction: string | null;
  /** The document's own words. */
  readonly quote: string;
  /** Where they stand, such as `四（三）`. */
  readonly place: string;
  readonly field: string;
}

/** Another place of the same document that prints the same row differently. */
export interface OtherPrinting {
  readonly place: string;
  readonly name: string | null;
  readonly weight: FigureCell | undefined;
  readonly target: QuantityCell | undefined;
  readonly actual: QuantityCell | undefined;
  readonly score: FigureCell | undefined;
  /** The scoring rule as printed there, and as data. */
  readonly scoringText: string | null;
  readonly rule: Rule | null;
  readonly field: string;
}

/** A subtotal row: all indicators of a level 1, or of a level 2 within it. */
export interface Block {
  readonly tableId: string;
  readonly level1: string;
  readonly level2: string | null;
  /** The name in the subtotal table where it differs. */
  readonly label: string | null;
  readonly weight: FigureCell | undefined;
  readonly score: FigureCell | undefined;
  readonly scoreRate: FigureCell | undefined;
  readonly deduction: FigureCell | undefined;
  readonly otherWeights: readonly {
    readonly place: string;
    readonly weight: FigureCell;
    readonly field: string;
  }[];
  readonly field: string;
}

/** Who gave a score. Open list. */
export type ScoreGiver = string;

export interface Score {
  readonly id: string;
  readonly by: ScoreGiver;
  /** The evaluator's role; never a name. */
  readonly role: string | null;
  readonly label: string | null;
  /** Whether this is the result of the report; exactly one score of a scored report is. */
  readonly isResult: boolean;
  readonly total: FigureCell | undefined;
  readonly max: FigureCell | undefined;
  readonly scoreRate: FigureCell | undefined;
  readonly gradeText: string | null;
  readonly isGradeBlank: boolean;
  /** How the total comes about. */
  readonly rule: 'sumOfRows' | 'evaluatorMean' | 'stated';
  readonly field: string;
}

/** 评价等次: thresholds from the best grade down. */
export interface GradeScale {
  readonly id: string;
  readonly name: string;
  /** `printed` in the document, or `assumed` where it prints none. */
  readonly basis: 'printed' | 'assumed';
  readonly grades: readonly GradeBand[];
}

export interface GradeBand {
  readonly grade: Grade;
  /** The words that mean this grade: 优, 优秀. */
  readonly words: readonly string[];
  readonly from: string;
  readonly fromInclusive: boolean;
}

/** 优 良 中 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

export type CalculationOperator = '+' | '-' | '×' | '÷';

/** A sentence of the document that can be recomputed. */
export interface Calculation {
  /** The document's own words. */
  readonly quote: string;
  readonly terms: readonly CalculationTerm[];
  readonly result: { readonly cell: FigureCell; readonly unit: string | null };
  readonly field: string;
}

export interface CalculationTerm {
  /** Null for the first term. */
  readonly operator: CalculationOperator | null;
  readonly text: string;
  readonly value: string;
  readonly unit: string | null;
  readonly label: string | null;
  /** The number of the calculation whose printed result this term repeats. */
  readonly resultOf: number | null;
}

/** A quantity that can be compared across cities and years. */
export interface MetricValue {
  readonly metricId: string;
  /** Printed, or worked out from printed figures. */
  readonly basis: 'printed' | 'derived';
  readonly text: string | null;
  readonly value: string;
  readonly unit: string;
  readonly quote: string;
  readonly terms: readonly CalculationTerm[];
  readonly field: string;
}

/** A contradiction that no check can derive, written by the editor in neutral words. */
export interface Remark {
  readonly text: string;
  readonly quotes: readonly string[];
  readonly fields: readonly string[];
}

/** "Checked against the original": the finding, with the figures it had when it was checked. */
export interface Acknowledgement {
  readonly code: string;
  readonly findingField: string;
  readonly printed: string | null;
  readonly recomputed: string | null;
  readonly note: string;
  readonly field: string;
}
