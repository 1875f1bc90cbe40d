/** A report that is there twice, because its file was copied and nothing but its name was changed. */
import { createHash } from 'node:crypto';
import type { SourceFile } from './content.ts';
import { fileStart, type Problem } from './problem.ts';

interface WordedReport {
  readonly file: string;
  /** See {@link wordingOf}. */
  readonly wording: string | null;
}

/** Reports of the same project and year whose files say the same; the first of them stays. */
export function copiedReports(reports: readonly WordedReport[]): Problem[] {
  const groups = Map.groupBy(reports, ({ file }) => file.slice(0, file.lastIndexOf('/')));
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : copiesIn(group)));
}

function copiesIn(group: readonly WordedReport[]): Problem[] {
  const first = new Map<string, string>();
  return group.flatMap(({ file, wording }): Problem[] => {
    if (wording === null) return [];
    const other = first.get(wording);
    if (other === undefined) first.set(wording, file);
    // A report with a `.md` and a `.mdx` file is told so in other words.
    if (other === undefined || other.replace(/x$/, '') === file.replace(/x$/, '')) return [];
    return [
      {
        code: 'copied-report',
        file,
        ...fileStart,
        field: '',
        message: `这份报告与 ${other} 的内容完全相同，同一份报告会公开两次。`,
        fix: '请删去其中一份；确是另一份文件的，请照它的原文录入。',
      },
    ];
  });
}

/** A digest of what a file says, without its state and white space; null for a draft, which is not published twice. */
export function wordingOf({ text }: SourceFile): string | null {
  if (/^status: *["']?draft/m.test(text)) return null;
  const words = text.replace(/^(?:status|publishedAt|revision|checksEdition):.*$|\s+/gm, '');
  return createHash('sha256').update(words).digest('base64');
}
