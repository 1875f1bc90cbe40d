/** Rows of the front matter against the tables of the source text. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Printed, RowClaim, TableClaim } from './source-claims.ts';
import {
  firstFrom,
  nowhereFaults,
  shorten,
  sourceFix,
  type SourceFault,
  type Window,
} from './source-figures.ts';
import { foldText, hasWords, placesOf, type Cell, type Source } from './source-index.ts';
import { findLayouts, isSameCell, placeRecord, type Layout, type TableRecord } from './source-layout.ts';

interface PlacedRow {
  readonly claim: RowClaim;
  readonly record: TableRecord;
}

/** Faults of figures that stand in rows of printed tables, and of rows left out. */
export function tableFaults(claims: readonly TableClaim[], raw: RawReport, source: Source): SourceFault[] {
  const taken = new Set<number>();
  return claims.flatMap(({ rows, isWhole }) => {
    const placed = rows.map((claim): PlacedRow => ({
      claim,
      record: {
        anchors: anchorsOf(claim, source).slice(0, maxAnchors),
        cells: new Map(claim.figures.map(({ key, text }) => [key, foldText(text)])),
      },
    }));
    const records = placed.map(({ record }) => record);
    const layouts = findLayouts(records, source);
    // Rows of one name have one start each time they are printed, however many rows there are.
    const nameStarts = [...new Set(records.flatMap(({ anchors }) => anchors.map(({ start }) => start)))].sort(
      (a, b) => a - b,
    );
    const own = layouts.find(({ table }) => !taken.has(table));
    if (own !== undefined && isWhole) taken.add(own.table);
    return [
      ...ownAnchors(placed, layouts, source).flatMap((row) => rowFaults(row, layouts, nameStarts, source)),
      ...(isWhole && own !== undefined ? missingRows(placed, own, raw, source) : []),
    ];
  });
}

/** A name that stands in more cells than this names nothing. */
const maxAnchors = 200;

/** The cells that hold a row's name, alone or after its code; a heading that goes on after the name counts too. */
function anchorsOf({ names, code }: RowClaim, { cells, cellsByText }: Source): Cell[] {
  const folded = names.map(foldText).filter((name) => name !== '');
  const forms = folded.flatMap((name) =>
    code === null ? [name] : [name, `${code}${name}`, `${code}.${name}`, `${code}、${name}`],
  );
  const exact = forms.flatMap((form) => cellsByText.get(form) ?? []);
  const coded =
    code === null
      ? []
      : cells.filter(({ text }) => text.startsWith(code) && /^[.、:]/.test(text.slice(code.length)));
  const [name] = folded;
  const afterOther = code === null || name === undefined ? [] : cells.filter((cell) => isCoded(name, cell));
  // A code that stands before other names only is a slip: the row is where its name is.
  const isSlip = afterOther.length > 0 && !coded.some((cell) => afterOther.includes(cell));
  const anchors = [...new Set([...exact, ...(isSlip ? afterOther : coded)])];
  if (anchors.length > 0 || name === undefined) return anchors;
  return cells.filter(({ text }) => text.startsWith(name) && /^[(:]/.test(text.slice(name.length)));
}

/** Whether a cell holds a name after a code of any kind. */
function isCoded(name: string, { text }: Cell): boolean {
  return text.endsWith(name) && /^[A-Za-z][A-Za-z0-9.-]*[.、:]?$/.test(text.slice(0, -name.length));
}

/** Rows of the same name each keep their own place: one that is printed as it is leaves it to no other. */
function ownAnchors(rows: readonly PlacedRow[], layouts: readonly Layout[], source: Source): PlacedRow[] {
  const groups = Map.groupBy(rows, ({ claim }) => claim.names[0] ?? '');
  const own = new Map([...groups.values()].flatMap((group) => rowsWithOwnAnchors(group, layouts, source)));
  return rows.map((row) => own.get(row) ?? row);
}

/** Of rows of one name those that are not printed as they are, with the places that are left to them. */
function rowsWithOwnAnchors(
  group: readonly PlacedRow[],
  layouts: readonly Layout[],
  source: Source,
): [row: PlacedRow, own: PlacedRow][] {
  if (group.length === 1) return [];
  const printed = group.map((row) => ({ row, places: anchorsAsPrinted(row, layouts, source) }));
  const taken = new Set(
    printed.flatMap(({ row, places }, at) => {
      // The second of two rows of one name is the second of the document.
      const own = row.record.anchors[at];
      return own !== undefined && places.includes(own) ? own : places.slice(0, 1);
    }),
  );
  return printed.flatMap(({ row, places }): [PlacedRow, PlacedRow][] => {
    const anchors = row.record.anchors.filter((anchor) => !taken.has(anchor));
    const isToKeep = places.length > 0 || anchors.length === 0;
    return isToKeep ? [] : [[row, { ...row, record: { ...row.record, anchors } }]];
  });
}

/** The places where all figures of a row are printed as they are. */
function anchorsAsPrinted({ record }: PlacedRow, layouts: readonly Layout[], source: Source): Cell[] {
  return record.anchors.filter((anchor) => {
    const printed = placeRecord({ ...record, anchors: [anchor] }, layouts, source);
    return (
      printed.size > 0 && [...printed].every(([key, cell]) => isSameCell(record.cells.get(key) ?? '', cell))
    );
  });
}

function rowFaults(
  { claim, record }: PlacedRow,
  layouts: readonly Layout[],
  nameStarts: readonly number[],
  source: Source,
): SourceFault[] {
  const printed = placeRecord(record, layouts, source);
  const faults: SourceFault[] = [];
  const elsewhere: Printed[] = [];
  for (const figure of claim.figures) {
    const cell = printed.get(figure.key);
    const wanted = record.cells.get(figure.key) ?? '';
    // A blank cell may belong to the filled one above it, and the figure to another place.
    if (cell === undefined || (cell.text === '' && wanted !== '')) elsewhere.push(figure);
    else if (!isSameCell(wanted, cell, figure.hasUnit)) faults.push(cellFault(figure, claim, cell));
  }
  const windows = windowsOf(claim, record, nameStarts, source);
  // A name that stands nowhere is a fault of its own, and says nothing of the figures.
  if (windows.length === 0) return faults;
  return [
    ...faults,
    ...nowhereFaults(elsewhere, claim.names[0] ?? '', windows, source),
    ...claim.texts.flatMap((text) => textFaults(text, claim, windows, source)),
  ];
}

function cellFault({ path, text }: Printed, claim: RowClaim, cell: Cell): SourceFault {
  return {
    path,
    code: 'not-in-source',
    message: `原文表格中“${shorten(claim.names[0] ?? '')}”的这一格${cell.text === '' ? '是空白' : `印的是“${shorten(cell.text)}”`}，这里写的是${text === '' ? '空白' : `“${text}”`}。`,
    fix: sourceFix,
    printed: cell.text,
  };
}

/** The stretches of text that belong to a row: from its name to the next row's, or as far as it reaches. */
function windowsOf(
  { names, reach }: RowClaim,
  { anchors }: TableRecord,
  nameStarts: readonly number[],
  source: Source,
): Window[] {
  const name = foldText(names[0] ?? '');
  if (anchors.length === 0) {
    const places = name === '' ? [0] : placesOf(name, source);
    return places.map((from) => ({
      from,
      to: name === '' ? source.text.length : from + name.length + reach,
    }));
  }
  const own = new Set(anchors.map(({ start }) => start));
  return anchors.map(({ start, text }) => {
    const end = start + text.length + reach;
    let next = firstFrom(nameStarts, start + 1);
    while (next < nameStarts.length && own.has(nameStarts[next] ?? 0)) next += 1;
    return { from: start, to: Math.min(end, nameStarts[next] ?? end) };
  });
}

/** A row prints a text with other figures than the content file has: rows often differ in the figure only. */
function textFaults(
  { path, text }: Printed,
  claim: RowClaim,
  windows: readonly Window[],
  source: Source,
): SourceFault[] {
  const words = foldText(text);
  const isHere = windows.some(({ from, to }) => hasWords(words, source, from, to));
  if (isHere || !/\d/.test(words)) return [];
  const masked = maskNumbers(words);
  const isOther = windows.some(({ from, to }) =>
    maskNumbers(source.text.slice(from, to + words.length)).includes(masked),
  );
  if (!isOther) return [];
  return [
    {
      path,
      code: 'quote-not-in-source',
      message: `原文文本“${shorten(claim.names[0] ?? '')}”这一行里没有“${shorten(text)}”，只有数字不同的类似文字。`,
      fix: sourceFix,
    },
  ];
}

function maskNumbers(text: string): string {
  return text.replace(/\d+(?:\.\d+)?/g, '0');
}

/** Rows of totals, which are entered as scores and blocks. */
const totalRow = /^(?:合计|总计|小计|总分|总得分|得分|平均)/;

/** Rows of the printed table that have a name and figures, and that the content file leaves out. */
function missingRows(
  placed: readonly PlacedRow[],
  layout: Layout,
  raw: RawReport,
  source: Source,
): SourceFault[] {
  const { table, nameColumn, offsets } = layout;
  if (nameColumn === null) return [];
  const entered = new Set(placed.flatMap(({ record }) => record.anchors.map(({ row }) => row)));
  const known = [
    ...(raw.blocks ?? []).flatMap(({ level1, level2, label }) => [level1, level2 ?? '', label ?? '']),
    ...(raw.provenance.leftOut ?? []).map(({ what }) => what),
  ].map(foldText);
  const names = source.cells.filter((cell) => cell.table === table && cell.column === nameColumn);
  const last = placed.at(-1)?.claim.figures[0]?.path ?? [];
  return names
    .filter(({ row, text }) => !entered.has(row) && /\p{L}/u.test(text) && !totalRow.test(text))
    .filter(({ text }) => !known.some((words) => words.includes(text)))
    .filter(({ row }) => {
      const texts = [...offsets.values()].map(
        ({ columns }) => source.cellAt(row, nameColumn + columns)?.text ?? '',
      );
      return texts.every((text) => text !== '') && texts.some((text) => /^[-<>≤≥=]*\d/.test(text));
    })
    .map(({ text }) => ({
      path: last.slice(0, 1),
      code: 'row-not-entered',
      message: `原文表格中“${shorten(text)}”这一行没有录入。`,
      fix: '请照原文补录这一行；有意不录的，请在 provenance.leftOut 的 what 中写明这一行的名称。',
    }));
}
