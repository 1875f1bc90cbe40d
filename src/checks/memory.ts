/** Keeping what was worked out for as long as everything that it was worked out from is the same. */

/** Gives back what was kept under a name, or makes it anew when one of its inputs differs. */
export type Memory<T> = (name: string, inputs: readonly string[], make: () => T) => T;

/** Keeps nothing. */
export function noMemory<T>(_name: string, _inputs: readonly string[], make: () => T): T {
  return make();
}

/** Keeps values as long as the process runs, one for each name. */
export function createMemory<T>(): Memory<T> {
  const kept = new Map<string, { readonly inputs: readonly string[]; readonly value: T }>();
  return (name, inputs, make) => {
    const known = kept.get(name);
    if (known !== undefined && isSame(known.inputs, inputs)) return known.value;
    const value = make();
    kept.set(name, { inputs, value });
    return value;
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((input, index) => input === b[index]);
}
