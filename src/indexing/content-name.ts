/** Names of files of the index: by their content, so that servers and browsers may keep them for good. */
import { createHash } from 'node:crypto';

/** The name of a file without its ending. */
export function contentName(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}
