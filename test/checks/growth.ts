/** No check takes more than about twice as long for twice as much; processor time, the best of several runs. */
import { describe, expect, it } from 'vitest';
import { maxLineLength } from '../../src/checks/size-limits.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { replacing } from '../support/content-copy.ts';
import {
  adding,
  report,
  reportAlone,
  reportPath,
  smallContent,
  sourcePath,
  withFields,
  written,
  type Changes,
} from './small-content.ts';

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

export const inBody = (text: string): Changes => reportAlone(adding(text));
export const inPage = (text: string): Changes => ({ 'pages/about.md': adding(text) });
export const inSource = (text: string): Changes => ({ [sourcePath]: adding(text) });
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
export const inRegister = (text: string): Changes => ({ 'metrics.yml': adding(text) });

/** Regions, each of which names the one that it lies in. */
/** So many bytes of rows of the report's table. */
const inRowsOfReport = (row: (index: number) => string, bytes: number): Changes =>
  report(replacing('scores:\n', `${inRows(row, bytes)}scores:\n`));
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
function growth(make: (bytes: number) => Changes, largest: number): number {
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

/** `largest` is how long the longer text is, in bytes. */
export function describeGrowth(largest: number): void {
  describe(`twice the text takes less than three times the time, up to ${largest} bytes`, () => {
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
            bytes,
          ),
      ],
      [
        'rows of one name, and other rows of it in the document',
        (bytes) => ({
          ...inRowsOfReport(
            (at) => `  - name: 桥\n    weight: 1\n    actual: ${at}座\n    score: 1`,
            bytes / 8,
          ),
          ...inSource(inRows((at) => `桥\t1\t${at % 2 === 0 ? at : 0}座\t1`, bytes / 24)),
        }),
      ],
      [
        'fields and quotations of a remark',
        (bytes) =>
          inFields(
            `remarks:\n  - text: 两处不一致。\n    fields:\n${inRows(() => '      - indicators[A1].name', bytes / 4)}` +
              `    quotes:\n${inRows((at) => `      - ${at}公里`, bytes / 4)}`,
          ),
      ],
      [
        'fields of a remark that are named',
        (bytes) =>
          inFields(
            `remarks:\n  - text: 各表不一致。\n    fields:\n${inRows((at) => `      - tables[t${at}].id`, bytes / 3)}` +
              `tables:\n${inRows((at) => `  - id: t${at}`, bytes / 3)}`,
          ),
      ],
      // Registers may be larger than texts, and only a long one shows it.
      ['regions in a circle', (bytes) => inRegions((at, last) => `r${at === last ? 0 : at + 1}`, bytes * 3)],
      ['regions in each other', (bytes) => inRegions((at) => `r${at + 1}`, bytes * 3)],
      [
        'a field of many lines',
        (bytes) => report(replacing('name: 修路里程', `name: |\n${inRows('      路', bytes)}`)),
      ],
    ])('%s', (_name, make) => {
      expect(growth(make, largest)).toBeLessThan(3);
    });
  });
}
