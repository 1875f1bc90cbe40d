/** Labels of forms beside or below which a person stands: 项目负责人, 联系电话, 通讯地址. */

export type PersonalKind = '姓名' | '电话' | '身份证号' | '地址' | '邮编' | '邮箱' | '签字';

/** What a form calls a person, as the source of a pattern. */
export const personRole = String.raw`(?:(?:项目|单位|部门|处室|科室|财务|实施单位|主管部门|法定代表)?(?:负责人|联系人|责任人)|法定代表人|填报人|填表人|填表人员|经办人|审核人|审批人|制表人|制单人|评审人|复核人|评价人|(?:评价)?(?:工作)?(?:小组|组)(?:组长|成员)|项目组长|组长|组员|分管领导)`;

/** What asks for a name in writing, as the source of a pattern: `（签字并单位盖章）`. */
export const signatureNote = String.raw`\((?=[^()]*[签章])[^()]{1,12}\)`;

const labels: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    '姓名',
    new RegExp(
      String.raw`^(?:${personRole}|姓名|评价人员姓名|专家姓名)(?:及(?:联系)?(?:电话|方式))?(?:\(?(?:姓名|签字|签名|签章|盖章|签字盖章)\)?|${signatureNote})?$`,
    ),
  ],
  ['签字', /^(?:签字|签名|签章)$/],
  ['电话', /^(?:联系|办公|固定|手机|移动)?(?:电话|手机|手机号|联系方式|传真)(?:号码)?$/],
  ['身份证号', /^身份证(?:件)?号码?$/],
  ['地址', /^(?:(?:通讯|通信|单位|联系|办公|项目单位|家庭|居住|户籍)?(?:地址|住址)|户籍所在地)$/],
  ['邮编', /^(?:邮编|邮政编码)$/],
  ['邮箱', /^(?:电子邮箱|电子邮件|邮箱|E-?mail)$/i],
];

/** Headings that stand beside such labels, so that the value is below and not beside. */
const otherHeading =
  /^(?:职务|职称|职务\/职称|单位|工作单位|项目评分|评分|得分|备注|.{0,6}日期|.{0,8}意见|姓名|专业|性别)$/;

/** What a label asks for; white space, brackets and signs as {@link labelOf} leaves them. Null for other labels. */
export function personalKindOf(label: string): PersonalKind | null {
  return labels.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Whether a cell is a heading beside a personal label, or such a label itself. */
export function isPersonalHeading(label: string): boolean {
  return otherHeading.test(label) || personalKindOf(label) !== null;
}
