/** The registers of the invented places. Kinds, metrics and scales are those of the real content. */
import type { SourceFile } from '../checks/content.ts';
import type { City, Plan } from './plan.ts';
import { toYaml } from './yaml.ts';

export const notice = '示例数据，非真实报告';

const province = 'example-province';

/** All files beside the reports. */
export function writeRegisters({ cities, projects }: Plan, shared: readonly SourceFile[]): SourceFile[] {
  return [
    ...shared,
    { path: 'site.yml', text: toYaml(site) },
    { path: 'regions.yml', text: toYaml(regionsOf(cities)) },
    {
      path: 'projects.yml',
      text: toYaml(
        projects.map(({ id, name, city, topic }) => ({
          id,
          region: city.id,
          name,
          ...(topic.kind === 'domains' && { variants: ['中文域名注册续费'] }),
        })),
      ),
    },
    { path: 'organizations.yml', text: toYaml(cities.flatMap(organizationsOf)) },
    { path: 'rules/example-execution-rate.yml', text: toYaml(executionRateRule) },
    { path: 'pages/about.md', text: about },
  ];
}

/** Ids of the bodies of a city. */
export function bodiesOf({ id }: City) {
  return { office: `office-${id}`, centre: `centre-${id}`, finance: `finance-${id}` };
}

const site = {
  name: '明账（示例）',
  tagline: '由程序生成的示例，地区、单位、项目和数字都是虚构的。',
  notice,
  owner: '示例省数据公开办公室（虚构）',
  operator: '示例省信息中心（虚构）',
  siteCode: '0000000000',
  icpNumber: '示例ICP备00000000号',
  policeNumber: '示例公网安备00000000000000号',
  contact: '邮箱：example@example.invalid',
  securityContact: 'mailto:security@example.invalid',
  correctionUrl: 'mailto:example@example.invalid?subject=correction&body={url}',
  disclosure: { limitDays: '20', calendar: 'working' },
  dataLicence: { name: '示例许可（虚构）', url: 'https://example.invalid/licence' },
  column: {
    name: '预算绩效公开（示例）',
    description: '用虚构的报告展示站点的各项功能。',
    keywords: '示例,预算绩效,绩效评价',
    type: '示例',
  },
};

function regionsOf(cities: readonly City[]) {
  return [
    { id: province, name: '示例省', level: 'province', note: '虚构地区，没有行政区划代码。' },
    ...cities.map(({ id, name }) => ({
      id,
      name,
      level: 'city',
      parent: province,
      note: '虚构地区，没有行政区划代码。',
    })),
  ];
}

function organizationsOf(city: City) {
  const bodies = bodiesOf(city);
  return [
    { id: bodies.office, name: `${city.name}政务管理办公室`, region: city.id },
    {
      id: bodies.centre,
      name: `${city.name}政务信息中心`,
      region: city.id,
      variants: [`${city.name}信息中心`],
    },
    { id: bodies.finance, name: `${city.name}财政局`, region: city.id },
  ];
}

const executionRateRule = {
  type: 'scoringRule',
  name: '预算执行率计分（示例）',
  validFrom: '2019-01-01',
  source: { document: '示例评分办法', clause: '第三条', note: '虚构的文件，只用于示例。' },
  scoringText: '得分=预算执行率×分值，最高不超过分值。',
  rule: { way: 'executionRate' },
};

const about = `---
title: 说明
description: 本站是示例，所有报告由程序生成。
---

## 这是示例

本站的地区、单位、项目、金额和得分都由程序按固定的种子生成，不对应任何真实的地区和单位。
真实的报告在另外的内容文件夹中，两者不会混在一起。

## 可以看到什么

多年、多地、多个项目的目标申报、运行监控、自评、评价、整改和结果应用；各种计分方法；空白、零、不适用和无法辨认的单元格；数字互相对不上的报告。
`;
