/** Where people live: behind a label for it, on its line or the next. */
import { dwelling } from './personal-labels.ts';
import type { PersonalTrace } from './personal-trace.ts';

const number = String.raw`(?:[\d一二三四五六七八九十]+|[A-Z]\d*)`;
/** What a place in a village or a town ends with. */
const place =
  '(?:[路街巷道村组弄园里庄屯湾社旗乡镇]|小区|大厦|社区|嘎查|苏木|胡同|公寓|家园|花园|大院|新村|苑)';
const house = `${number}(?:(?:[-#]${number}){1,3}|[ -]?(?:号|栋|幢|楼|室|单元|层|组|社|队|屯|门|弄))`;
const words = String.raw`[^\n。;:]`;
const labelled = new RegExp(
  String.raw`((?:(?:^[ \t>#*-]*(?:通讯|通信|联系)?地址|${dwelling}) *(?::\s{0,8}|为|是| {1,8}|\n[\s>]{0,8})|家住|现住|(?<=[者户人民])住在|居住[在于]))${words}{0,30}?${place}${words}{0,12}?${house}`,
  'gm',
);

/** An address behind its label, with a street or a village and a number. */
export function addressTraces(text: string): PersonalTrace[] {
  if (!/[地住]址|[住在籍]地|[家现居]住|住在/.test(text)) return [];
  return [...text.matchAll(labelled)].map(({ index, 0: whole, 1: label = '' }) => ({
    name: '地址',
    index: index + label.length,
    length: whole.length - label.length,
  }));
}

/** A place with a street and a number, or a unit of administration and a street. */
export function isAddress(text: string): boolean {
  const start = text.slice(0, 200);
  return (
    /(?:[路街巷道村组弄园庄屯]|小区|大厦|社区|办公区|嘎查|家园|公寓).{0,12}(?:\d+ ?(?:号|栋|幢|楼|室|单元|层)?|[一二三四五六七八九十]+(?:号|组|社|队))/.test(
      start,
    ) || /[省市县区镇乡旗].{1,12}(?:[路街巷村屯]|小区|大道|大厦|社区|大院|嘎查|家园|公寓)/.test(start)
  );
}
