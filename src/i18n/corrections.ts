/** The words of the correction trail, the same on pages, in the data and in feeds. */
import type { ChangedField, FieldSide, FieldState, HistoryState } from '../domain/change-trail.ts';
import { cellStateNames } from './labels.ts';

export const fieldStateNames: Readonly<Record<FieldState, string>> = {
  value: '有内容',
  blank: cellStateNames.blank,
  absent: '没有这一项',
  parts: '分项写明',
  notApplicable: cellStateNames.notApplicable,
  notMeasured: cellStateNames.notMeasured,
  illegible: cellStateNames.illegible,
  masked: cellStateNames.masked,
};

export const historyStateNames: Readonly<Record<HistoryState, string>> = {
  known: '版本历史完整',
  unavailable: '没有取得完整的版本历史',
  notReleased: '还没有正式发布',
};

/** What an empty trail means, in one sentence. */
export const historyNotes: Readonly<Record<HistoryState, string>> = {
  known: '逐项变化取自第一次发布以来的版本历史；没有列出的报告，此后没有改动过。',
  unavailable:
    '生成时没有取得完整的版本历史，逐项变化没有列出，不等于没有改动过；编辑的更正说明和删去内容的记录都在。',
  notReleased: '还没有正式发布过，尚无逐项变化；编辑的更正说明和删去内容的记录都在。',
};

export const narrativeChangedText = '正文有改动。';
export const untoldText = '具体内容不再公开。';

/** One side of a change for readers: nothing, a blank cell and a text are never alike. */
export function sideText({ state, words }: FieldSide): string {
  return state === 'value' && words !== null ? words : `（${fieldStateNames[state]}）`;
}

/** `基本信息：分地区：原为 甲 → 改为 乙`. */
export function changedFieldText({ title, before, after }: ChangedField): string {
  return `${title}：原为 ${sideText(before)} → 改为 ${sideText(after)}`;
}

/** What is said after the day of a change: `的改动：更正总分`. */
export function changeText(note: string): string {
  return note === '' ? '的一次改动' : `的改动：${note}`;
}

/** That something was taken out, and of what kind; never what. */
export function takedownText(reason: string): string {
  return `删去了部分内容（${reason}），此前各次更正的具体内容不再公开。`;
}

/** That a report is no longer valid, and why; said after the day. */
export function withdrawalText(reason: string): string {
  return `撤回，页面上是撤回以前的内容，数字不计入合计和比较。原因：${reason}`;
}
