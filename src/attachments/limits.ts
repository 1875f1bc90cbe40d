/** Limits of what is unpacked and drawn, so that a small file cannot fill the memory of a reader. */

/** Beyond it browsers of old machines fail; a page of A4 at 600 dpi has 35 million. */
export const maxPixels = 100_000_000;

/** All parts of a document together, unpacked. */
export const maxUnpackedBytes = 200_000_000;

export const maxParts = 5_000;
