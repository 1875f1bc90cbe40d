import { describe, expect, it } from 'vitest';
import {
  appendEntries,
  howToAdd,
  isOpen,
  organizationEntry,
  projectEntry,
  proposeRegionId,
  regionEntries,
  withoutYear,
} from '../../src/editing/register-entries.ts';

const regions = new Map(
  [
    { id: 'shanxi', name: '山西省' },
    { id: 'xinzhou', name: '忻州市' },
  ].map((one) => [one.id, one]),
);

const shaanxi = 'shaanxi 陕西省 610000 province';

describe('a region that is not registered', () => {
  it.each([
    [
      'of a province that is registered',
      'datong',
      '大同市',
      '山西省大同市财政局',
      ['datong 大同市 city shanxi'],
    ],
    ['with its province', 'xian', '西安市', '陕西省西安市', [shaanxi, 'xian 西安市 city shaanxi']],
    [
      'of a city that is registered',
      'dingxiang',
      '定襄县',
      '忻州市定襄县',
      ['dingxiang 定襄县 county xinzhou'],
    ],
    [
      'with its city and its province',
      'yanta',
      '雁塔区',
      '陕西省西安市雁塔区教育局',
      [shaanxi, 'xian 西安市 city shaanxi', 'yanta 雁塔区 county xian'],
    ],
    [
      'whose name is written in full',
      'yanta',
      '陕西省西安市雁塔区',
      '山西省',
      [shaanxi, 'xian 西安市 city shaanxi', 'yanta 雁塔区 county xian'],
    ],
    [
      'of a city that is a province',
      'pudong',
      '浦东新区',
      '上海市浦东新区',
      ['shanghai 上海市 310000 province', 'pudong 浦东新区 county shanghai'],
    ],
    ['that is a province', 'shaanxi', '陕西省', '', [shaanxi]],
    [
      'named by its id alone, where the text prints it',
      'datong',
      null,
      '山西省大同市财政局',
      ['datong 大同市 city shanxi'],
    ],
    [
      'named by its id alone, where the text does not',
      'datong',
      null,
      '财政局',
      ['datong 【待填】 【待填】'],
    ],
    ['without its province in the text', 'datong', '大同市', '大同市财政局', ['datong 大同市 city 【待填】']],
    [
      'of a county without its city in the text',
      'dingxiang',
      '定襄县',
      '山西省',
      ['dingxiang 定襄县 county 【待填】'],
    ],
    ['of no level that its name tells', 'gaoxin', '高新园', '山西省', ['gaoxin 高新园 【待填】 【待填】']],
  ])('%s', (_, id, name, printed, expected) => {
    const entries = regionEntries({ id, name }, regions, printed);
    expect(entries.map(({ fields }) => fields.map(([, value]) => value).join(' '))).toEqual(expected);
    expect(entries.some(isOpen)).toBe(expected.join().includes('【待填】'));
  });

  it('is shown as lines of the register', () => {
    const entries = regionEntries({ id: 'xian', name: '西安市' }, regions, '陕西省西安市');
    expect(howToAdd(entries, 'content')).toBe(
      [
        '加在 content/regions.yml 的末尾：',
        '  - id: shaanxi',
        '    name: 陕西省',
        '    code: "610000"',
        '    level: province',
        '  - id: xian',
        '    name: 西安市',
        '    level: city',
        '    parent: shaanxi',
      ].join('\n'),
    );
  });
});

describe('other entries', () => {
  it('a project has no year in its name', () => {
    expect(howToAdd([projectEntry('roads', 'xinzhou', '2024年度农村公路养护（2024年）')], 'content')).toBe(
      '加在 content/projects.yml 的末尾：\n  - id: roads\n    region: xinzhou\n    name: 农村公路养护',
    );
    expect(isOpen(projectEntry('roads', 'xinzhou', null))).toBe(true);
  });

  it.each([
    ['2024年度农村公路养护', '农村公路养护'],
    ['农村公路养护（2024年度）', '农村公路养护'],
    ['2022年冬奥会保障', '冬奥会保障'],
    ['农村公路养护', '农村公路养护'],
  ])('%s without its year', (name, plain) => {
    expect(withoutYear(name)).toBe(plain);
  });

  it('an organization gets an id that is free', () => {
    const region = { id: 'xinzhou', name: '忻州市' };
    expect(organizationEntry('忻州市财政局', region, new Set()).id).toBe('xinzhou-caizhengju');
    expect(organizationEntry('忻州市财政局', region, new Set(['xinzhou-caizhengju'])).id).toBe(
      'xinzhou-caizhengju-2',
    );
    expect(organizationEntry('行政审批服务管理局', region, new Set()).id).toBe('xinzhou-xzspfwglj');
  });

  it.each([
    ['大同市', 'datong'],
    ['陕西省', 'shaanxi'],
    ['沙县', 'shaxian'],
    ['阿拉善盟', 'alashan'],
  ])('%s is proposed as %s', (name, id) => {
    expect(proposeRegionId(name)).toBe(id);
  });
});

describe('writing at the end of a register', () => {
  const entry = projectEntry('roads', 'xinzhou', '农村公路养护');
  const added = '- id: roads\n  region: xinzhou\n  name: 农村公路养护\n';

  it.each([
    ['after its last line', '# 说明\n- id: a\n  name: 甲\n', `# 说明\n- id: a\n  name: 甲\n${added}`],
    ['after a last line without its end', '- id: a', `- id: a\n${added}`],
    ['of nothing but a comment', '# 说明\n', `# 说明\n${added}`],
    ['with Windows line ends', '- id: a\r\n', `- id: a\r\n${added.replaceAll('\n', '\r\n')}`],
  ])('%s', (_, text, result) => {
    expect(appendEntries(text, [entry])).toBe(result);
  });

  it.each([
    ['an unusual list', '[{id: a}]\n'],
    ['an indented list', '  - id: a\n'],
    ['a map', 'id: a\n'],
    ['text that cannot be read', '- id: [\n'],
  ])('is left to the editor for %s', (_, text) => {
    expect(appendEntries(text, [entry])).toBeNull();
  });
});
