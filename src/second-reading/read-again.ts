/** The source text read once more by the importer, with what it is sure of. */
import type { KnownNames } from '../import/content-target.ts';
import type { Place } from '../import/document.ts';
import { importDocument, type Imported } from '../import/import-document.ts';
import { refuseEmpty } from '../import/limits.ts';
import { readText } from '../import/read-text.ts';
import { ImportRefusal } from '../import/refusal.ts';
import type { Entry } from '../import/region.ts';
import { foldPrint } from './same-print.ts';

/** The registers that printed names are looked up in. */
export type Known = Pick<KnownNames, 'organizations' | 'projects'>;

/** Where a report belongs: `xinzhou/2022/internet-plus-services/self-evaluation` and its kind. */
export interface ReadTarget {
  readonly id: string;
  readonly kind: string;
}

/**
 * How a field of the reading is known. `cell`: a cell of a table prints it, or a heading of that table
 * says it. `prose`: a line of running text says it. `unsure`: the importer itself asks a person to look.
 */
export type Origin = 'cell' | 'prose' | 'unsure';

export interface SecondReading {
  readonly raw: Entry;
  /** How the field is known: a path as in the ledger, `indicators[3].name`, counted from 1. */
  readonly originOf: (field: string) => Origin;
  /** Whether a cell of a table went into the record or list at this path. */
  readonly hasCells: (field: string) => boolean;
  /** The line of the source text that prints the field, or null. */
  readonly placeOf: (field: string) => Place | null;
  /** Whether a cell prints these words that the importer had no field for, or another one than the field has. */
  readonly isDoubtful: (words: string) => boolean;
  /** The line of the source text that prints the unit of the amounts, or null. */
  readonly unitPlace: Place | null;
  /** Whether the form prints one unit for all amounts. */
  readonly hasOneUnit: boolean;
}

/** Longer texts and lines are no forms that people filled in; reading them would only take time. */
const mostCharacters = 300_000;
const longestLine = 5_000;

let latest: { readonly key: string; readonly reading: SecondReading | null } | undefined;

/**
 * Reads a source text; null where it is nothing that the importer reads. The latest reading is kept:
 * an editor changes the file again and again while its source text stays as it is.
 */
export function readAgain(sourceText: string, target: ReadTarget, known: Known): SecondReading | null {
  const names = [...(known.projects?.values() ?? []), ...(known.organizations?.values() ?? [])];
  const key = JSON.stringify([sourceText, target, names]);
  if (latest?.key !== key) latest = { key, reading: readOnce(sourceText, target, known) };
  return latest.reading;
}

function readOnce(sourceText: string, target: ReadTarget, known: Known): SecondReading | null {
  if (sourceText.length > mostCharacters) return null;
  if (sourceText.split('\n').some((line) => line.length > longestLine)) return null;
  const imported = importText(sourceText, target, known);
  if (imported === null) return null;
  const lines = usedLines(imported);
  const doubtful = new Set(
    imported.ledger.flatMap(({ text, outcome }) => (outcome.kind === 'doubtful' ? [foldPrint(text)] : [])),
  );
  const records = new Set([...lines.keys()].flatMap(recordsAbove));
  return {
    raw: imported.raw,
    originOf: (field) => originOf(field, lines, records),
    hasCells: (field) => records.has(field) || lines.has(field),
    placeOf: (field) => placeOf(field, lines),
    isDoubtful: (words) => doubtful.has(foldPrint(words)),
    unitPlace: unitPlace(imported),
    hasOneUnit: !imported.notes.some((note) => note.startsWith('金额的单位有几种')),
  };
}

function importText(sourceText: string, target: ReadTarget, known: Known): Imported | null {
  try {
    // The hash goes into the draft only, which nobody reads here.
    return importDocument(refuseEmpty(readText(sourceText)), target, known, '0'.repeat(64));
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

interface UsedLine {
  readonly place: Place;
  readonly isSure: boolean;
}

/** The first cell that each field was read from; a note on any of its cells makes the field unsure. */
function usedLines({ ledger }: Imported): Map<string, UsedLine> {
  const lines = new Map<string, UsedLine>();
  for (const { place, outcome } of ledger) {
    if (outcome.kind !== 'used') continue;
    for (const field of outcome.fields) {
      const earlier = lines.get(field);
      const isSure = outcome.notes.length === 0 && earlier?.isSure !== false;
      lines.set(field, { place: earlier?.place ?? place, isSure });
    }
  }
  return lines;
}

/** `indicators[3].survey` → `indicators[3]`, `indicators`. */
function recordsAbove(field: string): string[] {
  const above = field.replace(/(?:\.[^.[\]]+|\[\d+\])$/, '');
  return above === field ? [] : [above, ...recordsAbove(above)];
}

/** Keys that the headings around a cell say, so that they are as sure as the cells of their record. */
const headingKeys = /\.(?:phase|source|label|of|over|percentSign|term|name|by|code)$/;

function originOf(field: string, lines: ReadonlyMap<string, UsedLine>, records: ReadonlySet<string>): Origin {
  for (const one of [field, ...recordsAbove(field)]) {
    const line = lines.get(one);
    if (line !== undefined) return line.isSure ? 'cell' : 'unsure';
  }
  const [record = ''] = recordsAbove(field);
  return headingKeys.test(field) && record !== 'document' && records.has(record) ? 'cell' : 'prose';
}

/** The line of the field's own cell, or of the cell that its record was read from. */
function placeOf(field: string, lines: ReadonlyMap<string, UsedLine>): Place | null {
  // A code stands before the name, in the same cell.
  const fields = [field, field.replace(/\.code$/, '.name'), ...recordsAbove(field)];
  return fields.map((one) => lines.get(one)?.place).find((place) => place !== undefined) ?? null;
}

function unitPlace({ raw, ledger }: Imported): Place | null {
  const unit = (raw['funds'] as Entry | undefined)?.['unit'];
  if (typeof unit !== 'string') return null;
  const words = new RegExp(`(?<![万亿])${unit}`);
  return (
    ledger.find(({ text, outcome }) => outcome.kind !== 'narrative' && text.length <= 40 && words.test(text))
      ?.place ?? null
  );
}
