/** Every printed figure of the five reports with one of its digits changed: what the check says of it. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { filesOf, seeds } from './content.ts';
import { printedFigures, tamperings, type Tampering } from './printed-figures.ts';

/** A seed with one text for its report. Everything else is as it stands in the folder. */
export function seedFiles(id: string): {
  readonly text: string;
  readonly changed: (text: string) => SourceFile[];
} {
  const files = filesOf('test/published/seeds', id);
  const path = `reports/${id}.md`;
  const text = files.find((file) => file.path === path)?.text ?? '';
  return {
    text,
    changed: (other) => files.map((file) => (file.path === path ? { path, text: other } : file)),
  };
}

interface Rate {
  readonly tried: number;
  readonly missed: readonly Tampering[];
}

/** Changes one digit of so many, of each figure another one than of its neighbours. */
function tryDigits(id: string, ofEach: number): Rate {
  const { text, changed } = seedFiles(id);
  const all = printedFigures(text)
    .flatMap((figure) => tamperings(text, figure))
    .filter((_, index) => index % ofEach === 0);
  return {
    tried: all.length,
    missed: all.filter((one) => checkContent(changed(one.text)).content !== null),
  };
}

export function describeWrongDigits(ofEach: number): void {
  describe(`one wrong digit of ${ofEach} in the printed figures stops the build`, () => {
    const total = { tried: 0, missed: 0 };

    it.each(Object.entries(seeds))('in document %s', (seed, id) => {
      const { tried, missed } = tryDigits(id, ofEach);
      const rate = (100 * (tried - missed.length)) / tried;
      console.log(`${seed}: ${tried - missed.length} of ${tried} wrong digits caught (${rate.toFixed(2)}%)`);
      for (const { field, change } of missed) console.log(`  not caught: ${field}: ${change}`);
      total.tried += tried;
      total.missed += missed.length;
      // Every printed figure stands in the source text, at its place; none is out of reach.
      expect(missed.map(({ field, change }) => `${field}: ${change}`)).toEqual([]);
    });

    it('in all documents together, and there are many of them', () => {
      expect(total.tried).toBeGreaterThan(1500 / ofEach);
      expect(total.missed).toBe(0);
    });
  });
}
