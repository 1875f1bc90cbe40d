/** Counting what zlib unpacks, piece by piece: nothing of it is kept. */
import type { Inflate, InflateRaw } from 'node:zlib';

/**
 * Hands over the length of each piece as soon as it is unpacked; unpacking stops when `take` throws.
 * @throws Error when the data cannot be unpacked
 */
export async function countInflated(
  packed: Uint8Array,
  inflating: Inflate | InflateRaw,
  take: (bytes: number) => void,
): Promise<void> {
  inflating.end(packed);
  for await (const piece of inflating) take((piece as Buffer).length);
}
