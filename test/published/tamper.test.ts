import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { seeds } from './content.ts';
import { describeWrongDigits, seedFiles } from './wrong-digits.ts';

// Each of them is tried by the long tests.
describeWrongDigits(7);

describe('other slips of a copied table stop the build', () => {
  /** The slip, the document, the words replaced, and what is put in their place. */
  const slips: readonly (readonly [string, keyof typeof seeds, string | RegExp, string])[] = [
    [
      'a row of a scored table is left out',
      '004',
      / {2}- level1: 产出指标\n {4}level2: 成本指标\n(?: {4}.*\n)+/,
      '',
    ],
    [
      'a row of a table without scores is left out',
      '002',
      / {2}- table: annual\n {4}level1: 产出指标\n {4}name: 域名注册覆盖率\n(?: {4}.*\n)+/,
      '',
    ],
    ['a row of the funds is left out', '000', / {4}- phase: balance\n(?: {6}.*\n)+/, ''],
    [
      'weight and score of a row change places',
      '003',
      'name: 分配结果\n    weight: "6"\n    score: "4"',
      'name: 分配结果\n    weight: "4"\n    score: "6"',
    ],
    [
      'two cells of the funds change places',
      '000',
      'total: "100"\n      fiscal: "0"',
      'total: "0"\n      fiscal: "100"',
    ],
    [
      'target and actual change places',
      '000',
      'target: "318"\n    actual: "252个"',
      'target: "252个"\n    actual: "318"',
    ],
    ['a decimal point moves to the right', '000', 'score: "11.89"', 'score: "118.9"'],
    ['a decimal point moves to the left', '003', 'value: "12.84"', 'value: "1.284"'],
    ['a decimal point is lost', '001', 'score: "26.03"', 'score: "2603"'],
    ['a digit is lost', '002', 'amount: "375853"', 'amount: "37583"'],
    ['two digits change places', '002', '"75852.80"', '"75825.80"'],
    ['a zero is added', '000', 'value: "50400"', 'value: "504000"'],
    ['the rows of two indicators are mixed', '002', '">=90%"', '">=80%"'],
    ['a blank cell is filled', '000', 'central: ""', 'central: "6"'],
    ['a filled cell is left blank', '000', 'municipal: "0.96"', 'municipal: ""'],
    ['a code is cut', '001', 'code: A11', 'code: A1'],
    ['a name is mistyped', '004', '指标1：平台运维服务及时性', '指标1：平台运维服务及时率'],
    ['a quotation is not word for word', '003', '- 由于年底一般性支出严控，', '- 由于年底一般支出严控，'],
    ['a date is mistyped', '001', '"2025-03-28"', '"2025-03-29"'],
  ];

  it.each(slips)('%s (%s)', (_name, seed, from, to) => {
    const { text, changed } = seedFiles(seeds[seed]);
    const other = text.replace(from, to);
    expect(other).not.toBe(text);
    expect(checkContent(changed(other)).problems).not.toEqual([]);
  });

  it('a minus is dropped', () => {
    const { text, changed } = seedFiles(seeds['000']);
    // The same document with a negative balance; the minus sign of an office document is no hyphen.
    const negative = changed(text.replaceAll('"0.96"', '"-0.96"')).map((file) =>
      file.path.startsWith('sources/')
        ? { ...file, text: file.text.replaceAll('\t0.96\n', '\t−0.96\n') }
        : file,
    );
    expect(checkContent(negative).problems.map(({ code }) => code)).not.toContain('not-in-source');
    const dropped = negative.map((file) =>
      file.path.startsWith('reports/') ? { ...file, text: file.text.replace('"-0.96"', '"0.96"') } : file,
    );
    expect(checkContent(dropped).problems).toContainEqual(
      expect.objectContaining({ code: 'not-in-source', field: 'funds.table[balance].total' }),
    );
  });
});
