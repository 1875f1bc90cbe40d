/**
 * The elements of a built page with their attributes.
 *
 * The pages are our own and written by one program, so that this reads tags and nothing else: no
 * tree, no repair of broken HTML. That makes it fast enough to read ten thousand pages at each build.
 * Where it could misread it errs on the side of seeing too much: quotation marks of either kind or none
 * are understood, and only texts that browsers read as text are passed over.
 */

/** Called for each start tag; names in small letters, values as they stand in the file. */
export type VisitElement = (
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  /** The text of a `style`, empty for all others. */
  text: string,
) => void;

const tagName = /[a-z][^\s/>]*/iy;
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;

/** Elements whose content holds no tags. */
const rawTexts: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

export function visitElements(html: string, visit: VisitElement): void {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      at += 1;
      continue;
    }
    const { attributes, end } = readAttributes(html, at + 1 + name.length);
    at = end;
    let text = '';
    if (rawTexts.has(name)) {
      const close = closingTag(html, name, end);
      text = name === 'style' ? html.slice(end, close) : '';
      at = close;
    }
    visit(name, attributes, text);
  }
}

function readAttributes(html: string, start: number) {
  const attributes: [string, string][] = [];
  let end = start;
  for (;;) {
    attribute.lastIndex = end;
    const match = attribute.exec(html);
    if (match === null) break;
    const [, name = '', double, single, plain] = match;
    attributes.push([name.toLowerCase(), double ?? single ?? plain ?? '']);
    end = attribute.lastIndex;
  }
  const close = html.indexOf('>', end);
  return { attributes, end: close === -1 ? html.length : close + 1 };
}

function closingTag(html: string, name: string, start: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = start;
  return close.exec(html)?.index ?? html.length;
}
