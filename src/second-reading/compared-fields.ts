/** Which fields of a reading are compared: those that are printed, and that the importer knows. */
import type { Entry } from '../import/region.ts';
import type { RawPath } from '../schema/locate.ts';
import type { Compared } from './compared.ts';

/** Where something stands: in the file, and in the reading as the ledger writes it. */
export interface At {
  readonly path: RawPath;
  readonly field: string;
}

/** A key with the record that it stands in, in the reading and in the file. */
export interface InRecord {
  readonly key: string;
  readonly read: Entry;
  readonly own: Entry;
}

/**
 * Keys that say how editors keep a file and not what is printed: names that they give, rules and readings,
 * what they say about the file. `otherPrintings` and `equalsPhase` are proposals of the importer, and so is
 * the unit of a list; `funds.unit` and `tables` have comparisons of their own.
 */
const editorial = new Set([
  'status',
  'revision',
  'checksEdition',
  'provenance',
  'id',
  'tables',
  'rule',
  'result',
  'otherPrintings',
  'equalsPhase',
]);

/** `table` is a name that editors give to a table; under `funds` it is the list of amounts. */
export function isEditorial(key: string, value: unknown, { path }: At): boolean {
  if (key === 'table') return typeof value === 'string';
  return editorial.has(key) || (key === 'unit' && path[0] !== 'indicators');
}

/** Kinds whose own score is given by whom their name says. */
const scoreGiverIsKnown = /^(?:self|department|fiscal)-evaluation/;

/** Whether the importer knows the field, beyond that a cell is there. */
export function isCompared(print: string, { key, read, own }: InRecord, at: At, compared: Compared): boolean {
  const { reading, kind } = compared;
  const list = at.path[0];
  switch (key) {
    case 'by':
      return print === 'evaluator' || print === 'evaluatorMean' || scoreGiverIsKnown.test(kind);
    case 'phase':
      return print !== 'unclear';
    case 'over':
      // `fundsDifferences` compares it, because forms do not print what a rate divides by.
      return false;
    case 'term':
      // Without a printed name the importer takes a goal for one of the year.
      return read['name'] !== undefined;
    case 'name':
      // A list is called after its caption, and the row of the rate of execution after a heading of the funds.
      return (list !== 'lineItems' && list !== 'indicators') || reading.placeOf(at.field) !== null;
    case 'label':
      return (list !== 'scores' && list !== 'blocks') || isLabelCompared(print, own, compared);
    case 'scoresOn':
      // Where no cell prints both answers, it is a proposal.
      return reading.placeOf(at.field) !== null;
    case 'total':
    case 'grade':
      return list !== 'scores' || isScoreCompared(key, own, at, compared);
    case 'varianceNote':
      // In text the words of a merged cell stand in its first row only; they hold for all its rows.
      return print !== '' || own[key] === undefined;
    default:
      return true;
  }
}

/** A total and a subtotal stand in several places of a document, each with words of its own. */
function isLabelCompared(print: string, { label }: Entry, { isInSource }: Compared): boolean {
  return isInSource(print) && (typeof label !== 'string' || !isInSource(label));
}

/**
 * Which of the scores in a sentence is the result only a person can tell, and the checks of figures see that
 * the one in the file is printed; so a sentence only counts where the file has no score at all.
 */
function isScoreCompared(key: string, own: Entry, { field }: At, { reading, kind }: Compared): boolean {
  return reading.originOf(field) === 'cell' || (own[key] === undefined && isEvaluation(kind));
}

/** A declaration of targets has no result; a score in its text is one of another year. */
export function isEvaluation(kind: string): boolean {
  return kind.includes('evaluation');
}
