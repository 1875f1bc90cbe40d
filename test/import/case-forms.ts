/** Published cases laid out as the national self-evaluation form, from their front matter. */
import type { FormBlock, FormCell } from './forms.ts';

type Raw = Record<string, unknown>;

const phaseNames: Readonly<Record<string, string>> = {
  initialBudget: '年初预算数',
  adjustedBudget: '全年预算数',
  executed: '全年执行数',
};
const sourceNames: readonly (readonly [string, string])[] = [
  ['total', '年度资金总额'],
  ['fiscal', '其中：财政资金'],
  ['currentYearAppropriation', '其中：当年财政拨款'],
  ['carryover', '上年结转资金'],
  ['specialAccount', '财政专户管理资金'],
  ['unitFunds', '单位资金'],
  ['other', '其他资金'],
];

/** The parts of a case that the national form has columns for. */
export function nationalForm(raw: Raw, style: 'plain' | 'split'): FormBlock[] {
  const document = raw['document'] as Raw;
  const width = style === 'split' ? 11 : 9;
  const rows: FormCell[][] = [];
  const add = (texts: readonly string[], spans: readonly number[] = texts.map(() => 1)): FormCell[] => {
    let column = 0;
    const row = texts.map((text, index): FormCell => {
      const cell = { text, column, columnSpan: spans[index] ?? 1, rowSpan: 1 };
      column += cell.columnSpan;
      return cell;
    });
    rows.push(row);
    return row;
  };
  add(['项目支出绩效自评表'], [width]);
  add(['（2022年度）'], [width]);
  add(['项目名称', text(document['projectName'])], [2, width - 2]);
  addFunds(raw, width, add);
  addIndicators(raw, style, width, add, rows);
  const result = ((raw['scores'] ?? []) as Raw[]).find((score) => score['result'] === 'true');
  if (result !== undefined) {
    add(['总分', text(result['max']), text(result['total']), ''], [width - 3, 1, 1, 1]);
  }
  return [{ table: { width, rows } }];
}

type Add = (texts: readonly string[], spans?: readonly number[]) => FormCell[];

function addFunds(raw: Raw, width: number, add: Add): void {
  const table = (((raw['funds'] as Raw | undefined)?.['table'] ?? []) as Raw[]).filter(
    ({ phase }) => text(phase) in phaseNames,
  );
  if (table.length < 2) return;
  const spans = [1, 2, ...table.map(() => 1), width - 3 - table.length];
  const side = add(
    [
      `项目资金\n（${text((raw['funds'] as Raw)['unit'])}）`,
      '',
      ...table.map(({ phase }) => phaseNames[text(phase)] ?? ''),
      '备注',
    ],
    spans,
  )[0];
  for (const [source, name] of sourceNames.filter(([key]) => table.some((row) => row[key] !== undefined))) {
    const row = add(['', name, ...table.map((phase) => text(phase[source])), ''], spans);
    row.shift();
    if (side !== undefined) side.rowSpan += 1;
  }
}

function addIndicators(
  raw: Raw,
  style: 'plain' | 'split',
  width: number,
  add: Add,
  rows: FormCell[][],
): void {
  const heads =
    style === 'split'
      ? [
          '绩\n效\n指\n标',
          '一级指标',
          '二级指标',
          '三级指标',
          '指标性质',
          '年度\n指标值',
          '度量单位',
          '实际\n完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ]
      : [
          '绩\n效\n指\n标',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度\n指标值',
          '实际\n完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ];
  const side = add(heads)[0];
  let [level1, level2]: [FormCell | undefined, FormCell | undefined] = [undefined, undefined];
  for (const indicator of (raw['indicators'] ?? []) as Raw[]) {
    const names = [text(indicator['level1']), text(indicator['level2'])];
    const row = add([
      '',
      ...names,
      text(indicator['name']),
      ...targetCells(indicator, style),
      ...['actual', 'weight', 'score', 'varianceNote'].map((key) => text(indicator[key])),
    ]);
    if (row.length !== width) throw new Error('A row of the form has the wrong width.');
    if (side !== undefined) side.rowSpan += 1;
    const [, first, second] = row;
    const isSame1 = level1 !== undefined && level1.text === names[0] && names[0] !== '';
    const isSame2 = isSame1 && level2 !== undefined && level2.text === names[1] && names[1] !== '';
    if (isSame1 && level1 !== undefined) level1.rowSpan += 1;
    else level1 = first;
    if (isSame2 && level2 !== undefined) level2.rowSpan += 1;
    else level2 = second;
    rows[rows.length - 1] = row.filter(
      (cell) => cell.column > 2 || (cell.column === 1 && !isSame1) || (cell.column === 2 && !isSame2),
    );
  }
}

function targetCells({ target }: Raw, style: 'plain' | 'split'): string[] {
  if (style === 'plain') return [text(target)];
  const parts = target as Raw | undefined;
  return [text(parts?.['operator']), text(parts?.['value']), text(parts?.['unit'])];
}

/** A cell as it is printed. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? text(
        (value as Raw)['text'] ??
          `${text((value as Raw)['operator'])}${text((value as Raw)['value'])}${text((value as Raw)['unit'])}`,
      )
    : '';
}
