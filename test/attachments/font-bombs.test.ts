/** What the fonts of a PDF say their signs mean. */
import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { maxMappedSigns, maxShownSigns } from '../../src/attachments/limits.ts';
import { checkFontMaps } from '../../src/attachments/pdf-fonts.ts';
import { unpackStreams } from '../../src/attachments/pdf-streams.ts';
import { drawing, objectsIn, refusalOf, refusalsOf } from './bomb-files.ts';
import { bytesOf, pdf } from './files.ts';
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

  const tooMany = [`refused PDF 的字体一共给超过 ${maxMappedSigns} 个字符定了编码。`];
  const unusual = ['refused 文件已损坏或不完整：PDF 里有字体的编码表写法不对。'];

  it.each<[name: string, range: string, words: readonly string[]]>([
    ['codes with blanks', '<00 00 00> <ff ff fe> <0041>', tooMany],
    ['codes with comments between', '<000000> %x\n<fffffe>%x\n<0041>', tooMany],
    ['codes of six bytes', '<010000000000> <010000fffffe> <0041>', tooMany],
    ['codes of five digits', '<00000> <ffffe> <0041>', tooMany],
    ['a list', '<000000> <fffffe> [<0041>]', tooMany],
    ['numbers', '<000000> <fffffe> 65', tooMany],
    ['codes behind a range', '<00> <01> <0041> <000000> <fffffe> <0041>', tooMany],
    ['long meanings', `<0000> <ffff> <${'0041'.repeat(100)}>`, tooMany],
    ['long meanings in a list', `<0000> <ffff> [<00> <${'0041'.repeat(100)}>]`, tooMany],
    ['codes in brackets', '(\\000\\000\\000) (\\377\\377\\376) <0041>', unusual],
    ['meanings in brackets', '<000000> <fffffe> (A)', unusual],
    ['a fraction', '<00> <ff> 0.5', unusual],
    ['other signs in a list', '<00> <ff> [<00> ) endbfrange]', unusual],
  ])('are read as a reader of pages reads them: %s', async (_name, range, words) => {
    expect((await faultsOf(await withMap(range), 'pdf')).slice(0, 1)).toEqual(words);
  });

  it('have a map for each of them, though it is one', async () => {
    const sharing = (fonts: number): Promise<Uint8Array> =>
      pdf('Roads', ({ catalog, context }) => {
        const map = context.register(
          context.flateStream('begincmap 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap'),
        );
        const all = Array.from({ length: fonts }, () =>
          context.register(context.obj({ Type: 'Font', ToUnicode: map })),
        );
        catalog.set(PDFName.of('Example'), context.obj(all));
      });
    const most = Math.floor(maxMappedSigns / 65_536);
    expect((await faultsOf(await sharing(most), 'pdf')).join()).not.toContain('refused');
    expect(await faultsOf(await sharing(most + 1), 'pdf')).toEqual(tooMany);
  });

  it('have a part that they share read for each of them', async () => {
    const file = await pdf('Roads', ({ catalog, context }) => {
      const map = context.register(
        context.flateStream('begincmap 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap'),
      );
      const part = context.register(context.obj({ Type: 'Font', ToUnicode: map }));
      const all = Array.from({ length: 100 }, () =>
        context.register(context.obj({ Type: 'Font', DescendantFonts: [part] })),
      );
      catalog.set(PDFName.of('Example'), context.obj(all));
    });
    expect(await faultsOf(file, 'pdf')).toEqual(tooMany);
  });

  it('have their files read for each of them', async () => {
    const sharing = (fonts: number): Promise<Uint8Array> =>
      pdf('Roads', ({ catalog, context }) => {
        const data = context.register(context.flateStream(new Uint8Array(1_000_000)));
        const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontFile2: data }));
        const all = Array.from({ length: fonts }, () =>
          context.register(context.obj({ Type: 'Font', FontDescriptor: descriptor })),
        );
        catalog.set(PDFName.of('Example'), context.obj(all));
      });
    expect((await faultsOf(await sharing(100), 'pdf')).join()).not.toContain('refused');
    expect(await faultsOf(await sharing(101), 'pdf')).toEqual([
      'refused PDF 的字体（几种字体共用的重复计）一共超过 100 MB。',
    ]);
  });

  it('give a code as many signs as the pages have room for', async () => {
    const showing = (bytes: number, signs: number): Promise<string[]> => {
      const map = `1 beginbfchar <61> <${'0041'.repeat(signs)}> endbfchar`;
      const font = `8 0 obj\n<</Type/Font/ToUnicode 7 0 R>>\nendobj\n7 0 obj\n<</Length ${map.length}>>\nstream\n${map}\nendstream\nendobj\n`;
      const content = `(${'a'.repeat(9_998)}) Tj `.repeat(bytes / 10_000);
      return refusalsOf(
        bytesOf(
          Buffer.from(drawing(1, content))
            .toString('latin1')
            .replace('9 0 obj', () => `${font}9 0 obj`),
        ),
      );
    };
    const shown = (signs: number): string[] => [
      `refused PDF 的页面按字体的编码表可能显示超过 ${maxShownSigns} 个字（一个编码最多代表 ${signs} 个字）。`,
    ];
    expect(await showing(100_000, maxShownSigns / 100_000)).toEqual([]);
    expect(await showing(100_000, maxShownSigns / 100_000 + 1)).toEqual(shown(201));
    expect(await showing(9_000_000, 20)).toEqual(shown(20));
  });
});
