/** The clocks of a process, the place where it tells how far it is, and how a command prints. */
import type { WriteStream } from 'node:tty';
import { createDisplay, type Display } from '../progress/progress-display.ts';
import { visibleLines } from '../checks/visible.ts';
import type { Clocks } from '../progress/stage-clock.ts';

export const clocks: Clocks = {
  wallOf: () => performance.now(),
  cpuOf: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Whether a line can be rewritten: records of automatic runs keep every version of it. */
export function isRewritable({ isTTY }: Pick<WriteStream, 'isTTY'>): boolean {
  return isTTY && (process.env['CI'] ?? '') === '';
}

/**
 * In place of the console of Node.js in every command. What is printed quotes files, names of files and manifests of
 * others, and may be read by a CI system that takes some lines for commands.
 */
export const console = {
  log: (text: string): void => void process.stdout.write(`${visibleLines(text)}\n`),
  error: (text: string): void => void process.stderr.write(`${visibleLines(text)}\n`),
};

export function displayOn(stream: WriteStream): Display {
  return createDisplay({
    write: (text) => void stream.write(text),
    isRewritable: isRewritable(stream),
    milliseconds: () => performance.now(),
  });
}
