/** Limits of what is unpacked and drawn, so that a small file cannot fill the memory of a reader. */
import { maxUnpackedBytes as maxImportedBytes, type Limits } from '../import/limits.ts';

/** Beyond it browsers of old machines fail; a page of A4 at 600 dpi has 35 million. */
export const maxPixels = 100_000_000;

/** Chunks or segments of a picture: each takes memory, and a picture of 20 MB has some thousands. */
export const maxPictureParts = 50_000;

/** A viewer draws the whole picture for each of its scans; programs write about ten. */
export const maxScans = 100;

/** The colour profile and the packed texts of a picture together; profiles for print have some megabytes. */
export const maxProfileBytes = 10_000_000;

/** All parts of an office document together, unpacked. */
export const maxUnpackedBytes = 200_000_000;

/**
 * One XML part of an office document, and all of them together; pictures may be larger. What is read of a part takes
 * some ten times its length, and as much as an import takes of a whole document is a table of 300,000 cells.
 */
export const maxXmlPartBytes = maxImportedBytes;
export const maxXmlBytes = 40_000_000;

/** Everything else of a PDF than its pictures, unpacked: its reader takes time for each byte, and keeps it. */
export const maxPdfBytes = 100_000_000;

/** What the pages of a PDF draw, counted as often as it is drawn: an atlas has some megabytes, a report less than one. */
export const maxDrawnBytes = 10_000_000;

/** Forms that draw forms; programs nest a few. */
export const maxFormDepth = 30;

/**
 * States of drawing kept inside each other, and lists inside lists, in the content of pages with the forms that they
 * draw. ISO 32000-1, annex C, allows 28; a reader takes the longer for each of them the more of them there are.
 */
export const maxNesting = 100;

/**
 * A string, a name or a comment in the content of pages. ISO 32000-1, annex C, allows 32,767 bytes for a string and
 * 127 for a name; a reader takes some eighty times the memory of the longest.
 */
export const maxTokenBytes = 100_000;

export const maxPages = 3_000;

/** Data of the pictures of a PDF together: they are counted and never kept, and a viewer shows one page at a time. */
export const maxPictureBytes = 1_000_000_000;

/** Packed objects of a PDF together, and what they and the others hold: dictionaries, lists, numbers, texts. */
export const maxObjectBytes = 50_000_000;
export const maxObjects = 3_000_000;

/** Signs that the codes of the fonts of a PDF stand for, together; a large font has 65,536. */
export const maxMappedSigns = 5_000_000;

/** Signs that the pages of a PDF may show: one code may stand for a whole text. */
export const maxShownSigns = 20_000_000;

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
