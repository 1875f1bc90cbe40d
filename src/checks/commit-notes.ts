/** Notes of commits: they are published in the trail of corrections, as they were written. */
import { personalTraces } from './personal-data.ts';
import { fileStart, type Problem } from './problem.ts';

export interface CommitNote {
  readonly commit: string;
  /** Path of a report that the commit changed. */
  readonly path: string;
  readonly note: string;
}

/** One problem for each commit and report; what was found is not repeated. */
export function commitNoteProblems(notes: readonly CommitNote[]): Problem[] {
  return notes.flatMap(({ commit, path, note }): Problem[] => {
    const names = [...new Set(personalTraces(note).map(({ name }) => name))];
    if (names.length === 0) return [];
    return [
      {
        code: 'personal-data',
        file: path,
        ...fileStart,
        field: '',
        message: `提交 ${commit.slice(0, 8)} 的说明里有疑似${names.join('、')}，说明会在更正记录里公开。`,
        fix: '个人信息不公开：还没有推送的，用 git commit --amend 或 git rebase 改写说明；已经推送的，在报告中登记 takedowns，这次更正的说明就不再公开。',
      },
    ];
  });
}
