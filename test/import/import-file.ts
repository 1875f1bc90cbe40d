/** Importing into the repository's own content, for tests. */
import { readRegisters } from '../../src/checks/read-registers.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import type { ContentTarget } from '../../src/import/content-target.ts';
import { importDocument, type Imported } from '../../src/import/import-document.ts';
import { readFile } from '../../src/import/read-file.ts';

/** The files of a content folder and the registers in it. */
export function readKnown(folder: string) {
  const files = readContentFolder(folder);
  return { files, known: readRegisters(new Map(files.map((file) => [file.path, file])), []) };
}

/** Imports a file for the report with this id. */
export function importAs(
  id: string,
  name: string,
  bytes: Uint8Array,
  known: ReturnType<typeof readKnown>['known'],
  target: Partial<ContentTarget> = {},
): Imported {
  const kind = id.split('/').at(-1) ?? '';
  return importDocument(readFile(name, bytes), { ...target, id, kind }, known, '0'.repeat(64));
}

/** A text as the bytes of a file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
