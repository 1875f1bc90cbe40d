/**
 * The elements of a built page with their attributes.
 *
 * The pages are our own and written by one program, so that this reads tags and nothing else: no
 * tree, no repair of broken HTML. That makes it fast enough to read ten thousand pages at each build.
 * Where it could misread it errs on the side of seeing too much: quotation marks of either kind or none
 * are understood, and only texts that browsers read as text are passed over.
 */

/** Called for each start tag that has attributes, and for each `style`; names in small letters. */
export type VisitElement = (
  name: string,
  /** Names and values in turn, values as they stand in the file. The list is used again for the next element. */
  attributes: readonly string[],
  /** The text of a `style`, empty for all others. */
  text: string,
) => void;

/** Elements whose content holds no tags. */
const rawTexts: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

const [slash, equals, greater, doubleQuote, singleQuote] = [0x2f, 0x3d, 0x3e, 0x22, 0x27] as const;

export function visitElements(html: string, visit: VisitElement): void {
  const attributes: string[] = [];
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (!isLetter(html.charCodeAt(at + 1))) {
      at = html.startsWith('<!--', at) ? endOf(html, '-->', at + 4) : at + 1;
      continue;
    }
    const nameEnd = endOfTagName(html, at + 1);
    const name = inSmallLetters(html.slice(at + 1, nameEnd));
    attributes.length = 0;
    const end = readAttributes(html, nameEnd, attributes);
    at = end;
    let text = '';
    if (rawTexts.has(name)) {
      at = closingTag(html, name, end);
      if (name === 'style') text = html.slice(end, at);
    }
    if (attributes.length > 0 || name === 'style') visit(name, attributes, text);
  }
}

/** The value of an attribute; the last one where it stands twice. */
export function attributeOf(attributes: readonly string[], name: string): string | undefined {
  for (let at = attributes.length - 2; at >= 0; at -= 2)
    if (attributes[at] === name) return attributes[at + 1];
  return undefined;
}

/** Adds names and values; gives where the text after the tag starts. */
function readAttributes(html: string, start: number, attributes: string[]): number {
  let at = start;
  for (;;) {
    while (isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === slash) at += 1;
    const nameEnd = endOfAttributeName(html, at);
    if (nameEnd === at) break;
    attributes.push(inSmallLetters(html.slice(at, nameEnd)));
    at = readValue(html, nameEnd, attributes);
  }
  return endOf(html, '>', at);
}

/** Adds the value after the name of an attribute, empty where there is none; gives where it ends. */
function readValue(html: string, nameEnd: number, attributes: string[]): number {
  let at = afterSpaces(html, nameEnd);
  if (html.charCodeAt(at) === equals) {
    at = afterSpaces(html, at + 1);
    const quote = html.charCodeAt(at);
    const isQuoted = quote === doubleQuote || quote === singleQuote;
    const close = isQuoted
      ? html.indexOf(quote === doubleQuote ? '"' : "'", at + 1)
      : endOfPlainValue(html, at);
    if (isQuoted ? close !== -1 : close > at) {
      attributes.push(html.slice(isQuoted ? at + 1 : at, close));
      return isQuoted ? close + 1 : close;
    }
  }
  attributes.push('');
  return nameEnd;
}

function endOfTagName(html: string, start: number): number {
  let at = start;
  while (at < html.length && !isSpace(html.charCodeAt(at)) && !endsName(html.charCodeAt(at))) at += 1;
  return at;
}

function endsName(code: number): boolean {
  return code === slash || code === greater;
}

function endOfAttributeName(html: string, start: number): number {
  let at = start;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (isSpace(code) || endsName(code) || code === equals) break;
  }
  return at;
}

function endOfPlainValue(html: string, start: number): number {
  let at = start;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (isSpace(code) || code === doubleQuote || code === singleQuote || code === greater) break;
  }
  return at;
}

function afterSpaces(html: string, start: number): number {
  let at = start;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function closingTag(html: string, name: string, start: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = start;
  return close.exec(html)?.index ?? html.length;
}

/** Where what follows `sign` starts; the end of the text where there is none. */
function endOf(html: string, sign: string, start: number): number {
  const at = html.indexOf(sign, start);
  return at === -1 ? html.length : at + sign.length;
}

/** Only what is written in capitals is made anew. */
function inSmallLetters(name: string): string {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) return name.toLowerCase();
  }
  return name;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
