/** Removing a large folder while nobody waits for it. */
import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const program = `require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })`;

/**
 * Moves a folder into `heap` and has all that lies there removed by a process of its own, which goes on when this
 * one has ended. What a former one has left there goes with it. Where the folder cannot be moved, as from another
 * disk, it is removed at once.
 */
export function throwAway(folder: string, heap: string): void {
  try {
    mkdirSync(heap, { recursive: true });
    renameSync(folder, join(heap, `${String(process.pid)}-${String(performance.now())}`));
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  spawn(process.execPath, ['--eval', program, heap], { detached: true, stdio: 'ignore' }).unref();
}
