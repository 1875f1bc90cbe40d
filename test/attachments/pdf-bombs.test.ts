/** Packed streams and objects of a PDF. What was unpacked is counted; what is just within a limit is taken. */
import { describe, expect, it } from 'vitest';
import { maxObjectBytes, maxObjects, maxPdfBytes } from '../../src/attachments/limits.ts';
import { parsePdf } from '../../src/attachments/pdf-parser.ts';
import { unpackStreams, type Budget } from '../../src/attachments/pdf-streams.ts';
import {
  blanks,
  flate,
  objectsIn,
  refusalOf,
  withContent,
  withStreams,
  written,
  type Entries,
} from './bomb-files.ts';
import { bytesOf, joined, pdf } from './files.ts';
import { factsOfCleaned, faultsOf } from './look.ts';

/** Two filters of one kind. */
const twice: Entries = { Filter: ['FlateDecode', 'FlateDecode'] };

/** Runs of 128 blanks (ISO 32000-1, 7.4.5). */
const runs = (count: number): Uint8Array =>
  new Uint8Array(count * 2).map((_, at) => (at % 2 === 0 ? 129 : 0x20));

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
