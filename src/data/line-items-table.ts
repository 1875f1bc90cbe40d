/** 支出明细: one row for each part of a list, and one for its total. */
import type { MoneyUnit } from '../domain/money.ts';
import type { LineItem, LineItems } from '../domain/report.ts';
import type { FigureCell } from '../domain/value.ts';
import { phaseNames } from '../i18n/labels.ts';
import { figureColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

interface ListedItem {
  readonly list: LineItems;
  /** Null for the total. */
  readonly item: LineItem | null;
}
type Item = Part<ListedItem>;

const rowKinds = { item: '明细', total: '合计' } as const;

export const lineItemsTable = reportTable<ListedItem>({
  name: 'lineItems',
  path: 'line-items',
  title: '支出明细',
  description: '一行是支出明细表的一项，或它的合计。',
  parts: ({ scored }) => scored.report.lineItems.flatMap(rowsOfList),
  columns: [
    fieldColumn<Item>(({ list, item }) => item?.field ?? `${list.field}.total`),
    {
      name: 'list',
      title: '明细表',
      type: 'text',
      description: '明细表的名称。',
      isRequired: true,
      value: ({ list }) => list.name,
    },
    {
      name: 'row',
      title: '行别',
      type: 'text',
      description: '是明细还是合计；相加时不要把合计计入。',
      words: rowKinds,
      isRequired: true,
      value: ({ item }) => (item === null ? 'total' : 'item'),
    },
    {
      name: 'name',
      title: '明细项目',
      type: 'text',
      description: '这一项的名称，照原文；合计行为空。',
      value: ({ item }) => item?.name ?? null,
    },
    ...figureColumns<Item>('amount', '金额', undefined, amountOf),
    ...figureColumns<Item>('executed', '支出', undefined, ({ item }) => item?.executed),
    {
      name: 'unit',
      title: '金额单位',
      type: 'text',
      description: '“金额”和“支出”两列的单位。',
      value: ({ list, item }): MoneyUnit | null => (item === null ? list.totalUnit : item.unit),
    },
    {
      name: 'equalsPhase',
      title: '应等于的口径',
      type: 'text',
      description: '合计应当等于资金表中哪种口径的总额；明细表没有写明的为空。',
      words: phaseNames,
      value: ({ list }) => list.equalsPhase,
    },
    {
      name: 'note',
      title: '备注',
      type: 'text',
      description: '原文在这一项后的说明。',
      value: ({ item }) => item?.note ?? null,
    },
  ],
});

function rowsOfList(list: LineItems): ListedItem[] {
  const items = list.items.map((item) => ({ list, item }));
  return list.total === undefined ? items : [...items, { list, item: null }];
}

function amountOf({ list, item }: ListedItem): FigureCell | undefined {
  return item === null ? list.total : item.amount;
}
