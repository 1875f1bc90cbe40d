/**
 * The one parse of a narrative. The tree that is read here is the one that is checked, compared with the document's
 * own text, and rendered: what a reader sees cannot be another text than the one that passed.
 */
import { markdownToHast, mdxToHast } from 'satteri';
import { asPrinted } from './as-printed.ts';
import type { NarrativeKind, NarrativeTree, Place } from './narrative-node.ts';

/** A narrative that its syntax does not allow, which only MDX knows. */
export interface UnreadableNarrative {
  readonly unreadableAt: Place;
}

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
  if (kind !== 'mdx') return asPrinted(markdownToHast(text, options) as NarrativeTree, text, kind);
  try {
    return asPrinted(mdxToHast(text, options) as NarrativeTree, text, kind);
  } catch (error) {
    const [, line = '1', column = '1'] =
      /(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return { unreadableAt: { line: Number(line), column: Number(column) } };
  }
}
