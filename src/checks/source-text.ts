/**
 * Printed figures against the document's own text.
 *
 * Every figure and quotation that the front matter says is printed must stand in the source
 * text: in the cell of its row where a table is recognised, else as a whole number near the
 * words that it belongs to, because a lone digit occurs somewhere in any document.
 */
import { readQuantity } from '../domain/quantity.ts';
import { resolveField } from '../schema/locate.ts';
import type { RawReport } from '../schema/report-schema.ts';
import {
  nearClaims,
  quoteClaims,
  tableClaims,
  wordClaims,
  type NearClaim,
  type Printed,
  type QuoteClaim,
} from './source-claims.ts';
import { bareInQuote, nowhereFaults, shorten, sourceFix, type SourceFault } from './source-figures.ts';
import { foldText, hasWords, indexSource, numbersOf, placesOf, type Source } from './source-index.ts';
import { tableFaults } from './source-tables.ts';

/** The faults of a report whose printed figures or words do not stand in the source text. */
export function sourceFaults(raw: RawReport, sourceText: string): SourceFault[] {
  const source = indexSource(sourceText);
  return onePerField([
    ...tableFaults(tableClaims(raw), raw, source),
    ...nearClaims(raw).flatMap((claim) => nearFaults(claim, source)),
    ...quoteClaims(raw).flatMap(quoteFaults),
    ...statedFaults(raw),
    ...scaleFaults(raw, source),
    ...gradeFaults(raw, source),
    ...bareQuoteFaults(raw),
    ...codeFaults(raw, source),
    ...wordClaims(raw).flatMap((words) => wordFaults(words, source)),
  ]);
}

function onePerField(faults: readonly SourceFault[]): SourceFault[] {
  const seen = new Set<string>();
  return faults.filter(({ path, code }) => {
    const key = code === 'row-not-entered' ? '' : path.join('\n');
    return key === '' || (!seen.has(key) && seen.add(key));
  });
}

function nearFaults({ words, reach, figures, quote }: NearClaim, source: Source): SourceFault[] {
  const quoted = new Set(quote === null ? [] : numbersOf(quote));
  const open = figures.filter(({ text }) => !numbersOf(text).every((number) => quoted.has(number)));
  const folded = foldText(words ?? '');
  if (quote !== null && folded !== '' && foldText(quote).includes(folded)) {
    return quoteFaults({ quote, figures: open, clause: null, isSequence: false });
  }
  const places = placesOf(folded, source);
  if (places.length === 0) return nowhereFaults(open, '', [{ from: 0, to: source.text.length }], source);
  const windows = places.map((from) => ({ from, to: from + folded.length + reach }));
  return nowhereFaults(open, words ?? '', windows, source);
}

function quoteFaults({ quote, figures, clause, isSequence }: QuoteClaim): SourceFault[] {
  const clauses =
    clause === null ? [] : quote.split(/[，；。;]/).flatMap((part) => clause.exec(part)?.[0] ?? []);
  const numbers = numbersOf(clauses.length > 0 ? clauses.join('；') : quote);
  const missing = isSequence
    ? outOfSequence(figures, numbers)
    : figures.filter(({ text }) => !isAmong(text, numbers));
  return missing.map(({ path, text }) => ({
    path,
    code: 'not-in-source',
    message: `“${shorten(quote)}”中${isSequence ? '的相应位置' : ''}没有“${text}”。`,
    fix: sourceFix,
  }));
}

/** An actual that only the running text gives has its unit there. */
function statedFaults(raw: RawReport): SourceFault[] {
  return (raw.indicators ?? []).flatMap(({ stated, actual }, index) =>
    stated === undefined || typeof actual !== 'string'
      ? []
      : bareInQuote({ path: ['indicators', index, 'actual'], text: actual, hasUnit: true }, stated.quote),
  );
}

function isAmong(text: string, numbers: readonly string[]): boolean {
  return numbersOf(text).every((number) => numbers.includes(number));
}

function outOfSequence(figures: readonly Printed[], numbers: readonly string[]): Printed[] {
  const wanted = figures.map(({ text }) => numbersOf(text)[0]);
  let missing = figures;
  for (const start of numbers.keys()) {
    const here = figures.filter((_, index) => numbers[start + index] !== wanted[index]);
    if (here.length < missing.length) missing = here;
  }
  return [...missing];
}

/** A code stands before its row's name, wherever the text has a code there. */
function codeFaults(raw: RawReport, source: Source): SourceFault[] {
  return (raw.indicators ?? []).flatMap(({ code, name }, index): SourceFault[] => {
    if (code === undefined) return [];
    const codes = placesOf(foldText(name), source).flatMap(
      (place) =>
        /([A-Za-z][A-Za-z0-9.-]*?)[.、:]?$/.exec(source.text.slice(Math.max(0, place - 20), place))?.[1] ??
        [],
    );
    if (codes.length === 0 || codes.includes(code)) return [];
    return [
      {
        path: ['indicators', index, 'code'],
        code: 'not-in-source',
        message: `原文文本里“${shorten(name)}”的编号是“${codes[0] ?? ''}”，这里写的是“${code}”。`,
        fix: sourceFix,
      },
    ];
  });
}

/** A threshold of the printed scale stands near the word of its grade, and is no percentage. */
function scaleFaults(raw: RawReport, source: Source): SourceFault[] {
  return (raw.gradeScale?.grades ?? []).flatMap(({ grade, from, words }, index) => {
    if (grade === 'poor') return [];
    const places = words.flatMap((word) => placesOf(foldText(word), source));
    const starts = (source.numbers.get(from) ?? []).filter((at) => source.text[at + from.length] !== '%');
    if (starts.some((start) => places.some((place) => Math.abs(place - start) <= scaleReach))) return [];
    const figure = { path: ['gradeScale', 'grades', index, 'from'], text: from };
    return nowhereFaults([figure], words[0] ?? '', [], source);
  });
}

const scaleReach = 40;

/** How many characters after a total its grade is printed. */
const gradeReach = 24;

/** `总得分90.82分，属于"优秀"`. */
const printedGrade =
  /^分?[,，。;]?[^\d。;]{0,12}?(?:等级|等次|档次|评级|属于|评为|结果)(?:评定)?(?:为|是)?[:：]?["“「]?(优秀|优|良好|良|中等|中|合格|较差|差)(?=["”」。,;）)]|$)/;

/** The grade that is printed right after a total is the one that is entered, with all its words. */
function gradeFaults({ scores }: RawReport, source: Source): SourceFault[] {
  return (scores ?? []).flatMap(({ total, grade }, index): SourceFault[] => {
    if (typeof total !== 'string' || numbersOf(total)[0] !== total) return [];
    const grades = (source.numbers.get(total) ?? []).flatMap((start) => {
      const end = start + total.length;
      return printedGrade.exec(source.text.slice(end, end + gradeReach))?.[1] ?? [];
    });
    const [printed] = grades;
    // Scores of one total may have one grade printed for both.
    const entered = (scores ?? []).filter((other) => other.total === total).map((other) => other.grade);
    // A blank cell is entered as blank, whatever a sentence says.
    if (printed === undefined || entered.includes('')) return [];
    if (grades.some((one) => entered.includes(one))) return [];
    return [
      {
        path: ['scores', index, 'grade'],
        printed,
        code: 'not-in-source',
        message:
          grade === undefined
            ? `原文在 ${total} 分之后印有等次“${printed}”，这里没有写 grade。`
            : `原文在 ${total} 分之后印的等次是“${printed}”，这里写的是“${grade}”。`,
        fix:
          grade === undefined
            ? '请先对照原件：表格里等次一格印着字的，照录；空白的写 grade: ""。'
            : sourceFix,
      },
    ];
  });
}

/** A quotation that is nothing but a figure is the figure of one of the remark's fields. */
function bareQuoteFaults(raw: RawReport): SourceFault[] {
  return (raw.remarks ?? []).flatMap(({ quotes, fields }, index): SourceFault[] => {
    if (fields === undefined) return [];
    const texts = textsAt(raw, fields);
    return (quotes ?? []).flatMap((quote, at): SourceFault[] =>
      texts.has(quote) || readQuantity(quote).state !== 'number'
        ? []
        : [
            {
              path: ['remarks', index, 'quotes', at],
              code: 'not-in-source',
              message: `“${quote}”不是这条说明所指字段（fields）中的数字。`,
              fix: '请核对数字，或在 fields 中写明它所在的字段。',
            },
          ],
    );
  });
}

/** The texts of some fields and of the fields below them. */
function textsAt(raw: RawReport, fields: readonly string[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const seen = new Set<unknown>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    Object.values(value).forEach(add);
  };
  for (const field of fields) add(valueAt(raw, field));
  return texts;
}

function valueAt(raw: RawReport, field: string): unknown {
  return (resolveField(raw, field) ?? []).reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | undefined)?.[part],
    raw,
  );
}

const quoteFix = '请照原件逐字抄录；原件所印与这里相同的，才是 content/sources 下的文本抄录有误。';

function wordFaults({ path, text }: Printed, source: Source): SourceFault[] {
  const words = foldText(text);
  if (words === '' || hasWords(words, source)) return [];
  return [
    {
      path,
      code: 'quote-not-in-source',
      message: `“${shorten(text)}”在原文文本中找不到。`,
      fix: quoteFix,
    },
  ];
}
