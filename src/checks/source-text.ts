/**
 * Printed figures against the document's own text.
 *
 * Every figure and quotation that the front matter says is printed must stand in the source
 * text. A figure is looked for as a whole number near the words that it belongs to (its row
 * name, its label, its quotation), because a lone digit occurs somewhere in any document.
 */
import type { RawReport } from '../schema/report-schema.ts';
import type { RawPath } from '../schema/locate.ts';
import type { Fault } from './file-reader.ts';

/** Figures that must stand together near one of the anchor's occurrences. */
interface Claim {
  /** Words that the figures stand beside; null when they may stand anywhere. */
  readonly anchor: string | null;
  /** How far after the anchor the figures may stand, in characters without white space. */
  readonly reach: number;
  readonly figures: readonly { readonly path: RawPath; readonly text: string }[];
}

interface Words {
  readonly path: RawPath;
  readonly text: string;
}

/** The faults of a report whose printed figures or words do not stand in the source text. */
export function sourceFaults(raw: RawReport, sourceText: string): Fault[] {
  const source = indexSource(sourceText);
  return [
    ...claimsOf(raw).flatMap((claim) => claimFaults(claim, source)),
    ...wordsOf(raw).flatMap((words) => wordFaults(words, source)),
  ];
}

interface Source {
  /** The text without white space, full-width forms folded. */
  readonly text: string;
  /** Start of each number in `text`, and the number itself. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

const numberPattern = /\d+(?:,\d{3})*(?:\.\d+)?/g;

function indexSource(sourceText: string): Source {
  // White space separates cells, so numbers are found before it goes.
  const numbers = new Map<string, number[]>();
  const folded = fold(sourceText);
  let text = '';
  let last = 0;
  for (const match of folded.matchAll(numberPattern)) {
    text += withoutSpace(folded.slice(last, match.index));
    const starts = numbers.get(match[0]) ?? [];
    starts.push(text.length);
    numbers.set(match[0], starts);
    text += match[0];
    last = match.index + match[0].length;
  }
  text += withoutSpace(folded.slice(last));
  return { text, numbers };
}

function fold(text: string): string {
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000\u200B]+/g, '');
}

function claimFaults(claim: Claim, source: Source): Fault[] {
  const wanted = claim.figures.flatMap(({ path, text }) =>
    [...fold(text).matchAll(numberPattern)].map((match) => ({ path, text, number: match[0] })),
  );
  if (wanted.length === 0) return [];
  const anchor = claim.anchor === null ? null : withoutSpace(fold(claim.anchor));
  const starts = anchor === null ? [0] : occurrences(source.text, anchor);
  const reach = anchor === null ? source.text.length : anchor.length + claim.reach;
  // The occurrence that explains most figures is the one meant; what it lacks is reported.
  let missing = wanted;
  for (const start of starts) {
    const here = missingFigures(wanted, source, start, start + reach);
    if (here.length < missing.length) missing = here;
    if (missing.length === 0) return [];
  }
  return missing.map(({ path, text }) => ({
    path,
    code: 'not-in-source',
    message:
      claim.anchor === null
        ? `“${text}”在原文文本中找不到。`
        : `在原文文本“${shorten(claim.anchor)}”之后找不到“${text}”。`,
    fix: '请对照原文改正这个数字；如果原文文本抄录有误，请改正 content/sources 下的文本。',
  }));
}

function missingFigures<T extends { readonly number: string }>(
  wanted: readonly T[],
  source: Source,
  from: number,
  to: number,
): T[] {
  const used = new Map<string, number>();
  return wanted.filter(({ number }) => {
    const inside = (source.numbers.get(number) ?? []).filter((start) => start >= from && start < to).length;
    const count = (used.get(number) ?? 0) + 1;
    used.set(number, count);
    return count > inside;
  });
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function wordFaults({ path, text }: Words, source: Source): Fault[] {
  const wanted = withoutSpace(fold(text));
  if (wanted === '' || source.text.includes(wanted)) return [];
  return [
    {
      path,
      code: 'quote-not-in-source',
      message: `“${shorten(text)}”在原文文本中找不到。`,
      fix: '请照原文逐字抄录；如果原文文本抄录有误，请改正 content/sources 下的文本。',
    },
  ];
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

type Raw = Readonly<Record<string, unknown>>;

/** How many characters after a row's name its cells may stand; definitions stand in between. */
const rowReach = 420;
const lineReach = 60;

function claimsOf(raw: RawReport): Claim[] {
  return [
    ...fundClaims(raw),
    ...lineItemClaims(raw),
    ...indicatorClaims(raw),
    ...blockClaims(raw),
    ...(raw.scores ?? []).map((score, index) => scoreClaim(score, ['scores', index])),
    ...calculationClaims(raw),
    ...metricClaims(raw),
    ...(raw.document.functionItems ?? []).map((item, index) =>
      claim(item.code, rowReach, item, ['document', 'functionItems', index], ['code', 'amount']),
    ),
    ...(raw.gradeScale?.grades ?? []).map((band, index) =>
      claim(null, 0, band, ['gradeScale', 'grades', index], band.grade === 'poor' ? [] : ['from']),
    ),
  ];
}

function fundClaims(raw: RawReport): Claim[] {
  const funds = raw.funds;
  const rowKeys = (row: object) => Object.keys(row).filter((key) => !notFigures.has(key));
  return [
    ...(funds?.table ?? []).map((row, index) =>
      claim(row.label ?? null, lineReach, row, ['funds', 'table', index], rowKeys(row)),
    ),
    ...(funds?.rates ?? []).map((row, index) =>
      claim(row.label ?? null, lineReach, row, ['funds', 'rates', index], rowKeys(row)),
    ),
    ...(funds?.amounts ?? []).map((row, index) =>
      claim(row.label ?? null, lineReach, row, ['funds', 'amounts', index], ['value']),
    ),
  ];
}

/** Keys of a funds row that hold no printed figure. */
const notFigures = new Set(['phase', 'label', 'unit', 'name', 'of', 'over', 'percentSign']);

function lineItemClaims(raw: RawReport): Claim[] {
  return (raw.lineItems ?? []).flatMap((list, at) => [
    claim(null, 0, list, ['lineItems', at], ['total']),
    ...list.items.map((item, index) =>
      claim(item.name, lineReach, item, ['lineItems', at, 'items', index], ['amount', 'executed']),
    ),
  ]);
}

const rowKeys = ['weight', 'target', 'actual', 'completionRate', 'score', 'deduction'] as const;

function indicatorClaims(raw: RawReport): Claim[] {
  return (raw.indicators ?? []).flatMap((row, index) => {
    const path = ['indicators', index];
    // An actual that only the running text gives stands in the stated words.
    const isStated =
      row.stated !== undefined && typeof row.actual === 'string' && row.stated.quote.includes(row.actual);
    const own = claim(
      row.name,
      rowReach,
      row,
      path,
      isStated ? rowKeys.filter((key) => key !== 'actual') : rowKeys,
    );
    const target = row.target;
    const split =
      typeof target === 'object' && 'value' in target
        ? [{ path: [...path, 'target', 'value'], text: target.value }]
        : [];
    return [
      { ...own, figures: [...own.figures, ...split] },
      ...(row.checklist ?? []).map((item, at) =>
        claim(item.text, 30, item, [...path, 'checklist', at], ['points']),
      ),
      ...(row.survey?.levels ?? []).flatMap((level, at) => [
        claim(level.name, 14, level, [...path, 'survey', 'levels', at], ['count']),
        claim(null, 0, level, [...path, 'survey', 'levels', at], ['weightPercent']),
      ]),
      claim(row.name, rowReach, row.survey, [...path, 'survey'], ['issued', 'returned', 'valid', 'rate']),
      ...(['numerator', 'denominator'] as const).map((key) =>
        claim(row.ratio?.[key].label ?? null, 14, row.ratio?.[key], [...path, 'ratio', key], ['value']),
      ),
      claim(row.name, rowReach, row.ratio, [...path, 'ratio'], ['rate']),
      claim(row.stated?.quote ?? null, 0, row.stated, [...path, 'stated'], ['deduction']),
      claim(row.stated?.quote ?? null, 0, isStated ? row : undefined, path, ['actual']),
      ...ruleClaims(row, path),
      ...(row.otherPrintings ?? []).map((other, at) =>
        claim(other.name ?? row.name, rowReach, other, [...path, 'otherPrintings', at], rowKeys),
      ),
    ];
  });
}

/** Numbers of a printed rule stand in its printed text, where one is given. */
function ruleClaims(row: NonNullable<RawReport['indicators']>[number], path: RawPath): Claim[] {
  const { rule, scoringText } = row;
  if (rule === undefined || !('way' in rule) || scoringText === undefined) return [];
  if (rule.way !== 'stepDeduction') return [];
  return [
    claim(scoringText, 0, rule.full, [...path, 'rule', 'full'], ['value']),
    claim(scoringText, 0, rule.floor, [...path, 'rule', 'floor'], ['value']),
    claim(scoringText, 0, rule.perStep, [...path, 'rule', 'perStep'], ['amount']),
  ];
}

function blockClaims(raw: RawReport): Claim[] {
  return (raw.blocks ?? []).flatMap((block, index) => {
    const path = ['blocks', index];
    const anchor = block.label ?? block.level2 ?? block.level1;
    return [
      claim(anchor, 200, block, path, ['weight', 'score', 'scoreRate']),
      claim(null, 0, block, path, ['deduction']),
      ...(block.otherWeights ?? []).map((other, at) =>
        claim(null, 0, other, [...path, 'otherWeights', at], ['weight']),
      ),
    ];
  });
}

function scoreClaim(score: NonNullable<RawReport['scores']>[number], path: RawPath): Claim {
  return claim(null, 0, score, path, ['total', 'max', 'scoreRate']);
}

function calculationClaims(raw: RawReport): Claim[] {
  return (raw.calculations ?? []).flatMap((calculation, index) => {
    const path = ['calculations', index];
    const result = claim(calculation.quote, 0, calculation.result, [...path, 'result'], ['value']);
    // The terms may stand in the sentences before; the result always stands in the quotation.
    const terms = calculation.terms.map((term, at) =>
      claim(null, 0, term, [...path, 'terms', at], ['value']),
    );
    return [result, ...terms];
  });
}

function metricClaims(raw: RawReport): Claim[] {
  return (raw.metrics ?? []).flatMap((metric, index) => {
    const path = ['metrics', index];
    return [
      claim(metric.quote, 0, metric, path, ['value']),
      ...(metric.terms ?? []).map((term, at) => claim(null, 0, term, [...path, 'terms', at], ['value'])),
    ];
  });
}

function claim(
  anchor: string | null,
  reach: number,
  record: object | undefined,
  path: RawPath,
  keys: readonly string[],
): Claim {
  const figures = keys.flatMap((key) => {
    const value = record === undefined ? undefined : (record as Raw)[key];
    return typeof value === 'string' && value !== '' ? [{ path: [...path, key], text: value }] : [];
  });
  return { anchor, reach, figures };
}

function wordsOf(raw: RawReport): Words[] {
  const words: Words[] = [];
  const collect = (value: unknown, path: RawPath, keys: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of keys) {
      const text = (value as Raw)[key];
      if (typeof text === 'string') words.push({ path: [...path, key], text });
    }
  };
  collect(raw.document, ['document'], ['title', 'projectName', 'documentNumber', 'period', 'subArea']);
  collect(raw.document.documentDate, ['document', 'documentDate'], ['text']);
  for (const [index, row] of (raw.indicators ?? []).entries()) {
    const path = ['indicators', index];
    collect(row, path, [
      'name',
      'definition',
      'scoringText',
      'tick',
      'varianceNote',
      'code',
      'target',
      'actual',
    ]);
    collect(row.stated, [...path, 'stated'], ['quote']);
    for (const [at, item] of (row.checklist ?? []).entries()) {
      collect(item, [...path, 'checklist', at], ['text', 'quote']);
    }
    for (const [at, other] of (row.otherPrintings ?? []).entries()) {
      collect(other, [...path, 'otherPrintings', at], ['name', 'scoringText']);
    }
  }
  for (const [index, goal] of (raw.goals ?? []).entries())
    collect(goal, ['goals', index], ['expected', 'actual']);
  for (const [index, one] of (raw.calculations ?? []).entries())
    collect(one, ['calculations', index], ['quote']);
  for (const [index, one] of (raw.metrics ?? []).entries()) collect(one, ['metrics', index], ['quote']);
  for (const [index, one] of (raw.scores ?? []).entries()) collect(one, ['scores', index], ['grade', 'role']);
  for (const [index, remark] of (raw.remarks ?? []).entries()) {
    for (const [at, quote] of (remark.quotes ?? []).entries()) {
      words.push({ path: ['remarks', index, 'quotes', at], text: quote });
    }
  }
  return words;
}
