/** The `---` lines that set the data of a file apart from its narrative, where one of them is not there. */
import type { SourceFile } from './content.ts';
import { fileStart, type Problem } from './problem.ts';

/** What is wrong with the `---` lines of a file that has no front matter. */
export function missingFrontMatter({ path, text }: SourceFile): Problem {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines[0] ?? '';
  const problem = { code: 'no-front-matter' as const, file: path, ...fileStart, field: '' };
  if (/^---[ \t]*$/.test(first)) return { ...problem, ...missingEnd(lines) };
  const written = first.trim();
  if (/^[-‐-―－—─]{2,}$/.test(written) || /^-{3,}./.test(written)) {
    return {
      ...problem,
      message: `第一行是“${written.slice(0, 20)}”，不是三个英文短横“---”。`,
      fix: '第一行只写三个英文短横“---”，数据写完后再写一行“---”，下面才是正文。',
    };
  }
  if (written === '' && lines.some((line) => /^---[ \t]*$/.test(line))) {
    return {
      ...problem,
      message: '第一行是空行，“---”要写在第一行。',
      fix: '请删去“---”上面的空行。',
    };
  }
  return {
    ...problem,
    message: '文件开头没有“---”包围的数据部分。',
    fix: '第一行写“---”，数据写完后再写一行“---”，下面才是正文。',
  };
}

/** The second line is missing: it belongs above the first line that is no data. */
function missingEnd(lines: readonly string[]): Pick<Problem, 'line' | 'column' | 'message' | 'fix'> {
  const bodyAt = lines.findIndex((line, index) => index > 0 && !isData(line));
  if (bodyAt < 0) {
    return {
      line: lines.length,
      column: 1,
      message: '数据部分没有结束：到文件末尾也没有第二行“---”。',
      fix: '数据写完后另起一行写“---”，下面写正文；文件可能没有保存完整，请与原来的文件核对。',
    };
  }
  return {
    line: bodyAt + 1,
    column: 1,
    message: '数据部分没有结束：这一行像是正文，上面没有第二行“---”。',
    fix: '请在数据和正文之间另起一行写“---”。',
  };
}

/** A field, an entry of a list, a comment, or what is set in below them. */
function isData(line: string): boolean {
  return /^(?:\s|$|#(?!#)|- |[A-Za-z][A-Za-z0-9]*\s*[:：])/.test(line);
}
