/** Where a Markdown text has code, as the renderer reads it. What stands there is shown, not obeyed. */
import { allNodes } from '../narrative/narrative-node.ts';
import { readNarrative } from '../narrative/read-narrative.ts';

/** The text with blanks in place of its code spans, every other character at its place. */
export function withoutCode(body: string): string {
  if (!body.includes('`')) return body;
  const tree = readNarrative(body, 'page');
  if ('unreadableAt' in tree) return body;
  const lines = body.split('\n');
  for (const node of allNodes(tree)) {
    if (node.type !== 'element' || node.tagName !== 'code' || node.position === undefined) continue;
    const { start, end } = node.position;
    for (let line = start.line; line <= end.line; line += 1) {
      const text = lines[line - 1] ?? '';
      const from = line === start.line ? start.column - 1 : 0;
      const to = line === end.line ? end.column - 1 : text.length;
      lines[line - 1] = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
    }
  }
  return lines.join('\n');
}
