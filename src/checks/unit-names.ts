/** Names behind the unit that somebody is of: 计财科 某甲某, 市卫健委某甲、县医院某乙某. */
import { isApartName } from './apart-name.ts';
import { isPlain, isTelling } from './person-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

const unit = '(?:[局科室股处院办委]|中心|[站所校司]|学[院会])';

/** A blank alone sets apart the columns of a form as well, where two characters are too few to tell. */
const behindBlank = new RegExp(
  String.raw`(?<=\p{Script=Han}${unit} {1,3})(\p{Script=Han}{3})(?=$|[\n,;。()]| {1,3}(?:\d|$))`,
  'gmu',
);

/** A list of people with their units. Of a single one, the name may be that of a place. */
const inList = new RegExp(
  String.raw`(?<=\p{Script=Han}${unit})(\p{Script=Han}{2,3})(?=[、,。;]|和|$)`,
  'gmu',
);
const nextItem = new RegExp(
  String.raw`^[、,和]\p{Script=Han}{1,14}?${unit}(\p{Script=Han}{2,3})(?=[、,。;]|和|$)`,
  'mu',
);
const longestItem = 24;

export function unitTraces(text: string): PersonalTrace[] {
  return [...behindBlankOf(text), ...inListOf(text)];
}

function behindBlankOf(text: string): PersonalTrace[] {
  return [...text.matchAll(behindBlank)]
    .filter(({ 1: name = '' }) => isApartName(name))
    .map(({ index, 1: name = '' }) => ({ name: '姓名', index, length: name.length }));
}

function inListOf(text: string): PersonalTrace[] {
  return [...text.matchAll(inList)].flatMap(({ index, 1: name = '' }): PersonalTrace[] => {
    if (!isMember(name)) return [];
    const end = index + name.length;
    const next = nextItem.exec(text.slice(end, end + longestItem))?.[1] ?? '';
    return isMember(next) && (isPlain(name) || isPlain(next))
      ? [{ name: '姓名', index, length: name.length }]
      : [];
  });
}

function isMember(name: string): boolean {
  return isTelling(name) && isApartName(name);
}
