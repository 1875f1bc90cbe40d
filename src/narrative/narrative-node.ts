/** The tree of a narrative, and ways through it. */
import type { HastNode } from 'satteri';

export type NarrativeNode = HastNode;
export type NarrativeTree = Extract<HastNode, { type: 'root' }>;
export type NarrativeElement = Extract<HastNode, { type: 'element' }>;

/** A text in Markdown, one with components (MDX), or the text of a page, which may explain what is typed. */
export type NarrativeKind = 'markdown' | 'mdx' | 'page';

/** A place in a narrative, both counted from 1; columns in UTF-16 units, as an editor's program counts them. */
export interface Place {
  readonly line: number;
  readonly column: number;
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
