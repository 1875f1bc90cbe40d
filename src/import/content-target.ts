/** Where a draft goes: its region, year, project and kind, from options and from what the document prints. */
import type { Registers } from '../checks/content.ts';
import { identifier } from '../schema/scalars.ts';
import { readReportPath } from '../schema/content-path.ts';
import type { OfficeDocument } from './document.ts';
import { ImportRefusal } from './refusal.ts';
import { toSourceText } from './source-text.ts';
import { titleCandidates } from './title.ts';

export interface TargetOptions {
  readonly region?: string | undefined;
  readonly year?: string | undefined;
  readonly project?: string | undefined;
  readonly kind?: string | undefined;
}

export interface ContentTarget {
  /** `xinzhou/2022/internet-plus-services/self-evaluation`. */
  readonly id: string;
  readonly kind: string;
  /** Where each part of the address was taken from, in sentences for the clerk. */
  readonly origins: readonly string[];
  /** Parts of the address that the document prints in several ways, or nowhere that is certain. */
  readonly doubts: readonly string[];
}

/** The registers that names are looked up in; null where one could not be read. */
export type KnownNames = {
  readonly [K in 'regions' | 'projects' | 'kinds' | 'organizations']: Registers[K] | null;
};

/** What a document prints, by how much its place says about the whole document. */
export interface PrintedWords {
  readonly titles: readonly string[];
  /** Years that fill a line or a cell: `（2022年度）`. */
  readonly tableYears: readonly string[];
  readonly whole: string;
  /** The name of the file, which is no part of the document. */
  readonly fileName: string;
}

export function printedWords(document: OfficeDocument, fileName: string): PrintedWords {
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );
  return {
    titles: titleCandidates(document).map(({ text }) => text),
    tableYears: lines.flatMap((line) => wholeYear.exec(line)?.[1] ?? []),
    whole: toSourceText(document),
    fileName,
  };
}

const wholeYear = /^\s*[（(]?\s*((?:19|20)\d{2})\s*年度?\s*[）)]?\s*$/;

interface Part {
  readonly value: string;
  readonly from: string;
  /** What a person has to confirm. */
  readonly doubt?: string | undefined;
}

/**
 * The place of the draft.
 * @throws ImportRefusal when an option is no name for a folder, or when something is neither given nor printed
 */
export function contentTarget(
  printed: PrintedWords,
  options: TargetOptions,
  known: KnownNames,
): ContentTarget {
  refuseOtherNames(options);
  const kind = given(options.kind, '--kind') ?? kindIn(printed);
  const project = given(options.project, '--project') ?? projectIn(printed, options.region, known);
  const region =
    given(options.region, '--region') ?? regionOf(project?.value, known) ?? regionIn(printed, known);
  const year = yearOf(printed, options.year);
  if (kind === undefined || project === undefined || region === undefined || year === undefined)
    throw new ImportRefusal(wordsForMissing({ region, year, project, kind }));
  const parts = { region, year, project, kind };
  const id = [region, year, project, kind].map(({ value }) => value).join('/');
  const kindId = kind.value.replace(/-\d+$/, '');
  if (readReportPath(`reports/${id}.md`) === null) {
    throw new ImportRefusal(
      `“${id}”不能作为内容文件的位置：年度应为 1994 至 2100 的四位数字，种类应为 content/kinds.yml 中的一种。`,
    );
  }
  if (known.kinds !== null && !known.kinds.has(kindId)) {
    throw new ImportRefusal(
      `没有“${kind.value}”这个种类。可用的种类：${[...known.kinds.values()].map((one) => `${one.id} ${one.name}`).join('、')}。`,
    );
  }
  return { id, kind: kindId, origins: originsOf(parts, kindId, known), doubts: doubtsOf(parts) };
}

function refuseOtherNames(options: TargetOptions): void {
  for (const [key, value] of Object.entries(options) as [string, string | undefined][]) {
    if (key !== 'year' && value !== undefined && !identifier.safeParse(value).success) {
      throw new ImportRefusal(
        `--${key} 只能用小写英文字母、数字和连字符，如 rural-roads；不能是“${value.slice(0, 40)}”。`,
      );
    }
  }
}

function wordsForMissing(parts: Readonly<Record<string, Part | undefined>>): string {
  const missing = Object.entries(parts).flatMap(([key, part]) =>
    part === undefined ? [`--${key} ${hints[key] ?? ''}`] : [],
  );
  return `从文件里认不出要放在哪里，请补上：${missing.join('；')}。`;
}

const hints: Readonly<Record<string, string>> = {
  region: '地区的编号或名称，如 忻州市（content/regions.yml）',
  year: '被评价的年度，如 2024',
  project: '项目的编号或名称（content/projects.yml）',
  kind: '种类的编号或名称，如 self-evaluation 或 单位自评（content/kinds.yml）',
};

function given(value: string | undefined, flag: string): Part | undefined {
  return value === undefined ? undefined : { value, from: `按 ${flag} 所写` };
}

type Parts = Readonly<Record<'region' | 'year' | 'project' | 'kind', Part>>;

function originsOf({ region, year, project, kind }: Parts, kindId: string, known: KnownNames): string[] {
  const named = (value: string, name: string | undefined): string =>
    name === undefined ? value : `${value}（${name}）`;
  return [
    `地区 ${named(region.value, known.regions?.get(region.value)?.name)}：${region.from}`,
    `年度 ${year.value}：${year.from}`,
    `项目 ${named(project.value, known.projects?.get(project.value)?.name)}：${project.from}`,
    `种类 ${named(kind.value, known.kinds?.get(kindId)?.name)}：${kind.from}`,
  ];
}

function doubtsOf(parts: Parts): string[] {
  return Object.values(parts).flatMap(({ doubt }: Part) =>
    doubt === undefined ? [] : [`${doubt}，请确认；这是网址的一部分，公开以后不能再改`],
  );
}

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/部门整体(?:支出)?绩效|整体支出绩效/, 'whole-department-evaluation'],
  [/转移支付.{0,12}(?:自评|评价)|区域绩效/, 'transfer-evaluation'],
  [/绩效目标申报|目标申报表/, 'target-declaration'],
  [/自评/, 'self-evaluation'],
];
/** Such a report may be of a unit, of its department or of the finance office. */
const reportWords: readonly [RegExp, string] = [/绩效评价报告/, 'department-evaluation'];

/** The kind that a title names, or the first that the text does. */
function kindIn({ titles, whole }: PrintedWords): Part | undefined {
  const title = titles.join('\n');
  const inTitle = kindWords.find(([words]) => words.test(title));
  if (inTitle !== undefined)
    return { value: inTitle[1], from: `取自标题里的“${inTitle[0].exec(title)?.[0] ?? ''}”` };
  const all = [...kindWords, reportWords];
  const found =
    all.find(([pattern]) => pattern.test(whole.slice(0, 300))) ??
    all.find(([pattern]) => pattern.test(whole));
  if (found === undefined) return undefined;
  const [pattern, value] = found;
  const inReportTitle = found === reportWords ? pattern.exec(title)?.[0] : undefined;
  if (inReportTitle !== undefined) {
    const from = `取自标题里的“${inReportTitle}”`;
    return { value, from, doubt: `种类 ${value} ${from}，也可能是单位自评或财政评价` };
  }
  const from = `取自正文里的“${pattern.exec(whole)?.[0] ?? ''}”`;
  return { value, from, doubt: `种类 ${value} ${from}，标题没有写明` };
}

/** The year; one that is given is compared with what is printed, too. */
function yearOf({ titles, tableYears, whole, fileName }: PrintedWords, option: string | undefined) {
  const inTitles = titles.flatMap((title) => yearsIn(title, /((?:19|20)\d{2})\s*年/g));
  const places: readonly (readonly [string, readonly string[]])[] = [
    ['标题', inTitles],
    ['表内', tableYears],
  ];
  const inText: readonly (readonly [string, readonly string[]])[] = [
    ['正文里写得最多的年度', yearsIn(whole, /((?:19|20)\d{2})\s*年度/g)],
    ['正文里写得最多的年份', yearsIn(whole, /(?<!\d)((?:19|20)\d{2})\s*年/g)],
    ['文件名', yearsIn(fileName, /(?<!\d)((?:19|20)\d{2})(?!\d)/g)],
  ];
  const chosen =
    given(option, '--year') ??
    [...places, ...inText]
      .map(([place, years]): Part | undefined => {
        const value = mostFrequent(years);
        return value === undefined ? undefined : { value, from: `取自${place}` };
      })
      .find((part) => part !== undefined);
  if (chosen === undefined) return undefined;
  const { value, from } = chosen;
  const others = places.flatMap(([place, years]) => {
    const different = [...new Set(years)].filter((year) => year !== value);
    return different.length === 0 ? [] : [`${place}另印有 ${different.join('、')}`];
  });
  const isUnsure = option === undefined && !places.some(([, years]) => years.includes(value));
  if (others.length === 0 && !isUnsure) return chosen;
  return { ...chosen, doubt: [`年度 ${value} ${from}`, ...others].join('；') };
}

function yearsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, year]) => year ?? '');
}

function projectIn(
  { whole, fileName }: PrintedWords,
  region: string | undefined,
  known: KnownNames,
): Part | undefined {
  const projects = [...(known.projects?.values() ?? [])].filter(
    (project) => region === undefined || project.region === region,
  );
  const namedIn = (text: string) =>
    projects.flatMap(({ id, name, variants }) => {
      const found = [name, ...(variants ?? [])].find((one) => text.includes(one));
      return found === undefined ? [] : [{ id, found }];
    });
  const [inText, inFileName] = [namedIn(whole), namedIn(fileName)];
  const [first] = inText;
  if (first !== undefined && inText.length === 1)
    return { value: first.id, from: `原文印有登记的名称 ${first.found}` };
  const [named] = inFileName;
  if (named === undefined || inFileName.length > 1) return undefined;
  const from = `取自文件名里的“${named.found}”`;
  return { value: named.id, from, doubt: `项目 ${named.id} ${from}，原文没有印出` };
}

function regionOf(project: string | undefined, known: KnownNames): Part | undefined {
  const value = known.projects?.get(project ?? '')?.region;
  return value === undefined ? undefined : { value, from: '取自项目登记表（projects.yml）' };
}

function regionIn({ whole, fileName }: PrintedWords, known: KnownNames): Part | undefined {
  const regions = [...(known.regions?.values() ?? [])].filter(
    ({ level }) => level !== 'unstated' && level !== 'province',
  );
  const namesIn = (text: string) =>
    regions.flatMap(({ id, name }) => Array<string>(text.split(name).length - 1).fill(id));
  const [inText, inFileName] = [namesIn(whole), namesIn(fileName)];
  const value = mostFrequent(inText) ?? mostFrequent(inFileName);
  if (value === undefined) return undefined;
  const from = inText.includes(value) ? '取自原文里写得最多的地区名称' : '取自文件名';
  const others = [...new Set(inText)].filter((id) => id !== value);
  if (others.length === 0 && inText.includes(value)) return { value, from };
  const also = others.map((id) => known.regions?.get(id)?.name ?? id).join('、');
  return { value, from, doubt: `地区 ${value} ${from}${also === '' ? '' : `；原文另有${also}`}` };
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}
