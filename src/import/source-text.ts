/** The source text that the gate compares with: paragraphs as lines, each cell on a line after a tab. */
import type { OfficeDocument, Table } from './document.ts';
import { gridOf } from './grid.ts';

/** Writes a document without its layout; slots of merged cells are blank cells. */
export function toSourceText({ blocks }: OfficeDocument): string {
  return `${blocks.map((block) => (block.kind === 'table' ? tableText(block) : block.text)).join('\n\n')}\n`;
}

function tableText(table: Table): string {
  const seen = new Set<unknown>();
  return gridOf(table)
    .rows.map(({ slots }) =>
      Array.from(slots, (cell) => {
        if (cell === undefined || seen.has(cell)) return '\t';
        seen.add(cell);
        return `\t${cell.printed
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n')}`;
      }).join('\n'),
    )
    .join('\n\n');
}
