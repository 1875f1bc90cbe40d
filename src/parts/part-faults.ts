/** What keeps the parts of a build from being merged, in words for whoever runs it: all of it at once. */
import type { PartNumber } from './part-number.ts';
import type { PartMaker, PartRecord } from './part-record.ts';

/** A part with the name of its folder. */
export interface NamedPart {
  readonly folder: string;
  readonly record: PartRecord | null;
  readonly damaged: readonly string[];
}

/** `maker` is the merge itself: what its content and program are. */
export function faultsOfParts(partsDir: string, parts: readonly NamedPart[], maker: PartMaker): string[] {
  if (parts.length === 0) {
    return [
      `${partsDir} 里一份结果也没有。\n改法：请先生成每一份，如 npm run build -- --shard 1/4 到 4/4，再把得到的文件夹都放到这里。`,
    ];
  }
  const records = parts.flatMap(({ folder, record }) => (record === null ? [] : [{ folder, record }]));
  return [
    ...parts.flatMap(damageOf),
    ...records.flatMap(({ folder, record }) => strangeIn(folder, record, maker)),
    ...numberFaults(records),
  ];
}

function damageOf({ folder, record, damaged }: NamedPart): string[] {
  if (record === null) {
    return [`${folder} 里的 part.json 已经损坏，或者不是本程序写的。\n改法：请重新下载或重新生成这一份。`];
  }
  const [first] = damaged;
  if (first === undefined) return [];
  const others = damaged.length > 1 ? `等 ${damaged.length} 个文件` : '';
  return [
    `${folder} 不完整：${first} ${others}缺失，或者和 part.json 记录的不同。\n改法：请重新下载这一份，或用 npm run build -- --shard ${numberOf(record)} 重新生成。`,
  ];
}

/** `3/8`, as it is given to the build. */
function numberOf({ part, of }: PartNumber): string {
  return `${part}/${of}`;
}

const likeness: readonly {
  readonly key: keyof PartMaker;
  readonly words: (found: string | null, own: string | null) => string;
}[] = [
  {
    key: 'content',
    words: () => '是按另一份内容生成的。\n改法：请在同一次提交上重新生成这一份，或在那次提交上合并。',
  },
  {
    key: 'edition',
    words: () =>
      '是用另一个版本的程序、依赖或 Node.js 生成的。\n改法：请用同一次提交和同样的 Node.js，运行 npm ci 以后重新生成这一份。',
  },
  {
    key: 'basePath',
    words: (found, own) =>
      `是按路径 ${found ?? '/'} 生成的，这里是 ${own ?? '/'}。\n改法：各份和合并请用同样的 BASE_PATH。`,
  },
  {
    key: 'siteUrl',
    words: (found, own) =>
      `是按网址“${found ?? '未填写'}”生成的，这里是“${own ?? '未填写'}”。\n改法：各份和合并请用同样的 SITE_URL。`,
  },
];

function strangeIn(folder: string, record: PartRecord, maker: PartMaker): string[] {
  return likeness.flatMap(({ key, words }) =>
    record[key] === maker[key] ? [] : [`${folder} ${words(record[key], maker[key])}`],
  );
}

interface ReadPart {
  readonly folder: string;
  readonly record: PartRecord;
}

function numberFaults(parts: readonly ReadPart[]): string[] {
  const byCount = Map.groupBy(parts, ({ record }) => record.of);
  // The more parts speak for a number, the likelier it is meant.
  const [usual, ...others] = [...byCount].sort(([a, one], [b, two]) => two.length - one.length || b - a);
  if (usual === undefined) return [];
  const [of, own] = usual;
  return [
    ...others.flatMap(([count, strange]) =>
      strange.map(
        ({ folder }) =>
          `${folder} 是分成 ${count} 份时的一份，其余是分成 ${of} 份的。\n改法：请删去它，或者把各份都按同一个总数重新生成。`,
      ),
    ),
    ...repeatedIn(own),
    ...missingIn(of, own),
  ];
}

function repeatedIn(parts: readonly ReadPart[]): string[] {
  return [...Map.groupBy(parts, ({ record }) => numberOf(record))]
    .filter(([, same]) => same.length > 1)
    .map(
      ([number, same]) =>
        `第 ${number} 份有 ${same.length} 个：${same.map(({ folder }) => folder).join('、')}。\n改法：请只留下一个。`,
    );
}

/** So many are named one by one. */
const mostNamed = 10;

function missingIn(of: number, parts: readonly ReadPart[]): string[] {
  const found = new Set(parts.map(({ record }) => record.part));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((part) => !found.has(part));
  const [first] = missing;
  if (first === undefined) return [];
  const named = missing.slice(0, mostNamed).join('、');
  const others = missing.length > mostNamed ? ` 等 ${missing.length} ` : ' ';
  return [
    `缺少第 ${named}${others}份（共 ${of} 份）。\n改法：请生成缺少的，如 npm run build -- --shard ${first}/${of}，再合并。`,
  ];
}
