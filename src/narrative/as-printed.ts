/** What Markdown makes of a document's text and no document means, put right in the tree, for all who read it. */
import type { NarrativeElement, NarrativeKind, NarrativeNode, NarrativeTree } from './narrative-node.ts';

/** `text` is what the tree was read from. */
export function asPrinted(tree: NarrativeTree, text: string, kind: NarrativeKind): NarrativeTree {
  const lines = text.split('\n');
  const within = (nodes: readonly NarrativeNode[], item: NarrativeElement | null): NarrativeNode[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'element') return [node];
      if (node.tagName === 'input') return [tickedBox(node, item)];
      if (node.tagName === 'pre' && kind === 'markdown' && !isFenced(node, lines)) return indentedLines(node);
      const parts = node.tagName === 'a' ? bareAddress(node, lines) : [node];
      return parts.map((part) =>
        part.type === 'element'
          ? ({
              ...(part.tagName === 'ol' ? numberedAsWritten(part, lines) : part),
              children: within(part.children, part.tagName === 'li' ? part : item),
            } as NarrativeNode)
          : part,
      );
    });
  return { ...tree, children: within(tree.children, null) } as NarrativeTree;
}

/** A box of a list of tasks is a sign and no control: nothing on the page can be ticked. */
function tickedBox(box: NarrativeElement, item: NarrativeElement | null): NarrativeNode {
  const start = item?.position?.start;
  const value = box.properties['checked'] === true ? '☑' : '☐';
  return start === undefined
    ? { type: 'text', value }
    : { type: 'text', value, position: { start, end: start } };
}

/** Whether a block of code stands between fences, and is not set in. */
export function isFenced({ position }: NarrativeElement, lines: readonly string[]): boolean {
  if (position === undefined) return false;
  const { line, column } = position.start;
  return /^[`~]/.test((lines[line - 1] ?? '').slice(column - 1));
}

/** A paragraph of a document is set in by blanks, which Markdown takes for code: each line is a paragraph. */
function indentedLines({ children, position }: NarrativeElement): NarrativeNode[] {
  if (position === undefined) return [];
  const [code] = children;
  const words = code?.type === 'element' && code.children[0]?.type === 'text' ? code.children[0].value : '';
  return words.split('\n').flatMap((value, index): NarrativeNode[] => {
    if (value.trim() === '') return [];
    const line = position.start.line + index;
    const place = {
      start: { line, column: 1, offset: 0 },
      end: { line, column: Number.MAX_SAFE_INTEGER, offset: 0 },
    };
    const text = { type: 'text', value: value.trim(), position: place } as const;
    return [
      { type: 'element', tagName: 'p', properties: {}, children: [text], position: place },
      { type: 'text', value: '\n' },
    ];
  });
}

/** What an address is written in; the first other character ends one that stands in running text. */
const addressEnd = /[^!#$%&'*+,./0-9:;=?@A-Z_a-z~-]/;

/** An address without brackets, which Markdown reads on into the Chinese text behind it. */
function bareAddress(link: NarrativeElement, lines: readonly string[]): NarrativeNode[] {
  const [text] = link.children;
  const start = link.position?.start;
  if (text?.type !== 'text' || link.children.length > 1 || start === undefined) return [link];
  const sign = (lines[start.line - 1] ?? '')[start.column - 1];
  const end = text.value.search(addressEnd);
  if (sign === '[' || sign === '<' || end < 0) return [link];
  const written = text.value.slice(0, end).replace(/[!,.:;?']+$/, '');
  const rest = { ...text, value: text.value.slice(written.length) };
  if (!/^(?:https?:\/\/|www\.)[^/]*[A-Za-z0-9]/i.test(written)) return [{ ...text }];
  const href = /^www\./i.test(written) ? `http://${written}` : written;
  return [{ ...link, properties: { href }, children: [{ ...text, value: written }] }, rest];
}

/** `1)` keeps its bracket. */
function numberedAsWritten(list: NarrativeElement, lines: readonly string[]): NarrativeElement {
  const start = list.position?.start;
  if (start === undefined) return list;
  const isInBrackets = /^\d{1,9}\)/.test((lines[start.line - 1] ?? '').slice(start.column - 1));
  return isInBrackets ? { ...list, properties: { ...list.properties, className: ['bracketed'] } } : list;
}
