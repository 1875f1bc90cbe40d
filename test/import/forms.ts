/**
 * The seeds as the real forms lay them out. Source texts have lost the merged cells: here blanks
 * below a label become one cell with it, and short rows are spread over the width of their table.
 */
import { readText } from '../../src/import/read-text.ts';
import type { Table } from '../../src/import/document.ts';

export interface FormCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

export interface FormTable {
  readonly width: number;
  readonly rows: readonly (readonly FormCell[])[];
}

export type FormBlock = { readonly paragraph: string } | { readonly table: FormTable };

export interface FormLayout {
  /** Columns whose blanks belong to the cell above, by the number of the table; -1 for all others. */
  readonly merged: Readonly<Record<number, readonly number[]>>;
  /** The spans of rows that are shorter than their table, by the number of their cells. */
  readonly spans?: Readonly<Record<number, readonly number[]>>;
}

/** Lays a source text out. */
export function formOf(sourceText: string, layout: FormLayout): FormBlock[] {
  let tables = 0;
  return readText(sourceText).blocks.map((block): FormBlock => {
    if (block.kind === 'paragraph') return { paragraph: block.text };
    const merged = layout.merged[tables] ?? layout.merged[-1] ?? [];
    tables += 1;
    return { table: layOut(block, merged, layout.spans ?? {}) };
  });
}

function layOut(table: Table, merged: readonly number[], spans: NonNullable<FormLayout['spans']>): FormTable {
  const texts = [...Map.groupBy(table.cells, ({ row }) => row).values()].map((cells) =>
    cells.map(({ text }) => text),
  );
  const width = Math.max(...texts.map(({ length }) => length));
  const rows: FormCell[][] = [];
  const above = new Map<number, FormCell>();
  for (const [index, row] of texts.entries()) {
    const isGroupHeading =
      row.length < width && (texts[index + 1]?.[0] ?? 'x') === '' && index === 0 && row.length > 3;
    const columnSpans = isGroupHeading
      ? groupSpans(row, texts[index + 1] ?? [], width)
      : spansOf(row, width, spans);
    const line: FormCell[] = [];
    let column = 0;
    for (const [at, text] of row.entries()) {
      const columnSpan = columnSpans[at] ?? 1;
      const origin = above.get(column);
      const isHeading = index === 1 && (texts[0]?.length ?? 0) < width && row[0] === '';
      if (
        text === '' &&
        origin?.columnSpan === columnSpan &&
        (merged.includes(column) || isHeading) &&
        origin.text !== ''
      ) {
        origin.rowSpan += 1;
      } else {
        const cell = { text, column, columnSpan, rowSpan: 1 };
        line.push(cell);
        above.set(column, cell);
        for (let covered = column + 1; covered < column + columnSpan; covered += 1) above.delete(covered);
      }
      column += columnSpan;
    }
    rows.push(line);
  }
  return { width, rows };
}

/** A heading whose group reaches over the sub-headings of the next row. */
function groupSpans(row: readonly string[], next: readonly string[], width: number): number[] {
  const group = next.findIndex((text) => text !== '');
  return row.map((_, at) => (at === group ? width - row.length + 1 : 1));
}

function spansOf(row: readonly string[], width: number, spans: NonNullable<FormLayout['spans']>): number[] {
  const rest = width - row.length + 1;
  const known = spans[row.length];
  if (known?.reduce((sum, one) => sum + one, 0) === width && !/^总分/.test(row[0] ?? '')) return [...known];
  const wide = /^(?:总分|合计)/.test(row[0] ?? '') ? 0 : row.length - 1;
  return row.map((_, at) => (at === wide ? rest : 1));
}

/** How each seed's form is laid out. */
export const seedLayouts: Readonly<Record<string, FormLayout>> = {
  '000': { merged: { [-1]: [0, 1] } },
  '001': { merged: { 0: [0, 1, 4], 1: [], 2: [0, 1, 2] } },
  '002': { merged: { [-1]: [] } },
  '003': { merged: { [-1]: [0, 1, 2, 3] } },
  '004': {
    merged: { [-1]: [0, 1, 2] },
    spans: { 2: [3, 6], 3: [1, 4, 4], 4: [1, 1, 2, 5], 8: [1, 2, 1, 1, 1, 1, 1, 1] },
  },
};
