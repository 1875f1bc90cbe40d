/**
 * Entries that a register lacks, ready to be put at its end.
 *
 * What a document prints is filled in; an id is proposed where nobody chose one. An entry whose name
 * is not known is shown with the open marker and is never written by a command.
 */
import { readYaml } from '../schema/front-matter.ts';
import { openMarker } from '../schema/open-fields.ts';
import { provinceIn, provinceNamed } from './provinces.ts';
import { proposeId } from './propose-id.ts';

export interface NewEntry {
  readonly file: 'regions.yml' | 'projects.yml' | 'organizations.yml';
  readonly noun: '地区' | '项目' | '单位';
  readonly id: string;
  /** The fields in their order; an open marker stands where nothing is known. */
  readonly fields: readonly (readonly [key: string, value: string])[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export type KnownRegions = ReadonlyMap<string, Named>;

/** A region with those of its parents that are not registered either, the highest first. */
export function regionEntries(
  wanted: { readonly id: string; readonly name: string | null },
  regions: KnownRegions,
  printed: string,
): NewEntry[] {
  const full = wanted.name ?? nameOfId(wanted.id, printed);
  if (full === null) return [regionEntry(wanted.id, openMarker, openMarker, null, null)];
  const name = ownNameOf(full);
  const own = provinceNamed(name);
  if (own !== null) return [regionEntry(wanted.id, name, 'province', own.code, null)];
  const level = levelOf(name);
  // What an editor writes in full counts before what the document prints.
  const words = full === name ? printed : full;
  const parent = level === null ? null : parentOf(name, level, regions, words);
  const parentId = parent === null ? openMarker : (idOf(parent, regions) ?? proposeRegionId(parent));
  const above =
    parent === null || idOf(parent, regions) !== null
      ? []
      : regionEntries({ id: parentId, name: parent }, regions, words);
  return [...above, regionEntry(wanted.id, name, level ?? openMarker, null, parentId)];
}

/** `陕西省西安市雁塔区` is 雁塔区, of a city and a province. */
function ownNameOf(full: string): string {
  const rest = withoutProvince(full);
  return (
    /^\p{Script=Han}{2,7}?(?:市|自治州|州|盟)(\p{Script=Han}{2,}(?:市|县|区|旗|镇|乡|街道))$/u.exec(
      rest,
    )?.[1] ?? rest
  );
}

function withoutProvince(full: string): string {
  const province = provinceIn(full);
  const at = province === null ? -1 : full.indexOf(province.name) + province.name.length;
  return at === -1 || at === full.length ? full : full.slice(at);
}

/** A project; the year evaluated stands in the address and not in the name. */
export function projectEntry(id: string, regionId: string, name: string | null): NewEntry {
  return {
    file: 'projects.yml',
    noun: '项目',
    id,
    fields: [
      ['id', id],
      ['region', regionId],
      ['name', name === null || withoutYear(name) === '' ? openMarker : withoutYear(name)],
    ],
  };
}

export function organizationEntry(name: string, region: Named, taken: ReadonlySet<string>): NewEntry {
  const own = name.startsWith(region.name) ? name.slice(region.name.length) : name;
  const id = freeId(`${region.id}-${proposeId(own)}`.replace(/-$/, '').slice(0, 80), taken);
  return {
    file: 'organizations.yml',
    noun: '单位',
    id,
    fields: [
      ['id', id],
      ['name', name],
      ['region', region.id],
    ],
  };
}

/** The lines of an entry as a register holds them. */
export function linesOf({ fields }: NewEntry): string[] {
  return fields.map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${scalar(value)}`);
}

/** Whether a person has to complete the entry first. */
export function isOpen({ fields }: NewEntry): boolean {
  return fields.some(([, value]) => value === openMarker);
}

/** What to add to which register, for an editor to read. */
export function howToAdd(entries: readonly NewEntry[], folder: string): string {
  const byFile = Map.groupBy(entries, ({ file }) => file);
  return [...byFile]
    .map(([file, own]) =>
      [`加在 ${folder}/${file} 的末尾：`, ...own.flatMap(linesOf).map((line) => `  ${line}`)].join('\n'),
    )
    .join('\n');
}

/** The register with entries at its end and every other byte kept; null where that cannot be done safely. */
export function appendEntries(text: string, entries: readonly NewEntry[]): string | null {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? '' : end;
  const added = entries.flatMap(linesOf).map((line) => `${line}${end}`);
  const result = `${text}${start}${added.join('')}`;
  const [before, after] = [listIn(text), listIn(result)];
  if (before === null || after === null) return null;
  const wanted = [...before, ...entries.map(({ fields }) => Object.fromEntries(fields))];
  return JSON.stringify(after) === JSON.stringify(wanted) ? result : null;
}

function listIn(text: string): readonly unknown[] | null {
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return [];
  const yaml = readYaml(text.replace(/^\uFEFF/, ''), 1);
  return yaml.ok && Array.isArray(yaml.value) ? (yaml.value as unknown[]) : null;
}

function regionEntry(
  id: string,
  name: string,
  level: string,
  code: string | null,
  parent: string | null,
): NewEntry {
  const fields: (readonly [string, string])[] = [
    ['id', id],
    ['name', name],
    ...(code === null ? [] : [['code', code] as const]),
    ['level', level],
    ...(parent === null ? [] : [['parent', parent] as const]),
  ];
  return { file: 'regions.yml', noun: '地区', id, fields };
}

type Level = 'province' | 'city' | 'county' | 'township';

const levels: readonly (readonly [Level, RegExp])[] = [
  ['province', /(?:省|自治区)$/],
  ['township', /(?:镇|乡|街道)$/],
  ['county', /(?:县|区|旗)$/],
  ['city', /(?:市|州|盟|地区)$/],
];

function levelOf(name: string): Level | null {
  // A 地区 is of the level of a city, although it ends like a district.
  if (/地区$/.test(name)) return 'city';
  return levels.find(([, ending]) => ending.test(name))?.[0] ?? null;
}

/** The name of the region above: the one printed right before the name, else the province of the text. */
function parentOf(name: string, level: Level, regions: KnownRegions, printed: string): string | null {
  const known = [...regions.values()].find((one) => printed.includes(`${one.name}${name}`));
  if (known !== undefined) return known.name;
  if (level === 'county' || level === 'township') {
    const before = new RegExp(`(\\p{Script=Han}{2,20}(?:市|州|盟|县|区|旗))${name}`, 'u').exec(printed)?.[1];
    if (before !== undefined) return withoutProvince(before);
  }
  return level === 'city' || provinceIn(printed)?.name.endsWith('市') === true
    ? (provinceIn(printed)?.name ?? null)
    : null;
}

function idOf(name: string, regions: KnownRegions): string | null {
  return [...regions.values()].find((one) => one.name === name)?.id ?? null;
}

/** The id of a region without the word for its level: `大同市` → `datong`. */
export function proposeRegionId(name: string): string {
  return (
    provinceNamed(name)?.id ??
    proposeId(name.length > 2 ? name.replace(/(?:自治[州县旗]|地区|[市县区旗州盟镇乡])$/, '') : name)
  );
}

/** The printed name whose pinyin is the id that somebody chose, where there is exactly one. */
function nameOfId(id: string, printed: string): string | null {
  const names = new Set<string>();
  for (const match of printed.matchAll(/[市县区旗州盟镇乡]/g)) {
    for (const length of [2, 3, 4]) {
      const name = printed.slice(match.index - length, match.index + 1);
      if (/^\p{Script=Han}{3,5}$/u.test(name) && proposeRegionId(name) === id) names.add(name);
    }
  }
  const [name, ...others] = names;
  return name === undefined || others.length > 0 ? null : name;
}

/** `2024年度道路养护项目` is the project 道路养护项目. */
export function withoutYear(name: string): string {
  const year = String.raw`(?:19|20)\d{2}\s*年度?`;
  return name.replace(new RegExp(String.raw`^\s*${year}\s*|\s*[（(]\s*${year}\s*[）)]\s*$`, 'g'), '').trim();
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** Names that need no quotation marks in YAML. */
function scalar(text: string): string {
  return /^(?:[\p{Script=Han}【“][\p{Script=Han}A-Za-z0-9（）、“”《》【】+·-]*|[a-z][a-z0-9-]*)$/u.test(text)
    ? text
    : JSON.stringify(text);
}
