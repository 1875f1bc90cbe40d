import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../src/search/initials.ts';
import { matchNames, type NameEntry, type NameKind } from '../../src/search/match-names.ts';
import { indexNames, namesJson, type NamedPage } from '../../src/search/names.ts';

function page(kind: NameKind, name: string): NamedPage {
  return { kind, name, detail: '', url: `/${kind}/${name}/` };
}

describe('pinyin initials', () => {
  it.each([
    ['中文域名', 'zwym'],
    ['呼和浩特市', 'hhhts'],
    ['重庆市', 'cqs'],
    ['重点绩效评价', 'zdjxpj'],
    ['行政审批服务管理局', 'xzspfwglj'],
    ['中国银行', 'zgyh'],
    ['长沙市', 'css'],
    ['朝阳区', 'cyq'],
    ['会计核算', 'kjhs'],
    ['调整预算', 'tzys'],
    ['“互联网+政务服务”平台运维服务费（2022年度）', 'hlwzwfwptywfwf2022nd'],
    ['ＩＰｖ6 改造', 'ipv6gz'],
    ['（—）', ''],
    ['', ''],
  ])('%s → %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the index of names', () => {
  const pages = [
    page('report', '中文域名续费'),
    page('organization', '市财政局'),
    page('region', '襄阳市'),
    page('project', '中文域名'),
    page('region', '海口市'),
  ];

  it('has an entry for each page, by kind and then in the order given', () => {
    expect(indexNames(pages).map(({ name, initials }) => [name, initials])).toEqual([
      ['襄阳市', 'xys'],
      ['海口市', 'hks'],
      ['中文域名', 'zwym'],
      ['市财政局', 'sczj'],
      ['中文域名续费', 'zwymxf'],
    ]);
  });

  it('is JSON with one entry on a line', () => {
    const entries = indexNames(pages);
    expect(JSON.parse(namesJson(entries))).toEqual(entries);
    expect(namesJson(entries).trim().split('\n')).toHaveLength(pages.length + 2);
  });
});

describe('finding names', () => {
  const entries: readonly NameEntry[] = indexNames([
    page('region', '呼和浩特市'),
    page('region', '重庆市'),
    page('project', '政务公开及中文域名注册'),
    page('project', '中文域名注册'),
    page('project', 'IPv6 改造'),
    page('organization', '呼和浩特市行政审批局'),
    page('report', '中文域名注册（2021年度）单位自评'),
  ]);

  it.each<[query: string, literal: string[], byInitials: string[]]>([
    ['呼和浩特', ['呼和浩特市', '呼和浩特市行政审批局'], []],
    ['中文域名', ['中文域名注册', '中文域名注册（2021年度）单位自评', '政务公开及中文域名注册'], []],
    ['公开 域名', ['政务公开及中文域名注册'], []],
    ['域名 无此字', [], []],
    ['hhht', [], ['呼和浩特市', '呼和浩特市行政审批局']],
    ['xzsp', [], ['呼和浩特市行政审批局']],
    ['cq', [], ['重庆市']],
    ['zq', [], []],
    ['zwym', [], ['中文域名注册', '中文域名注册（2021年度）单位自评', '政务公开及中文域名注册']],
    ['ZWYM', [], ['中文域名注册', '中文域名注册（2021年度）单位自评', '政务公开及中文域名注册']],
    ['ＺＷＹＭ', [], ['中文域名注册', '中文域名注册（2021年度）单位自评', '政务公开及中文域名注册']],
    ['zwymzc2021', [], ['中文域名注册（2021年度）单位自评']],
    ['ipv6', ['IPv6 改造'], []],
    ['ipv6改造', ['IPv6 改造'], []],
    ['ipv6g', [], ['IPv6 改造']],
    ['2021', ['中文域名注册（2021年度）单位自评'], []],
    ['z', [], []],
    ['zw ym', [], []],
    ['zwym域', [], []],
    ['"', [], []],
    ['', [], []],
  ])('%j', (query, literal, byInitials) => {
    const found = matchNames(query, entries);
    expect(found.literal.map(({ name }) => name)).toEqual(literal);
    expect(found.byInitials.map(({ name }) => name)).toEqual(byInitials);
  });
});
