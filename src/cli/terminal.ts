/** The clocks of a process and the place where it tells how far it is. */
import type { WriteStream } from 'node:tty';
import { createDisplay, type Display } from '../progress/progress-display.ts';
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

export function displayOn(stream: WriteStream): Display {
  return createDisplay({
    write: (text) => void stream.write(text),
    isRewritable: isRewritable(stream),
    milliseconds: () => performance.now(),
  });
}
