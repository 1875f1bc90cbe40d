/** An office document as the importer sees it, whatever file it was read from. */

/** A place in the source that a clerk can find again: `第 3 个表格第 2 行第 4 格`, `第 37 行`, `Sheet1!B5`. */
export type Place = string;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
  /** Level of a heading style, 1 being the highest; null for running text. */
  readonly level: number | null;
}

/** A cell where it starts; the cells that it is merged over do not exist. Lines inside are kept. */
export interface TableCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
}

export interface Table {
  readonly kind: 'table';
  readonly cells: readonly TableCell[];
  readonly place: Place;
}

export type Block = Paragraph | Table;

/** Something that a reader could not take over as it stands, in words for the clerk. */
export interface Note {
  readonly place: Place;
  readonly text: string;
}

export interface OfficeDocument {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** A cell of one slot. */
export function plainCell(text: string, row: number, column: number, place: Place): TableCell {
  return { text, row, column, rowSpan: 1, columnSpan: 1, place };
}
