/**
 * XML of office files as a tree. Names are local names: programs choose different prefixes. Of two attributes with
 * one local name the first has it, and the other its whole name behind a colon.
 */
import { SaxesParser } from 'saxes';
import { ImportRefusal } from './refusal.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlNode | OpenElement)[];
}

const maxDepth = 200;

/**
 * Parses a part of an office file.
 * @throws ImportRefusal when it is no well-formed XML, or nested deeper than any document
 */
export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > maxDepth)
      throw new ImportRefusal('文件的表格嵌套太深，无法导入。请拆开嵌套的表格后再导入。');
    const element: OpenElement = { name: localName(name), attributes: {}, children: [] };
    for (const [key, value] of Object.entries(attributes)) {
      const name = localName(key);
      element.attributes[Object.hasOwn(element.attributes, name) ? `:${key}` : name] = value;
    }
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', (words) => stack.at(-1)?.children.push(words));
  parser.on('cdata', (words) => stack.at(-1)?.children.push(words));
  parser.on('error', () => {
    throw new ImportRefusal('文件内容已损坏，无法读取。请用 WPS 或 Word 打开，另存为新文件后再导入。');
  });
  parser.write(text).close();
  const [element] = root.children.filter(isElement);
  if (element === undefined) throw new ImportRefusal('文件内容是空的，无法读取。');
  return element;
}

/** Child elements, of one name where it is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? [])
    .filter(isElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The first child element of a name, or of the names of a path, one below the other. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

/** All text inside an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function isElement(node: XmlNode | OpenElement): node is XmlElement {
  return typeof node !== 'string';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
