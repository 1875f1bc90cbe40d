/** Whatever a text holds, the draft that was made of it says what it prints. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';
import { bytesOf, importAs, readKnown } from '../import/import-file.ts';
import { printedHeadings } from '../import/printed-headings.ts';
import { readPublished } from '../import/measure.ts';
import { quoted, read } from './read-report.ts';

const { known } = readKnown('content');

const words = [
  ...['', '', '', '10', '100', '24.5', '95%', '≥80%', '≥', '%', '—', '达标', '无', '0', '8', '√', '亩'],
  ...[
    '产出指标',
    '产出指标（50分）',
    '数量指标',
    '效益指标',
    '指标1：甲',
    '指标2：',
    'A11.依据',
    '乙率',
    '丙数',
  ],
  ...[
    '年度资金总额',
    '其中：当年财政拨款',
    '其他资金',
    '年初预算资金',
    '全年执行资金',
    '预算执行率',
    '总分',
    '合计',
  ],
  ...[
    '项目名称',
    '项目属性',
    '常年性',
    '决策',
    '权重',
    '得分',
    '①有制度',
    '是，得1分\n否，不得分',
    '2020年9月29日',
  ],
  ...['加强管理，提高效率，保障系统平稳安全运行。', '处长', '〔姓名略〕', '平均分 88'],
];

const row = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 });
const table = fc
  .array(fc.oneof(fc.constantFrom(...printedHeadings), row, row, row), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((cells) => cells.map((cell) => `\t${cell}`).join('\n')).join('\n\n'));
const paragraph = fc.constantFrom(
  '项目支出绩效自评表',
  '（2022年度）',
  '年度目标：',
  '加强管理。',
  '总得分90.5分，等次为优。',
  '二〇二三年三月一日',
);

describe('any text', () => {
  it('says nothing of the draft that was made of it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(table, paragraph), { minLength: 1, maxLength: 5 }), (blocks) => {
        const sourceText = blocks.join('\n\n\n');
        const id = 'unstated/2021/chinese-domain-names/self-evaluation';
        const { raw, draft } = importAs(id, 'form.txt', bytesOf(sourceText), known);
        const parsed = reportFrontMatter.parse(raw);
        const report = { id, raw: parsed, body: readPublished(draft).body, sourceText };
        expect(quoted(report, read(report))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
