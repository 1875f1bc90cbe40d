/**
 * How large a content file and a line of it may be: what is larger is no report, and nothing looks at it.
 * The largest report that has been transcribed has 49,529 bytes, and its longest line 424 characters.
 */
import type { SourceFile } from './content.ts';
import { fileStart, type Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

/** Bytes of a report, a source text or a page. */
export const maxTextBytes = 300_000;

/** Bytes of a register, a rule or a release, which have a line or more for each of tens of thousands of reports. */
export const maxRegisterBytes = 20_000_000;

/** Characters of a line. */
export const maxLineLength = 5_000;

/** What is too large in a file; nothing else is said about it. */
export function sizeProblems({ path, text }: SourceFile): Problem[] {
  const most = /^(?:reports|sources|pages)\//.test(path) ? maxTextBytes : maxRegisterBytes;
  const problem = { code: 'file-too-large' as const, file: path, field: '' };
  if (isLongerThan(most, text)) {
    return [
      {
        ...problem,
        ...fileStart,
        message: `文件超过 ${inWords(most)} 字节，没有再核对。`,
        fix: '请核对文件，删去不属于报告的内容；随报告公开的长表、长文用 npm run attach 作附件。',
      },
    ];
  }
  const long = longLine(text);
  if (long === null) return [];
  return [
    {
      ...problem,
      ...positionsIn(text)(long.start + maxLineLength),
      message: `这一行有 ${inWords(long.length)} 个字，超过 ${inWords(maxLineLength)} 个字，文件没有再核对。`,
      fix: '请照原文分段，每段一行；数据部分的长文字用“|”分行写。',
    },
  ];
}

export function isTooLarge(file: SourceFile): boolean {
  return sizeProblems(file).length > 0;
}

function isLongerThan(most: number, text: string): boolean {
  if (text.length > most || text.length * 3 <= most) return text.length > most;
  return new TextEncoder().encode(text).length > most;
}

function longLine(text: string): { readonly start: number; readonly length: number } | null {
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > maxLineLength) return { start, length: end - start };
    start = end + 1;
  }
  return null;
}

function inWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
