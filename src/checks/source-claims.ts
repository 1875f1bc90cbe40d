/** What the front matter says is printed: rows of tables, figures beside words, and the words themselves. */
import type { RawReport } from '../schema/report-schema.ts';
import type { RawPath } from '../schema/locate.ts';

/** A printed figure or text, and where the content file has it. */
export interface Printed {
  readonly path: RawPath;
  readonly text: string;
  /** Whether the field holds the unit or the percent sign that is printed with the figure. */
  readonly hasUnit?: boolean;
}

/** A row of a printed table: its name, and what stands beside it. */
export interface RowClaim {
  /** The names that it may stand under; the first is its own. */
  readonly names: readonly string[];
  /** A code that stands before its name. */
  readonly code: string | null;
  readonly figures: readonly (Printed & { readonly key: string })[];
  /** Texts that stand in the row's own lines. */
  readonly texts: readonly Printed[];
  /** How many characters after the name a figure may stand where no table is recognised. */
  readonly reach: number;
}

/** Rows of one printed table. */
export interface TableClaim {
  readonly rows: readonly RowClaim[];
  /** Whether the content file has every row of the table. */
  readonly isWhole: boolean;
}

/** Figures that stand a few characters after some words; without words, or where they are not printed, anywhere. */
export interface NearClaim {
  readonly words: string | null;
  readonly reach: number;
  readonly figures: readonly Printed[];
  /** A quotation that may hold the figures instead. */
  readonly quote: string | null;
}

/** Figures that stand in words that the front matter itself repeats: a quotation, a rule's text. */
export interface QuoteClaim {
  readonly quote: string;
  readonly figures: readonly Printed[];
  /** The stretch of a clause in which the figures stand, where the quotation has one. */
  readonly clause: RegExp | null;
  /** Whether the figures stand one after another. */
  readonly isSequence: boolean;
}

type Raw = Readonly<Record<string, unknown>>;
type RawIndicator = NonNullable<RawReport['indicators']>[number];

/** Definitions and rules stand between a row's name and its figures. */
const rowReach = 420;
const blockReach = 200;
const lineReach = 60;
const wordReach = 40;

/** The printed tables. */
export function tableClaims(raw: RawReport): TableClaim[] {
  return [
    ...indicatorTables(raw),
    part((raw.indicators ?? []).flatMap(checklistRows)),
    part((raw.indicators ?? []).flatMap(otherRows)),
    ...(raw.indicators ?? []).map((indicator, index) => part(surveyRows(indicator, index))),
    part((raw.blocks ?? []).map(blockRow)),
    ...fundTables(raw),
    ...(raw.lineItems ?? []).map((list, at) => ({
      rows: list.items.map((item, index) =>
        row(item.name, item, ['lineItems', at, 'items', index], ['amount', 'executed']),
      ),
      isWhole: true,
    })),
    part(
      (raw.document.functionItems ?? []).map((item, index) =>
        row(item.code, item, ['document', 'functionItems', index], ['amount']),
      ),
    ),
    part((raw.schedule ?? []).map((task, at) => row(task.task, task, ['schedule', at], ['start', 'end']))),
    part(
      (raw.scores ?? []).flatMap((score, at) =>
        score.role === undefined ? [] : [row(score.role, score, ['scores', at], ['total'])],
      ),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

function part(rows: readonly RowClaim[]): TableClaim {
  return { rows, isWhole: false };
}

/** Figures that stand outside tables. */
export function nearClaims(raw: RawReport): NearClaim[] {
  return [
    ...(raw.lineItems ?? []).map((list, at) => near(null, list, ['lineItems', at], ['total'])),
    ...(raw.indicators ?? []).flatMap((indicator, index) => ratioClaims(indicator, ['indicators', index])),
    ...(raw.blocks ?? []).flatMap((block, index) => [
      near(null, block, ['blocks', index], ['deduction']),
      ...(block.otherWeights ?? []).map((other, at) =>
        near(null, other, ['blocks', index, 'otherWeights', at], ['weight']),
      ),
    ]),
    ...(raw.scores ?? []).flatMap((score, at) => [
      near(score.label ?? null, score, ['scores', at], score.role === undefined ? ['total'] : [], blockReach),
      near(null, score, ['scores', at], ['max', 'scoreRate']),
    ]),
    ...(raw.calculations ?? []).flatMap((one, at) => termClaims(one, ['calculations', at])),
    ...(raw.metrics ?? []).flatMap((one, at) => termClaims(one, ['metrics', at])),
  ].filter(({ figures }) => figures.length > 0);
}

const rowKeys = ['weight', 'target', 'actual', 'completionRate', 'score', 'deduction'] as const;
const rowTexts = ['definition', 'scoringText', 'varianceNote'] as const;

function indicatorTables(raw: RawReport): TableClaim[] {
  const tables = new Map<string, RowClaim[]>();
  for (const [index, indicator] of (raw.indicators ?? []).entries()) {
    const table = indicator.table ?? '';
    tables.set(table, [...(tables.get(table) ?? []), indicatorRow(indicator, ['indicators', index])]);
  }
  return [...tables.values()].map((rows) => ({ rows, isWhole: true }));
}

function indicatorRow(indicator: RawIndicator, path: RawPath): RowClaim {
  const { name, code, target, survey, ratio } = indicator;
  // An actual that only the running text gives stands in the stated words.
  const isStated = hasStatedActual(indicator);
  const keys = rowKeys.filter((key) => !(isStated && key === 'actual'));
  const own = row(name, indicator, path, keys, { code, texts: [...rowTexts, 'target'] });
  return {
    ...own,
    figures: [
      ...own.figures,
      ...(typeof target === 'object' ? figuresOf(target, [...path, 'target'], ['value']) : []),
      ...figuresOf(survey, [...path, 'survey'], ['issued', 'returned', 'valid', 'rate']),
      ...figuresOf(ratio, [...path, 'ratio'], ['rate']),
    ],
    texts: [...own.texts, ...(isStated ? [] : textsOf(indicator, path, ['actual']))],
  };
}

function hasStatedActual({ stated, actual }: RawIndicator): boolean {
  return stated !== undefined && typeof actual === 'string' && stated.quote.includes(actual);
}

function checklistRows({ checklist }: RawIndicator, index: number): RowClaim[] {
  return (checklist ?? []).map((item, at) =>
    row(item.text, item, ['indicators', index, 'checklist', at], ['points'], { reach: 30 }),
  );
}

function otherRows({ name, code, otherPrintings }: RawIndicator, index: number): RowClaim[] {
  return (otherPrintings ?? []).map((other, at) =>
    row(other.name ?? name, other, ['indicators', index, 'otherPrintings', at], rowKeys, {
      code,
      texts: ['scoringText', 'target', 'actual'],
    }),
  );
}

function surveyRows({ survey }: RawIndicator, index: number): RowClaim[] {
  return (survey?.levels ?? []).map((level, at) =>
    row(level.name, level, ['indicators', index, 'survey', 'levels', at], ['count'], { reach: wordReach }),
  );
}

function blockRow(block: NonNullable<RawReport['blocks']>[number], index: number): RowClaim {
  const name = block.label ?? block.level2 ?? block.level1;
  return row(name, block, ['blocks', index], ['weight', 'score', 'scoreRate'], { reach: blockReach });
}

/** Keys of a funds row that hold no printed figure. */
const notFigures = new Set(['phase', 'label', 'unit', 'name', 'of', 'over', 'percentSign']);

function fundTables({ funds }: RawReport): TableClaim[] {
  const rowOf = (at: RawPath, record: { label?: string | undefined }): RowClaim =>
    row(
      record.label ?? '',
      record,
      at,
      Object.keys(record).filter((key) => !notFigures.has(key)),
      { reach: lineReach },
    );
  const rows = [
    ...(funds?.table ?? []).map((record, at) => rowOf(['funds', 'table', at], record)),
    ...(funds?.rates ?? []).map((record, at) => rowOf(['funds', 'rates', at], record)),
  ];
  const amounts = (funds?.amounts ?? []).map((record, at) =>
    row(record.label ?? '', record, ['funds', 'amounts', at], ['value'], { reach: lineReach }),
  );
  return [{ rows, isWhole: (funds?.table ?? []).length > 0 }, part(amounts)];
}

function ratioClaims({ ratio }: RawIndicator, path: RawPath): NearClaim[] {
  return (['numerator', 'denominator'] as const).map((key) =>
    near(ratio?.[key].label ?? null, ratio?.[key], [...path, 'ratio', key], ['value'], lineReach),
  );
}

interface WithTerms {
  readonly quote: string;
  readonly terms?: readonly { readonly label?: string | undefined }[] | undefined;
}

/** A term stands in the quotation, or after its label where the quotation does not hold the label. */
function termClaims({ quote, terms }: WithTerms, path: RawPath): NearClaim[] {
  return (terms ?? []).map((term, at) => ({
    ...near(term.label ?? null, term, [...path, 'terms', at], ['value'], wordReach),
    quote,
  }));
}

/** Figures that stand in a quotation or a rule's text. */
export function quoteClaims(raw: RawReport): QuoteClaim[] {
  return [
    ...(raw.indicators ?? []).flatMap((indicator, index) => {
      const path = ['indicators', index];
      const { stated } = indicator;
      return [
        ...inside(stated?.quote, stated, [...path, 'stated'], ['deduction']),
        ...(hasStatedActual(indicator) ? inside(stated?.quote, indicator, path, ['actual']) : []),
        ...ruleClaims(indicator, path),
        ...surveyClaims(indicator, path),
      ];
    }),
    ...(raw.calculations ?? []).flatMap(({ quote, result }, at) =>
      inside(quote, result, ['calculations', at, 'result'], ['value']),
    ),
    ...(raw.metrics ?? []).flatMap((metric, at) => inside(metric.quote, metric, ['metrics', at], ['value'])),
  ];
}

/** Numbers of a printed rule stand in its printed text: the full mark, the floor and the step each in their clause. */
function ruleClaims({ rule, scoringText }: RawIndicator, path: RawPath): QuoteClaim[] {
  if (rule === undefined || !('way' in rule)) return [];
  const at = [...path, 'rule'];
  if (rule.way === 'stepDeduction') {
    return [
      ...inside(scoringText, rule.full, [...at, 'full'], ['value'], /.*满分/),
      ...inside(scoringText, rule.floor, [...at, 'floor'], ['value'], /.*(?:不得分|0分)/),
      ...inside(scoringText, rule.perStep, [...at, 'perStep'], ['amount'], /扣.*/),
    ];
  }
  if (rule.way === 'excessDeduction') {
    return [
      ...inside(scoringText, rule, at, ['limit']),
      ...inside(scoringText, rule.perStep, [...at, 'perStep'], ['amount'], /扣.*/),
    ];
  }
  if (rule.way === 'caseDeduction') {
    return inside(scoringText, rule.perCase, [...at, 'perCase'], ['amount'], /扣.*/);
  }
  return [];
}

/** The weights of a survey's answers are listed in the rule, in their order. */
function surveyClaims({ survey, scoringText }: RawIndicator, path: RawPath): QuoteClaim[] {
  if (survey === undefined || scoringText === undefined) return [];
  const figures = survey.levels.flatMap((level, at) =>
    figuresOf(level, [...path, 'survey', 'levels', at], ['weightPercent']),
  );
  return [{ quote: scoringText, figures, clause: null, isSequence: true }];
}

function inside(
  quote: string | undefined,
  record: object | undefined,
  path: RawPath,
  keys: readonly string[],
  clause: RegExp | null = null,
): QuoteClaim[] {
  const figures = figuresOf(record, path, keys);
  return quote === undefined || figures.length === 0 ? [] : [{ quote, figures, clause, isSequence: false }];
}

/** Words that stand in the text as they are. */
export function wordClaims(raw: RawReport): Printed[] {
  const { document } = raw;
  return [
    ...textsOf(document, ['document'], ['title', 'projectName', 'documentNumber', 'period', 'subArea']),
    ...textsOf(document.documentDate ?? {}, ['document', 'documentDate'], ['text']),
    ...textsOf(document.approvedOn ?? {}, ['document', 'approvedOn'], ['text']),
    ...each(document.attributes, ['document', 'attributes'], ['label', 'text']),
    ...each(document.functionItems, ['document', 'functionItems'], ['code', 'name']),
    ...each(raw.funds?.table, ['funds', 'table'], ['label']),
    ...each(raw.funds?.amounts, ['funds', 'amounts'], ['label']),
    ...each(raw.funds?.rates, ['funds', 'rates'], ['label']),
    ...(raw.lineItems ?? []).flatMap(({ items }, at) => each(items, ['lineItems', at, 'items'], ['name'])),
    ...(raw.indicators ?? []).flatMap((indicator, index) => indicatorWords(indicator, ['indicators', index])),
    ...each(raw.blocks, ['blocks'], ['level1', 'level2', 'label']),
    ...each(raw.scores, ['scores'], ['label', 'grade', 'role']),
    ...each(raw.goals, ['goals'], ['expected', 'actual']),
    ...each(raw.schedule, ['schedule'], ['task', 'start', 'end']),
    ...each(raw.calculations, ['calculations'], ['quote']),
    ...each(raw.metrics, ['metrics'], ['quote']),
    ...(raw.remarks ?? []).flatMap(({ quotes }, index) =>
      (quotes ?? []).map((text, at) => ({ path: ['remarks', index, 'quotes', at], text })),
    ),
  ];
}

function indicatorWords(indicator: RawIndicator, path: RawPath): Printed[] {
  const own = ['level1', 'level2', 'code', 'name', 'definition', 'scoringText', 'tick', 'varianceNote'];
  return [
    ...textsOf(indicator, path, [...own, 'target', 'actual']),
    ...textsOf(indicator.stated ?? {}, [...path, 'stated'], ['quote']),
    ...each(indicator.checklist, [...path, 'checklist'], ['text', 'quote']),
    ...each(indicator.survey?.levels, [...path, 'survey', 'levels'], ['name']),
    ...each(indicator.otherPrintings, [...path, 'otherPrintings'], ['name', 'scoringText']),
  ];
}

function each(records: readonly object[] | undefined, path: RawPath, keys: readonly string[]): Printed[] {
  return (records ?? []).flatMap((record, index) => textsOf(record, [...path, index], keys));
}

function row(
  name: string,
  record: object,
  path: RawPath,
  keys: readonly string[],
  more: { code?: string | undefined; texts?: readonly string[]; reach?: number } = {},
): RowClaim {
  return {
    names: [name],
    code: more.code ?? null,
    figures: figuresOf(record, path, keys),
    texts: textsOf(record, path, more.texts ?? []),
    reach: more.reach ?? rowReach,
  };
}

function near(
  words: string | null,
  record: object | undefined,
  path: RawPath,
  keys: readonly string[],
  reach = 0,
): NearClaim {
  return { words, reach, figures: figuresOf(record, path, keys), quote: null };
}

/** Fields that are written with their unit; points, counts and amounts of money have it elsewhere. */
const withUnit = new Set(['target', 'actual', 'completionRate', 'rate', 'scoreRate']);

function figuresOf(record: object | undefined, path: RawPath, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const value = (record as Raw | undefined)?.[key];
    const hasUnit = withUnit.has(key) || (path[0] === 'funds' && path[1] === 'rates');
    if (typeof value === 'string') return [{ key, path: [...path, key], text: value, hasUnit }];
    const words = typeof value === 'object' && value !== null ? (value as Raw)['text'] : undefined;
    return typeof words === 'string' ? [{ key, path: [...path, key, 'text'], text: words, hasUnit }] : [];
  });
}

function textsOf(record: object, path: RawPath, keys: readonly string[]): Printed[] {
  return keys.flatMap((key) => {
    const text = (record as Raw)[key];
    return typeof text === 'string' && text !== '' ? [{ path: [...path, key], text }] : [];
  });
}
