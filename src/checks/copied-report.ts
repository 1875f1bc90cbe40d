/** A report that is there twice, because its file was copied and nothing but its name was changed. */
import { readReportPath } from '../schema/content-path.ts';
import type { SourceFile } from './content.ts';
import { fileStart, type Problem } from './problem.ts';

/** Reports of the same project and year whose files say the same. Drafts are not published twice. */
export function copiedReports(reports: readonly SourceFile[]): Problem[] {
  const groups = Map.groupBy(
    reports.filter(({ text }) => !/^status: *["']?draft/m.test(text)),
    ({ path }) => path.slice(0, path.lastIndexOf('/')),
  );
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : copiesIn(group)));
}

function copiesIn(group: readonly SourceFile[]): Problem[] {
  const first = new Map<string, string>();
  return group.flatMap(({ path, text }): Problem[] => {
    if (readReportPath(path) === null) return [];
    const words = wordsOf(text);
    const other = first.get(words);
    if (other === undefined) first.set(words, path);
    // A report with a `.md` and a `.mdx` file is told so in other words.
    if (other === undefined || other.replace(/x$/, '') === path.replace(/x$/, '')) return [];
    return [
      {
        code: 'copied-report',
        file: path,
        ...fileStart,
        field: '',
        message: `这份报告与 ${other} 的内容完全相同，同一份报告会公开两次。`,
        fix: '请删去其中一份；确是另一份文件的，请照它的原文录入。',
      },
    ];
  });
}

/** What a file says, without its state and without white space. */
function wordsOf(text: string): string {
  return text.replace(/^(?:status|publishedAt|revision|checksEdition):.*$/gm, '').replace(/\s+/g, '');
}
