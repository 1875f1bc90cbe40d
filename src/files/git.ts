/** Asking git. Looking never writes, and what git cannot answer is null. */
import { spawnSync } from 'node:child_process';

/**
 * Git refreshes its index while it looks, and a clone that left contents out fetches them from their host when
 * somebody asks: neither is done, and what is not there is not known.
 */
export const lookingOnly = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' } as const;

export function git(folder: string, args: readonly string[], input?: string): Buffer | null {
  const run = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: 1 << 30,
    env: { ...process.env, ...lookingOnly },
  });
  return run.status === 0 ? run.stdout : null;
}

/** The texts of blobs by their names, such as `<commit>:<path>`; null for one that is not there. */
export function blobs(folder: string, names: readonly string[]): (string | null)[] | null {
  return blobBytes(folder, names)?.map((bytes) => bytes?.toString('utf8') ?? null) ?? null;
}

export function blobBytes(folder: string, names: readonly string[]): (Buffer | null)[] | null {
  if (names.length === 0) return [];
  const answer = git(folder, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  return answer === null ? null : contentsOf(answer);
}

/** The answer of `git cat-file --batch`: a line with the size before each content, or that it is missing. */
function contentsOf(answer: Buffer): (Buffer | null)[] {
  const contents: (Buffer | null)[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    const line = answer.toString('utf8', at, end);
    if (line.endsWith(' missing')) {
      contents.push(null);
      at = end + 1;
      continue;
    }
    const size = Number(line.split(' ').at(-1) ?? '0');
    contents.push(answer.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
