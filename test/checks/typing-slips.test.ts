import { describe, expect, it } from 'vitest';
import { replacing } from '../support/content-copy.ts';
import {
  inTurn,
  problemsOf,
  report,
  reportAlone,
  sourcePath,
  withBody,
  withFields,
} from './small-content.ts';

const codesOf = (...args: Parameters<typeof problemsOf>) => problemsOf(...args).map(({ code }) => code);

describe('full-width digits', () => {
  it('are a slip in the narrative, too', () => {
    const problems = problemsOf(report(withBody('全年修路１０公里。\n')));
    expect(problems).toMatchObject([{ code: 'full-width-digits', line: 44, column: 5 }]);
    expect(problems[0]?.fix).toContain('“10”');
  });

  it.each([
    ['５.０４', '5.04'],
    ['5.０４', '5.04'],
    ['１2.5％', '12.5%'],
    ['1,２５０．００', '1,250.00'],
    ['５，其中', '5'],
    ['第3段有４个', '4'],
  ])('in %s are shown as a whole number', (text, number) => {
    const problems = problemsOf(report(withBody(`全年修路${text}\n`)));
    const problem = problems.find(({ code }) => code === 'full-width-digits');
    expect(problem?.fix).toContain(`“${number}”`);
  });

  it('are transcribed where the document prints them', () => {
    const printed = { [sourcePath]: replacing('\t95%\t', '\t９５%\t') };
    expect(codesOf({ ...report(replacing('actual: 95%', 'actual: ９５%')), ...printed })).toEqual([]);
  });

  it('are left alone where no source text is kept', () => {
    expect(codesOf(reportAlone(replacing('actual: 95%', 'actual: ９５%')))).toEqual([]);
  });
});

describe('brackets of a document number', () => {
  const numbered = (number: string) => report(replacing('  issuer', `  documentNumber: ${number}\n  issuer`));

  it('are a slip in a field that the document prints with others', () => {
    const printed = { [sourcePath]: replacing('总分', '示财绩〔2024〕8号\n总分') };
    expect(codesOf({ ...numbered('示财绩〔2024〕8号'), ...printed })).toEqual([]);
    expect(codesOf({ ...numbered('"示财绩[2024]8号"'), ...printed })).toContain('document-number-brackets');
  });

  it('are transcribed where the document prints them', () => {
    const printed = { [sourcePath]: replacing('总分', '示财绩【2024】8号\n总分') };
    expect(codesOf({ ...numbered('示财绩【2024】8号'), ...printed })).toEqual([]);
  });

  it('in an editor’s own words are a slip', () => {
    const remark = withFields('remarks:\n  - text: 依据示财绩（2024）8号。');
    expect(codesOf(report(inTurn(remark)))).toEqual(['document-number-brackets']);
  });
});
