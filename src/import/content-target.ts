/** Where a draft goes: its region, year, project and kind, from options and from what the document prints. */
import type { Registers } from '../checks/content.ts';
import { identifier } from '../schema/scalars.ts';
import { readReportPath } from '../schema/content-path.ts';
import { ImportRefusal } from './refusal.ts';

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
}

/** The registers that names are looked up in; null where one could not be read. */
export type KnownNames = {
  readonly [K in 'regions' | 'projects' | 'kinds' | 'organizations']: Registers[K] | null;
};

/**
 * The place of the draft.
 * @throws ImportRefusal when an option is no name for a folder, or when something is neither given nor printed
 */
export function contentTarget(text: string, options: TargetOptions, known: KnownNames): ContentTarget {
  for (const [key, value] of Object.entries(options) as [string, string | undefined][]) {
    if (key !== 'year' && value !== undefined && !identifier.safeParse(value).success) {
      throw new ImportRefusal(
        `--${key} 只能用小写英文字母、数字和连字符，如 rural-roads；不能是“${value.slice(0, 40)}”。`,
      );
    }
  }
  const kind = options.kind ?? kindIn(text);
  const project = options.project ?? projectIn(text, options.region, known)?.id;
  const region = options.region ?? known.projects?.get(project ?? '')?.region ?? regionIn(text, known);
  const year = options.year ?? yearIn(text);
  const missing = Object.entries({ region, year, project, kind }).flatMap(([key, value]) =>
    value === undefined ? [`--${key}`] : [],
  );
  if (missing.length > 0) {
    throw new ImportRefusal(
      `从文件里认不出要放在哪里，请补上：${missing.map((one) => `${one} ${hints[one] ?? ''}`).join('；')}。`,
    );
  }
  const id = [region, year, project, kind].join('/');
  if (readReportPath(`reports/${id}.md`) === null) {
    throw new ImportRefusal(
      `“${id}”不能作为内容文件的位置：年度应为 1994 至 2100 的四位数字，种类应为 content/kinds.yml 中的一种。`,
    );
  }
  if (known.kinds !== null && !known.kinds.has((kind ?? '').replace(/-\d+$/, ''))) {
    throw new ImportRefusal(
      `没有“${kind ?? ''}”这个种类。可用的种类：${[...known.kinds.keys()].join('、')}。`,
    );
  }
  return { id, kind: (kind ?? '').replace(/-\d+$/, '') };
}

const hints: Readonly<Record<string, string>> = {
  '--region': '地区编号（content/regions.yml）',
  '--year': '年度，如 2024',
  '--project': '项目编号（content/projects.yml）',
  '--kind': '种类，如 self-evaluation',
};

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/部门整体(?:支出)?绩效|整体支出绩效/, 'whole-department-evaluation'],
  [/转移支付.{0,12}(?:自评|评价)|区域绩效/, 'transfer-evaluation'],
  [/绩效目标申报|目标申报表/, 'target-declaration'],
  [/自评/, 'self-evaluation'],
  [/绩效评价报告/, 'department-evaluation'],
];

/** The kind that the title names, or the first that the text does. */
function kindIn(text: string): string | undefined {
  const inTitle = kindWords.find(([words]) => words.test(text.slice(0, 300)));
  return (inTitle ?? kindWords.find(([words]) => words.test(text)))?.[1];
}

function yearIn(text: string): string | undefined {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年度?/g)].map(([, year]) => year ?? '');
  const named = /[（(]\s*((?:19|20)\d{2})\s*年度?\s*[）)]/.exec(text.slice(0, 600))?.[1];
  return (
    named ??
    mostFrequent([...text.matchAll(/((?:19|20)\d{2})\s*年度/g)].map(([, year]) => year ?? '')) ??
    mostFrequent(years)
  );
}

function projectIn(text: string, region: string | undefined, known: KnownNames) {
  const found = [...(known.projects?.values() ?? [])]
    .filter((project) => region === undefined || project.region === region)
    .filter(({ name, variants }) => [name, ...(variants ?? [])].some((one) => text.includes(one)));
  return found.length === 1 ? found[0] : undefined;
}

function regionIn(text: string, known: KnownNames): string | undefined {
  const regions = [...(known.regions?.values() ?? [])].filter(
    ({ level }) => level !== 'unstated' && level !== 'province',
  );
  return mostFrequent(regions.flatMap(({ id, name }) => Array<string>(text.split(name).length - 1).fill(id)));
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}
