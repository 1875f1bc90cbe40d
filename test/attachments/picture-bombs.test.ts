/** Pictures that hold more than they show. */
import { describe, expect, it } from 'vitest';
import { maxPictureParts, maxProfileBytes, maxScans } from '../../src/attachments/limits.ts';
import { flate } from './bomb-files.ts';
import { bytesOf, chunk, jpeg, joined, png, segment } from './files.ts';
import { cleaned, faultsOf } from './look.ts';

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
