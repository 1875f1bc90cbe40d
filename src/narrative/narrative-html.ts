/** A checked narrative as HTML. Text and addresses are escaped, and a node that is not allowed is never rendered. */
import Slugger from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { isComponentNode, readComponent, type Component } from './components.ts';
import { textOf, type NarrativeElement, type NarrativeNode, type NarrativeTree } from './read-narrative.ts';
import { treeFaults } from './tree-faults.ts';

/** A heading of a narrative, for its table of contents. */
export interface NarrativeHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

export interface RenderedNarrative {
  /** HTML, and between its pieces the components, in their order. */
  readonly parts: readonly (string | Component)[];
  readonly headings: readonly NarrativeHeading[];
}

/** Where a picture of the site itself is, and its size in pixels, so that the text does not shift when it comes. */
export interface Picture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Renders the tree that the check has passed.
 * @param pictureOf finds a picture by the address written; without it a narrative holds none.
 * @throws when the tree holds what the check refuses.
 */
export function renderTree(tree: NarrativeTree, pictureOf?: (address: string) => Picture): RenderedNarrative {
  const [fault] = treeFaults(tree);
  if (fault !== undefined) throw new Error(`Line ${fault.line} of a narrative: ${fault.code}.`);
  const uses: Component[] = [];
  const headings: NarrativeHeading[] = [];
  const slugger = new Slugger();
  const pageElement = (element: NarrativeElement): NarrativeElement => {
    if (/^h[2-6]$/.test(element.tagName) && element.properties['id'] === undefined) {
      const text = textOf(element);
      const slug = slugger.slug(text);
      headings.push({ depth: Number(element.tagName[1]), slug, text });
      return withProperties(element, { id: slug });
    }
    if (element.tagName === 'th' || element.tagName === 'td') return alignedByClass(element);
    // A block that scrolls must be reached by the keyboard.
    if (element.tagName === 'pre') return withProperties(element, { tabIndex: 0 });
    return element.tagName === 'img' ? withPicture(element, pictureOf) : element;
  };
  const pageNode = (node: NarrativeNode): NarrativeNode => {
    if (isComponentNode(node)) {
      const use = readComponent(node);
      if (typeof use === 'string') throw new Error('A component was passed that is none.');
      uses.push(use);
      return { type: 'text', value: componentMark };
    }
    if (!('children' in node)) return node;
    const own = node.type === 'element' ? pageElement(node) : node;
    const children = own.children.map((child) => pageNode(child));
    return { ...own, children } as NarrativeNode;
  };
  const html = toHtml(pageNode(tree), { characterReferences: { useNamedReferences: true } });
  const pieces = html.split(componentMark);
  return {
    parts: pieces.flatMap((piece, index) => [
      ...(piece === '' ? [] : [piece]),
      ...uses.slice(index, index + 1),
    ]),
    headings,
  };
}

/** Stands in the place of a component. No narrative holds it: its reader replaces it. */
const componentMark = '\0';

function withProperties(
  element: NarrativeElement,
  properties: NarrativeElement['properties'],
): NarrativeElement {
  return { ...element, properties: { ...element.properties, ...properties } };
}

const alignments = ['left', 'center', 'right'] as const;

/** Alignment comes as an inline style, which a strict content security policy drops. */
function alignedByClass(cell: NarrativeElement): NarrativeElement {
  const { style, ...properties } = cell.properties;
  const alignment = alignments.find((one) => style === `text-align: ${one}`);
  if (alignment === undefined) return { ...cell, properties };
  return { ...cell, properties: { ...properties, className: [`align-${alignment}`] } };
}

function withPicture(
  image: NarrativeElement,
  pictureOf: ((address: string) => Picture) | undefined,
): NarrativeElement {
  if (pictureOf === undefined) throw new Error('A picture stands in a narrative that may hold none.');
  const { address, width, height } = pictureOf(String(image.properties['src']));
  return withProperties(image, { src: address, width, height, loading: 'lazy' });
}
