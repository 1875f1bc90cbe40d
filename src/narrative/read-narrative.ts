/**
 * The one parse of a narrative. The tree that is read here is the one that is checked, compared with the document's
 * own text, and rendered: what a reader sees cannot be another text than the one that passed.
 */
import { markdownToHast, mdxToHast } from 'satteri';
import { asPrinted } from './as-printed.ts';
import {
  placeOf,
  type NarrativeKind,
  type NarrativeNode,
  type NarrativeTree,
  type Place,
} from './narrative-node.ts';

/** A narrative that its syntax does not allow, which only MDX knows, or of which one thing lies too deep in others. */
export interface UnreadableNarrative {
  readonly unreadableAt: Place;
  readonly reason: 'syntax' | 'depth';
}

/** A list within a quotation within a list needs ten. */
const mostLevels = 60;

/**
 * Front matter has been split off before, and the document's quotation marks and dashes stay as they are printed.
 * A footnote would be shown at another place than it is printed at, and under a number of its own.
 */
const options = { features: { frontmatter: false, smartPunctuation: false, gfm: { footnotes: false } } };

/** How the body of a content file is read. */
export function kindOfNarrative(file: string): NarrativeKind {
  if (file.endsWith('.mdx')) return 'mdx';
  return file.startsWith('pages/') ? 'page' : 'markdown';
}

/** Reads a narrative. Nothing in it is evaluated. */
export function readNarrative(body: string, kind: NarrativeKind): NarrativeTree | UnreadableNarrative {
  const text = body
    // As CommonMark prescribes: no text holds this character.
    .replaceAll('\0', '\uFFFD')
    // A line of wide blanks is an empty one to whoever has typed it.
    .replace(/^[ \t\u00A0\u3000]+(?=\r?$)/gm, (blanks) => ' '.repeat(blanks.length));
  if (kind !== 'mdx') return finished(markdownToHast(text, options) as NarrativeTree, text, kind);
  try {
    return finished(mdxToHast(text, options) as NarrativeTree, text, kind);
  } catch (error) {
    const [, line = '1', column = '1'] =
      /(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return { unreadableAt: { line: Number(line), column: Number(column) }, reason: 'syntax' };
  }
}

/** What goes through a tree goes as deep as it is. */
function finished(
  tree: NarrativeTree,
  text: string,
  kind: NarrativeKind,
): NarrativeTree | UnreadableNarrative {
  let level: readonly NarrativeNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    // Breaks between blocks have no place.
    const first = level.find(({ position }) => position !== undefined);
    if (depth > mostLevels && first !== undefined) return { unreadableAt: placeOf(first), reason: 'depth' };
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return asPrinted(tree, text, kind);
}
