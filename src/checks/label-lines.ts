/** People whose label stands alone on its line, as a heading or in a cell: their names stand on the next lines. */
import { nameEnd } from './name-surroundings.ts';
import { isFilledIn, isSurnamed, nameShape } from './person-name.ts';
import { isLooseHeading, personalKindOf } from './personal-labels.ts';
import type { PersonalTrace } from './personal-trace.ts';

const longestLine = 40;
const endsLikeLabel = /[人员长名主理表者)户师生家工核办报练委部志属偶亲象机警医记][\s:]*$/;
/** Marks of Markdown before the words of a line. */
const marks = /^[\s>#*+•·|-]*(?:[\d一二三四五六七八九十]{1,3}[.、)] ?|\([\d一二三四五六七八九十]{1,3}\) ?)?/;
const startsWithName = new RegExp(
  String.raw`^[\s>#*+•|-]{0,12}(?:\d{1,2}[.、)] ?)?(${nameShape})${nameEnd}`,
  'u',
);
const mostBlank = 3;
const mostNames = 30;

export function labelLineTraces(text: string): PersonalTrace[] {
  if (!text.includes('\n')) return [];
  const lines = linesOf(text);
  return lines.flatMap(({ text: line }, at) => {
    if (line.length > longestLine || !endsLikeLabel.test(line)) return [];
    const isName = nameTest(line.replace(marks, '').replace(/\s+|[:|]\s*$/g, ''));
    return isName === null ? [] : namesBelow(lines, at, isName);
  });
}

/** What a name below a label must be; null below other words. */
function nameTest(label: string): ((name: string) => boolean) | null {
  const bare = label.replace(/:$|\([^()]*\)$/, '');
  if (personalKindOf(label) === '姓名' || personalKindOf(bare) === '姓名') return isSurnamed;
  return isLooseHeading(bare) ? isFilledIn : null;
}

interface Line {
  readonly text: string;
  readonly index: number;
}

function linesOf(text: string): Line[] {
  let index = 0;
  return text.split(/[\n\v]/).map((line) => {
    const from = index;
    index += line.length + 1;
    return { text: line, index: from };
  });
}

/** Names at the start of the lines below, as long as there is one. */
function namesBelow(
  lines: readonly Line[],
  label: number,
  isName: (name: string) => boolean,
): PersonalTrace[] {
  const traces: PersonalTrace[] = [];
  let blank = 0;
  for (const [step, { text, index }] of lines.slice(label + 1, label + 1 + mostNames).entries()) {
    if (/^[\s>|]*$/.test(text)) {
      blank += 1;
      if (blank > mostBlank) break;
      continue;
    }
    blank = 0;
    const spelled = signsDown(lines.slice(label + 1 + step, label + 2 + step + longestName));
    if (spelled !== null && isSurnamed(spelled.name))
      return [...traces, { name: '姓名', index, length: spelled.length }];
    const [whole = '', name = ''] = startsWithName.exec(text.slice(0, longestLine)) ?? [];
    if (!isName(name)) break;
    traces.push({ name: '姓名', index: index + whole.length - name.length, length: name.length });
  }
  return traces;
}

const longestName = 4;

/** A name in a narrow cell has one character on each line. */
function signsDown(lines: readonly Line[]): { readonly name: string; readonly length: number } | null {
  const end = lines.findIndex(({ text }) => !/^\s*\p{Script=Han}\s*$/u.test(text));
  const signs = end === -1 ? lines : lines.slice(0, end);
  const [first, last] = [signs[0], signs.at(-1)];
  if (first === undefined || last === undefined || signs.length < 2 || signs.length > longestName)
    return null;
  return {
    name: signs.map(({ text }) => text.trim()).join(''),
    length: last.index + last.text.length - first.index,
  };
}
