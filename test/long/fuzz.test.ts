/** Fuzzing for longer than a landing allows: no crash, no hang, no figure changed in silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { decimal, isDecimalText, isEqual, toText } from '../../src/domain/decimal.ts';
import { fromYuan, moneyUnits, toYuan } from '../../src/domain/money.ts';
import { scoreReport } from '../../src/domain/score-report.ts';
import { readReportPath } from '../../src/schema/content-path.ts';
import { readRuleText } from '../../src/schema/read-rule-text.ts';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';
import { toReport } from '../../src/schema/to-report.ts';
import type { NamedRules } from '../../src/schema/to-rule.ts';
import { readNumberText, readQuantity } from '../../src/domain/quantity.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';

const runs = { numRuns: 100_000 };

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
      runs,
    );
  });

  it('a figure read is plain notation of the same digits', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const value = readNumberText(text);
        if (value !== null) expect(value).toBe(text.normalize('NFKC').trim().replaceAll(',', ''));
      }),
      runs,
    );
  });
});

describe('reading targets', () => {
  const signs = {
    '≥': 'gte',
    '>=': 'gte',
    '≤': 'lte',
    '<=': 'lte',
    '>': 'gt',
    '<': 'lt',
    '=': 'eq',
    '': null,
  };
  const target = fc.record({
    sign: fc.constantFrom(...(Object.keys(signs) as (keyof typeof signs)[])),
    number: fc.stringMatching(/^-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,6})?$/),
    unit: fc.constantFrom('', '%', '‰', '个', '万元', '公里', '人次', '平方米'),
    space: fc.constantFrom('', ' ', '\u3000'),
    isWide: fc.boolean(),
  });
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('gives sign, number and unit as they are printed, in either width', () => {
    fc.assert(
      fc.property(target, ({ sign, number, unit, space, isWide }) => {
        const plain = `${sign}${space}${number}${space}${unit}`;
        const text = isWide ? wide(plain) : plain;
        expect(readQuantity(text)).toEqual({
          state: 'number',
          text,
          value: number.replaceAll(',', ''),
          operator: signs[sign],
          unit: unit === '' ? null : unit,
        });
      }),
      runs,
    );
  });

  it('leaves a target of two numbers, of a limit in words or of an estimate a text', () => {
    const vague = fc.constantFrom('以上', '以下', '左右', '以内', '-20', '～20', '、20', '/20', '±5');
    fc.assert(
      fc.property(target, vague, ({ sign, number, unit }, ending) => {
        // A sign alone stands between two numbers; after a unit it begins a word.
        const text = `${sign}${number}${/^[以左]/.test(ending) ? unit.replace(/[%‰]/, '') : ''}${ending}`;
        expect(readQuantity(text)).toEqual({ state: 'text', text });
      }),
      runs,
    );
  });
});

describe('amounts', () => {
  it('come back exactly from 元, whatever their unit', () => {
    const amount = fc.stringMatching(/^-?\d{1,20}(?:\.\d{1,10})?$/);
    fc.assert(
      fc.property(amount, fc.constantFrom(...moneyUnits), (text, unit) => {
        const value = decimal(text);
        expect(isEqual(fromYuan(toYuan(value, unit), unit), value)).toBe(true);
        expect(isEqual(decimal(toText(value)), value)).toBe(true);
      }),
      runs,
    );
  });
});

describe('rules in words', () => {
  it('give a rule of figures that are printed there, or none', () => {
    const words = [
      ...[
        '得',
        '分',
        '扣',
        '每',
        '下降',
        '低于',
        '高于',
        '%',
        '以上',
        '（含',
        '）',
        '满分',
        '权重',
        '①',
        '②',
        '，',
      ],
      ...[
        '；',
        '1',
        '2.5',
        '80',
        '95',
        '100',
        '不得分',
        '完成',
        '率',
        '×',
        '/',
        '=',
        '实际',
        '计划',
        '个百分点',
      ],
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (printedRule) => {
        const rule = readRuleText(printedRule);
        if (rule !== null) expect(JSON.stringify(rule)).not.toMatch(/NaN|undefined/);
      }),
      runs,
    );
  });
});

describe('the front matter of a report with other figures', () => {
  const content = checkContent(readContentFolder('content')).content;
  if (content === null) throw new Error('The content should pass.');
  const rules: NamedRules = new Map(
    [...content.registers.rules].flatMap(([name, file]) =>
      file.type === 'scoringRule' ? [[name, file.rule]] : [],
    ),
  );
  const raws = content.reports.map(({ frontMatter, file }) => ({
    path: readReportPath(file),
    frontMatter,
    leaves: leavesOf(frontMatter),
  }));

  it('is refused, or kept to the letter and scored without an exception', () => {
    const changes = fc.array(
      fc.tuple(fc.nat(), fc.oneof(printed, fc.constantFrom('', '0', '无', '-1', '1e9'))),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...raws), changes, ({ path, frontMatter, leaves }, edits) => {
        const changed = structuredClone(frontMatter);
        for (const [at, text] of edits) setAt(changed, leaves[at % leaves.length] ?? [], text);
        const read = reportFrontMatter.safeParse(changed);
        if (!read.success || path === null) return;
        expect(read.data).toEqual(changed);
        const { report, faults } = toReport(path, read.data, rules);
        if (faults.length === 0) scoreReport(report, content.registers.defaultScale);
      }),
      runs,
    );
  });
});

/** The paths of all texts. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  return Object.entries(Object(value) as object).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

function setAt(value: unknown, path: readonly string[], text: string): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], value);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = text;
}

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
      runs,
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
