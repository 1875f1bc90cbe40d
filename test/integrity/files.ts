/** Small files for tests of integrity. */
import { sha256Of } from '../../src/integrity/manifest.ts';
import type { FileDigest } from '../../src/integrity/site-file.ts';

export function digestOf(path: string, content = path): FileDigest {
  return { path, bytes: Buffer.byteLength(content), sha256: sha256Of(content) };
}
