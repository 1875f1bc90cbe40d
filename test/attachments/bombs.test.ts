/**
 * Small files that are made to fill the memory of who unpacks them. What was unpacked is counted; each is refused
 * with its limit, and what is just within a limit is taken.
 */
import { PDFName } from '@cantoo/pdf-lib';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { AttachmentRefusal } from '../../src/attachments/examined.ts';
import {
  maxDrawnBytes,
  maxFormDepth,
  maxMappedSigns,
  maxObjectBytes,
  maxObjects,
  maxPages,
  maxParts,
  maxPdfBytes,
  maxPictureParts,
  maxProfileBytes,
  maxScans,
  maxUnpackedBytes,
} from '../../src/attachments/limits.ts';
import { bytesOfUse } from '../../src/attachments/pdf-drawn.ts';
import { checkFontMaps } from '../../src/attachments/pdf-fonts.ts';
import { objectsOf, type PdfObjects } from '../../src/attachments/pdf-objects.ts';
import { parsePdf } from '../../src/attachments/pdf-parser.ts';
import { unpackStreams, type Budget } from '../../src/attachments/pdf-streams.ts';
import { readZip, writeZip } from '../../src/attachments/zip.ts';
import { bytesOf, chunk, docx, jpeg, joined, pdf, png, segment, utf8, withParts, xlsx } from './files.ts';
import { cleaned, factsOfCleaned, faultsOf } from './look.ts';

async function refusalOf(doing: () => Promise<unknown>): Promise<string> {
  try {
    await doing();
    return '';
  } catch (error) {
    if (error instanceof AttachmentRefusal) return error.fault.message;
    throw error;
  }
}

// PDF

type Entries = Readonly<Record<string, unknown>>;

/** A document whose only page has packed content, and one that leads to packed data. */
const withContent = (data: Uint8Array, entries: Entries): Promise<Uint8Array> =>
  pdf('Roads', (document) => {
    const stream = document.context.stream(data, entries as never);
    document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(stream));
  });
const withStreams = (...streams: readonly (readonly [data: Uint8Array, entries: Entries])[]) =>
  pdf('Roads', (document) => {
    for (const [index, [data, entries]] of streams.entries()) {
      const stream = document.context.stream(data, entries as never);
      document.catalog.set(PDFName.of(`Example${index}`), document.context.register(stream));
    }
  });

/** Data that a chain of filters unpacks to so many blanks, and their names. */
const blanks = (count: number): Uint8Array => new Uint8Array(count).fill(0x20);
const flate = (data: Uint8Array): Uint8Array => new Uint8Array(deflateSync(data, { level: 9 }));
const twice: Entries = { Filter: ['FlateDecode', 'FlateDecode'] };

/** Runs of 128 blanks (ISO 32000-1, 7.4.5). */
const runs = (count: number): Uint8Array =>
  new Uint8Array(count * 2).map((_, at) => (at % 2 === 0 ? 129 : 0x20));

async function objectsIn(file: Uint8Array): Promise<PdfObjects> {
  const objects = objectsOf(await parsePdf(file));
  if (objects === null) throw new Error('The test wrote no document');
  return objects;
}

/** Unpacks with limits of their own; gives the words of the refusal and what was unpacked. */
async function unpacking(file: Uint8Array, most: number, mostOfPictures = most) {
  const budget: Budget = { most, given: 0 };
  const pictures: Budget = { most: mostOfPictures, given: 0 };
  const objects = await objectsIn(file);
  const words = await refusalOf(() => unpackStreams(objects, budget, pictures));
  return { words, given: budget.given, ofPictures: pictures.given };
}

/** What the file of {@link withStreams} unpacks to besides its streams. */
const besides = (await unpacking(await withStreams(), 1e9)).given;
const kilobytes = 1_000;
const step = 65_536;

describe('a stream of a PDF', () => {
  it('that is packed twice, 2 GB in 4 KB, is refused', async () => {
    const file = await withContent(flate(flate(new Uint8Array(2_000_000_000))), twice);
    expect(file.length).toBeLessThan(8_000);
    expect(await faultsOf(file, 'pdf')).toEqual(['refused PDF 里的内容解压后一共超过 10 MB。']);
    const elsewhere = await withStreams([flate(flate(new Uint8Array(2_000_000_000))), twice]);
    expect(await faultsOf(elsewhere, 'pdf')).toEqual(['refused PDF 里的内容解压后一共超过 100 MB。']);
    const { given } = await unpacking(elsewhere, maxPdfBytes);
    expect(given).toBeLessThan(maxPdfBytes * 1.02);
  });

  it('is unpacked as far as the limit', async () => {
    const packed = flate(blanks(200 * kilobytes));
    const file = await withStreams([packed, { Filter: 'FlateDecode' }]);
    const most = besides + 200 * kilobytes;
    expect(await unpacking(file, most)).toMatchObject({ words: '', given: most });
    expect((await unpacking(file, most - 1)).words).toBe(
      `PDF 里的内容解压后一共超过 ${(most - 1) / 1e6} MB。`,
    );
  });

  const steps: readonly (readonly [name: string, data: Uint8Array, entries: Entries, given: number])[] = [
    ['Flate in Flate', flate(flate(blanks(1e6))), twice, 1e6 + flate(blanks(1e6)).length],
    ['Flate by its short name', flate(blanks(1e6)), { Filter: 'Fl' }, 1e6],
    ['Flate without its end', flate(blanks(1e6)).subarray(0, -4), { Filter: 'FlateDecode' }, 1e6],
    ['runs', runs(10_000), { Filter: 'RunLengthDecode' }, 1_280_000],
    ['runs in Flate', flate(runs(10_000)), { Filter: ['FlateDecode', 'RunLengthDecode'] }, 1_300_000],
    ['zeros of ASCII85', bytesOf('z'.repeat(250_000)), { Filter: 'ASCII85Decode' }, 1e6],
    ['digits', bytesOf('20'.repeat(1_000_000)), { Filter: 'ASCIIHexDecode' }, 1e6],
    ['LZW', lzw(1_000), { Filter: 'LZWDecode' }, (1_000 * 1_001) / 2],
  ];

  it.each(steps)('of %s is counted at each step', async (_name, data, entries, given) => {
    const file = await withStreams([data, entries]);
    expect(await unpacking(file, besides + given)).toMatchObject({ words: '', given: besides + given });
    const refused = await unpacking(file, besides + given - 1);
    expect(refused.words).toContain('解压后一共超过');
    const early = await unpacking(file, besides + 100 * kilobytes);
    expect(early.words).toContain('解压后一共超过');
    expect(early.given).toBeLessThan(besides + 100 * kilobytes + Math.max(step, given / 2));
  });

  it('and the others are counted together', async () => {
    const one = [flate(blanks(300 * kilobytes)), { Filter: 'FlateDecode' }] as const;
    expect((await unpacking(await withStreams(one, one, one), besides + 900 * kilobytes)).words).toBe('');
    expect((await unpacking(await withStreams(one, one, one), besides + 899_999)).words).toContain(
      '一共超过',
    );
  });

  it('may be a picture, which is counted by itself and not kept', async () => {
    const picture: Entries = { Filter: 'FlateDecode', Subtype: 'Image', Width: 1_000, Height: 900 };
    const file = await withStreams([flate(blanks(900_000)), picture], [flate(blanks(900_000)), picture]);
    expect(await unpacking(file, besides, 1_800_000)).toEqual({
      words: '',
      given: besides,
      ofPictures: 1_800_000,
    });
    expect((await unpacking(file, besides, 1_799_999)).words).toContain('一共超过');
  });

  it('that is shown as the content of a page is no picture, whatever it says', async () => {
    const words = bytesOf('BT /F1 12 Tf 10 10 Td % 13800000000\nET');
    const file = await withContent(flate(words), {
      Filter: 'FlateDecode',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
    });
    expect((await factsOfCleaned(file, 'pdf')).traces).toHaveLength(1);
  });

  it.each<[name: string, entries: Entries, words: string]>([
    ['of an unknown filter', { Filter: 'Example' }, '压缩方式 Example'],
    ['of a filter that is locked', { Filter: ['Crypt', 'FlateDecode'] }, '压缩方式 Crypt'],
    ['of a picture inside another filter', { Filter: ['DCTDecode', 'FlateDecode'] }, '压缩方式 DCTDecode'],
    ['of a filter that is no name', { Filter: [1] }, '压缩方式写法不对'],
    [
      'of rows that are as long as the memory',
      { Filter: 'FlateDecode', DecodeParms: { Predictor: 12, Columns: 2_147_483_647 } },
      '压缩方式 预测',
    ],
    ['of no zlib', { Filter: 'FlateDecode' }, '解压不了'],
  ])('%s is refused', async (_name, entries, words) => {
    const data = words === '解压不了' ? bytesOf('example') : flate(blanks(9));
    expect((await faultsOf(await withContent(data, entries), 'pdf')).join()).toContain(words);
  });

  it.each<[name: string, entries: Entries]>([
    ['Flate', { Filter: 'FlateDecode', Width: 10_000, Height: 10_001 }],
    ['JBIG2', { Filter: 'JBIG2Decode', Width: 100_000, Height: 100_000 }],
    ['fax', { Filter: 'CCITTFaxDecode', DecodeParms: { Columns: 100_000, Rows: 100_000 } }],
    ['DCT', { Filter: 'DCTDecode', Width: 100_000, Height: 100_000 }],
    [
      'rows that are as long as the memory',
      { Filter: 'FlateDecode', DecodeParms: { Columns: 2_147_483_647 } },
    ],
  ])('of a picture of too many points is refused: %s', async (_name, entries) => {
    const file = await withStreams([flate(blanks(9)), { Subtype: 'Image', ...entries }]);
    expect(await faultsOf(file, 'pdf')).toEqual(['refused PDF 里有图片超过 100 百万点。']);
  });

  it('that stands inside another object is refused', async () => {
    const file = bytesOf(
      Buffer.from(await pdf('Roads', undefined, false))
        .toString('latin1')
        .replace('/Type /Catalog', '/Type /Catalog /Example [<</Length 1>>\nstream\nx\nendstream]'),
    );
    expect((await faultsOf(file, 'pdf')).join()).toContain('放在不该放的位置');
  });
});

/** Strings that grow by a sign each: codes of 9 to 12 bits behind a code that clears the table (ISO 32000-1, 7.4.4). */
function lzw(count: number): Uint8Array {
  const bits: string[] = [(256).toString(2).padStart(9, '0')];
  for (let index = 0; index < count; index += 1) {
    const next = 257 + index;
    const width = next + 1 >= 2_048 ? 12 : next + 1 >= 1_024 ? 11 : next + 1 >= 512 ? 10 : 9;
    bits.push((index === 0 ? 0x20 : next).toString(2).padStart(width, '0'));
  }
  const end = 257 + count + 1;
  bits.push((257).toString(2).padStart(end >= 2_048 ? 12 : end >= 1_024 ? 11 : end >= 512 ? 10 : 9, '0'));
  const all = bits.join('');
  return Uint8Array.from({ length: Math.ceil(all.length / 8) }, (_, at) =>
    parseInt(all.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  );
}

/** A document of objects as they are written here, without a table of where they stand. */
function written(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  return joined(
    bytesOf('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    bytesOf('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'),
    bytesOf('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n'),
    ...objects.map((one) => (typeof one === 'string' ? bytesOf(one) : one)),
    bytesOf('\ntrailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n'),
  );
}

const packedObjects = (data: Uint8Array, filter: string, first = 4): Uint8Array =>
  joined(
    bytesOf(`9 0 obj\n<</Type/ObjStm/N 1/First ${first}/Filter${filter}/Length ${data.length}>>\nstream\n`),
    data,
    bytesOf('\nendstream\nendobj\n'),
  );

describe('the objects of a PDF', () => {
  it('that are packed twice are refused', async () => {
    const data = flate(flate(new Uint8Array(maxObjectBytes + 1)));
    expect(await faultsOf(written(packedObjects(data, '[/FlateDecode/FlateDecode]')), 'pdf')).toEqual([
      'refused PDF 里的内容解压后一共超过 50 MB。',
    ]);
  });

  const list = (members: number): Uint8Array => bytesOf(`4 0 [${'<<>>'.repeat(members)}]`);

  it('that are packed are counted before they are read', async () => {
    const limits = { bytes: 4_000, objects: 10_000 };
    const file = (data: Uint8Array): Uint8Array => written(packedObjects(flate(data), '/FlateDecode'));
    const read = (data: Uint8Array) => refusalOf(() => parsePdf(file(data), limits));
    expect(await read(list(900))).toBe('');
    expect(await read(list(1_000))).toContain('一共超过 0.004 MB');
    const fewer = { ...limits, objects: 1_000 };
    expect(await refusalOf(() => parsePdf(file(list(900)), fewer))).toContain('超过 1000 个对象');
    expect((await parsePdf(file(bytesOf('4 0 (x)')), limits)).enumerateIndirectObjects()).toHaveLength(5);
  });

  it('are as many as the memory may hold', async () => {
    const file = written(`4 0 obj\n[${'<<>>'.repeat(1_000)}]\nendobj\n`);
    expect(await refusalOf(() => parsePdf(file, { bytes: 0, objects: 1_050 }))).toBe('');
    expect(await refusalOf(() => parsePdf(file, { bytes: 0, objects: 1_000 }))).toContain('超过 1000 个对象');
    const many = flate(bytesOf(`4 0 [${'[]'.repeat(maxObjects)}]`));
    expect(await faultsOf(written(packedObjects(many, '/FlateDecode')), 'pdf')).toEqual([
      `refused PDF 由超过 ${maxObjects} 个对象组成。`,
    ]);
  });

  it.each(['/Size 2000000000/W[1 2 1]', '/Size 9/W[2000000000 2 1]', '/Size 9/Index[0 2000000000]/W[0 0 0]'])(
    'stand where they stand, whatever a table says: %s',
    async (entries) => {
      const table = `9 0 obj\n<</Type/XRef/Root 1 0 R${entries}/Length 1>>\nstream\nx\nendstream\nendobj\n`;
      expect((await parsePdf(written(table))).enumerateIndirectObjects()).toHaveLength(4);
    },
  );

  it('inside each other without an end are refused', async () => {
    expect((await faultsOf(written(`4 0 obj\n${'['.repeat(1_000_000)}\nendobj\n`), 'pdf')).join()).toContain(
      '结构读不出来',
    );
  });
});

/** A document of so many pages with one content between them, and objects from 10 on that it may draw. */
function drawing(pages: number, content: string, objects: readonly string[] = []): Uint8Array {
  const packed = flate(bytesOf(content));
  const kids = Array.from({ length: pages }, (_, index) => 1_000 + index);
  return joined(
    bytesOf('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    bytesOf(`2 0 obj\n<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${pages}`),
    bytesOf(
      '/Resources<</XObject<</A 10 0 R>>/Pattern<</P 10 0 R>>/ExtGState<</G 9 0 R>>/Font<</T 8 0 R>>>>',
    ),
    bytesOf(`>>\nendobj\n4 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`),
    packed,
    bytesOf('\nendstream\nendobj\n9 0 obj\n<</SMask<</S/Alpha/G 10 0 R>>>>\nendobj\n'),
    ...objects.map((one, index) => bytesOf(`${10 + index} 0 obj\n${one}\nendobj\n`)),
    ...kids.map((kid) =>
      bytesOf(`${kid} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n`),
    ),
    bytesOf('\ntrailer\n<</Root 1 0 R/Size 9999>>\nstartxref\n0\n%%EOF\n'),
  );
}

/** A form whose name `A` stands for the object after it; null for one without resources. */
const formOf = (content: string, next: number | null): string =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${next === null ? '' : `/Resources<</XObject<</A ${next} 0 R>>>>`}` +
  `/Length ${content.length}>>\nstream\n${content}\nendstream`;

const refusalsOf = async (file: Uint8Array): Promise<string[]> =>
  (await faultsOf(file, 'pdf')).filter((words) => words.startsWith('refused'));

const drawnTooMuch = ['refused PDF 的页面画出的内容（重复画的重复计）超过 10 MB。'];

describe('the pages of a PDF', () => {
  const room = maxDrawnBytes - bytesOfUse;

  it.each(['q ', '(', '(a) Tj '])('draw no more than a limit of %s', async (sign) => {
    const content = (bytes: number): string => sign.repeat(maxDrawnBytes / sign.length).slice(0, bytes);
    expect(await refusalsOf(drawing(1, content(maxDrawnBytes) + sign))).toEqual([
      'refused PDF 里的内容解压后一共超过 10 MB。',
    ]);
    expect(await refusalsOf(drawing(1, content(maxDrawnBytes - sign.length)))).toEqual(drawnTooMuch);
  });

  it('draw up to the limit', async () => {
    expect(await refusalsOf(drawing(1, ' '.repeat(room)))).toEqual([]);
    expect(await refusalsOf(drawing(1, ' '.repeat(room + 1)))).toEqual(drawnTooMuch);
  });

  it('count by themselves where they share what they draw', async () => {
    const each = maxDrawnBytes / 100 - bytesOfUse;
    expect(await refusalsOf(drawing(100, ' '.repeat(each)))).toEqual([]);
    expect(await refusalsOf(drawing(100, ' '.repeat(each + 1)))).toEqual(drawnTooMuch);
  });

  it('count as often as they are listed', async () => {
    const listed = (times: number): Uint8Array =>
      bytesOf(
        Buffer.from(drawing(1, 'q '))
          .toString('latin1')
          .replace('1000 0 R', '1000 0 R '.repeat(times))
          .replace('/Count 1', `/Count ${times}`),
      );
    expect(await refusalsOf(listed(maxPages))).toEqual([]);
    expect(await refusalsOf(listed(maxPages + 1))).toEqual(['refused PDF 超过 3000 页。']);
  });

  it.each(['/A Do ', '/#41 Do ', '/P scn ', '/G gs '])(
    'count a form as often as %s names it',
    async (draw) => {
      const page = 100 * draw.length + bytesOfUse;
      const each = Math.floor((maxDrawnBytes - page) / 100) - bytesOfUse;
      const file = (bytes: number): Uint8Array =>
        drawing(1, draw.repeat(100), [formOf(' '.repeat(bytes), null)]);
      expect(await refusalsOf(file(each))).toEqual([]);
      expect(await refusalsOf(file(each + 1))).toEqual(drawnTooMuch);
    },
  );

  const nested = (count: number, draw: string): string[] => [
    ...Array.from({ length: count - 1 }, (_, index) => formOf(draw, 11 + index)),
    formOf('q Q', null),
  ];

  it('draw forms that draw forms as often as those are drawn', async () => {
    expect(await refusalsOf(drawing(1, '/A Do', nested(20, '/A Do '.repeat(10))))).toEqual(drawnTooMuch);
    expect(await refusalsOf(drawing(1, '/A Do', nested(4, '/A Do '.repeat(10))))).toEqual([]);
  });

  it('draw forms inside each other as far as programs nest them', async () => {
    const tooDeep = [`refused PDF 里的图形互相套画，超过 ${maxFormDepth} 层。`];
    expect(await refusalsOf(drawing(1, '/A Do', nested(maxFormDepth, '/A Do')))).toEqual([]);
    expect(await refusalsOf(drawing(1, '/A Do', nested(maxFormDepth + 1, '/A Do')))).toEqual(tooDeep);
    expect(await refusalsOf(drawing(1, '/A Do', [formOf('/A Do /A Do', 10)]))).toEqual(tooDeep);
    expect(await refusalsOf(drawing(1, '/A Do', [formOf('/A Do /A Do', null)]))).toEqual(tooDeep);
  });

  it('are written with the signs of fonts, which may be drawn', async () => {
    const font =
      '8 0 obj\n<</Type/Font/Subtype/Type3/CharProcs<</a 7 0 R>>/Resources<</XObject<</A 10 0 R>>>>>>\nendobj\n' +
      `7 0 obj\n<</Length 5>>\nstream\n/A Do\nendstream\nendobj\n`;
    const file = bytesOf(
      Buffer.from(drawing(1, 'q Q', nested(20, '/A Do '.repeat(10))))
        .toString('latin1')
        .replace('9 0 obj', () => `${font}9 0 obj`),
    );
    expect(await refusalsOf(file)).toEqual(drawnTooMuch);
  });
});

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

// Pictures

const head = (width: number, height: number): Uint8Array => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return chunk('IHDR', data);
};

describe('a picture', () => {
  const signature = png().slice(0, 8);
  const end = chunk('IEND', new Uint8Array(0));

  it('has as many data as it has points', async () => {
    const data = flate(new Uint8Array(100 * 401));
    const file = (width: number): Uint8Array => joined(signature, head(width, 100), chunk('IDAT', data), end);
    expect(await faultsOf(file(100), 'png')).toEqual([]);
    expect((await faultsOf(file(99), 'png')).join()).toContain('图像数据读不出来');
    const bomb = joined(signature, head(1, 1), chunk('IDAT', flate(new Uint8Array(1e8))), end);
    expect((await faultsOf(bomb, 'png')).join()).toContain('图像数据读不出来');
  });

  it('has a colour profile of ten megabytes at most', async () => {
    const profile = (bytes: number): Uint8Array =>
      png(chunk('iCCP', joined(bytesOf('x\0\0'), flate(new Uint8Array(bytes)))));
    expect(await faultsOf(profile(maxProfileBytes), 'png')).toEqual([]);
    expect((await faultsOf(profile(maxProfileBytes + 1), 'png')).join()).toContain('解压后一共超过 10 MB');
  });

  const packedText = (type: string, bytes: number): Uint8Array =>
    chunk(
      type,
      joined(bytesOf(type === 'iTXt' ? 'x\0\x01\0zh\0x\0' : 'x\0\0'), flate(new Uint8Array(bytes))),
    );
  const tooLarge = '解压后一共超过 10 MB';

  it.each(['zTXt', 'iTXt'])('has packed texts of ten megabytes at most: %s', async (type) => {
    const half = packedText(type, maxProfileBytes / 2);
    expect(await cleaned(png(half, half), 'png')).toEqual(png());
    expect((await faultsOf(png(half, packedText(type, maxProfileBytes / 2 + 1)), 'png')).join()).toContain(
      tooLarge,
    );
  });

  it('has one limit for its profile and its texts', async () => {
    const text = packedText('zTXt', maxProfileBytes - 1_000);
    expect(await cleaned(png(packedText('iCCP', 1_000), text), 'png')).toEqual(
      png(packedText('iCCP', 1_000)),
    );
    expect((await faultsOf(png(packedText('iCCP', 1_001), text), 'png')).join()).toContain(tooLarge);
  });

  it('has one colour profile', async () => {
    const profile = packedText('iCCP', 9);
    expect(await faultsOf(png(profile), 'png')).toEqual([]);
    expect((await faultsOf(png(profile, profile), 'png')).join()).toContain('多份颜色配置');
  });

  it('has texts that are not packed', async () => {
    const text = chunk('iTXt', bytesOf('x\0\0\0zh\0x\0words'));
    expect(await cleaned(png(text), 'png')).toEqual(png());
  });

  it('is not made of very many parts', async () => {
    const gamma = chunk('gAMA', Uint8Array.of(0, 0, 0, 1));
    const parts = (count: number): Uint8Array => png(...Array.from({ length: count }, () => gamma));
    expect(await faultsOf(parts(maxPictureParts - 3), 'png')).toEqual([]);
    expect((await faultsOf(parts(maxPictureParts), 'png')).join()).toContain(
      `超过 ${maxPictureParts} 个部分`,
    );
    const comments = Array.from({ length: maxPictureParts }, () => segment(0xfe, new Uint8Array(0)));
    expect((await faultsOf(jpeg(...comments), 'jpg')).join()).toContain(`超过 ${maxPictureParts} 个部分`);
  });

  it('is not drawn very often', async () => {
    const file = jpeg();
    const at = Buffer.from(file).indexOf(bytesOf('\xff\xda'));
    const scan = file.slice(at, -2);
    const drawn = (times: number): Uint8Array =>
      joined(file.slice(0, at), ...Array.from({ length: times }, () => scan), file.slice(-2));
    expect(await faultsOf(drawn(maxScans), 'jpg')).toEqual([]);
    expect((await faultsOf(drawn(maxScans + 1), 'jpg')).join()).toContain(`超过 ${maxScans} 遍`);
  });
});

// Packages

interface EntryFacts {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly bytes: number;
  readonly crc: number;
  readonly offset?: number;
}

/** A package whose directory says what it is told. */
function packageOf(entries: readonly EntryFacts[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, bytes, crc, offset } of entries) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes, 18);
    facts.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset ?? at, 10);
    directory.push(bytesOf('PK\x01\x02\x14\0'), facts, tail, bytesOf(name));
    const whole = offset === undefined ? [bytesOf('PK\x03\x04'), facts, bytesOf(name), packed] : [];
    local.push(...whole);
    at += whole.reduce((sum, one) => sum + one.length, 0);
  }
  const list = joined(...directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return joined(...local, list, end);
}

const zeros = (bytes: number): Uint8Array =>
  new Uint8Array(deflateRawSync(new Uint8Array(bytes), { level: 9 }));

describe('a package', () => {
  it('holds what its directory says, and no more', async () => {
    const packed = zeros(1e8);
    const file = packageOf([{ name: 'a.xml', packed, bytes: 10, crc: 0 }]);
    expect((await faultsOf(file, 'docx')).join()).toContain('压缩的内容读不出来');
  });

  it('has one limit for all its parts', async () => {
    const part = (index: number): EntryFacts => ({
      name: `${index}.xml`,
      packed: new Uint8Array(0),
      bytes: maxUnpackedBytes / 2,
      crc: 0,
    });
    expect((await faultsOf(packageOf([part(1), part(2)]), 'docx')).join()).not.toContain('超过');
    const one = { ...part(3), bytes: 1 };
    expect(await faultsOf(packageOf([part(1), part(2), one]), 'docx')).toEqual([
      'refused 文件解压后超过 200 MB。',
    ]);
  });

  it('has as many parts as documents have', async () => {
    const parts = (count: number): Uint8Array =>
      writeZip(new Map(Array.from({ length: count }, (_, index) => [`${index}.xml`, utf8('<a/>')])));
    expect(readZip(parts(maxParts)).parts.size).toBe(maxParts);
    expect(await faultsOf(parts(maxParts + 1), 'docx')).toEqual([
      `refused 文件由超过 ${maxParts} 个部分组成。`,
    ]);
  });

  it('has no parts that are made of the same bytes', async () => {
    const packed = zeros(100);
    const crc = Buffer.from(packageCrc(new Uint8Array(100)));
    const first = { name: 'a.xml', packed, bytes: 100, crc: crc.readUInt32LE() };
    const file = packageOf([first, { ...first, name: 'b.xml', offset: 0 }]);
    expect((await faultsOf(file, 'docx')).join()).toContain('互相重叠');
    expect((await faultsOf(packageOf([first]), 'docx')).join()).not.toContain('互相重叠');
  });

  it('holds no other package', async () => {
    const inner = await docx('修路');
    const outer = withParts(await docx('修路'), {
      'word/_rels/document.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="added" Type="http://example.invalid/package" Target="inner.zip"/></Relationships>',
        ),
    });
    const file = writeZip(new Map([...readZip(outer).parts, ['word/inner.zip', inner]]));
    expect((await faultsOf(file, 'docx')).join()).toContain('不能核对的部分（.zip）');
  });
});

function packageCrc(content: Uint8Array): Uint8Array {
  const file = Buffer.from(writeZip(new Map([['a', content]])));
  return file.subarray(14, 18);
}

describe('the XML of an office document', () => {
  const withCell = async (reference: string): Promise<Uint8Array> =>
    withParts(await xlsx('修路'), {
      'xl/worksheets/sheet1.xml': (text) => text.replace('r="A1"', `r="${reference}"`),
    });

  it('has as many elements as the memory may hold', async () => {
    const file = withParts(await docx('修路'), {
      'word/document.xml': (text) => text.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(2_000_000)}`),
    });
    expect(await faultsOf(file, 'docx')).toEqual(['refused 文件里的 XML 元素、属性和文字超过 2000000 个。']);
  });

  it('has cells where a sheet has places', async () => {
    expect((await faultsOf(await withCell('ZZZZZZZ1'), 'xlsx')).join()).toContain('不在 Excel 的 1048576 行');
    expect((await faultsOf(await withCell('XFD1'), 'xlsx')).join()).not.toContain('refused');
  });

  it('has no cell that is wider than any table', async () => {
    const span =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
    const file = withParts(await docx('修路'), {
      'word/document.xml': (text) => text.replace('<w:body>', `<w:body>${span}`),
    });
    expect(await faultsOf(file, 'docx')).toEqual(['refused 第 1 个表格超过 16384 列。']);
  });
});

// Texts

describe('a text', () => {
  it.each<[name: string, type: 'csv' | 'txt', text: string, words: string]>([
    ['of 19 million blank lines', 'txt', `${'\n'.repeat(19_000_000)}x`, '文件超过 500000 行。'],
    ['of 300,001 cells', 'csv', '1,2,3\n'.repeat(100_001), '超过 300000 个'],
    ['of one very wide row', 'csv', `${','.repeat(20_000)}x`, '表格超过 16384 列。'],
  ])('%s is refused', async (_name, type, text, words) => {
    expect((await faultsOf(utf8(text), type)).join()).toContain(words);
  });

  it('of 120,000 rows is taken', async () => {
    expect(await faultsOf(utf8('1,2\n'.repeat(120_000)), 'csv')).toEqual([]);
  });
});
