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
  /** An entry as it would be registered. */
  readonly example: string;
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
  return { isFound: false, message: [said, listOf(listed, words), howToRegister(words)].join('\n') };
}

/** The entries to choose from, one line each. */
export function listOf(entries: readonly Entry[], { noun }: RegisterWords): string {
  if (entries.length === 0) return `还没有登记任何${noun}。`;
  return [`可以选的${noun}：`, ...entries.map(({ id, name }) => `  ${id}  ${name}`)].join('\n');
}

function howToRegister({ noun, file, example }: RegisterWords): string {
  return [
    `新的${noun}请先加在 content/${file} 的末尾，例如：`,
    ...example.split('\n').map((line) => `  ${line}`),
  ].join('\n');
}
