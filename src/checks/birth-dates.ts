/** The day or month in which a person was born: behind its label, or behind a person's sex. */
import type { PersonalTrace } from './personal-trace.ts';

const date = String.raw`(?:19|20)\d\d(?: ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?|-\d{1,2}(?:-\d{1,2})?|\.\d{1,2}(?:\.\d{1,2})?|\/\d{1,2}(?:\/\d{1,2})?|(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)(?!\d)`;
/** 1951年正月初八, 农历1951年八月十五. */
const lunar = String.raw`(?:农历|阴历)?(?:19|20)\d\d ?年(?:农历|阴历)?闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3})?日?`;
/** A date that says who is meant by a rule: 2020年1月1日以后, 2015年1月1日至…. */
const bound = String.raw`(?! ?(?:[-~—至到起间及的]|以?[前后]|之[前后]|\(?含))`;
/** Whose it is, or no word at all. Of animals and firms it may be told. */
const whose = String.raw`(?<=^|[^\p{Script=Han}]|[某人主生女童员者本其患])`;
const sentenceEnd = String.raw`(?=$|[\s,。;、)|〕])`;

const patterns = [
  new RegExp(
    String.raw`(${whose}(?:出生(?:日期|年月日?|时间)|生日)(?:\([^()\n]{1,8}\))?[ \t|:=]{0,12}\n?[ \t]{0,4}(?:为|是)? ?)${date}${bound}`,
    'gmu',
  ),
  new RegExp(String.raw`(${whose}出?生于 ?)(?:${date}|${lunar})${sentenceEnd}`, 'gmu'),
  new RegExp(
    String.raw`((?:(?<=^|[,、(\s])[男女]|某)[,、( ]{1,2}(?:\p{Script=Han}{1,4}族[,、 ]{1,2})?)${date}(?= ?出?生${sentenceEnd})`,
    'gmu',
  ),
];
const wholeDate = new RegExp(`^\\s*${date}\\s*$`);

export function birthTraces(text: string): PersonalTrace[] {
  if (!/生(?:日|于|年月|时间|[,。;、)\s]|$)/m.test(text)) return [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole, 1: before = '' }): PersonalTrace => ({
      name: '出生日期',
      index: index + before.length,
      length: whole.length - before.length,
    })),
  );
}

export function isDate(text: string): boolean {
  return wholeDate.test(text);
}
