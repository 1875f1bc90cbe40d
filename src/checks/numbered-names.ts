/** A register whose rows run on in one line or stand below one another: `1 某甲某 2 某乙某`. */
import { isApartName } from './apart-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

const numbered =
  /(?<![\d.-])(\d{1,3})[ .、\t]{1,3}(\p{Script=Han}{2,4}) {0,3}[\s,;]{1,3}(?=(\d{1,3})[ .、\t]{1,3}(\p{Script=Han}{2,4})(?:[\s,;]|$))/gu;
const register = /名册|花名|名单|[户员生民者师人]/;
const longestTitle = 80;

export function numberedTraces(text: string): PersonalTrace[] {
  return [...text.matchAll(numbered)]
    .filter(
      ({ index, 1: number, 2: name = '', 3: next, 4: other = '' }) =>
        Number(next) === Number(number) + 1 &&
        [name, other].every((one) => one.length > 2 && isApartName(one)) &&
        register.test(text.slice(Math.max(0, index - longestTitle), index)),
    )
    .map(({ index, 0: row, 2: name = '' }) => ({
      name: '姓名',
      index: index + row.indexOf(name),
      length: name.length,
    }));
}
