/** Hidden characters in what is published beside the texts of the content: names of files, notes of commits. */
import { nameWithCode } from './hidden-character-names.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { fileStart, type Problem } from './problem.ts';

/** Names of files and folders. A name has no lines, so that a tab or an end of a line is hidden in it as well. */
export function nameProblems(paths: readonly string[]): Problem[] {
  return paths.flatMap((path) => {
    const [first] = hiddenCharacters(path.replace(/[\t\n\r]/g, '\v'));
    if (first === undefined) return [];
    return [
      {
        code: 'pasted-character',
        file: path,
        ...fileStart,
        field: '',
        message: `文件或文件夹的名称里，第 ${first.index + 1} 个字是${nameWithCode(path.codePointAt(first.index) ?? 0)}。`,
        fix: '请改名，只用小写英文字母、数字和连字符。',
      },
    ];
  });
}

/** A commit whose note says what was corrected. */
export interface CommitNote {
  readonly commit: string;
  readonly note: string;
}

export function noteProblems(notes: readonly CommitNote[]): Problem[] {
  return notes.flatMap(({ commit, note }) => {
    const [first] = hiddenCharacters(note);
    if (first === undefined) return [];
    return [
      {
        code: 'pasted-character',
        file: 'reports',
        ...fileStart,
        field: '',
        message: `提交 ${commit.slice(0, 12)} 的说明第 1 行第 ${first.index + 1} 个字是${nameWithCode(first.codePoint)}，说明会写进更正记录。`,
        fix: '请改写提交的说明：最近一次提交用 git commit --amend，以前的用 git rebase -i。',
      },
    ];
  });
}
