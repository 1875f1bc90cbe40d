/** Whatever a run of the tests writes for a while stands in one folder, which goes when the run is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests and the commands that they start ask the system for its folder of temporary files. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-test-'));
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return () => {
    // A site that was replaced may still be on its way out.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
