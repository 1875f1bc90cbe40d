import { describe, expect, it } from 'vitest';
import { sourceFaults } from '../../src/checks/source-text.ts';
import { readYaml } from '../../src/schema/front-matter.ts';
import { fieldOf } from '../../src/schema/locate.ts';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';

/** What the source text does not bear out: the field and the message of each fault. */
function faultsOf(lines: string, sourceText: string): [field: string, message: string][] {
  const yaml = `status: draft
revision: 1
checksEdition: 1
document: {}
provenance:
  coverage: complete
${lines}`;
  const read = readYaml(yaml, 1);
  if (!read.ok) throw new Error(read.detail);
  const raw = reportFrontMatter.parse(read.value);
  return sourceFaults(raw, sourceText).map(({ path, message }) => [fieldOf(raw, path), message]);
}

const rows = `indicators:
  - name: 修路里程
    weight: 60
    target: 10公里
    actual: 12公里
    score: 60
  - name: 群众满意度
    weight: 30
    target: 90%
    actual: 85%
    score: 28
  - name: 养护里程
    weight: 10
    target: 5公里
    actual: 5公里
    score: 10`;

const tables: readonly (readonly [name: string, text: string])[] = [
  [
    'a row to a line',
    `指标\t分值\t目标值\t实际值\t得分
修路里程\t60\t10公里\t12公里\t60
群众满意度\t30\t90%\t85%\t28
养护里程\t10\t5公里\t5公里\t10`,
  ],
  [
    'a cell to a line',
    `\t指标\n\t目标值\n\t实际值\n\t分值\n\t得分\n\n\t修路里程\n\t10公里\n\t12公里\n\t60\n\t60\n
\t群众满意度\n\t90%\n\t85%\n\t30\n\t28\n\n\t养护里程\n\t5公里\n\t5公里\n\t10\n\t10\n`,
  ],
  [
    'a cell to a line, and text right after the last one',
    `\t指标\n\t目标值\n\t实际值\n\t分值\n\t得分\n\n\t修路里程\n\t10公里\n\t12公里\n\t60\n\t60\n
\t群众满意度\n\t90%\n\t85%\n\t30\n\t28\n\n\t养护里程\n\t5公里\n\t5公里\n\t10\n\t10\n三、项目绩效分析`,
  ],
  [
    'figures before the name',
    `序号\t分值\t指标\t目标值\t实际值\t得分
1\t60\t修路里程\t10公里\t12公里\t60
2\t30\t群众满意度\t90%\t85%\t28
3\t10\t养护里程\t5公里\t5公里\t10`,
  ],
  [
    'indicators as columns',
    `指标\t修路里程\t群众满意度\t养护里程
分值\t60\t30\t10
目标值\t10公里\t90%\t5公里
实际值\t12公里\t85%\t5公里
得分\t60\t28\t10`,
  ],
  [
    'points with their unit in the cell',
    `指标\t分值\t目标值\t实际值\t得分
修路里程\t60分\t10公里\t12公里\t60分
群众满意度\t30分\t90%\t85%\t28分
养护里程\t10分\t5公里\t5公里\t10分`,
  ],
  [
    'a cell merged with the one above it',
    `指标\t目标值\t实际值\t得分\t分值
修路里程\t10公里\t12公里\t60\t60
群众满意度\t90%\t85%\t28\t30
养护里程\t5公里\t5公里\t10\t10
附表
指标\t分值
修路里程\t60
群众满意度\t30
养护里程\t`,
  ],
  [
    'weights in one table and scores in another',
    `指标\t分值\t目标值
修路里程\t60\t10公里
群众满意度\t30\t90%
养护里程\t10\t5公里
评分表
指标\t实际值\t得分
修路里程\t12公里\t60
群众满意度\t85%\t28
养护里程\t5公里\t10`,
  ],
  [
    'sentences instead of a table',
    `修路里程分值60分，目标10公里，完成12公里，得60分。群众满意度分值30分，目标90%，调查85%，得28分。
养护里程分值10分，目标5公里，完成5公里，得10分。`,
  ],
];

describe('a table copied as it is printed has no fault', () => {
  it.each(tables)('%s', (_name, text) => {
    expect(faultsOf(rows, text)).toEqual([]);
  });
});

describe('one wrong figure of a table is found', () => {
  const wrong = [
    ['weight: 30', 'weight: 60'],
    ['weight: 30', 'weight: 28'],
    ['score: 28', 'score: 30'],
    ['target: 90%', 'target: 85%'],
    ['actual: 12公里', 'actual: 10公里'],
  ] as const;

  it.each(
    tables
      // Sentences are searched for the figure near the name, not at its place.
      .filter(([name]) => name !== 'sentences instead of a table')
      .flatMap(([name, text]) => wrong.map(([from, to]) => [name, from, to, text] as const)),
  )('%s: %s → %s', (_name, from, to, text) => {
    expect(faultsOf(rows.replace(from, to), text)).toHaveLength(1);
  });

  it.each(
    tables.filter(
      ([name]) => name !== 'sentences instead of a table' && name !== 'a cell merged with the one above it',
    ),
  )('%s: weight and score change places', (_name, text) => {
    const swapped = rows.replace('weight: 30', 'weight: 28').replace('score: 28', 'score: 30');
    expect(faultsOf(swapped, text).map(([field]) => field)).toEqual([
      'indicators[2].weight',
      'indicators[2].score',
    ]);
  });
});

describe('the words of a fault', () => {
  const text = tables[0]?.[1] ?? '';

  it.each<[name: string, lines: string, sourceText: string, message: string]>([
    [
      'a wrong cell',
      rows.replace('score: 28', 'score: 29'),
      text,
      '原文表格中“群众满意度”的这一格印的是“28”，这里写的是“29”。',
    ],
    [
      'a cell left blank',
      rows.replace('score: 28', 'score: ""'),
      text,
      '原文表格中“群众满意度”的这一格印的是“28”，这里写的是空白。',
    ],
    [
      'a figure in a sentence',
      'scores:\n  - by: selfEvaluation\n    label: 总得分\n    total: 90.83',
      '总得分90.82分',
      '在原文文本“总得分”之后找不到“90.83”。',
    ],
    [
      'a figure of a rule',
      `indicators:
  - name: 到位率
    scoringText: 95%以上得满分，每下降1%扣5%。
    rule:
      way: stepDeduction
      full:
        value: 96
        inclusive: "true"
      perStep:
        amount: 5
        unit: percentOfWeight`,
      '到位率：95%以上得满分，每下降1%扣5%。',
      '“95%以上得满分，每下降1%扣5%。”中没有“96”。',
    ],
    [
      'a step that is another number of the same clause',
      `indicators:
  - name: 到位率
    scoringText: 95%以上得满分，每下降1%扣5%。
    rule:
      way: stepDeduction
      full:
        value: 95
        inclusive: "true"
      perStep:
        amount: 1
        unit: percentOfWeight`,
      '到位率：95%以上得满分，每下降1%扣5%。',
      '“95%以上得满分，每下降1%扣5%。”中没有“1”。',
    ],
    [
      'a text of another row',
      `indicators:
  - name: 里程
    scoringText: 是，得3分；否，不得分
  - name: 次数
    scoringText: 是，得3分；否，不得分`,
      '里程\t是，得3分；否，不得分\n次数\t是，得2分；否，不得分',
      '原文文本“次数”这一行里没有“是，得3分；否，不得分”，只有数字不同的类似文字。',
    ],
    [
      'a row left out',
      rows.replace(/ {2}- name: 群众满意度\n(?: {4}.*\n)+/, ''),
      text,
      '原文表格中“群众满意度”这一行没有录入。',
    ],
    [
      'a code of another row',
      'indicators:\n  - code: A2\n    name: 里程',
      'A1.里程\nA2.次数',
      '原文文本里“里程”的编号是“A1”，这里写的是“A2”。',
    ],
    ['a name', 'indicators:\n  - name: 里成', '里程', '“里成”在原文文本中找不到。'],
  ])('%s', (_name, lines, sourceText, message) => {
    expect(faultsOf(lines, sourceText).map(([, said]) => said)).toEqual([message]);
  });
});

describe('a row that is left out on purpose', () => {
  const without = rows.replace(/ {2}- name: 群众满意度\n(?: {4}.*\n)+/, '');
  const text = tables[0]?.[1] ?? '';

  it('is named in what was left out', () => {
    const leftOut = `  leftOut:
    - what: 群众满意度一行
      why: 与本项目无关
${without}`;
    expect(faultsOf(leftOut, text)).toEqual([]);
  });

  it.each([
    ['a row of totals', '合计\t100\t\t\t98'],
    ['a row without figures', '其他里程\t\t\t\t'],
    ['a row with only some of the figures', '其他里程\t10\t\t\t'],
    ['a heading', '指标\t分值\t目标值\t实际值\t得分'],
  ])('or is %s', (_name, line) => {
    expect(faultsOf(rows, `${text}\n${line}`)).toEqual([]);
  });

  it('is no row of another table', () => {
    expect(faultsOf(rows, `${text}\n另一项目\n桥梁\t40\t2座\t2座\t40`)).toEqual([]);
  });
});

describe('other figures', () => {
  it.each<[name: string, lines: string, sourceText: string, fields: readonly string[]]>([
    [
      'thresholds of a scale stand near their grade and are no percentages',
      `gradeScale:
  name: 原文标准
  grades:
    - grade: excellent
      words: [优]
      from: 91
      inclusive: "true"
    - grade: poor
      words: [差]
      from: 0
      inclusive: "true"`,
      '得分90分以上为优，其余为差。得分率91%',
      ['gradeScale.grades[1].from'],
    ],
    [
      'weights of answers follow each other as in the rule',
      `indicators:
  - name: 满意度
    scoringText: 满意、一般、不满意的权重为100%、60%、0%，90%以上得满分
    survey:
      levels:
        - name: 满意
          weightPercent: 100
          count: 3
        - name: 一般
          weightPercent: 90
          count: 2
        - name: 不满意
          weightPercent: 0
          count: 1`,
      '满意度：满意、一般、不满意的权重为100%、60%、0%，90%以上得满分。满意3人，一般2人，不满意1人',
      ['indicators[满意度].survey.levels[一般].weightPercent'],
    ],
    [
      'terms stand in the quotation that holds their label',
      `calculations:
  - quote: 预算6万元，执行5万元
    terms:
      - value: 5
        label: 执行
      - operator: ÷
        value: 7
        label: 预算
    result:
      value: 5`,
      '预算6万元，执行5万元。另有预算7万元',
      ['calculations[1].terms[2].value'],
    ],
    [
      'terms outside the quotation stand near their label',
      `calculations:
  - quote: 剩余8.92万元
    terms:
      - value: 21.77
        label: 拨款
      - operator: "-"
        value: 12.84
        label: 支出
    result:
      value: 8.92`,
      '拨款21.76万元，支出12.84万元，剩余8.92万元。其余各项收支与本项目没有关系，另附说明一份，以供参考，请查阅。附：21.77',
      ['calculations[1].terms[1].value'],
    ],
    [
      'a bare figure that is quoted is one of the fields named',
      `funds:
  unit: 万元
  amounts:
    - phase: requested
      source: total
      label: 资金总额
      value: 37.59
remarks:
  - text: 说明
    quotes: ["37.59", "10"]
    fields: ["funds.amounts[1].value"]`,
      '资金总额37.59万元，其中10万元',
      ['remarks[1].quotes[2]'],
    ],
    [
      'a rate without a label stands anywhere, whatever cells are blank',
      'funds:\n  unit: 元\n  rates:\n    - name: executionRate\n      of: executed\n      over: adjustedBudget\n      total: 100%',
      '项目\t\t\n执行率\t\t100%',
      [],
    ],
    [
      'an amount without a label stands anywhere as a whole number',
      'funds:\n  unit: 元\n  amounts:\n    - phase: requested\n      source: total\n      value: 75852.8',
      '申请75852.80元',
      ['funds.amounts[requested].value'],
    ],
  ])('%s', (_name, lines, sourceText, fields) => {
    expect(faultsOf(lines, sourceText).map(([field]) => field)).toEqual(fields);
  });
});

it('a name that stands in every cell is looked for once', () => {
  const lines = `funds:
  unit: 元
  amounts:
    - phase: requested
      source: total
      label: 甲
      value: 5`;
  expect(faultsOf(lines, '\t甲\n'.repeat(300))).toEqual([
    ['funds.amounts[requested].value', '在原文文本“甲”之后找不到“5”。'],
  ]);
});

describe('a slip accuses no other figure', () => {
  const scores = (second: string) => `scores:
  - { id: a, by: evaluator, role: 副主任, total: 89, rule: stated }
  - { id: b, by: evaluator, role: 副主任, total: ${second}, rule: stated }
  - { id: c, by: evaluator, role: 科长, total: 86, rule: stated }`;
  const evaluators = `职务\t单位\t评分\n副主任\t示例办\t89\n副主任\t示例办\t96\n科长\t示例办\t86`;

  it('the second of two rows of one name is compared with the second of the document', () => {
    expect(faultsOf(scores('96'), evaluators)).toEqual([]);
    expect(faultsOf(scores('69'), evaluators)).toEqual([
      ['scores[b].total', '原文表格中“副主任”的这一格印的是“96”，这里写的是“69”。'],
    ]);
  });

  const funds = (received: string, other: string) => `funds:
  unit: 万元
  table:
    - { phase: fundsReceived, label: 到位资金, total: "12.50", central: "${received}", other: "${other}" }`;

  it.each([
    ['7.00', '0.00', []],
    ['0.00', '0.00', ['funds.table[fundsReceived].central']],
    ['7.00', '7.00', ['funds.table[fundsReceived].other']],
  ])('of two equal figures the one that is not printed there: %s and %s', (received, other, fields) => {
    const faults = faultsOf(funds(received, other), '到位资金：合计12.50，中央7.00，其他0.00。');
    expect(faults.map(([field]) => field)).toEqual(fields);
  });

  it('a name with a slip is shown, and not the figures of its row', () => {
    expect(faultsOf(rows.replace('养护里程', '养互里程'), tables[0]?.[1] ?? '')).toEqual([
      ['indicators', '原文表格中“养护里程”这一行没有录入。'],
      ['indicators[3].name', '“养互里程”在原文文本中找不到。'],
    ]);
  });
});

describe('a figure without the unit that is printed with it', () => {
  const table = `指标\t分值\t目标值\t实际值\t得分
修路里程\t60分\t10公里\t12公里\t60分
群众满意度\t30分\t90%\t85%\t28分
养护里程\t10分\t5公里\t5公里\t10分`;
  const text =
    '修路里程分值60，目标10公里，完成12公里，得60。群众满意度分值30，目标90%，完成85%，得28。养护里程分值10，目标5公里，完成5公里，得10。';

  it.each([
    ['the percent sign of a target', 'target: 90%', 'target: 90', 'target'],
    ['the unit of an actual', 'actual: 12公里', 'actual: 12', 'actual'],
  ])('is at fault without %s', (_name, from, to, key) => {
    for (const source of [table, text]) {
      expect(faultsOf(rows.replace(from, to), source).map(([field]) => field.split('.')[1])).toEqual([key]);
    }
  });

  it('is named with what is printed', () => {
    expect(faultsOf(rows.replace('85%', '85'), text)).toEqual([
      ['indicators[2].actual', '原文印的是“85%”，这里写的是“85”，少了百分号。'],
    ]);
  });

  it('is right where the field has no place for it', () => {
    expect(faultsOf(rows, table)).toEqual([]);
    expect(faultsOf(rows, text)).toEqual([]);
  });

  it('is right where the document prints it so', () => {
    expect(faultsOf(rows.replace('85%', '85'), table.replace('85%', '85'))).toEqual([]);
    expect(faultsOf(rows.replace('85%', '85'), text.replace('85%', '85'))).toEqual([]);
  });

  it('is at fault in the words that the running text gives', () => {
    const stated = rows.replace(
      'actual: 5公里',
      'actual: "5"\n    stated: { met: "true", quote: 养护里程达到5公里, place: 四 }',
    );
    const quoted = `${table.replace('5公里\t5公里', '5公里\t').replace('分值\t目标', '分值\t目标')}\n养护里程达到5公里。`;
    expect(faultsOf(stated, quoted)).toEqual([
      ['indicators[3].actual', '原文印的是“5公里”，这里写的是“5”，少了单位。'],
    ]);
    expect(faultsOf(stated.replace('actual: "5"', 'actual: 5公里'), quoted)).toEqual([]);
  });
});
