/** Looking through a document takes no more than about twice as long for twice as much; processor time, the best of several runs. */
import { describe, expect, it } from 'vitest';
import { fieldFaults } from '../../src/attachments/office-fields.ts';
import { allowNodes, parseXml } from '../../src/import/xml.ts';

function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Below this the start and the clock count for more than the work. */
const leastMilliseconds = 40;

function growth(workOf: (count: number) => () => unknown, most: number): number {
  const best = { half: Infinity, whole: Infinity };
  const ratio = (): number => best.whole / Math.max(best.half, leastMilliseconds);
  for (let run = 0; run < 5 && (run === 0 || ratio() >= 2.2); run += 1) {
    best.half = Math.min(best.half, cpuMilliseconds(workOf(most / 2)));
    best.whole = Math.min(best.whole, cpuMilliseconds(workOf(most)));
  }
  return ratio();
}

describe('twice as much takes less than three times the time', () => {
  it('fields that are shown and never end, and words after them', () => {
    const begun = '<fldChar fldCharType="begin"/><fldChar fldCharType="separate"/>';
    const work = (count: number) => {
      const tree = parseXml(`<a>${begun.repeat(count)}${'<t>路</t>'.repeat(count)}</a>`, allowNodes(1e6));
      return () => fieldFaults(new Map([['word/document.xml', tree]]));
    };
    expect(growth(work, 40_000)).toBeLessThan(3);
  });
});
