/** The columns that say in every table which report a row belongs to. */
import type { ColumnOf } from './column.ts';
import type { DataReport } from './data-report.ts';
import { reportStatusNames } from '../i18n/labels.ts';

export const reportColumns: readonly ColumnOf<{ readonly entry: DataReport }>[] = [
  {
    name: 'reportId',
    title: '报告编号',
    type: 'text',
    description: '报告的编号，也是报告页面地址中的路径，公开以后不变。',
    isRequired: true,
    value: ({ entry }) => entry.id,
  },
  {
    name: 'reportStatus',
    title: '报告状态',
    type: 'text',
    description: '已撤回的报告仍列在数据中，统计时请按需要略去。',
    words: reportStatusNames,
    isRequired: true,
    value: ({ entry }) => entry.scored.report.status,
  },
  {
    name: 'fiscalYear',
    title: '年度',
    type: 'integer',
    description: '被评价的年度，不是公开的年度。',
    isRequired: true,
    fiscalType: 'date:fiscal-year',
    value: ({ entry }) => entry.scored.report.fiscalYear,
  },
  {
    name: 'regionId',
    title: '地区编号',
    type: 'text',
    description: '本站给地区的编号，见 regions 表。',
    isRequired: true,
    value: ({ entry }) => entry.record.region.id,
  },
  {
    name: 'regionCode',
    title: '行政区划代码',
    type: 'text',
    description: 'GB/T 2260 的 6 位代码；没有独立代码或原文未载明的为空。',
    fiscalType: 'geo:source:code',
    value: ({ entry }) => entry.record.region.code,
  },
  {
    name: 'regionName',
    title: '地区',
    type: 'text',
    description: '地区的全称。',
    isRequired: true,
    fiscalType: 'geo:source:title',
    value: ({ entry }) => entry.record.region.name,
  },
  {
    name: 'project',
    title: '项目编号',
    type: 'text',
    description: '本站给项目的编号，同一项目各年度相同。',
    isRequired: true,
    fiscalType: 'activity:generic:project:code',
    value: ({ entry }) => entry.record.project,
  },
  {
    name: 'projectName',
    title: '项目',
    type: 'text',
    description: '项目登记的名称。',
    isRequired: true,
    fiscalType: 'activity:generic:project:label',
    value: ({ entry }) => entry.record.projectName,
  },
  {
    name: 'kind',
    title: '种类编号',
    type: 'text',
    description: '文件种类的编号。',
    isRequired: true,
    value: ({ entry }) => entry.record.kind,
  },
  {
    name: 'kindName',
    title: '种类',
    type: 'text',
    description: '文件种类，如单位自评、部门评价。',
    isRequired: true,
    value: ({ entry }) => entry.record.kindName,
  },
];

/** The column that names the place of a row in the content file. */
export function fieldColumn<S extends { readonly entry: DataReport }>(
  value: (source: S) => string,
  description = '这一行在内容文件中的字段路径，在一份报告内不重复。',
): ColumnOf<S> {
  return { name: 'field', title: '字段路径', type: 'text', description, isRequired: true, value };
}
