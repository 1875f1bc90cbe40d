/**
 * A quick look, on the bytes of a published file, for places where a number or an electronic address of a
 * person could stand: only what is around them has to be searched thoroughly.
 *
 * Nothing that `personalNumbers` finds may lie elsewhere. What each of its patterns needs is seven digits in a
 * row; a digit, a space or stroke and three digits; a bracket, up to two of those and four digits; or one of
 * QQ, 微信 and @. Three digits in a row, or 微, take three bytes or more, so that every third byte is enough to
 * see them.
 */

export interface HintOptions {
  /** `markup`: tags are no part of the text. `json`: amounts, which stand alone between quotes, are none. */
  readonly format: 'markup' | 'json' | 'text';
  /** Electronic addresses that may stand there. */
  readonly allowed: readonly Buffer[];
}

/** Where the places lie, in bytes from the start. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** From the first of the places to the last; null when there is none. */
export function numberHints(bytes: Buffer, { format, allowed }: HintOptions): Span | null {
  const places = signPlaces(bytes, format);
  // Full-width signs count as the half-width ones, and are too rare to be told apart here.
  if (places === 'fullWidth') return { first: 0, last: bytes.length };
  places.push(...mailPlaces(bytes, allowed), ...letterPlaces(bytes));
  const found = format === 'markup' ? places.filter((place) => !isInTag(bytes, place)) : places;
  return found.length === 0 ? null : { first: Math.min(...found), last: Math.max(...found) };
}

/** Places of digits and of 微信; or that there are full-width signs. */
function signPlaces(bytes: Buffer, format: HintOptions['format']): number[] | 'fullWidth' {
  const { length } = bytes;
  const found: number[] = [];
  for (let place = 0; place < length; place += 3) {
    const kind = kinds[bytes[place] as number];
    if (kind === undefined || kind === plain) continue;
    if (kind === digit) {
      const end = afterDigits(bytes, place);
      const start = beforeDigits(bytes, place);
      if (isHint(bytes, start, end) && !(format === 'json' && isAmount(bytes, start, end))) found.push(start);
      // Goes on with the first byte of those that are looked at which comes after the digits.
      place += Math.floor((end - 1 - place) / 3) * 3;
      continue;
    }
    const start = startOfCharacter(bytes, place);
    if (isFullWidth(bytes, start)) return 'fullWidth';
    if (isAt(bytes, start, chat)) found.push(start);
  }
  return found;
}

const chat = Buffer.from('微信');
const [plain, digit, partOfWide] = [0, 1, 2] as const;

/** What a byte can be: a digit, or a part of 微 or of a full-width digit, letter Q or sign @. */
const kinds = new Uint8Array(256);
for (const byte of Buffer.from('微０１２３４５６７８９Ｑｑ＠')) kinds[byte] = partOfWide;
for (const byte of Buffer.from('0123456789')) kinds[byte] = digit;

/** Digits that are as many as a number has, or as a part of one has after a part before it. */
function isHint(bytes: Buffer, start: number, end: number): boolean {
  const count = end - start;
  if (count >= 7) return true;
  if (count < 3 || endsSign[bytes[start - 1] ?? 0] === 0) return false;
  const gap = startOfGap(bytes, start);
  if (gap !== start && isDigit(bytes[gap - 1])) return true;
  if (count < 4) return false;
  return [start, gap, startOfGap(bytes, gap)].some(
    (place) => bytes[place - 1] === 0x29 || isAt(bytes, place - 3, wideBracket),
  );
}

const wideBracket = Buffer.from('）');

/** Signs that count as a space or a stroke. */
const gaps = Array.from(' -\u00A0\u3000‐‑‒–—―−－').map((sign) => Buffer.from(sign));

/** Last bytes of spaces, strokes and brackets. */
const endsSign = new Uint8Array(256);
for (const sign of [...gaps, wideBracket, Buffer.from(')')]) endsSign[sign.at(-1) ?? 0] = 1;

/** Where the space or stroke before a place starts; the place where there is none. */
function startOfGap(bytes: Buffer, place: number): number {
  const gap = gaps.find((sign) => isAt(bytes, place - sign.length, sign));
  return gap === undefined ? place : place - gap.length;
}

function isAt(bytes: Buffer, place: number, sign: Buffer): boolean {
  if (place < 0 || place + sign.length > bytes.length) return false;
  for (let at = 0; at < sign.length; at += 1) if (bytes[place + at] !== sign[at]) return false;
  return true;
}

function startOfCharacter(bytes: Buffer, place: number): number {
  let start = place;
  while (start > 0 && ((bytes[start] as number) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** A full-width digit, letter Q or sign @: U+FF10 to U+FF19, U+FF20, U+FF31, U+FF51. */
function isFullWidth(bytes: Buffer, start: number): boolean {
  if (bytes[start] !== 0xef) return false;
  const second = bytes[start + 1];
  const third = bytes[start + 2] ?? 0;
  if (second === 0xbd) return third === 0x91;
  return second === 0xbc && ((third >= 0x90 && third <= 0x99) || third === 0xa0 || third === 0xb1);
}

/** Whether digits belong to an amount that stands alone between quotation marks: "-12.50". */
function isAmount(bytes: Buffer, start: number, end: number): boolean {
  const afterPoint = bytes[start - 1] === 0x2e ? beforeDigits(bytes, start - 1) : start;
  const isWhole = afterPoint !== start - 1;
  const first = bytes[afterPoint - 1] === 0x2d ? afterPoint - 1 : afterPoint;
  const last = bytes[end] === 0x2e && afterPoint === start ? afterDigits(bytes, end + 1) : end;
  return isWhole && last !== end + 1 && bytes[first - 1] === 0x22 && bytes[last] === 0x22;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function afterDigits(bytes: Buffer, place: number): number {
  let end = place;
  while (isDigit(bytes[end])) end += 1;
  return end;
}

function beforeDigits(bytes: Buffer, place: number): number {
  let start = place;
  while (isDigit(bytes[start - 1])) start -= 1;
  return start;
}

/** Places of signs @, but of those in addresses that may stand there. */
function mailPlaces(bytes: Buffer, allowed: readonly Buffer[]): number[] {
  const found: number[] = [];
  for (let place = bytes.indexOf(0x40); place !== -1; place = bytes.indexOf(0x40, place + 1))
    if (!isAllowed(bytes, place, allowed)) found.push(place);
  return found;
}

/** Whether the sign @ belongs to an address that may stand there, and taking it away joins nothing. */
function isAllowed(bytes: Buffer, place: number, allowed: readonly Buffer[]): boolean {
  return allowed.some((address) => {
    const start = place - address.indexOf(0x40);
    const end = start + address.length;
    return isAt(bytes, start, address) && (separates(bytes[start - 1]) || separates(bytes[end]));
  });
}

/** An angle bracket, a quotation mark or a control character: no part of any number. */
function separates(byte: number | undefined): boolean {
  return byte === undefined || byte < 0x20 || byte === 0x3c || byte === 0x3e || byte === 0x22;
}

/** Places of QQ, in capitals or not. */
function letterPlaces(bytes: Buffer): number[] {
  return ['QQ', 'qq', 'Qq', 'qQ'].flatMap((letters) => {
    const found: number[] = [];
    for (let place = bytes.indexOf(letters); place !== -1; place = bytes.indexOf(letters, place + 1))
      found.push(place);
    return found;
  });
}

/** Whether a place lies between the brackets of a tag. */
function isInTag(bytes: Buffer, place: number): boolean {
  for (let before = place - 1; before >= 0; before -= 1) {
    if (bytes[before] === 0x3e) return false;
    if (bytes[before] === 0x3c) return bytes.includes(0x3e, place);
  }
  return false;
}

/** The longest number with its label, and some more. */
const longest = 100;

/**
 * The part of a file in which everything lies that can be found at these places, cut where there is white space.
 * Between the places there may be more.
 */
export function surroundings(bytes: Buffer, { first, last }: Span, allowed: readonly Buffer[]): Buffer {
  // Where addresses are taken away, what stood beside them comes nearer.
  const address = Math.max(0, ...allowed.map(({ length }) => length));
  return bytes.subarray(startBefore(bytes, first, address), endAfter(bytes, last, address));
}

function startBefore(bytes: Buffer, place: number, address: number): number {
  let [start, left, isTag] = [place, longest, false];
  for (; start > 0; start -= 1) {
    const byte = bytes[start - 1] as number;
    if (isTag) isTag = byte !== 0x3c;
    else if (byte === 0x3e) isTag = true;
    else if (left <= 0 && byte <= 0x20) break;
    else left += stepOf(byte, address);
  }
  return start;
}

function endAfter(bytes: Buffer, place: number, address: number): number {
  let [end, left, isTag] = [place, longest, false];
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end] as number;
    if (isTag) isTag = byte !== 0x3e;
    else if (byte === 0x3c) isTag = true;
    else if (left <= 0 && byte <= 0x20) break;
    else left += stepOf(byte, address);
  }
  return end;
}

/** The first byte of a character takes one of what is left; the rest of it nothing. */
function stepOf(byte: number, address: number): number {
  if (byte === 0x40) return address;
  return (byte & 0xc0) === 0x80 ? 0 : -1;
}
