/** What a page shows of a body in Markdown, line by line. */
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { shownLines, type ShownLine } from '../../src/narrative/shown-lines.ts';

export function shownOf(body: string): ShownLine[] {
  const tree = readNarrative(body, 'markdown');
  if ('unreadableAt' in tree) throw new Error('Markdown can always be read.');
  return shownLines(tree, body);
}
