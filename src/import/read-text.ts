/**
 * Plain text with tab tables, as conversions of office documents give it: a cell to a line that
 * starts with a tab, rows set apart by an empty line; or a row to a line with tabs between the cells.
 */
import { plainCell, type Block, type OfficeDocument, type Place, type TableCell } from './document.ts';
import {
  checkWholeText,
  countBlock,
  countLook,
  countTable,
  countText,
  formLimits,
  startTally,
  type Tally,
} from './limits.ts';

/** Marks that conversion programs leave behind; they are no part of the document. */
const bookmark = /\[bookmark: [^[\]]*\]/g;

/** A row while it is read: each cell is its lines. */
interface OpenRow {
  readonly cells: { readonly lines: string[]; readonly place: Place }[];
}

/** Reads a text; places are line numbers of the file. @throws ImportRefusal beyond the limits */
export function readText(text: string, tally: Tally = startTally(formLimits)): OfficeDocument {
  checkWholeText(tally, text);
  const blocks: Block[] = [];
  let rows: OpenRow[] = [];
  let open: OpenRow | null = null;
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows, tally));
    [rows, open] = [[], null];
  };
  const lines = text.replace(bookmark, '').split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const parts = raw.split('\t');
    const isLoneTab = rows.length === 0 && raw.trim() === '' && !(lines[index + 1] ?? '').startsWith('\t');
    if (isLoneTab) {
      open = null;
    } else if (parts.length === 2 && parts[0]?.trim() === '') {
      if (open === null) rows.push((open = { cells: [] }));
      countLook(tally);
      open.cells.push({ lines: [parts[1] ?? ''], place: `第 ${line} 行` });
    } else if (parts.length > 1) {
      countLook(tally, parts.length);
      rows.push({
        cells: parts.map((part, at) => ({ lines: [part], place: `第 ${line} 行第 ${at + 1} 格` })),
      });
      open = null;
    } else if (raw.trim() === '') {
      open = null;
    } else if (open !== null) {
      open.cells.at(-1)?.lines.push(raw);
    } else {
      closeTable();
      const place = `第 ${line} 行`;
      countBlock(tally);
      countText(tally, raw, place);
      blocks.push({ kind: 'paragraph', text: raw.trim(), place, level: null });
    }
  }
  closeTable();
  return { blocks, notes: [] };
}

function tableOf(rows: readonly OpenRow[], tally: Tally): Block {
  const name = `从${rows[0]?.cells[0]?.place ?? ''}起的表格`;
  countBlock(tally);
  const joined = withBrokenRowsJoined(rows);
  const cells = joined.flatMap((row, rowIndex) => {
    countTable(tally, name, { rows: joined.length, columns: row.cells.length, cells: row.cells.length });
    return row.cells.map(({ lines, place }, column): TableCell => {
      const text = lines.join('\n').trim();
      countText(tally, text, place);
      return plainCell(text, rowIndex, column, place);
    });
  });
  return { kind: 'table', cells, place: name };
}

/**
 * An empty line inside a cell looks like the end of its row. In a table whose rows are otherwise
 * all as long as its heading, short rows that together make up one row are that row.
 */
function withBrokenRowsJoined(rows: readonly OpenRow[]): OpenRow[] {
  const width = rows.find(({ cells }) => cells.length > 1)?.cells.length ?? 0;
  const isRegular = width > 2 && rows.filter(({ cells }) => cells.length === width).length * 2 > rows.length;
  if (!isRegular) return [...rows];
  const joined: OpenRow[] = [];
  for (let index = 0; index < rows.length;) {
    let [count, cells] = [0, [] as OpenRow['cells']];
    while (cells.length < width && index + count < rows.length) {
      cells = [...cells, ...(rows[index + count]?.cells ?? [])];
      count += 1;
    }
    const isOne = cells.length === width;
    joined.push(isOne ? { cells } : (rows[index] ?? { cells: [] }));
    index += isOne ? count : 1;
  }
  return joined;
}
