/** A row as it is written in each format. */
import type { Column, ColumnType, DataValue } from './column.ts';
import { csvValue } from './csv.ts';
import { columnLetters, rowMark, sheetCell } from './sheet-cell.ts';
import type { RowValues } from './table.ts';

/** The cells of a row, or of its first columns, without what stands around a row. */
export interface RowTexts {
  readonly csv: string;
  /** `"name":value` and so on. */
  readonly json: string;
  /** The same with a line for each value, as it stands in the JSON of a report. */
  readonly indentedJson: string;
  /** Cells of an Excel sheet, with a mark for the number of the row. */
  readonly sheet: string;
}

/** Writes the values of a row after those of its first columns, which may have been written before. */
export type RowWriter = (values: RowValues, before?: RowTexts) => RowTexts;

interface CellWriter {
  readonly type: ColumnType;
  readonly jsonKey: string;
  readonly indentedKey: string;
  readonly cell: string;
}

export const noTexts: RowTexts = { csv: '', json: '', indentedJson: '', sheet: '' };

/** `first` says how many columns are written before. */
export function createRowWriter(columns: readonly Column[], first = 0): RowWriter {
  const cells = columns.map(({ name, type }, index): CellWriter => {
    const comma = index === 0 ? '' : ',';
    return {
      type,
      jsonKey: `${comma}${JSON.stringify(name)}:`,
      indentedKey: `${comma}\n${indent}${JSON.stringify(name)}: `,
      cell: `<c r="${columnLetters(index)}${rowMark}"`,
    };
  });
  return (values, before = noTexts) => {
    let { csv, json, indentedJson, sheet } = before;
    for (let index = first; index < cells.length; index += 1) {
      const { type, jsonKey, indentedKey, cell } = cells[index] as CellWriter;
      const texts = cellTexts(type, values[index] ?? null);
      csv += index === 0 ? texts.csv : `,${texts.csv}`;
      json += jsonKey + texts.json;
      indentedJson += indentedKey + texts.indentedJson;
      if (texts.sheet !== '') sheet += cell + texts.sheet;
    }
    return { csv, json, indentedJson, sheet };
  };
}

/** Of a value of a row in a table of a report. */
const indent = '    ';

const empty: RowTexts = { csv: '', json: 'null', indentedJson: 'null', sheet: '' };

function cellTexts(type: ColumnType, value: DataValue): RowTexts {
  if (value === null) return empty;
  if (typeof value === 'string')
    return value.length > longestKept ? madeTexts(type, value) : kept(type, value);
  return madeTexts(type, value);
}

function madeTexts(type: ColumnType, value: DataValue): RowTexts {
  const json = JSON.stringify(value);
  return {
    csv: csvValue(value),
    json,
    indentedJson:
      value !== null && typeof value === 'object'
        ? JSON.stringify(value, null, 1).replaceAll('\n', `\n${indent}`)
        : json,
    sheet: sheetCell(type, value),
  };
}

/**
 * Fixed words, units and figures stand in many cells: what is written for them is kept for a while. Longer texts
 * are cut out of a file, and each of them would keep the whole file in memory.
 */
const longestKept = 12;
const mostKept = 20_000;
const keptByType = new Map<ColumnType, Map<string, RowTexts>>();

function kept(type: ColumnType, value: string): RowTexts {
  let own = keptByType.get(type);
  if (own === undefined || own.size > mostKept) {
    own = new Map<string, RowTexts>();
    keptByType.set(type, own);
  }
  let texts = own.get(value);
  if (texts === undefined) {
    texts = madeTexts(type, value);
    own.set(value, texts);
  }
  return texts;
}
