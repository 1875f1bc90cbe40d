/** A memory that counts the reports of the check, those too that it knows already. */
import type { Memory } from '../checks/memory.ts';
import { countOne, countTakenOver } from '../progress/current-clock.ts';

export function countedMemory<T>(memory: Memory<T>): Memory<T> {
  return (name, inputs, make) => {
    let isMade = false;
    const value = memory(name, inputs, () => {
      isMade = true;
      return make();
    });
    (isMade ? countOne : countTakenOver)();
    return value;
  };
}
