/** Writing forms as files: .docx, .xlsx, .csv, and HTML for LibreOffice. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import writeExcelFile from 'write-excel-file/node';
import type { FormBlock, FormCell } from './forms.ts';

/** A Word document with merged cells and line breaks inside cells. */
export async function toDocx(blocks: readonly FormBlock[]): Promise<Uint8Array> {
  const children = blocks.map((block) => {
    if ('paragraph' in block) return new Paragraph(block.paragraph);
    return new Table({
      rows: block.table.rows.map(
        (row) =>
          new TableRow({
            children: row.map(
              ({ text, rowSpan, columnSpan }) =>
                new TableCell({ rowSpan, columnSpan, children: [new Paragraph({ children: runs(text) })] }),
            ),
          }),
      ),
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function runs(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
}

/** A workbook with one sheet: paragraphs as rows over the whole width, figures as numbers with their format. */
export async function toXlsx(blocks: readonly FormBlock[]): Promise<Uint8Array> {
  const width = Math.max(...blocks.map((block) => ('table' in block ? block.table.width : 1)));
  const rows = blocks.flatMap((block) => {
    if ('paragraph' in block) return [[{ value: block.paragraph, columnSpan: width }]];
    return block.table.rows.map((row) => {
      const line: object[] = [];
      for (const cell of row)
        line[cell.column] = { ...valueOf(cell), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan };
      return Array.from(line, (cell: object | undefined) => cell ?? null);
    });
  });
  return new Uint8Array(await writeExcelFile(rows as never).toBuffer());
}

function valueOf({ text }: FormCell): object {
  if (text === '') return {};
  if (/^-?\d+(?:\.\d+)?$/.test(text)) {
    const decimals = text.split('.')[1]?.length ?? 0;
    const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    return { value: Number(text), type: Number, format };
  }
  const percent = /^(\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent === null) return { value: text, type: String };
  const decimals = percent[2]?.length ?? 0;
  return {
    value: Number(percent[1]) / 100,
    type: Number,
    format: `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}%`,
  };
}

/** Comma separated values as a spreadsheet saves them: merged cells are blanks. */
export function toCsv(blocks: readonly FormBlock[]): string {
  const lines = blocks.flatMap((block) => {
    if ('paragraph' in block) return [[block.paragraph]];
    return block.table.rows.map((row) => {
      const line: string[] = [];
      for (const { text, column } of row) line[column] = text;
      return Array.from({ length: block.table.width }, (_, column) => line[column] ?? '');
    });
  });
  return lines.map((line) => line.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

/** A web page with the same tables, which LibreOffice turns into office files. */
function toHtml(blocks: readonly FormBlock[]): string {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const body = blocks.map((block) => {
    if ('paragraph' in block) return `<p>${escape(block.paragraph)}</p>`;
    const rows = block.table.rows.map(
      (row) =>
        `<tr>${row.map(({ text, rowSpan, columnSpan }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}"${figureAttributes(text)}>${escape(text)}</td>`).join('')}</tr>`,
    );
    return `<table border="1">${rows.join('')}</table>`;
  });
  return `<html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`;
}

/** Value and format of a figure, so that a spreadsheet keeps the zeros that the form prints. */
function figureAttributes(text: string): string {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return ' sdnum="2052;0;@"';
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = percent === '%' ? Number(digits) / 100 : Number(digits);
  return ` sdval="${value}" sdnum="2052;0;0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${percent ?? ''}"`;
}

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The form as LibreOffice writes it. */
export function byLibreOffice(blocks: readonly FormBlock[], ending: 'docx' | 'xlsx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    writeFileSync(join(folder, 'form.html'), toHtml(blocks));
    const filters =
      ending === 'docx'
        ? ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']
        : ['--infilter=HTML (StarCalc)', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...filters,
      '--outdir',
      folder,
      join(folder, 'form.html'),
    ]);
    const path = join(folder, `form.${ending}`);
    if (!existsSync(path)) throw new Error('LibreOffice wrote no file');
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
