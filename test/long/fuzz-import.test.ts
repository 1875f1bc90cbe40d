/** Fuzzing the import: texts, tables and documents as no form prints them. Each property 100,000 times. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/import/decode-text.ts';
import type { OfficeDocument, TableCell } from '../../src/import/document.ts';
import { quantityIn, readFraction, readScoreWithRate, readSurvey } from '../../src/import/evaluation-cell.ts';
import { readCsv } from '../../src/import/read-csv.ts';
import { readDocx } from '../../src/import/read-docx.ts';
import { readText } from '../../src/import/read-text.ts';
import { ImportRefusal } from '../../src/import/refusal.ts';
import { parseXml } from '../../src/import/xml.ts';
import { anyTables, expectAccountedFor } from '../import/any-table.ts';

const options = { numRuns: 100_000 };

/** What a reader makes of something; a refusal in words for the clerk is no crash. */
function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

/** The rows of cells of all tables, and the lines between them, in their order. */
function rowsOf({ blocks }: OfficeDocument): string[][] {
  return blocks.flatMap((block): string[][] => {
    if (block.kind === 'paragraph') return [[block.text]];
    const rows = Map.groupBy(block.cells, ({ row }: TableCell) => row);
    return [...rows.values()].map((cells) => cells.map(({ text }) => text));
  });
}

/** Without blank cells at the ends of rows and without blank rows: forms are padded with both. */
function withoutPadding(rows: readonly (readonly string[])[]): string[][] {
  return rows
    .map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1))
    .filter((row) => row.length > 0);
}

const cellText = fc.oneof(
  fc.constantFrom('', '10', '1,234.50', '95%', '≥80%', '甲', '"甲"', '1；2', 'a;b', "'=1", '第一行\n第二行'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Separated values as programs write them: quoted where it is needed, or everywhere. */
const separated = fc.record({
  rows: fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    ),
  sign: fc.constantFrom(',', '\t', ';'),
  end: fc.constantFrom('\n', '\r\n'),
  isQuoted: fc.boolean(),
  hasMark: fc.boolean(),
});

describe('separated values', () => {
  it('give every cell that was written, in its row', () => {
    fc.assert(
      fc.property(separated, ({ rows, sign, end, isQuoted, hasMark }) => {
        const quoted = (text: string): string =>
          isQuoted || /["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = rows.map((row) => row.map(quoted).join(sign));
        const read = readCsv(`${hasMark ? '\uFEFF' : ''}${lines.join(end)}${end}`);
        const expected = withoutPadding(rows.map((row) => row.map((text) => text.trim())));
        expect(withoutPadding(rowsOf(read))).toEqual(expected);
      }),
      options,
    );
  });

  it('are read or refused, whatever they are', () => {
    const pieces = fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '\uFEFF', '甲', '1', ' ', "'");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          unlessRefused(() => readCsv(text));
        },
      ),
      options,
    );
  });
});

describe('plain text', () => {
  it('of any bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const text = unlessRefused(() => decodeText(bytes));
        if (text !== null) readText(text);
      }),
      options,
    );
  });

  it('with tabs and line ends keeps every word of its cells', () => {
    const pieces = fc.constantFrom('\t', '\t\t', '\n', '\r\n', '\n\n', ' ', '指标', '10', '95%', '。');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const words = (text: string): string => text.replace(/\s+/g, '');
        const read = rowsOf(readText(parts.join(''))).flat();
        expect(words(read.join(''))).toBe(words(parts.join('')));
      }),
      options,
    );
  });
});

describe('printed cells of evaluations', () => {
  const printed = fc
    .array(
      fc.constantFrom(
        '得分',
        '：',
        '/',
        '=',
        '%',
        '100',
        '4',
        '0.5',
        '（',
        '）',
        '人',
        '满意',
        '一般',
        '，',
        '\n',
        '÷',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

  it('give figures that are printed there, or none', () => {
    fc.assert(
      fc.property(fc.oneof(printed, fc.string({ unit: 'grapheme', maxLength: 30 })), (text) => {
        const plain = text.normalize('NFKC');
        for (const found of [
          quantityIn(text),
          readScoreWithRate(text),
          readFraction(text),
          readSurvey(text),
        ]) {
          for (const [figure] of JSON.stringify(found ?? '').matchAll(/\d+(?:\.\d+)?/g))
            expect(plain).toContain(figure);
        }
      }),
      options,
    );
  });
});

interface DrawnTable {
  readonly rows: readonly (readonly { readonly text: string; readonly span: number }[])[];
}

const words = fc.constantFrom('', '指标', '10', '95%', '年度绩效', '<&>"', '得分', '  空格  ', '一\t二');
const drawnTable: fc.Arbitrary<DrawnTable> = fc.record({
  rows: fc.array(
    fc.array(fc.record({ text: words, span: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
const drawnBlocks = fc.array(fc.oneof(words, drawnTable), { minLength: 1, maxLength: 6 });

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A paragraph whose words are cut into runs, with a deleted run that is not printed. */
function paragraphXml(text: string): string {
  const half = Math.floor(text.length / 2);
  const run = (part: string): string => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`;
  return `<w:p>${run(text.slice(0, half))}<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>${run(text.slice(half))}</w:p>`;
}

function tableXml({ rows }: DrawnTable): string {
  const cell = ({ text, span }: { text: string; span: number }): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${String(span)}"/></w:tcPr>${paragraphXml(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

describe('Word documents', () => {
  it('give every word that they print, in its order, and none that was deleted', () => {
    fc.assert(
      fc.property(drawnBlocks, (blocks) => {
        const body = blocks.map((one) => (typeof one === 'string' ? paragraphXml(one) : tableXml(one)));
        const xml = `<w:document xmlns:w="http://localhost/w"><w:body>${body.join('')}</w:body></w:document>`;
        const read = readDocx((part) => (part === 'word/document.xml' ? parseXml(xml) : undefined));
        const printed = blocks.flatMap((one) =>
          typeof one === 'string' ? [one] : one.rows.flat().map(({ text }) => text),
        );
        const all = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');
        expect(all(rowsOf(read).flat())).toBe(all(printed));
      }),
      options,
    );
  });

  it('of any elements in any order are read or refused', () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'gridSpan',
      'vMerge',
      'ins',
      'sdt',
      'br',
      'pict',
    ];
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(
            '',
            ' w:val="3"',
            ' w:val="-1"',
            ' w:val="restart"',
            ' w:val="x"',
            ' w:val="99999"',
          ),
          fc.oneof(
            { maxDepth: 4 },
            fc.constantFrom('', '10', '得分'),
            fc.array(tie('element'), { maxLength: 4 }),
          ),
        )
        .map(([name, attribute, inner]) => `<w:${name}${attribute}>${[inner].flat().join('')}</w:${name}>`),
    }));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (body) => {
        const xml = `<w:document xmlns:w="http://localhost/w"><w:body>${body.join('')}</w:body></w:document>`;
        unlessRefused(() => readDocx((part) => (part === 'word/document.xml' ? parseXml(xml) : undefined)));
      }),
      options,
    );
  });
});

describe('any table', () => {
  it('has each of its cells in the ledger once, and gives a draft that loads', () => {
    fc.assert(fc.property(anyTables, expectAccountedFor), options);
  });
});
