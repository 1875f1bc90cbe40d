/** What is wrong with the text of a file, whatever the file is for. */
import { characterProblems } from './characters.ts';
import type { SourceFile } from './content.ts';
import { pastedCharacterProblems } from './pasted-characters.ts';
import { personalDataProblems } from './personal-data.ts';
import type { PersonalException } from './personal-exceptions.ts';
import type { Problem } from './problem.ts';

/** Whatever {@link characterProblems} and {@link pastedCharacterProblems} look for; nearly no text has it. */
const unusual =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uD800-\uF8FF\uFB00-\uFB06\uFEFF\uFFFD]/;

/** Whether a text may have a character that no document prints. */
export function mayHaveOddCharacter(text: string): boolean {
  return unusual.test(text);
}

/** `exceptions` are those of the report that the file belongs to. */
export function textProblems(file: SourceFile, exceptions: readonly PersonalException[] = []): Problem[] {
  const personal = personalDataProblems(file, exceptions);
  if (!mayHaveOddCharacter(file.text)) return personal;
  const characters = characterProblems(file);
  // What a file in another encoding seems to hold is not what was written in it.
  const pasted = characters.some(({ code }) => code === 'not-utf8') ? [] : pastedCharacterProblems(file);
  return [...personal, ...characters, ...pasted];
}
