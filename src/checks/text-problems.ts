/** What is wrong with the text of a file, whatever the file is for. */
import { characterProblems } from './characters.ts';
import type { SourceFile } from './content.ts';
import { personalDataProblems } from './personal-data.ts';
import type { Problem } from './problem.ts';

export function textProblems(file: SourceFile): Problem[] {
  return [...personalDataProblems(file), ...characterProblems(file)];
}
