/**
 * Tables of the open data: one definition of each column, from which the headings of CSV and XLSX, the
 * JSON, the Table Schema, the OpenAPI description and the data dictionary are all made.
 */

/**
 * What a column holds. A `decimal` is a decimal text in JSON and CSV (`8.40`), so that no digit is lost, and
 * a number in XLSX. A `list` holds texts, an `object` or `objects` parts that only some rows have.
 */
export type ColumnType =
  'text' | 'decimal' | 'integer' | 'yesNo' | 'date' | 'dateTime' | 'list' | 'object' | 'objects';

/** A value of a row, ready for JSON. Null: there is none, and where it matters a column beside says why. */
export type DataValue =
  string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

export type Row = Readonly<Record<string, DataValue>>;

export interface Column {
  readonly name: string;
  /** Its Chinese heading, different from all others of the table. */
  readonly title: string;
  readonly type: ColumnType;
  /** One or two sentences for readers. */
  readonly description: string;
  /** 元, 分, % … of all figures in the column; absent where a column beside names the unit. */
  readonly unit?: string;
  /** All values that can stand here, each with its Chinese words. */
  readonly words?: Readonly<Record<string, string>>;
  /** Whether every row has a value. */
  readonly isRequired?: boolean;
  /** The meaning of the column in the Fiscal Data Package. */
  readonly fiscalType?: string;
}

export interface ColumnOf<S> extends Column {
  readonly value: (source: S) => DataValue;
}

export interface TableInfo {
  /** Its name in the data, such as `lineItems`. */
  readonly name: string;
  /** Its name in addresses, such as `line-items`. */
  readonly path: string;
  readonly title: string;
  /** What one row is. */
  readonly description: string;
  readonly columns: readonly Column[];
  /** Columns that name a row; empty where a row has no name of its own. */
  readonly primaryKey: readonly string[];
}

/** The values of a row by the names of its columns. */
export function toRow(columns: readonly Column[], values: readonly DataValue[]): Row {
  return Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]));
}
