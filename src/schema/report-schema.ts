/**
 * The front matter of a report, `content/reports/<region>/<year>/<project>/<kind>.md`.
 *
 * Three layers stand side by side and are never mixed: what the document prints (most fields),
 * what its text states without printing it in a table (`stated`, checklist `answer` and `quote`),
 * and the editor's reading (`reading`, `quantityReading`). What the document does not say is
 * left out: an absent key is "not in the document", `""` is a blank cell, `0` is zero.
 */
import { z } from 'zod';
import { attachment } from './attachment-schema.ts';
import { calculation, metric } from './calculation-schema.ts';
import { document, provenance } from './document-schema.ts';
import { funds, lineItems } from './funds-schema.ts';
import { indicator } from './indicator-schema.ts';
import { correction, takedown, withdrawal } from './release-schema.ts';
import { dateTimeText, identifier, positiveInteger, scalar, text, yesNo } from './scalars.ts';
import { block, gradeBands, score } from './score-schema.ts';
import { choice, words } from './words.ts';

export { fundPhases, fundSources } from './funds-schema.ts';
export { scoreGivers } from './score-schema.ts';

const term = choice(['longTerm', 'mediumTerm', 'annual'], {
  longTerm: '长期（实施期）',
  mediumTerm: '中期',
  annual: '年度',
});

const goal = z.strictObject({
  term: term.optional().meta(words('期限', '长期、中期还是年度目标。')),
  name: text.optional().meta(words('目标名称', '原文所印的名称。', '年度总体目标')),
  expected: text
    .optional()
    .meta(words('预期目标', '原文的预期目标，照录。', '加强网上名称的管理，保证网站正常使用。')),
  actual: text.optional().meta(words('实际完成情况', '原文的完成情况，照录。', '全年网站运行正常。')),
});

const scheduleEntry = z.strictObject({
  task: text.meta(words('实施内容', '这一步做什么。', '完成全市中文域名注册工作')),
  start: text.meta(words('开始时间', '照原文写。', '2021-01-01')),
  end: text.meta(words('完成时间', '照原文写。', '2021-12-31')),
});

const table = z.strictObject({
  id: identifier.meta(words('表的编号', '给这张表一个英文编号，供 indicators 的 table 引用。', 'annual')),
  name: text.optional().meta(words('表名', '原文所印的表名。', '年度绩效指标')),
  term: term.optional().meta(words('期限', '这张表是长期还是年度指标。')),
  scored: yesNo.optional().meta(words('是否计分', '不打分的表写 false；不写时为计分。')),
});

const remark = z.strictObject({
  text: text.meta(
    words('说明', '不作评价，只写几处怎样不一致。', '采购保密柜的计量单位，表3写“台”，正文写“个”。'),
  ),
  quotes: z
    .array(text.meta(words('原文', '逐字照录。', '采购保密柜1台')))
    .optional()
    .meta(words('原文', '说明所依据的几处原话。')),
  fields: z
    .array(text.meta(words('字段', '字段的路径。', 'indicators[C12].target')))
    .optional()
    .meta(words('涉及的字段', '说明涉及本文件的哪些字段。')),
});

const acknowledgement = z.strictObject({
  code: identifier.meta(words('差异代码', '检查报告方括号中的代码。', 'score-mismatch')),
  field: text.meta(words('字段', '检查报告写明的字段。', 'indicators[B12].score')),
  printed: scalar.optional().meta(words('印出的数', '检查报告写明的印出的数。', '2.2')),
  recomputed: scalar.optional().meta(words('复算的数', '检查报告写明的复算的数。', '2.12')),
  note: text.meta(words('核对结果', '核对原文后的说明。', '已核对原文，原文如此。')),
});

export const reportFrontMatter = z
  .strictObject({
    status: choice(['draft', 'published', 'withdrawn'], {
      draft: '草稿，尚未公开',
      published: '已公开',
      withdrawn: '已撤回',
    }).meta(words('状态', '草稿不会出现在公开的站点上。')),
    publishedAt: dateTimeText
      .optional()
      .meta(words('公开时间', '在本站公开的时间，由编辑填写；草稿不写。', '2026-03-28 09:30')),
    revision: positiveInteger.meta(words('版本号', '第一次公开为 1，更正后加 1。', '1')),
    checksEdition: positiveInteger.meta(words('检查版本', '录入时检查规则的版本；npm run new 会填好。', '1')),
    document,
    provenance,
    funds: funds.optional(),
    lineItems: z.array(lineItems).optional().meta(words('支出明细', '支出明细预算、资金使用情况等明细表。')),
    goals: z.array(goal).optional().meta(words('绩效目标', '长期目标、年度目标等文字目标。')),
    schedule: z.array(scheduleEntry).optional().meta(words('实施进度计划', '项目实施进度计划表的各行。')),
    tables: z
      .array(table)
      .optional()
      .meta(words('指标表', '原文有几张指标表时逐张列出；只有一张时可以不写。')),
    indicators: z.array(indicator).optional().meta(words('绩效指标', '指标表的各行，按原文顺序。')),
    blocks: z.array(block).optional().meta(words('小计', '一级或二级指标的小计行。')),
    scores: z.array(score).optional().meta(words('总分和等次', '各方打的总分和等次。')),
    gradeScale: z
      .strictObject({
        name: text.meta(words('名称', '等次标准的名称。', '原文印出的等次标准')),
        grades: gradeBands.meta(words('各档', '从高到低，最后一档从 0 分起。')),
      })
      .optional()
      .meta(words('等次标准', '原文印有等次标准时填写；没有印的按登记的标准理解。')),
    calculations: z.array(calculation).optional().meta(words('算式', '正文中可以复算的句子。')),
    metrics: z.array(metric).optional().meta(words('可比指标', '可以跨地区、跨年度比较的数。')),
    remarks: z
      .array(remark)
      .optional()
      .meta(words('编辑说明', '程序查不出、编辑发现的不一致，用中性的话写。')),
    attachments: z
      .array(attachment)
      .min(1, { error: '至少写一项；没有时请删去这一行' })
      .optional()
      .meta(words('附件', '随报告公开的文件；npm run attach 会放好文件、填好这一项。')),
    corrections: z
      .array(correction)
      .optional()
      .meta(words('更正记录', '公开以后的每次更正，照时间先后；改动了数字的必须写。')),
    withdrawal: withdrawal.optional().meta(words('撤回', '状态是 withdrawn 的必须写：哪天撤回、为什么。')),
    takedowns: z
      .array(takedown)
      .optional()
      .meta(words('删去的内容', '公开以后为保护个人信息等删去过内容的，写明日期和类别，不写删去了什么。')),
    acknowledged: z
      .array(acknowledgement)
      .optional()
      .meta(words('已核对的差异', '核对过原文、原文如此的差异，逐条登记。')),
  })
  .meta(words('报告', '一份报告的数据：content/reports 下文件开头“---”之间的部分。'));
export type RawReport = z.infer<typeof reportFrontMatter>;
export type RawIndicator = z.infer<typeof indicator>;
