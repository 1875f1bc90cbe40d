/** Fuzzing for longer than a landing allows: no crash, no hang, no figure changed in silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { isDecimalText } from '../../src/domain/decimal.ts';
import { readNumberText, readQuantity } from '../../src/domain/quantity.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';

const printed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.stringMatching(/^[≥≤=<>]{0,2}-?[\d,.０-９]{1,12}[%％个万元年 ]{0,3}$/u),
);

describe('reading printed figures', () => {
  it('never throws, and a number read is the number printed', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const cell = readQuantity(text);
        if (cell.state !== 'number') return;
        expect(isDecimalText(cell.value)).toBe(true);
        const digits = (one: string): string => one.normalize('NFKC').replace(/[^\d.-]/g, '');
        expect(digits(text).startsWith(digits(cell.value))).toBe(true);
      }),
      { numRuns: 100_000 },
    );
  });

  it('a figure read is plain notation of the same digits', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const value = readNumberText(text);
        if (value !== null) expect(value).toBe(text.normalize('NFKC').trim().replaceAll(',', ''));
      }),
      { numRuns: 100_000 },
    );
  });
});

describe('reading front matter', () => {
  it('never throws, whatever the text', () => {
    const lines = fc.array(
      fc.constantFrom('---', 'a: b', '- x', '  - y: "1', '&a', '*a', '!t', '\t', ': :', '"', '{', ']'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((all) => all.join('\n')),
          fc.string({ maxLength: 200 }),
        ),
        (text) => {
          const split = splitContentFile(text);
          if (split !== null) readYaml(split.yaml, split.yamlLine);
        },
      ),
      { numRuns: 100_000 },
    );
  });
});

describe('checking changed reports', () => {
  const files = readContentFolder('content');
  const reports = files.filter(({ path }) => path.startsWith('reports/'));

  it('gives problems or a content, never an exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reports),
        fc.array(
          fc.tuple(fc.nat(), fc.constantFrom('', '-', '0', '"', ':', '\n', '  ', '%', '|', '}', '\u0000')),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        (report, edits) => {
          const text = edits.reduce((all, [at, piece]) => {
            const place = at % (all.length + 1);
            return all.slice(0, place) + piece + all.slice(place + 1);
          }, report.text);
          const { content, problems } = checkContent(
            files.map((one) => (one === report ? { ...one, text } : one)),
          );
          expect(content === null).toBe(problems.length > 0);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
