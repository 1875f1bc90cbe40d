/**
 * The texts of some reports that follow each other, packed into one piece. Every file of the open data is a
 * row of parts: those of all reports, of a year, of a region. So a part is made once, kept by its name, and
 * read for each file, and no more than one of them need be in memory.
 */
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ReportPlace } from './data-report.ts';
import type { ReportTexts, TableTexts } from './report-texts.ts';

/** A report with what its texts are made of. */
export interface KeyedReport extends ReportPlace {
  /** Different whenever its texts could be different. */
  readonly key: string;
}

/** Which reports a part holds: all of one region and one year. */
export interface PartPlan {
  /** Different whenever the part could be different. */
  readonly name: string;
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly reports: readonly KeyedReport[];
}

/** Of so many reports one ends a part, on the average; and no part has more than so many. */
const usualReports = 32;
const mostReports = 64;

/**
 * Cuts reports into parts. Where a part ends follows from the ids alone, and mostly from the last one: a report
 * more or less changes the part that it stands in, and seldom the next.
 */
export function planParts(reports: readonly KeyedReport[]): PartPlan[] {
  const parts: PartPlan[] = [];
  let open: KeyedReport[] = [];
  for (const [index, report] of reports.entries()) {
    open.push(report);
    if (open.length < mostReports && !endsPart(report, reports[index + 1])) continue;
    parts.push(planOf(report, open));
    open = [];
  }
  return parts;
}

function endsPart({ id, regionId, fiscalYear }: KeyedReport, next: KeyedReport | undefined): boolean {
  if (next?.regionId !== regionId || next.fiscalYear !== fiscalYear) return true;
  return createHash('sha256').update(id).digest().readUInt32LE(0) % usualReports === 0;
}

function planOf({ regionId, fiscalYear }: KeyedReport, reports: readonly KeyedReport[]): PartPlan {
  const hash = createHash('sha256');
  for (const { id, key } of reports) hash.update(`${id}\n${key}\n`);
  return { name: hash.digest('hex'), regionId, fiscalYear, reports };
}

/** Formats of the rows of a table. */
export type RowFormat = 'csv' | 'json' | 'sheet';

/** Where a packed text stands. */
type Place = readonly [at: number, length: number];

/** What a part says of its rows in a table. */
export interface PartTable {
  readonly rowCount: number;
  /** SHA-256 of the rows. */
  readonly digest: string;
}

interface Head {
  readonly tables: readonly (PartTable & { readonly texts: Readonly<Record<RowFormat, Place>> })[];
  readonly reports: Readonly<Record<string, Place>>;
}

/** A part that can be read piece by piece. */
export interface DataPart {
  /** In the order of the tables. */
  readonly tables: readonly PartTable[];
  /** The rows of a table; those of JSON without the brackets around them. */
  readonly rows: (table: number, format: RowFormat) => Buffer;
  /** The file of one report. */
  readonly report: (id: string) => Buffer;
}

/** So fast that packing costs less than writing the texts as they are. */
const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs the texts of the reports of a part. */
export function packPart(reports: readonly ReportTexts[]): Buffer {
  const pieces: Buffer[] = [];
  let end = 0;
  const add = (text: string): Place => {
    if (text === '') return [0, 0];
    const piece = zstdCompressSync(text, packing);
    pieces.push(piece);
    end += piece.length;
    return [end - piece.length, piece.length];
  };
  const tableCount = reports[0]?.tables.length ?? 0;
  const head: Head = {
    tables: Array.from({ length: tableCount }, (_, index) => {
      const own = reports.flatMap(({ tables }) => tables[index] ?? []);
      const json = jsonOf(own);
      return {
        rowCount: own.reduce((sum, { rowCount }) => sum + rowCount, 0),
        digest: createHash('sha256').update(json).digest('hex'),
        texts: {
          csv: add(own.map(({ csv }) => csv).join('')),
          json: add(json),
          sheet: add(own.map(({ sheet }) => sheet).join('')),
        },
      };
    }),
    reports: Object.fromEntries(reports.map(({ id, json }) => [id, add(json)])),
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  return Buffer.concat([prefixOf(headBytes.length, end), headBytes, ...pieces]);
}

function jsonOf(tables: readonly TableTexts[]): string {
  return tables
    .map(({ json }) => json)
    .filter((json) => json !== '')
    .join(',\n');
}

/** The edition of this form of a file, the length of its head, and that of what follows. */
const prefixLength = 16;
const form = 1;

function prefixOf(headLength: number, bodyLength: number): Buffer {
  const prefix = Buffer.alloc(prefixLength);
  prefix.writeUInt32LE(form, 0);
  prefix.writeUInt32LE(headLength, 4);
  prefix.writeUInt32LE(bodyLength, 8);
  return prefix;
}

/** Bytes that are read where they are wanted. */
export interface RandomAccess {
  readonly length: number;
  readonly read: (at: number, length: number) => Buffer;
}

/** A packed part; null where it is none, or not whole. */
export function openPart(bytes: RandomAccess): DataPart | null {
  if (bytes.length < prefixLength) return null;
  const prefix = bytes.read(0, prefixLength);
  const [headLength, bodyLength] = [prefix.readUInt32LE(4), prefix.readUInt32LE(8)];
  const start = prefixLength + headLength;
  if (prefix.readUInt32LE(0) !== form || bytes.length !== start + bodyLength) return null;
  const head = JSON.parse(bytes.read(prefixLength, headLength).toString()) as Head;
  const unpack = ([at, length]: Place): Buffer =>
    length === 0 ? Buffer.alloc(0) : zstdDecompressSync(bytes.read(start + at, length));
  return {
    tables: head.tables,
    rows: (table, format) => unpack(head.tables[table]?.texts[format] ?? [0, 0]),
    report: (id) => {
      const place = Object.hasOwn(head.reports, id) ? head.reports[id] : undefined;
      if (place === undefined) throw new Error(`The part holds no report ${id}.`);
      return unpack(place);
    },
  };
}

/** Bytes in memory. */
export function inMemory(bytes: Buffer): RandomAccess {
  return { length: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}
