/** Content folders for tests: the published content with changes, in a temporary folder. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './build-folder.ts';

/** A change to a file: its new text from the old one, or null to remove it. */
export type Change = (text: string) => string | null;

/** Copies a content folder and applies the changes; a changed file that is not there starts empty. */
export function copyContent(changes: Readonly<Record<string, Change>> = {}, from = 'content'): string {
  const folder = temporaryFolder('content');
  cpSync(from, folder, { recursive: true });
  for (const [path, change] of Object.entries(changes)) changeFile(join(folder, path), change);
  return folder;
}

export function changeFile(file: string, change: Change): void {
  const text = change(readText(file));
  if (text === null) {
    rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Replaces a text that must be there, so that a test cannot pass by changing nothing. */
export function replacing(from: string, to: string): Change {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The file does not contain ${JSON.stringify(from)}.`);
    return text.replace(from, () => to);
  };
}
