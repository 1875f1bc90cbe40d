/** The cells of the tables that stand in a text, each with its place. */

/** What stands for the end of a line that does not end the row. */
export const lineBreakInCell = '\v';

export interface TextCell {
  readonly text: string;
  /** Offset of the cell in the text. */
  readonly index: number;
  /** Whether only spaces set it apart. */
  readonly isLoose?: true;
}

/**
 * Rows of cells: lines with tabs, rows of Markdown tables, lines whose words stand apart by two spaces or
 * more or are all short, or by commas, and runs of lines that begin with a tab and hold one cell each, which a blank line ends.
 */
export function cellRowsOf(text: string): TextCell[][] {
  const rows: TextCell[][] = [];
  if (!/[\t| ,]/.test(text)) return rows;
  let single: TextCell[] | null = null;
  let index = 0;
  for (const line of text.split('\n')) {
    const isSingle = /^\t[^\t]*$/.test(line);
    if (isSingle) {
      if (single === null) rows.push((single = []));
      single.push({ text: line.slice(1), index: index + 1 });
    } else {
      single = null;
      rows.push(...rowOf(line, index));
    }
    index += line.length + 1;
  }
  return rows;
}

function rowOf(line: string, index: number): TextCell[][] {
  if (/^ {0,3}\|/.test(line)) return [cellsOf(line, '|', index)];
  if (line.includes('\t')) return [cellsOf(line, '\t', index)];
  // The same number of cells as in the rows that begin with a border.
  if (line.includes('|')) return [[{ text: '', index }, ...cellsOf(line, '|', index)]];
  // Words between commas, as a table of plain text has them.
  if (/^[^,]{1,16}(?:,[^,]{0,16}){1,40}$/.test(line))
    return [cellsOf(line, ',', index).map((cell) => ({ ...cell, isLoose: true }))];
  if (!line.includes(' ')) return [];
  // One space sets cells apart where all of them are short.
  const words = [...line.matchAll(/^(?:\S{1,12} )+\S{1,12}$/.test(line.trim()) ? /\S+/g : /\S(?: ?\S)*/g)];
  return words.length < 2
    ? []
    : [words.map((word) => ({ text: word[0], index: index + word.index, isLoose: true }))];
}

function cellsOf(line: string, separator: string, start: number): TextCell[] {
  let index = start;
  return line.split(separator).map((text) => {
    const cell = { text, index };
    index += text.length + 1;
    return cell;
  });
}
