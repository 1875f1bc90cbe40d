/** The cells of the tables that stand in a text, each with its place. */

export interface TextCell {
  readonly text: string;
  /** Offset of the cell in the text. */
  readonly index: number;
}

/**
 * Rows of cells: lines with tabs, rows of Markdown tables, and runs of lines that begin with a tab
 * and hold one cell each, which a blank line ends.
 */
export function cellRowsOf(text: string): TextCell[][] {
  const rows: TextCell[][] = [];
  if (!/[\t|]/.test(text)) return rows;
  let single: TextCell[] | null = null;
  let index = 0;
  for (const line of text.split('\n')) {
    const isSingle = /^\t[^\t]*$/.test(line);
    if (isSingle) {
      if (single === null) rows.push((single = []));
      single.push({ text: line.slice(1), index: index + 1 });
    } else {
      single = null;
      const separator = line.startsWith('|') ? '|' : '\t';
      if (line.includes(separator)) rows.push(cellsOf(line, separator, index));
    }
    index += line.length + 1;
  }
  return rows;
}

function cellsOf(line: string, separator: string, start: number): TextCell[] {
  let index = start;
  return line.split(separator).map((text) => {
    const cell = { text, index };
    index += text.length + 1;
    return cell;
  });
}
