/** Whatever a run of the tests writes for a while stands in one folder, which goes when the run is over. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tests and the commands that they start ask the system for its folder of temporary files. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-test-'));
  // Servers that tests start serve sites below it as another user.
  chmodSync(folder, 0o755);
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return () => {
    // A site that was replaced may still be on its way out.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  };
}
