/** Nothing that the thorough search would find is passed over by the quick look. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalNumbers } from '../../src/checks/personal-data.ts';
import { numberHints, surroundings, type HintOptions } from '../../src/integrations/number-hint.ts';

const allowed = ['office@example.invalid'];

/** Whether a search of what the quick look points at finds anything. */
function isFound(text: string, format: HintOptions['format']): boolean {
  const bytes = Buffer.from(text);
  const options = { format, allowed: allowed.map((address) => Buffer.from(address)) };
  const hints = numberHints(bytes, options);
  if (hints === null) return false;
  return personalNumbers(read(surroundings(bytes, hints, options.allowed).toString(), format)).length > 0;
}

/** The text of a file, as the thorough search reads it. */
function read(text: string, format: HintOptions['format']): string {
  const words = format === 'markup' ? text.replace(/<[^>]*>/g, '\t') : text;
  const plain = format === 'json' ? words.replace(/"-?\d+(?:\.\d+)?"/g, '""') : words;
  return allowed.reduce((now, address) => now.replaceAll(address, ''), plain);
}

describe.each(['markup', 'json', 'text'] as const)('in %s', (format) => {
  it.each([
    '13800000000',
    '１３８００００００００',
    '138 0000 0000',
    '138-0000-0000',
    '138‐0000―0000',
    '138\u00A00000\u30000000',
    '电话：0000000',
    '电话：(0000) 0000000',
    '联系电话（0000）000-0000',
    '手机：1 3 8 0 0 0 0 0 0 0 0',
    'QQ：00000',
    'qq 00000000',
    'ＱＱ：00000',
    '微信号：example_name',
    'nobody@example.com',
    'nobody＠example.com',
    '110101190001010014',
    '6222000000000000004',
    '开户银行：示例银行示例支行营业部（示例市示例区示例路），账户 0000 0000 0000',
  ])('%s is found, wherever it stands', (number) => {
    const found = personalNumbers(number).length > 0;
    const words = '预算执行率为百分之九十九，项目按计划完成。 '.repeat(20);
    for (let shift = 0; shift < 4; shift += 1) {
      const text = `${'x'.repeat(shift)} ${words}${number} ${words}`;
      expect([number, isFound(text, format)]).toEqual([number, found]);
    }
  });

  const sign = fc.constantFrom(
    ...['1', '3', '8', '0', '1', '3', '8', '0', '138', '0000', '0000000', '１', '９', '62', '2026'],
    ...[' ', '-', '－', '\u00A0', '\u3000', '—', '.', '(', ')', '）', '（', ':', '：', '|', '\t', '\n', ' '],
    ...['电话', '手机', '联系人', 'QQ', 'q', 'Ｑ', '微信', '微', '身份证号', '账号', '开户行', 'Tel', 'x'],
    ...['@', '＠', 'office@example.invalid', 'a@b.cn', '.cn', '"', '":"', '预算', '执行', '，'],
    ...[
      '<',
      '>',
      '<td>',
      '</td>',
      '<a href="/2026-03-28/1380000">',
      '<a href="mailto:office@example.invalid">',
    ],
  );

  it('never passes over what the thorough search finds', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('');
        const expected = personalNumbers(read(text, format)).length > 0;
        if (expected) expect([text, isFound(text, format)]).toEqual([text, true]);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the quick look points at nothing', () => {
  const hints = (text: string, format: HintOptions['format']) =>
    numberHints(Buffer.from(text), { format, allowed: [Buffer.from('office@example.invalid')] });
  it.each<[name: string, text: string, format: HintOptions['format']]>([
    ['in days, years and amounts', '2026-03-28，2026 年，1,250.00 万元，123456', 'text'],
    ['in an address that may stand there', '邮箱：office@example.invalid\n', 'text'],
    ['in tags', '<a href="/1234567/" title="a@b.cn QQ">x</a>', 'markup'],
    ['in amounts of JSON', '{"a":"13800000000","b":"-1234567.50","c":"0.1234567"}', 'json'],
  ])('%s', (_name, text, format) => {
    expect(hints(text, format)).toBeNull();
  });

  it.each<[name: string, text: string, format: HintOptions['format']]>([
    ['a number beside a tag', '<a>1234567</a>', 'markup'],
    ['a number that is none of an amount', '{"a":"1234567 "}', 'json'],
    ['an amount outside of JSON', '"1234567"', 'text'],
    ['an address that stands among letters', 'xoffice@example.invalidx', 'text'],
    ['seven digits', '1234567', 'text'],
  ])('but at %s', (_name, text, format) => {
    expect(hints(text, format)).not.toBeNull();
  });
});
