/** Excel workbooks: a table for each sheet, with merged cells and numbers as the sheet shows them. */
import type { Block, Note, OfficeDocument, TableCell } from './document.ts';
import { builtInFormats, formatNumber } from './number-format.ts';
import type { OfficePackage } from './office-package.ts';
import { ImportRefusal } from './refusal.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

interface Workbook {
  readonly strings: readonly string[];
  /** Format codes by the number of a cell's style. */
  readonly formats: readonly string[];
  readonly notes: Note[];
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Reads every sheet, hidden ones too, in their order.
 * @throws ImportRefusal when the package holds no workbook
 */
export function readXlsx(part: OfficePackage): OfficeDocument {
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
  };
  const blocks = childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }): Block[] => {
    const name = attributes['name'] ?? '';
    const sheet = part(targets.get(attributes['id'] ?? '') ?? '');
    if (sheet === undefined) return [];
    if (attributes['state'] === 'hidden') {
      book.notes.push({
        place: `工作表“${name}”`,
        text: '这个工作表是隐藏的，已一并导入，请核对是否应当公开。',
      });
    }
    const cells = readSheet(sheet, name, book);
    return sheetBlocks(cells, `工作表“${name}”`);
  });
  return { blocks, notes: book.notes };
}

/** Text of a shared string, without the reading aids (`rPh`) of its characters. */
function stringOf(item: XmlElement): string {
  return childrenOf(item)
    .map((child) =>
      child.name === 't' ? textOf(child) : child.name === 'r' ? textOf(childOf(child, 't')) : '',
    )
    .join('');
}

function formatsOf(styles: XmlElement | undefined): string[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    return own.get(id) ?? builtInFormats[id] ?? `第 ${id} 号格式`;
  });
}

/** The cells of the rows that hold text, up to the last column that does. Empty rows are left out. */
function readSheet(sheet: XmlElement, name: string, book: Workbook): TableCell[] {
  const texts = new Map<number, Map<number, string>>();
  let nextRow = 0;
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    const index = row.attributes['r'] === undefined ? nextRow : Number(row.attributes['r']) - 1;
    nextRow = index + 1;
    const cells = rowTexts(row, index, name, book);
    if (cells.size > 0) texts.set(index, cells);
    if (row.attributes['hidden'] === '1' && cells.size > 0) {
      book.notes.push({
        place: `${name}!${index + 1}:${index + 1}`,
        text: '这一行是隐藏的，已一并导入，请核对是否应当公开。',
      });
    }
  }
  const merges = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    areaOf(attributes['ref'] ?? 'A1'),
  );
  return layOut(texts, merges, name);
}

function rowTexts(row: XmlElement, index: number, name: string, book: Workbook): Map<number, string> {
  const texts = new Map<number, string>();
  let next = 0;
  for (const cell of childrenOf(row, 'c')) {
    const reference = cell.attributes['r'];
    const column = reference === undefined ? next : columnOf(reference);
    next = column + 1;
    const text = cellText(cell, `${name}!${columnName(column)}${index + 1}`, book)
      .replaceAll('\t', ' ')
      .trim();
    if (text !== '') texts.set(column, text);
  }
  return texts;
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
  const format = book.formats[Number(cell.attributes['s'] ?? '0')] ?? 'General';
  const shown = formatNumber(value, format);
  if (shown !== null) return shown;
  book.notes.push({
    place,
    text: `这一格的数字格式（${format}）没有见过，取的是未设格式的数 ${value}，请对照原文改正。`,
  });
  return value;
}

function layOut(
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>,
  merges: readonly Area[],
  name: string,
): TableCell[] {
  const rows = [...texts.keys()].sort((a, b) => a - b);
  const kept = new Map(rows.map((row, index) => [row, index]));
  const width = Math.max(0, ...rows.map((row) => Math.max(...(texts.get(row)?.keys() ?? [0])) + 1));
  const starts = new Map<string, Area>();
  const covered = new Set<string>();
  for (const area of merges) {
    starts.set(`${area.top} ${area.left}`, area);
    for (const row of rows.filter((one) => one >= area.top && one <= area.bottom)) {
      for (let column = area.left; column <= Math.min(area.right, width - 1); column += 1) {
        if (row !== area.top || column !== area.left) covered.add(`${row} ${column}`);
      }
    }
  }
  const cells: TableCell[] = [];
  for (const row of rows) {
    for (let column = 0; column < width; column += 1) {
      if (covered.has(`${row} ${column}`)) continue;
      const area = starts.get(`${row} ${column}`);
      cells.push({
        text: texts.get(row)?.get(column) ?? '',
        row: kept.get(row) ?? 0,
        column,
        rowSpan: area === undefined ? 1 : rows.filter((one) => one >= row && one <= area.bottom).length,
        columnSpan: area === undefined ? 1 : Math.min(area.right, width - 1) - column + 1,
        place: `${name}!${columnName(column)}${row + 1}`,
      });
    }
  }
  return cells;
}

function areaOf(reference: string): Area {
  const [from = 'A1', to = from] = reference.split(':');
  const rowOf = (one: string): number => Number(/\d+$/.exec(one)?.[0] ?? '1') - 1;
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}
