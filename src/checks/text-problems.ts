/** What is wrong with the text of a file, whatever the file is for. */
import { characterProblems } from './characters.ts';
import type { SourceFile } from './content.ts';
import { pastedCharacterProblems } from './pasted-characters.ts';
import { personalDataProblems } from './personal-data.ts';
import type { PersonalException } from './personal-exceptions.ts';
import type { Problem } from './problem.ts';

/** `exceptions` are those of the report that the file belongs to. */
export function textProblems(file: SourceFile, exceptions: readonly PersonalException[] = []): Problem[] {
  const characters = characterProblems(file);
  // What a file in another encoding seems to hold is not what was written in it.
  const pasted = characters.some(({ code }) => code === 'not-utf8') ? [] : pastedCharacterProblems(file);
  return [...personalDataProblems(file, exceptions), ...characters, ...pasted];
}
