/**
 * The one parse of a narrative. The tree that is read here is the one that is checked, compared with the document's
 * own text, and rendered: what a reader sees cannot be another text than the one that passed.
 */
import { markdownToHast, mdxToHast, type HastNode } from 'satteri';

export type NarrativeNode = HastNode;
export type NarrativeTree = Extract<HastNode, { type: 'root' }>;
export type NarrativeElement = Extract<HastNode, { type: 'element' }>;

/** A place in a narrative, both counted from 1; columns in UTF-16 units, as an editor's program counts them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A narrative that its syntax does not allow, which only MDX knows. */
export interface UnreadableNarrative {
  readonly unreadableAt: Place;
}

/** Front matter has been split off before, and the document's quotation marks and dashes stay as they are printed. */
const options = {
  features: {
    frontmatter: false,
    smartPunctuation: false,
    gfm: { footnotes: { label: '脚注', backLabel: '回到正文第 {reference} 处' } },
  },
};

/** Reads a narrative as Markdown, or as Markdown with components (MDX). Nothing in it is evaluated. */
export function readNarrative(body: string, isMdx: boolean): NarrativeTree | UnreadableNarrative {
  // As CommonMark prescribes: no text holds this character.
  const text = body.replaceAll('\0', '\uFFFD');
  if (!isMdx) return withTickedBoxes(markdownToHast(text, options) as NarrativeTree);
  try {
    return withTickedBoxes(mdxToHast(text, options) as NarrativeTree);
  } catch (error) {
    const [, line = '1', column = '1'] =
      /(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return { unreadableAt: { line: Number(line), column: Number(column) } };
  }
}

/** Every node of a tree, parents before what is in them. */
export function allNodes(tree: NarrativeNode): NarrativeNode[] {
  const found: NarrativeNode[] = [];
  const waiting = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return found;
}

/** Where a node starts; what the renderer adds by itself has no place. */
export function placeOf({ position }: NarrativeNode): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** The words of a node, one after another. */
export function textOf(node: NarrativeNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** A box of a list of tasks is a sign and no control: nothing on the page can be ticked. */
function withTickedBoxes<Node extends NarrativeNode>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => {
    if (child.type !== 'element' || child.tagName !== 'input') return withTickedBoxes(child);
    return { type: 'text', value: child.properties['checked'] === true ? '☑' : '☐' } as const;
  });
  return { ...node, children };
}
