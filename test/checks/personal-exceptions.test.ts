import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { personalNumbers } from '../../src/checks/personal-data.ts';
import { tracesOf } from '../support/published-traces.ts';
import { replacing } from '../support/content-copy.ts';
import { inTurn, problemsOf, reportPath, smallContent, sourcePath, type Changes } from './small-content.ts';

const reason = '这是项目编号，不是手机号码。';

interface Case {
  /** What the report prints as a fact of its head, and its source text with it. */
  readonly printed: string;
  readonly exceptions?: readonly { readonly text: string; readonly reason?: string }[];
  /** What stands in the source text besides. */
  readonly more?: string;
}

function changesOf({ printed, exceptions, more = '' }: Case): Changes {
  const entries = exceptions?.map(
    (one) =>
      `    - text: ${JSON.stringify(one.text)}\n      reason: ${JSON.stringify(one.reason ?? reason)}\n`,
  );
  const field = `  attributes:\n    - label: 项目编号\n      text: ${JSON.stringify(printed)}\n`;
  const provenance = `provenance:\n${entries === undefined ? '' : `  notPersonalData:\n${entries.join('')}`}`;
  return {
    [reportPath]: inTurn(replacing('provenance:\n', `${field}${provenance}`)),
    [sourcePath]: (text) => `${text}\n项目编号\t${printed}\n${more}`,
  };
}

/** The problems of a report with such a fact, by file and code; the text added is nowhere else. */
function found(one: Case): string[] {
  const problems = problemsOf(changesOf(one)).filter(({ code }) => code !== 'text-left-out');
  return problems.map(({ file, code }) => `${file.split('/')[0] ?? ''} ${code}`);
}

const mobile = '13800000000';

describe('what looks like personal data', () => {
  it('stops the report and its source text', () => {
    expect(found({ printed: mobile })).toEqual(['reports personal-data', 'sources personal-data']);
  });

  it.each([
    ['a mobile number', mobile],
    ['a mobile number in groups', '138-0000-0000'],
    ['a number in full-width signs', '１３８００００００００'],
    ['a landline', '0000-0000000'],
    ['a mail address', 'nobody@example.com'],
    ['a number like that of an identity card, with a wrong check digit', '110101190001010011'],
  ])('may stay where an exception says why: %s', (_name, printed) => {
    expect(found({ printed })).not.toEqual([]);
    expect(found({ printed, exceptions: [{ text: printed }] })).toEqual([]);
  });

  it('may stay as a name that is none of a person', () => {
    const more = '填报人：某甲某\n';
    expect(found({ printed: '示项1号', more })).toEqual(['sources personal-data']);
    expect(found({ printed: '示项1号', more, exceptions: [{ text: '某甲某' }] })).toEqual([]);
  });

  it.each([
    ['an identity number with its check digit', '110101190001010014'],
    ['a card of a bank', '6222000000000000004'],
  ])('can never stay: %s', (_name, printed) => {
    const problems = problemsOf(changesOf({ printed, exceptions: [{ text: printed }] }));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['personal-data']));
    expect(problems.at(-1)?.fix).toContain('身份证号码和银行账号不能登记为例外。');
  });

  it('can never stay after the words 身份证', () => {
    const more = '身份证号：110101190001010011\n';
    const exceptions = [{ text: '110101190001010011' }];
    expect(found({ printed: '示项1号', more, exceptions })).toContain('sources personal-data');
  });
});

describe('an exception', () => {
  it('speaks of the whole number and of no other', () => {
    expect(found({ printed: mobile, exceptions: [{ text: '1380000000' }] })).toContain(
      'sources personal-data',
    );
    const more = '项目编号：13900000000\n';
    expect(found({ printed: mobile, more, exceptions: [{ text: mobile }] })).toEqual([
      'sources personal-data',
    ]);
  });

  it('with the words before a number speaks of it only where they stand', () => {
    const exceptions = [{ text: `编号为${mobile}` }];
    const printed = '示项1号';
    expect(found({ printed, more: `本项目编号为${mobile}。\n`, exceptions })).toEqual([]);
    expect(found({ printed, more: `本项目编号为${mobile}，热线${mobile}。\n`, exceptions })).toEqual([
      'sources personal-data',
    ]);
  });

  it('holds for its own report only', () => {
    const other = sourcePath.replace('self-evaluation', 'monitoring');
    const problems = problemsOf({
      ...changesOf({ printed: mobile, exceptions: [{ text: mobile }] }),
      [other]: () => `${mobile}\n`,
    });
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toContain(`${other} personal-data`);
  });

  it('longer than what it speaks of holds for all that stands in it', () => {
    const more = `编号${mobile}、13900000000。\n`;
    const printed = '示项1号';
    const exceptions = [{ text: `编号${mobile}、13900000000` }, { text: `编号${mobile}` }];
    expect(found({ printed, more, exceptions })).toEqual([]);
    expect(found({ printed, more, exceptions: exceptions.slice(1) })).toEqual(['sources personal-data']);
  });

  it.each([
    ['of something that is not there', '13900000000'],
    ['of a part of a number', '1380000'],
    ['of words', '项目编号'],
  ])('%s is outdated', (_name, text) => {
    const printed = '示项1号';
    expect(found({ printed, exceptions: [{ text }] })).toContain('reports exception-outdated');
  });

  it('is not needed by its own text, however it is written', () => {
    const flow = `provenance:\n  notPersonalData: [{ text: ${mobile}, reason: '${reason}' }]\n`;
    const problems = problemsOf({ [reportPath]: replacing('provenance:\n', flow) });
    expect(problems.map(({ code }) => code)).toEqual(['exception-outdated']);
  });

  it.each([
    ['a reason of six characters', { text: mobile, reason: '是项目编号。' }, []],
    ['a reason of five', { text: mobile, reason: '项目编号。' }, ['reports wrong-value']],
    ['more than one line', { text: `编号\n${mobile}` }, ['reports wrong-value']],
    ['a space at its end', { text: `${mobile} ` }, ['reports wrong-value']],
    ['a reason of 200 characters', { text: mobile, reason: '因'.repeat(200) }, []],
    ['a reason of 201 characters', { text: mobile, reason: '因'.repeat(201) }, ['reports wrong-value']],
    ['a text of one character', { text: '甲' }, ['reports wrong-value']],
    ['a text of 61 characters', { text: '甲'.repeat(61) }, ['reports wrong-value']],
  ])('with %s', (_name, entry, codes) => {
    const all = found({ printed: mobile, exceptions: [entry] });
    expect(all.filter((one) => !one.endsWith('personal-data'))).toEqual(codes);
  });
});

describe('the built pages', () => {
  const changes = changesOf({ printed: mobile, exceptions: [{ text: mobile }] });
  const files = smallContent().map(({ path, text }) => ({ path, text: changes[path]?.(text) ?? text }));
  const { content } = checkContent(files);
  if (content === null) throw new Error('The content should pass.');
  const traces = tracesOf(content);
  const read = (path: string, html: string) => traces(path, Buffer.from(html));
  const page = `reports/example-city/2023/rural-roads/self-evaluation/`;

  it.each([
    [`${page}index.html`, `<dd>${mobile}</dd>`],
    ['years/2023/index.html', `<a href="/zwgk/${page}">${mobile}</a>`],
    ['feeds/reports.atom', `<link href="/${page}"/><title>${mobile}</title>`],
  ])('%s may show what the report may', (path, html) => {
    expect(read(path, html)).toEqual([]);
  });

  it.each([
    ['a page that does not lead to the report', 'about/index.html', mobile],
    ['another number', `${page}index.html`, '13900000000'],
    ['an identity number', `${page}index.html`, '110101190001010014'],
  ])('%s is refused', (_name, path, text) => {
    expect(read(path, `<p>${text}</p>`)).toHaveLength(1);
  });
});

it('numbers of a text are given with their signs folded', () => {
  expect(personalNumbers('电话：１３８００００００００')[0]).toEqual({
    name: '手机号码',
    text: mobile,
    isCertain: false,
  });
});
