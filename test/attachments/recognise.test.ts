import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine, inspectAttachment } from '../../src/attachments/inspect-attachment.ts';
import { maxAttachmentBytes } from '../../src/checks/attachment-facts.ts';
import { attachmentName, type AttachmentType } from '../../src/domain/attachment.ts';
import { bytesOf, docx, jpeg, joined, pdf, png, utf8, xlsx } from './files.ts';
import { allTypes, cleaned, factsOfCleaned, faultsOf } from './look.ts';

const samples: Readonly<Record<AttachmentType, () => Uint8Array | Promise<Uint8Array>>> = {
  pdf: () => pdf('Roads repaired'),
  docx: () => docx('修路里程', '10公里'),
  xlsx: () => xlsx('修路里程', '10公里'),
  png: () => png(),
  jpg: () => jpeg(),
  csv: () => utf8('指标,数值\n修路里程,-10.5\n'),
  txt: () => utf8('修路里程 10 公里。\n'),
};

const isText = (type: AttachmentType) => type === 'csv' || type === 'txt';

describe('each type is known by its content', () => {
  it.each(allTypes)('%s passes once it is cleaned', async (type) => {
    const facts = await factsOfCleaned(await samples[type](), type);
    expect(facts).toMatchObject({ type, faults: [], traces: [] });
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(allTypes.flatMap((claimed) => allTypes.map((real) => [claimed, real] as const)))(
    'a file named .%s that is .%s',
    async (claimed, real) => {
      const { type } = await inspectAttachment(await samples[real](), claimed);
      expect(type).toBe(claimed === real || (isText(claimed) && isText(real)) ? claimed : null);
    },
  );

  it.each(allTypes)('%s is cleaned to the same bytes every time, and again to the same', async (type) => {
    const sample = await samples[type]();
    const first = await cleaned(sample, type);
    expect(await cleaned(sample, type)).toEqual(first);
    expect(await cleaned(first, type)).toEqual(first);
  });

  it.each(allTypes)('%s says after it is cleaned what it said before', async (type) => {
    const sample = await samples[type]();
    // What is taken out stands in no part that a reader sees.
    const wordsOf = async (bytes: Uint8Array) =>
      (await examine(bytes, type)).parts.filter(({ place }) => place !== '书签、链接等处');
    const before = await wordsOf(sample);
    const after = await wordsOf(await cleaned(sample, type));
    expect(after).toEqual(before.filter(({ place }) => place !== '图形、图表等处'));
    if (!['png', 'jpg'].includes(type)) expect(JSON.stringify(after)).toMatch(/修路|Roads/);
  });

  it.each(allTypes)('%s that is cut off is refused', async (type) => {
    const whole = await samples[type]();
    if (isText(type)) return;
    for (const length of [8, Math.floor(whole.length / 2), whole.length - 8]) {
      const { type: found, faults } = await inspectAttachment(whole.slice(0, length), type);
      expect(found).toBeNull();
      expect(faults[0]?.code).toBe('attachment-refused');
    }
  });
});

describe('what is not taken, with words that say what to do', () => {
  it.each<[name: string, content: Uint8Array, claimed: AttachmentType, words: string]>([
    ['an old Word file', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'docx', '旧格式的 Word、Excel 文档'],
    ['an archive', bytesOf('Rar!\x1a\x07'), 'pdf', '这是压缩包'],
    ['a program', bytesOf('MZ\x90\0'), 'pdf', '文件的内容不是后缀“.pdf”所说的格式'],
    ['a program as a text', bytesOf('MZ\x90\0'), 'txt', '不是 UTF-8 编码'],
    ['a page of the web', utf8('<!DOCTYPE html><script>alert(1)</script>'), 'txt', '网页或其他格式'],
    ['a drawing', utf8('<svg xmlns="x"/>'), 'csv', '网页或其他格式'],
    ['nothing', new Uint8Array(0), 'txt', '文件是空的'],
    ['nothing at all as a picture', new Uint8Array(0), 'png', '不是后缀“.png”所说的格式'],
    ['a text in GB18030', Uint8Array.of(0xd0, 0xde, 0xc2, 0xb7), 'txt', '不是 UTF-8 编码'],
    ['a text with a bell', utf8('修路\x07'), 'txt', '控制字符'],
    ['a zip file', bytesOf('PK\x03\x04'), 'docx', '压缩目录缺失'],
  ])('%s', async (_name, content, claimed, words) => {
    const [fault] = await faultsOf(content, claimed);
    expect(fault).toContain(words);
    expect(fault).toMatch(/^refused /);
  });

  it('is at most 20 MB', async () => {
    const text = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0x61);
    expect(await faultsOf(text(maxAttachmentBytes), 'txt')).toEqual([]);
    expect(await faultsOf(text(maxAttachmentBytes + 1), 'txt')).toEqual([
      'refused 文件有 20.0 MB，超过 20 MB。',
    ]);
  });

  it('is never two files at once', async () => {
    const archive = await docx('修路');
    const document = await pdf('Roads');
    for (const [front, type] of [
      [document, 'pdf'],
      [png(), 'png'],
      [jpeg(), 'jpg'],
      [utf8('修路\n'), 'txt'],
    ] as const) {
      expect((await faultsOf(joined(front, archive), type))[0]).toMatch(
        /^refused 文件的结尾还藏着一个压缩包/,
      );
    }
    expect((await faultsOf(joined(document, png()), 'pdf'))[0]).toContain('结尾之后还有别的内容');
  });
});

describe('names', () => {
  it.each(['table.csv', 'scan-1.pdf', 'a1.docx', '2023-final.jpg'])('%s', (name) => {
    expect(attachmentName.test(name)).toBe(true);
  });
  it.each([
    'Table.csv',
    '表.csv',
    'a.docm',
    'a.pdf.exe',
    'a.tar.csv',
    '-a.csv',
    'a--b.csv',
    'a b.csv',
    'a_b.csv',
    '.csv',
    '../a.csv',
    'a.jpeg',
    'a',
  ])('not %s', (name) => {
    expect(attachmentName.test(name)).toBe(false);
  });
});

describe('whatever the bytes are, looking at them ends with words', () => {
  const heads: Readonly<Record<string, Uint8Array>> = {
    nothing: new Uint8Array(0),
    pdf: bytesOf('%PDF-1.7\n'),
    zip: bytesOf('PK\x03\x04'),
    png: bytesOf('\x89PNG\r\n\x1a\n'),
    jpg: bytesOf('\xff\xd8\xff'),
  };

  it.each(Object.keys(heads))('random bytes after the head of %s', async (head) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...allTypes),
        async (bytes, claimed) => {
          const { faults } = await inspectAttachment(joined(heads[head] ?? bytes, bytes), claimed);
          for (const { message, fix } of faults) expect(`${message}${fix}`).toMatch(/。$/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(allTypes.filter((type) => !isText(type)))('a byte of a %s changed', async (type) => {
    const whole = await samples[type]();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        expect((await inspectAttachment(changed, type)).bytes).toBe(whole.length);
      }),
      { numRuns: 80 },
    );
  });
});
