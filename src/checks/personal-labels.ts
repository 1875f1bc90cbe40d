/** Labels of forms beside or below which a person stands: 项目负责人, 联系电话, 通讯地址. */

export type PersonalKind =
  '姓名' | '电话' | '身份证号' | '地址' | '邮编' | '邮箱' | '签字' | '账号' | '证件号';

/** What a form calls a person, as the source of a pattern. */
export const personRole = String.raw`(?:(?:项目|单位|部门|处室|科室|财务|实施单位|主管部门|法定代表)?(?:负责人|联系人|责任人)|法定代表人|法人代表|法人|联络人|联络员|填报人|填表人|填表人员|填报人员|填写人|经办人|承办人|审核人|审批人|制表人|制单人|编制人|编报人|撰写人|评审人|复核人|评价人|验收人|经手人|证明人|领款人|监护人|项目经理|户主|(?:评价)?(?:工作)?(?:小组|组)(?:组长|成员)|项目组长|副?组长|组员|分管领导|主评人|签收人|领取人|收款人|报送人|校对人|批准人|签发人|执笔人|记录人|统计人|调查人|受访[人者]|被?访谈人|被访[人者])`;

/** What people do in forms; with 人, 人员 or 者 behind it, it is what the form calls them. */
const deed =
  '填报|填表|填写|填单|经办|承办|主办|协办|代办|审核|审批|审定|审签|复核|校核|核对|核实|核定|核查|制表|制单|制作|编制|编报|编写|编审|撰写|撰稿|起草|拟稿|核稿|统稿|执笔|记录|录入|登记|统计|汇总|上报|报送|报告|报账|报销|评审|评价|评估|评分|打分|评议|考评|考核|验收|检查|检测|检验|抽查|巡查|督办|督导|监督|监理|监交|监盘|盘点|经手|证明|见证|担保|监护|赡养|抚养|照料|护理|陪护|领款|领取|领用|领物|代领|冒领|签收|签发|签字|签署|签名|签批|收款|收件|收货|收信|收养|付款|汇款|缴款|交款|借款|贷款|捐赠|接收|移交|交接|发放|发货|寄件|采购|保管|申请|申报|申领|申诉|受理|受益|受助|受援|受奖|获奖|受捐|参保|参训|参会|参评|授课|主讲|主持|汇报|调查|访谈|受访|被访|被访谈|走访|入户|回访|陪同|接待|出差|出访|出国|随行|用车|驾驶|驾车|帮扶|包保|包联|包村|包片|挂联|挂钩|结对|联系|联络|对接|协调|跟踪|落实|管护|养护|管理|值班|带班|操作|维修|维护|安装|设计|施工|测量|勘察|勘查|校对|批准|持证|持卡|持有|投诉|举报|信访|来访|来电|反映|咨询|就诊|住院|死亡|伤残|被保险|被监护|被征地|被帮扶|救助|资助|推荐|提供|联名|承包|租赁|承租|出租|使用|权利|所有|购车|购房|中奖|投保|理赔';
/** What people are, at the end of a label or a heading. */
const being =
  '讲师|教员|教练|导师|专家|评委|顾问|干部|组长|成员|组员|队员|队长|代表|委员|委托人|代理人|学生|学员|教师|教职工|老师|校长|家长|班主任|辅导员|患者|病人|医生|医师|护士|职工|员工|工人|农户|住户|贫困户|脱贫户|低保户|五保户|特困户|监测户|危房户|种粮大户|养殖户|种植户|困难户|户主|牧户|渔户|牧民|农民|渔民|果农|茶农|菜农|社员|护工|厨师|保安|考生|毕业生|研究生|大学生|实习生|传承人|带头人|退役军人|烈士|遗属|军属|灾民|民工|孕妇|产妇|护理员|养护员|炊事员|搬迁户|村民|居民|群众|老人|儿童|孤儿|残疾人|军人|优抚对象|低保对象|救助对象|资助对象|帮扶对象|补助对象|保障对象|走访对象|访谈对象|慰问对象|受益对象|司机|驾驶员|护林员|护河员|保洁员|网格员|信息员|联络员|管理员|保管员|报账员|安全员|质检员|技术员|监督员|指导员|特派员|调解员|宣传员|协管员|辅警|村医|会计|出纳|主任|局长|科长|处长|股长|院长|所长|站长|镇长|乡长|村长|书记|经理|董事长|理事长|社长|工程师|监理|业主|车主|机主|户名|店主|股东|法人|候选人|当事人|责任人|负责人|主要领导|分管领导|带队领导|包联领导|作者|主编|译者|党员|同志|家属|亲属|配偶|父亲|母亲|子女|死者|伤者|逝者|感染者|携带者|志愿者|参与者|受害者|获得者|经营者|人员';

/** Words that stand before a name in forms and lists, and before other words too. */
export const looseRole = String.raw`(?:(?<![A-Za-z])(?:[Nn]ame|[Cc]ontact|[Mm]anager|[Ll]eader|Author|[A-Za-z]{4,12}-?[Bb]y)|[收付领签报申受证代保监管委举投主采承记校核拟签审批评]\p{Script=Han}{0,3}人|(?:${deed})(?:人|者|人员)|${being}|[受资]助(?:学生|对象|人)|[\p{Script=Han}]{0,3}(?:学生|家长|教师|名单|人员|户名|评委|负责同志|班主任|辅导员|专家|专家组成员|患者|病人|局长|主任|科长|处长|股长|校长|院长|园长|所长|站长|镇长|乡长|村长|书记|支书|总经理|经理|会计|出纳|主评|工程师|监理|驾驶员|司机|保管员|管理员|报账员|护林员|保洁员|信息员|带班领导|主要领导|队员|社长|理事长|董事长|秘书长|贫困户|脱贫户|低保户|五保户|种粮大户|养殖户|农户)|填表|填报|制表|审核|复核|编制|经办|承办|审批|校对|审定|批准|签发|拟稿|核稿|主持|撰稿|执笔|联系)`;

/** What people are called in running text, as the source of a pattern. */
export const called = `(?:(?:${deed})(?:人|人员)|${being})`;

/** Headings of columns in which people may stand, and other things. */
const looseHeading = new RegExp(
  String.raw`^(?:\p{Script=Han}{0,6}(?:(?:${deed})(?:人|人员|者)|${being})(?:名单|姓名|签[字名章])?|编写|[复审]核|经办|填[报表]|制表)$`,
  'u',
);

export function isLooseHeading(label: string): boolean {
  return looseHeading.test(label);
}

/** What asks for a name in writing, as the source of a pattern: `（签字并单位盖章）`. */
export const signatureNote = String.raw`\((?=[^()]*[签章])[^()]{1,12}\)`;

/** Where a person lives, as the source of a pattern. The address of a unit is public. */
export const dwelling =
  '(?:(?:家庭|居住|户籍|户口|身份证|[本个]人|常住|暂住|现居住?|实际居住|现居住地|户主)(?:地|详细)?(?:地址|住址)|(?:家庭|现|常|详细|居)?住址|(?:现|[经常]{0,2}|实际|家庭|户籍|目前)?居住地(?:址|点)?|(?:户籍|户口)所?在?地(?:址)?|现住地?|家庭(?:住处|所在地)|(?:收件|收货|邮寄|送达)地址)';

const labels: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    '姓名',
    new RegExp(
      String.raw`^(?:${personRole}|\p{Script=Han}{0,8}(?:负责人|联系人|责任人|代表人)|\p{Script=Han}{0,8}姓名)(?:[及/、](?:联系)?(?:电话|方式))?(?:\(?(?:姓名|签字|签名|签章|盖章|签字盖章)\)?|${signatureNote})?$`,
      'u',
    ),
  ],
  ['签字', /^(?:签字|签名|签章)$/],
  [
    '电话',
    /^(?:联系|办公|固定|手机|移动|值班|家庭|家长|本人|负责人|联系人|户主)?(?:电话|手机|手机号|联系方式|传真)(?:号码)?$/,
  ],
  ['身份证号', /^(?:居民)?(?:身份证(?:件)?|证件|公民身份)(?:号码?)?$/],
  [
    '证件号',
    new RegExp(
      String.raw`^\p{Script=Han}{0,4}(?:护照|(?:通行|台胞|军官|士兵|军人|警官|残疾人?|驾驶)证)(?:证?号码?|编号)$`,
      'u',
    ),
  ],
  ['地址', new RegExp(`^(?:${dwelling}|(?:通讯|通信|联系)?地址)$`)],
  ['邮编', /^(?:邮编|邮政编码)$/],
  ['邮箱', /^(?:电子邮箱|电子邮件|邮箱|E-?mail)$/i],
  ['账号', /^\p{Script=Han}{0,6}(?:[账帐]号|卡号|一卡通(?:号码?)?)$/u],
];

/** Headings that stand beside such labels, so that the value is below and not beside. */
const otherHeading =
  /^(?:职务|职责|任务|分工|职称|职务\/职称|单位|工作单位|项目评分|评分|得分|备注|序号|班级|年级|村组|年龄|民族|关系|金额|.{0,6}日期|.{0,8}意见|.{0,6}\(元\)|.{0,4}金额|姓名|专业|性别)$/;

/** What a label asks for; white space, brackets and signs as {@link labelOf} leaves them. Null for other labels. */
export function personalKindOf(label: string): PersonalKind | null {
  return labels.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Whether a cell is a heading beside a personal label, or such a label itself. */
export function isPersonalHeading(label: string): boolean {
  return otherHeading.test(label) || personalKindOf(label) !== null;
}
