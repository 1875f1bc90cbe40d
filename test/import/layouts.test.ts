/** Layouts of published forms that no seed has, each with the signs that real forms use. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/import/region.ts';
import { openFields } from '../../src/schema/open-fields.ts';
import type { FormCell } from './forms.ts';
import { importAs, readKnown } from './import-file.ts';
import { toDocx, toXlsx } from './office-files.ts';

const { known } = readKnown('content');

/** Rows of texts; `text|2` spans two columns, `text^3` three rows, `-` is covered by a cell above. */
function table(...lines: readonly (readonly string[])[]) {
  const rows = lines.map((line) => {
    let column = 0;
    return line.flatMap((one): FormCell[] => {
      const [, text = '', columns, down] = /^([\s\S]*?)(?:\|(\d+))?(?:\^(\d+))?$/.exec(one) ?? [];
      const cell = { text, column, columnSpan: Number(columns ?? '1'), rowSpan: Number(down ?? '1') };
      column += cell.columnSpan;
      return one === '-' ? [] : [cell];
    });
  });
  return {
    table: {
      width: Math.max(...rows.map((row) => Math.max(0, ...row.map((cell) => cell.column + cell.columnSpan)))),
      rows,
    },
  };
}

async function read(kind: string, ...blocks: Parameters<typeof toDocx>[0]) {
  const id = `unstated/2023/chinese-domain-names/${kind}`;
  const [fromWord, fromExcel] = [
    importAs(id, 'a.docx', await toDocx(blocks), known),
    importAs(id, 'a.xlsx', await toXlsx(blocks), known),
  ];
  expect(fromExcel.raw['indicators']).toEqual(fromWord.raw['indicators']);
  return fromWord;
}

function listed(imported: Awaited<ReturnType<typeof read>>): string[] {
  return imported.ledger.flatMap(({ text, outcome }) => (outcome.kind === 'doubtful' ? [text] : []));
}

describe('the form with 指标性质 and 度量单位', () => {
  it('keeps sign, value and unit apart, and the signs as they are printed', async () => {
    const imported = await read(
      'self-evaluation',
      table(
        ['项目名称', '【试点】管护经费〔２０２３〕|8'],
        [
          '预算\n情况\n（万元）^2',
          '',
          '年初预算',
          '调整后预算数',
          '预算执行数',
          '预算执行率',
          '权重',
          '得分',
          '原因',
        ],
        ['-', '总额', '０．００', '3.36', '3.36', '１００.００％', '10', '10.00', ''],
      ),
      table(
        [
          '年度绩效指标^3',
          '一级指标',
          '二级指标',
          '三级指标',
          '指标性质',
          '指标值',
          '度量单位',
          '完成值',
          '权重',
          '得分',
        ],
        ['-', '产出指标^2', '数量指标', '管护\n面积', '≥', '1,200', '亩', '1,250亩', '45', '45'],
        ['-', '-', '质量指标', '合格率', '＝', '100', '%', '100％', '45', '45'],
      ),
    );
    const [rate, ...rows] = imported.raw['indicators'] as Entry[];
    expect(rate).toEqual({
      name: '预算执行率',
      actual: '１００.００％',
      weight: '10',
      score: '10.00',
      varianceNote: undefined,
    });
    expect(rows).toMatchObject([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '管护面积',
        target: { operator: '≥', value: '1,200', unit: '亩' },
        actual: '1,250亩',
      },
      {
        level1: '产出指标',
        level2: '质量指标',
        target: { operator: '＝', value: '100', unit: '%' },
        actual: '100％',
        score: '45',
      },
    ]);
    expect(imported.raw['document']).toEqual({ projectName: '【试点】管护经费〔２０２３〕' });
    expect(imported.raw['funds']).toMatchObject({
      unit: '万元',
      table: [{ phase: 'initialBudget', total: '０．００' }, {}, {}],
    });
    expect(listed(imported)).toEqual([]);
  });
});

describe('the A/B form', () => {
  it('reads the weight and the rule out of the heading', async () => {
    const imported = await read(
      'self-evaluation',
      table(
        ['年度资金（万元）', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
        ['年度资金总额', '50', '10', '20', '4'],
      ),
    );
    expect(imported.raw['indicators']).toMatchObject([
      {
        name: '执行率（B/A）',
        weight: '20',
        actual: '20',
        score: '4',
        scoringText: '20分*执行率',
        rule: { way: 'executionRate' },
      },
    ]);
    expect(imported.draft).toContain('# 【待填】建议的规则');
    expect(openFields(imported.draft).map(({ field }) => field)).not.toEqual([]);
    expect(imported.raw['funds']).toMatchObject({
      table: [
        { phase: 'adjustedBudget', total: '50' },
        { phase: 'executed', total: '10' },
      ],
    });
  });
});

describe('the framework with rule text', () => {
  it('proposes the rule that is printed and lists the text that gives none', async () => {
    const imported = await read(
      'department-evaluation',
      table(
        ['一级指标', '二级指标', '三级指标', '分值', '指标解释', '评分标准', '得分'],
        [
          '过程^2',
          '资金管理^2',
          'B11 预算执行率',
          '8',
          '反映执行情况',
          '达到95%（含）以上得满分，每下降1%扣权重的5%，低于60%不得分',
          '7.6',
        ],
        ['-', '-', 'B12 合规性', '4', '反映合规情况', '由评价组综合判断', '4'],
        ['合计|3', '12', '', '', '11.6'],
      ),
    );
    expect(imported.raw['indicators']).toMatchObject([
      {
        code: 'B11',
        name: '预算执行率',
        definition: '反映执行情况',
        rule: { way: 'stepDeduction', floor: { value: '60' } },
      },
      { code: 'B12', name: '合规性' },
    ]);
    expect(imported.unread).toMatchObject([{ name: '合规性' }]);
    expect(imported.raw['scores']).toMatchObject([{ by: 'departmentEvaluation', total: '11.6', max: '12' }]);
  });
});

describe('the whole-department form', () => {
  it('reads coefficients as a proposed rule', async () => {
    const imported = await read(
      'whole-department-evaluation',
      table(
        ['部门名称', '某局|5'],
        ['一级指标', '二级指标', '核心指标', '分值', '得分系数', '得分'],
        ['履职效能^2', '工作完成', '重点工作完成率', '20', '90%', '18'],
        ['-', '效率', '办结率', '10', '100%', '10'],
        ['总分|3', '30', '', '28'],
      ),
    );
    expect(imported.raw['indicators']).toMatchObject([
      { name: '重点工作完成率', rule: { way: 'coefficient', coefficientPercent: '90' } },
      { name: '办结率', weight: '10' },
    ]);
    expect(listed(imported)).toEqual(['某局']);
  });
});

describe('the transfer form', () => {
  it('reads sources below one another and rows without weights', async () => {
    const imported = await read(
      'transfer-evaluation',
      table(
        ['项目资金（万元）^4', '', '全年预算数', '全年执行数', '预算执行率'],
        ['-', '年度资金总额', '300', '280', '93.33%'],
        ['-', '其中：中央财政资金', '200', '200', '100%'],
        ['-', '地方资金', '100', '80', '80%'],
      ),
      table(
        ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
        ['产出指标', '数量指标', '建设公里数', '≥10公里', '9公里', '雨季'],
      ),
    );
    expect(imported.raw['funds']).toMatchObject({
      table: [
        { central: '200', municipal: '100' },
        { phase: 'executed', central: '200', municipal: '80' },
      ],
      rates: [{ total: '93.33%', central: '100%' }],
    });
    expect(imported.raw['indicators']).toEqual([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '建设公里数',
        target: '≥10公里',
        actual: '9公里',
        varianceNote: '雨季',
      },
    ]);
  });
});

describe('subtotals below one another', () => {
  it('become blocks and the result', async () => {
    const imported = await read(
      'department-evaluation',
      table(
        ['指标', '权重', '得分', '得分率'],
        ['决策', '20', '18', '90%'],
        ['过程', '80', '70', '87.5%'],
        ['合计', '100', '88', '88%'],
      ),
    );
    expect(imported.raw['blocks']).toMatchObject([
      { label: '决策', weight: '20', score: '18' },
      { label: '过程', scoreRate: '87.5%' },
    ]);
    expect(imported.raw['scores']).toMatchObject([
      { total: '88', max: '100', scoreRate: '88%', result: 'true' },
    ]);
  });
});

describe('rows whose cells do not start below their headings', () => {
  it('are read in order when they have as many cells', async () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标|2', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标|2', '台数', '≥5台', '6台', '10', '9'],
      ['效益指标', '社会效益', '就业|2', '促进', '促进', '20|1', '18'],
    );
    const { raw } = importAs('unstated/2023/x/self-evaluation', 'a.docx', await toDocx([form]), known);
    expect(raw['indicators']).toEqual([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '台数',
        target: '≥5台',
        actual: '6台',
        weight: '10',
        score: '9',
      },
      {
        level1: '效益指标',
        level2: '社会效益',
        name: '就业',
        target: '促进',
        actual: '促进',
        weight: '20',
        score: '18',
      },
    ]);
  });

  it('give a cell over two columns to the first of them', async () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '指标值', '分值', '得分'],
      ['产出指标', '数量指标', '台数', '5台|2', '10'],
    );
    const imported = importAs('unstated/2023/x/self-evaluation', 'a.docx', await toDocx([form]), known);
    expect(imported.raw['indicators']).toEqual([
      { level1: '产出指标', level2: '数量指标', name: '台数', target: '5台', score: '10' },
    ]);
  });
});

describe('texts inside a form', () => {
  it('keep their paragraphs', async () => {
    const imported = await read(
      'self-evaluation',
      table(['主要经验做法', '一是加强管理。\n二是\n落实责任。'], ['立项依据', '文件']),
    );
    expect(imported.draft).toContain('一是加强管理。\n\n二是落实责任。\n');
  });
});

describe('a rate without a budget of the year', () => {
  it('is of the budget that the form has, and says so', async () => {
    const imported = await read(
      'self-evaluation',
      table(['资金（元）', '年初预算数', '执行数', '执行率'], ['总额', '100', '90', '90%']),
    );
    expect(imported.raw['funds']).toMatchObject({
      unit: '元',
      rates: [{ over: 'initialBudget', total: '90%' }],
    });
    expect(imported.notes).toHaveLength(1);
  });
});

describe('what the importer does not know', () => {
  it('is listed cell by cell with its place', async () => {
    const imported = await read('self-evaluation', table(['甲乙', '丙丁', '12'], ['戊', '己', '庚']));
    expect(listed(imported)).toEqual(['甲乙', '丙丁', '12', '戊', '己', '庚']);
    expect(imported.ledger[2]?.place).toBe('第 1 个表格第 1 行第 3 列');
  });

  it('lists a figure column that holds words, and a column without a field', async () => {
    const imported = await read(
      'self-evaluation',
      table(
        ['一级指标', '二级指标', '三级指标', '分值', '得分', '佐证'],
        ['产出', '数量', '台数', '十分', '10', '见附件'],
      ),
    );
    expect(listed(imported)).toEqual(['十分', '见附件']);
  });
});
