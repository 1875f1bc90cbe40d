/** Where a Markdown text has code, as the renderer reads it. What stands there is shown, not obeyed. */
import { markdownToMdast, type MdastNode } from 'satteri';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text with blanks in place of its code spans, every other character at its place. */
export function withoutCode(body: string): string {
  return codeSpans(body).reduce(
    (text, { from, to }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to),
    body,
  );
}

/** Code spans between backticks, by their places in the text. */
function codeSpans(body: string): Span[] {
  if (!body.includes('`')) return [];
  return spansOf(markdownToMdast(body)).filter(
    // The renderer counts other than a text does where a character takes two places; then nothing is exempt.
    ({ from, to }) => body[from] === '`' && body[to - 1] === '`',
  );
}

function spansOf(node: MdastNode): Span[] {
  if (node.type === 'inlineCode') {
    const { position } = node;
    const [from, to] = [position?.start.offset, position?.end.offset];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  }
  return 'children' in node ? node.children.flatMap((child) => spansOf(child as MdastNode)) : [];
}
