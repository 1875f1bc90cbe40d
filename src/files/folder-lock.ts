/** One process at a time works on a folder. The lock is a file beside it that names the process. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from './swap-folder.ts';

export interface HeldLock {
  readonly isHeld: true;
  readonly release: () => void;
}

export type Lock =
  | HeldLock
  /** Another process holds it; `owner` is how the lock file describes it. */
  | { readonly isHeld: false; readonly owner: Owner | null };

export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts; a number that was given anew tells another process. */
  readonly started: string;
}

/** Takes a lock file, or says who has it. A lock whose process has ended is taken over. */
export function takeLock(file: string): Lock {
  const own = JSON.stringify(ownerOf(process.pid));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own);
  try {
    // At most a few others can get between looking and taking.
    for (let tries = 0; tries < 5; tries += 1) {
      if (place(draft, file)) return heldLock(file, own);
      const text = readText(file);
      const owner = text === null ? null : readOwner(text);
      if (text !== null && (owner === null || isAlive(owner))) return { isHeld: false, owner };
      if (text !== null) removeStale(file, text);
    }
    return { isHeld: false, owner: null };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a lock as soon as it is free; null when another process has held it for all of `milliseconds`. */
export async function waitForLock(file: string, milliseconds: number): Promise<HeldLock | null> {
  for (let waited = 0; ; waited += betweenTries) {
    const lock = takeLock(file);
    if (lock.isHeld) return lock;
    if (waited >= milliseconds) return null;
    await setTimeout(betweenTries);
  }
}

const betweenTries = 50;

function heldLock(file: string, own: string): HeldLock {
  const release = (): void => {
    if (readText(file) === own) rmSync(file, { force: true });
  };
  return { isHeld: true, release };
}

/** Gives the file its name only if nothing has it; the file is whole from the first moment. */
function place(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Only the lock that was seen is removed, not one that another process took in between. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readText(aside) !== seen) place(aside, file);
  rmSync(aside, { force: true });
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function readOwner(text: string): Owner | null {
  try {
    const { pid, host, started } = JSON.parse(text) as Partial<Owner>;
    return typeof pid === 'number' ? { pid, host: host ?? '', started: started ?? '' } : null;
  } catch {
    return null;
  }
}

function ownerOf(pid: number): Owner {
  return { pid, host: hostname(), started: startOf(pid) };
}

/** Of another machine nothing can be known, so that its lock is respected. */
function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // Without the right to signal it, it is still there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  return startOf(owner.pid) === owner.started;
}

/** Field 22 of `/proc/<pid>/stat`; empty where the system has no such file. */
function startOf(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  // The name of the program stands in brackets and may hold blanks.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
