/** How far a check is, on a terminal, once it takes long; a short one says only its result. */
import { listenWith } from '../progress/current-clock.ts';
import { createStageClock } from '../progress/stage-clock.ts';
import { displayOn, isRewritable, clocks } from './terminal.ts';

const longMilliseconds = 2000;

/** Shows the progress of this process from here on; the answer takes the line away before a result is told. */
export function showCheckProgress(): () => void {
  if (!isRewritable(process.stderr)) return () => undefined;
  const display = displayOn(process.stderr);
  let since = performance.now();
  const clock = createStageClock(clocks, () => {
    const position = clock.position();
    if (position !== null && performance.now() - since > longMilliseconds) display.show(position, {});
  });
  listenWith(clock);
  return () => {
    display.end();
    since = performance.now();
  };
}
