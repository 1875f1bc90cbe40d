/** Tables as no form prints them, and what holds for the import of each. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Table, TableCell } from '../../src/import/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { labelOf } from '../../src/import/cell-text.ts';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { readKnown } from './import-file.ts';
import { printedHeadings } from './printed-headings.ts';

const { known } = readKnown('content');

/** Words that recognisers look for, and values that stand beside them in any order. */
const words = [
  '',
  '',
  '',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标1：',
  '指标2：',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '得分系数',
  '指标性质',
  '度量单位',
  '评分标准',
  '评分项目',
  '偏差原因分析及改进措施',
  '产出指标（50分）',
  '数量指标',
  'A11.依据',
  '项目名称',
  '主管部门',
  '项目属性',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '执行率',
  '年度资金总额',
  '其中：当年财政拨款',
  '中央',
  '省级',
  '市级',
  '资金总额',
  '其他',
  '总分',
  '合计',
  '预期目标',
  '实际完成情况',
  '年度目标',
  '长期目标',
  '姓名',
  '职务',
  '项目评分',
  '联系电话',
  '项目负责人',
  '明细项目',
  '金额',
  '开始时间',
  '完成时间',
  '实施内容',
  '功能科目',
  '功能科目名称',
  '指标',
  '权重',
  '得分率',
  '决策',
  '优',
  '良',
  '中',
  '差',
  '绩效标准',
  '√',
  '10',
  '95%',
  '≥80%',
  '100',
  '24.5',
  '—',
  '12分',
  '达标',
  '①有制度',
  '是，得1分\n否，不得分',
  '每出现一次扣1分',
  '立项依据',
  '这是一段比较长的文字，说明项目的实施情况，也说明存在的问题。',
  '2020年9月29日',
  '万元',
  '<b>',
  '# 标题',
  '1. 列表',
  '*强调*',
  '感到满意的人数：3人\n感到一般的人数：1人',
  '资金到位率：100%\n得分：4',
  '\u0000',
  '---',
  'a: b',
  '无',
];

type DrawnCell = readonly [text: string, columnSpan: number, rowSpan: number];

/** Rows below which anything may stand. */
const headings = printedHeadings.map((row) => row.map((text): DrawnCell => [text, 1, 1]));

const span = fc.oneof(
  { weight: 5, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
);
const row = fc.array(fc.tuple(fc.constantFrom(...words), span, span), { minLength: 1, maxLength: 10 });

const table: fc.Arbitrary<Table> = fc
  .array(fc.oneof(fc.constantFrom(...headings), row, row, row), { minLength: 1, maxLength: 12 })
  .map((rows): Table => {
    const taken = new Set<string>();
    const cells = rows.flatMap((line, row) => {
      let column = 0;
      return line.flatMap(([text, columnSpan, rowSpan]): TableCell[] => {
        while (taken.has(`${row} ${column}`)) column += 1;
        const wide = Array.from({ length: columnSpan }, (_, at) => at).findIndex((at) =>
          taken.has(`${row} ${column + at}`),
        );
        const size = {
          columnSpan: wide < 0 ? columnSpan : wide,
          rowSpan: Math.min(rowSpan, rows.length - row),
        };
        for (let down = 0; down < size.rowSpan; down += 1) {
          for (let right = 0; right < size.columnSpan; right += 1)
            taken.add(`${row + down} ${column + right}`);
        }
        const cell = { text, row, column, ...size, place: `${row + 1} ${column + 1}` };
        column += size.columnSpan;
        return [cell];
      });
    });
    return { kind: 'table', cells, place: '表' };
  });

/** One to three tables of words and figures of forms in any order. */
export const anyTables = fc.array(table, { minLength: 1, maxLength: 3 });

/** Every cell is accounted for once, what is used says what is printed, and the draft loads. */
export function expectAccountedFor(tables: readonly Table[]): void {
  const blocks = tables.map((one, at) => ({
    ...one,
    cells: one.cells.map((cell) => ({ ...cell, place: `${at + 1} ${cell.place}` })),
  }));
  const imported = importDocument(
    { blocks, notes: [] },
    { id: 'unstated/2021/x/self-evaluation', kind: 'self-evaluation' },
    known,
    '0'.repeat(64),
  );
  expect(imported.ledger.map(({ place }) => place)).toEqual(
    blocks.flatMap(({ cells }) => cells.map(({ place }) => place)),
  );
  for (const { text, outcome } of imported.ledger) {
    if (outcome.kind === 'dropped' && outcome.reason === '空白单元格') expect(text).toBe('');
    if (outcome.kind === 'label') expect(text).not.toMatch(/^[\d.]+%?$/);
    if (outcome.kind === 'used' && outcome.notes.length === 0) {
      expect(
        outcome.fields.some((field) => holds(valueAt(imported.raw, field), text)),
        `${text} in ${outcome.fields.join()}`,
      ).toBe(true);
    }
    if (outcome.kind === 'narrative' && text !== '') {
      expect(labelOf(imported.draft.replaceAll('\\', ''))).toContain(labelOf(text));
    }
  }
  const file = splitContentFile(imported.draft);
  const yaml = readYaml(file?.yaml ?? '', 1);
  expect(yaml.ok).toBe(true);
  if (yaml.ok) expect(reportFrontMatter.safeParse(yaml.value).error?.issues ?? []).toEqual([]);
}

function valueAt(raw: unknown, field: string): unknown {
  const keys = field.match(/[^.[\]]+/g) ?? [];
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key) - 1] as unknown;
    return (value as Record<string, unknown> | undefined)?.[key];
  }, raw);
}

/** Whether a value has the cell's words, or is cut out of them: `得分：4` gives `4`, a tick gives its heading. */
function holds(value: unknown, text: string): boolean {
  if (text === '√' || /^是，/.test(text)) return typeof value === 'string';
  const [own, words] = [labelOf(typeof value === 'string' ? value : JSON.stringify(value)), labelOf(text)];
  const numbers = words.match(/\d+(?:\.\d+)?/g) ?? [];
  return (
    own.includes(words) ||
    words.includes(own) ||
    (numbers.length > 0 && numbers.every((number) => own.includes(number)))
  );
}
