/**
 * Word documents: paragraphs with their automatic numbers, and tables with their merged cells.
 *
 * The package is read directly, because a conversion to HTML loses the numbers that Word writes
 * before headings, and with them part of the printed text.
 */
import { startNumbering, type Numbering } from './docx-numbering.ts';
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
import type { OfficePackage } from './office-package.ts';
import { ImportRefusal } from './refusal.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

interface Reader {
  readonly numbering: Numbering;
  readonly headingLevels: ReadonlyMap<string, number>;
  readonly styleNumbering: ReadonlyMap<string, XmlElement>;
  readonly blocks: Block[];
  readonly notes: Note[];
  readonly tally: Tally;
  tables: number;
  paragraphs: number;
}

/**
 * Reads the main text of a document. Deleted text of tracked changes is left out; inserted text counts.
 * @throws ImportRefusal when the package holds no Word document, or one beyond the limits
 */
export function readDocx(part: OfficePackage, tally: Tally = startTally(formLimits)): OfficeDocument {
  const body = childOf(part('word/document.xml'), 'body');
  if (body === undefined) {
    throw new ImportRefusal(
      '这个文件不是 Word 文档（.docx）。请用 WPS 或 Word 打开原文件，另存为 .docx 后再导入。',
    );
  }
  const styles = childrenOf(part('word/styles.xml'), 'style');
  const reader: Reader = {
    numbering: startNumbering(part('word/numbering.xml')),
    headingLevels: new Map(styles.flatMap(headingLevelOf)),
    styleNumbering: new Map(
      styles.flatMap((style): [string, XmlElement][] => {
        const numbering = childOf(style, 'pPr', 'numPr');
        return numbering === undefined ? [] : [[style.attributes['styleId'] ?? '', numbering]];
      }),
    ),
    blocks: [],
    notes: [],
    tally,
    tables: 0,
    paragraphs: 0,
  };
  readBlocks(body, reader);
  noteLeftOut(body, part, reader);
  return { blocks: reader.blocks, notes: reader.notes };
}

function headingLevelOf(style: XmlElement): [string, number][] {
  const name = childOf(style, 'name')?.attributes['val'] ?? '';
  const level = /^(?:heading|标题) (\d)$/i.exec(name)?.[1];
  return level === undefined ? [] : [[style.attributes['styleId'] ?? '', Number(level)]];
}

/** Elements that only wrap blocks or runs. */
const wrappers = new Set(['sdt', 'sdtContent', 'smartTag', 'customXml', 'ins', 'moveTo']);

function readBlocks(parent: XmlElement, reader: Reader): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'p') readParagraph(child, reader);
    else if (child.name === 'tbl') readTable(child, reader);
    else if (wrappers.has(child.name)) readBlocks(child, reader);
  }
}

function readParagraph(paragraph: XmlElement, reader: Reader): void {
  reader.paragraphs += 1;
  const place = `第 ${reader.paragraphs} 段`;
  const style = childOf(paragraph, 'pPr', 'pStyle')?.attributes['val'] ?? '';
  const level = reader.headingLevels.get(style) ?? null;
  for (const line of printedText(paragraph, place, reader).split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    countBlock(reader.tally);
    countText(reader.tally, text, place);
    reader.blocks.push({ kind: 'paragraph', text, place, level });
  }
  for (const box of textBoxesOf(paragraph)) {
    reader.notes.push({ place, text: '文本框里的文字已接在这一段之后，请核对位置。' });
    readBlocks(box, reader);
  }
}

function printedText(paragraph: XmlElement, place: string, reader: Reader): string {
  const text = runText(paragraph);
  return text.trim() === '' ? text : numberOf(paragraph, place, reader) + text;
}

function numberOf(paragraph: XmlElement, place: string, reader: Reader): string {
  const style = childOf(paragraph, 'pPr', 'pStyle')?.attributes['val'] ?? '';
  const own = childOf(paragraph, 'pPr', 'numPr') ?? reader.styleNumbering.get(style);
  const list = childOf(own, 'numId')?.attributes['val'] ?? '0';
  if (own === undefined || list === '0') return '';
  const number = reader.numbering(list, Number(childOf(own, 'ilvl')?.attributes['val'] ?? '0'));
  if (number !== null) return number;
  reader.notes.push({ place, text: '这一段前面有自动编号或项目符号，没有带过来，请对照原文补上。' });
  return '';
}

/** Text of runs: breaks become line ends, tabs become spaces, because a tab ends a cell in source texts. */
function runText(element: XmlElement): string {
  return childrenOf(element).map(textOfRunPart).join('');
}

function textOfRunPart(child: XmlElement): string {
  switch (child.name) {
    case 't':
      return textOf(child).replace(/[\t\r\n]+/g, ' ');
    case 'br':
    case 'cr':
      return '\n';
    case 'tab':
      return ' ';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbols[child.attributes['char']?.toUpperCase() ?? ''] ?? '□';
    case 'AlternateContent':
      return runText(childOf(child, 'Choice') ?? child);
    case 'del':
    case 'moveFrom':
    case 'pPr':
    case 'rPr':
    case 'drawing':
    case 'pict':
    case 'instrText':
      return '';
    default:
      return runText(child);
  }
}

/** Ticks and boxes of the fonts Wingdings and Wingdings 2. */
const symbols: Readonly<Record<string, string>> = {
  F0FC: '√',
  F052: '☑',
  F0FE: '☑',
  F0A8: '□',
  F06F: '□',
  F0A3: '□',
  '00FE': '☑',
  '0052': '☑',
  '00A8': '□',
  '00A3': '□',
};

function textBoxesOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'txbxContent') return [child];
    if (child.name === 'Fallback') return [];
    return textBoxesOf(child);
  });
}

// Tables

interface OpenCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

function readTable(table: XmlElement, reader: Reader): void {
  reader.tables += 1;
  countBlock(reader.tally);
  const name = `第 ${reader.tables} 个表格`;
  const laidOut = layOut(table, name, reader.tally);
  const nested = laidOut.flatMap(({ element }) => innerTables(element));
  const cells = laidOut.map(({ element, row, column, rowSpan, columnSpan }): TableCell => {
    const place = `${name}第 ${row + 1} 行第 ${column + 1} 列`;
    const text = cellText(element, place, reader);
    countText(reader.tally, text, place);
    return { text, row, column, rowSpan, columnSpan, place };
  });
  reader.blocks.push({ kind: 'table', cells, place: name });
  for (const inner of nested) {
    reader.notes.push({ place: name, text: '表格里嵌套了另一个表格，已作为单独的表格接在后面，请核对。' });
    readTable(inner, reader);
  }
}

/** Rows and columns on the table's grid; a cell that continues another only lengthens that one. */
function layOut(table: XmlElement, name: string, tally: Tally): OpenCell[] {
  const cells: OpenCell[] = [];
  const above = new Map<number, OpenCell>();
  for (const [row, element] of rowsOf(table).entries()) {
    let column = numberAt(element, 'trPr', 'gridBefore') ?? 0;
    let left: OpenCell | undefined;
    for (const cell of unwrapped(element, 'tc')) {
      countLook(tally);
      const columnSpan = numberAt(cell, 'tcPr', 'gridSpan') ?? 1;
      checkTable(tally, name, { rows: row + 1, columns: column + columnSpan, cells: 0 });
      const merge = mergeOf(cell, 'vMerge');
      const origin = above.get(column);
      if (mergeOf(cell, 'hMerge') === 'continue' && left !== undefined) {
        left.columnSpan += columnSpan;
      } else if (merge === 'continue' && origin !== undefined) {
        origin.rowSpan = row - origin.row + 1;
      } else {
        left = { element: cell, row, column, rowSpan: 1, columnSpan };
        cells.push(left);
        if (merge === 'restart') above.set(column, left);
        else above.delete(column);
      }
      column += columnSpan;
    }
  }
  const slots = cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
  countTable(tally, name, { rows: 0, columns: 0, cells: slots });
  return cells;
}

/** A count of columns; undefined where it is none, as Word takes it. */
function numberAt(element: XmlElement, ...path: readonly string[]): number | undefined {
  const value = childOf(element, ...path)?.attributes['val'] ?? '';
  return /^0*[1-9]\d*$/.test(value) ? Number(value) : undefined;
}

function mergeOf(cell: XmlElement, name: string): 'restart' | 'continue' | null {
  const merge = childOf(cell, 'tcPr', name);
  if (merge === undefined) return null;
  return merge.attributes['val'] === 'restart' ? 'restart' : 'continue';
}

function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table, 'tr').filter((row) => childOf(row, 'trPr', 'del') === undefined);
}

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? unwrapped(child, name) : [];
  });
}

/** Paragraphs of a cell are set apart by an empty line, so that a long text keeps them. */
function cellText(cell: XmlElement, place: string, reader: Reader): string {
  return unwrapped(cell, 'p')
    .map((paragraph) => printedText(paragraph, place, reader))
    .join('\n\n')
    .trim();
}

function innerTables(cell: XmlElement): XmlElement[] {
  return unwrapped(cell, 'tbl');
}

/** What the importer does not read is said, so that nothing is lost unseen. */
function noteLeftOut(body: XmlElement, part: OfficePackage, { notes }: Reader): void {
  const names = new Set<string>();
  const walk = (element: XmlElement): void => {
    names.add(element.name);
    for (const child of childrenOf(element)) walk(child);
  };
  walk(body);
  const place = '全文';
  if (names.has('del')) notes.push({ place, text: '文件带有修订记录，删去的文字没有导入。' });
  if (names.has('footnoteReference') && part('word/footnotes.xml') !== undefined) {
    notes.push({ place, text: '文件有脚注，没有导入，请对照原文补上。' });
  }
  for (const [kind, name] of [
    ['header', '页眉'],
    ['footer', '页脚'],
  ] as const) {
    if (hasWords(part, kind)) notes.push({ place: name, text: `${name}里有文字，没有导入，请对照原文。` });
  }
  if (names.has('drawing') || names.has('pict')) {
    notes.push({ place, text: '文件有图片或图形，没有导入。图片里的文字请对照原文补录。' });
  }
}

/** Page numbers are no words of the document. A document has a header for each section at most. */
function hasWords(part: OfficePackage, kind: 'header' | 'footer'): boolean {
  for (let number = 1; number <= 30; number += 1) {
    const element = part(`word/${kind}${number}.xml`);
    if (element === undefined) continue;
    const text = runText(element).replace(/\s+/g, '');
    if (text.replace(/[第页共\d\-—–/／]+/g, '') !== '') return true;
  }
  return false;
}
