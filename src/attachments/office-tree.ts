/** Looking for elements in the parts of an office document. */
import { childrenOf, type XmlElement } from '../import/xml.ts';

/** The XML parts of a document by their names. */
export type Trees = ReadonlyMap<string, XmlElement>;

/** All elements of certain names, however deep. */
export function elementsIn(
  tree: XmlElement | undefined,
  names: readonly string[] | ReadonlySet<string>,
): XmlElement[] {
  const wanted = new Set(names);
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      if (wanted.has(child.name)) found.push(child);
      walk(child);
    }
  };
  if (tree !== undefined) walk(tree);
  return found;
}

export function ownText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : ownText(child))).join('');
}
