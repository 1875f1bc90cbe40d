import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTexts, type FoundText } from '../../src/checks/find-texts.ts';

function found(texts: readonly string[], within: string): string[] {
  return [...findTexts(texts, within)].flatMap(({ end, longest }) => {
    const lines: string[] = [];
    for (let one: FoundText | null = longest; one !== null; one = one.shorter)
      lines.push(`${end - one.text.length} ${one.text}`);
    return lines;
  });
}

/** The same by looking at each place for each text: ends ascending, at each the longest first. */
function lookedFor(texts: readonly string[], within: string): string[] {
  const known = [...new Set(texts)].sort((a, b) => b.length - a.length).filter((text) => text !== '');
  return Array.from({ length: within.length }, (_, at) => at + 1).flatMap((end) =>
    known.filter((text) => within.slice(0, end).endsWith(text)).map((text) => `${end - text.length} ${text}`),
  );
}

describe('many texts are found in one walk', () => {
  it.each<[name: string, texts: string[], within: string, places: string[]]>([
    ['none', [], '路', []],
    ['an empty text', [''], '路', []],
    ['one that overlaps itself', ['路路'], '路路路', ['0 路路', '1 路路']],
    ['one within another', ['修路里程', '路'], '修路里程', ['1 路', '0 修路里程']],
    ['one at the end of another', ['修路', '路'], '修路', ['0 修路', '1 路']],
    ['one that begins within another', ['修路里', '路里程'], '修路里程', ['0 修路里', '1 路里程']],
  ])('%s', (_name, texts, within, places) => {
    expect(found(texts, within)).toEqual(places);
  });

  it('where looking for each by itself finds them', () => {
    const words = fc.string({ unit: fc.constantFrom('路', '1', 'a'), maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('路', '1', 'a'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), text, (texts, within) => {
        expect(found(texts, within)).toEqual(lookedFor(texts, within));
      }),
    );
  });
});
