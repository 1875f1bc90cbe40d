/** A file in which a run keeps something for the next one. Without it only time is lost. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Null where there is no such file or it cannot be read. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** In one step, so that no other run ever reads half a file. */
export function writeJson(path: string, value: unknown): void {
  const next = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(next, JSON.stringify(value));
    renameSync(next, path);
  } catch {
    // A folder that cannot be written to costs the next run its time, not this one its result.
  }
}
