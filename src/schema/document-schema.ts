/** The head of a report's front matter: what the document calls itself, and where the text comes from. */
import { z } from 'zod';
import { dateText, figure, identifier, moneyUnit, scalar, text } from './scalars.ts';
import { choice, words } from './words.ts';

const printedDate = z.strictObject({
  text: text.meta(words('原文日期', '日期照原文写，如中文数字。', '二〇二五年三月二十八日')),
  date: dateText.meta(words('日期', '同一天，写成年-月-日。', '2025-03-28')),
});

const organization = (name: string, description: string, example: string) =>
  identifier.optional().meta(words(name, `${description}写 organizations.yml 中登记的编号。`, example));

export const document = z
  .strictObject({
    title: text
      .optional()
      .meta(words('标题', '文件的标题，照原文写。', '2024年度农村公路养护项目支出绩效自评报告')),
    projectName: text.optional().meta(words('项目名称', '原文所印的项目名称。', '中文域名注册管理经费')),
    issuer: organization('发文单位', '印发文件的单位。', 'xiangyang-establishment-office'),
    supervisingDepartment: organization('主管部门', '项目的主管部门。', 'xinzhou-zone-committee'),
    implementingUnit: organization('实施单位', '实施项目的单位。', 'xinzhou-zone-approval-bureau'),
    documentNumber: text.optional().meta(words('文号', '发文字号，年份用六角括号。', '呼机编发〔2011〕90号')),
    documentDate: printedDate.optional().meta(words('成文日期', '文件落款的日期。')),
    approvedOn: printedDate
      .optional()
      .meta(words('批复日期', '预算或决算批复的日期，用来计算公开是否及时。')),
    period: text.optional().meta(words('项目起止时间', '原文所印的年度或起止时间。', '2022年度')),
    subArea: text
      .optional()
      .meta(words('区内区域', '没有独立行政区划代码的开发区等，写它的名称。', '忻州经济开发区')),
    attributes: z
      .array(
        z.strictObject({
          label: text.meta(words('栏目名称', '表头所印的名称。', '项目属性')),
          text: text.meta(words('栏目内容', '表头所填的内容；不写人名和电话。', '持续性项目')),
        }),
      )
      .optional()
      .meta(words('其他表头内容', '表头中没有专门字段的栏目，按原文顺序写。')),
    functionItems: z
      .array(
        z.strictObject({
          code: text.meta(words('功能科目编码', '支出功能分类科目编码。', '2013202')),
          name: text.meta(words('功能科目名称', '支出功能分类科目名称。', '一般行政管理事务')),
          amount: figure.meta(words('金额', '这个科目的金额，照原文写。', '375853')),
          unit: moneyUnit.meta(words('金额单位', '这一格金额的单位。')),
        }),
      )
      .optional()
      .meta(words('功能科目明细', '项目明细表中的功能科目和金额。')),
  })
  .meta(words('文件信息', '文件自己印出的标题、单位、日期等；原文没有的不写。'));

export const provenance = z
  .strictObject({
    sha256: scalar
      .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制的 SHA-256' })
      .optional()
      .meta(
        words(
          '原文件的 SHA-256',
          '所抄录文件的 SHA-256 校验值，用来证明抄录的是哪一份文件。',
          '79a421eba709c0386ec70a3697afc1f41672f469129490b750e4fc5a40f1e0fe',
        ),
      ),
    coverage: choice(['complete', 'partial'], { complete: '得到了完整的文件', partial: '只得到一部分' }).meta(
      words('完整程度', '得到的文件是否完整。'),
    ),
    coverageNote: text
      .optional()
      .meta(words('完整程度说明', '缺少哪些内容，读者会看到。', '附件2没有公开。')),
    leftOut: z
      .array(
        z.strictObject({
          what: text.meta(
            words('没有收录的内容', '原文有、这里没有收录的内容。', '项目负责人姓名和联系电话'),
          ),
          why: text.meta(words('没有收录的原因', '为什么没有收录。', '个人信息，不公开')),
          quotes: z
            .array(text)
            .optional()
            .meta(
              words('没有收录的文字', '原文中没有收录的文字，照原文写；检查正文是否完整时不要求这些文字。'),
            ),
        }),
      )
      .optional()
      .meta(words('未收录内容', '逐项写明原文有而没有收录的内容和原因。')),
    sourceReading: z
      .array(
        z.strictObject({
          field: text.meta(
            words('字段', '与原文文本的读法不同的字段，照检查所写。', 'indicators[B12].target'),
          ),
          note: text.meta(words('理由', '为什么应当不同。', '原件中这一格与上一行合并')),
        }),
      )
      .optional()
      .meta(words('与原文文本读法不同之处', '检查重读原文文本，与录入不同而录入没有错的，逐项写明。')),
    notPersonalData: z
      .array(
        z.strictObject({
          text: scalar
            .min(2, { error: '请照原文写全，至少 2 个字' })
            .max(60, { error: '只写这个号码或名称和紧挨着的几个字，不超过 60 个字' })
            .regex(/^\S(?:[^\n\r\t]*\S)?$/, { error: '写在一行里，前后不留空格' })
            .meta(
              words(
                '原文',
                '被当作个人信息的文字，照原文写全；同一号码别处仍要拦住的，连同前面的几个字一起写。',
                '项目编号13800000000',
              ),
            ),
          reason: scalar
            .max(200, { error: '不超过 200 个字' })
            .refine((value) => value.trim().length >= 6, { error: '请写明为什么不是个人信息，至少 6 个字' })
            .meta(words('理由', '为什么不是个人信息，读者会看到。', '这是项目编号，不是手机号码。')),
        }),
      )
      .optional()
      .meta(
        words(
          '不是个人信息的内容',
          '看起来像电话、邮箱或姓名，其实不是个人信息的，逐项登记；对报告和原文文本有效。身份证号码和银行账号不能登记。',
        ),
      ),
  })
  .meta(words('来源', '抄录的是哪一份文件，是否完整，略去了什么。'));
