/** What characters that come along unseen are called, for a person who has never heard of them. */

import { isDrawnOver } from './drawn-over.ts';
import { isRightToLeft } from './right-to-left.ts';

/** First and last character of a range, and the name of each in it; an earlier range goes before a later one. */
type NamedRange = readonly [first: number, last: number, name: string];

const ranges: readonly NamedRange[] = [
  [0x000d, 0x000d, '单独的回车符'],
  [0x0000, 0x001f, '看不见的控制字符'],
  [0x007f, 0x009f, '看不见的控制字符'],
  [0x00a0, 0x00a0, '数字中的不断行空格'],
  [0x00ad, 0x00ad, '软连字符'],
  [0x0334, 0x0338, '划去前一个字的符号'],
  [0x034f, 0x034f, '组合字形连接符'],
  [0x061c, 0x061c, '阿拉伯文方向标记'],
  [0x0600, 0x08ff, '阿拉伯文、叙利亚文的格式字符'],
  [0x115f, 0x115f, '谚文初声填充符'],
  [0x1160, 0x1160, '谚文中声填充符'],
  [0x17b4, 0x17b5, '高棉文不显示的元音'],
  [0x180b, 0x180d, '蒙古文变体选择符'],
  [0x180e, 0x180e, '蒙古文元音分隔符'],
  [0x180f, 0x180f, '蒙古文变体选择符'],
  [0x2000, 0x200a, '数字中的窄空格'],
  [0x200b, 0x200b, '零宽空格'],
  [0x200c, 0x200c, '零宽不连字符'],
  [0x200d, 0x200d, '零宽连接符'],
  [0x200e, 0x200e, '从左到右标记'],
  [0x200f, 0x200f, '从右到左标记'],
  [0x2028, 0x2028, '行分隔符'],
  [0x2029, 0x2029, '段分隔符'],
  [0x202a, 0x202a, '从左到右嵌入符'],
  [0x202b, 0x202b, '从右到左嵌入符'],
  [0x202c, 0x202c, '文字方向结束符'],
  [0x202d, 0x202d, '从左到右强制符'],
  [0x202e, 0x202e, '从右到左强制符'],
  [0x202f, 0x202f, '数字中的窄空格'],
  [0x205f, 0x205f, '数字中的窄空格'],
  [0x2060, 0x2060, '零宽词连接符'],
  [0x2061, 0x2064, '不可见的运算符'],
  [0x2066, 0x2066, '从左到右隔离符'],
  [0x2067, 0x2067, '从右到左隔离符'],
  [0x2068, 0x2068, '按首字定向的隔离符'],
  [0x2069, 0x2069, '隔离结束符'],
  [0x206a, 0x206f, '停用的格式字符'],
  [0x2800, 0x2800, '空白盲文'],
  [0x3164, 0x3164, '谚文填充符'],
  [0xd800, 0xdfff, '半个字符（不成对的代理码）'],
  [0xe000, 0xf8ff, '只在某种字体里有图形的字符'],
  [0xfb00, 0xfb06, '连在一起的西文字母'],
  [0xfe00, 0xfe0f, '变体选择符'],
  [0xfeff, 0xfeff, '字节顺序标记'],
  [0xffa0, 0xffa0, '半角谚文填充符'],
  [0xfff9, 0xfffb, '行间注释标记'],
  [0xfffc, 0xfffc, '图片的占位符'],
  [0x13430, 0x1345f, '埃及文的格式字符'],
  [0x16fe4, 0x16fe4, '契丹小字填充符'],
  [0x1bca0, 0x1bca3, '速记符号的格式字符'],
  [0x1d159, 0x1d159, '空白乐符'],
  [0x1d173, 0x1d17a, '乐谱的格式字符'],
  [0xe0001, 0xe007f, '标签字符'],
  [0xe0100, 0xe01ef, '变体选择符'],
  [0xf0000, 0x10fffd, '只在某种字体里有图形的字符'],
];

/** `从右到左隔离符（U+2067）`. */
export function nameWithCode(codePoint: number): string {
  return `${nameOf(codePoint)}（${codeOf(codePoint)}）`;
}

/** `U+2067`. */
export function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function nameOf(codePoint: number): string {
  if (/\p{Noncharacter_Code_Point}/u.test(String.fromCodePoint(codePoint))) return '不是字符的编码';
  const range = ranges.find(([first, last]) => first <= codePoint && codePoint <= last);
  if (/\P{Cf}/u.test(String.fromCodePoint(codePoint)) && isRightToLeft(codePoint)) return '从右向左写的文字';
  return range?.[2] ?? (isDrawnOver(codePoint) ? '叠在前一个字上的符号' : '看不见的格式字符');
}
