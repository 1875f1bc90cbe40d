/** Columns whose cells tell of people only where the table is about people: dates of birth, accounts of chats. */
import { isDate } from './birth-dates.ts';
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';
import { cellRowsOf, type TextCell } from './text-cells.ts';

interface Column {
  readonly heading: RegExp;
  readonly name: PersonalTraceName;
  readonly isMeant: (cell: string) => boolean;
}

const columns: readonly Column[] = [
  { heading: /^(?:出生(?:日期|年月日?|时间)|生日)$/, name: '出生日期', isMeant: isDate },
  {
    heading: /^(?:微信号?|微信\/QQ)$/i,
    name: '即时通讯账号',
    isMeant: (cell) => /^\s*(?:[A-Za-z][\w-]{5,19}|1[3-9]\d{9})\s*$/.test(cell),
  },
  {
    heading: /^QQ(?:号码?|\/微信)?$/i,
    name: '即时通讯账号',
    isMeant: (cell) => /^\s*[1-9]\d{4,11}\s*$/.test(cell),
  },
];
/** Another heading of the row that stands for people. */
const ofPeople = /^(?:.{0,4}姓名|性别|户主|学生|联系人|负责人|身份证号?码?|患者|民族|监护人|家长)$/;
const longestHeading = 24;

export function personalColumnTraces(text: string): PersonalTrace[] {
  if (!/出生|生日|微信|QQ/i.test(text)) return [];
  const rows = cellRowsOf(text);
  return rows.flatMap((row, at) => {
    if (!row.some((cell) => ofPeople.test(headingOf(cell)))) return [];
    return row.flatMap((cell, column) => {
      const known = columns.find(({ heading }) => heading.test(headingOf(cell)));
      return known === undefined ? [] : tracesBelow(rows, at, column, known);
    });
  });
}

function headingOf({ text }: TextCell): string {
  return text.slice(0, longestHeading).replace(/\s+|[:(].*$/g, '');
}

/** Down to the next row of headings. */
function tracesBelow(
  rows: readonly (readonly TextCell[])[],
  at: number,
  column: number,
  { name, isMeant }: Column,
): PersonalTrace[] {
  const traces: PersonalTrace[] = [];
  for (const row of rows.slice(at + 1, at + 1 + mostRows)) {
    const cell = row[column];
    if (cell === undefined || row.some((one) => ofPeople.test(headingOf(one)))) break;
    const start = cell.text.length - cell.text.trimStart().length;
    if (isMeant(cell.text)) traces.push({ name, index: cell.index + start, length: cell.text.trim().length });
  }
  return traces;
}

/** One of them is enough to stop the build. */
const mostRows = 300;
