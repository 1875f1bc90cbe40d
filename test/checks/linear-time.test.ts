/** No check takes more than about twice as long for twice as much; processor time, the best of several runs. */
import { describe, expect, it } from 'vitest';
import { maxLineLength, maxRegisterBytes, maxTextBytes } from '../../src/checks/size-limits.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { replacing } from '../support/content-copy.ts';
import {
  adding,
  problemsOf,
  report,
  reportAlone,
  reportPath,
  smallContent,
  sourcePath,
  withFields,
  written,
  type Changes,
} from './small-content.ts';

const largest = maxTextBytes - 20_000;

/** So many bytes of a repeated unit, in lines as long as they may be. */
function inLines(unit: string, bytes: number): string {
  const perLine = Math.floor((maxLineLength - 1) / unit.length);
  const line = `${unit.repeat(perLine)}\n`;
  return line.repeat(Math.floor(bytes / Buffer.byteLength(line)));
}

function inRows(row: string | ((index: number) => string), bytes: number): string {
  if (typeof row === 'string') return `${row}\n`.repeat(Math.floor(bytes / (Buffer.byteLength(row) + 1)));
  const rows: string[] = [];
  for (let size = 0; size < bytes;) {
    const next = `${row(rows.length)}\n`;
    size += Buffer.byteLength(next);
    rows.push(next);
  }
  return rows.slice(0, -1).join('');
}

const inBody = (text: string): Changes => reportAlone(adding(text));
const inPage = (text: string): Changes => ({ 'pages/about.md': adding(text) });
const inSource = (text: string): Changes => ({ [sourcePath]: adding(text) });
/** As a transcript has it: the narrative repeats the source text. */
const inBoth = (text: string): Changes => ({ ...report(adding(text)), ...inSource(text) });
const inMdx = (text: string): Changes => {
  const whole = smallContent().find(({ path }) => path === reportPath)?.text ?? '';
  return { ...reportAlone(() => null), [`${reportPath}x`]: written(whole + text) };
};
const inFields = (text: string): Changes => report(withFields(text));
/** So many bytes of entries of a list of the front matter's `provenance`. */
const inProvenance = (list: string, entry: (index: number) => string, bytes: number): Changes =>
  report(replacing('  coverage: complete\n', `  coverage: complete\n  ${list}:\n${inRows(entry, bytes)}`));
const inRegister = (text: string): Changes => ({ 'metrics.yml': adding(text) });

/** Regions, each of which names the one that it lies in. */
function inRegions(above: (index: number, last: number) => string, bytes: number): Changes {
  const count = Math.floor(bytes / 60);
  const entry = (at: number): string =>
    `- id: r${at}\n  name: 地区\n  level: city\n  parent: ${above(at, count - 1)}\n`;
  return { 'regions.yml': adding(Array.from({ length: count }, (_, at) => entry(at)).join('')) };
}

function cpuMilliseconds(files: ReturnType<typeof smallContent>): number {
  const before = process.cpuUsage();
  checkContent(files);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Below this the start of the check and of the clock count for more than the text. */
const leastMilliseconds = 40;

/** How many times as long twice the text takes: the shortest of several runs for each of the two. */
function growth(make: (bytes: number) => Changes): number {
  const best = { half: Infinity, whole: Infinity };
  const ratio = (): number => best.whole / Math.max(best.half, leastMilliseconds);
  for (let run = 0; run < 5 && (run === 0 || ratio() >= 2.2); run += 1) {
    // What was read of a text is remembered: each run has texts of its own.
    const bytes = largest - run * 2_000;
    best.half = Math.min(best.half, cpuMilliseconds(smallContent(make(bytes / 2))));
    best.whole = Math.min(best.whole, cpuMilliseconds(smallContent(make(bytes))));
  }
  return ratio();
}

describe('twice the text takes less than three times the time', () => {
  const marks = [
    '![',
    '[',
    '[](',
    '](',
    '> ',
    '- ',
    '*a ',
    '*a_',
    '`',
    '`` ',
    '<',
    '&amp;',
    '|a',
    '\\',
    ' ',
    '\t',
  ];
  const words = [
    '路',
    '合计',
    '1',
    '1,',
    '138',
    '2023年1月1日',
    '一、',
    'a@',
    'a@b.',
    '姓名',
    '%E2%81',
    '，',
  ];

  it.each<[name: string, make: (bytes: number) => Changes]>([
    ...marks.flatMap((unit): [string, (bytes: number) => Changes][] => [
      [`lines of ${JSON.stringify(unit)} in a narrative`, (bytes) => inBody(inLines(unit, bytes))],
      [`rows of ${JSON.stringify(unit)} in a narrative`, (bytes) => inBody(inRows(unit, bytes))],
      [`rows of ${JSON.stringify(unit)} on a page`, (bytes) => inPage(inRows(unit, bytes))],
      [`rows of ${JSON.stringify(unit)} with components`, (bytes) => inMdx(inRows(unit, bytes))],
      [`rows of ${JSON.stringify(unit)} in a transcript`, (bytes) => inBoth(inRows(unit, bytes))],
    ]),
    ...words.flatMap((unit): [string, (bytes: number) => Changes][] => [
      [`lines of ${unit} in a transcript`, (bytes) => inBoth(inLines(unit, bytes))],
      [`rows of ${unit} in a transcript`, (bytes) => inBoth(inRows(unit, bytes))],
    ]),
    ['blank lines', (bytes) => inBody('\n'.repeat(bytes))],
    ['braces', (bytes) => inMdx(inLines('{', bytes))],
    ['code of several lengths', (bytes) => inPage(inRows((at) => '`'.repeat(at % 4_000), bytes))],
    ['a letter and a sign', (bytes) => inBody(inRows(`${'a'.repeat(4_900)}@`, bytes))],
    ['other sentences', (bytes) => inBoth(inRows((at) => `全年修路${at}公里。`, bytes))],
    ['other numbers', (bytes) => inBoth(inRows((at) => String(100_000 + at), bytes))],
    ['a table of totals', (bytes) => inSource(inRows('合计\t100\t100', bytes))],
    ['a table of words', (bytes) => inSource(inRows('修路\t里程\t公里\t长度', bytes))],
    // More rows than these are no table that the second reading looks at.
    ['a table of blanks', (bytes) => inSource(inRows('\t', bytes / 3))],
    ['a table of cells', (bytes) => inSource(inRows((at) => `\n\t${at}\n\t修路\n\t10`, bytes))],
    ['keys', (bytes) => inFields(inRows((at) => `k${at}: a`, bytes))],
    ['a long list', (bytes) => inFields(`a: [\n${inRows('  b,', bytes)}]`)],
    ['anchors', (bytes) => inRegister(inRows((at) => `- &a${at} b`, bytes))],
    ['brackets', (bytes) => inRegister(inLines('[', bytes))],
    ['large numbers', (bytes) => inFields(inRows((at) => `k${at}: 1e999999`, bytes))],
    [
      'numbers that are no personal data',
      (bytes) =>
        inProvenance(
          'notPersonalData',
          (at) => `    - text: "${13_900_000_000 + at}"\n      reason: 这是项目编号，不是手机号码。`,
          bytes / 4,
        ),
    ],
    ['regions in a circle', (bytes) => inRegions((at, last) => `r${at === last ? 0 : at + 1}`, bytes)],
    ['regions in each other', (bytes) => inRegions((at) => `r${at + 1}`, bytes)],
    [
      'a field of many lines',
      (bytes) => report(replacing('name: 修路里程', `name: |\n${inRows('      路', bytes)}`)),
    ],
  ])('%s', (_name, make) => {
    expect(growth(make)).toBeLessThan(3);
  });
});

describe('what is too large is refused before anything looks at it', () => {
  const place = (changes: Changes) =>
    problemsOf(changes)
      .filter(({ code }) => code === 'file-too-large')
      .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  const long = '路'.repeat(maxLineLength + 1);

  it.each<[name: string, changes: Changes, file: string]>([
    ['a report', inBody('路\n'.repeat(maxTextBytes / 4)), reportPath],
    ['a source text', inSource('路\n'.repeat(maxTextBytes / 4)), sourcePath],
    ['a page', inPage('a\n'.repeat(maxTextBytes / 2)), 'pages/about.md'],
  ])('%s', (_name, changes, file) => {
    expect(place(changes)).toEqual([`${file}:1:1 文件超过 300,000 字节，没有再核对。`]);
    expect(problemsOf(changes).filter((problem) => problem.file === file)).toHaveLength(1);
  });

  it('a register', () => {
    const changes = inRegister('#\n'.repeat(maxRegisterBytes / 2));
    expect(place(changes)).toEqual(['metrics.yml:1:1 文件超过 20,000,000 字节，没有再核对。']);
  });

  it.each<[name: string, changes: Changes, at: string]>([
    ['a narrative', inBody(`${long}\n`), `${reportPath}:48:5001`],
    ['a front matter', report(replacing('修路里程', long)), `${reportPath}:22:5001`],
    ['a source text', inSource(long), `${sourcePath}:10:5001`],
    ['a page', inPage(long), 'pages/about.md:7:5001'],
    ['a register', inRegister(`# ${long}`), 'metrics.yml:6:5001'],
  ])('a line of %s', (_name, changes, at) => {
    expect(place(changes)).toEqual([expect.stringContaining(`${at} 这一行有 `)]);
  });

  it('a line of just the length passes', () => {
    expect(problemsOf(inBody(`${'路'.repeat(maxLineLength)}\n`))).toEqual([]);
  });

  it('what costs the parser more than its length', () => {
    expect(place(inBody('&amp;'.repeat(900) + '\n' + '&amp;'.repeat(101)))).toEqual([
      `${reportPath}:49:501 正文里的以“&”开头的代码超过 1000 处，正文没有再核对。`,
    ]);
    expect(place(inBody('*a_\n'.repeat(2_501)))).toEqual([
      `${reportPath}:2548:1 这一段里的“*”“_”“~”超过 5000 处，正文没有再核对。`,
    ]);
    expect(place(inBody('**a**\n\n'.repeat(5_000)))).toEqual([]);
  });

  it('a table that would be filled up to its width', () => {
    const wide = `${'|甲'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n`;
    expect(place(inBody(`${wide}${'|乙\n'.repeat(30)}`))).toEqual([
      `${reportPath}:49:1 这张表有 1000 列 31 行，超过 20000 格，正文没有再核对。`,
    ]);
    expect(place(inBody(`${wide}${'|乙\n'.repeat(15)}\n${'|乙\n'.repeat(15)}`))).toEqual([]);
  });

  it.each([
    ['quotations', '> '.repeat(61)],
    ['lists', '- '.repeat(61)],
    ['emphasis', `${'**a '.repeat(61)}${' a**'.repeat(61)}`],
  ])('%s within each other', (_name, text) => {
    const deep = problemsOf(inBody(`${text}路\n`)).filter(({ message }) => message.includes('套得太深'));
    expect(deep.map(({ line }) => line)).toEqual([48]);
    expect(
      problemsOf(inBody(`${text.slice(0, 40)}路\n`)).filter(({ message }) => message.includes('套得太深')),
    ).toEqual([]);
  });

  it('the attacks of the report', () => {
    expect(place(inBody('!['.repeat(200_000)))).toHaveLength(1);
    expect(place(inBody(`${'a'.repeat(200_000)}@`))).toHaveLength(1);
    expect(place(inBody('> '.repeat(200_000)))).toHaveLength(1);
  });
});
