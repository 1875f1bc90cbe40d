import { PDFDocument, PDFHexString, PDFName, PDFString, PDFWriter } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { inspectAttachment } from '../../src/attachments/inspect-attachment.ts';
import { annotation, bytesOf, exif, inCatalogue, jpeg, joined, pdf } from './files.ts';
import { cleaned, factsOfCleaned, faultsOf } from './look.ts';

const contentFaults = async (file: Uint8Array): Promise<string[]> =>
  (await faultsOf(file, 'pdf')).filter((one) => one.startsWith('content'));

type Change = (document: PDFDocument) => void | Promise<void>;

const web = 'https://example.invalid/';

/** Draws a form, with entries of its own, on the page. */
function form(entries: Readonly<Record<string, unknown>>, content = ''): Change {
  return (document) => {
    const stream = document.context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] });
    for (const [key, value] of Object.entries(entries))
      stream.dict.set(PDFName.of(key), document.context.obj(value as never));
    const page = document.getPage(0).node;
    page.newXObject('Form', document.context.register(stream));
  };
}

const script = { S: 'JavaScript', JS: '(app.alert\\(1\\))' };

describe('what a PDF does, fetches or hides', () => {
  it.each<[name: string, change: Change, words: string]>([
    ['a script on opening', inCatalogue('OpenAction', script), '脚本'],
    ['a program on opening', inCatalogue('OpenAction', { S: 'Launch', F: 'x' }), '脚本'],
    ['a page of the web on opening', inCatalogue('OpenAction', { S: 'URI', URI: PDFString.of(web) }), '脚本'],
    ['a command on opening', inCatalogue('OpenAction', { S: 'Named', N: 'Print' }), '脚本'],
    ['another file on opening', inCatalogue('OpenAction', { S: 'GoToR' }), '脚本'],
    ['a form that is sent on opening', inCatalogue('OpenAction', { S: 'SubmitForm' }), '脚本'],
    ['data that are fetched on opening', inCatalogue('OpenAction', { S: 'ImportData' }), '脚本'],
    ['something without a kind on opening', inCatalogue('OpenAction', {}), '脚本'],
    [
      'a page of the web after a place',
      inCatalogue('OpenAction', { S: 'GoTo', D: [], Next: [{ S: 'URI', URI: PDFString.of(web) }] }),
      '脚本',
    ],
    [
      'unknown actions after a link',
      annotation({ Subtype: 'Link', A: { S: 'GoTo', Next: [{ S: 'Example' }] } }),
      '脚本',
    ],
    ['a form of another document', form({ Ref: { F: PDFString.of('a.pdf'), Page: 0 } }), '脚本'],
    ['a picture for print', form({ OPI: { '2.0': { F: PDFString.of('a.tif') } } }), '脚本'],
    ['actions of the document', inCatalogue('AA', { WC: script }), '脚本'],
    ['named scripts', inCatalogue('Names', { JavaScript: { Names: [] } }), '脚本'],
    ['a script behind a link', annotation({ Subtype: 'Link', A: script }), '脚本'],
    ['a script after a link', annotation({ Subtype: 'Link', A: { S: 'GoTo', Next: script } }), '脚本'],
    ['a form that is sent', annotation({ Subtype: 'Link', A: { S: 'SubmitForm' } }), '脚本'],
    ['another file', annotation({ Subtype: 'Link', A: { S: 'GoToR' } }), '脚本'],
    ['an action that nobody knows', annotation({ Subtype: 'Link', A: { S: 'Example' } }), '脚本'],
    ['embedded files', inCatalogue('Names', { EmbeddedFiles: { Names: [] } }), '嵌入了其他文件'],
    ['a portfolio', inCatalogue('Collection', {}), '嵌入了其他文件'],
    ['a form', inCatalogue('AcroForm', { Fields: [{ T: 'x' }] }), '表单域'],
    [
      'a field that no form lists',
      annotation({ Subtype: 'Widget', FT: 'Tx', V: PDFString.of('x') }),
      '表单域',
    ],
    ['a form in XML', inCatalogue('AcroForm', { Fields: [], XFA: [] }), '表单域'],
    ['a remark', annotation({ Subtype: 'Text' }), '批注'],
    ['a stamp', annotation({ Subtype: 'Stamp' }), '批注'],
    ['a hidden layer', inCatalogue('OCProperties', { D: { OFF: [{}] } }), '隐藏的图层'],
    ['layers that begin hidden', inCatalogue('OCProperties', { D: { BaseState: 'OFF' } }), '隐藏的图层'],
    [
      'a layer that is hidden at times',
      inCatalogue('OCProperties', { D: {}, Configs: [{ OFF: [{}] }] }),
      '隐藏的图层',
    ],
    [
      'a layer that is hidden by its use',
      inCatalogue('OCProperties', { D: {}, OCGs: [{ Usage: { View: { ViewState: 'OFF' } } }] }),
      '隐藏的图层',
    ],
    ['content that is shown without its layer', form({ OC: { Type: 'OCMD', P: 'AllOff' } }), '隐藏的图层'],
  ])('%s', async (_name, change, words) => {
    for (const isPacked of [true, false]) {
      const [fault, ...others] = await contentFaults(await pdf('Roads', change, isPacked));
      expect(fault).toContain(words);
      expect(others).toEqual([]);
    }
  });

  it('sees a script in a packed object stream', async () => {
    const file = await pdf('Roads', inCatalogue('OpenAction', script), true);
    expect(Buffer.from(file).includes('JavaScript')).toBe(false);
    expect(await contentFaults(file)).toHaveLength(1);
  });

  it('sees names that are written with escapes', async () => {
    const plain = await pdf('Roads', inCatalogue('OpenAction', script), false);
    const escaped = bytesOf(
      Buffer.from(plain)
        .toString('latin1')
        .replaceAll('/JavaScript', '/#4aava#53cript')
        .replaceAll('/JS', '/#4A#53')
        .replaceAll('/OpenAction', '/Open#41ction'),
    );
    expect(Buffer.from(escaped).includes('JavaScript')).toBe(false);
    expect(await contentFaults(escaped)).toHaveLength(1);
  });

  it.each<[name: string, change: Change]>([
    [
      'a link to the web',
      annotation({ Subtype: 'Link', A: { S: 'URI', URI: '(https://example.invalid/)' } }),
    ],
    ['a link to a page', annotation({ Subtype: 'Link', A: { S: 'GoTo', D: [] } })],
    ['a page to begin with', inCatalogue('OpenAction', { S: 'GoTo', D: [] })],
    ['a place to begin with', inCatalogue('OpenAction', [0, 'Fit'])],
    [
      'a place on a page to begin with',
      (document) => {
        document.catalog.set(
          PDFName.of('OpenAction'),
          document.context.obj([document.getPage(0).ref, 'Fit']),
        );
      },
    ],
    ['a form without fields', inCatalogue('AcroForm', { Fields: [] })],
    ['layers that are shown', inCatalogue('OCProperties', { D: { ON: [], OFF: [] } })],
    [
      'a layer that is shown by its use',
      inCatalogue('OCProperties', { D: {}, OCGs: [{ Usage: { View: { ViewState: 'ON' } } }] }),
    ],
    ['content that is shown with its layer', form({ OC: { Type: 'OCMD', P: 'AnyOn' } })],
    ['a form of its own', form({})],
  ])('not %s', async (_name, change) => {
    expect(await contentFaults(await pdf('Roads', change))).toEqual([]);
  });

  it('is locked by nobody', async () => {
    const document = await PDFDocument.load(await pdf('Roads'));
    document.encrypt({ userPassword: '', ownerPassword: 'example', permissions: {} });
    const locked = new Uint8Array(await document.save());
    expect(await faultsOf(locked, 'pdf')).toEqual(['refused PDF 加了密或限制了打印、复制。']);
    const unpacked = new Uint8Array(await document.save({ useObjectStreams: false }));
    expect(await faultsOf(unpacked, 'pdf')).toEqual(['refused PDF 加了密或限制了打印、复制。']);
  });
});

/** A cleaned file with a change, written as the command writes it. */
async function changed(clean: Uint8Array, change: Change): Promise<Uint8Array> {
  const document = await PDFDocument.load(clean, { updateMetadata: false });
  await change(document);
  await document.flush();
  delete document.context.trailerInfo.Info;
  delete document.context.trailerInfo.ID;
  return PDFWriter.forContext(document.context, Infinity).serializeToBuffer();
}

describe('what a PDF says about its making', () => {
  it('goes, and its words stay', async () => {
    const file = await pdf('Roads 13800000000', (document) => {
      document.catalog.set(
        PDFName.of('Metadata'),
        document.context.register(document.context.stream('<x/>')),
      );
      document.getPage(0).node.set(PDFName.of('PieceInfo'), document.context.obj({}));
    });
    expect(await faultsOf(file, 'pdf')).toEqual([
      'metadata 文件里还有作者、程序、时间等文档属性；文件信息（XMP）；制作程序的数据；没有用到的内容或旧版本。',
    ]);
    const clean = await cleaned(file, 'pdf');
    expect(Buffer.from(clean).toString('latin1')).not.toMatch(/Author|Producer|Metadata|PieceInfo|\/ID/);
    const facts = await inspectAttachment(clean, 'pdf');
    expect(facts).toMatchObject({ faults: [], traces: [{ name: '手机号码', place: '第 1 页' }] });
    expect(facts.isForPeopleToInspect).toBe(true);
  });

  it.each<[name: string, change: Change]>([
    ['an author in the catalogue', inCatalogue('Author', PDFString.of('Example Author'))],
    ['a time in hexadecimal digits', form({ ModDate: PDFHexString.fromText('Example Author') })],
    [
      'a program that made a layer',
      inCatalogue('OCProperties', { D: {}, OCGs: [{ Creator: PDFString.of('Example Author') }] }),
    ],
    ['the file that a picture came from', form({ 'PTEX.FileName': PDFString.of('/Example Author.pdf') })],
    ['what another document said', form({ 'PTEX.InfoDict': { Any: PDFString.of('Example Author') } })],
    ['the page that a picture came from', form({ 'PTEX.PageNumber': 1 })],
  ])('%s goes', async (_name, change) => {
    const properties = '作者、程序、时间等文档属性';
    const clean = await cleaned(await pdf('Roads', change), 'pdf');
    expect(await faultsOf(clean, 'pdf')).toEqual([]);
    expect(Buffer.from(clean).toString('latin1')).not.toMatch(/Example Author|PTEX|ModDate|00450078/);
    const left = await changed(await cleaned(await pdf('Roads'), 'pdf'), change);
    expect(await faultsOf(left, 'pdf')).toEqual([`metadata 文件里还有${properties}。`]);
  });

  it('is not a role of the structure that has its name', async () => {
    const roles = inCatalogue('StructTreeRoot', { RoleMap: { Author: 'P' } });
    const clean = await cleaned(await pdf('Roads', roles), 'pdf');
    expect(Buffer.from(clean).toString('latin1')).toContain('/Author /P');
    expect(await faultsOf(clean, 'pdf')).toEqual([]);
  });

  it('cannot be looked for in a picture of JPEG 2000', async () => {
    const picture: Change = (document) => {
      const stream = document.context.stream('', { Subtype: 'Image', Filter: 'JPXDecode' });
      document.getPage(0).node.newXObject('Picture', document.context.register(stream));
    };
    expect(await faultsOf(await pdf('Roads', picture), 'pdf')).toEqual([
      'refused PDF 里有 JPEG 2000 格式的图片，其中的信息不能核对。',
    ]);
  });

  it('keeps no earlier version and nothing that is not in use', async () => {
    const clean = await cleaned(await pdf('Roads'), 'pdf');
    const text = Buffer.from(clean).toString('latin1');
    const leftOver = bytesOf(text.replace('xref\n', '99 0 obj\n(Example Author)\nendobj\nxref\n'));
    expect(await faultsOf(leftOver, 'pdf')).toEqual(['metadata 文件里还有没有用到的内容或旧版本。']);
    expect(await cleaned(leftOver, 'pdf')).toEqual(clean);
    const added = joined(clean, bytesOf('99 0 obj\n(x)\nendobj\nstartxref\n0\n%%EOF\n'));
    expect((await faultsOf(added, 'pdf')).join()).toContain('旧版本');
  });

  it('has no object twice, of which readers see one or the other', async () => {
    const text = Buffer.from(await cleaned(await pdf('Roads', form({}, '% first')), 'pdf')).toString(
      'latin1',
    );
    const at = text.indexOf('xref\n');
    const [object = ''] = /\d+ 0 obj\n<<(?:(?!endobj)[\s\S])*% first[\s\S]*?endobj\n\n/.exec(text) ?? [];
    const other = object.replace('% first', '% other');
    const file = bytesOf(
      `${text.slice(0, at)}${other}${text.slice(at).replace(/startxref\n\d+/, `startxref\n${at + other.length}`)}`,
    );
    expect(other).toContain('% other');
    expect(await faultsOf(file, 'pdf')).toEqual(['metadata 文件里还有没有用到的内容或旧版本。']);
  });

  it('has nothing between its objects', async () => {
    const text = Buffer.from(await cleaned(await pdf('Roads'), 'pdf')).toString('latin1');
    const at = text.indexOf('xref\n');
    const remark = '%Example\n';
    const file = bytesOf(
      `${text.slice(0, at)}${remark}${text.slice(at).replace(/startxref\n\d+/, `startxref\n${at + remark.length}`)}`,
    );
    expect(await faultsOf(file, 'pdf')).toEqual(['metadata 文件里还有没有用到的内容或旧版本。']);
  });

  it('goes from its pictures, too', async () => {
    const change: Change = async (document) => {
      document.getPage(0).drawImage(await document.embedJpg(jpeg(exif(1))));
    };
    const file = await pdf('Roads', change);
    expect((await faultsOf(file, 'pdf'))[0]).toContain('图片的拍摄信息');
    expect((await factsOfCleaned(file, 'pdf')).faults).toEqual([]);
    expect(Buffer.from(await cleaned(file, 'pdf')).includes('Exif')).toBe(false);
  });
});

describe('people in a PDF', () => {
  it.each<[name: string, change: Change, place: string]>([
    [
      'in a link',
      annotation({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('mailto:a@example.invalid') } }),
      '书签、链接等处',
    ],
    [
      'on the second page',
      (document) => {
        document.addPage().drawText('13800000000');
      },
      '第 2 页',
    ],
    ['in what is read out', form({}, '/Span <</ActualText (138\\0600000000)>> BDC EMC'), '书签、链接等处'],
    [
      'in what is read out, in digits',
      form({}, '/Span <</Alt <FEFF00310033003800300030003000300030003000300030>>> BDC EMC'),
      '书签、链接等处',
    ],
    [
      'in what an abbreviation stands for',
      form({}, '/Span <</#45 (13800000000)>> BDC EMC'),
      '书签、链接等处',
    ],
    [
      'in what is read out behind a picture',
      form({}, 'BI /W 1 ID ( EI /Span <</Alt % x\n(13800000000)>> BDC EMC'),
      '书签、链接等处',
    ],
    ['in a remark of the content', form({}, '% 13800000000\nq Q'), '书签、链接等处'],
    [
      'in the structure',
      inCatalogue('StructTreeRoot', { K: { Alt: PDFString.of('13800000000') } }),
      '书签、链接等处',
    ],
    [
      'in short words of the structure',
      inCatalogue('StructTreeRoot', { K: { Alt: PDFHexString.fromText('姓名：张三') } }),
      '书签、链接等处',
    ],
  ])('%s', async (_name, change, place) => {
    const { traces } = await inspectAttachment(await pdf('Roads', change), 'pdf');
    expect(traces.map((trace) => trace.place)).toEqual([place]);
  });

  it.each(['(95% \\\\(x)) Tj <13800000000> Tj', '<</MCID 13800000000>> BDC EMC', 'BI ID % 13800000000 EI'])(
    'are not in %s',
    async (content) => {
      expect((await inspectAttachment(await pdf('Roads', form({}, content)), 'pdf')).traces).toEqual([]);
    },
  );
});
