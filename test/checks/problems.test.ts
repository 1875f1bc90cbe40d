import { describe, expect, it } from 'vitest';
import {
  formatProblems,
  problemCodes,
  sortProblems,
  type Problem,
  type ProblemCode,
} from '../../src/checks/problem.ts';
import { createHash } from 'node:crypto';
import { png, pngText } from '../attachments/files.ts';
import { replacing } from '../support/content-copy.ts';
import {
  adding,
  attachmentFolder,
  inTurn,
  problemsOf,
  removed,
  report,
  reportAlone,
  reportPath,
  scalePath,
  smallContent,
  sourcePath,
  withBody,
  withFields,
  written,
  type Changes,
} from './small-content.ts';

interface Fixture {
  readonly wrong: Changes;
  /** The same with the mistake put right. */
  readonly fixed: Changes;
}

const whole: Changes = {};
const smallReport = smallContent().find(({ path }) => path === reportPath)?.text ?? '';
const alone = reportAlone();

const unitsOf = (department: string, unit: string) =>
  `  supervisingDepartment: ${department}\n  implementingUnit: ${unit}`;

const metricOf = (id: string, unit: string) =>
  withFields(
    `metrics:\n  - metric: ${id}\n    value: 10\n    unit: ${unit}\n    quote: 全年修路10公里\n`.trim(),
  );

const resultOf = (number: number) =>
  withFields(
    [
      'calculations:',
      '  - quote: 2×3＝6',
      '    terms: [{ value: 2 }, { operator: ×, value: 3 }]',
      '    result: { value: 6 }',
      '  - quote: 6×5＝30',
      `    terms: [{ value: 6, resultOf: ${number} }, { operator: ×, value: 5 }]`,
      '    result: { value: 30 }',
    ].join('\n'),
  );

/** A number of a project, and the exception of one that looks like a mobile telephone. */
const projectNumber = (number: string) =>
  replacing(
    'provenance:\n',
    `  attributes: [{ label: 项目编号, text: "${number}" }]\nprovenance:\n  notPersonalData: [{ text: "13800000000", reason: 这是项目编号，不是手机号码。 }]\n`,
  );

const readingOfA2 = (reading: string) =>
  replacing('    rule:\n      way: allOrNothing\n', `    reading: ${reading}\n`);

const secondPath = reportPath.replace('.md', '-2.md');

const coded = (above: string, below: string) =>
  inTurn(
    replacing('level: province', `code: "${above}"\n  level: province`),
    replacing('level: city', `code: "${below}"\n  level: city`),
  );

/** Both rows in the first of two tables, a third row without a score in the second. */
const inFirstTable = inTurn(
  replacing('    name: 修路里程', '    table: first\n    name: 修路里程'),
  replacing('    name: 群众满意度', '    table: first\n    name: 群众满意度'),
  replacing('scores:\n', '  - table: second\n    name: 示例\nscores:\n'),
);

/** Funds printed as the form has them, with its unit, and entered with one of their own. */
const withFundsForm = (unit: string): Changes => ({
  [sourcePath]: replacing(
    '全年预算数\t100.00\n执行数\t100.00\n',
    '项目资金（万元）\t全年预算数\t全年执行数\n年度资金总额\t100.00\t100.00\n',
  ),
  [reportPath]: inTurn(
    replacing('label: 执行数', 'label: 全年执行数'),
    replacing('unit: 万元', `unit: ${unit}`),
  ),
});

/** The report written here as MDX, without a source text. */
const asMdx = (body: string): Changes => ({
  [sourcePath]: removed,
  [reportPath]: removed,
  [`${reportPath}x`]: written(withBody(body)(smallReport) ?? ''),
});

const remarkOn = (field: string) => withFields(`remarks:\n  - text: 见原文。\n    fields: ["${field}"]`);

const acknowledging = (printed: string, recomputed: string) =>
  withFields(
    `acknowledged:\n  - { code: score-mismatch, field: "indicators[A2].score", printed: "${printed}", recomputed: "${recomputed}", note: 已核对原文 }`,
  );

/** A2 prints 30 where its rule gives 40. */
const mismatch = inTurn(
  replacing('score: 40', 'score: 30\n    varianceNote: 有投诉'),
  replacing('    rule: sumOfRows\n', '    rule: stated\n'),
);

const released = (number: string, reports: string, previous = ''): string =>
  `number: ${number}
date: 2024-05-02
commit: 8425c4590a4ce54663b83c24dd5e988ec83d0778
${previous}reports:${reports}
`;
const otherReport = `
  - { id: example-city/2023/rural-roads/monitoring, revision: 1, figures: ${'0'.repeat(64)} }`;

const digest = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') =>
  createHash('sha256').update(Buffer.from(text, encoding)).digest('hex');
const listing = (file: string, sha256: string, more = '') =>
  withFields(`attachments:\n  - { file: ${file}, title: 附件, sha256: ${sha256}${more} }`);
const table = '指标,数值\n';
const picture = Buffer.from(png()).toString('latin1');
const pictureWithAuthor = Buffer.from(png(pngText('Example'))).toString('latin1');
const notes = '咨询电话：0898-12345678\n';

/** The report with one attachment, listed with its digest unless another list is given. */
const attached = (file: string, content: string, more = '', list = file): Changes => ({
  [`${attachmentFolder}/${file}`]: written(content),
  ...report(listing(list, digest(content, file.endsWith('.png') ? 'latin1' : 'utf8'), more)),
});
const inspected = ', inspected: 已看过';
const exceptionAt = (place: string) =>
  `, exceptions: [{ found: 电话号码, place: ${place}, reason: 单位公布的电话 }]`;

const fixtures: Readonly<Record<ProblemCode, Fixture>> = {
  'correction-without-note': {
    wrong: report(
      replacing('revision: 1', 'revision: 2\ncorrections: [{ revision: 3, date: 2024-06-01, note: 更正 }]'),
    ),
    fixed: report(
      replacing('revision: 1', 'revision: 2\ncorrections: [{ revision: 2, date: 2024-06-01, note: 更正 }]'),
    ),
  },
  'date-in-future': {
    wrong: report(
      replacing('revision: 1', 'revision: 2\ncorrections: [{ revision: 2, date: 2026-12-02, note: 更正 }]'),
    ),
    fixed: report(
      replacing('revision: 1', 'revision: 2\ncorrections: [{ revision: 2, date: 2026-12-01, note: 更正 }]'),
    ),
  },
  'withdrawal-unexplained': {
    wrong: report(replacing('status: published', 'status: withdrawn')),
    fixed: report(
      replacing(
        'status: published',
        'status: withdrawn\nwithdrawal: { date: 2024-06-01, reason: 已由修订后的文件代替。 }',
      ),
    ),
  },
  'attachment-missing': {
    wrong: attached('funds.csv', table, '', 'fund.csv'),
    fixed: attached('funds.csv', table),
  },
  'attachment-not-listed': {
    wrong: { [`${attachmentFolder}/funds.csv`]: written(table) },
    fixed: attached('funds.csv', table),
  },
  'attachment-changed': {
    wrong: { ...attached('funds.csv', table), [`${attachmentFolder}/funds.csv`]: written(`${table}x,1\n`) },
    fixed: attached('funds.csv', table),
  },
  'attachment-refused': {
    wrong: attached('funds.pdf', table, inspected),
    fixed: attached('funds.csv', table),
  },
  'attachment-content': {
    wrong: attached('funds.csv', '指标,=1+1\n'),
    fixed: attached('funds.csv', '指标,2\n'),
  },
  'attachment-metadata': {
    wrong: attached('scene.png', pictureWithAuthor, inspected),
    fixed: attached('scene.png', picture, inspected),
  },
  'attachment-not-inspected': {
    wrong: attached('scene.png', picture),
    fixed: attached('scene.png', picture, inspected),
  },
  'attachment-exception': {
    wrong: attached('notes.txt', notes, exceptionAt('第 2 行')),
    fixed: attached('notes.txt', notes, exceptionAt('第 1 行')),
  },
  'published-report-missing': {
    wrong: { 'releases/1.yml': written(released('1', otherReport)) },
    fixed: {
      'releases/1.yml': written(released('1', otherReport)),
      'withdrawals.yml': written(
        '- { address: reports/example-city/2023/rural-roads/monitoring/, date: 2024-06-01, reason: 已撤回 }\n',
      ),
    },
  },
  'release-chain-broken': {
    wrong: { 'releases/1.yml': written(released('2', ' []')) },
    fixed: { 'releases/1.yml': written(released('1', ' []')) },
  },
  'wrong-redirect': {
    wrong: { 'redirects.yml': written('- { from: old/, to: reports/none/ }\n') },
    fixed: { 'redirects.yml': written('- { from: old/, to: years/ }\n') },
  },
  'no-front-matter': { wrong: report(replacing('---\nstatus', 'status')), fixed: whole },
  'yaml-syntax': {
    wrong: report(replacing('target: ≥90%', 'target: >=90%')),
    fixed: reportAlone(replacing('target: ≥90%', 'target: ">=90%"')),
  },
  'yaml-duplicate-key': {
    wrong: report(replacing('revision: 1\n', 'revision: 1\nrevision: 2\n')),
    fixed: whole,
  },
  'yaml-anchor': {
    wrong: report(replacing('name: 修路里程', 'name: &road 修路里程')),
    fixed: whole,
  },
  'yaml-tag': {
    wrong: report(replacing('name: 修路里程', 'name: !重要 修路里程')),
    fixed: reportAlone(replacing('name: 修路里程', 'name: "!重要 修路里程"')),
  },
  'missing-field': { wrong: report(replacing('  coverage: complete', '  {}')), fixed: whole },
  'unknown-field': { wrong: report(replacing('status: published', 'state: published')), fixed: whole },
  'wrong-value': { wrong: report(replacing('weight: 60', 'weight: 六十')), fixed: whole },
  'empty-value': { wrong: { 'regions.yml': written('# 待填\n') }, fixed: whole },
  'unknown-file': { wrong: { 'notes.txt': written('草稿') }, fixed: { 'notes.txt': removed } },
  'wrong-path': {
    wrong: { 'reports/example-city/2023/self-evaluation.md': written('正文') },
    fixed: { 'reports/example-city/2023/self-evaluation.md': removed },
  },
  'duplicate-id': { wrong: reportAlone(replacing('code: A2', 'code: A1')), fixed: alone },
  'unknown-region': {
    wrong: { 'projects.yml': replacing('region: example-city', 'region: other-city') },
    fixed: whole,
  },
  'unknown-project': { wrong: { 'projects.yml': written('[]\n') }, fixed: whole },
  'unknown-kind': { wrong: { 'kinds.yml': written('[]\n') }, fixed: whole },
  'unknown-organization': {
    wrong: report(replacing('issuer: transport-bureau', 'issuer: finance-bureau')),
    fixed: whole,
  },
  'unknown-metric': {
    wrong: report(metricOf('road-width', '公里')),
    fixed: report(metricOf('road-length', '公里')),
  },
  'metric-unit-differs': {
    wrong: report(metricOf('road-length', '里')),
    fixed: report(metricOf('road-length', '公里')),
  },
  'unknown-rule': { wrong: report(replacing('use: full-or-nothing', 'use: all-or-nothing')), fixed: whole },
  'region-code-differs': {
    wrong: { 'regions.yml': coded('420000', '460100') },
    fixed: { 'regions.yml': coded('460000', '460100') },
  },
  'unknown-parent': {
    wrong: { 'regions.yml': replacing('parent: example-province', 'parent: other-province') },
    fixed: whole,
  },
  'parent-cycle': {
    wrong: { 'regions.yml': replacing('level: province', 'level: province\n  parent: example-city') },
    fixed: whole,
  },
  'organization-region-differs': {
    wrong: { 'organizations.yml': replacing('region: example-city', 'region: next-city') },
    fixed: { 'organizations.yml': replacing('region: example-city', 'region: example-province') },
  },
  'organizations-swapped': {
    wrong: {
      ...report(replacing('  issuer: transport-bureau', unitsOf('maintenance-centre', 'transport-bureau'))),
      [sourcePath]: adding('主管部门：示例市交通局\n实施单位：示例市养护中心\n'),
    },
    fixed: {
      ...report(replacing('  issuer: transport-bureau', unitsOf('transport-bureau', 'maintenance-centre'))),
      [sourcePath]: adding('主管部门：示例市交通局\n实施单位：示例市养护中心\n'),
    },
  },
  'score-giver-differs': {
    wrong: report(replacing('by: selfEvaluation', 'by: departmentEvaluation')),
    fixed: whole,
  },
  'same-row-twice': {
    wrong: reportAlone(
      replacing('code: A1\n    name: 修路里程', 'name: 群众满意度'),
      replacing('code: A2\n    name', 'name'),
    ),
    fixed: reportAlone(
      replacing('code: A1\n    name: 修路里程', 'name: 修路里程'),
      replacing('code: A2\n    name', 'name'),
    ),
  },
  'same-goal-twice': {
    wrong: reportAlone(withFields('goals: [{ expected: 全年修路10公里。 }, { expected: 全年修路10公里。 }]')),
    fixed: reportAlone(withFields('goals: [{ expected: 全年修路10公里。 }, { expected: 群众满意。 }]')),
  },
  'project-region-differs': {
    wrong: { 'projects.yml': replacing('region: example-city', 'region: example-province') },
    fixed: whole,
  },
  'no-unit': { wrong: report(replacing('  unit: 万元\n', '')), fixed: whole },
  'duplicate-amount': {
    wrong: reportAlone(replacing('phase: adjustedBudget', 'phase: executed')),
    fixed: alone,
  },
  'unknown-table': {
    wrong: report(replacing('    name: 修路里程', '    table: second\n    name: 修路里程')),
    fixed: report(
      replacing('    name: 修路里程', '    table: second\n    name: 修路里程'),
      withFields('tables:\n  - { id: second }'),
    ),
  },
  'scored-differs': {
    wrong: reportAlone(
      withFields('tables:\n  - { id: first, scored: "true" }\n  - { id: second, scored: "true" }'),
      inFirstTable,
    ),
    fixed: reportAlone(
      withFields('tables:\n  - { id: first, scored: "true" }\n  - { id: second, scored: "false" }'),
      inFirstTable,
    ),
  },
  'not-one-result': { wrong: report(replacing('result: "true"', 'result: "false"')), fixed: whole },
  'reading-without-rule': {
    wrong: report(readingOfA2('{ basis: assumed, note: 设定, direction: higher }')),
    fixed: report(readingOfA2('{ basis: assumed, note: 设定, way: allOrNothing }')),
  },
  'reading-invalid': {
    wrong: report(readingOfA2('{ basis: assumed, note: 设定, way: caseDeduction }')),
    fixed: report(readingOfA2('{ basis: assumed, note: 设定, way: proportional }')),
  },
  'published-without-date': { wrong: report(replacing('publishedAt: 2024-05-01 09:00\n', '')), fixed: whole },
  'not-one-default-scale': { wrong: { [scalePath]: replacing('isDefault: "true"\n', '') }, fixed: whole },
  'missing-register': { wrong: { 'metrics.yml': removed }, fixed: { 'metrics.yml': written('[]\n') } },
  'no-reports': {
    wrong: report(replacing('status: published\npublishedAt: 2024-05-01 09:00\n', 'status: draft\n')),
    fixed: whole,
  },
  'orphan-source': { wrong: { [reportPath]: removed }, fixed: whole },
  'not-in-source': { wrong: report(replacing('total: 100.00', 'total: 100.08')), fixed: alone },
  'quote-not-in-source': {
    wrong: report(replacing('title: 农村公路项目自评报告', 'title: 农村公路项目评价报告')),
    fixed: whole,
  },
  'differs-from-source': {
    wrong: withFundsForm('元'),
    fixed: withFundsForm('万元'),
  },
  'row-not-entered': {
    wrong: { [sourcePath]: replacing('基本情况', 'A3\t按时完工率\t5\t≥95%\t96%\t5\n基本情况') },
    fixed: whole,
  },
  'rule-differs-from-text': {
    wrong: reportAlone(
      replacing(
        '      way: allOrNothing',
        '      way: proportional\n    scoringText: 完成得满分，否则不得分',
      ),
    ),
    fixed: reportAlone(
      replacing(
        '      way: allOrNothing',
        '      way: allOrNothing\n    scoringText: 完成得满分，否则不得分',
      ),
    ),
  },
  'text-left-out': {
    wrong: { [sourcePath]: replacing('全年修路10公里。', '全年修路10公里。验收时有两处返工。') },
    fixed: {
      [sourcePath]: replacing('全年修路10公里。', '全年修路10公里。验收时有两处返工。'),
      ...report(withBody('\n全年修路10公里。验收时有两处返工。\n')),
    },
  },
  'text-out-of-place': {
    wrong: report(adding('\n全年修路10公里。\n')),
    fixed: whole,
  },
  'date-differs': {
    wrong: reportAlone(
      replacing('  issuer', '  documentDate: { text: 二〇二四年三月五日, date: 2024-05-03 }\n  issuer'),
    ),
    fixed: reportAlone(
      replacing('  issuer', '  documentDate: { text: 二〇二四年三月五日, date: 2024-03-05 }\n  issuer'),
    ),
  },
  'empty-body': { wrong: report(withBody('\n')), fixed: whole },
  'html-in-body': {
    wrong: report(withBody('全年<b>修路</b>10公里。\n')),
    fixed: report(withBody('全年**修路**10公里。\n')),
  },
  'unsafe-link': {
    wrong: report(withBody('见[附件](javascript:open)。\n')),
    fixed: report(withBody('全年[修路](https://example.org/)10公里。\n')),
  },
  'heading-in-body': {
    wrong: report(withBody('# 一\n')),
    fixed: report(withBody('## 基本情况\n\n全年修路10公里。\n')),
  },
  'code-in-body': {
    wrong: asMdx('修路 {5 + 5} 公里。\n'),
    fixed: asMdx('修路 ｛5 + 5｝ 公里。\n'),
  },
  'wrong-component': {
    wrong: asMdx('见 <Indicator code="Z9" />。\n'),
    fixed: asMdx('见 <Indicator code="A1" />。\n'),
  },
  'second-front-matter': {
    wrong: report(withBody('---\n全年修路10公里。\n---\n')),
    fixed: report(withBody('全年修路10公里。\n')),
  },
  'text-not-shown': {
    wrong: report(withBody('全年修路10公里。\n\n[注]: https://example.org/ "修路10公里"\n')),
    fixed: report(withBody('全年修路10公里。\n')),
  },
  'dead-link': {
    wrong: report(withBody('全年[修路](../nowhere/)10公里。\n')),
    fixed: report(withBody('全年[修路](../../../../../method/)10公里。\n')),
  },
  'transcript-as-mdx': {
    wrong: { ...asMdx('修路。\n'), [sourcePath]: (text) => text },
    fixed: asMdx('修路。\n'),
  },
  'two-files-one-report': {
    wrong: { ...asMdx('修路。\n'), [reportPath]: (text) => text },
    fixed: asMdx('修路。\n'),
  },
  'copied-report': {
    wrong: { [secondPath]: written(smallReport) },
    fixed: { [secondPath]: written(withBody('其余部分没有收录。\n')(smallReport) ?? '') },
  },
  'draft-with-date': {
    wrong: { ...report(replacing('status: published', 'status: draft')), [secondPath]: written(smallReport) },
    fixed: report(
      replacing(
        'status: published',
        'status: withdrawn\nwithdrawal: { date: 2024-06-01, reason: 已由修订后的文件代替。 }',
      ),
    ),
  },
  'published-too-early': {
    wrong: report(replacing('2024-05-01', '2023-12-30')),
    fixed: report(replacing('2024-05-01', '2023-12-31')),
  },
  'cut-text': {
    wrong: report(withFields('remarks:\n  - text: 修路 #1 标段')),
    fixed: report(withFields('remarks:\n  - text: "修路 #1 标段"')),
  },
  'open-field': {
    wrong: report(withFields('goals:\n  - name: 【待填】')),
    fixed: report(withFields('goals:\n  - name: 修路')),
  },
  'bold-not-rendered': {
    wrong: report(withBody('全年**修路（农村）。**10公里。\n')),
    fixed: report(withBody('全年**修路**10公里。\n')),
  },
  'full-width-digits': {
    wrong: report(replacing('actual: 95%', 'actual: ９５%')),
    fixed: whole,
  },
  'document-number-brackets': {
    wrong: { 'pages/about.md': withBody('依据示财绩【2024】8号文件。\n') },
    fixed: { 'pages/about.md': withBody('依据示财绩〔2024〕8号文件。\n') },
  },
  'unknown-result': { wrong: reportAlone(resultOf(2)), fixed: reportAlone(resultOf(1)) },
  'personal-data': {
    wrong: report(adding('联系电话：0000-00000000\n')),
    fixed: report(adding('联系电话：〔电话略〕\n')),
  },
  'exception-outdated': {
    wrong: reportAlone(projectNumber('示项2024001')),
    fixed: reportAlone(projectNumber('13800000000')),
  },
  'file-too-large': { wrong: report(adding(`${'路'.repeat(5001)}\n`)), fixed: whole },
  'not-utf8': { wrong: report(adding('\uFFFD\n')), fixed: whole },
  'control-character': { wrong: report(adding('\u0007\n')), fixed: whole },
  'pasted-character': { wrong: report(adding('\u200B\n')), fixed: whole },
  'unacknowledged-finding': {
    wrong: reportAlone(mismatch),
    fixed: reportAlone(mismatch, acknowledging('30', '40')),
  },
  'acknowledgement-outdated': {
    wrong: reportAlone(acknowledging('30', '40')),
    fixed: reportAlone(mismatch, acknowledging('30', '40')),
  },
  'unknown-field-path': {
    wrong: report(remarkOn('indicators[A3].score')),
    fixed: report(remarkOn('indicators[A2].score')),
  },
};

describe('each problem', () => {
  it('is raised by its mistake and gone when the mistake is put right', () => {
    expect(problemsOf()).toEqual([]);
    for (const code of problemCodes) {
      const { wrong, fixed } = fixtures[code];
      expect(
        problemsOf(wrong).map((problem) => problem.code),
        code,
      ).toContain(code);
      expect(problemsOf(fixed), code).toEqual([]);
    }
  });

  it('says where, what, and how to put it right', () => {
    const texts = problemCodes.map((code) => {
      const own = problemsOf(fixtures[code].wrong).filter((problem) => problem.code === code);
      return formatProblems(own, 'content').replace(/\n\n共 .*$/, '');
    });
    expect(texts.join('\n\n')).toMatchInlineSnapshot(`
      "content/reports/example-city/2023/rural-roads/self-evaluation.md:1:1  [no-front-matter]
      文件开头没有“---”包围的数据部分。
      改法：第一行写“---”，数据写完后再写一行“---”，下面才是正文。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:32:13  [yaml-syntax]
      内容以“>”开头，没有加引号。
      改法：以 >、<、%、@、\`、& 等符号开头的内容要加英文双引号，如 target: ">=80%"，或写作 ≥80%。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:5:1  [yaml-duplicate-key]
      同一处写了两个相同的字段。这一行是“revision: 2”。
      改法：请只保留一个；列表的每一项要以“- ”开头。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:22:1  [yaml-anchor]
      用了 & 或 * 开头的引用写法。这一行是“name: &road 修路里程”。
      改法：请把内容完整写出；以 & 或 * 开头的文字要加英文双引号。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:22:14  [yaml-tag]
      用了以“!”开头的标记。这一行是“name: !重要 修路里程”。
      改法：以“!”开头的文字要加英文双引号。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:9:1  provenance.coverage  [missing-field]
      缺少必填字段“coverage”。
      改法：请在此处补上这个字段。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:2:1  state  [unknown-field]
      不认识的字段“state”。
      改法：请检查拼写，字段名称见编辑手册；不需要的字段请删去。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:23:5  indicators[A1].weight  [wrong-value]
      “weight”的内容是“六十”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。
      改法：请按要求改写“weight”。

      content/regions.yml:1:1  [empty-value]
      数据部分是空的。这一行是“# 待填”。
      改法：请按编辑手册填写各个字段。

      content/notes.txt:1:1  [unknown-file]
      这个文件不属于任何一类内容，不会出现在站点上。
      改法：请移到正确的文件夹或删去；文件名只能用小写英文字母、数字和连字符。

      content/reports/example-city/2023/self-evaluation.md:1:1  [wrong-path]
      文件位置不对，无法知道它属于哪个地区、年度、项目和种类。
      改法：应为 reports/地区/年度/项目/种类.md，如 reports/huhehaote/2024/domain-registration/department-evaluation.md；只能用小写英文字母、数字和连字符，同种类的第二份写作 种类-2.md。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:29:5  indicators[A1].code  [duplicate-id]
      编号“A1”出现了两次。
      改法：同一份报告内编号不能重复，请核对原文。

      content/projects.yml:2:3  [rural-roads].region  [unknown-region]
      地区编号“other-city”没有登记。
      改法：请核对拼写，或先在 content/regions.yml 中登记这个地区。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:1:1  [unknown-project]
      路径中的项目“rural-roads”没有登记。
      改法：请核对文件夹名称，或在 content/projects.yml 中登记。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:1:1  [unknown-kind]
      文件名“self-evaluation”不是登记的种类。
      改法：请核对文件名，种类见 content/kinds.yml。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:8:3  document.issuer  [unknown-organization]
      单位编号“finance-bureau”没有登记。
      改法：请核对拼写，或先在 content/organizations.yml 中登记。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:5  metrics[1].metric  [unknown-metric]
      可比指标“road-width”没有登记。
      改法：请核对拼写，或先在 content/metrics.yml 中登记。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:46:5  metrics[1].unit  [metric-unit-differs]
      可比指标“road-length”的单位登记为“公里”，这里写的是“里”。
      改法：请改为“公里”；原文以其他单位印出的，写 terms 并在其中写原文的数和单位。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:28:7  indicators[A1].rule.use  [unknown-rule]
      规则“all-or-nothing”不在 content/rules 下。
      改法：请核对名称，或先登记这条规则。

      content/regions.yml:7:3  [example-city].parent  [unknown-parent]
      地区编号“other-province”没有登记。
      改法：请核对拼写，或先在 content/regions.yml 中登记这个地区。

      content/regions.yml:7:3  [example-city].code  [region-code-differs]
      “示例市”的行政区划代码是 460100，上级“示例省”的是 420000，应以 42 开头。
      改法：请核对两个地区的代码，或改正 parent。

      content/regions.yml:4:3  [example-province].parent  [parent-cycle]
      地区“example-province”的上级最终又是它自己。
      改法：请改正 parent；省级地区没有上级，不写 parent。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:1:1  [project-region-differs]
      项目“rural-roads”登记在地区“example-province”，文件却放在“example-city”下。
      改法：请移动文件，或改正 content/projects.yml 中的地区。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:8:3  document.issuer  [organization-region-differs]
      “示例市交通局”登记在邻例市，这份报告在示例市。
      改法：请核对单位编号，或改正 content/organizations.yml 中的地区。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:8:3  document.supervisingDepartment  [organizations-swapped]
      原文在“主管部门”“实施单位”之后所印的单位与这里相反：“示例市养护中心”、“示例市交通局”。
      改法：请对照原文，把主管部门（supervisingDepartment）和实施单位（implementingUnit）换过来。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:38:5  scores[departmentEvaluation].by  [score-giver-differs]
      这是单位自评，评分方却都写的是部门评价或财政评价。
      改法：请核对文件名中的种类；单位自己评的分写 by: selfEvaluation。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:28:5  indicators[2].name  [same-row-twice]
      “群众满意度”这一行录了两次。
      改法：请对照原文，删去多录的一行；原文确实印了两行的，用 code 或 level2 区分。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:43:36  goals[2].expected  [same-goal-twice]
      这个目标与前面的目标文字相同：“全年修路10公里。”。
      改法：请对照原文改正其中一个。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:13:7  funds.table[adjustedBudget]  [no-unit]
      金额没有单位。
      改法：请在 funds 下写 unit: 万元（或元、亿元），或在本行写 unit。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:16:7  funds.table[executed]  [no-unit]
      金额没有单位。
      改法：请在 funds 下写 unit: 万元（或元、亿元），或在本行写 unit。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:16:7  funds.table[executed].total  [duplicate-amount]
      同一口径、同一来源的金额写了两次（executed total）。
      改法：请只保留一个；口径不明的写 phase: unclear。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:22:5  indicators[A1].table  [unknown-table]
      表“second”没有在 tables 中列出。
      改法：请在 tables 中补上，或改正 table。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:49:19  tables[second].scored  [scored-differs]
      表“second”写着计分，它的各行都没有得分一项。
      改法：表里没有得分一栏的，请写 scored: "false"；有而空白的，各行写 score: ""。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:37:1  scores  [not-one-result]
      有 0 个分数标为结果（result: true），应当恰好有一个。
      改法：请只在作为评价结果的那个分数下写 result: "true"。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:35:5  indicators[A2].reading  [reading-without-rule]
      写了理解（reading），但没有规则可以补充。
      改法：原文印有规则的请填写 rule；原文没有印规则的，请在 reading 中写明 way。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:35:5  indicators[A2].reading.perCase  [reading-invalid]
      理解（reading）与规则合在一起不成立：缺少 perCase。
      改法：请核对 reading 中的字段是否属于这种规则。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:2:1  status  [published-without-date]
      报告已公开，却没有写公开时间。
      改法：请填写 publishedAt，如 2026-03-28 09:30；公开时间由编辑填写，不取构建时间。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:2:1  status  [draft-with-date]
      报告写着公开时间 2024-05-01 09:00，状态却是草稿；草稿不会出现在公开的站点上。
      改法：公开过而要撤下的，请写 status: withdrawn，并在 withdrawal 中写明日期和原因；从未公开的，请删去 publishedAt。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:3:1  publishedAt  [published-too-early]
      公开时间是 2023-12-30 09:00，2023 年度还没有结束，而“单位自评”在年度结束后进行。
      改法：请核对 publishedAt 和年度文件夹：文件夹写被评价的年度。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:5:30  corrections[1].date  [date-in-future]
      更正的日期 2026-12-02 还没有到，这次提交的日期是 2026-12-01。
      改法：请写实际更正的日期；确实要到那天才更正的，请到那天再提交。

      content/rules:1:1  [not-one-default-scale]
      有 0 个等次标准写了 isDefault: "true"，应当恰好有一个。
      改法：请在原文没有印等次标准时采用的那个标准中写 isDefault: "true"，其余的删去。

      content/metrics.yml:1:1  [missing-register]
      缺少登记表 metrics.yml。
      改法：请补上这个文件；没有内容的登记表写作 []。

      content/reports:1:1  [no-reports]
      没有可以发布的报告。
      改法：请检查内容文件夹是否完整；空的站点不会覆盖已经发布的内容。

      content/sources/example-city/2023/rural-roads/self-evaluation.txt:1:1  [orphan-source]
      这份原文文本没有对应的报告。
      改法：请检查路径：sources 下的文本与 reports 下的报告路径相同，只是后缀为 .txt。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:16:7  funds.table[adjustedBudget].total  [not-in-source]
      在原文文本“全年预算数”之后找不到“100.08”。
      改法：请先对照原件核对，照原件所印改正这里；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:7:3  document.title  [quote-not-in-source]
      “农村公路项目评价报告”在原文文本中找不到。
      改法：请照原件逐字抄录；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:12:3  funds.unit  [differs-from-source]
      原文文本第 2 行第 1 格印的“金额单位”是“万元”，这里写的是“元”。
      改法：请照原文改正；确实应当不同的，请在 provenance.sourceReading 中写明字段和理由。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:20:1  indicators  [row-not-entered]
      原文表格中“按时完工率”这一行没有录入。
      改法：请照原文补录这一行；有意不录的，请在 provenance.leftOut 的 what 中写明这一行的名称。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:36:7  indicators[A2].rule.way  [rule-differs-from-text]
      评分标准“完成得满分，否则不得分”是完成得满分，否则不得分，这里写的是按完成比例计分。
      改法：请照印出的评分标准改正 way；有意作别的理解的，写在 reading 中，并写明依据（basis）和理由（note）。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:47:1  [text-left-out]
      这里之后缺少原文文本第 8 行的“验收时有两处返工。”。
      改法：请照原文补录；有意不收录的，在 provenance.leftOut 中写明内容和原因，并把这些文字写在 quotes 中。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:49:1  [text-out-of-place]
      正文“全年修路10公里。”写了不止一次，原文没有印这么多次。
      改法：请对照原文，删去重复的一处。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:8:36  document.documentDate.date  [date-differs]
      原文日期“二〇二四年三月五日”应为 2024-03-05，这里写的是 2024-05-03。
      改法：请对照原文改正 date 或 text。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:1  [empty-body]
      正文是空的。
      改法：请在第二行“---”下面照原文录入正文；没有收录正文时，请写明没有收录。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:3  [html-in-body]
      正文里有 HTML 代码“<b>修路</b>10公里。”。
      改法：正文只写文字和 Markdown；原文中的小于号请写作“＜”。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:5  [unsafe-link]
      链接“](javascript:open”的地址不允许。
      改法：链接只能是 http、https、mailto 地址，或本站的页面。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:1  [heading-in-body]
      正文里有一级标题“# 一”，一级标题留给页面标题。
      改法：请从“## ”开始写标题。

      content/reports/example-city/2023/rural-roads/self-evaluation.mdx:44:4  [code-in-body]
      正文里有花括号表达式。
      改法：正文只写文字和 Markdown；“<”请写作“＜”，“{”请写作“｛”。

      content/reports/example-city/2023/rural-roads/self-evaluation.mdx:44:3  [wrong-component]
      这份报告里没有 <Indicator code="Z9" /> 所指的内容。
      改法：请核对属性的值：指标写编号，没有编号的写名称；金额写 stage 和 source；差异写字段；图写 funds 或 scores。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:1  [second-front-matter]
      正文以“---”开头，别的程序会把下面的文字当作数据，不显示出来。
      改法：请删去正文开头的这一行；数据都写在文件开头的两行“---”之间。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:46:2  [text-not-shown]
      “注]: https://example.org/ "修路10…”不会显示在页面上：Markdown 把它当作记号或说明。
      改法：要显示的文字请直接写在段落里；原文的“*”“~”“_”“[”“1.”“-”“>”请写作“\\*”“\\~”“\\_”“\\[”“1\\.”“\\-”“\\>”，链接写作 [文字](地址)，不写题注。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:3  [dead-link]
      链接“../nowhere/”在站点上没有对应的页面。
      改法：请核对地址：从本页的地址（reports/example-city/2023/rural-roads/self-evaluation/）算起，如 ../../../../../method/，以“/”结尾；不是链接的方括号请写作“\\[”。

      content/reports/example-city/2023/rural-roads/self-evaluation.mdx:1:1  [transcript-as-mdx]
      这份报告存有原文文本，是照原文转录的，不能写成 .mdx。
      改法：请改名为 .md，正文逐字照录；组件只用于直接在这里写的报告。

      content/reports/example-city/2023/rural-roads/self-evaluation.mdx:1:1  [two-files-one-report]
      同一份报告有 .md 和 .mdx 两个文件。
      改法：请只留一个；另一份报告请写作 种类-2。

      content/reports/example-city/2023/rural-roads/self-evaluation-2.md:1:1  [copied-report]
      这份报告与 reports/example-city/2023/rural-roads/self-evaluation.md 的内容完全相同，同一份报告会公开两次。
      改法：请删去其中一份；确是另一份文件的，请照它的原文录入。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:11  goals[【待填】].name  [open-field]
      这里还标着“【待填】”，报告却已公开。
      改法：请照原文填写，并删去标记；原文没有的整行删去，空白的格子只留 ""。没有填完的报告请写 status: draft。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:14  [cut-text]
      空格后的“#”使后面的文字成为注释，读者看不到“#1 标段”。
      改法：是内容的，请把整段文字放在一对英文双引号里；是注释的，请另起一行写。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:3  [bold-not-rendered]
      “**修路（农村）。**”不会显示为粗体，页面上会出现星号。
      改法：请把紧挨星号的标点移到星号外面，如“**重要（提示）。**后文”写作“**重要**（提示）。后文”；星号与文字之间不留空格。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:33:5  indicators[A2].actual  [full-width-digits]
      这里的数字是全角的“９５%”。
      改法：请改用半角数字“95%”；原文文本中是全角的，照原文录入即可。

      content/pages/about.md:5:6  [document-number-brackets]
      文号中的年份写作“【2024】”。
      改法：文号用六角括号，写作“〔2024〕”；原文文本印的是其他括号的，照原文录入即可。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:48:25  calculations[2].terms[1].resultOf  [unknown-result]
      引用了第 2 个算式的结果，但它不在本算式之前。
      改法：请写前面算式的序号。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:48:6  [personal-data]
      这里有疑似电话号码。
      改法：个人信息不公开：请删去号码，姓名改写为职务；原文文本中写作〔电话略〕等。确实不是个人信息的（如项目编号、单位对外公开的电话），在报告的 provenance.notPersonalData 中登记原文和理由。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:11:23  provenance.notPersonalData[1].text  [exception-outdated]
      这份报告和它的原文文本里没有这里登记的内容，或者它不会被当作个人信息。
      改法：请对照原文写全，包括整个号码或名称；已经不需要的，删去这条登记。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:48:5001  [file-too-large]
      这一行有 5,001 个字，超过 5,000 个字，文件没有再核对。
      改法：请照原文分段，每段一行；数据部分的长文字用“|”分行写。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:48:1  [not-utf8]
      这里有无法识别的字符，文件可能不是 UTF-8 编码。
      改法：请把文件另存为 UTF-8 编码；如果只是个别字符，请对照原文改正。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:48:1  [control-character]
      这里有看不见的控制字符（U+0007）。
      改法：请删去这个字符；从其他文件粘贴时，请先粘贴为纯文本。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:48:1  [pasted-character]
      这里有零宽空格（U+200B）。
      改法：请删去这个字符；从其他文件粘贴时，请先粘贴为纯文本。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:34:5  indicators[A2].score  [unacknowledged-finding]
      “A2 群众满意度”得分印为 30 分，按原文规则复算得 40 分。印出 30，复算 40。
      改法：请核对原文：抄录有误的请改正；原文如此的，请在 acknowledged 中登记（code: score-mismatch，field: indicators[A2].score，printed: "30"，recomputed: "40"，note: 已核对原文）。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:5  acknowledged[score-mismatch]  [acknowledgement-outdated]
      登记的差异（score-mismatch，indicators[A2].score）已经不存在，或者数字已经变化。
      改法：请重新核对原文，按新的数字登记，或删去这条登记。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:45:14  remarks[1].fields[1]  [unknown-field-path]
      “indicators[A3].score”不指向本文件的任何字段。
      改法：请写字段路径，如 indicators[B12].score；没有编号的行写序号，如 indicators[5].actual。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:5:17  corrections[1].revision  [correction-without-note]
      更正记录写的是第 3 版，这份报告现在是第 2 版。
      改法：更正后 revision 加 1，更正记录写同一个版本号；第 1 版是首次公开，没有更正；一个版本只写一条。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:2:1  status  [withdrawal-unexplained]
      报告已撤回，却没有写明哪天撤回、为什么。
      改法：撤回的报告写 status: withdrawn，并写 withdrawal，其中 date 是撤回的日期，reason 是读者能看到的原因；没有撤回的不写 withdrawal。

      content/releases/1.yml:1:1  [published-report-missing]
      报告 example-city/2023/rural-roads/monitoring 在第 1 次发布时已公开，现在没有文件 reports/example-city/2023/rural-roads/monitoring.md。
      改法：请恢复文件，撤回的写 status: withdrawn；改了路径的在 redirects.yml 中写明改到哪里，撤下的在 withdrawals.yml 中写明日期和原因。地址是 reports/example-city/2023/rural-roads/monitoring/。

      content/releases/1.yml:1:1  number  [release-chain-broken]
      文件名是 1，文件里写的是第 2 次。
      改法：发布记录由 npm run release 写成，写成以后不能改动、改名或删去；请从 git 中恢复原来的文件。

      content/redirects.yml:1:17  [1].to  [wrong-redirect]
      地址“reports/none/”没有报告。
      改法：每个公开过、现在没有内容的地址登记一次：改了地址的写在 redirects.yml，to 写最终的地址；撤下的写在 withdrawals.yml。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:7  attachments[1].file  [attachment-missing]
      列出的附件“fund.csv”不在 attachments 下这份报告的文件夹里。
      改法：请核对文件名；文件还没有放进来的，删去这一项，用 npm run attach -- 文件 --report 报告 --title "名称" 加入。

      content/attachments/example-city/2023/rural-roads/self-evaluation/funds.csv:1:1  [attachment-not-listed]
      文件夹里有附件“funds.csv”，报告没有列出。
      改法：应当公开的，请移出后用 npm run attach -- 文件 --report 报告 --title "名称" 加入；不公开的，请移出内容文件夹。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:35  attachments[1].sha256  [attachment-changed]
      附件“funds.csv”的 SHA-256 是 6ed73c7d9ac5…，这里写的是 fd6e35b71553…：文件已经不是登记的那一份。
      改法：请换回原来的文件；确实要更换的，删去这一项和文件，用 npm run attach -- 文件 --report 报告 --title "名称" 重新加入。

      content/attachments/example-city/2023/rural-roads/self-evaluation/funds.pdf:1:1  [attachment-refused]
      文件的内容不是后缀“.pdf”所说的格式。
      改法：请用原来的程序另存为允许的格式（.pdf、.docx、.xlsx、.png、.jpg、.csv、.txt），不要只改文件名；带宏的文档请另存为 .docx 或 .xlsx。

      content/attachments/example-city/2023/rural-roads/self-evaluation/funds.csv:1:1  [attachment-content]
      表格的第 1 行第 2 列以“=”“+”“-”“@”开头而不是数字，表格程序会当作公式运行。
      改法：请改成计算结果或文字；要保留开头的符号，请在它前面加上文字。

      content/attachments/example-city/2023/rural-roads/self-evaluation/scene.png:1:1  [attachment-metadata]
      文件里还有文字说明。
      改法：请把文件移出 attachments 文件夹，用 npm run attach 重新加入：它会删去这些信息。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:5  attachments[1]  [attachment-not-inspected]
      附件“scene.png”里可能有图片，程序读不出图片里的字，还没有写明人工核对。
      改法：请打开附件逐页看一遍，确认没有个人信息，再加一行 inspected: "已逐页看过，没有个人信息。"。

      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:122  attachments[1].exceptions[1]  [attachment-exception]
      附件“notes.txt”的第 2 行没有查出电话号码，这个例外没有用处。
      改法：请照检查写出的种类和位置改正；已经没有的，请删去这一项。"
    `);
  });

  it('is worded in Chinese, without the words of a library', () => {
    for (const { message, fix } of everyProblem()) {
      expect(message).toMatch(/\p{Script=Han}.*[。！？]$/su);
      expect(fix).toMatch(/\p{Script=Han}.*。$/su);
      expect(`${message}${fix}`).not.toMatch(
        /invalid|expected|received|required|unrecognized|undefined|null\b|\bNaN\b|Error|too (?:big|small)|\[object/i,
      );
    }
  });

  it('stands at a line and a column of its file', () => {
    for (const { line, column } of everyProblem()) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
    }
  });

  function everyProblem(): readonly Problem[] {
    return problemCodes.flatMap((code) => problemsOf(fixtures[code].wrong));
  }
});

describe('problems that share a code', () => {
  const cases: [name: string, changes: Changes][] = [
    ['a number in a register twice', { 'metrics.yml': (text) => text + text }],
    [
      'a score twice',
      reportAlone(
        withFields('blocks: []'),
        replacing('scores:\n', 'scores:\n  - { by: selfEvaluation, total: 100 }\n'),
      ),
    ],
    ['two default scales', { 'rules/second.yml': () => scaleText() }],
    ['a folder of an unknown region', moved('reports/other-city/2023/rural-roads/self-evaluation.md')],
    ['a printed raw percentage', reportAlone(replacing('way: allOrNothing', 'way: rawPercentage'))],
    ['a second document', report(replacing('funds:\n', '...\nfunds:\n'))],
    ['an empty front matter', { [reportPath]: written('---\n---\n\n正文\n') }],
    ['a front matter of comments', { [reportPath]: written('---\n# 待填\n---\n\n正文\n') }],
    ['a cell without a value', report(replacing('score: 60', 'score:'))],
    ['a special cell with a wrong state', report(replacing('score: 60', 'score: { state: none, text: 无 }'))],
    ['a list where fields belong', report(replacing('  coverage: complete', '  - complete'))],
    ['fields where a list belongs', report(replacing('  - by: selfEvaluation', '    by: selfEvaluation'))],
    ['a rule of an unknown way', report(replacing('way: allOrNothing', 'way: byFeeling'))],
    [
      'a rule with a field too many',
      report(replacing('way: allOrNothing', 'way: allOrNothing\n      limit: 3')),
    ],
    ['an identifier that is too long', report(replacing('transport-bureau', 'a'.repeat(81)))],
    [
      'no rows of a survey',
      reportAlone(replacing('    score: 40', '    score: 40\n    survey: { levels: [] }')),
    ],
    ['a kind of rule file that does not exist', { 'rules/second.yml': written('type: other\nname: 其他\n') }],
    ['an address that is none', { 'site.yml': adding('correctionUrl: 网址\n') }],
    ['a second setext heading', report(withBody('一\n===\n'))],
    [
      'a reading whose rule is unknown',
      report(readingOfA2('{ basis: assumed, note: 设定, way: byFeeling }')),
    ],
    [
      'a reading with a wrong field',
      report(
        readingOfA2(
          '{ basis: assumed, note: 设定, way: caseDeduction, perCase: { amount: 二, unit: points } }',
        ),
      ),
    ],
    ['an image', report(withBody('![图](a.png)\n'))],
  ];

  it('are told apart by their words', () => {
    const texts = cases.map(([name, changes]) => {
      const problems = problemsOf(changes);
      expect(problems.length, name).toBeGreaterThan(0);
      return `# ${name}\n${formatProblems(problems, 'content')}`;
    });
    expect(texts.join('\n\n')).toMatchInlineSnapshot(`
      "# a number in a register twice
      content/metrics.yml:6:3  [road-length].id  [duplicate-id]
      编号“road-length”在本登记表中出现了两次。
      改法：请改用另一个编号，或合并两条登记。

      共 1 个问题，涉及 1 个文件。

      # a score twice
      content/reports/example-city/2023/rural-roads/self-evaluation.md:39:5  scores[selfEvaluation]  [duplicate-id]
      编号“selfEvaluation”出现了两次。
      改法：同一份报告内编号不能重复，请核对原文。

      共 1 个问题，涉及 1 个文件。

      # two default scales
      content/rules/second.yml:1:1  [not-one-default-scale]
      有 2 个等次标准写了 isDefault: "true"，应当恰好有一个。
      改法：请在原文没有印等次标准时采用的那个标准中写 isDefault: "true"，其余的删去。

      共 1 个问题，涉及 1 个文件。

      # a folder of an unknown region
      content/reports/other-city/2023/rural-roads/self-evaluation.md:1:1  [project-region-differs]
      项目“rural-roads”登记在地区“example-city”，文件却放在“other-city”下。
      改法：请移动文件，或改正 content/projects.yml 中的地区。

      content/reports/other-city/2023/rural-roads/self-evaluation.md:1:1  [unknown-region]
      路径中的地区“other-city”没有登记。
      改法：请核对文件夹名称，或在 content/regions.yml 中登记。

      共 2 个问题，涉及 1 个文件。

      # a printed raw percentage
      content/reports/example-city/2023/rural-roads/self-evaluation.md:36:7  indicators[A2].rule.way  [reading-invalid]
      “按实际百分数计分”不能当作原文印出的规则。
      改法：请写在 reading 中，并注明 basis: fitted。

      共 1 个问题，涉及 1 个文件。

      # a second document
      content/reports/example-city/2023/rural-roads/self-evaluation.md:11:1  [yaml-syntax]
      这里又开始了一份数据，一个文件只能有一份。这一行是“...”。
      改法：请删去“---”或“...”这一行。

      共 1 个问题，涉及 1 个文件。

      # an empty front matter
      content/reports/example-city/2023/rural-roads/self-evaluation.md:2:1  [empty-value]
      数据部分是空的。
      改法：请按编辑手册填写各个字段。

      共 1 个问题，涉及 1 个文件。

      # a front matter of comments
      content/reports/example-city/2023/rural-roads/self-evaluation.md:2:1  [empty-value]
      数据部分是空的。这一行是“# 待填”。
      改法：请按编辑手册填写各个字段。

      共 1 个问题，涉及 1 个文件。

      # a cell without a value
      content/reports/example-city/2023/rural-roads/self-evaluation.md:26:5  indicators[A1].score  [empty-value]
      “score”后面没有内容。
      改法：空白单元格请写 ""；原文没有这一项时请删去这一行。

      共 1 个问题，涉及 1 个文件。

      # a special cell with a wrong state
      content/reports/example-city/2023/rural-roads/self-evaluation.md:26:14  indicators[A1].score.state  [wrong-value]
      “state”的内容是“none”，应为 notApplicable（不适用）、notMeasured（未测量）、illegible（无法辨认）或 masked（已遮盖）。
      改法：请按要求改写“state”。

      共 1 个问题，涉及 1 个文件。

      # a list where fields belong
      content/reports/example-city/2023/rural-roads/self-evaluation.md:9:1  provenance  [wrong-value]
      “provenance”的内容是列表，应为若干个下一级字段。
      改法：请按要求改写“provenance”。

      共 1 个问题，涉及 1 个文件。

      # fields where a list belongs
      content/reports/example-city/2023/rural-roads/self-evaluation.md:37:1  scores  [wrong-value]
      “scores”的内容是一组字段，应为列表（每项以“- ”开头）。
      改法：请按要求改写“scores”。

      共 1 个问题，涉及 1 个文件。

      # a rule of an unknown way
      content/reports/example-city/2023/rural-roads/self-evaluation.md:36:7  indicators[A2].rule.way  [wrong-value]
      “way”的内容是“byFeeling”，应为 17 种写法之一，相近的有 coefficient（按系数计分）、allOrNothing（完成得满分，否则不得分）、rawPercentage（按实际百分数计分）；全部写法见编辑手册的字段说明（handbook/fields/）。
      改法：请参照编辑手册中这个字段的例子。

      共 1 个问题，涉及 1 个文件。

      # a rule with a field too many
      content/reports/example-city/2023/rural-roads/self-evaluation.md:37:7  indicators[A2].rule.limit  [unknown-field]
      不认识的字段“limit”。
      改法：请检查拼写，字段名称见编辑手册；不需要的字段请删去。

      共 1 个问题，涉及 1 个文件。

      # an identifier that is too long
      content/reports/example-city/2023/rural-roads/self-evaluation.md:8:3  document.issuer  [wrong-value]
      “issuer”的内容是“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…”，内容太长，不超过 80 个字。
      改法：请按要求改写“issuer”。

      共 1 个问题，涉及 1 个文件。

      # no rows of a survey
      content/reports/example-city/2023/rural-roads/self-evaluation.md:35:15  indicators[A2].survey.levels  [wrong-value]
      “levels”内容太少，至少要有 1 项。
      改法：请按要求改写“levels”。

      共 1 个问题，涉及 1 个文件。

      # a kind of rule file that does not exist
      content/rules/second.yml:1:1  type  [wrong-value]
      “type”的内容是“other”，应为 scoringRule（评分规则）或 gradeScale（等次标准）。
      改法：请参照编辑手册中这个字段的例子。

      共 1 个问题，涉及 1 个文件。

      # an address that is none
      content/site.yml:8:1  correctionUrl  [wrong-value]
      “correctionUrl”的内容是“网址”，应为 https 网址或 mailto 地址。
      改法：请按要求改写“correctionUrl”。

      共 1 个问题，涉及 1 个文件。

      # a second setext heading
      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:1  [heading-in-body]
      正文里有一级标题“一”，一级标题留给页面标题。
      改法：请从“## ”开始写标题，并删去下面的等号行。

      共 1 个问题，涉及 1 个文件。

      # a reading whose rule is unknown
      content/reports/example-city/2023/rural-roads/self-evaluation.md:35:42  indicators[A2].reading.way  [reading-invalid]
      理解（reading）与规则合在一起不成立：way 应为 17 种写法之一，相近的有 coefficient（按系数计分）、allOrNothing（完成得满分，否则不得分）、rawPercentage（按实际百分数计分）；全部写法见编辑手册的字段说明（handbook/fields/）。
      改法：请核对 reading 中的字段是否属于这种规则。

      共 1 个问题，涉及 1 个文件。

      # a reading with a wrong field
      content/reports/example-city/2023/rural-roads/self-evaluation.md:35:73  indicators[A2].reading.perCase.amount  [reading-invalid]
      理解（reading）与规则合在一起不成立：perCase.amount 应为数字，如 95 或 0.5。
      改法：请核对 reading 中的字段是否属于这种规则。

      共 1 个问题，涉及 1 个文件。

      # an image
      content/reports/example-city/2023/rural-roads/self-evaluation.md:44:1  [unsafe-link]
      正文里有不能用的图片。
      改法：报告的正文没有图片；说明页可以用 ![文字说明](handbook/名称.png)，图片放在 public/handbook。

      共 1 个问题，涉及 1 个文件。"
    `);
  });

  function scaleText(): string {
    return smallContent().find(({ path }) => path === scalePath)?.text ?? '';
  }

  function moved(path: string): Changes {
    const text = smallContent().find((file) => file.path === reportPath)?.text ?? '';
    return { [reportPath]: removed, [sourcePath]: removed, [path]: written(text) };
  }
});

describe('a run', () => {
  it('shows the problems of all files, sorted by file, line and column', () => {
    const problems = problemsOf({
      'kinds.yml': replacing('stage: evaluation', 'stage: rating'),
      [scalePath]: replacing('name: 四级', 'title: 四级'),
      'pages/about.md': withBody('<br>\n'),
      ...report(
        replacing('score: 40', 'score: 30'),
        replacing('issuer: transport-bureau', 'issuer: finance-bureau'),
        adding('![图](a.png)\n'),
      ),
    });
    expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`))
      .toMatchInlineSnapshot(`
      [
        "kinds.yml:3:3 wrong-value",
        "pages/about.md:5:1 html-in-body",
        "reports/example-city/2023/rural-roads/self-evaluation.md:8:3 unknown-organization",
        "reports/example-city/2023/rural-roads/self-evaluation.md:34:5 not-in-source",
        "reports/example-city/2023/rural-roads/self-evaluation.md:48:1 unsafe-link",
        "rules/grade-scale.yml:1:1 missing-field",
        "rules/grade-scale.yml:2:1 unknown-field",
      ]
    `);
    expect(sortProblems([...problems].reverse())).toEqual(problems);
  });

  it('counts problems and files at its end', () => {
    const text = formatProblems(
      problemsOf({ 'site.yml': removed, ...report(withBody('![](a)![](b)\n')) }),
      'content',
    );
    expect(text).toMatch(/\n\n共 3 个问题，涉及 2 个文件。$/);
    expect(text).toContain(`content/${reportPath}:`);
  });

  it.each<[register: string, wrong: Changes]>([
    ['site.yml', { 'site.yml': replacing('name: 示例\n', '') }],
    ['regions.yml', { 'regions.yml': replacing('level: city', 'level: town') }],
    ['kinds.yml', { 'kinds.yml': replacing('stage: evaluation', 'stage: rating') }],
    ['projects.yml', { 'projects.yml': replacing('name: 农村公路', 'name:') }],
    ['organizations.yml', { 'organizations.yml': written('示例市交通局\n') }],
    ['metrics.yml', { 'metrics.yml': removed }],
    ['rules/full-or-nothing.yml', { 'rules/full-or-nothing.yml': replacing('type:', 'kind:') }],
  ])('checks the reports although %s is wrong, without the references to it', (register, wrong) => {
    const mistakes = report(
      metricOf('road-length', '公里'),
      replacing('weight: 40', 'weight: 41'),
      adding('<br>\n'),
    );
    const both = problemsOf({ ...wrong, ...mistakes });
    const inRegister = both.filter(({ file }) => file === register);
    expect(inRegister).toEqual(problemsOf(wrong));
    const inReport = both.filter(({ file }) => file === reportPath).map(({ code }) => code);
    expect(inReport).toEqual(expect.arrayContaining(['not-in-source', 'html-in-body']) as ProblemCode[]);
    expect(inReport).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^unknown-/)]) as ProblemCode[],
    );
    expect(both).toHaveLength(inRegister.length + inReport.length);
  });

  it('finds contradictions although a register is wrong', () => {
    const problems = problemsOf({ 'regions.yml': removed, ...reportAlone(mismatch) });
    expect(problems.map(({ code }) => code)).toEqual(['missing-register', 'unacknowledged-finding']);
  });

  it('leaves findings open while the rule or the scale that they rest on cannot be read', () => {
    const ruleUnread = { 'rules/full-or-nothing.yml': replacing('type:', 'kind:') };
    const scaleUnread = { [scalePath]: replacing('type:', 'kind:') };
    for (const unread of [ruleUnread, scaleUnread]) {
      const codes = problemsOf({ ...unread, ...reportAlone(acknowledging('30', '40')) }).map(
        ({ file }) => file,
      );
      expect(codes).not.toContain(reportPath);
    }
  });
});
