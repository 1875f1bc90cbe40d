/** Finding an entry of a register by what an editor types: its id, its name or another of its names. */

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly variants?: readonly string[] | undefined;
}

export type Choice<T extends Entry> =
  { readonly isFound: true; readonly entry: T } | { readonly isFound: false; readonly message: string };

/** A register in the words of an editor. */
export interface RegisterWords {
  /** What its entries are: `地区`. */
  readonly noun: string;
  /** Its file: `regions.yml`. */
  readonly file: string;
  /** An entry as it would be registered under the name that was typed. */
  readonly example: (wanted: string) => string;
}

/** The entry that an answer means, or what there is to choose from and how to register another. */
export function choose<T extends Entry>(
  entries: readonly T[],
  answer: string,
  words: RegisterWords,
): Choice<T> {
  const wanted = answer.trim();
  const byId = entries.find(({ id }) => id === wanted);
  if (byId !== undefined) return { isFound: true, entry: byId };
  const named = entries.filter(({ name, variants = [] }) => [name, ...variants].includes(wanted));
  const [first, second] = named;
  if (first !== undefined && second === undefined) return { isFound: true, entry: first };
  const said =
    first === undefined
      ? `${words.noun}“${wanted}”没有登记。`
      : `名称“${wanted}”登记了 ${named.length} 次，请写编号。`;
  const listed = second === undefined ? entries : named;
  return {
    isFound: false,
    message: [said, listOf(nearest(listed, wanted), words), howToRegister(wanted, words)].join('\n'),
  };
}

/** What an option means: an entry, or the id of a new one with its name where that is given, too. */
export type Naming =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly id: string; readonly name: string | null }
  | { readonly kind: 'unclear'; readonly message: string };

/** Reads an id, a registered name, or `编号=名称` for an entry that shall be registered. */
export function idOrName(entries: readonly Entry[], answer: string, words: RegisterWords): Naming {
  const choice = choose(entries, answer, words);
  if (choice.isFound) return { kind: 'known', id: choice.entry.id };
  const { id = '', name } =
    /^(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:=(?<name>.+))?$/.exec(answer.trim())?.groups ?? {};
  if (id === '') return { kind: 'unclear', message: choice.message };
  if (name === undefined) return { kind: 'new', id, name: null };
  const full = name.trim();
  const isNamed = (one: Entry): boolean =>
    [one.name, ...(one.variants ?? [])].some((own) => full === own || (one.id === id && full.endsWith(own)));
  const same = entries.find((one) => one.id === id || isNamed(one));
  if (same === undefined) return { kind: 'new', id, name: full };
  if (same.id === id && isNamed(same)) return { kind: 'known', id };
  const { noun } = words;
  return {
    kind: 'unclear',
    message: `已经登记了${noun} ${same.id}（${same.name}），与“${answer.trim()}”不同。同一个${noun}请写已登记的编号；另一个${noun}请换一个编号或写全名称。`,
  };
}

/** Of many entries those that are most like what was typed. */
export function nearest<T extends Entry>(entries: readonly T[], wanted: string, most = 10): readonly T[] {
  if (entries.length <= most) return entries;
  const likeness = ({ id, name, variants = [] }: Entry): number =>
    Math.max(...[id, name, ...variants].map((text) => likenessOf(text, wanted)));
  return [...entries].sort((a, b) => likeness(b) - likeness(a)).slice(0, most);
}

/** The share of the characters that two texts have in common, in their order: 0 to 1. */
export function likenessOf(a: string, b: string): number {
  let row = Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const next = [0];
    for (let at = 0; at < b.length; at += 1) {
      next.push(sign === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (a.length + b.length);
}

/** The entries to choose from, one line each. */
export function listOf(entries: readonly Entry[], { noun }: RegisterWords): string {
  if (entries.length === 0) return `还没有登记任何${noun}。`;
  return [`可以选的${noun}：`, ...entries.map(({ id, name }) => `  ${id}  ${name}`)].join('\n');
}

function howToRegister(wanted: string, { noun, file, example }: RegisterWords): string {
  return [
    `新的${noun}请先加在 content/${file} 的末尾，例如：`,
    ...example(wanted)
      .split('\n')
      .map((line) => `  ${line}`),
  ].join('\n');
}
