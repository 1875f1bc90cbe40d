/** Facts that stand outside tables: dates, the lines `项目名称：…`, and goals below their headings. */
import { readPrintedDate } from '../checks/printed-date.ts';
import { factOfLine } from './basic-facts.ts';
import type { Entry, Region } from './region.ts';

export interface ProseFacts {
  /** One entry for each fact, to be merged into `document`. */
  readonly document: readonly Entry[];
  readonly goals: readonly Entry[];
  /** The printed dates that could be the document's; with several, none is taken. */
  readonly dates: readonly string[];
}

interface Known {
  readonly organizationId: Region['organizationId'];
  /** The registered names of the project. */
  readonly projectNames: readonly string[];
}

/** Reads the lines of running text, captions inside tables included. */
export function proseFacts(lines: readonly string[], known: Known): ProseFacts {
  const dates = datesIn(lines);
  return {
    document: [
      ...factLines(lines, known),
      ...entryOf('period', periodIn(lines)),
      ...entryOf('documentDate', dates.length === 1 ? dates[0] : null),
    ],
    goals: goalsIn(lines),
    dates: dates.map(({ text }) => text),
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

function periodIn(lines: readonly string[]): string | null {
  const found = lines.map((line) => /^[（(]\s*((?:19|20)\d{2}\s*年度?)\s*[）)]$/.exec(line.trim())?.[1]);
  return found.find((period) => period !== undefined) ?? null;
}

/** Lines that are nothing but a date, and dates of filling in; each day once. */
function datesIn(lines: readonly string[]): { readonly text: string; readonly date: string }[] {
  const dates = lines.flatMap((line) => {
    const text =
      /(?:填报|填表|编制)(?:日期|时间)[：:]\s*(\S+)/.exec(line)?.[1] ??
      (line.length <= 16 ? line.trim() : '');
    const date = text === '' ? null : readPrintedDate(text);
    return date?.length === 10 ? [{ text, date }] : [];
  });
  return dates.filter(({ date }, index) => dates.findIndex((one) => one.date === date) === index);
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
