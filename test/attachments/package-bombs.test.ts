/** Packages of office documents, and the XML in them. */
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { maxParts, maxUnpackedBytes, maxXmlBytes, maxXmlPartBytes } from '../../src/attachments/limits.ts';
import { readZip, writeZip } from '../../src/attachments/zip.ts';
import { packageOf, type EntryFacts } from '../import/zip-files.ts';
import { docx, utf8, withParts, xlsx } from './files.ts';
import { faultsOf } from './look.ts';

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
      name: `${index}.png`,
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

  const sized = (...parts: readonly (readonly [name: string, bytes: number])[]): Promise<string[]> =>
    faultsOf(
      packageOf(parts.map(([name, bytes]) => ({ name, packed: new Uint8Array(0), bytes, crc: 0 }))),
      'docx',
    );
  const half = maxXmlBytes / 2;
  const tooMuch = (words: string): string[] => [`refused 文档里的文字和格式${words} MB。`];

  it('has one limit for each part of XML, and one for all of them', async () => {
    const [most, more] = [maxXmlPartBytes, maxXmlPartBytes + 1];
    expect((await sized(['word/document.xml', most])).join()).not.toContain('超过');
    expect(await sized(['word/document.xml', more])).toEqual(
      tooMuch('（word/document.xml）解压后有 20.1 MB，超过 20'),
    );
    expect(await sized(['a.RELS', more])).toEqual(tooMuch('（a.RELS）解压后有 20.1 MB，超过 20'));
    expect(await sized(['a.vml', more])).toEqual(tooMuch('（a.vml）解压后有 20.1 MB，超过 20'));
    expect((await sized(['a.png', more * 2])).join()).not.toContain('超过');
    expect((await sized(['a.xml', half], ['b.xml', half], ['c.png', most])).join()).not.toContain('超过');
    expect(await sized(['a.xml', half], ['b.xml', half], ['c.xml', 1])).toEqual(
      tooMuch('解压后一共有 40.1 MB，超过 40'),
    );
  });

  it.each<[name: string, body: string]>([
    ['text', `<w:p><w:r><w:t>${'a'.repeat(21_000_000)}</w:t></w:r></w:p>`],
    ['attribute', `<w:p w:example="${'a'.repeat(21_000_000)}"/>`],
    ['comment', `<!--${'a'.repeat(21_000_000)}-->`],
  ])('has no %s of 21 MB', async (_name, body) => {
    const file = withParts(await docx('修路'), {
      'word/document.xml': (text) => text.replace('<w:body>', () => `<w:body>${body}`),
    });
    expect(await faultsOf(file, 'docx')).toEqual(tooMuch('（word/document.xml）解压后有 21.1 MB，超过 20'));
  });

  it('has no sheet of a million cells', async () => {
    const row = (number: number): string =>
      `<row r="${number}">${Array.from('ABCDEFGHIJ', (column) => `<c r="${column}${number}"><v>1</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 100_000 }, (_, index) => row(index + 1)).join('');
    const file = withParts(await xlsx('修路'), {
      'xl/worksheets/sheet1.xml': (text) => text.replace('<sheetData>', () => `<sheetData>${rows}`),
    });
    expect(await faultsOf(file, 'xlsx')).toEqual(
      tooMuch('（xl/worksheets/sheet1.xml）解压后有 28.0 MB，超过 20'),
    );
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
    const first = { name: 'a.xml', packed, bytes: 100, crc: crc32(new Uint8Array(100)) };
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

  const withBody = async (body: string): Promise<string[]> => {
    const file = withParts(await docx('修路'), {
      'word/document.xml': (text) => text.replace('<w:body>', () => `<w:body>${body}`),
    });
    return (await faultsOf(file, 'docx')).filter((words) => words.startsWith('refused'));
  };

  it.each<[name: string, tags: string]>([
    ['elements', '<fileSharing>'],
    ['comments', '<!--'],
    ['tags without an end', '<pageSetup '],
  ])('has no %s that are none', async (_name, tags) => {
    const hidden = ['refused 文档里有当作文字的 XML 标记（CDATA 或处理指令），删不干净作者等信息。'];
    expect(await withBody(`<w:p><w:r><w:t><![CDATA[${tags.repeat(70_000)}]]></w:t></w:r></w:p>`)).toEqual(
      hidden,
    );
    expect(await withBody(`<w:p><?example ${tags.repeat(70_000)}?></w:p>`)).toEqual(hidden);
    expect(await withBody('<w:p><w:r><w:t><![CDATA[1 & 2]]></w:t></w:r></w:p><?example 1?>')).toEqual([]);
    expect(await withBody('<!-- <![CDATA[<w:p> -->')).toEqual([]);
  });

  it('has no tags of many million signs', async () => {
    const tag = (blanks: number): string => `<w:p><w:pageSetup ${' '.repeat(blanks)}/></w:p>`;
    expect(await withBody(tag(1_000_000))).toEqual([]);
    expect(await withBody(tag(9_000_000))).toEqual(['refused 文档里有长达几百万字的 XML 标记。']);
  });

  // Each of these took as long as the square of its length.
  it('is gone through once', async () => {
    const mark = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;
    const fields = `${mark('begin')}${mark('separate')}`.repeat(100_000);
    expect(await withBody(`<w:p><w:r>${fields}${'<w:t>a</w:t>'.repeat(150_000)}</w:r></w:p>`)).toEqual([]);
    expect(await withBody(`<w:p><w:pageSetup w:a="${' '.repeat(900_000)}"/></w:p>`)).toEqual([]);
  });
});
