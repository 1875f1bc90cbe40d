import { describe, expect, it } from 'vitest';
import { replacing } from '../support/content-copy.ts';
import { inTurn, problemsOf, report, sourcePath, withBody, written, type Changes } from './small-content.ts';

const table = `农村公路项目自评报告
全年预算数	100.00
执行数	100.00
编号	指标	分值	目标值	实际值	得分
A1	修路里程	60	≥10公里	10公里	60
A2	群众满意度	40	≥90%	95%	40
总分	100	优
`;

const prose = `一、基本情况
全年修路10公里。验收全部合格，群众比较满意。
二、问题
无
三、建议
（一）加强路面养护；
（二）按季度公开工程进度。
`;

const body = `## 一、基本情况

全年修路10公里。验收全部合格，群众比较满意。

## 二、问题

无

## 三、建议

（一）加强路面养护；

（二）按季度公开工程进度。
`;

/** The report whose document prints the prose, after a change of the narrative. */
const changed = (from: string, to: string, text = prose): Changes => ({
  [sourcePath]: written(table + text),
  ...report(withBody(`\n${body.replace(from, () => to)}`)),
});

const shown = (changes: Changes) => problemsOf(changes).map(({ code, message }) => `${code} ${message}`);

describe('a complete narrative', () => {
  it('is every sentence once, in the order of the document', () => {
    expect(problemsOf(changed('', ''))).toEqual([]);
  });

  it.each<[name: string, from: string, to: string, text: string]>([
    ['a sentence that the document breaks', '', '', prose.replace('全部合格，', '全部\n\n合格，')],
    ['numbers of pages', '', '', prose.replace('二、问题', '- 3 -\n第 4 页\n二、问题')],
    ['lines of the head', '', '', `项目名称：农村公路\n填报单位（盖章）：示例市交通局\n${prose}`],
    ['a line of the head that goes on', '', '', `项目单位：示例市交通局示例\n养护中心\n\n${prose}`],
    ['places of persons', '', '', `${prose}填报人：〔姓名略〕 审核：〔姓名略〕\n`],
    ['a sentence that a row of the table prints', '', '', prose],
    [
      'a heading of a table that the editor’s mark names',
      '',
      '*〔此处原有表格：附表一，见本页数据部分〕*\n\n',
      `附表一\n${prose}`,
    ],
    ['a paragraph cut in two', '10公里。验收', '10公里。\n\n验收', prose],
    ['two lines in one paragraph', '养护；\n\n（二）', '养护；（二）', prose],
  ])('may have %s', (_name, from, to, text) => {
    expect(problemsOf(changed(from, to, text))).toEqual([]);
  });
});

describe('words of the document that the narrative has not', () => {
  it.each<[name: string, from: string, to: string, problem: string]>([
    [
      'a paragraph',
      '（一）加强路面养护；\n\n',
      '',
      'text-left-out 这里之后缺少原文文本第 13 行的“（一）加强路面养护；”。',
    ],
    ['a sentence', '全年修路10公里。', '', 'text-left-out 这里之后缺少原文文本第 9 行的“全年修路10公里。”。'],
    ['a single word', '\n无\n', '', 'text-left-out 这里之后缺少原文文本第 11 行的“无”。'],
    [
      'the whole end',
      body.slice(body.indexOf('## 二')),
      '',
      'text-left-out 这里之后缺少原文文本第 10 至 14 行的“二、问题无三、建议（一）加强路面养护；（二）按季度公开工程进…”。',
    ],
  ])('%s', (_name, from, to, problem) => {
    expect(shown(changed(from, to))).toEqual([problem]);
  });

  it('are shown at the line after which they are missing', () => {
    const whole = problemsOf(changed('', '# '))[0]?.line ?? 0;
    expect(problemsOf(changed('（一）加强路面养护；\n\n', ''))).toMatchObject([
      { line: whole + 8, column: 1 },
    ]);
  });

  it('are not asked for where a sentence only has a slip', () => {
    expect(problemsOf(changed('比较满意', '很满意')).map(({ code }) => code)).toEqual([
      'quote-not-in-source',
    ]);
  });

  it.each<[name: string, fields: string]>([
    ['a field has them', 'goals: [{ expected: （一）加强路面养护； }]'],
    ['a field has them with a slip, which is shown itself', 'goals: [{ expected: （一）加强路面养互； }]'],
  ])('may be missing where %s', (_name, fields) => {
    const changes = changed('（一）加强路面养护；\n\n', '');
    const codes = problemsOf({
      ...changes,
      ...report(
        withBody(`\n${body.replace('（一）加强路面养护；\n\n', '')}`),
        replacing('indicators:\n', `${fields}\nindicators:\n`),
      ),
    }).map(({ code }) => code);
    expect(codes).toEqual(fields.includes('互') ? ['quote-not-in-source'] : []);
  });

  it.each<[name: string, provenance: string, codes: string[]]>([
    ['are not asked of a part of a document', 'coverage: partial\n  coverageNote: 只有前两部分', []],
    [
      'are named as left out',
      'coverage: complete\n  leftOut: [{ what: 建议, why: 另行公开, quotes: [（一）加强路面养护；] }]',
      [],
    ],
    [
      'are named in other words only',
      'coverage: complete\n  leftOut: [{ what: 建议, why: 另行公开 }]',
      ['text-left-out'],
    ],
  ])('%s', (_name, provenance, codes) => {
    const changes = {
      ...changed('', ''),
      ...report(
        withBody(`\n${body.replace('（一）加强路面养护；\n\n', '')}`),
        replacing('coverage: complete', provenance),
      ),
    };
    expect(problemsOf(changes).map(({ code }) => code)).toEqual(codes);
  });

  it('are not asked for where the editor says that the narrative is not transcribed', () => {
    const changes = { ...changed('', ''), ...report(withBody('\n*〔本站没有收录正文。〕*\n')) };
    expect(problemsOf(changes)).toEqual([]);
  });

  it('stand in cells, too, with the label before them', () => {
    const cells = `${prose}\t主要做法\n\t严格按照年初批复的预算执行，按月通报进度。\n\n\t备注\n\t见附件\n`;
    expect(shown(changed('', '', cells))).toEqual([
      'text-left-out 这里之后缺少原文文本第 15 至 16 行的“主要做法严格按照年初批复的预算执行，按月通报进度。”。',
    ]);
    const copied = `${body}\n### 主要做法\n\n严格按照年初批复的预算执行，按月通报进度。\n`;
    expect(problemsOf({ ...changed('', '', cells), ...report(withBody(`\n${copied}`)) })).toEqual([]);
  });
});

describe('words in another place than in the document', () => {
  const [first, second] = ['（一）加强路面养护；', '（二）按季度公开工程进度。'] as const;

  it('two paragraphs changed places', () => {
    expect(shown(changed(`${first}\n\n${second}`, `${second}\n\n${first}`))).toEqual([
      'text-out-of-place 原文文本第 13 行的“（一）加强路面养护；”应当紧接在这里之后，正文写在了别处。',
    ]);
  });

  it.each([
    ['a paragraph stands there twice', first, `${first}\n\n${first}`],
    ['a paragraph comes again later', second, `${second}\n\n${first}`],
    ['a short paragraph stands there twice', '\n无\n', '\n无\n\n无\n'],
  ])('%s', (_name, from, to) => {
    expect(problemsOf(changed(from, to)).map(({ code }) => code)).toEqual(['text-out-of-place']);
  });

  it('a paragraph that the document prints twice may stand there twice', () => {
    const twice = inTurn(written(table + prose.replace(first, `${first}\n${first}`)));
    const changes = changed(first, `${first}\n\n${first}`);
    expect(problemsOf({ ...changes, [sourcePath]: twice })).toEqual([]);
  });
});
