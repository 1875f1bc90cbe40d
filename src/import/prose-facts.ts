/** Facts that stand outside tables: title, dates, the lines `项目名称：…`, and goals below their headings. */
import { readPrintedDate } from '../checks/printed-date.ts';
import { factOfLine } from './basic-facts.ts';
import type { Entry, Region } from './region.ts';

export interface ProseFacts {
  /** One entry for each fact, to be merged into `document`. */
  readonly document: readonly Entry[];
  readonly goals: readonly Entry[];
}

interface Known {
  readonly organizationId: Region['organizationId'];
  /** The registered names of the project. */
  readonly projectNames: readonly string[];
}

/** Reads the lines of running text, captions inside tables included. */
export function proseFacts(lines: readonly string[], known: Known): ProseFacts {
  return {
    document: [
      ...factLines(lines, known),
      ...entryOf('title', titleIn(lines)),
      ...entryOf('period', periodIn(lines)),
      ...entryOf('documentDate', dateIn(lines)),
    ],
    goals: goalsIn(lines),
  };
}

function entryOf(key: string, value: unknown): Entry[] {
  return value === null ? [] : [{ [key]: value }];
}

/** A long value may go on in the next line; it does when only both together are a registered name. */
function factLines(lines: readonly string[], { organizationId, projectNames }: Known): Entry[] {
  const facts = lines.flatMap((line, index): Entry[] => {
    const long = factOfLine(line + (lines[index + 1] ?? ''), organizationId);
    const own = factOfLine(line, organizationId);
    const name = long?.['projectName'];
    if (typeof name === 'string' && projectNames.includes(name)) return [{ projectName: name }];
    return [own ?? (long !== null && !('projectName' in long) && !('period' in long) ? long : null)].filter(
      (fact) => fact !== null,
    );
  });
  if (facts.some((fact) => 'projectName' in fact)) return facts;
  const named = projectNames.find((name) => lines.some((line) => line.includes(name)));
  return named === undefined ? facts : [...facts, { projectName: named }];
}

const titleEnding =
  /(?:申报表|自评表|目标表|评价表|评价报告|自评报告|绩效报告|自评情况|自评结果)(?:[（(][^）)]{1,12}[）)])?$/;

/** A title stands in the first lines, in one line or two. */
function titleIn(lines: readonly string[]): string | null {
  const head = lines.slice(0, 3);
  for (const [index, line] of head.entries()) {
    if (line.length > 60 || /[。：:]/.test(line)) return null;
    if (titleEnding.test(line)) return line.length < 8 && index > 0 ? (head[index - 1] ?? '') + line : line;
  }
  return null;
}

function periodIn(lines: readonly string[]): string | null {
  const found = lines.map((line) => /^[（(]\s*((?:19|20)\d{2}\s*年度?)\s*[）)]$/.exec(line.trim())?.[1]);
  return found.find((period) => period !== undefined) ?? null;
}

/** A line that is nothing but a date, or the date of filling in. */
function dateIn(lines: readonly string[]): Entry | null {
  for (const line of lines) {
    const text =
      /(?:填报|填表|编制)(?:日期|时间)[：:]\s*(\S+)/.exec(line)?.[1] ??
      (line.length <= 16 ? line.trim() : '');
    const date = text === '' ? null : readPrintedDate(text);
    if (date?.length === 10) return { text, date };
  }
  return null;
}

const goalHeading =
  /^(?:[（(]?[\d一二三四五六七八九十]+[）)]?\s*[.、．]?\s*)?(?<name>(?:项目)?(?:(?<long>实施期|长期|中长期)|(?<annual>年度))(?:总体)?(?:绩效)?目标)[：:]?$/;

function goalsIn(lines: readonly string[]): Entry[] {
  return lines.flatMap((line, index): Entry[] => {
    const groups = goalHeading.exec(line.trim())?.groups;
    const expected = lines[index + 1];
    if (groups === undefined || expected === undefined || goalHeading.test(expected)) return [];
    return [{ term: groups['long'] === undefined ? 'annual' : 'longTerm', name: groups['name'], expected }];
  });
}
