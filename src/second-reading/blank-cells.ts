/**
 * Blank cells that a file has to say are blank: `""` means a blank cell, and no key means no cell.
 *
 * In text a cell that reaches down over several rows looks like one cell with blanks below it. So a blank
 * is only missed where it hardly is a part of a merged cell: an amount whose row has other blanks, a score
 * whose row has points of its own, a note in a column where the file writes blanks.
 */
import type { Entry } from '../import/region.ts';
import type { RawPath } from '../schema/locate.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { printOf } from './same-print.ts';

export function isBlankExpected(
  { path }: { readonly path: RawPath },
  { key, read, own }: { readonly key: string; readonly read: Entry; readonly own: Entry },
  { file }: { readonly file: RawReport },
): boolean {
  if (path[0] === 'funds') return Object.values(own).includes('');
  if (path[0] !== 'indicators') return false;
  if (key === 'score') return (printOf(read['weight']) ?? '') !== '';
  const rows = file.indicators ?? [];
  // Texts end with the last filled cell, so that the last row may have no cell in the last column.
  const isLast = path[1] === rows.length - 1;
  return key === 'varianceNote' && !isLast && rows.some(({ varianceNote }) => varianceNote === '');
}
