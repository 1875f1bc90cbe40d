/**
 * Limits of what is read: a form has some hundred cells, so that more is a mistake or an attack. They are held while a
 * file is read, before anything is laid out, so that no file decides how much memory or time it takes.
 */
import type { OfficeDocument, Place } from './document.ts';
import { ImportRefusal, TooMuch } from './refusal.ts';

export const maxFileBytes = 20_000_000;
export const maxUnpackedBytes = 20_000_000;

/** How much of a document is read. */
export interface Limits {
  /** Cells of all tables together; a merged cell counts as often as it covers one. */
  readonly cells: number;
  /** Of one table. */
  readonly rows: number;
  readonly columns: number;
  /** Paragraphs and tables. */
  readonly blocks: number;
  /** Characters of a cell, a paragraph or a line. */
  readonly length: number;
  /** Characters of the whole document. */
  readonly characters: number;
}

export const formLimits: Limits = {
  cells: 50_000,
  rows: 5_000,
  columns: 1_000,
  blocks: 20_000,
  length: 20_000,
  characters: 2_000_000,
};

/** What a reader has read so far. */
export interface Tally {
  readonly limits: Limits;
  /** Cells of the tables that were laid out. */
  cells: number;
  /** Cells that were looked at. */
  looked: number;
  blocks: number;
  characters: number;
}

export function startTally(limits: Limits): Tally {
  return { limits, cells: 0, looked: 0, blocks: 0, characters: 0 };
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** Whether a table may be laid out beside those before it. @throws TooMuch */
export function checkTable({ limits, cells }: Tally, place: Place, size: TableSize): void {
  if (size.rows > limits.rows)
    throw new TooMuch(`${place}超过 ${limits.rows} 行。`, '请核对文件，删去无关的行后再导入。');
  if (size.columns > limits.columns)
    throw new TooMuch(`${place}超过 ${limits.columns} 列。`, '请核对文件，删去无关的列后再导入。');
  if (cells + size.cells > limits.cells) {
    throw new TooMuch(
      `文件的单元格（含合并单元格占的格和空格）超过 ${limits.cells} 个。`,
      '请核对文件，拆分后再导入。',
    );
  }
}

/** A table that is laid out. @throws TooMuch */
export function countTable(tally: Tally, place: Place, size: TableSize): void {
  checkTable(tally, place, size);
  tally.cells += size.cells;
}

/** Cells that are looked at, whether they hold a text or not. @throws TooMuch */
export function countLook(tally: Tally, cells = 1): void {
  tally.looked += cells;
  if (tally.looked > tally.limits.cells)
    throw new TooMuch(`文件的单元格超过 ${tally.limits.cells} 个。`, '请核对文件，拆分后再导入。');
}

/** The text of a cell or a paragraph. @throws TooMuch */
export function countText(tally: Tally, text: string, place: Place): void {
  const { length, characters } = tally.limits;
  if (text.length > length) {
    throw new TooMuch(
      `${place}有 ${text.length} 个字，超过 ${length} 个字。`,
      '请核对文件，把长文拆成几段、移到表格之外后再导入。',
    );
  }
  tally.characters += text.length;
  if (tally.characters > characters)
    throw new TooMuch(`文件的文字超过 ${characters} 个字。`, '请核对文件，拆分后再导入。');
}

/** Paragraphs or tables. @throws TooMuch */
export function countBlock(tally: Tally, blocks = 1): void {
  tally.blocks += blocks;
  if (tally.blocks > tally.limits.blocks)
    throw new TooMuch(`文件的段落和表格超过 ${tally.limits.blocks} 个。`, '请核对文件，拆分后再导入。');
}

/** A text file before it is cut into lines; its separators and line ends count. @throws TooMuch */
export function checkWholeText({ limits }: Tally, text: string): void {
  if (text.length > limits.characters) {
    throw new TooMuch(
      `文件有 ${text.length} 个字符，超过 ${limits.characters} 个。`,
      '请核对文件，拆分后再导入。',
    );
  }
}

/** @throws ImportRefusal for a document without words */
export function refuseEmpty(document: OfficeDocument): OfficeDocument {
  const hasWords = document.blocks.some((block) =>
    block.kind === 'table' ? block.cells.length > 0 : block.text !== '',
  );
  if (!hasWords) throw new ImportRefusal('文件里没有文字，没有可以导入的内容。');
  return document;
}
