/**
 * Files of former builds that a build may take over as they are.
 *
 * What a file was made from, as a digest, and its own digest are its name in the store: there is no list that
 * could be lost or be half written, an interrupted build leaves what it has made, and the stores of several
 * machines are joined by putting their files together. A file is taken over only when its bytes still have
 * their digest, so that neither a change in the published folder nor a broken cache can come into a site.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inThreads } from './in-threads.ts';
import type { LookAnswer, LookTask, PlaceTask } from './kept-files-thread.ts';
import { placeFile } from './place-file.ts';

/** Where pages are kept, below the folder of what one build keeps for the next. */
export const keptPagesFolder = 'pages';

export interface KeptFile {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  /** Says everything that the file was made from. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface KeptFiles {
  /** A kept file whose bytes are as they were; null when there is none with this key. It is to be put in place. */
  readonly find: (path: string, key: string) => KeptFile | null;
  /** Looks through all files beforehand, beside other work, so that `find` need not read them. */
  readonly lookThrough: () => Promise<void>;
  /** Puts files that were found below `outDir`; many of them beside other work. */
  readonly place: (outDir: string, files: readonly KeptFile[]) => Promise<void>;
  /** Keeps a file that now stands below `outDir`. */
  readonly keep: (outDir: string, file: KeptFile) => void;
  /** Digests of the files that were found or kept since the store was opened, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** Names in the store of what was found or kept since it was opened. */
  readonly used: () => ReadonlySet<string>;
  /** Forgets what was neither found nor kept since the store was opened. */
  readonly prune: () => void;
}

/** The files kept in `folder` by the program of the same `edition`; another one finds none. */
export function keptFiles(folder: string, edition: string): KeptFiles {
  const stored = new Map(namesIn(folder).map((name) => [madeFromIn(name), name]));
  const used = new Set<string>();
  const digests = new Map<string, string>();
  const whole = new Map<string, number>();
  let looked: Promise<void> | undefined;
  const lookThrough = async (): Promise<void> => {
    if (stored.size < fewFiles) return;
    const files = [...stored.values()].map((name) => ({ name, sha256: digestIn(name) }));
    try {
      await inThread({ kind: 'look', folder, files }, (found) => {
        for (const [name, bytes] of found) whole.set(name, bytes);
      });
    } catch {
      // Without it, each file is read when it is asked for.
    }
  };
  const madeFrom = (path: string, key: string): string =>
    digestOf([edition, path, key].join('\n')).slice(0, 40);
  return {
    digests,
    find: (path, key) => {
      const name = stored.get(madeFrom(path, key));
      if (name === undefined) return null;
      const sha256 = digestIn(name);
      const bytes = whole.get(name) ?? wholeBytes(join(folder, name), sha256);
      if (bytes === null) return null;
      used.add(name);
      digests.set(path, sha256);
      return { path, key, bytes, sha256 };
    },
    lookThrough: () => (looked ??= lookThrough()),
    place: async (outDir, found) => {
      const files = found.map(({ path, key, sha256 }) => ({
        from: join(folder, `${madeFrom(path, key)}-${sha256}`),
        to: join(outDir, path),
      }));
      if (files.length >= fewFiles) await inThread({ kind: 'place', files });
      else for (const { from, to } of files) placeFile(from, to);
    },
    keep: (outDir, { path, key, sha256 }) => {
      const name = `${madeFrom(path, key)}-${sha256}`;
      digests.set(path, sha256);
      if (used.has(name)) return;
      used.add(name);
      // Under this name there may be bytes that are no longer what the name says.
      rmSync(join(folder, name), { force: true });
      placeFile(join(outDir, path), join(folder, name));
    },
    used: () => used,
    prune: () => {
      for (const name of namesIn(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

/** As many take less time than starting a thread does. */
const fewFiles = 500;

async function inThread(
  task: LookTask | PlaceTask,
  onFound: (found: LookAnswer) => void = () => undefined,
): Promise<void> {
  const module = new URL('kept-files-thread.ts', import.meta.url);
  await inThreads({ module, start: null, tasks: [task], threadCount: 1 }, (answer) => {
    onFound(answer as LookAnswer);
  });
}

function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => /^[\da-f]{40}-[\da-f]{64}$/.test(name))
    : [];
}

function madeFromIn(name: string): string {
  return name.slice(0, name.indexOf('-'));
}

function digestIn(name: string): string {
  return name.slice(name.indexOf('-') + 1);
}

/** How many bytes a file has; null when they are not those of the digest. */
function wholeBytes(file: string, sha256: string): number | null {
  try {
    const content = readFileSync(file);
    return digestOf(content) === sha256 ? content.length : null;
  } catch {
    return null;
  }
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
