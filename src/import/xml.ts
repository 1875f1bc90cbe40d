/**
 * XML of office files as a tree. Names are local names: programs choose different prefixes. Of two attributes with
 * one local name the first has it, and the other its whole name behind a colon.
 */
import { SaxesParser } from 'saxes';
import { ImportRefusal, TooMuch } from './refusal.ts';

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

/** One for all elements that have none: each would take as much memory as a text. */
const noAttributes: Record<string, string> = Object.freeze({});

const maxDepth = 200;

/** How many elements, attributes and pieces of text the parts of a file may have together; each takes memory. */
export interface NodeAllowance {
  readonly most: number;
  used: number;
}

export function allowNodes(most: number): NodeAllowance {
  return { most, used: 0 };
}

export const formNodes = 500_000;

/**
 * Parses a part of an office file.
 * @throws ImportRefusal when it is no well-formed XML, nested deeper than any document, or of too many nodes
 */
export function parseXml(text: string, allowance = allowNodes(formNodes)): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  const take = (nodes: number): void => {
    allowance.used += nodes;
    if (allowance.used > allowance.most) {
      throw new TooMuch(
        `文件里的 XML 元素、属性和文字超过 ${allowance.most} 个。`,
        '请核对文件，删去无关的内容，或拆分后再导入。',
      );
    }
  };
  // As each is read: an element is told only when it has all of its attributes.
  parser.on('attribute', () => {
    take(1);
  });
  parser.on('comment', () => {
    take(1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > maxDepth) {
      throw new TooMuch(`文件的内容嵌套太深，超过 ${maxDepth} 层。`, '请拆开嵌套的表格后再导入。');
    }
    take(1);
    const isBare = Object.keys(attributes).length === 0;
    const element: OpenElement = {
      name: localName(name),
      attributes: isBare ? noAttributes : {},
      children: [],
    };
    for (const [key, value] of Object.entries(attributes)) {
      const name = localName(key);
      element.attributes[Object.hasOwn(element.attributes, name) ? `:${key}` : name] = value;
    }
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => stack.pop());
  const addText = (words: string): void => {
    take(1);
    stack.at(-1)?.children.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
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
