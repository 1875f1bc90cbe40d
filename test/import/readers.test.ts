/** What the readers make of files, down to the signs that programs write. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OfficeDocument } from '../../src/import/document.ts';
import { formatNumber } from '../../src/import/number-format.ts';
import { readFile } from '../../src/import/read-file.ts';
import { bytesOf } from './import-file.ts';

/** The package of a Word document with this body, and with other parts where they are given. */
function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const all = Object.entries({ 'word/document.xml': document, ...parts });
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
}

/** A workbook with one sheet. */
function excel(sheet: string, styles = '', strings = ''): Uint8Array {
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function p(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function textsOf({ blocks }: OfficeDocument): unknown[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text),
  );
}

describe('Word', () => {
  it.each([
    ['a header with words', 'header1', p('某市财政局'), ['页眉里有文字，没有导入，请对照原文。']],
    ['a footer of a later section', 'footer3', p('内部资料'), ['页脚里有文字，没有导入，请对照原文。']],
    ['a footer with page numbers only', 'footer1', p('— 第 3 页 共 9 页 —'), []],
    ['a blank header', 'header1', p(''), []],
  ])('says of %s', (_, name, body, notes) => {
    const document = readFile('a.docx', word(p('文'), { [`word/${name}.xml`]: `<w:hdr>${body}</w:hdr>` }));
    expect(document.notes.map(({ text }) => text)).toEqual(notes);
  });

  it('joins merged cells across and down, and keeps line breaks', () => {
    const document = readFile(
      'a.docx',
      word(`<w:tbl>
        <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('宽')}</w:tc><w:tc><w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('高')}</w:tc><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${p('丙')}</w:tc><w:tc>${p('')}</w:tc></w:tr>
      </w:tbl>`),
    );
    const [table] = document.blocks;
    expect(
      table?.kind === 'table' &&
        table.cells.map(({ text, row, column, rowSpan, columnSpan }) => [
          text,
          row,
          column,
          rowSpan,
          columnSpan,
        ]),
    ).toEqual([
      ['宽', 0, 0, 1, 2],
      ['一\n二', 0, 2, 1, 1],
      ['高', 1, 0, 2, 1],
      ['甲', 1, 1, 1, 1],
      ['乙', 1, 2, 1, 1],
      ['丙', 2, 1, 1, 1],
      ['', 2, 2, 1, 1],
    ]);
  });

  it('writes the numbers that Word adds by itself', () => {
    const numbering = `<w:numbering xmlns:w="w">
      <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
    const numbered = (text: string, list: number, level = 0): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      ...Array.from({ length: 11 }, (_, at) => numbered(`第${at}`, 1)),
      numbered('下', 1, 1),
      numbered('点', 2),
    ].join('');
    const document = readFile('a.docx', word(body, { 'word/numbering.xml': numbering }));
    expect(textsOf(document)).toEqual(
      expect.arrayContaining(['一、第0', '十、第9', '十一、第10', '十一.1下', '点']),
    );
    expect(document.notes).toMatchObject([{ place: '第 13 段' }]);
  });

  it('leaves deleted text out and says so; inserted text counts', () => {
    const document = readFile(
      'a.docx',
      word(
        '<w:p><w:r><w:t>原</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>加</w:t></w:r></w:ins></w:p>',
      ),
    );
    expect(textsOf(document)).toEqual(['原加']);
    expect(document.notes.map(({ text }) => text)).toEqual(['文件带有修订记录，删去的文字没有导入。']);
  });

  it('puts a nested table after the outer one and says so', () => {
    const inner = `<w:tbl><w:tr><w:tc>${p('内')}</w:tc></w:tr></w:tbl>`;
    const document = readFile('a.docx', word(`<w:tbl><w:tr><w:tc>${p('外')}${inner}</w:tc></w:tr></w:tbl>`));
    expect(textsOf(document)).toEqual([['外'], ['内']]);
    expect(document.notes).toHaveLength(1);
  });

  it('reads headings, content controls and text boxes', () => {
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>';
    const body = `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>
      <w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>
      <w:p><w:r><w:t>旁</w:t><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></w:r></w:p>`;
    const document = readFile('a.docx', word(body, { 'word/styles.xml': styles }));
    expect(textsOf(document)).toEqual(['题', '控件', '旁', '框']);
    expect(document.blocks[0]).toMatchObject({ level: 2 });
  });
});

describe('Excel', () => {
  it('shows numbers as the sheet does', () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="#,##0.00_ ;[Red]\\-#,##0.00"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="2"/><xf numFmtId="170"/><xf numFmtId="31"/><xf numFmtId="12"/></cellXfs>`;
    const cells = ['0.1', '0.84', '5', '1234567.5', '45000', '0.5'].map(
      (value, at) => `<c r="${'ABCDEF'.charAt(at)}1" s="${at}"><v>${value}</v></c>`,
    );
    const document = readFile(
      'a.xlsx',
      excel(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`, styles),
    );
    expect(textsOf(document)).toEqual([['0.1', '84.00%', '5.00', '1,234,567.50', '2023年3月15日', '0.5']]);
    expect(document.notes).toMatchObject([{ place: '表!F1' }]);
  });

  it('takes rich text without reading aids, merged cells and places', () => {
    const strings = '<si><r><t>绩效</t></r><r><t>目标</t></r><rPh><t>jixiao</t></rPh></si><si><t>值</t></si>';
    const sheet = `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
      <row r="3" hidden="1"><c r="C3" t="inlineStr"><is><t>行内</t></is></c></row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells>`;
    const document = readFile('a.xlsx', excel(sheet, '', strings));
    expect(document.blocks).toMatchObject([
      {
        cells: [
          { text: '绩效目标', rowSpan: 2, columnSpan: 2, place: '表!A2' },
          { text: '值', column: 2 },
          { text: '行内', row: 1, place: '表!C3' },
        ],
      },
    ]);
    expect(document.notes.map(({ text }) => text)).toEqual([
      '这一行是隐藏的，已一并导入，请核对是否应当公开。',
    ]);
  });

  it('says when a formula has no stored result', () => {
    const document = readFile(
      'a.xlsx',
      excel(
        '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="e"><v>#REF!</v></c></row></sheetData>',
      ),
    );
    expect(document.notes.map(({ place }) => place)).toEqual(['表!A1', '表!B1']);
  });
});

describe('formats of numbers', () => {
  it.each([
    ['0.30000000000000004', 'General', '0.3'],
    ['-3', '0.0', '-3.0'],
    ['1234', '#,##0', '1,234'],
    ['0.8395', '0.0%', '84.0%'],
    ['12.5', '0.##', '12.5'],
    ['12', '0.##', '12'],
    ['36', '0"万元"', '36万元'],
    ['2.5', '# ?/?', null],
    ['0.5', 'h:mm', null],
    ['45000', 'yyyy-mm-dd', '2023-03-15'],
  ])('%s as %s', (raw, format, shown) => {
    expect(formatNumber(raw, format)).toBe(shown);
  });
});

describe('text and CSV', () => {
  it('reads GB18030 and UTF-16', () => {
    const gb = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xd6, 0xb5]);
    expect(textsOf(readFile('a.csv', gb))).toEqual([['项目', '值']]);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from('目\t1', (sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]).flat(),
    ]);
    expect(textsOf(readFile('a.txt', utf16))).toEqual([['目', '1']]);
  });

  it('reads semicolons, quoted line ends and rows of different length', () => {
    expect(textsOf(readFile('a.csv', bytesOf('甲;"乙\n丙"\n丁;戊;己')))).toEqual([
      ['甲', '乙\n丙', '丁', '戊', '己'],
    ]);
  });

  it.each([
    [
      'an amount with commas in quotation marks',
      '甲\t"1,234.50"\t"2,000,000"\n',
      ['甲', '1,234.50', '2,000,000'],
    ],
    ['semicolons in quotation marks', '"a;b;c",1\n', ['a;b;c', '1']],
    ['a doubled quotation mark', '"甲"";"";乙",1\n', ['甲";";乙', '1']],
    ['after a byte order mark', '\uFEFF"1,2,3";4\n', ['1,2,3', '4']],
  ])('takes %s for a part of its cell', (_name, text, cells) => {
    expect(textsOf(readFile('a.csv', bytesOf(text)))).toEqual([cells]);
  });

  it('goes by the sign that stands in every row as often', () => {
    expect(textsOf(readFile('a.csv', bytesOf('1;2;3;4,甲\n5,乙\n')))).toEqual([['1;2;3;4', '甲', '5', '乙']]);
    // Where rows differ in length the most frequent sign decides.
    expect(textsOf(readFile('a.csv', bytesOf('甲;乙;丙\n丁;1,2\n')))).toEqual([
      ['甲', '乙', '丙', '丁', '1,2'],
    ]);
  });

  it('joins a row that an empty line inside a cell has broken', () => {
    const document = readFile(
      'a.txt',
      bytesOf(
        '\t一级\n\t二级\n\t三级\n\n\t甲\n（20%）\n\n\t乙\n\t丙\n\n\t丁\n\t戊\n\t己\n\n\t庚\n\t辛\n\t壬\n\n之后',
      ),
    );
    expect(textsOf(document)).toEqual([
      ['一级', '二级', '三级', '甲\n（20%）', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'],
      '之后',
    ]);
    expect(document.blocks[0]).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ text: '丙', row: 1, column: 2 })]) as unknown,
    });
  });
});
