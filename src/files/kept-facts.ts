/** Keeping the facts of an attachment by its content: reading a PDF takes long, and it does not change. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AttachmentFacts } from '../checks/attachment-facts.ts';
import type { AttachmentType } from '../domain/attachment.ts';
import { readJson, writeJson } from './kept-json.ts';

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
    const before = readJson(file) as Kept | null;
    if (before?.edition === edition && before.facts.sha256 === sha256) return before.facts;
    const facts = await inspect(bytes, claimed);
    writeJson(file, { edition, facts } satisfies Kept);
    return facts;
  };
}
