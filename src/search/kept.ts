/** What is made or fetched once and kept as long as a page is open. */

export interface Kept<T> {
  readonly get: (name: string, make: () => Promise<T>) => Promise<T>;
  readonly forget: (name: string) => void;
}

/** By name; what failed is made again. */
export function keptByName<T>(): Kept<T> {
  const made = new Map<string, Promise<T>>();
  return {
    get: (name, make) => {
      const known = made.get(name);
      if (known !== undefined) return known;
      const making = make();
      made.set(name, making);
      making.catch(() => made.delete(name));
      return making;
    },
    forget: (name) => {
      made.delete(name);
    },
  };
}
