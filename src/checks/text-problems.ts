/** What is wrong with the text of a file, whatever the file is for. */
import { characterProblems } from './characters.ts';
import type { SourceFile } from './content.ts';
import { percentProblems } from './escaped-characters.ts';
import { hasHiddenCharacter } from './hidden-characters.ts';
import { pastedCharacterProblems } from './pasted-characters.ts';
import { personalDataProblems } from './personal-data.ts';
import type { PersonalException } from './personal-exceptions.ts';
import type { Problem } from './problem.ts';
import { sizeProblems } from './size-limits.ts';

/** Whether a text may have a character that no document prints; nearly no text has. */
export function mayHaveOddCharacter(text: string): boolean {
  return hasHiddenCharacter(text) || /[\u00A0\u2000-\u200A\u202F\u205F\uFB00-\uFB06\uFFFD]/.test(text);
}

/** `exceptions` are those of the report that the file belongs to. */
export function textProblems(file: SourceFile, exceptions: readonly PersonalException[] = []): Problem[] {
  const large = sizeProblems(file);
  if (large.length > 0) return large;
  const found = [...personalDataProblems(file, exceptions), ...percentProblems(file)];
  if (!mayHaveOddCharacter(file.text)) return found;
  const characters = characterProblems(file);
  // What a file in another encoding seems to hold is not what was written in it.
  const pasted = characters.some(({ code }) => code === 'not-utf8') ? [] : pastedCharacterProblems(file);
  return [...found, ...characters, ...pasted];
}
