/** What the importer is not sure of stays open, with what is printed beside it. */
import { describe, expect, it } from 'vitest';
import { contentTarget, printedWords } from '../../src/import/content-target.ts';
import { readFile } from '../../src/import/read-file.ts';
import { writeReport } from '../../src/import/import-report.ts';
import { openFields } from '../../src/schema/open-fields.ts';
import { bytesOf, importAs, readKnown } from './import-file.ts';

const { known } = readKnown('content');
const id = 'xinzhou/2022/internet-plus-services/self-evaluation';

function importText(text: string) {
  return importAs(id, 'a.txt', bytesOf(text), known);
}

describe('the title', () => {
  const form = '\t项目名称\n\t互联网服务费\n\n\t年度目标\n\t正常运行\n';

  it.each([
    ['at the head and nowhere else', `项目支出绩效自评表\n\n${form}`, '项目支出绩效自评表'],
    ['in two lines', `信息系统项目\n绩效评价报告\n\n${form}`, '信息系统项目绩效评价报告'],
    [
      'printed twice in the same words',
      `项目支出绩效自评表\n\n项目支出绩效自评表\n\n${form}`,
      '项目支出绩效自评表',
    ],
    ['above a form, in the table', `\t项目支出绩效自评表\n\n${form}`, '项目支出绩效自评表'],
  ])('is taken %s', (_, text, title) => {
    const { raw, draft } = importText(text);
    expect((raw['document'] as Record<string, unknown>)['title']).toBe(title);
    expect(draft).not.toContain('【待填】title');
  });

  it.each([
    ['several are printed', `项目绩效目标表\n\n${form}\n\n财政支出项目绩效评价报告\n\n正文。`, 2],
    [
      'it follows the running text',
      `一、基本情况\n我单位有一个项目。\n附件1\n项目支出绩效自评表\n\n${form}`,
      1,
    ],
  ])('is left open where %s', (_, text, count) => {
    const { raw, draft, notes } = importText(text);
    expect(raw['document']).not.toHaveProperty('title');
    expect(openFields(draft).map(({ field }) => field)).toContain('document.title');
    expect(notes[0]?.match(/“[^”]+”（第/g)).toHaveLength(count);
  });

  it('is not asked for where none is printed', () => {
    expect(importText(form).draft).not.toContain('【待填】title');
  });
});

describe('the grade', () => {
  const prose = '总得分为 88 分，评价等次为良好。';
  const scoreOf = (text: string) => (importText(text).raw['scores'] as Record<string, unknown>[])[0];

  it('is blank where its cell is, whatever a sentence says', () => {
    const text = `\t项目名称\n\t互联网服务费\n\n\t评价等次\n\t\n\n${prose}\n`;
    expect(scoreOf(text)).toMatchObject({ total: '88', grade: '' });
    expect(importText(text).notes.join()).toContain('等次一格空白，正文写的是“良好”');
  });

  it('is blank where its line ends after the label', () => {
    expect(scoreOf(`评价等次\n\n${prose}\n`)).toMatchObject({ total: '88', grade: '' });
  });

  it('of a cell is kept beside that of a sentence, which is said', () => {
    const text = `\t项目名称\n\t互联网服务费\n\n\t评价等次\n\t优\n\n${prose}\n`;
    expect(scoreOf(text)).toMatchObject({ grade: '优' });
    expect(importText(text).notes.join()).toContain('等次一格印的是“优”，正文写的是“良好”');
  });

  it('of a sentence alone is open until somebody has looked at it', () => {
    const { raw, draft } = importText(`一、结果\n${prose}\n`);
    expect((raw['scores'] as unknown[])[0]).toMatchObject({ total: '88', grade: '良好' });
    expect(draft).toContain('# 【待填】总分和等次取自正文的一句话');
  });
});

describe('the date of the document', () => {
  it('is taken where one day is printed, and open where several are', () => {
    expect(importText('2023年3月1日\n').raw['document']).toMatchObject({
      documentDate: { date: '2023-03-01' },
    });
    const { raw, draft } = importText('2023年3月1日\n\n2023年4月1日\n');
    expect(raw['document']).not.toHaveProperty('documentDate');
    expect(openFields(draft).map(({ field }) => field)).toContain('document.documentDate');
  });
});

describe('an organization that is not registered', () => {
  const name = known.organizations?.get('huhehaote-establishment-office')?.name ?? '';

  it.each([
    ['is named', '填报单位：忻州市某某局\n', ['忻州市某某局']],
    ['is named once', '填报单位：忻州市某某局\n\n主管部门：忻州市某某局\n', ['忻州市某某局']],
    [
      'is no registered one that goes on in the next line',
      `填报单位：${name.slice(0, 9)}\n${name.slice(9)}\n`,
      [],
    ],
    ['is no registered one', `填报单位：${name}\n`, []],
  ])('%s', (_, text, names) => {
    expect(importText(text).unregistered).toEqual(names);
  });
});

describe('the address', () => {
  const target = (text: string, options = {}, fileName = 'a.txt') =>
    contentTarget(printedWords(readFile('a.txt', bytesOf(text)), fileName), options, known);
  const project = '“互联网+政务服务”平台运维服务费';

  it('says where each part was taken from', () => {
    const { origins, doubts } = target(`忻州市项目支出绩效自评表\n（2022年度）\n${project}\n`);
    expect(origins).toMatchInlineSnapshot(`
      [
        "地区 xinzhou（忻州市）：取自项目登记表（projects.yml）",
        "年度 2022：取自表内",
        "项目 internet-plus-services（“互联网+政务服务”平台运维服务费）：原文印有登记的名称 “互联网+政务服务”平台运维服务费",
        "种类 self-evaluation（单位自评）：取自标题里的“自评”",
      ]
    `);
    expect(doubts).toEqual([]);
  });

  it.each([
    [
      'title and table print different years',
      `2023年项目支出绩效自评表\n\n\t（2022年度）\n\n${project}`,
      {},
      '年度 2023 取自标题；表内另印有 2022，请确认；这是网址的一部分，公开以后不能再改',
    ],
    [
      'the command says another year than the table',
      `项目支出绩效自评表\n\n\t（2022年度）\n\n${project}`,
      { year: '2023' },
      '年度 2023 按 --year 所写；表内另印有 2022，请确认；这是网址的一部分，公开以后不能再改',
    ],
    [
      'the title names no kind',
      `2022年度项目绩效评价报告\n\n${project}`,
      {},
      '种类 department-evaluation 取自标题里的“绩效评价报告”，也可能是单位自评或财政评价，请确认；这是网址的一部分，公开以后不能再改',
    ],
    [
      'only sentences print a year',
      `项目支出绩效自评表\n\n${project}2022年度支出完毕，比2021年度多。2022年度验收。`,
      {},
      '年度 2022 取自正文里写得最多的年度，请确认；这是网址的一部分，公开以后不能再改',
    ],
  ])('has a doubt where %s', (_, text, options, doubt) => {
    expect(target(text, options).doubts).toEqual([doubt]);
  });

  it('takes a file name only where nothing is printed, and says so', () => {
    const { id: found, doubts } = target('项目支出绩效自评表', {}, `忻州市2022${project}.docx`);
    expect(found).toBe('xinzhou/2022/internet-plus-services/self-evaluation');
    expect(doubts).toHaveLength(2);
    expect(doubts.join()).toContain('取自文件名');
  });

  it('keeps a doubtful draft from being published', () => {
    const where = target(`2023年项目支出绩效自评表\n\n\t（2022年度）\n\n${project}`);
    const imported = importAs(id, 'a.txt', bytesOf('项目支出绩效自评表'), known, where);
    expect(imported.draft).toContain('# 【待填】年度 2023 取自标题；表内另印有 2022');
    expect(writeReport(imported, 'a.txt')).toContain('- 年度 2023：取自标题。');
  });
});
