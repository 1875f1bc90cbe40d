/**
 * Tables as an Excel workbook: a sheet for each table, and one that explains the columns. See
 * `sheet-cell.ts` for what stands in a cell.
 */
import type { Column, TableInfo } from './column.ts';
import {
  columnLetters,
  mostDecimals,
  rowEndMark,
  rowMark,
  sheetRow,
  sheetStyles,
  sheetText,
  textCell,
} from './sheet-cell.ts';
import { typeNames } from './type-names.ts';
import { zipOf, type ZipEntry } from './zip.ts';

/** Rows that a sheet of Excel has below its heading. */
export const mostSheetRows = 1_048_575;

/** A limit of our own: a workbook is for reading in an office, and a larger one is better had by year. */
export const mostSheetCells = 8_000_000;

/** Whether a table of so many rows and columns has room in a sheet. */
export function fitsSheet(rowCount: number, columnCount: number): boolean {
  return rowCount <= mostSheetRows && rowCount * columnCount <= mostSheetCells;
}

export interface SheetTable extends TableInfo {
  readonly rowCount: number;
  /** Whole rows as UTF-8, with marks in place of their numbers, in pieces. */
  readonly rows: Iterable<Uint8Array>;
}

/** The workbook, piece by piece; the same tables give the same bytes. */
export function workbookOf(tables: readonly SheetTable[]): Iterable<Buffer> {
  const sheets: Sheet[] = [...tables.map(sheetOf), explanationSheet(tables)];
  return zipOf([
    { name: '[Content_Types].xml', pieces: [Buffer.from(contentTypes(sheets.length))] },
    { name: '_rels/.rels', pieces: [Buffer.from(packageRelations)] },
    { name: 'xl/workbook.xml', pieces: [Buffer.from(workbookXml(sheets))] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [Buffer.from(workbookRelations(sheets.length))] },
    { name: 'xl/styles.xml', pieces: [Buffer.from(stylesXml)] },
    ...sheets.map((sheet, index): ZipEntry => ({
      name: `xl/${sheetPath(index)}`,
      pieces: sheetXml(sheet, index === 0),
    })),
  ]);
}

interface Sheet {
  readonly title: string;
  readonly widths: readonly number[];
  readonly heading: readonly string[];
  readonly rowCount: number;
  readonly rows: Iterable<Uint8Array>;
}

function sheetOf({ title, columns, rowCount, rows }: SheetTable): Sheet {
  return { title, widths: columns.map(widthOf), heading: columns.map(headingOf), rowCount, rows };
}

function explanationSheet(tables: readonly SheetTable[]): Sheet {
  const lines = tables.flatMap(({ title, columns }) => columns.map((column) => explanationOf(title, column)));
  return {
    title: '字段说明',
    widths: [10, 24, 24, 10, 6, 60, 60],
    heading: ['工作表', '列', '英文列名', '类型', '单位', '含义', '取值'],
    rowCount: lines.length,
    rows: [Buffer.from(lines.map((cells) => textRow(cells)).join(''))],
  };
}

function explanationOf(table: string, { title, name, type, unit, description, words }: Column): string[] {
  const meanings = Object.entries(words ?? {}).map(([value, meaning]) => `${value} ${meaning}`);
  return [table, title, name, typeNames[type], unit ?? '', description, meanings.join('；')];
}

function headingOf({ title, unit }: Column): string {
  return unit === undefined || title.endsWith(`（${unit}）`) ? title : `${title}（${unit}）`;
}

function widthOf({ type, title }: Column): number {
  const usual = type === 'decimal' || type === 'integer' || type === 'yesNo' ? 12 : 18;
  return Math.min(40, Math.max(usual, title.length * 2 + 2));
}

function textRow(texts: readonly string[], style = ''): string {
  const cells = texts.map((text, index) =>
    text === '' ? '' : `<c r="${columnLetters(index)}${rowMark}"${textCell(text, style)}`,
  );
  return sheetRow(cells.join(''));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function* sheetXml({ widths, heading, rowCount, rows }: Sheet, isFirst: boolean): Generator<Uint8Array> {
  const end = `${columnLetters(Math.max(0, widths.length - 1))}${rowCount + 1}`;
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  });
  // The heading stays in sight.
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield Buffer.from(
    [
      `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${end}"/><sheetViews>`,
      `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
      `<cols>${columns.join('')}</cols><sheetData>`,
    ].join(''),
  );
  yield* numbered(headed(heading, rows));
  yield Buffer.from('</sheetData></worksheet>');
}

function* headed(heading: readonly string[], rows: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield Buffer.from(textRow(heading, ` s="${sheetStyles.bold}"`));
  yield* rows;
}

/**
 * Puts the numbers of the rows in their places, from the heading on. Each byte is taken for a character: the
 * marks are the same in both, and nothing else is looked at.
 */
function* numbered(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let number = 0;
  for (const piece of pieces) {
    const rows = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
      .toString('latin1')
      .split(rowEndMark);
    // Nothing follows the last mark.
    rows.pop();
    const texts = rows.map((row, index) => row.replaceAll(rowMark, String(number + index + 1)));
    number += rows.length;
    yield Buffer.from(texts.join(''), 'latin1');
  }
}

function sheetPath(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

function contentTypes(sheetCount: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${kind}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) => part(sheetPath(index), 'worksheet'));
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${sheets.join('')}</Types>`;
}

const packageRelations = `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ title }, index) => `<sheet name="${sheetText(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRelations(sheetCount: number): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    relation(index + 1, 'worksheet', sheetPath(index)),
  );
  return `${declaration}<Relationships xmlns="${relations}">${sheets.join('')}${relation(sheetCount + 1, 'styles', 'styles.xml')}</Relationships>`;
}

/** Numbers of formats of one's own start here. */
const firstFormat = 164;

const formats: readonly string[] = [
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm',
  ...Array.from({ length: mostDecimals + 1 }, (_, decimals) =>
    decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  ),
];

/** In the order of `sheetStyles`: usual, bold, then one for each format. */
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats
  .map((code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${code}"/>`)
  .join(
    '',
  )}</numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="1"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${formats
  .map(
    (_, index) =>
      `<xf numFmtId="${firstFormat + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`;
