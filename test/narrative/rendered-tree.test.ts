/** What is rendered is the tree that was checked: read again by a parser of HTML, a page gives that tree, node by node. */
import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/checks/narrative-tree.ts';
import { textOf, type NarrativeNode } from '../../src/narrative/narrative-node.ts';
import { shownLines } from '../../src/narrative/shown-lines.ts';
import { renderNarrative } from '../../src/render-narrative.ts';

/** Pieces of Markdown that mean something, and characters that could. */
const pieces = [
  '甲',
  '全年修路10公里',
  '预算',
  '5',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '---',
  '+++',
  '***',
  '===',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '`',
  '```',
  '# ',
  '## ',
  '### ',
  '- ',
  '1. ',
  '7) ',
  '> ',
  '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n',
  '|',
  '[甲](https://example.org/)',
  '[甲](../2022/ "题")',
  '[甲]',
  '[甲]: https://example.org/',
  '[^1]',
  '[^1]: 注',
  '- [ ] ',
  '- [x] ',
  '\\',
  '\\*',
  '&amp;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '{',
  '}',
  '<Indicator code="B12" />',
  '<Amount stage="executed" source="total" />',
  '\n\n<Chart name="funds" />\n\n',
  'https://example.org/',
  '𠮷',
  '\u0000',
];
const bodies = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));

type Plain = string | { readonly tag: string; readonly href?: unknown; readonly children: readonly Plain[] };

/** Nothing but what a reader meets: elements, the addresses of links, text; a component is one sign. */
function plain(nodes: readonly NarrativeNode[]): Plain[] {
  const found: Plain[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    const text =
      node.type === 'text'
        ? node.value.replace(/\r\n?/g, '\n')
        : node.type.startsWith('mdx')
          ? component
          : null;
    if (text !== null && typeof last === 'string') found[found.length - 1] = last + text;
    else if (text !== null) found.push(text);
    else if (node.type === 'element') {
      const { tagName, properties, children } = node;
      const href = tagName === 'a' ? { href: decoded(properties['href']) } : {};
      found.push({ tag: tagName, ...href, children: plain(children) });
    } else found.push(`not allowed: ${node.type}`);
  }
  return found.filter((one) => one !== '');
}

const component = '\uE000';

function decoded(address: unknown): unknown {
  return typeof address === 'string' ? decodeURI(address) : address;
}

describe.each(['a.md', 'a.mdx'])('a body of %s that passes the check', (file) => {
  it('is rendered as the tree that was checked, node by node', () => {
    let passed = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const { tree, problems } = checkBody(file, body, 1);
        if (problems.length > 0 || tree === null) return;
        passed += 1;
        const { parts } = renderNarrative({ file, body });
        const html = parts.map((part) => (typeof part === 'string' ? part : component)).join('');
        const read = htmlToHast(html, { fragment: true });
        // A parser of HTML takes one line break at the start of a block of code away.
        expect(plain('children' in read ? read.children : [])).toEqual(plain(tree.children));
      }),
      { numRuns: 4_000, seed: 23 },
    );
    // The property is of bodies that pass: enough of them must.
    expect(passed).toBeGreaterThan(400);
  });

  it('shows every line that is compared, and nothing else', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { tree, problems } = checkBody(file, body, 1);
        if (problems.length > 0 || tree === null) return;
        const letters = (text: string): string => (text.match(/[\p{L}]/gu) ?? []).sort().join('');
        const compared = shownLines(tree, body).flatMap(({ parts }) => parts);
        expect(letters(compared.join(''))).toBe(letters(textOf(tree)));
      }),
      { numRuns: 4_000, seed: 24 },
    );
  });
});
