import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/checks/narrative-tree.ts';
import { renderNarrative, renderPageText } from '../../src/render-narrative.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { tricks } from './tricks.ts';

const canaryFile = join(temporaryFolder('canary'), 'written');
const canary = {
  write: `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(canaryFile)}, 'x')`,
  read: '/etc/hostname',
};

describe('a body that tries to run code', () => {
  it.each(tricks)('$name: is refused in MDX, with its line, and never run', ({ body }) => {
    const text = body(canary);
    const { problems } = checkBody('reports/x.mdx', text, 10);
    expect(problems).not.toEqual([]);
    for (const { line, column } of problems) {
      expect(line).toBeGreaterThanOrEqual(10);
      expect(line).toBeLessThan(10 + text.split('\n').length);
      expect(column).toBeGreaterThan(0);
    }
    expect(existsSync(canaryFile)).toBe(false);
  });

  it.each(tricks)('$name: what is rendered without a check holds no code', ({ body }) => {
    for (const file of ['reports/x.mdx', 'reports/x.md']) {
      const html = renderedOf(file, body(canary));
      // Nothing, or text: what could act is neither an element, nor an address, nor an attribute.
      expect(html).not.toMatch(
        /<(?:script|style|svg|img|iframe|b)\b|<a [^>]*href="(?!https?:|mailto:|#)|<[^>]* on\w+=/i,
      );
    }
    expect(existsSync(canaryFile)).toBe(false);
  });

  it('nothing is rendered of what the renderer refuses', () => {
    expect(() => renderNarrative({ file: 'a.mdx', body: '甲 {1 + 1}' })).toThrow(/code-in-body/);
    expect(() => renderNarrative({ file: 'a.mdx', body: 'import a from "b"' })).toThrow(/code-in-body/);
    expect(() => renderNarrative({ file: 'a.mdx', body: '<Danger code="1" />' })).toThrow(/wrong-component/);
    expect(() => renderNarrative({ file: 'a.md', body: '<b>甲</b>' })).toThrow(/html-in-body/);
    expect(() => renderNarrative({ file: 'a.md', body: '![图](a.png)' })).toThrow(/picture/);
    expect(() => renderPageText('<script>1</script>')).toThrow(/html-in-body/);
  });
});

/** The HTML of a body, nothing where the renderer refuses it. */
function renderedOf(file: string, body: string): string {
  try {
    const { parts } = renderNarrative({ file, body });
    return parts.filter((part) => typeof part === 'string').join('');
  } catch {
    return '';
  }
}
