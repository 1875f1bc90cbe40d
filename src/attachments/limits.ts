/** Limits of what is unpacked and drawn, so that a small file cannot fill the memory of a reader. */
import type { Limits } from '../import/limits.ts';

/** Beyond it browsers of old machines fail; a page of A4 at 600 dpi has 35 million. */
export const maxPixels = 100_000_000;

/** All parts of a document together, unpacked. */
export const maxUnpackedBytes = 200_000_000;

export const maxParts = 5_000;

/** Elements, attributes and texts of all XML parts of a document. */
export const maxXmlNodes = 2_000_000;

/** Tables of data are attached, too, other than the importer takes. */
export const dataLimits: Limits = {
  cells: 300_000,
  rows: 200_000,
  columns: 16_384,
  blocks: 200_000,
  length: 1_000_000,
  characters: 20_000_000,
};

/** Of a text or a table of separated values. */
export const maxLines = 500_000;
