/** Counting the rows of a table of the open data while its bytes pass by: a table may be longer than any text. */

export interface RowCounter {
  /** Sees the next part of the file. */
  readonly see: (part: Uint8Array) => void;
  /** How many rows there were, once all parts have been seen. @throws when the file is none of its format. */
  readonly count: () => number;
}

/** A counter for a table by the end of its path; null for other files. */
export function rowCounter(path: string): RowCounter | null {
  if (path.endsWith('.json')) return jsonRowCounter();
  return path.endsWith('.csv') ? csvRowCounter() : null;
}

const [quote, comma, backslash, carriageReturn, lineFeed] = [0x22, 0x2c, 0x5c, 0x0d, 0x0a] as const;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

/** Elements of a list in JSON. `onEnd` is told where each ends, in bytes from the start of the file. */
export function jsonRowCounter(onEnd: (offset: number) => void = () => undefined): RowCounter {
  let [offset, depth, rows] = [0, 0, 0];
  let [isText, isEscaped, isRow] = [false, false, false];
  const endRow = (at: number): void => {
    rows += 1;
    onEnd(at);
  };
  const see = (part: Uint8Array): void => {
    const { length } = part;
    for (let at = 0; at < length; at += 1) {
      if (isText) {
        // A sign after a backslash means itself, also where a part ends between the two.
        if (isEscaped) at += 1;
        let byte = part[at];
        while (at < length && byte !== quote) {
          at += byte === backslash ? 2 : 1;
          byte = part[at];
        }
        isEscaped = at > length;
        isText = at >= length;
        continue;
      }
      const kind = jsonKinds[part[at] as number];
      if (kind === 0) continue;
      if (kind === comma) {
        if (depth === 1) endRow(offset + at);
      } else if (kind === closeList) {
        depth -= 1;
        if (depth === 0 && isRow) endRow(offset + at);
      } else {
        isRow ||= depth > 0;
        const lineEnd = depth === 1 && part[at] === openObject ? endOfRowLine(part, at) : -1;
        if (lineEnd !== -1) {
          endRow(offset + lineEnd);
          at = lineEnd;
          continue;
        }
        if (kind === openList) depth += 1;
        isText = kind === quote;
      }
    }
    offset += length;
  };
  const count = (): number => {
    if (depth !== 0 || isText || offset === 0) throw new Error('The table is not complete.');
    return rows;
  };
  return { see, count };
}

/**
 * The comma after a row, where the row is a line as in all tables of this site, and another line follows; -1
 * elsewhere. Most of the bytes need no look by this.
 */
function endOfRowLine(part: Uint8Array, start: number): number {
  const end = part.indexOf(lineFeed, start);
  const isRowLine =
    end !== -1 && part[end - 1] === comma && part[end - 2] === closeObject && part[end + 1] === openObject;
  return isRowLine ? end - 1 : -1;
}

/** What a byte outside of texts means: an opening or closing sign, a comma, a text, another value, or nothing. */
const jsonKinds = new Uint8Array(256).fill(openObject);
for (const sign of ' \t\r\n:') jsonKinds[sign.charCodeAt(0)] = 0;
for (const [byte, kind] of [
  [quote, quote],
  [comma, comma],
  [openList, openList],
  [openObject, openList],
  [closeList, closeList],
  [closeObject, closeList],
] as const)
  jsonKinds[byte] = kind;

/** The elements of a list in JSON, one after the other. */
export function* jsonRows(bytes: Buffer): Generator {
  const ends: number[] = [];
  const counter = jsonRowCounter((offset) => ends.push(offset));
  counter.see(bytes);
  counter.count();
  let start = bytes.indexOf(openList) + 1;
  for (const end of ends) {
    yield JSON.parse(bytes.toString('utf8', start, end));
    start = end + 1;
  }
}

/** Lines of a CSV below its heading; a line break between quotes ends no line. */
export function csvRowCounter(): RowCounter {
  let lines = 0;
  // Lines since the last quotation mark, which count where it is never closed.
  let pending = 0;
  let [isQuoted, isAfterReturn] = [false, false];
  const see = (part: Uint8Array): void => {
    const { length } = part;
    let mark = part.indexOf(quote);
    let line = part.indexOf(lineFeed);
    while (mark !== -1 || line !== -1) {
      if (line === -1 || (mark !== -1 && mark < line)) {
        isQuoted = !isQuoted;
        pending = 0;
        mark = part.indexOf(quote, mark + 1);
        continue;
      }
      const isEnd = line === 0 ? isAfterReturn : part[line - 1] === carriageReturn;
      if (isEnd && isQuoted) pending += 1;
      else if (isEnd) lines += 1;
      line = part.indexOf(lineFeed, line + 1);
    }
    if (length > 0) isAfterReturn = part[length - 1] === carriageReturn;
  };
  return { see, count: () => lines + (isQuoted ? pending : 0) - 1 };
}
