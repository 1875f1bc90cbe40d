/** Every figure that a content file says is printed, and the file with one digit of it changed. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { fieldOf } from '../../src/schema/locate.ts';
import { splitContentFile } from '../../src/schema/front-matter.ts';

export interface PrintedFigure {
  readonly field: string;
  /** The scalar as it stands in the file. */
  readonly text: string;
  /** Offset of the scalar in the file. */
  readonly offset: number;
}

/** What the editor writes, and the document does not print. */
const editors =
  /^(?:status|publishedAt|revision|checksEdition|provenance|acknowledged)\b|\.(?:reading|quantityReading)\.|^remarks\[\d+\]\.(?:text|fields)|\.(?:table|id|place|resultOf)$|^tables\[.*\.id$|^gradeScale\.name$/;

/** The scalars of the front matter that hold a digit and that the document prints. */
export function printedFigures(file: string): PrintedFigure[] {
  const split = splitContentFile(file);
  if (split === null) throw new Error('No front matter');
  const start = file.indexOf(split.yaml);
  const document = parseDocument(split.yaml, { schema: 'failsafe' });
  const raw: unknown = document.toJS();
  const found: PrintedFigure[] = [];
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (isMap(node)) {
      for (const pair of node.items) walk(pair.value, [...path, String(pair.key)]);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    } else if (isScalar(node) && node.range) {
      const text = split.yaml.slice(node.range[0], node.range[1]);
      const field = fieldOf(raw, path);
      if (/\d/.test(text) && !editors.test(field)) {
        found.push({ field, text, offset: start + node.range[0] });
      }
    }
  };
  walk(document.contents, []);
  return found;
}

/** A change of one digit: where, and the file that results. */
export interface Tampering {
  readonly field: string;
  /** The scalar before and after. */
  readonly change: string;
  readonly text: string;
}

/** The file with each digit of a figure moved one step up (9 one down), one at a time. */
export function tamperings(file: string, { field, text, offset }: PrintedFigure): Tampering[] {
  return [...text.matchAll(/\d/g)].map((match) => {
    const digit = match[0] === '9' ? '8' : String(Number(match[0]) + 1);
    const changed = text.slice(0, match.index) + digit + text.slice(match.index + 1);
    return {
      field,
      change: `${text} → ${changed}`,
      text: file.slice(0, offset) + changed + file.slice(offset + text.length),
    };
  });
}
