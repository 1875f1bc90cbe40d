/** Names in a row whose end says how many they are: 某甲某、某乙某两户. */
import { isApartName } from './apart-name.ts';
import { isPlain, isTelling } from './person-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

/** Villages are counted in figures, so that only a word for the number, or 等 before it, tells people. */
const counted =
  /(\p{Script=Han}{2,24})((?:、\p{Script=Han}{2,4}){1,12})(?=(?:等 ?[\d一二三四五六七八九十]{1,3}|[两三四五六七八九十]) ?(?:户|人(?!次)|名(?!额)|位))/gu;

export function countedTraces(text: string): PersonalTrace[] {
  return [...text.matchAll(counted)].flatMap(({ index, 1: first = '', 2: others = '' }): PersonalTrace[] => {
    const names = others.slice(1).split('、');
    if (!names.every(isApartName) || !areTelling(names)) return [];
    const own = [3, 2].find((length) => isTelling(first.slice(-length)));
    const length = own ?? others.length - 1;
    return [{ name: '姓名', index: index + first.length + (own === undefined ? 1 : -own), length }];
  });
}

function areTelling(names: readonly string[]): boolean {
  const whole = names.filter((name) => name.length === 3);
  return whole.some(isPlain) || (whole.length > 1 && whole.length === names.length);
}
