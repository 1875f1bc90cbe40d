import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, chunk, exif, jpeg, joined, png, pngText, segment } from './files.ts';
import { cleaned, factsOfCleaned, faultsOf } from './look.ts';

const picture = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const at = file.indexOf('IDAT');
  return inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))).toString('hex');
};

describe('PNG', () => {
  it.each<[name: string, extra: Uint8Array, words: string]>([
    ['a text', pngText('Example Author'), '文字说明'],
    ['a packed text', chunk('zTXt', joined(bytesOf('Author\0\0'), deflateSync(bytesOf('x')))), '文字说明'],
    ['a text in Unicode', chunk('iTXt', bytesOf('Author\0\0\0\0\0x')), '文字说明'],
    ['Exif', chunk('eXIf', bytesOf('MM\0*')), '拍摄信息（Exif）'],
    ['a time', chunk('tIME', Uint8Array.of(7, 232, 5, 1, 9, 0, 0)), '修改时间'],
    ['a chunk of its own', chunk('prVt', bytesOf('x')), '附加数据（prVt）'],
  ])('%s goes, and the picture stays', async (_name, extra, words) => {
    expect(await faultsOf(png(extra), 'png')).toEqual([`metadata 文件里还有${words}。`]);
    expect(await cleaned(png(extra), 'png')).toEqual(png());
    expect(picture(await cleaned(png(extra), 'png'))).toBe(picture(png()));
    expect((await factsOfCleaned(png(extra), 'png')).faults).toEqual([]);
  });

  it.each(['gAMA', 'pHYs', 'sRGB', 'tRNS'])('what changes its looks stays: %s', async (type) => {
    const file = png(chunk(type, Uint8Array.of(0, 0, 0, 1)));
    expect(await faultsOf(file, 'png')).toEqual([]);
    expect(await cleaned(file, 'png')).toEqual(file);
  });

  it('has nothing behind its end', async () => {
    const file = joined(png(), bytesOf('hidden'));
    expect(await faultsOf(file, 'png')).toEqual(['metadata 文件里还有图片之后的附加数据。']);
    expect(await cleaned(file, 'png')).toEqual(png());
  });

  it.each<[name: string, file: Uint8Array, words: string]>([
    ['a wrong check value', png().map((byte, index) => (index === 30 ? byte ^ 1 : byte)), '校验值不对'],
    ['a critical chunk that no viewer knows', png(chunk('XXXX', bytesOf('x'))), '各部分不合规范'],
    ['two heads', png(chunk('IHDR', new Uint8Array(13))), '各部分不合规范'],
    ['more data than points', withSize(png(), 8, 7), '图像数据读不出来'],
    ['fewer data than points', withSize(png(), 8, 9), '图像数据与图片的大小不符'],
  ])('%s is refused', async (_name, file, words) => {
    expect((await faultsOf(file, 'png'))[0]).toContain(words);
  });

  it('is no bomb: a hundred million points at most', async () => {
    expect((await faultsOf(withSize(png(), 10_000, 10_000), 'png'))[0]).toContain('图像数据与图片的大小不符');
    expect((await faultsOf(withSize(png(), 10_000, 10_001), 'png'))[0]).toContain('超过 100 百万点');
  });
});

function withSize(file: Uint8Array, width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return joined(file.slice(0, 8), chunk('IHDR', head), file.slice(8 + 25));
}

describe('JPEG', () => {
  const icc = segment(0xe2, bytesOf('ICC_PROFILE\0\x01\x01profile'));
  const adobe = segment(0xee, bytesOf('Adobe\0d\0\0\0\0\0'));

  it.each<[name: string, extra: Uint8Array, words: string]>([
    ['Exif with a place', exif(1), '拍摄信息（Exif）'],
    ['XMP', segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x/>')), '文件信息（XMP）'],
    ['IPTC', segment(0xed, bytesOf('Photoshop 3.0\0x')), '文件信息（IPTC）'],
    ['a comment', segment(0xfe, bytesOf('Example Author')), '文字说明'],
    ['a preview', segment(0xe0, bytesOf('JFXX\0x')), '缩略图'],
    ['an unknown segment', segment(0xe5, bytesOf('x')), '附加数据（APP5）'],
  ])('%s goes, and the picture stays', async (_name, extra, words) => {
    expect(await faultsOf(jpeg(extra), 'jpg')).toEqual([`metadata 文件里还有${words}。`]);
    expect(await cleaned(jpeg(extra), 'jpg')).toEqual(jpeg());
    expect((await factsOfCleaned(jpeg(extra), 'jpg')).faults).toEqual([]);
  });

  it('keeps what changes its looks', async () => {
    expect(await faultsOf(jpeg(icc, adobe), 'jpg')).toEqual([]);
    expect(await cleaned(jpeg(icc, adobe), 'jpg')).toEqual(jpeg(icc, adobe));
  });

  it('is turned by hand where its Exif turns it', async () => {
    expect(await faultsOf(jpeg(exif(6)), 'jpg')).toEqual([
      'refused 照片的方向写在拍摄信息里，删去拍摄信息后照片会转向。',
    ]);
    expect((await faultsOf(jpeg(exif(1)), 'jpg'))[0]).toMatch(/^metadata/);
  });

  it('has nothing behind its end', async () => {
    const file = joined(jpeg(), bytesOf('hidden'));
    expect(await faultsOf(file, 'jpg')).toEqual(['metadata 文件里还有图片之后的附加数据。']);
    expect(await cleaned(file, 'jpg')).toEqual(jpeg());
  });
});
