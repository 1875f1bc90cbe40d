/** What stands in the content of PDF pages that takes a reader the longer, or the more memory, the more of it there is. */
import { describe, expect, it } from 'vitest';
import { maxNesting, maxTokenBytes } from '../../src/attachments/limits.ts';
import { bytesOfUse, useOfContent } from '../../src/attachments/pdf-content-use.ts';
import { contentTokens } from '../../src/attachments/pdf-content-tokens.ts';
import { unpackStreams } from '../../src/attachments/pdf-streams.ts';
import { unseenWords } from '../../src/attachments/pdf-words.ts';
import { drawing, flate, formOf, objectsIn, refusalOf, refusalsOf, withContent } from './bomb-files.ts';
import { bytesOf } from './files.ts';

const page = (content: string): Promise<string[]> => refusalsOf(drawing(1, content));
const drawnTooMuch = ['refused PDF 的页面画出的内容（重复画的重复计）超过 10 MB。'];
const kept = [`refused PDF 页面里保存的绘图状态（q 多于 Q）超过 ${maxNesting} 层。`];
const nested = [`refused PDF 页面里的列表等互相套用，超过 ${maxNesting} 层。`];

describe('states that the content of a page keeps', () => {
  it('are as many as a program may have open', async () => {
    expect(await page('q '.repeat(maxNesting))).toEqual([]);
    expect(await page('q '.repeat(maxNesting + 1))).toEqual(kept);
    expect(await page('q '.repeat(1_000_000))).toEqual(kept);
    expect(await page('q'.repeat(1_000_000))).toEqual(kept);
    expect(await page('q Q '.repeat(1_000))).toEqual([]);
  });

  it('are kept while a form is drawn, and while it draws another', async () => {
    const forms = (outer: number, inner: number): Promise<string[]> =>
      refusalsOf(
        drawing(1, `${'q '.repeat(40)}/A Do`, [
          formOf(`${'q '.repeat(outer)}/A Do`, 11),
          formOf('q '.repeat(inner), null),
        ]),
      );
    expect(await forms(40, maxNesting - 82)).toEqual([]);
    expect(await forms(40, maxNesting - 81)).toEqual(kept);
  });

  it('cost more than the bytes of their signs', async () => {
    const pairs = (count: number): string => `${'q '.repeat(9)}${'Q '.repeat(9)}`.repeat(count / 9);
    expect(useOfContent(pairs(900)).bytes).toBe(900 * 24);
    expect(await page(pairs(450_000))).toEqual(drawnTooMuch);
  });

  const contents: readonly (readonly [content: string, nesting: number])[] = [
    ['q q Q q', 2],
    ['Q Q q Q q', 1],
    ['qqQq', 2],
    ['1q2q', 2],
    ['-.5q+1q--2q', 3],
    ['1 0 0 1 0 0 cmq BTq', 2],
    ['example q', 1],
    ['(q q (q) \\) q) q', 1],
    ['% q q q\rq', 1],
    ['/q q/q q', 2],
    ['<q q> q', 1],
    ['[q q] q', 1],
    ['[q [q] Q q] q q', 2],
    ['<</q q /q [q] /q <</q q>> >> q', 1],
    ['<</A >> q >> q', 1],
    ['<<[ q >> q', 1],
    ['[ >> q ] q', 1],
    ['BI /W 1 ID q q q EI q', 1],
    ['BI /W 1 ID q\u0001EI q\u0001 EI q', 1],
    ['BI /F /AHx ID q q> EI q', 1],
    ['BI /F /A85 ID q EI q~> EI q', 1],
    ['BI /#46 [/A85] ID q EI q~> EI q', 1],
    ['BI /Filter /DCT ID q EI q\u00ff\u00d9 EI q', 1],
    ['BI /F [] /Filter /DCT ID q EI q', 1],
    ['[BI /W 1 ID q EI q] q', 1],
    ['BI /W 1 ID q', 0],
    ['BI /W 1 ID q EI', 0],
  ];

  it.each(contents)('are told from other signs: %j', (content, nesting) => {
    expect(useOfContent(content).nesting).toBe(nesting);
  });
});

describe('lists in the content of a page', () => {
  it.each([
    ['lists', '[', ']'],
    ['dictionaries', '<</A ', '>>'],
    ['both', '[<</A ', '>>]'],
  ])('hold %s as deep as any program writes them', async (_name, opening, closing) => {
    const levels = maxNesting / (opening.startsWith('[<') ? 2 : 1);
    const content = (count: number): string => `${opening.repeat(count)}${closing.repeat(count)}`;
    expect(await page(content(levels))).toEqual([]);
    expect(await page(content(levels + 1))).toEqual(nested);
    expect(await page(opening.repeat(1_000_000))).toEqual(nested);
  });
});

describe('strings, names and comments in the content of a page', () => {
  it.each<[name: string, before: string, sign: string, after: string]>([
    ['a string', '(', 'a', ')'],
    ['a string in a string', '((', 'a', '))'],
    ['a string without an end', '(', 'a', ''],
    ['a string in digits', '<', '41', '>'],
    ['a name', '/', 'a', ''],
    ['a comment', '%', 'a', ''],
    ['a string in a list', '[(', 'a', ')'],
  ])('are no longer than programs write them: %s', async (_name, before, sign, after) => {
    const inside = maxTokenBytes - before.replace('[', '').length - after.length;
    const content = (bytes: number): string => `${before}${sign.repeat(bytes / sign.length)}${after}`;
    const tooLong = [`refused PDF 的页面或字体里有一段文字、名称或注释超过 ${maxTokenBytes} 字节。`];
    expect(await page(content(inside))).toEqual([]);
    expect(await page(content(inside + 2))).toEqual(tooLong);
    expect(await page(content(9_900_000))).toEqual(tooLong);
  });

  it('are looked at once each', async () => {
    const content = `/A${' '.repeat(4_000_000)}${'(x)'.repeat(600_000)}`;
    const file = await withContent(flate(bytesOf(content)), { Filter: 'FlateDecode' });
    const objects = await objectsIn(file);
    expect(unseenWords(objects, await unpackStreams(objects))).toEqual(['x']);
  });
});

describe('pictures in the middle of the content of a page', () => {
  it('cost as much as a stream each', async () => {
    const content = 'BI ID EI ';
    expect(useOfContent(content.repeat(10)).bytes).toBe(10 * (content.length + bytesOfUse));
    expect(await page(content.repeat(1_000))).toEqual([]);
    expect(await page(content.repeat(1_000_000))).toEqual(drawnTooMuch);
  });

  const endless = ['refused 文件已损坏或不完整：PDF 页面里有图片没有结尾。'];

  it.each(['/A85', '/ASCII85Decode', '/AHx', '[/AHx /Fl]', '/DCT', '/DCTDecode'])(
    'have the end that their filter %s gives them',
    async (filter) => {
      expect(await page(`BI /F ${filter} ID EI Q `.repeat(300_000))).toEqual(endless);
      expect(await page(`BI /Filter ${filter} ID EI Q`)).toEqual(endless);
    },
  );

  // A reader goes back from the end of the content to the last segment, and comes to the end again.
  it('are not cut off in a segment', async () => {
    expect(await page('BI /F /DCT ID \u00ff\u00c0')).toEqual(endless);
  });

  it('have an end that is not looked for again and again', async () => {
    const places = (count: number): string => `BI ID ${'EI [ '.repeat(count)}`;
    expect(await page(places(100))).toEqual([]);
    expect(await page(places(101))).toEqual(endless);
    expect(useOfContent(places(100)).bytes).toBe(places(100).length + 101 * bytesOfUse);
  });

  it.each([
    'BI /F 5 0 R ID x EI',
    'BI /F (A85) ID x EI',
    'BI /F [5 0 R] ID x EI',
    'BI /F <</A /A85>> ID x EI',
  ])('name their filter: %s', async (content) => {
    expect(await page(content)).toEqual(['refused 文件已损坏或不完整：PDF 页面里有图片的压缩方式写法不对。']);
  });

  it('have data behind a blank', async () => {
    expect(await page('BI IDq EI')).toEqual(['refused 文件已损坏或不完整：PDF 页面里有图片写法不对。']);
  });

  it('are cut out of the content', async () => {
    const cut = (content: string): string =>
      [...contentTokens(content)].map(({ text, kind }) => text || kind).join(' ');
    expect(cut('q BI /W 1 ID ab EI Q')).toBe('q BI /W number ID picture Q');
    expect(await refusalOf(() => Promise.resolve(cut('BI /F /DCT ID ab EI Q')))).toContain('没有结尾');
  });
});
