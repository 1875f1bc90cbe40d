/**
 * How much of a document was placed right, against the report that people made by hand.
 *
 * A cell is right when the field that it went to has the same value in the published report, when
 * its words stand in the published narrative, or when it was left out for a named reason. A cell
 * that the importer listed for a person counts as listed. Everything else is wrong.
 */
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import type { Imported } from '../../src/import/import-document.ts';
import type { LedgerLine } from '../../src/import/ledger.ts';
import type { DropReason } from '../../src/import/region.ts';
import { readQuantity } from '../../src/domain/quantity.ts';

export interface Measured {
  readonly cells: number;
  readonly right: number;
  readonly listed: number;
  readonly wrong: readonly string[];
  /** Share of all cells, in percent. */
  readonly percent: number;
}

export interface PublishedReport {
  readonly raw: Record<string, unknown>;
  readonly body: string;
}

/** Splits a content file into its front matter and its narrative. */
export function readPublished(text: string): PublishedReport {
  const file = splitContentFile(text);
  if (file === null) throw new Error('No front matter');
  const yaml = readYaml(file.yaml, 1);
  if (!yaml.ok) throw new Error(yaml.detail);
  return { raw: yaml.value as Record<string, unknown>, body: file.body };
}

/** Compares every cell with the published report. */
export function measure(imported: Imported, published: PublishedReport): Measured {
  const body = fold(published.body);
  const wrong: string[] = [];
  let [right, listed] = [0, 0];
  for (const line of imported.ledger) {
    const verdict = judge(line, imported, published, body);
    if (verdict === 'right') right += 1;
    else if (verdict === 'listed') listed += 1;
    else wrong.push(`${line.place} “${line.text.slice(0, 40)}” ${describe(line)}`);
  }
  const cells = imported.ledger.length;
  return { cells, right, listed, wrong, percent: Math.round((right / cells) * 10000) / 100 };
}

function describe({ outcome }: LedgerLine): string {
  return outcome.kind === 'used' ? outcome.fields.join('、') : outcome.kind;
}

function judge(
  line: LedgerLine,
  { raw }: Imported,
  published: PublishedReport,
  body: string,
): 'right' | 'listed' | 'wrong' {
  const { outcome, text } = line;
  switch (outcome.kind) {
    case 'label':
      return readQuantity(text).state === 'number' ? 'wrong' : 'right';
    case 'dropped':
      return isDroppedRightly(outcome.reason, text, published) ? 'right' : 'wrong';
    case 'doubtful':
      return 'listed';
    case 'narrative':
      return body.includes(fold(text)) ? 'right' : 'wrong';
    case 'used': {
      const isRight = outcome.fields.every((field) => isSame(field, raw, published.raw, body));
      if (isRight) return 'right';
      return outcome.notes.length > 0 ? 'listed' : 'wrong';
    }
  }
}

/** A blank is blank; a placeholder is no name that people published; a person is masked. */
function isDroppedRightly(reason: DropReason, text: string, { raw }: PublishedReport): boolean {
  switch (reason) {
    case '空白单元格':
      return text === '';
    case '表格样式自带的占位行': {
      const indicators = (raw['indicators'] ?? []) as Record<string, unknown>[];
      return !indicators.some(({ name, level1, level2 }) =>
        [name, level1, level2].map((one) => fold(String(one))).includes(fold(text)),
      );
    }
    case '表格样式自带的横线':
      return /^[—–-]+$/.test(text);
    case '个人信息，不公开':
      return /^〔.+略〕$/.test(text);
    case '行次和计算公式':
      return /^\(\d\)/.test(text);
    case '序号':
      return /^\d*$/.test(text);
    case '评价人员的单位，数据里没有这一栏，留在原文文本里':
      return true;
  }
}

/** Keys that people add when they read a document; no cell prints them. */
const editorial = new Set([
  'status',
  'publishedAt',
  'provenance',
  'reading',
  'quantityReading',
  'stated',
  'answer',
  'quote',
  'remarks',
  'metrics',
  'calculations',
  'acknowledged',
  'gradeScale',
  'tables',
  'table',
  'id',
  'unit',
  'rule',
  'result',
  'scoresOn',
  'percentSign',
]);

/** Printed fields of the published report that the draft lacks or has otherwise: what a person still has to type. */
export function missingFields({ raw }: Imported, published: PublishedReport): string[] {
  const missing: string[] = [];
  const walk = (other: unknown, own: unknown, path: string, key: string): void => {
    if (Array.isArray(other)) {
      for (const [index, item] of other.entries())
        walk(item, partnerOf(other, item, Array.isArray(own) ? own : []), `${path}[${index + 1}]`, key);
    } else if (typeof other === 'object' && other !== null) {
      for (const [name, item] of Object.entries(other)) {
        if (!editorial.has(name))
          walk(item, (own as Record<string, unknown> | undefined)?.[name], `${path}.${name}`, name);
      }
    } else if (!isEqual(own, other, key) && !(own === undefined && other === '')) {
      missing.push(`${path.slice(1)}: ${String(other).slice(0, 40)} | ${String(own).slice(0, 40)}`);
    }
  };
  walk(published.raw, raw, '', '');
  return missing;
}

function isSame(field: string, draft: unknown, published: unknown, body: string): boolean {
  let [own, other]: [unknown, unknown] = [draft, published];
  const keys = field.match(/[^.[\]]+/g) ?? [];
  for (const key of keys) {
    if (Array.isArray(own)) {
      const item: unknown = own[Number(key) - 1];
      other = partnerOf(own, item, Array.isArray(other) ? other : []);
      own = item;
    } else {
      own = (own as Record<string, unknown> | undefined)?.[key];
      other = (other as Record<string, unknown> | undefined)?.[key];
    }
  }
  if (isEqual(own, other, keys.at(-1) ?? '')) return true;
  // A grade or a score of the running text may stand there instead.
  return other === undefined && typeof own === 'string' && own.length > 12 && body.includes(fold(own));
}

function isEqual(own: unknown, other: unknown, key: string): boolean {
  if (own === '' && other === undefined) return true;
  const [a, b] = [own, other].map((one) =>
    typeof one === 'string' ? fold(one) : JSON.stringify(sorted(one)),
  );
  // The published rule text may be the part of the cell that states the rule.
  return a === b || (key === 'scoringText' && b !== undefined && b !== '' && (a ?? '').includes(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? fold(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** What names an entry, in the order of preference: the first list of keys that both have. */
const identities = [
  ['code'],
  ['level1', 'level2', 'name'],
  ['level2', 'name'],
  ['name'],
  ['phase', 'source'],
  ['phase'],
  ['text'],
  ['task'],
  ['label'],
  ['level1', 'level2'],
  ['level1'],
  ['term'],
  ['place'],
];

function partnerOf(list: readonly unknown[], item: unknown, others: readonly unknown[]): unknown {
  for (const keys of identities) {
    const id = idOf(item, keys);
    if (id === null) continue;
    const same = list.filter((one) => idOf(one, keys) === id);
    const found = others.filter((one) => idOf(one, keys) === id);
    if (found.length > 0) return found[Math.min(same.indexOf(item), found.length - 1)];
  }
  const own = (item as Record<string, unknown> | undefined)?.['by'];
  return others.find((one) => (one as Record<string, unknown>)['by'] === own);
}

function idOf(item: unknown, keys: readonly string[]): string | null {
  const record = item as Record<string, unknown> | undefined;
  const values = keys.map((key) => record?.[key]);
  return values.every((value) => typeof value === 'string') ? values.map(fold).join('|') : null;
}

function fold(text: string): string {
  return text.replace(/[\s\u3000]+/g, '').replace(/\\(?=[\\`*_{}[\]()#+\-.!|<>~])/g, '');
}
