/**
 * The registers that reports refer to: one YAML list each, beside `content/reports/`.
 *
 * A fact stands in one place: a city's division code here, not in each of its reports.
 */
import { z } from 'zod';
import { stageNames } from '../i18n/labels.ts';
import { rule } from './rule-schema.ts';
import { dateText, identifier, scalar, text, yesNo } from './scalars.ts';
import { gradeBands } from './score-schema.ts';
import { choice, words } from './words.ts';

const id = (example: string) =>
  identifier.meta(words('编号', '小写英文字母、数字和连字符；用在网址中，公开以后不能再改。', example));
const variants = z
  .array(text.meta(words('其他名称', '原文出现过的一个名称。', '“互联网+政务服务”运行维护费')))
  .optional()
  .meta(words('其他名称', '原文出现过的其他名称。'));
const region = identifier.meta(words('所在地区', 'regions.yml 中登记的编号。', 'huhehaote'));

/** `regions.yml`. Without `code` the region has no division code of its own, or it is not stated. */
export const regions = z
  .array(
    z.strictObject({
      id: id('huhehaote'),
      name: text.meta(words('地区名称', '行政区划的全称。', '呼和浩特市')),
      code: scalar
        .regex(/^\d{6}$/, { error: '应为 6 位行政区划代码（GB/T 2260）' })
        .optional()
        .meta(words('行政区划代码', 'GB/T 2260 的 6 位代码；没有独立代码的不写。', '150100')),
      level: choice(['province', 'city', 'county', 'township', 'unstated'], {
        province: '省级',
        city: '市级',
        county: '县级',
        township: '乡级',
        unstated: '原文未载明',
      }).meta(words('级别', '地区的级别。')),
      parent: identifier.optional().meta(words('上级地区', '上级地区的编号；省级地区不写。', 'neimenggu')),
      note: text.optional().meta(words('说明', '为什么没有代码等，读者会看到。', '原文没有印出所在地区。')),
    }),
  )
  .meta(words('地区登记表', 'content/regions.yml：报告路径中的地区都要先在这里登记。'));

/** The six stages of the 六有 chain. */
export const stages = [
  'assessment',
  'target',
  'monitoring',
  'evaluation',
  'feedback',
  'application',
] as const;
export type Stage = (typeof stages)[number];

/** `kinds.yml`: what a file may be called, and the stage it belongs to. */
export const kinds = z
  .array(
    z.strictObject({
      id: id('self-evaluation'),
      name: text.meta(words('种类名称', '文件种类的名称。', '单位自评')),
      stage: choice(stages, stageNames).meta(words('环节', '属于全过程绩效管理的哪个环节。')),
      isSelfEvaluation: yesNo.optional().meta(words('是否自评', '由单位自己评价的种类为 true。')),
      description: text.meta(
        words('说明', '一句话说明这种文件。', '项目单位对自己执行的项目所作的绩效自评。'),
      ),
    }),
  )
  .meta(words('种类登记表', 'content/kinds.yml：文件种类，报告的文件名就是种类的编号。'));

/** `projects.yml`: links declaration, monitoring and evaluations of one project over the years. */
export const projects = z
  .array(
    z.strictObject({
      id: id('domain-registration'),
      region,
      name: text.meta(words('项目名称', '项目的全称。', '中文域名注册管理经费')),
      variants,
    }),
  )
  .meta(words('项目登记表', 'content/projects.yml：把同一项目各年度的文件连在一起。'));

/** `organizations.yml`. */
export const organizations = z
  .array(
    z.strictObject({
      id: id('xiangyang-establishment-office'),
      name: text.meta(words('单位名称', '单位的全称。', '中共襄阳市委机构编制委员会办公室')),
      region,
      variants,
    }),
  )
  .meta(words('单位登记表', 'content/organizations.yml：发文单位、主管部门、实施单位。'));

/** `metrics.yml`: a quantity that can be compared across cities and years, defined once. */
export const metrics = z
  .array(
    z.strictObject({
      id: id('domain-fee'),
      name: text.meta(words('指标名称', '可比指标的名称。', '每个中文域名每年费用')),
      unit: text.meta(words('单位', '各份报告都换算成这个单位。', '元')),
      direction: choice(['higher', 'lower', 'none'], {
        higher: '越高越好',
        lower: '越低越好',
        none: '不分好坏',
      }).meta(words('方向', '高好还是低好；不分好坏的写 none。')),
      definition: text.meta(
        words('定义', '怎样计数，使各地的数可以相比。', '一个中文域名一年的注册或续费费用。'),
      ),
    }),
  )
  .meta(words('可比指标登记表', 'content/metrics.yml：可以跨地区、跨年度比较的数量。'));

const source = z
  .strictObject({
    document: text.meta(words('依据文件', '规定这条规则的文件。', '财预〔2020〕10号')),
    clause: text.optional().meta(words('条款', '第几条。', '第二十条')),
    note: text.optional().meta(words('说明', '怎样理解这个依据。', '各档下限含本数。')),
  })
  .meta(words('依据', '规则出自哪个文件的哪一条。'));

const ruleName = text.meta(words('名称', '规则或标准的名称。', '优良中差四级（90、80、60 分为界）'));
const validFrom = dateText.optional().meta(words('生效日期', '从哪一天起适用。', '2020-02-25'));

/** One file of `rules/`: an edition of a scoring rule or of a grade scale, with its source. */
export const ruleFile = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('scoringRule').meta(words('类型', '评分规则。', 'scoringRule')),
        name: ruleName,
        validFrom,
        source,
        scoringText: text
          .optional()
          .meta(words('评分标准', '文件所印的评分标准，逐字照录。', '得分＝分值×实际完成值÷目标值。')),
        rule,
      })
      .meta({ title: '评分规则' }),
    z
      .strictObject({
        type: z.literal('gradeScale').meta(words('类型', '等次标准。', 'gradeScale')),
        name: ruleName,
        validFrom,
        source,
        isDefault: yesNo
          .optional()
          .meta(words('是否默认', '原文没有印等次标准时采用的那一个为 true，恰好一个。')),
        grades: gradeBands.meta(words('各档', '从高到低，最后一档从 0 分起。')),
      })
      .meta({ title: '等次标准' }),
  ])
  .meta(words('规则文件', 'content/rules 下的文件：一条评分规则或一个等次标准，一个版本一个文件。'));

/** `site.yml`: name and identity of the site (domain.md §4.2–4.3). Slots left out are not shown. */
export const site = z
  .strictObject({
    name: text.meta(words('站点名称', '显示在每一页上方。', '明账')),
    tagline: text.meta(words('一句话介绍', '一句话说明站点是什么。', '把预算绩效评价公开成看得懂的账。')),
    notice: text.optional().meta(words('提示', '显示在每一页上方的提示。', '示例数据，非真实报告')),
    domain: text.optional().meta(words('域名', '站点的域名。', 'www.example.gov.cn')),
    siteCode: scalar
      .regex(/^[A-Za-z0-9]{10}$/, { error: '应为 10 位网站标识码' })
      .optional()
      .meta(words('网站标识码', '10 位政府网站标识码；没有取得的不写。', '4108000013')),
    owner: text.optional().meta(words('主办单位', '主办单位的全称。', '某市财政局')),
    operator: text.optional().meta(words('承办单位', '承办单位的全称。', '某市财政信息中心')),
    icpNumber: text.optional().meta(words('ICP 备案号', '没有取得的不写。', '某ICP备00000000号-1')),
    policeNumber: text.optional().meta(words('公安备案号', '没有取得的不写。', '某公网安备00000000000000号')),
    contact: text
      .optional()
      .meta(words('联系方式', '公开的办公电话或邮箱。', '邮箱：example@example.gov.cn')),
    correctionUrl: text
      .refine(isCorrectionAddress, { error: '应为 https 网址或 mailto 地址' })
      .optional()
      .meta(
        words(
          '纠错地址',
          '“我要纠错”的地址；其中的 {url} 换成当前页面的地址。',
          'mailto:example@example.gov.cn?subject={url}',
        ),
      ),
    securityContact: text
      .regex(/^(?:https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/, { error: '应为 https 网址或 mailto 地址' })
      .optional()
      .meta(
        words(
          '安全联系方式',
          '发现站点的安全问题时告诉谁；写入 /.well-known/security.txt。',
          'mailto:security@example.gov.cn',
        ),
      ),
    disclosure: z
      .strictObject({
        limitDays: scalar
          .regex(/^[1-9]\d{0,2}$/, { error: '应为天数' })
          .meta(words('天数', '批复以后多少天内公开。', '20')),
        calendar: choice(
          ['calendar', 'working'],
          { calendar: '自然日', working: '工作日' },
          '应为 calendar（自然日）或 working（工作日）',
        ).meta(words('日历', '按自然日还是工作日计算。')),
      })
      .optional()
      .meta(words('公开期限', '批复后的公开期限；不写时页面不判断是否及时。')),
    dataLicence: z
      .strictObject({
        name: text.meta(words('许可名称', '开放数据许可的名称。', '某市公共数据开放许可协议')),
        url: text
          .regex(/^https?:\/\/\S+$/, { error: '应为 https 或 http 网址' })
          .meta(words('许可网址', '许可全文的网址。', 'https://example.invalid/licence')),
      })
      .optional()
      .meta(words('开放数据的许可', '“数据下载”所用的许可；没有定的不写，页面写“未注明许可”。')),
    column: z
      .strictObject({
        name: text.meta(words('栏目名称', '页面标签 ColumnName。', '预算绩效公开')),
        description: text.meta(
          words('栏目描述', '页面标签 ColumnDescription。', '公开绩效目标、预算执行和绩效评价结果。'),
        ),
        keywords: text.meta(
          words('栏目关键词', '页面标签 ColumnKeywords，以英文逗号分隔。', '预算绩效,绩效评价'),
        ),
        type: text.meta(words('栏目类别', '页面标签 ColumnType。', '政务公开')),
      })
      .meta(words('栏目', '政府网站页面标签所要求的栏目信息。')),
  })
  .meta(words('站点', 'content/site.yml：站点的名称和身份。'));

function isCorrectionAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/.test(address);
}

export type RawRegions = z.infer<typeof regions>;
export type RawKinds = z.infer<typeof kinds>;
export type RawProjects = z.infer<typeof projects>;
export type RawOrganizations = z.infer<typeof organizations>;
export type RawMetrics = z.infer<typeof metrics>;
export type RawRuleFile = z.infer<typeof ruleFile>;
export type RawSite = z.infer<typeof site>;
