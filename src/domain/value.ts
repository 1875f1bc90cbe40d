/**
 * What can stand in a cell of a printed form.
 *
 * Four things look alike and are not: a key that is absent (not in the document), a blank
 * cell, the number zero, and a cell that says it does not apply. They are different states
 * here and stay different in the engine, on pages, in JSON and in CSV.
 */
import { decimal, type Decimal } from './decimal.ts';

/** Why a cell that is in the document holds no figure. `masked`: blacked out or starred by the publisher. */
export type SpecialState = 'notApplicable' | 'notMeasured' | 'illegible' | 'masked';

/** Every state a cell can be in, `absent` included, as it appears in data files. */
export type CellState = 'number' | 'text' | 'blank' | 'absent' | SpecialState;

/** A cell that holds a plain number. `text` as printed (`8.40`, `12,000`), `value` its plain notation. */
export interface NumberCell {
  readonly state: 'number';
  readonly text: string;
  readonly value: string;
}

export interface BlankCell {
  readonly state: 'blank';
}

/** A cell whose printed words say that there is no figure: `—`, `无`, `未开展`. */
export interface SpecialCell {
  readonly state: SpecialState;
  readonly text: string;
}

/** A cell of a column of numbers: points, weights, amounts. */
export type FigureCell = NumberCell | BlankCell | SpecialCell;

export const blank: BlankCell = { state: 'blank' };

/** The cell's number, or null when the cell holds none. Null never stands for zero. */
export function numberOf(cell: FigureCell | undefined): Decimal | null {
  return cell?.state === 'number' ? decimal(cell.value) : null;
}

/** The state of a cell that may be missing from the document. */
export function stateOf(cell: { readonly state: CellState } | undefined): CellState {
  return cell?.state ?? 'absent';
}

/** The printed text of a cell, or null when nothing is printed. A blank cell prints an empty text. */
export function printedTextOf(
  cell: { readonly state: CellState; readonly text?: string } | undefined,
): string | null {
  if (cell === undefined) return null;
  return cell.state === 'blank' ? '' : (cell.text ?? '');
}
