import { describe, expect, it } from 'vitest';
import { plainCell, type Block } from '../../src/import/document.ts';
import { removePersonalData } from '../../src/import/personal-data.ts';
import { personalDataProblems } from '../../src/checks/personal-data.ts';
import { toSourceText } from '../../src/import/source-text.ts';

// Put together here, so that no file of the repository holds what looks like a person.
const name = ['张', '三'].join('');
const mobile = ['138', '0000', '0000'].join('');
const landline = ['0710', '123', '4567'].join('').replace('0710', '0710-');
const identity = ['110101', '19900101', '001X'].join('');

function clean(...blocks: readonly Block[]) {
  return removePersonalData({ blocks, notes: [] });
}

function rows(...lines: readonly (readonly string[])[]): Block {
  const cells = lines.flatMap((line, row) =>
    line.map((text, column) => plainCell(text, row, column, `${row} ${column}`)),
  );
  return { kind: 'table', place: '', cells };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, place: '第 1 段', level: null };
}

describe('people are taken out', () => {
  it('beside their labels', () => {
    const { document, removals } = clean(rows(['项目名称', '道路', '项目负责人', name, '联系电话', mobile]));
    expect(toSourceText(document)).not.toMatch(new RegExp(`${name}|${mobile}`));
    expect(removals).toEqual([
      { kind: '姓名', place: '0 3' },
      { kind: '电话', place: '0 5' },
    ]);
  });

  it('below the heading of a column, up to the sum', () => {
    const { document, removals } = clean(
      rows(['姓名', '职务', '项目评分', '签字'], [name, '主任', '90', name], ['合计', '', '平均分 90', '']),
    );
    expect(toSourceText(document)).toContain('合计');
    expect(removals.map(({ kind }) => kind)).toEqual(['姓名', '签字']);
  });

  it.each([
    `填报人：${name}  单位负责人：${name}      填报日期：2020年9月29日`,
    `联系人：${name}，电话：${landline}`,
    `手机${mobile}`,
    `身份证号 ${identity}`,
    `联系人:${name} 邮箱 someone@example.com`,
    `项目负责人\n${name}`,
    `评价小组成员：${name}、${name}`,
  ])('in running text: %#', (text) => {
    const { document, removals } = clean(paragraph(text));
    const cleaned = toSourceText(document);
    expect(cleaned).not.toContain(name);
    expect(personalDataProblems({ path: 'a', text: cleaned })).toEqual([]);
    expect(removals.length).toBeGreaterThan(0);
    expect(JSON.stringify(removals)).not.toContain(name);
  });

  it('beside a label of two kinds', () => {
    const { document } = clean(rows(['联系人及电话', `${name} ${mobile}`]));
    expect(toSourceText(document)).not.toMatch(new RegExp(`${name}|${mobile}`));
  });

  it('not where two labels stand below one another', () => {
    expect(clean(paragraph('联系人\n电话')).removals).toEqual([]);
  });

  it('keeps figures, organizations and labels', () => {
    const text = '实施单位：某局　资金 37.59 万元，文号〔2022〕6号，项目负责人：无';
    const { document, removals } = clean(paragraph(text), rows(['主管部门', '某局'], ['联系电话', '']));
    expect(toSourceText(document)).toContain(text);
    expect(removals).toEqual([]);
  });
});
