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
      { kind: '姓名', place: '0 3', what: '项目负责人姓名' },
      { kind: '电话', place: '0 5', what: '电话' },
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
    `身份证号 ${identity.replace(/^(.{6})(.{8})/, '$1 $2 ')}`,
    `手机 +86 ${mobile}`,
    '邮箱 someone (at) example (dot) com',
    '账号：0000 0000 0000 0000',
    '车辆京A00000',
    '护照号：E00000000',
    `联系人:${name} 邮箱 someone@example.com`,
    `项目负责人\n${name}`,
    `评价工作组组长（签字并单位盖章） ${name}`,
    `评价小组成员：${name}、${name}`,
  ])('in running text: %#', (text) => {
    const { document, removals } = clean(paragraph(text));
    const cleaned = toSourceText(document);
    expect(cleaned).not.toContain(name);
    expect(personalDataProblems({ path: 'a', text: cleaned })).toEqual([]);
    expect(removals.length).toBeGreaterThan(0);
    expect(JSON.stringify(removals)).not.toContain(name);
  });

  it('in all other words, where a name stands beside a label', () => {
    const spaced = Array.from(name).join('　');
    const { document, removals } = clean(
      rows(['项目负责人', spaced], ['实施内容', `由专人${name}负责运维；经费由财务科管理`]),
      paragraph(`二、组织情况：${spaced}任组长。`),
    );
    const text = toSourceText(document);
    expect(text).not.toMatch(new RegExp(`${name}|${spaced}`));
    expect(text).toContain('由专人〔姓名略〕负责运维；经费由财务科管理');
    expect(removals.slice(1)).toEqual([
      { kind: '姓名', place: '1 1', what: '姓名', around: '由专人〔姓名略〕负责运维' },
      { kind: '姓名', place: '第 1 段', what: '姓名', around: '二、组织情况：〔姓名略〕任组长' },
    ]);
  });

  it('in all other words, where a name stands after a role in running text', () => {
    const { document } = clean(paragraph(`联系人：${name}，电话：${landline}`), paragraph(`${name}负责验收`));
    expect(toSourceText(document)).toContain('〔姓名略〕负责验收');
  });

  it('but no words that are no name', () => {
    const { document } = clean(rows(['项目负责人', '主任'], ['说明', '主任办公会研究同意']));
    expect(toSourceText(document)).toContain('主任办公会研究同意');
  });

  it('and no office that stands in their place', () => {
    const { document, removals } = clean(rows(['项目负责人', '市财政局办公室', '联系电话', landline]));
    expect(toSourceText(document)).toContain('市财政局办公室');
    expect(removals.map(({ kind }) => kind)).toEqual(['电话']);
  });

  it('and what the form had left out itself is said', () => {
    const { removals, leftOutBefore } = clean(
      rows(['项目负责人', '〔姓名略〕', '地址', '〔地址略〕']),
      paragraph('邮编：〔邮编略〕'),
    );
    expect(removals).toEqual([]);
    expect(leftOutBefore).toEqual(['项目负责人姓名', '地址', '邮编']);
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
