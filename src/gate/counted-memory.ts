/** A memory that counts the reports of the check, those too that it knows already. */
import type { Memory } from '../checks/memory.ts';
import { countOne, countTakenOver } from '../progress/current-clock.ts';

export function countedMemory<T>(memory: Memory<T>): Memory<T> {
  let made = 0;
  return (name, inputs, make) => {
    const before = made;
    const value = memory(name, inputs, () => {
      made += 1;
      return make();
    });
    (made > before ? countOne : countTakenOver)();
    return value;
  };
}
