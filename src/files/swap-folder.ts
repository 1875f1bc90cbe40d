/**
 * Putting a finished folder in the place of another, so that a failure or a kill at any moment leaves
 * one of the two whole.
 *
 * Beside the folder stand, for a while:
 * - `<folder>.next`: the finished folder on its way; never anything else than a copy,
 * - `<folder>.previous`: the former one, always whole: it comes and goes by renaming only,
 * - `<folder>.old`: the former one while it is removed.
 *
 * Two renames follow each other, because Node.js has no call that exchanges two folders. Whoever is killed
 * between them leaves no folder at its place, but the whole former one beside it; `repairFolder`, which
 * every build begins with, puts it back.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the swap does to the disk; another one in tests that let it fail. */
export interface Disk {
  readonly exists: (path: string) => boolean;
  readonly rename: (from: string, to: string) => void;
  readonly copy: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const disk: Disk = {
  exists: existsSync,
  rename: renameSync,
  copy: copyFolder,
  remove: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
};

/** File by file: the copy of whole folders in Node.js does not say that a disk is full. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else copyFileSync(source, target);
  }
}

function besides(folder: string) {
  return { next: `${folder}.next`, previous: `${folder}.previous`, old: `${folder}.old` };
}

/**
 * Moves `finished` to the place of `folder`; `takeAway` is given the former one when the new one is in use.
 * @throws when the disk refuses; `folder` is then as it was.
 */
export function swapFolder(
  finished: string,
  folder: string,
  on: Disk = disk,
  takeAway: (former: string) => void = on.remove,
): void {
  const { next, previous } = besides(folder);
  mkdirSync(dirname(folder), { recursive: true });
  repairFolder(folder, on);
  move(finished, next, on);
  const hasFormer = on.exists(folder);
  if (hasFormer) on.rename(folder, previous);
  try {
    on.rename(next, folder);
  } catch (error) {
    if (hasFormer) on.rename(previous, folder);
    throw error;
  }
  discard(folder, on, takeAway);
}

/** Puts back a folder whose swap was cut off, and removes what was left beside it. */
export function repairFolder(folder: string, on: Disk = disk): void {
  const { next, previous } = besides(folder);
  if (!on.exists(folder) && on.exists(previous)) on.rename(previous, folder);
  on.remove(next);
  discard(folder, on);
}

/** Removes the former folder. Under another name, because a part of it must never be taken for the whole. */
function discard(folder: string, on: Disk, takeAway: (former: string) => void = on.remove): void {
  const { previous, old } = besides(folder);
  on.remove(old);
  if (!on.exists(previous)) return;
  on.rename(previous, old);
  takeAway(old);
}

/** By renaming where both are on one disk, else by copying. */
function move(from: string, to: string, on: Disk): void {
  try {
    on.rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    try {
      on.copy(from, to);
    } catch (failure) {
      on.remove(to);
      throw failure;
    }
    on.remove(from);
  }
}

/** The code of an error of the operating system, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Whether an error comes of a full disk, by its code or by the words of a library that passes it on. */
export function isDiskFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || (error instanceof Error && error.message.includes('ENOSPC'));
}
