/** Limits of what is read: a form has some hundred cells, so that more is a mistake or an attack. */
import type { OfficeDocument } from './document.ts';
import { ImportRefusal } from './refusal.ts';

export const maxFileBytes = 20_000_000;
export const maxUnpackedBytes = 100_000_000;
const maxCells = 50_000;
const maxRows = 5_000;
const maxCellLength = 20_000;
const maxTextLength = 2_000_000;

/**
 * The document, when it is of a size that a person can look through.
 * @throws ImportRefusal for a table or a cell that no form has
 */
export function withinLimits(document: OfficeDocument): OfficeDocument {
  let [cells, length] = [0, 0];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      length += block.text.length;
      continue;
    }
    const rows = block.cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
    if (rows > maxRows) {
      throw new ImportRefusal(
        `${block.place}有 ${rows} 行，超过 ${maxRows} 行，不像绩效表。请核对文件，删去无关的行后再导入。`,
      );
    }
    cells += block.cells.length;
    for (const { text, place } of block.cells) {
      length += text.length;
      if (text.length > maxCellLength) {
        throw new ImportRefusal(
          `${place}有 ${text.length} 个字，超过 ${maxCellLength} 个字。请核对文件，把长文移到表格之外后再导入。`,
        );
      }
    }
  }
  if (cells > maxCells)
    throw new ImportRefusal(`文件有 ${cells} 个单元格，超过 ${maxCells} 个，请拆分后再导入。`);
  if (length > maxTextLength) throw new ImportRefusal('文件的文字太多，请拆分后再导入。');
  if (cells === 0 && length === 0) throw new ImportRefusal('文件里没有文字，没有可以导入的内容。');
  return document;
}
