/** Narrowing by facets; the choice stands in the address. */

/** Values of a page for each facet. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Facets in the order in which they are shown. */
export const facets = [
  ['year', '年度'],
  ['region', '地区'],
  ['kind', '种类'],
  ['grade', '等次'],
  ['findings', '复核差异'],
] as const;

interface Filtered {
  readonly filters: Filters;
}

/** A facet with the number of hits that each of its values would leave; null where not all were looked for. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  /** The chosen value; empty when all are. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly count: number | null }[];
}

export function fits({ filters }: Filtered, chosen: URLSearchParams): boolean {
  return facets.every(([name]) => {
    const value = chosen.get(name) ?? '';
    return value === '' || (filters[name] ?? []).includes(value);
  });
}

export function isNarrowed(chosen: URLSearchParams): boolean {
  return facets.some(([name]) => (chosen.get(name) ?? '') !== '');
}

/** The facets that the hits have. A chosen value stays on offer where it leaves nothing, so that it can be undone. */
export function facetsOf(
  hits: readonly Filtered[],
  chosen: URLSearchParams,
  order: readonly string[] = [],
): Facet[] {
  return facets
    .map(([name, label]) => {
      const value = chosen.get(name) ?? '';
      const counts = countValues(hits, name, chosen);
      if (value !== '' && !counts.has(value)) counts.set(value, 0);
      const options = [...counts]
        .sort(([a], [b]) => compareValues(a, b, order))
        .map(([option, count]) => ({ value: option, count }));
      return { name, label, value, options };
    })
    .filter(({ options }) => options.length > 0);
}

/** Facets with all values that pages have, while it is not known how many hits each would leave. */
export function openFacets(
  shards: readonly { readonly facets: Filters }[],
  chosen: URLSearchParams,
  order: readonly string[] = [],
): Facet[] {
  return facets
    .map(([name, label]) => {
      const value = chosen.get(name) ?? '';
      const values = new Set(shards.flatMap((shard) => shard.facets[name] ?? []));
      if (value !== '') values.add(value);
      const options = [...values]
        .sort((a, b) => compareValues(a, b, order))
        .map((option) => ({ value: option, count: null }));
      return { name, label, value, options };
    })
    .filter(({ options }) => options.length > 0);
}

/** In the given order; values that it does not name come last, the highest first, as years do. */
function compareValues(a: string, b: string, order: readonly string[]): number {
  const [one, two] = [order.indexOf(a), order.indexOf(b)];
  if (one !== two) return (one === -1 ? Infinity : one) - (two === -1 ? Infinity : two);
  return a < b ? 1 : -1;
}

/** How many hits have each value, under the choices of all other facets. */
function countValues(hits: readonly Filtered[], name: string, chosen: URLSearchParams): Map<string, number> {
  const others = new URLSearchParams(chosen);
  others.delete(name);
  const counts = new Map<string, number>();
  for (const hit of hits.filter((one) => fits(one, others))) {
    for (const value of hit.filters[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
