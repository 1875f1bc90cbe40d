/** Keeping the facts of an attachment by its content: reading a PDF takes long, and it does not change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttachmentFacts } from '../checks/attachment-facts.ts';
import type { AttachmentType } from '../domain/attachment.ts';

type Inspect = (bytes: Uint8Array, claimed: AttachmentType) => Promise<AttachmentFacts>;

interface Kept {
  readonly edition: string;
  readonly facts: AttachmentFacts;
}

/** Facts from a folder, or made anew and kept there; another edition of the program makes them anew. */
export function keptFacts(folder: string, edition: string) {
  return async (bytes: Uint8Array, claimed: AttachmentType, inspect: Inspect): Promise<AttachmentFacts> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = join(folder, `${sha256}.${claimed}.json`);
    const before = readKept(file);
    if (before?.edition === edition && before.facts.sha256 === sha256) return before.facts;
    const facts = await inspect(bytes, claimed);
    write(folder, file, { edition, facts });
    return facts;
  };
}

function readKept(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

function write(folder: string, file: string, kept: Kept): void {
  const next = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(next, JSON.stringify(kept));
    renameSync(next, file);
  } catch {
    // A folder that cannot be written to costs the next run its time, not this one its result.
  }
}
