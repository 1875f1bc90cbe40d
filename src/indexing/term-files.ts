/** From texts to files of pieces, each piece with the pages and places where it stands. */
import { pairKey, singleKey, type TermKey } from '../search/terms.ts';

/** Pieces in the form that `postings.ts` reads. */
export interface TermFile {
  readonly firstKey: TermKey;
  readonly bytes: Uint8Array;
}

/** Pieces share a file up to this size; a frequent one has a file of its own. */
const fileBytes = 32 * 1024;

/** `texts` are the packed texts of the pages, in the order of their numbers. */
export function termFiles(texts: readonly string[]): TermFile[] {
  const alphabet = alphabetOf(texts);
  const pairs = sortPairs(texts, alphabet);
  const singles = singlesOf(texts, alphabet);
  const files = fileWriter();
  const size = alphabet.codes.length;
  for (const [first, code] of alphabet.codes.entries()) {
    files.add(singleKey(code), singles[first] ?? new Uint8Array());
    for (const [second, following] of alphabet.codes.entries()) {
      const cell = first * size + second;
      const [from = 0, to = 0] = [pairs.starts[cell], pairs.starts[cell + 1]];
      if (from < to) files.add(pairKey(code, following), pairBody(pairs, from, to));
    }
  }
  return files.end();
}

/** The characters of all texts. */
interface Alphabet {
  /** Ascending. */
  readonly codes: readonly number[];
  /** The number of a character in that list, by its code. */
  readonly numbers: Uint16Array;
}

function alphabetOf(texts: readonly string[]): Alphabet {
  const numbers = new Uint16Array(0x10000);
  for (const text of texts) for (let at = 0; at < text.length; at += 1) numbers[text.charCodeAt(at)] = 1;
  const codes: number[] = [];
  for (const [code, isUsed] of numbers.entries()) if (isUsed === 1) numbers[code] = codes.push(code) - 1;
  return { codes, numbers };
}

/** All pairs of neighbouring characters, those of a kind together, by page and place. */
interface Pairs {
  /** Where each kind begins: the number of its first character times their count plus that of its second. */
  readonly starts: Uint32Array;
  readonly pages: Uint16Array;
  readonly places: Uint32Array;
}

function sortPairs(texts: readonly string[], { codes, numbers }: Alphabet): Pairs {
  const size = codes.length;
  const starts = new Uint32Array(size * size + 1);
  const eachPair = (see: (cell: number, page: number, place: number) => void): void => {
    for (const [page, text] of texts.entries()) {
      let first = numbers[text.charCodeAt(0)] ?? 0;
      for (let place = 1; place < text.length; place += 1) {
        const second = numbers[text.charCodeAt(place)] ?? 0;
        see(first * size + second, page, place - 1);
        first = second;
      }
    }
  };
  let total = 0;
  eachPair((cell) => {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    total += 1;
  });
  for (let cell = 1; cell < starts.length; cell += 1) {
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  }
  const next = starts.slice();
  const pages = new Uint16Array(total);
  const places = new Uint32Array(total);
  eachPair((cell, page, place) => {
    const at = next[cell] ?? 0;
    next[cell] = at + 1;
    pages[at] = page;
    places[at] = place;
  });
  return { starts, pages, places };
}

function pairBody({ pages, places }: Pairs, from: number, to: number): Uint8Array {
  const head = numberWriter();
  const tail = numberWriter();
  let pageCount = 0;
  let before = -1;
  for (let at = from; at < to; pageCount += 1) {
    const page = pages[at] ?? 0;
    const first = at;
    let place = 0;
    for (; at < to && pages[at] === page; at += 1) {
      tail.write((places[at] ?? 0) - place);
      place = places[at] ?? 0;
    }
    head.write(page - before - 1);
    head.write(at - first);
    before = page;
  }
  return joined([oneNumber(pageCount), head.end(), tail.end()]);
}

/** For each character the pages that have it, and how often. */
function singlesOf(texts: readonly string[], { codes, numbers }: Alphabet): Uint8Array[] {
  const bodies = codes.map(() => ({ pageCount: 0, before: -1, body: numberWriter() }));
  for (const [page, text] of texts.entries()) {
    const counts = new Uint32Array(codes.length);
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers[text.charCodeAt(at)] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    for (const [number, single] of bodies.entries()) {
      const count = counts[number] ?? 0;
      if (count === 0) continue;
      single.body.write(page - single.before - 1);
      single.body.write(count);
      single.before = page;
      single.pageCount += 1;
    }
  }
  return bodies.map(({ pageCount, body }) => joined([oneNumber(pageCount), body.end()]));
}

interface FileWriter {
  readonly add: (key: TermKey, body: Uint8Array) => void;
  readonly end: () => TermFile[];
}

function fileWriter(): FileWriter {
  const files: TermFile[] = [];
  let parts: Uint8Array[] = [];
  let bytes = 0;
  let firstKey = 0;
  let before = 0;
  const finish = (): void => {
    if (parts.length > 0) files.push({ firstKey, bytes: joined(parts) });
    parts = [];
    bytes = 0;
    before = 0;
  };
  return {
    add: (key, body) => {
      if (bytes > 0 && bytes + body.length > fileBytes) finish();
      if (bytes === 0) firstKey = key;
      parts.push(oneNumber(key - before), oneNumber(body.length), body);
      bytes += body.length;
      before = key;
    },
    end: () => {
      finish();
      return files;
    },
  };
}

interface NumberWriter {
  readonly write: (value: number) => void;
  readonly end: () => Uint8Array;
}

/** Numbers as `postings.ts` reads them. */
function numberWriter(): NumberWriter {
  let bytes = new Uint8Array(16);
  let length = 0;
  return {
    write: (value) => {
      if (length + 8 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let rest = value;
      for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[length++] = 0x80 | (rest % 0x80);
      bytes[length++] = rest;
    },
    end: () => bytes.subarray(0, length),
  };
}

function oneNumber(value: number): Uint8Array {
  const writer = numberWriter();
  writer.write(value);
  return writer.end();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
