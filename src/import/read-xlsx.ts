/** Excel workbooks: a table for each sheet, with merged cells and numbers as the sheet shows them. */
import type { Block, Note, OfficeDocument, TableCell } from './document.ts';
import {
  checkTable,
  countBlock,
  countLook,
  countTable,
  countText,
  formLimits,
  startTally,
  type Tally,
} from './limits.ts';
import { builtInFormats, formatNumber } from './number-format.ts';
import type { OfficePackage } from './office-package.ts';
import { ImportRefusal, TooMuch } from './refusal.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

interface Workbook {
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly Format[];
  readonly notes: Note[];
  readonly tally: Tally;
}

interface Format {
  /** How it is called in a note. */
  readonly name: string;
  /** Null where it is not known. */
  readonly code: string | null;
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Reads every sheet, hidden ones too, in their order.
 * @throws ImportRefusal when the package holds no workbook, or one beyond the limits
 */
export function readXlsx(part: OfficePackage, tally: Tally = startTally(formLimits)): OfficeDocument {
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) {
    throw new ImportRefusal(
      '这个文件不是 Excel 工作簿（.xlsx）。请用 WPS 或 Excel 打开原文件，另存为 .xlsx 后再导入。',
    );
  }
  const targets = new Map(
    childrenOf(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      (attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const book: Workbook = {
    strings: childrenOf(part('xl/sharedStrings.xml'), 'si').map(stringOf),
    formats: formatsOf(part('xl/styles.xml')),
    notes: [],
    tally,
  };
  /** Names of the sheets by their parts. */
  const read = new Map<string, string>();
  const blocks = childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }): Block[] => {
    const name = (attributes['name'] ?? '').slice(0, longestName);
    const target = targets.get(attributes['id'] ?? '') ?? '';
    const other = read.get(target);
    if (other !== undefined) throw sameSheet(other, name);
    const sheet = part(target);
    if (sheet === undefined) return [];
    read.set(target, name);
    if (attributes['state'] === 'hidden') {
      book.notes.push({
        place: `工作表“${name}”`,
        text: '这个工作表是隐藏的，已一并导入，请核对是否应当公开。',
      });
    }
    const found = sheetBlocks(readSheet(sheet, name, book), `工作表“${name}”`);
    countBlock(tally, found.length);
    return found;
  });
  return { blocks, notes: book.notes };
}

/** Each would be read anew, so that a small file could take any time. */
function sameSheet(name: string, other: string): ImportRefusal {
  return new ImportRefusal(
    `工作表“${name}”和“${other}”在文件里是同一份内容，不知道哪一张算数。请用 WPS 或 Excel 打开，另存为新文件后再导入。`,
  );
}

/** Text of a shared string, without the reading aids (`rPh`) of its characters. */
function stringOf(item: XmlElement): string {
  return childrenOf(item)
    .map((child) =>
      child.name === 't' ? textOf(child) : child.name === 'r' ? textOf(childOf(child, 't')) : '',
    )
    .join('');
}

/** Excel takes no longer format. A file has each once, and reads it and names it for every cell that has it. */
const longestFormat = 255;

/** Excel takes 31 characters. The name is told with the place of every cell of the sheet. */
const longestName = 100;

function formatsOf(styles: XmlElement | undefined): Format[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    const code = own.get(id) ?? builtInFormats[id];
    const isKnown = code !== undefined && code.length <= longestFormat;
    return isKnown ? { name: code, code } : { name: `第 ${id.slice(0, 9)} 号格式`, code: null };
  });
}

/** The cells of the rows that hold text, up to the last column that does. Empty rows are left out. */
function readSheet(sheet: XmlElement, name: string, book: Workbook): TableCell[] {
  const texts = new Map<number, ReadonlyMap<number, string>>();
  const place = `工作表“${name}”`;
  let nextRow = 0;
  let width = 0;
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    const index = rowIndexOf(row.attributes['r'] ?? String(nextRow + 1), place);
    nextRow = index + 1;
    const cells = rowTexts(row, index, name, book);
    if (cells.size === 0) continue;
    if (texts.has(index)) throw twice(place, `第 ${index + 1} 行`);
    texts.set(index, cells);
    for (const column of cells.keys()) width = Math.max(width, column + 1);
    checkTable(book.tally, place, { rows: texts.size, columns: width, cells: texts.size * width });
    if (row.attributes['hidden'] === '1') {
      book.notes.push({
        place: `${name}!${index + 1}:${index + 1}`,
        text: '这一行是隐藏的，已一并导入，请核对是否应当公开。',
      });
    }
  }
  const merges = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    areaOf(attributes['ref'] ?? 'A1', place),
  );
  countTable(book.tally, place, { rows: texts.size, columns: width, cells: texts.size * width });
  return layOut(texts, width, merges, name);
}

function rowTexts(row: XmlElement, index: number, name: string, book: Workbook): Map<number, string> {
  const texts = new Map<number, string>();
  const sheet = `工作表“${name}”`;
  let next = 0;
  for (const cell of childrenOf(row, 'c')) {
    const reference = cell.attributes['r'];
    const column = reference === undefined ? next : cellOf(reference, sheet).column;
    next = column + 1;
    if (childrenOf(cell).length === 0) continue;
    countLook(book.tally);
    const place = `${name}!${columnName(column)}${index + 1}`;
    const text = cellText(cell, place, book).replaceAll('\t', ' ').trim();
    if (text === '') continue;
    if (texts.has(column)) throw twice(sheet, `单元格 ${columnName(column)}${index + 1} `);
    countText(book.tally, text, place);
    texts.set(column, text);
  }
  return texts;
}

function twice(sheet: string, what: string): ImportRefusal {
  return new ImportRefusal(
    `${sheet}的${what}写了两次，不知道哪一次算数。请用 WPS 或 Excel 打开，另存为新文件后再导入。`,
  );
}

function cellText(cell: XmlElement, place: string, book: Workbook): string {
  const value = textOf(childOf(cell, 'v'));
  // Without a type a cell holds a number.
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'inlineStr':
      return stringOf(childOf(cell, 'is') ?? cell);
    case 'str':
    case 'd':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      book.notes.push({ place, text: `这一格是公式错误（${value}），请对照原文改正。` });
      return value;
    default:
      return numberText(cell, value, place, book);
  }
}

const general: Format = { name: 'General', code: 'General' };

function numberText(cell: XmlElement, value: string, place: string, book: Workbook): string {
  if (value === '') {
    if (childOf(cell, 'f') !== undefined) {
      book.notes.push({
        place,
        text: '这一格是公式，文件里没有保存计算结果。请用 Excel 打开并重新保存后再导入。',
      });
    }
    return '';
  }
  const { name, code } = book.formats[Number(cell.attributes['s'] ?? '0')] ?? general;
  const shown = code === null ? null : formatNumber(value, code);
  if (shown !== null) return shown;
  book.notes.push({
    place,
    text: `这一格的数字格式（${name}）没有见过，取的是未设格式的数 ${value}，请对照原文改正。`,
  });
  return value;
}

function layOut(
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>,
  width: number,
  merges: readonly Area[],
  name: string,
): TableCell[] {
  const rows = [...texts.keys()].sort((a, b) => a - b);
  const starts = new Map<string, Area>();
  const covered = new Set<string>();
  let slots = 0;
  for (const { top, left, bottom, right } of merges) {
    const area = { top, left, bottom: firstFrom(rows, bottom + 1) - 1, right: Math.min(right, width - 1) };
    const first = firstFrom(rows, top);
    slots += Math.max(0, area.bottom - first + 1) * Math.max(0, area.right - left + 1);
    if (slots > rows.length * width) throw overlapping(name);
    starts.set(`${top} ${left}`, area);
    for (let row = first; row <= area.bottom; row += 1) {
      for (let column = left; column <= area.right; column += 1)
        if (rows[row] !== top || column !== left) covered.add(`${rows[row]} ${column}`);
    }
  }
  return rows.flatMap((row, index) =>
    Array.from({ length: width }, (_, column): TableCell[] => {
      if (covered.has(`${row} ${column}`)) return [];
      const area = starts.get(`${row} ${column}`);
      return [
        {
          text: texts.get(row)?.get(column) ?? '',
          row: index,
          column,
          rowSpan: area === undefined ? 1 : area.bottom - index + 1,
          columnSpan: area === undefined ? 1 : area.right - column + 1,
          place: `${name}!${columnName(column)}${row + 1}`,
        },
      ];
    }).flat(),
  );
}

function overlapping(name: string): ImportRefusal {
  return new ImportRefusal(
    `工作表“${name}”的合并单元格互相重叠。请用 WPS 或 Excel 打开，取消重叠的合并，另存为新文件后再导入。`,
  );
}

/** The index of the first of the ascending rows that is not before `from`. */
function firstFrom(rows: readonly number[], from: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function areaOf(reference: string, sheet: string): Area {
  const [from = '', to = from] = reference.split(':');
  const [one, other] = [cellOf(from, sheet), cellOf(to, sheet)];
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The largest row and column of a sheet. */
const last = { row: 1_048_576, column: 'XFD' };

function cellOf(reference: string, sheet: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const column = columnOf(letters);
  if (column < 0 || column > columnOf(last.column)) throw outside(reference, sheet);
  return { row: rowIndexOf(row, sheet), column };
}

function rowIndexOf(row: string, sheet: string): number {
  if (!/^[1-9]\d{0,6}$/.test(row) || Number(row) > last.row) throw outside(row, sheet);
  return Number(row) - 1;
}

function outside(place: string, sheet: string): TooMuch {
  const shown = place.replace(/[^A-Za-z0-9.:$-]/g, '').slice(0, 20);
  return new TooMuch(
    `${sheet}里有位置“${shown}”，不在 Excel 的 ${last.row} 行、${last.column} 列以内。`,
    '请用 WPS 或 Excel 打开，另存为新文件后再导入。',
  );
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}
