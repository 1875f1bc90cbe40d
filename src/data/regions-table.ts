/** 地区: one row for each region of the register that reports of the file come from, or that lies above one. */
import { regionLevelNames } from '../i18n/labels.ts';
import type { ColumnOf, TableInfo } from './column.ts';
import type { DataRegion, ReportPlace } from './data-report.ts';
import type { RowValues } from './table.ts';

interface Counted {
  readonly region: DataRegion;
  readonly reports: readonly ReportPlace[];
}

const columns: readonly ColumnOf<Counted>[] = [
  {
    name: 'id',
    title: '地区编号',
    type: 'text',
    description: '本站给地区的编号，也是地区页面地址的一部分。',
    isRequired: true,
    value: ({ region }) => region.id,
  },
  {
    name: 'code',
    title: '行政区划代码',
    type: 'text',
    description: 'GB/T 2260 的 6 位代码；没有独立代码或原文未载明的为空。',
    value: ({ region }) => region.code ?? null,
  },
  {
    name: 'name',
    title: '地区',
    type: 'text',
    description: '地区的全称。',
    isRequired: true,
    value: ({ region }) => region.name,
  },
  {
    name: 'level',
    title: '级别',
    type: 'text',
    description: '地区的级别。',
    words: regionLevelNames,
    isRequired: true,
    value: ({ region }) => region.level,
  },
  {
    name: 'parent',
    title: '上级地区编号',
    type: 'text',
    description: '上级地区的编号；省级地区为空。',
    value: ({ region }) => region.parent ?? null,
  },
  {
    name: 'note',
    title: '说明',
    type: 'text',
    description: '为什么没有代码等。',
    value: ({ region }) => region.note ?? null,
  },
  {
    name: 'reportCount',
    title: '报告数',
    type: 'integer',
    description: '这个文件的范围内，这个地区自己的报告数；不含下级地区。',
    unit: '份',
    isRequired: true,
    value: ({ reports }) => reports.length,
  },
  {
    name: 'years',
    title: '有报告的年度',
    type: 'list',
    description: '有报告的年度，从早到晚。',
    isRequired: true,
    value: ({ reports }) =>
      [...new Set(reports.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b).map(String),
  },
];

export const regionsTable: TableInfo = {
  name: 'regions',
  path: 'regions',
  title: '地区',
  description: '一行是一个有报告的地区，或它的上级地区。',
  primaryKey: ['id'],
  columns,
};

/** The rows of a file that holds these reports. */
export function regionRows(
  reports: readonly ReportPlace[],
  regions: readonly DataRegion[],
): readonly RowValues[] {
  const byRegion = Map.groupBy(reports, ({ regionId }) => regionId);
  return shownRegions(byRegion, regions).map((region) => {
    const counted = { region, reports: byRegion.get(region.id) ?? [] };
    return columns.map(({ value }) => value(counted));
  });
}

function shownRegions(
  byRegion: ReadonlyMap<string, unknown>,
  regions: readonly DataRegion[],
): readonly DataRegion[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const shown = new Set<string>();
  for (const id of byRegion.keys()) {
    for (let one = byId.get(id); one !== undefined && !shown.has(one.id); one = byId.get(one.parent ?? '')) {
      shown.add(one.id);
    }
  }
  return regions.filter(({ id }) => shown.has(id));
}
