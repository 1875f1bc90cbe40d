import { describe, expect, it } from 'vitest';
import { inspectAttachment } from '../../src/attachments/inspect-attachment.ts';
import { readZip, writeZip } from '../../src/attachments/zip.ts';
import {
  bytesOf,
  docx,
  exif,
  inserting,
  joined,
  jpeg,
  partOf,
  png,
  pngText,
  relating,
  utf8,
  withParts,
  xlsx,
  type PartChange,
} from './files.ts';
import { cleaned, faultsOf } from './look.ts';

const word = await docx('修路里程', '10公里');
const book = await xlsx('修路里程', '10公里');
const documentPart = 'word/document.xml';
const relationships = 'word/_rels/document.xml.rels';
const cleanWord = await cleaned(word, 'docx');
const cleanBook = await cleaned(book, 'xlsx');

const run = (inner: string): PartChange => inserting('<w:sectPr', `<w:p>${inner}</w:p>`);

/** A Word document with a part that its main part leads to. */
const withPart = (kind: string, part: string, content = '<x/>'): Uint8Array =>
  withParts(cleanWord, {
    [relationships]: relating(kind, part),
    [`word/${part}`]: () => content,
  });

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const split = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;

/** A Word document with a paragraph for each of the given marks. */
const fields = (...marks: readonly string[]): Uint8Array =>
  withParts(cleanWord, { [documentPart]: run(marks.join('</w:p><w:p>')) });

/** A Word document with a link to the web, and an element that refers to it. */
const linked = (element: string): Uint8Array =>
  withParts(cleanWord, {
    [relationships]: relating('hyperlink', 'https://example.invalid/a.png', ' TargetMode="External"'),
    [documentPart]: run(element),
  });

describe('what a Word document does, fetches or hides', () => {
  it.each<[name: string, file: Uint8Array, words: string]>([
    ['macros', withPart('vbaProject', 'vbaProject.bin'), '宏、控件、嵌入的文件'],
    ['a control', withPart('control', 'activeX/activeX1.xml'), '宏、控件、嵌入的文件'],
    ['an embedded file', withPart('package', 'embeddings/sheet1.xlsx'), '宏、控件、嵌入的文件'],
    ['an embedded font', withPart('font', 'fonts/font1.odttf'), '不能核对的部分（.odttf）'],
    ['a picture of another format', withPart('image', 'media/image1.emf'), '不能核对的部分（.emf）'],
    [
      'a template from elsewhere',
      withParts(cleanWord, {
        [relationships]: relating(
          'attachedTemplate',
          'http://example.invalid/a.dotm',
          ' TargetMode="External"',
        ),
      }),
      '从别处取内容',
    ],
    [
      'a picture from elsewhere',
      withParts(cleanWord, {
        [relationships]: relating('image', 'http://example.invalid/a.png', ' TargetMode="External"'),
      }),
      '从别处取内容',
    ],
    [
      'a link to a file of the writer',
      withParts(cleanWord, {
        [relationships]: relating('hyperlink', 'file:///C:/a.docx', ' TargetMode="External"'),
      }),
      '从别处取内容',
    ],
    ['text of another format', withPart('aFChunk', 'chunk.xml'), '从别处取内容'],
    ['comments', withPart('comments', 'comments.xml', '<w:comments xmlns:w="w"/>'), '批注或修订记录'],
    [
      'an insertion that is tracked',
      withParts(cleanWord, { [documentPart]: run('<w:ins w:author="x"><w:r><w:t>甲</w:t></w:r></w:ins>') }),
      '批注或修订记录',
    ],
    [
      'a deletion that is tracked',
      withParts(cleanWord, { [documentPart]: run('<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>') }),
      '批注或修订记录',
    ],
    [
      'a format that is tracked',
      withParts(cleanWord, { [documentPart]: run('<w:pPr><w:pPrChange w:author="x"/></w:pPr>') }),
      '批注或修订记录',
    ],
    [
      'hidden text',
      withParts(cleanWord, { [documentPart]: run('<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>') }),
      '隐藏的文字',
    ],
    [
      'a field that fetches, in two runs',
      withParts(cleanWord, {
        [documentPart]: run(
          '<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "x"</w:instrText></w:r>',
        ),
      }),
      '域或函数',
    ],
    [
      'a field that fetches, over two paragraphs',
      fields(begin, '<w:p/>', code('INCLUDE'), code('TEXT "x"'), end),
      '域或函数',
    ],
    [
      'a field behind another',
      fields(begin, code('PAGE'), end, begin, code('LI'), code('NK "x"'), end),
      '域或函数',
    ],
    [
      'a field whose word another field shows',
      fields(begin, begin, code('QUOTE '), split, '<w:r><w:t>LINK</w:t></w:r>', end, code(' "x"'), end),
      '域或函数',
    ],
    ['a field without its beginning', fields(code('INCLUDE'), code('PICTURE "x"'), end), '域或函数'],
    ['a picture from the web over a link', linked('<a:blip r:link="added"/>'), '从别处取内容'],
    ['a picture with two ids', linked('<v:imagedata id="a" r:id="added"/>'), '从别处取内容'],
    [
      'a picture that names its file',
      withParts(cleanWord, { [documentPart]: run('<v:imagedata src="http://example.invalid/a.png"/>') }),
      '从别处取内容',
    ],
    [
      'a picture that names its file as a link',
      withParts(cleanWord, { [documentPart]: run('<v:imagedata o:href="a.png"/>') }),
      '从别处取内容',
    ],
    [
      'a shape that leads to a file of the writer',
      withParts(cleanWord, { [documentPart]: run('<v:shape href="file:///C:/a.docx"/>') }),
      '从别处取内容',
    ],
  ])('%s', async (_name, file, words) => {
    const faults = await faultsOf(file, 'docx');
    expect(faults.filter((one) => one.startsWith('content'))).toHaveLength(1);
    expect(faults.join('\n')).toContain(words);
  });

  it.each<[name: string, change: Readonly<Record<string, PartChange>>]>([
    [
      'a link to the web',
      { [relationships]: relating('hyperlink', 'https://example.invalid/', ' TargetMode="External"') },
    ],
    [
      'a field that shows such a word',
      { [documentPart]: run(`${begin}${code('TITLE')}${split}<w:r><w:t>LINK</w:t></w:r>${end}`) },
    ],
    [
      'a field that leads to such a word',
      { [documentPart]: run(`${begin}${code('HYPERLINK "#LINK"')}${end}`) },
    ],
    ['a shape that leads to the web', { [documentPart]: run('<v:shape href="https://example.invalid/"/>') }],
    ['a page number', { [documentPart]: run('<w:r><w:instrText> PAGE </w:instrText></w:r>') }],
    ['a hidden mark of a paragraph', { [documentPart]: run('<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>') }],
    [
      'text that is not hidden',
      { [documentPart]: run('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r>') },
    ],
  ])('not %s', async (_name, change) => {
    expect(await faultsOf(withParts(cleanWord, change), 'docx')).toEqual([]);
  });

  it.each(['<w:hyperlink r:id="added"/>', '<a:hlinkClick r:id="added"/>', '<a:hlinkHover r:id="added"/>'])(
    'not the link %s',
    async (element) => {
      expect(await faultsOf(linked(element), 'docx')).toEqual([]);
    },
  );

  it('has no macros though it is renamed', async () => {
    const types: PartChange = (text) =>
      text.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      );
    const [fault] = await faultsOf(withParts(cleanWord, { '[Content_Types].xml': types }), 'docx');
    expect(fault).toMatch(/^refused 文件的内容不是后缀“.docx”所说的格式/);
  });
});

describe('what a workbook does, fetches or hides', () => {
  const sheet = [...readZip(book).parts.keys()].find((name) => /worksheets\/[^_]/.test(name)) ?? '';
  const workbook = 'xl/workbook.xml';

  it.each<[name: string, change: Readonly<Record<string, PartChange>>, words: string]>([
    [
      'a hidden sheet',
      { [workbook]: (text) => text.replace(/<sheet /, '<sheet state="veryHidden" ') },
      '隐藏的工作表',
    ],
    ['a hidden row', { [sheet]: (text) => text.replace(/<row /, '<row hidden="1" ') }, '隐藏的行或列'],
    [
      'a function that fetches',
      { [sheet]: (text) => text.replace(/<c [^>]*>/, (cell) => `${cell}<f>WEBSERVICE("x")</f>`) },
      '域或函数',
    ],
    ['a connection', { 'xl/connections.xml': () => '<connections/>' }, '数据连接'],
    ['comments', { 'xl/comments1.xml': () => '<comments/>' }, '批注或修订记录'],
    ['a pivot cache', { 'xl/pivotCache/pivotCacheRecords1.xml': () => '<x/>' }, '数据透视表的原始数据'],
  ])('%s', async (_name, change, words) => {
    expect((await faultsOf(withParts(cleanBook, change), 'xlsx')).join('\n')).toContain(words);
  });

  it.each([
    ['<dataValidations><dataValidation><formula1>', '</formula1></dataValidation></dataValidations>'],
    ['<dataValidations><dataValidation><formula2>', '</formula2></dataValidation></dataValidations>'],
    ['<conditionalFormatting><cfRule><formula>', '</formula></cfRule></conditionalFormatting>'],
  ])('a function that fetches in %s', async (before, after) => {
    const faults = (formula: string): Promise<string[]> =>
      faultsOf(
        withParts(cleanBook, { [sheet]: inserting('</worksheet>', `${before}${formula}${after}`) }),
        'xlsx',
      );
    expect((await faults('_xlfn.WEBSERVICE("x")')).join('\n')).toContain('域或函数');
    expect(await faults('SUM(A1:A2)')).toEqual([]);
  });

  it('a number of a person is found in a cell of numbers', async () => {
    const change = (text: string): string =>
      text.replace(/<row [^>]*>/, (row) => `${row}<c r="Z1"><v>13800000000</v></c>`);
    const { traces } = await inspectAttachment(withParts(cleanBook, { [sheet]: change }), 'xlsx');
    expect(traces.map(({ name }) => name)).toEqual(['手机号码']);
  });

  it('a sum is no danger', async () => {
    const change = (text: string): string => text.replace(/<c [^>]*>/, (cell) => `${cell}<f>SUM(A1:A2)</f>`);
    expect(await faultsOf(withParts(cleanBook, { [sheet]: change }), 'xlsx')).toEqual([]);
  });

  it('loses the place where it was kept and the name of its user', async () => {
    const change = inserting(
      '<sheets',
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="a" url="C:\\Users\\example\\"/></mc:Choice></mc:AlternateContent><fileSharing userName="Example"/>',
    );
    const file = withParts(cleanBook, { [workbook]: change });
    expect(await faultsOf(file, 'xlsx')).toEqual(['metadata 文件里还有文件的位置；使用者姓名。']);
    expect(await cleaned(file, 'xlsx')).toEqual(cleanBook);
  });

  it.each<[inner: string, words: string]>([
    ['<fileSharing userName="Example > x"></fileSharing>', '使用者姓名'],
    ['<明:fileSharing xmlns:明="m" userName="Example"/>', '使用者姓名'],
    ['<a:absPath xmlns:a="a" url="C:\\Users\\example\\"></a:absPath>', '文件的位置'],
    ['<customWorkbookViews><customWorkbookView name="Example"/></customWorkbookViews>', '使用者姓名'],
  ])('loses %s', async (inner, words) => {
    const file = withParts(cleanBook, { [workbook]: inserting('<sheets', inner) });
    expect(await faultsOf(file, 'xlsx')).toEqual([`metadata 文件里还有${words}。`]);
    expect(await cleaned(file, 'xlsx')).toEqual(cleanBook);
  });

  it('loses the settings of its printer', async () => {
    const list = sheet.replace(/([^/]+)$/, '_rels/$1.rels');
    const file = writeZip(
      new Map([
        ...readZip(
          withParts(cleanBook, {
            [sheet]: inserting('</worksheet>', '<pageSetup orientation="portrait" r:id="rId9"/>'),
            [list]: () =>
              '<Relationships><Relationship Id="rId9" Type="x/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>',
          }),
        ).parts,
        ['xl/printerSettings/printerSettings1.bin', bytesOf('\\\\example\\printer')],
      ]),
    );
    expect(await faultsOf(file, 'xlsx')).toEqual(['metadata 文件里还有打印机设置。']);
    const clean = await cleaned(file, 'xlsx');
    expect([...readZip(clean).parts.keys()].filter((name) => name.includes('printer'))).toEqual([]);
    expect(partOf(clean, sheet)).toContain('<pageSetup orientation="portrait"/>');
  });
});

describe('what a document says about its making', () => {
  it('goes, with everything that leads to it', async () => {
    const names = [...readZip(cleanWord).parts.keys()];
    expect(names.filter((name) => name.startsWith('docProps/'))).toEqual([]);
    expect(partOf(cleanWord, '[Content_Types].xml')).not.toContain('docProps');
    expect(partOf(cleanWord, '_rels/.rels')).not.toContain('docProps');
    expect(partOf(cleanWord, documentPart)).toBe(partOf(word, documentPart));
    expect((await faultsOf(word, 'docx'))[0]).toMatch(/^metadata 文件里还有作者、日期等文档属性/);
  });

  it('goes from its pictures, too', async () => {
    const photo = writeZip(
      new Map([
        ...readZip(withParts(cleanWord, { [relationships]: relating('image', 'media/photo.jpg') })).parts,
        ['word/media/photo.jpg', jpeg(exif(6))],
      ]),
    );
    expect(await faultsOf(photo, 'docx')).toEqual(['metadata 文件里还有图片的拍摄信息。']);
    expect((await inspectAttachment(photo, 'docx')).isForPeopleToInspect).toBe(true);
    expect(readZip(await cleaned(photo, 'docx')).parts.get('word/media/photo.jpg')).toEqual(jpeg());
  });

  it('goes from a picture whose ending says another format', async () => {
    const parts = readZip(
      withParts(cleanWord, { [relationships]: relating('image', 'media/photo.jpg') }),
    ).parts;
    const file = (picture: Uint8Array): Uint8Array =>
      writeZip(new Map([...parts, ['word/media/photo.jpg', picture]]));
    expect(await faultsOf(file(png()), 'docx')).toEqual([]);
    expect(await faultsOf(file(png(pngText('x'))), 'docx')).toEqual(['metadata 文件里还有图片的拍摄信息。']);
    expect((await faultsOf(file(bytesOf('GIF89a')), 'docx'))[0]).toContain('图片不是 PNG 或 JPEG 格式');
  });

  it.each<[name: string, change: Readonly<Record<string, PartChange>>, words: string]>([
    ['a part that nothing leads to', { 'word/notes.xml': () => '<x/>' }, '没有用到的部分'],
    [
      'where its letters get names from',
      {
        [relationships]: relating('settings', 'settings.xml'),
        'word/settings.xml': () =>
          '<w:settings xmlns:w="w"><w:mailMerge><w:connectString w:val="Example"/></w:mailMerge></w:settings>',
      },
      '邮件合并的数据来源',
    ],
    [
      'who may write where',
      { [documentPart]: run('<w:permStart w:id="1" w:ed="EXAMPLE\\a"/><w:permEnd w:id="1"/>') },
      '使用者姓名',
    ],
    ['the place of a picture', { [documentPart]: run('<wp:docPr descr="C:\\Users\\a.png"/>') }, '文件的位置'],
    [
      'the place of a picture, on Linux',
      { [documentPart]: run("<wp:docPr descr='/home/a/a.png'/>") },
      '文件的位置',
    ],
    ['the address of a picture', { [documentPart]: run('<wp:docPr title="file:///a.png"/>') }, '文件的位置'],
    [
      'the server of a picture',
      { [documentPart]: run('<pic:cNvPr name="\\\\server\\a.png"/>') },
      '文件的位置',
    ],
    ['a remark in the markup', { [documentPart]: inserting('</w:body>', '<!-- 示例 -->') }, '注释'],
    [
      'data beside the text',
      {
        [relationships]: relating('customXml', '../customXml/item1.xml'),
        'customXml/item1.xml': () => '<x/>',
      },
      '附带的数据',
    ],
  ])('%s', async (_name, change, words) => {
    expect(await faultsOf(withParts(cleanWord, change), 'docx')).toEqual([`metadata 文件里还有${words}。`]);
  });
});

describe('what describes a picture', () => {
  it.each(['修路现场', '图 1：路面', 'https://example.invalid/home/a.png', '预算/home/决算'])(
    '%s stays',
    async (words) => {
      expect(
        await faultsOf(withParts(cleanWord, { [documentPart]: run(`<wp:docPr descr="${words}"/>`) }), 'docx'),
      ).toEqual([]);
    },
  );

  it('goes where it is a path, and its element stays', async () => {
    const change = run(
      '<w:r><w:t> title="C:\\a"</w:t><wp:docPr id="1" descr="C:\\a.png" name="图片 1"/></w:r>',
    );
    const clean = await cleaned(withParts(cleanWord, { [documentPart]: change }), 'docx');
    expect(partOf(clean, documentPart)).toContain(
      '<w:t> title="C:\\a"</w:t><wp:docPr id="1" descr="" name="图片 1"/>',
    );
  });
});

describe('people', () => {
  it.each<[name: string, change: Readonly<Record<string, PartChange>>, place: string]>([
    ['in the text', { [documentPart]: run('<w:r><w:t>13800000000</w:t></w:r>') }, '第 3 段'],
    [
      'in a header',
      {
        [relationships]: relating('header', 'header1.xml'),
        'word/header1.xml': () =>
          '<w:hdr xmlns:w="w"><w:p><w:r><w:t>1380000</w:t></w:r><w:r><w:t>0000</w:t></w:r></w:p></w:hdr>',
      },
      '页眉或页脚',
    ],
    [
      'in a link',
      { [relationships]: relating('hyperlink', 'mailto:a@example.invalid', ' TargetMode="External"') },
      '链接',
    ],
  ])('%s', async (_name, change, place) => {
    const { traces } = await inspectAttachment(withParts(cleanWord, change), 'docx');
    expect(traces.map((trace) => trace.place)).toEqual([place]);
  });
});

describe('packages that are made to deceive', () => {
  const entries = (change: (parts: Map<string, Uint8Array>) => void): Uint8Array => {
    const parts = new Map(readZip(cleanWord).parts);
    change(parts);
    return writeZip(parts);
  };
  const replaced = (from: string, to: string): Uint8Array =>
    bytesOf(Buffer.from(cleanWord).toString('latin1').replaceAll(from, to));

  it.each<[name: string, file: Uint8Array, words: string]>([
    ['a name that leads up', entries((parts) => parts.set('../../evil.xml', utf8('<x/>'))), '不允许的名称'],
    ['a name from the root', entries((parts) => parts.set('/etc/evil.xml', utf8('<x/>'))), '不允许的名称'],
    ['a name of another system', entries((parts) => parts.set('a\\b.xml', utf8('<x/>'))), '不允许的名称'],
    ['a name twice', entries((parts) => parts.set('WORD/document.xml', utf8('<x/>'))), '重复的名称'],
    ['another name inside', replacedOnce('word/styles.xml', 'word/stylez.xml'), '压缩目录与内容不符'],
    [
      'declared entities',
      entries((parts) => parts.set('word/a.xml', utf8('<!DOCTYPE x []><x/>'))),
      '声明了实体',
    ],
    ['no XML', entries((parts) => parts.set(documentPart, utf8('<w:document>'))), '读不出来'],
    [
      'XML of another encoding',
      entries((parts) => parts.set(documentPart, Uint8Array.of(0xff, 0xfe))),
      'UTF-8',
    ],
    ['bytes behind its end', joined(cleanWord, bytesOf('hidden')), '压缩目录缺失'],
  ])('%s', async (_name, file, words) => {
    expect((await faultsOf(file, 'docx'))[0]).toContain(words);
  });

  function replacedOnce(from: string, to: string): Uint8Array {
    return bytesOf(Buffer.from(cleanWord).toString('latin1').replace(from, to));
  }

  it('a bomb is not unpacked', async () => {
    const bomb = entries((parts) => {
      for (let index = 0; index < 5; index += 1) parts.set(`word/${index}.xml`, new Uint8Array(45_000_000));
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await faultsOf(bomb, 'docx')).toEqual(['refused 文件解压后超过 200 MB。']);
  });

  it('a bomb that lies about its size is not unpacked either', async () => {
    const parts = new Map(readZip(cleanWord).parts);
    parts.set('word/a.xml', new Uint8Array(45_000_000));
    const file = Buffer.from(writeZip(parts));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(45_000_000);
    for (let at = file.indexOf(size); at >= 0; at = file.indexOf(size)) file.writeUInt32LE(10, at);
    expect((await faultsOf(new Uint8Array(file), 'docx'))[0]).toMatch(/^refused 文件已损坏/);
  });

  it('bytes before its parts', async () => {
    expect((await faultsOf(joined(bytesOf('PK\x03\x04hidden'), cleanWord), 'docx'))[0]).toMatch(/^refused/);
  });

  it('no password', async () => {
    const locked = Buffer.from(cleanWord);
    const directory = locked.indexOf('PK\x01\x02', 0, 'latin1');
    locked.writeUInt16LE(locked.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(await faultsOf(new Uint8Array(locked), 'docx')).toEqual(['refused 文件加了密。']);
    expect(replaced('x', 'x')).toEqual(cleanWord);
  });
});
