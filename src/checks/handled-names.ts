/** People of whom a note speaks: 退回某甲某，附件缺签章, 某甲某交来的绩效目标表. */
import { isApartName } from './apart-name.ts';
import { anySurname, isOfNoWord, isPlain } from './person-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

/** What is done to what somebody handed in, or with a name. */
const handling =
  '退回|退给|退还|转给|转交|交给|发给|寄给|送给|还给|通知|告知|提醒|询问|请教|致电|感谢|隐去|删去|删除|删掉|去掉|移除|抹去|遮盖|遮住|略去|涂去|涂黑|划去|更正|修正|修改|改正|订正|补充|补录|补上|新增|加入|恢复|还原|采纳|采用|核对|替换|撤下|撤回|更新';
/** What somebody does with a report, before 的. */
const handed =
  '填报|填写|填的|提供|报送|提交|上报|交来|送来|发来|寄来|转来|拿来|带来|交回|编写|起草|撰写|录入|整理|反馈|上传|签署|签批|制作|补报|补交|补送|指出|提出|反映';

const behindVerb = new RegExp(
  String.raw`(?<=(?:^|[\s,。;:、(])(?:${handling}))(${anySurname}\p{Script=Han}{2})(?=$|[\s,。;)]|[、和与及]${anySurname}\p{Script=Han}{2}(?:[\s,。;]|$)|的(?:签|材料|报表|自评|意见|名字|姓名|电话|手机|表))`,
  'gmu',
);
const beforeDeed = new RegExp(
  String.raw`(?<=(?:^|[\s,。;:、(由据按照]|(?:${handling})))(${anySurname}\p{Script=Han}{1,2})(?=(?:${handed})的)`,
  'gmu',
);

export function handledTraces(text: string): PersonalTrace[] {
  return [
    ...[...text.matchAll(behindVerb)].filter(({ 1: name = '' }) => isHandled(name)),
    ...[...text.matchAll(beforeDeed)].filter(({ 1: name = '' }) => isDoing(name)),
  ].map(({ index, 1: name = '' }) => ({ name: '姓名', index, length: name.length }));
}

function isHandled(name: string): boolean {
  return isApartName(name) && (isOfNoWord(name) || isPlain(name));
}

function isDoing(name: string): boolean {
  return isApartName(name) && (name.length > 2 || isPlain(name));
}
