/** What the second reading says of mistakes, and that it says nothing of files that are right. */
import { describe, expect, it } from 'vitest';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';
import { nationalForm } from '../import/case-forms.ts';
import { formOf, seedLayouts, type FormBlock } from '../import/forms.ts';
import { bytesOf, importAs, readKnown } from '../import/import-file.ts';
import { readPublished } from '../import/measure.ts';
import { toCsv, toDocx, toXlsx } from '../import/office-files.ts';
import { seeds } from '../published/content.ts';
import { mistakes } from './mistakes.ts';
import {
  figureFaults,
  quoted,
  read,
  replacingOnce,
  reportOf,
  seedNumbers,
  type Report,
} from './read-report.ts';

describe('a mistake is one fault, or one for each of two exchanged fields', () => {
  it.each(mistakes)('$name', ({ seed, from, to, faults }) => {
    const report = reportOf(seed, replacingOnce(from, to));
    const found = read(report);
    expect(quoted(report, found)).toEqual(faults);
    expect(faults).not.toEqual([]);
    for (const { code, fix } of found) {
      expect(code).toBe('differs-from-source');
      expect(fix).toBe('请照原文改正；确实应当不同的，请在 provenance.sourceReading 中写明字段和理由。');
    }
  });

  it('is not found by the checks of figures in most of them', () => {
    const unseen = mistakes.filter(
      ({ seed, from, to }) => figureFaults(reportOf(seed, replacingOnce(from, to))).length === 0,
    );
    expect(unseen.length).toBeGreaterThan(mistakes.length / 2);
  });

  it('is one fault where it went through a whole column', () => {
    const report = reportOf('004', (text) => text.replaceAll('level1: 效益指标', 'level1: 效果指标'));
    expect(quoted(report, read(report))).toEqual([
      'indicators[7].level1：原文文本第 181 行印的“一级指标”是“效益指标”，这里写的是“效果指标”，这样的共 4 处。',
    ]);
  });
});

describe('nothing is said of the reports as they are published', () => {
  it.each(seedNumbers)('%s', (seed) => {
    expect(read(reportOf(seed))).toEqual([]);
  });
});

const published = readKnown('content');
const cases = readKnown('test/published/content');
const writers = { docx: toDocx, xlsx: toXlsx } as const;

/** What is imported from a form, as a file of the content folder. */
async function imported(
  id: string,
  form: readonly FormBlock[],
  write: (form: readonly FormBlock[]) => Promise<Uint8Array> | Uint8Array,
  ending: string,
  { known }: typeof published,
): Promise<Report> {
  const { raw, draft, sourceText } = importAs(id, `form.${ending}`, await write(form), known);
  return { id, raw: reportFrontMatter.parse(raw), body: readPublished(draft).body, sourceText };
}

describe('nothing is said of a draft that was just imported', () => {
  it.each(seedNumbers)('%s', async (seed) => {
    const { sourceText } = reportOf(seed);
    const form = formOf(sourceText, seedLayouts[seed] ?? { merged: {} });
    const drafts = [
      await imported(seeds[seed], form, toDocx, 'docx', published),
      await imported(seeds[seed], form, (blocks) => toXlsx(blocks), 'xlsx', published),
      await imported(seeds[seed], form, (blocks) => bytesOf(toCsv(blocks)), 'csv', published),
      await imported(seeds[seed], form, () => bytesOf(sourceText), 'txt', published),
    ];
    expect(drafts.map((draft) => read(draft))).toEqual([[], [], [], []]);
  });

  it.each(seedNumbers)('nor of the published %s beside the text of the imported file', async (seed) => {
    const report = reportOf(seed);
    const form = formOf(report.sourceText, seedLayouts[seed] ?? { merged: {} });
    for (const [ending, write] of Object.entries(writers)) {
      const { sourceText } = await imported(report.id, form, (blocks) => write(blocks), ending, published);
      expect(read({ ...report, sourceText })).toEqual([]);
    }
  });

  // The form of 黄果树 has no indicators of its own: nothing of it can be laid out.
  it.each(cases.files.filter(({ path }) => path.startsWith('reports/') && !path.includes('huangguoshu')))(
    '$path',
    async ({ path, text }) => {
      const { raw } = readPublished(text);
      const targets = (raw['indicators'] ?? []) as { target?: unknown }[];
      const isSplit = targets.some(({ target }) => typeof target === 'object');
      const form = nationalForm(raw, isSplit ? 'split' : 'plain');
      const id = path.slice('reports/'.length, -'.md'.length);
      for (const [ending, write] of Object.entries(writers)) {
        const draft = await imported(id, form, (blocks) => write(blocks), ending, cases);
        expect(read(draft, [], cases.known)).toEqual([]);
      }
    },
  );
});

describe('a file that rightly differs says so', () => {
  const wrong = reportOf('004', replacingOnce('funds:\n  unit: 万元', 'funds:\n  unit: 元'));

  it.each([['funds.unit'], ['funds']])('in %s', (field) => {
    expect(read(wrong, [{ field, note: '表头的“万元”是误印，正文写明以元为单位。' }])).toEqual([]);
  });

  it('by the name of a row, also where the field itself is missing', () => {
    const report = reportOf(
      '003',
      replacingOnce(
        '    name: 产出质量\n    weight: "4"\n    score: "3"\n',
        '    name: 产出质量\n    weight: "4"\n',
      ),
    );
    expect(read(report, [{ field: 'indicators[21].score', note: '原件上是涂改的痕迹。' }])).toEqual([]);
  });

  it('of one of two differences, and hears of the other', () => {
    const report = reportOf(
      '003',
      replacingOnce(
        '    name: 资金使用\n    weight: "7"\n    score: "3"',
        '    name: 资金使用\n    weight: "3"\n    score: "7"',
      ),
    );
    const faults = read(report, [{ field: 'indicators[16].weight', note: '原件上是 3。' }]);
    expect(quoted(report, faults)).toEqual([
      'indicators[16].score：原文文本第 41 行第 7 格印的“得分”是“3”，这里写的是“7”。',
    ]);
  });

  it.each([['funds.unit'], ['funds.table[balance]'], ['nothing']])(
    'and hears when %s does not differ',
    (field) => {
      const faults = read(reportOf('004'), [{ field, note: '原文如此。' }]);
      expect(faults).toEqual([
        {
          path: ['provenance', 'sourceReading', 0],
          code: 'differs-from-source',
          message: `“${field}”与原文文本没有不同，这一条说明没有作用。`,
          fix: '请删去这一条；如果要说明的是另一处，请改正 field。',
        },
      ]);
    },
  );
});

/** A form of three rows in text, and the draft that is made of it. */
function small(sourceText: string): Report {
  const id = 'unstated/2023/chinese-domain-names/self-evaluation';
  const { raw, draft } = importAs(id, 'form.txt', bytesOf(sourceText), published.known);
  return { id, raw: reportFrontMatter.parse(raw), body: readPublished(draft).body, sourceText };
}

const rowsOfForm = [
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
  '产出指标\t数量指标\t管护面积\t≥1,200亩\t1,250亩\t40\t40\t',
  '\t质量指标\t合格率\t≥95%\t\t30\t\t未验收',
  '效益指标\t社会效益\t就业人数\t5人\t6人\t30\t28\t',
];

describe('rightly written in another way', () => {
  const report = small(rowsOfForm.join('\n'));
  const changed = (from: string, to: string): Report => {
    const text = JSON.stringify(report.raw);
    return { ...report, raw: reportFrontMatter.parse(JSON.parse(replacingOnce(from, to)(text))) };
  };

  it.each([
    ['separators of thousands', '"≥1,200亩"', '"≥1200亩"'],
    ['full-width signs', '"≥95%"', '"≥95％"'],
    ['a target in columns', '"≥95%"', '{"operator":"≥","value":"95","unit":"%"}'],
    ['a cell without a figure', '"6人"', '{"state":"notApplicable","text":"6人"}'],
    ['a name without the number of its row', '"管护面积"', '"指标1：管护面积"'],
    ['white space', '"就业人数"', '"就业 人数"'],
  ])('%s', (_, from, to) => {
    expect(read(changed(from, to))).toEqual([]);
  });

  it('but a blank score is no missing score', () => {
    const faults = read(changed('"score":"",', ''));
    expect(quoted(report, faults)).toEqual([
      'indicators[2]：原文文本第 3 行第 7 格的“得分”是空白，这里没有录入，空白应写 ""。',
    ]);
  });

  it('and a figure in a blank cell is none of the document', () => {
    const faults = read(changed('"actual":""', '"actual":"96%"'));
    expect(quoted(report, faults)).toEqual([
      'indicators[2].actual：原文文本第 3 行第 5 格的“实际值”是空白，这里写的是“96%”。',
    ]);
  });
});

describe('where several things are right, one of them', () => {
  it.each([
    ['another line as the title', '003', '  title: 财政支出项目绩效评价报告\n', '  title: 项目基本信息表\n'],
    [
      'the year as a part of the title',
      '004',
      '  period: 2022年度\n',
      '  title: 项目支出绩效自评表（2022年度）\n',
    ],
    ['the name in the other table', '001', '    name: 域名网站正常运行\n', '    name: 数据共享\n'],
    ['the words of another total', '001', '    label: 评分结果\n', '    label: 合计\n'],
    ['a list by another name', '002', '  - name: 支出明细预算\n', '  - name: 支出明细\n'],
    [
      'a row of amounts one by one',
      '004',
      `    - phase: executed
      label: 全年执行数
      total: "24.5"
      currentYearAppropriation: ""
      carryover: ""
      other: ""
`,
      `  amounts:
    - phase: executed
      source: total
      value: "24.5"
`,
    ],
    ['a part of the cell that states the rule', '001', '得满分，每下降1%扣除权重的5%，扣完为止。', '得满分'],
  ] as const)('%s', (_, seed, from, to) => {
    expect(read(reportOf(seed, replacingOnce(from, to)))).toEqual([]);
  });

  it('but not a part of the line', () => {
    const report = reportOf(
      '003',
      replacingOnce('  projectName: 信息系统运行维护\n', '  projectName: 信息系统\n'),
    );
    expect(quoted(report, read(report))).toEqual([
      'document.projectName：原文文本印的“项目名称”是“信息系统运行维护”，这里写的是“信息系统”。',
    ]);
  });
});

describe('what a rate divides by', () => {
  const form = (rate: string): Report =>
    small(
      `\t项目资金（万元）\n\t年初预算数\n\t全年预算数\n\t全年执行数\n\t执行率\n\n\t年度资金总额\n\t100\n\t80\n\t60\n\t${rate}\n`,
    );

  it.each([
    ['is the other budget when the rate comes out with it', '60%', []],
    [
      'is the budget of the year when the rate comes out with that',
      '75%',
      ['funds.rates[executionRate].over：“分母”按原文应为“全年预算”，这里写的是“年初预算”。'],
    ],
  ])('%s', (_, rate, expected) => {
    const report = form(rate);
    const raw = reportFrontMatter.parse(
      JSON.parse(JSON.stringify(report.raw).replace('"over":"adjustedBudget"', '"over":"initialBudget"')),
    );
    expect(quoted(report, read({ ...report, raw }))).toEqual(expected);
  });
});

describe('a text that is nothing for the importer', () => {
  it.each([['', '没有表格的一段话。']])('gives no fault', (sourceText) => {
    const report = reportOf('004');
    expect(read({ ...report, sourceText })).toEqual([]);
  });
});
