/** The words before and behind a name: labels, titles, what people do. */
import { looseRole, personRole, signatureNote } from './personal-labels.ts';

/** The source of a pattern for a title behind or before a name. */
export const title = String.raw`(?:同志(?!们)|先生|女士|主任|局长|科长|处长|股长|校长|院长|所长|站长|书记|经理|老师|医生|教授|(?:律师|工程师|会计师)(?!事务所|协会|公会))`;

/** What people do in such reports, as the source of a pattern. */
export const deeds =
  '来电|来信|来访|反映|要求|说明|提出|提供|确认|同意|核实|介绍|回复|表示|签[字收]|核对|复核|更正|修改|汇总|录入|登记|填报|陪同|本人|告知|通知|答复|称|的(?:签[名字章]|笔迹|印章|手印|电话|手机|身份证|银行卡|账号|住址|家)';

/** The source of a pattern for where a name behind its label ends. */
export const nameEnd = String.raw`(?=$|[\s,。.;、()|/"'\d〔:!?》】\]」”+—…<-]|${title}|联系|电话|手机|填报|日期|改[为成]|换成|变更|微信|QQ|邮箱|身份证|负责|(?:单位|项目)负责人|(?:审核|制表|复核)人|分管领导|${deeds})`;

const suffix = String.raw`(?:及(?:联系)?(?:电话|方式))?(?:${signatureNote})?`;
const noteBehind = String.raw`(?:\([^()]{0,10}\))?["'】\]」”]?$`;

/** A label beside which a person stands, at the end of a text without white space. The first group is its core. */
export const labelBefore = new RegExp(
  String.raw`(${personRole}|姓名|\p{Script=Han}负责人)${suffix}${noteBehind}`,
  'u',
);

/** A label beside which a person may stand. */
export const looseBefore = new RegExp(
  String.raw`(?:${looseRole}|\p{Script=Han}[人员长师者户生属偶亲女妻夫授]|签[字名章收])${noteBehind}`,
  'u',
);

const longestLabel = 24;

/** What stands before a place, white space left out. */
export function wordsBefore(text: string, index: number): string {
  return text.slice(Math.max(0, index - longestLabel), index).replace(/ /g, '');
}
