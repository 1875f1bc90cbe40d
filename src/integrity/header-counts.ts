/** Headers that differ, each said once with the number of answers that it is about. */

export interface HeaderDifference {
  readonly name: string;
  /** Null where there should be none. */
  readonly expected: string | null;
  /** Null where there is none. */
  readonly found: string | null;
  readonly count: number;
  /** One of the files. */
  readonly path: string;
}

export interface HeaderCounter {
  readonly add: (path: string, faults: readonly Omit<HeaderDifference, 'count' | 'path'>[]) => void;
  readonly differences: () => readonly HeaderDifference[];
}

/** A server may send another value each time: of one header, so many are told apart. */
const mostValues = 10;

export function headerCounter(): HeaderCounter {
  const byHeader = new Map<string, Map<string, HeaderDifference>>();
  const count = (path: string, fault: Omit<HeaderDifference, 'count' | 'path'>): void => {
    const values = byHeader.get(fault.name) ?? new Map<string, HeaderDifference>();
    byHeader.set(fault.name, values);
    const own = JSON.stringify([fault.expected, fault.found]);
    const key = values.has(own) || values.size < mostValues ? own : [...values.keys()].at(-1);
    const known = values.get(key ?? own) ?? { ...fault, path, count: 0 };
    values.set(key ?? own, { ...known, count: known.count + 1 });
  };
  return {
    add: (path, faults) => {
      for (const fault of faults) count(path, fault);
    },
    differences: () => [...byHeader.values()].flatMap((values) => [...values.values()]),
  };
}
