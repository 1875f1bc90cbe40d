/** What is worked out once for a catalogue, or for another value that does not change. */

/** The same function, which remembers its answer as long as the argument is in use. */
export function oncePer<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
