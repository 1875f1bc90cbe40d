/** The sentences of a document's own text: what a complete transcript has to hold, in its order. */
import { foldText, placesOf, segmentsOf, type Cell, type Segment, type Source } from './source-index.ts';

/** A sentence, or a line without an end. */
export interface Sentence {
  readonly text: string;
  readonly folded: string;
  /** The line of the source text, counted from 1. */
  readonly line: number;
  /** Cells beside each other are copied column by column or row by row: they have no order. */
  readonly hasOrder: boolean;
}

/**
 * The sentences of running text, and of cells that are no part of a table of data, with the labels
 * before them. Left out are page numbers, places of removed persons, and lines of a form's head
 * (`项目名称：…`), which are fields.
 */
export function printedProse(sourceText: string, names: readonly string[], source: Source): Sentence[] {
  const prose = proseCells(dataRows(names, source), source);
  const segments = segmentsOf(sourceText);
  return segments.flatMap((segment, index) => {
    const { lines, line, place } = segment;
    if (place !== null) {
      const cell = prose.get(`${place.row} ${place.column}`);
      if (cell === undefined) return [];
      const sentences = lines.flatMap((one, at) => sentencesOf(one, line + at, cell.hasOrder));
      return cell.isLabel && lines.length > 1 ? sentencesOf(lines.join(''), line, cell.hasOrder) : sentences;
    }
    const isField = isHeadLine(segment) || isHeadRest(segment, segments[index - 1]);
    return isField ? [] : sentencesOf(lines[0] ?? '', line, true);
  });
}

/** Rows of tables that hold one of the names in a cell, alone or after a code, with what a blank line cut off. */
function dataRows(names: readonly string[], source: Source): Set<number> {
  const starts = new Set(names.flatMap((name) => placesOf(foldText(name), source)));
  const cells = source.cells.filter(({ start, text }) =>
    Array.from(text.slice(0, longestCode), (_, at) => start + at).some((at) => starts.has(at)),
  );
  const rows = new Set(cells.map(({ row }) => row));
  const cutOff = [...rows].filter((row) => source.cellAt(row + 1, 1) === undefined).map((row) => row + 1);
  return new Set([...rows, ...cutOff]);
}

/** Characters of the longest code before a name. */
const longestCode = 8;

interface ProseCell {
  readonly isLabel: boolean;
  readonly hasOrder: boolean;
}

/** Cells of sentences, and the labels before them in their row, by row and column. */
function proseCells(data: ReadonlySet<number>, { cells }: Source): Map<string, ProseCell> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.text === '' || data.has(cell.row)) continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const found = new Map<string, ProseCell>();
  for (const [row, filled] of rows) {
    const prose = filled.filter((cell, index) => isProse(cell.text, filled[index - 1]?.text ?? ''));
    const [first] = prose;
    if (first === undefined) continue;
    const hasOrder = prose.length === 1 && filled.at(-1) === first;
    for (const cell of hasOrder ? filled : prose) {
      found.set(`${row} ${cell.column}`, { isLabel: !prose.includes(cell), hasOrder });
    }
  }
  return found;
}

/** A cell with whole sentences, or with some words after a label that asks for them. */
function isProse(text: string, label: string): boolean {
  if (/[。；！？][”’）)]*$/.test(text)) return true;
  return asksForText.test(label) && text.length >= 10;
}

const asksForText = /^[^①-⑳]{1,15}(?:分析|情况|做法|问题|建议|措施|意见|说明|概述|概况|依据)$/;

/** A line of a form's head: a label and what is filled in, no sentence. */
function isHeadLine({ lines: [text = ''], place }: Segment): boolean {
  return place === null && headLabel.test(text) && !/[。；！？]/.test(text);
}

const headLabel =
  /^\s*(?:项目|填报|申报|主管|实施|评价|编制|承担|预算|资金|所属|单位)*(?:名称|单位|部门|机构|负责人|人|日期|时间|年度|电话|编码)(?:\s*[（(][^（()）]*[）)])?\s*[：:]/;

/** What of a line of the head stands on the next line. */
function isHeadRest(segment: Segment, before: Segment | undefined): boolean {
  if (before === undefined || !isHeadLine(before) || before.line + 1 !== segment.line) return false;
  const text = segment.lines[0] ?? '';
  return text.length <= 20 && !/[。；！？：:、]|^\s*[（(]?[一二三四五六七八九十\d]+[）)、.]/.test(text);
}

/** Sentences end with their sign; a line without letters, and one with a removed person, says nothing. */
function sentencesOf(text: string, line: number, hasOrder: boolean): Sentence[] {
  if (!/\p{L}/u.test(text) || /^\s*第?\s*\d+\s*页/.test(text) || /〔[^〕]*略〕/.test(text)) return [];
  return (text.match(/[^。；！？]*[。；！？]+[”’」』）)]*|[^。；！？]+/g) ?? [])
    .map((one) => ({ text: one.trim(), folded: foldText(one), line, hasOrder }))
    .filter(({ folded }) => folded !== '');
}
