/**
 * The process in which attachments are looked at; see `files/inspect-attachments.ts`. Types and lengths come on the first
 * line of the input, then the bytes; the facts go out one on each line.
 */
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inspectAttachment } from '../attachments/inspect-attachment.ts';
import type { AttachmentType } from '../domain/attachment.ts';
import { readEnvironment } from '../files/environment.ts';
import { keptFacts } from '../files/kept-facts.ts';
import { programEdition } from '../files/program-edition.ts';

interface Announced {
  readonly claimed: AttachmentType;
  readonly bytes: number;
}

const input = readFileSync(0);
const lineEnd = input.indexOf(0x0a);
const announced = JSON.parse(input.toString('utf8', 0, lineEnd)) as readonly Announced[];
const keep = keptFacts(join(readEnvironment().cacheDir, 'attachments'), programEdition());

let at = lineEnd + 1;
for (const { claimed, bytes } of announced) {
  const content = new Uint8Array(input.subarray(at, at + bytes));
  at += bytes;
  const facts = await keep(content, claimed, inspectAttachment);
  writeSync(1, `${JSON.stringify(facts)}\n`);
}
