/** Keeping what was worked out from one run of a command to the next. */
import { createHash } from 'node:crypto';
import type { Memory } from '../checks/memory.ts';
import { readJson, writeJson } from './kept-json.ts';

export interface KeptMemory<T> {
  readonly memory: Memory<T>;
  /** What is kept under a name, when it was made from the same inputs; they are asked for only then. */
  readonly recall: (name: string, inputs: () => readonly string[]) => T | undefined;
  /** Keeps what was made elsewhere, from inputs with this digest. */
  readonly keep: (name: string, digest: string, value: T) => void;
  /** Writes what this run asked for; what it did not ask for is forgotten. */
  readonly save: () => void;
}

interface Kept<T> {
  readonly digest: string;
  readonly value: T;
}

interface KeptFile<T> {
  readonly edition: string;
  readonly entries: Readonly<Record<string, Kept<T>>>;
}

/**
 * A memory in a file. The values are plain data. Another edition of the program forgets everything,
 * and so does a file that cannot be read: only time is lost.
 */
export function keptMemory<T>(path: string, edition: string): KeptMemory<T> {
  const before = readKept<T>(path, edition);
  const after = new Map<string, Kept<T>>();
  const digestOf = inputsDigester();
  let isChanged = false;
  const recall = (name: string, inputs: () => readonly string[]): T | undefined => {
    const known = before.get(name);
    if (known === undefined || known.digest !== digestOf(inputs())) return undefined;
    after.set(name, known);
    return known.value;
  };
  const keep = (name: string, digest: string, value: T): void => {
    isChanged = true;
    after.set(name, { digest, value });
  };
  const memory: Memory<T> = (name, inputs, make) => {
    const known = recall(name, () => inputs);
    if (known !== undefined) return known;
    const value = make();
    keep(name, digestOf(inputs), value);
    return value;
  };
  const save = (): void => {
    if (!isChanged && after.size === before.size) return;
    writeJson(path, { edition, entries: Object.fromEntries(after) });
  };
  return { memory, recall, keep, save };
}

function readKept<T>(path: string, edition: string): Map<string, Kept<T>> {
  const file = readJson(path) as Partial<KeptFile<T>> | null;
  return new Map(file?.edition === edition ? Object.entries(file.entries ?? {}) : []);
}

/** The digest of a list of texts. One that stays the same from list to list is digested once. */
export function inputsDigester(): (inputs: readonly string[]) => string {
  const last: { readonly input: string; readonly digest: string }[] = [];
  const digestAt = (input: string, index: number): string => {
    const known = last[index];
    if (known?.input === input) return known.digest;
    const digest = sha256(input);
    last[index] = { input, digest };
    return digest;
  };
  return (inputs) => sha256(inputs.map(digestAt).join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
