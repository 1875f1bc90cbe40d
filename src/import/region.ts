/** What a recogniser gets, and what it gives back. */
import type { Grid, GridCell } from './grid.ts';

/** A record of the front matter while it is put together: texts, and lists of records. */
export type Entry = Record<string, unknown>;

/** The lists that entries belong to; `document` entries are merged into one record. */
export type PartName =
  | 'document'
  | 'document.attributes'
  | 'document.functionItems'
  | 'funds.table'
  | 'funds.amounts'
  | 'funds.rates'
  | 'funds.unit'
  | 'lineItems'
  | 'goals'
  | 'schedule'
  | 'indicators'
  | 'blocks'
  | 'scores';
export type Parts = Readonly<Partial<Record<PartName, readonly Entry[]>>>;

/** What became of a cell. */
export type Fate =
  /** Its text stands in the draft, at a key of an entry; `note` says what a person has to look at. */
  | { readonly kind: 'used'; readonly entry: Entry; readonly key: string; readonly note?: string }
  /** It is a heading of the form that was understood. */
  | { readonly kind: 'label' }
  | { readonly kind: 'narrative' }
  | { readonly kind: 'dropped'; readonly reason: DropReason }
  | {
      readonly kind: 'doubtful';
      readonly why: string;
      /** The printed name of an organization that is not registered. */
      readonly organization?: string;
    };

/** Why a cell is left out on purpose, in the clerk's words. */
export type DropReason =
  | '空白单元格'
  | '表格样式自带的占位行'
  | '表格样式自带的横线'
  | '个人信息，不公开'
  | '评价人员的单位，数据里没有这一栏，留在原文文本里'
  | '行次和计算公式'
  | '序号';

export type CellFate = readonly [cell: GridCell, fate: Fate];

/** A piece of the narrative. */
export type Piece =
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly caption: string };

/** Rows of a table that are to be recognised, and what stands around them. */
export interface Region {
  readonly grid: Grid;
  readonly from: number;
  /** The nearest heading or caption above. */
  readonly caption: string;
  /** Whether the document declares targets instead of evaluating. */
  readonly isDeclaration: boolean;
  /** Who gives the scores of this document. */
  readonly scoreGiver: string;
  /** The id of a registered organization by its printed name, or null. */
  readonly organizationId: (name: string) => string | null;
}

export interface Reading {
  /** How many rows were read. */
  readonly rows: number;
  readonly fates: readonly CellFate[];
  readonly parts: Parts;
  readonly pieces: readonly Piece[];
  /** What a person has to look at that belongs to no single cell. */
  readonly notes?: readonly string[];
  /** For indicator tables: what the caption and the columns say about the table. */
  readonly table?: IndicatorTable;
}

/** Indicators of one printed table. */
export interface IndicatorTable {
  readonly caption: string;
  readonly term: 'longTerm' | 'mediumTerm' | 'annual' | null;
  readonly isScored: boolean;
  readonly indicators: readonly Entry[];
}

/** Reads the rows of a region that it knows, or gives null. */
export type Recogniser = (region: Region) => Reading | null;

export const label: Fate = { kind: 'label' };
export const blank: Fate = { kind: 'dropped', reason: '空白单元格' };

/** Fates of many cells at once. */
export function all(cells: readonly GridCell[], fate: Fate): CellFate[] {
  return cells.map((cell) => [cell, cell.text === '' ? blank : fate]);
}
