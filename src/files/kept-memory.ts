/** Keeping what was worked out from one run of a command to the next. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Memory } from '../checks/memory.ts';

export interface KeptMemory<T> {
  readonly memory: Memory<T>;
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
  const digestOf = digester();
  let isChanged = false;
  const memory: Memory<T> = (name, inputs, make) => {
    const digest = digestOf(inputs);
    const known = before.get(name);
    const kept = known?.digest === digest ? known : { digest, value: make() };
    isChanged ||= kept !== known;
    after.set(name, kept);
    return kept.value;
  };
  const save = (): void => {
    if (!isChanged && after.size === before.size) return;
    write(path, { edition, entries: Object.fromEntries(after) });
  };
  return { memory, save };
}

function readKept<T>(path: string, edition: string): Map<string, Kept<T>> {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as KeptFile<T>;
    return new Map(file.edition === edition ? Object.entries(file.entries) : []);
  } catch {
    return new Map();
  }
}

function write(path: string, file: KeptFile<unknown>): void {
  const next = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(next, JSON.stringify(file));
    renameSync(next, path);
  } catch {
    // A folder that cannot be written to costs the next run its time, not this one its result.
  }
}

/** The digest of a list of texts. One that stays the same from list to list is digested once. */
function digester(): (inputs: readonly string[]) => string {
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
