/** Lists with one row for each item: spending, schedule and function codes. */
import { bareLabelOf, moneyUnitIn } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { filledOf, isCaptionRow, type GridCell, type GridRow } from './grid.ts';
import { all, label, type CellFate, type Entry, type Parts, type Recogniser, type Region } from './region.ts';

interface ListForm {
  /** The key of each column by its heading; the first is the one that a row must have. */
  readonly columns: readonly (readonly [key: string, heading: RegExp, shape: 'text' | 'figure' | 'note'])[];
  readonly required: readonly string[];
  readonly parts: (entries: readonly Entry[], region: Region, header: GridRow) => Parts;
}

const amount = /^(?:预算)?金额$/;

const spending: ListForm = {
  columns: [
    [
      'name',
      /^(?:明细(?:预算)?项目|支出(?:项目|内容|明细)|费用(?:名称|项目)|经费支出内容|预算明细项目|明细项目)$/,
      'text',
    ],
    ['amount', /^(?:预算金额|金额|预算数|预算安排数)$/, 'figure'],
    ['executed', /^(?:实际支出|支出金额|执行数|实际支出金额|支出数)$/, 'figure'],
    ['note', /^(?:备注|说明|测算依据)$/, 'note'],
  ],
  required: ['name'],
  parts: (items, { caption, isDeclaration }, header) => ({
    lineItems: [
      {
        name: caption === '' ? '支出明细' : caption.replace(/[（(].*$/, '').trim(),
        unit: unitOf(items, caption, header),
        ...(isDeclaration && { equalsPhase: 'requested' }),
        items,
      },
    ],
  }),
};

const schedule: ListForm = {
  columns: [
    ['task', /^(?:项目)?(?:实施内容|工作内容|实施进度|进度安排|实施阶段)$/, 'text'],
    ['start', /^(?:计划)?(?:开始|起始)(?:时间|日期)$/, 'text'],
    ['end', /^(?:计划)?(?:完成|结束|截止)(?:时间|日期)$/, 'text'],
  ],
  required: ['task', 'start', 'end'],
  parts: (entries) => ({ schedule: entries }),
};

const functionItems: ListForm = {
  columns: [
    ['code', /^(?:功能科目|功能分类科目|科目编码|功能科目编码)(?:代码|编码)?$/, 'text'],
    ['name', /^(?:功能科目名称|功能分类科目名称|科目名称)$/, 'text'],
    ['amount', amount, 'figure'],
    ['projectName', /^项目名称$/, 'text'],
  ],
  required: ['code', 'name', 'amount'],
  parts: (entries, { caption }, header) => ({
    'document.functionItems': entries
      .map((entry) => ({ entry, unit: unitOf(entries, caption, header) }))
      .map(({ entry, unit }) => Object.assign(entry, { unit })),
  }),
};

const forms: readonly ListForm[] = [spending, schedule, functionItems];

/** Reads a heading row of one of the lists and its rows. */
export const lists: Recogniser = (region) => {
  const header = region.grid.rows[region.from];
  if (header === undefined) return null;
  for (const form of forms) {
    const columns = columnsOf(header, form);
    if (form.required.every((key) => columns.has(key)) && columns.size > 1)
      return readList(region, header, form, columns);
  }
  return null;
};

function columnsOf(header: GridRow, form: ListForm): Map<string, GridCell> {
  return new Map(
    form.columns.flatMap(([key, heading]): [string, GridCell][] => {
      const cell = filledOf(header).find(({ text }) => heading.test(bareLabelOf(text)));
      return cell === undefined ? [] : [[key, cell]];
    }),
  );
}

function readList(region: Region, header: GridRow, form: ListForm, columns: ReadonlyMap<string, GridCell>) {
  const fates: CellFate[] = all(
    filledOf(header).filter((cell) => [...columns.values()].includes(cell)),
    label,
  );
  const entries: Entry[] = [];
  const documents: Entry[] = [];
  let count = 1;
  for (const line of region.grid.rows.slice(region.from + 1)) {
    const cells = form.columns.flatMap(([key, , shape]) => {
      const cell = line.slots[columns.get(key)?.column ?? -1];
      return cell === undefined ? [] : [{ key, shape, cell }];
    });
    const [first] = cells;
    if (first === undefined || first.cell.text === '' || isCaptionRow(line) || cells.length < columns.size)
      break;
    if (isOtherHeading(line)) break;
    count += 1;
    if (/^(?:合计|总计|小计)$/.test(bareLabelOf(first.cell.text))) {
      fates.push(...all(line.own, { kind: 'doubtful', why: '明细表的合计行：请核对后写入 total' }));
      continue;
    }
    const entry: Entry = {};
    for (const { key, shape, cell } of cells) {
      if (key === 'projectName') {
        const document: Entry = {};
        fates.push(fill(document, 'projectName', cell, 'text'));
        documents.push(document);
      } else {
        fates.push(fill(entry, key, cell, shape));
      }
    }
    entries.push(entry);
  }
  if (entries.length === 0) return null;
  return {
    rows: count,
    fates,
    parts: { ...form.parts(entries, region, header), document: documents },
    notes: notesOf(entries, region, header),
    pieces: [{ kind: 'table' as const, caption: region.caption === '' ? '明细' : region.caption }],
  };
}

function isOtherHeading(line: GridRow): boolean {
  return filledOf(line).every(({ text }) =>
    forms.some((form) => form.columns.some(([, heading]) => heading.test(bareLabelOf(text)))),
  );
}

function notesOf(entries: readonly Entry[], { caption, isDeclaration }: Region, header: GridRow): string[] {
  const hasAmounts = entries.some((entry) => 'amount' in entry || 'executed' in entry);
  if (!hasAmounts) return [];
  const unit = unitOf(entries, caption, header);
  const name = caption === '' ? '明细表' : `“${caption}”`;
  return [
    ...(printedUnit(caption, header) === null
      ? [`${name}没有印出金额单位，草稿按“${unit}”填写，请核对。`]
      : []),
    ...(isDeclaration && entries.some((entry) => 'amount' in entry && !('code' in entry))
      ? [`${name}的合计按应等于申请资金登记（equalsPhase: requested），请核对。`]
      : []),
  ];
}

function printedUnit(caption: string, header: GridRow) {
  return moneyUnitIn([caption, ...filledOf(header).map(({ text }) => text)].join(' '));
}

/** The printed unit; without one, cents and large figures mean 元. The draft says that it is a guess. */
function unitOf(entries: readonly Entry[], caption: string, header: GridRow): string {
  const printed = printedUnit(caption, header);
  if (printed !== null) return printed;
  const amounts = entries.map(({ amount }) => (typeof amount === 'string' ? amount : ''));
  return amounts.some((text) => /\.\d\d$/.test(text) || /\d{4}/.test(text.replaceAll(',', '')))
    ? '元'
    : '万元';
}
