/**
 * What is known of the published files of the build before, in a file with one line for each: what a file
 * refers to and holds follows from its bytes, so that it need not be read again while its digest is the same.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reference } from '../integrity/page-facts.ts';
import { sha256Of } from '../integrity/manifest.ts';
import type { PublishedFile } from './published-file.ts';
import type { TraceSettings } from './trace-settings.ts';

/** A file with the words that its page was asked for. */
export interface KeptFile extends PublishedFile {
  readonly firstWords?: string | undefined;
}

export type KeptFiles = ReadonlyMap<string, KeptFile>;

/** What else the facts of files follow from. */
interface Head {
  readonly edition: string;
  readonly allowed: string;
  readonly exceptions: string;
}

/** References are lines of their own, and files name them by their place among those. */
type Line =
  | { readonly reference: Reference }
  | {
      readonly file: Omit<KeptFile, 'facts'>;
      readonly references?: readonly number[];
      readonly anchors?: string;
    };

/** Files by path; none where another edition of the program wrote them, or none can be read. */
export function readKeptFiles(file: string, edition: string, settings: TraceSettings): KeptFiles {
  const files = new Map<string, KeptFile>();
  try {
    const references: Reference[] = [];
    const now = headOf(edition, settings);
    let before: Head | null = null;
    for (const line of linesOf(readFileSync(file))) {
      if (before === null) {
        before = JSON.parse(line) as Head;
        if (before.edition !== now.edition || before.allowed !== now.allowed) return new Map();
        continue;
      }
      const entry = JSON.parse(line) as Line;
      if ('reference' in entry) references.push(entry.reference);
      else if (before.exceptions === now.exceptions || entry.file.dependsOnExceptions !== true)
        files.set(entry.file.path, fileOf(entry, references));
    }
  } catch {
    return new Map();
  }
  return files;
}

function fileOf(
  { file, references, anchors }: Extract<Line, { file: object }>,
  known: readonly Reference[],
): KeptFile {
  if (references === undefined) return file;
  const facts = {
    path: file.path,
    references: references.map((place) => {
      const reference = known[place];
      if (reference === undefined) throw new Error('The file is not complete.');
      return reference;
    }),
    anchors: anchors ?? '',
  };
  return { ...file, facts };
}

/** A text of all lines could be longer than any text may be. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) throw new Error('The file is not complete.');
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

export function writeKeptFiles(
  file: string,
  edition: string,
  settings: TraceSettings,
  files: Iterable<KeptFile>,
): void {
  const next = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(next, 'w');
    try {
      let text = `${JSON.stringify(headOf(edition, settings))}\n`;
      for (const line of linesFor(files)) {
        text += `${JSON.stringify(line)}\n`;
        if (text.length < 1 << 20) continue;
        writeSync(descriptor, text);
        text = '';
      }
      writeSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
    renameSync(next, file);
  } catch {
    // A folder that cannot be written to costs the next run its time, not this one its result.
  }
}

function* linesFor(files: Iterable<KeptFile>): Generator<Line> {
  const places = new Map<Reference, number>();
  for (const { facts, ...file } of files) {
    if (facts === undefined) {
      yield { file };
      continue;
    }
    for (const reference of facts.references) {
      if (places.has(reference)) continue;
      places.set(reference, places.size);
      yield { reference };
    }
    const references = facts.references.map((reference) => places.get(reference) ?? -1);
    yield { file, references, anchors: facts.anchors };
  }
}

function headOf(edition: string, { allowed, exceptions }: TraceSettings): Head {
  return {
    edition,
    allowed: sha256Of(JSON.stringify(allowed)),
    exceptions: sha256Of(JSON.stringify(exceptions)),
  };
}
