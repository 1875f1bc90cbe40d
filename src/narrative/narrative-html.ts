/** A checked narrative as HTML. Text and addresses are escaped, and a node that is not allowed is never rendered. */
import Slugger, { slug as slugOf } from 'github-slugger';
import { toHtml } from 'hast-util-to-html';
import { isComponentNode, readComponent, type Component } from './components.ts';
import {
  allNodes,
  textOf,
  type NarrativeElement,
  type NarrativeNode,
  type NarrativeTree,
} from './narrative-node.ts';
import { treeFaults } from './tree-faults.ts';

/** A heading of a narrative, for its table of contents. */
export interface NarrativeHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The headings of a narrative with the names of their places, in the order of the text. */
export function headingsOf(tree: NarrativeTree, takenIds: readonly string[] = []): NarrativeHeading[] {
  const slugger = new Slugger();
  for (const id of takenIds) slugger.slug(id);
  return allNodes(tree).flatMap((node) => {
    if (node.type !== 'element' || !isHeading(node)) return [];
    const text = textOf(node);
    // A heading of nothing but punctuation has no letters for an address.
    const slug = slugger.slug(slugOf(text) === '' ? 'heading' : text);
    return [{ depth: Number(node.tagName[1]), slug, text }];
  });
}

function isHeading({ tagName }: NarrativeElement): boolean {
  return /^h[2-6]$/.test(tagName);
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

export interface NarrativePlace {
  /** Before the ids of headings, so that they are none of the page's own. */
  readonly idPrefix: string;
  /** Ids of the page that no heading may take. */
  readonly takenIds?: readonly string[];
  /** Finds a picture by the address written; without it a narrative holds none. */
  readonly pictureOf?: (address: string) => Picture;
}

/** Renders the tree that the check has passed. @throws when the tree holds what the check refuses. */
export function renderTree(
  tree: NarrativeTree,
  { idPrefix, takenIds = [], pictureOf }: NarrativePlace,
): RenderedNarrative {
  const [fault] = treeFaults(tree);
  if (fault !== undefined) throw new Error(`Line ${fault.line} of a narrative: ${fault.code}.`);
  const uses: Component[] = [];
  const headings = headingsOf(tree, takenIds);
  const ids = headings.map(({ slug }) => idPrefix + slug);
  const places = new Set(headings.map(({ slug }) => slug));
  const pageElement = (element: NarrativeElement): NarrativeElement => {
    if (isHeading(element)) return withProperties(element, { id: ids.shift() });
    if (element.tagName === 'a') return withinPage(element, places, idPrefix);
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
    headings: headings
      .filter(({ text }) => text.trim() !== '')
      .map((heading) => ({ ...heading, slug: idPrefix + heading.slug })),
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

/** A link to a heading of the narrative, by the name of its place on the page. */
function withinPage(link: NarrativeElement, places: ReadonlySet<string>, idPrefix: string): NarrativeElement {
  const address = String(link.properties['href']);
  if (!address.startsWith('#') || !places.has(decodeURI(address.slice(1)))) return link;
  return withProperties(link, { href: `#${idPrefix}${address.slice(1)}` });
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
