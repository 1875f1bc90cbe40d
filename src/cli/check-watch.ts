/** Running again whenever a content folder changes. */
import { watch } from 'node:fs';
import { console } from './terminal.ts';

/** An editor's program writes a file in several steps; a run waits until it is quiet. */
const quietMilliseconds = 150;

/** Calls `run` after each change below `folder`, one run after the other, until the process ends. */
export function watchFolder(folder: string, run: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let latest: Promise<void> = Promise.resolve();
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      latest = latest.then(run).catch((error: unknown) => {
        // A file that is moved just now is gone when it is read; its next change is another run.
        console.error(error instanceof Error ? error.message : String(error));
      });
    }, quietMilliseconds);
  });
}
