/** What the fonts of a PDF say their signs mean. */
import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { maxMappedSigns } from '../../src/attachments/limits.ts';
import { checkFontMaps } from '../../src/attachments/pdf-fonts.ts';
import { unpackStreams } from '../../src/attachments/pdf-streams.ts';
import { objectsIn, refusalOf } from './bomb-files.ts';
import { pdf } from './files.ts';
import { faultsOf } from './look.ts';

describe('the fonts of a PDF', () => {
  const withMap = (...ranges: readonly string[]): Promise<Uint8Array> =>
    pdf('Roads', (document) => {
      const { context } = document;
      const map = `begincmap ${ranges.map((one) => `1 beginbfrange ${one} endbfrange`).join('\n')} endcmap`;
      const font = context.obj({ Type: 'Font', ToUnicode: context.register(context.flateStream(map)) });
      document.catalog.set(PDFName.of('Example'), context.register(font));
    });

  it('may give a meaning to as many codes as a language has signs', async () => {
    const file = await withMap('<0000> <ffff> <0000>', '<00> <0f> [<0041> <0042>]');
    const objects = await objectsIn(file);
    const unpacked = await unpackStreams(objects);
    const read = (most: number): Promise<string> =>
      refusalOf(async () => {
        await Promise.resolve();
        checkFontMaps(objects, unpacked, most);
      });
    expect(await read(65_536 + 16)).toBe('');
    expect(await read(65_536 + 15)).toContain('超过 65551 个字符');
    const large = await withMap('<00000000> <00fffffe> <0041>');
    expect(await faultsOf(large, 'pdf')).toEqual([
      `refused PDF 的字体一共给超过 ${maxMappedSigns} 个字符定了编码。`,
    ]);
  });
});
