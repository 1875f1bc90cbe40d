/** Files that are made to fill the memory: each is refused with the limit, after few of its cells were read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formLimits, maxUnpackedBytes, startTally, type Tally } from '../../src/import/limits.ts';
import { openPackage } from '../../src/import/office-package.ts';
import { readCsv } from '../../src/import/read-csv.ts';
import { readDocx } from '../../src/import/read-docx.ts';
import { readFile } from '../../src/import/read-file.ts';
import { readText } from '../../src/import/read-text.ts';
import { readXlsx } from '../../src/import/read-xlsx.ts';
import { ImportRefusal } from '../../src/import/refusal.ts';
import { allowNodes, formNodes, parseXml } from '../../src/import/xml.ts';
import { bytesOf, importAs, readKnown } from './import-file.ts';
import { entryOf, packageOf, type EntryFacts } from './zip-files.ts';

const { cells, rows, columns, blocks, length, characters } = formLimits;

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const word = (body: string): Uint8Array =>
  zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });
const wordCell = (text: string, settings = ''): string =>
  `<w:tc><w:tcPr>${settings}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const wordRow = (text: string, settings = ''): string => `<w:tr>${wordCell(text, settings)}</w:tr>`;
const span = (columnSpan: string): string => `<w:gridSpan w:val="${columnSpan}"/>`;

function workbook(rowsXml: string, after = '', strings = '<sst/>'): Uint8Array {
  return zip({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowsXml}</sheetData>${after}</worksheet>`,
    'xl/sharedStrings.xml': strings,
  });
}

const sheetCell = (reference: string, text = 'x'): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetRow = (row: number, ...columnNames: readonly string[]): string =>
  `<row r="${row}">${columnNames.map((name) => sheetCell(`${name}${row}`)).join('')}</row>`;
const sheetRows = (count: number, ...columnNames: readonly string[]): string =>
  Array.from({ length: count }, (_, index) => sheetRow(index + 1, ...columnNames)).join('');
const merged = (...references: readonly string[]): string =>
  `<mergeCells>${references.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`;

interface Outcome {
  /** Empty where the file was read. */
  readonly words: string;
  readonly tally: Tally;
}

function outcomeOf(read: (tally: Tally) => unknown): Outcome {
  const tally = startTally(formLimits);
  try {
    read(tally);
    return { words: '', tally };
  } catch (error) {
    if (error instanceof ImportRefusal) return { words: error.message, tally };
    throw error;
  }
}

const ofDocx = (bytes: Uint8Array): Outcome => outcomeOf((tally) => readDocx(openPackage(bytes), tally));
const ofXlsx = (bytes: Uint8Array): Outcome => outcomeOf((tally) => readXlsx(openPackage(bytes), tally));
const ofCsv = (text: string): Outcome => outcomeOf((tally) => readCsv(text, tally));
const ofText = (text: string): Outcome => outcomeOf((tally) => readText(text, tally));

const outsideSheet = '不在 Excel 的 1048576 行、XFD 列以内';

describe('places of cells', () => {
  it.each<[name: string, file: Uint8Array, looked: number, words: string]>([
    ['ZZZZZZZ1', workbook(sheetRow(1, 'A') + sheetRow(2, 'ZZZZZZZ')), 1, outsideSheet],
    ['XFE1', workbook(sheetRow(1, 'XFE')), 0, outsideSheet],
    ['without a letter', workbook('<row><c r="1"><v>1</v></c></row>'), 0, outsideSheet],
    ['a row 1048577', workbook(sheetRow(1_048_577, 'A')), 0, outsideSheet],
    ['a row 0', workbook('<row r="0"/>'), 0, outsideSheet],
    ['a row that is no number', workbook('<row r="1e5"/>'), 0, outsideSheet],
    [
      'more cells than a row has, without places',
      workbook(`<row r="1">${'<c/>'.repeat(16_385)}<c r="XFE1"/></row>`),
      0,
      outsideSheet,
    ],
    ['a merge that leads out', workbook(sheetRow(1, 'A'), merged('A1:ZZZZZ99999999999')), 1, outsideSheet],
    ['a row twice', workbook(sheetRow(1, 'A') + sheetRow(1, 'A')), 2, '第 1 行写了两次'],
    ['a cell twice', workbook(sheetRow(1, 'A', 'A')), 2, '单元格 A1 写了两次'],
  ])('%s', (_name, file, looked, words) => {
    const outcome = ofXlsx(file);
    expect(outcome.words).toContain(words);
    expect(outcome.tally.looked).toBe(looked);
  });

  it('say nothing that a terminal obeys', () => {
    expect(ofXlsx(workbook('<row r="&#x1b;[31m::add-mask::1"/>')).words).not.toMatch(/\p{Cc}|::add-mask::/u);
  });

  it('in any order are in the order of the sheet', () => {
    const { blocks: found } = readXlsx(openPackage(workbook(sheetRow(5, 'C', 'B') + sheetRow(2, 'B', 'C'))));
    const filled = found.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    expect(filled.filter(({ text }) => text !== '').map(({ place }) => place)).toEqual([
      '表!B2',
      '表!C2',
      '表!B5',
      '表!C5',
    ]);
  });

  it('at the end of a sheet are read: the last row, and a column as far as a form goes', () => {
    expect(ofXlsx(workbook(sheetRow(1_048_576, 'A'))).words).toBe('');
    expect(ofXlsx(workbook(sheetRow(1, 'A', 'ALL'))).words).toBe('');
    expect(ofXlsx(workbook(sheetRow(1, 'A', 'ALM'))).words).toContain(`超过 ${columns} 列`);
  });
});

describe('cells of a workbook', () => {
  it('are laid out only where few are', () => {
    const few = Math.floor(cells / columns);
    const wide = (count: number): Uint8Array =>
      workbook(sheetRows(count, 'A').replace('</c></row>', `</c>${sheetCell('ALL1')}</row>`));
    expect(ofXlsx(wide(few)).words).toBe('');
    const { words, tally } = ofXlsx(wide(few + 1));
    expect(words).toContain(`单元格（含合并单元格占的格和空格）超过 ${cells} 个`);
    expect(tally).toMatchObject({ looked: few + 2, cells: 0 });
  });

  it('are read as far as the last row that a form has', () => {
    expect(ofXlsx(workbook(sheetRows(rows, 'A', 'B'))).words).toBe('');
    const { words, tally } = ofXlsx(workbook(sheetRows(20_000, 'A', 'B')));
    expect(words).toContain(`超过 ${rows} 行`);
    expect(tally.looked).toBe(2 * (rows + 1));
  });

  it('without a text count as well', () => {
    const formulas = '<c><f>A1</f></c>'.repeat(16_000);
    const { words, tally } = ofXlsx(workbook(`<row>${formulas}</row>`.repeat(4)));
    expect(words).toContain(`单元格超过 ${cells} 个`);
    expect(tally.looked).toBe(cells + 1);
  });

  it('that share a long text are counted with it, each time', () => {
    const shared = Array.from(
      { length: 1_000 },
      (_, row) => `<row r="${row + 1}"><c t="s"><v>0</v></c></row>`,
    );
    const strings = `<sst><si><t>${'字'.repeat(length)}</t></si></sst>`;
    const { words, tally } = ofXlsx(workbook(shared.join(''), '', strings));
    expect(words).toContain(`文字超过 ${characters} 个字`);
    expect(tally.looked).toBe(characters / length + 1);
  });

  it('are merged once', () => {
    expect(ofXlsx(workbook(sheetRows(9, 'A', 'B'), merged('A1:B4', 'A5:B9'))).words).toBe('');
    expect(ofXlsx(workbook(sheetRows(9, 'A', 'B'), merged('A1:XFD1048576'))).words).toBe('');
    const over = merged(...Array.from({ length: 100_000 }, () => 'A1:B9'));
    expect(ofXlsx(workbook(sheetRows(9, 'A', 'B'), over)).words).toContain('合并单元格互相重叠');
  });

  it('have a format that Excel takes, or are noted with its number', () => {
    const styles = (code: string): string =>
      `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const notes = (code: string): string[] => {
      const part = openPackage(workbook('<row><c s="0"><v>1</v></c></row>'));
      return readXlsx((name) => (name === 'xl/styles.xml' ? parseXml(styles(code)) : part(name))).notes.map(
        ({ text }) => text,
      );
    };
    expect(notes(`0.${'0'.repeat(30)}`)).toEqual([]);
    expect(notes(`0.${'0'.repeat(101)}`)).toHaveLength(1);
    expect(notes(`0${'元'.repeat(254)}`)).toEqual([]);
    const note = '这一格的数字格式（第 200 号格式）没有见过，取的是未设格式的数 1，请对照原文改正。';
    expect(notes(`0${'元'.repeat(255)}`)).toEqual([note]);
    expect(notes(`0x.${'x0.'.repeat(100_000)}`)).toEqual([note]);
  });

  it('are told with as much of the name of their sheet as Excel may take', () => {
    const named = openPackage(workbook(sheetRows(2, 'A', 'B')));
    const { blocks: found } = readXlsx((name) =>
      name === 'xl/workbook.xml'
        ? parseXml(`<workbook><sheets><sheet name="${'名'.repeat(10_000)}" id="r1"/></sheets></workbook>`)
        : named(name),
    );
    const places = found.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    expect(places.map(({ place }) => place)).toContain(`${'名'.repeat(100)}!B2`);
  });
});

describe('cells of a Word table', () => {
  it.each<[name: string, body: string, looked: number, words: string]>([
    ['a span of 999999999', `<w:tr>${wordCell('甲', span('999999999'))}</w:tr>`, 1, `超过 ${columns} 列`],
    ['a span of 1001', `<w:tr>${wordCell('甲', span('1001'))}</w:tr>`, 1, `超过 ${columns} 列`],
    [
      'a row that begins far to the right',
      `<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>${wordCell('甲')}</w:tr>`,
      1,
      `超过 ${columns} 列`,
    ],
    [
      'a cell that goes on to the right',
      `<w:tr>${wordCell('甲')}${wordCell('', `${span('999999999')}<w:hMerge/>`)}</w:tr>`,
      2,
      `超过 ${columns} 列`,
    ],
    ['400,000 rows', wordRow('格').repeat(rows * 3), rows + 1, `超过 ${rows} 行`],
    [
      'cells that reach down over each other',
      [
        ...Array.from({ length: 60 }, () => wordRow('甲', `${span('1000')}<w:vMerge w:val="restart"/>`)),
        ...Array.from({ length: 1_000 }, () => wordRow('', '<w:vMerge/>')),
      ].join(''),
      1_060,
      `超过 ${cells} 个`,
    ],
  ])('%s', (_name, body, looked, words) => {
    const outcome = ofDocx(word(`<w:tbl>${body}</w:tbl>`));
    expect(outcome.words).toContain(words);
    expect(outcome.tally).toMatchObject({ looked, cells: 0 });
  });

  it.each(['-1', '0', '1.5', 'x', '1e9'])('a span of %s is none', (value) => {
    const read = readDocx(openPackage(word(`<w:tbl>${wordRow('甲', span(value))}</w:tbl>`)));
    expect(read.blocks).toMatchObject([{ cells: [{ columnSpan: 1 }] }]);
  });

  it('as wide as a form goes are read', () => {
    const { words, tally } = ofDocx(
      word(`<w:tbl>${wordRow('甲', span(String(columns))).repeat(50)}</w:tbl>`),
    );
    expect([words, tally.cells]).toEqual(['', cells]);
  });
});

describe('many pieces', () => {
  it.each<[name: string, outcome: () => Outcome]>([
    ['tables', () => ofDocx(word(`<w:tbl>${wordRow('格')}</w:tbl>`.repeat(blocks + 100)))],
    [
      'tables in one cell',
      () => ofDocx(word(`<w:tbl><w:tr><w:tc>${'<w:tbl/>'.repeat(200_000)}</w:tc></w:tr></w:tbl>`)),
    ],
    ['paragraphs', () => ofDocx(word('<w:p><w:r><w:t>字</w:t></w:r></w:p>'.repeat(blocks + 100)))],
    ['lines', () => ofText('字\n'.repeat(blocks * 5))],
    ['tables of a text', () => ofText('\t字\n\n字\n'.repeat(blocks))],
  ])('%s', (_name, outcome) => {
    const { words, tally } = outcome();
    expect(words).toContain(`段落和表格超过 ${blocks} 个`);
    expect(tally.blocks).toBe(blocks + 1);
  });

  it('as many as there may be are read', () => {
    expect(ofText('字\n'.repeat(blocks)).words).toBe('');
  });

  it('rows of separated values', () => {
    expect(ofCsv('甲,乙\n'.repeat(rows)).words).toBe('');
    const { words, tally } = ofCsv('甲,乙\n'.repeat(120_000));
    expect(words).toContain(`超过 ${rows} 行`);
    expect(tally.looked).toBe(2 * rows);
    expect(ofCsv('甲\n'.repeat(120_000)).tally.looked).toBe(rows);
    expect(ofCsv(`${','.repeat(columns)}甲`)).toMatchObject({ tally: { looked: 0 } });
  });

  it('blank rows of separated values are none', () => {
    expect(ofCsv(`甲,乙\n${',\n'.repeat(120_000)}`)).toMatchObject({ words: '', tally: { looked: 2 } });
  });

  it('cells of a text', () => {
    expect(ofText(`甲${'\t'.repeat(cells)}`).words).toContain(`单元格超过 ${cells} 个`);
    expect(ofText(`甲${'\t'.repeat(columns)}`).words).toContain(`超过 ${columns} 列`);
    expect(ofText(`甲${'\t'.repeat(columns - 1)}`).words).toBe('');
  });
});

describe('long texts', () => {
  it.each<[name: string, read: (text: string) => Outcome]>([
    ['a text', ofText],
    ['separated values', ofCsv],
  ])('%s of one line', (_name, read) => {
    expect(read('字'.repeat(length)).words).toBe('');
    expect(read('字'.repeat(length + 1)).words).toContain(`超过 ${length} 个字`);
    expect(read('字'.repeat(characters + 1)).words).toContain(
      `有 ${characters + 1} 个字符，超过 ${characters} 个`,
    );
    expect(read('\n'.repeat(characters + 1)).words).toContain(`超过 ${characters} 个`);
  });

  it('a paragraph and a cell of Word', () => {
    const paragraph = (count: number): string => `<w:p><w:r><w:t>${'字'.repeat(count)}</w:t></w:r></w:p>`;
    expect(ofDocx(word(paragraph(length))).words).toBe('');
    expect(ofDocx(word(paragraph(length + 1))).words).toContain(`超过 ${length} 个字`);
    expect(ofDocx(word(paragraph(length).repeat(101))).words).toContain(`文字超过 ${characters} 个字`);
  });
});

describe('the XML of a file', () => {
  it('has as many elements, attributes and texts as the memory may hold', () => {
    const used = (xml: string, most: number): number => {
      const allowance = allowNodes(most);
      expect(() => parseXml(xml, allowance)).toThrow(`超过 ${most} 个`);
      return allowance.used;
    };
    expect(used(`<a>${'<b/>'.repeat(1_000)}</a>`, 50)).toBe(51);
    expect(used(`<a>${'<b c="d"/>'.repeat(1_000)}</a>`, 50)).toBe(51);
    expect(used(`<a>${'b<!-- -->'.repeat(1_000)}</a>`, 50)).toBe(51);
    expect(used(`<a>${'<![CDATA[b]]>'.repeat(1_000)}</a>`, 50)).toBe(51);
    expect(() => parseXml(`<a>${'<b/>'.repeat(49)}</a>`, allowNodes(50))).not.toThrow();
  });

  it('is counted over all parts of a file', () => {
    const half = '<b/>'.repeat(formNodes / 2);
    const strings = `<sst>${half}</sst>`;
    expect(ofXlsx(workbook(sheetRow(1, 'A'), '', strings)).words).toBe('');
    expect(ofXlsx(workbook(sheetRow(1, 'A') + half, '', strings)).words).toContain(`超过 ${formNodes} 个`);
  });

  it('is unpacked as far as the limit', () => {
    const rest = `<w:document xmlns:w="w"><w:body></w:body></w:document>`.length;
    expect(ofDocx(word(' '.repeat(maxUnpackedBytes - rest))).words).toBe('');
    expect(ofDocx(word(' '.repeat(maxUnpackedBytes - rest + 1))).words).toContain('解压后太大，超过 20 MB');
  });

  it('may number a list by any level', () => {
    const list = (level: string): Uint8Array =>
      zip({
        'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>字</w:t></w:r></w:p></w:body></w:document>`,
        'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:lvlText w:val="1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      });
    const textOf = (level: string): unknown => readDocx(openPackage(list(level))).blocks[0];
    expect(textOf('8')).toMatchObject({ text: '1.字' });
    expect(textOf('4294967296')).toMatchObject({ text: '字' });
  });
});

describe('the parts of a package', () => {
  const body = (words: string): string =>
    `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
  const document = entryOf('word/document.xml', body('修路'));
  const large = entryOf('word/styles.xml', `<a>${' '.repeat(1_000_000)}</a>`);
  const damaged = (...entries: readonly EntryFacts[]): string => ofDocx(packageOf(entries)).words;

  it('that nobody asks for stay packed', () => {
    const unread = { ...large, name: 'word/media/a.xml' };
    expect(damaged(document, unread)).toBe('');
    expect(damaged(document, { ...unread, bytes: 4_000_000_000 })).toBe('');
    expect(damaged(document, { ...unread, packed: bytesOf('x') })).toBe('');
  });

  it('are as large as they are said to be', () => {
    expect(damaged(document, { ...large, bytes: 0 })).toContain('已损坏');
    expect(damaged(document, { ...large, bytes: 999_999 })).toContain('已损坏');
    expect(damaged(document, { ...large, bytes: 1_000_008 })).toContain('校验值不对');
    expect(damaged({ ...document, crc: 1 })).toContain('校验值不对');
  });

  it('are made of bytes of their own', () => {
    const others = Array.from({ length: 20 }, (_, index) => ({
      ...large,
      name: `word/header${index + 1}.xml`,
      bytes: 0,
      offset: 0,
    }));
    expect(damaged(large, document)).toBe('');
    expect(damaged(large, document, ...others)).toMatchInlineSnapshot(
      `"文件已损坏或不是 Office 文件（压缩目录里有互相重叠的部分），无法打开。请用 WPS 或 Word、Excel 打开后另存为新文件。"`,
    );
  });

  it('have names of their own', () => {
    expect(damaged(document, entryOf('word/document.xml', body('修桥')))).toMatchInlineSnapshot(
      `"文件已损坏或不是 Office 文件（压缩目录里有重复的名称），无法打开。请用 WPS 或 Word、Excel 打开后另存为新文件。"`,
    );
    expect(damaged(document, entryOf('Word/Document.xml', body('修桥')))).toContain('重复的名称');
    expect(damaged(document, entryOf('../a.xml', body('修桥')))).toContain('不允许的名称');
  });

  it('are not encrypted', () => {
    const file = Buffer.from(packageOf([document]));
    file.writeUInt16LE(1, file.indexOf('PK\x01\x02', 0, 'latin1') + 8);
    expect(ofDocx(new Uint8Array(file)).words).toMatchInlineSnapshot(
      `"文件加了密，无法打开。请用 WPS 或 Word、Excel 取消密码，另存为新文件后再导入。"`,
    );
  });

  it('count as often as they are asked for', () => {
    const part = openPackage(packageOf([entryOf('a.xml', `<a>${' '.repeat(maxUnpackedBytes / 3)}</a>`)]));
    const ask = (): unknown => part('a.xml');
    ask();
    ask();
    expect(ask).toThrow('解压后太大，超过 20 MB');
  });
});

describe('the sheets of a workbook', () => {
  /** Sheets by the parts that they name. */
  const sheets = (...parts: readonly number[]): Uint8Array => {
    const names = parts.map((part, index) => `<sheet name="表${index + 1}" r:id="r${part}"/>`);
    const targets = parts.map((part) => `<Relationship Id="r${part}" Target="worksheets/sheet${part}.xml"/>`);
    const contents = parts.map((part) => [
      `xl/worksheets/sheet${part}.xml`,
      `<worksheet><sheetData>${sheetRows(9, 'A')}</sheetData></worksheet>`,
    ]);
    return zip({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
      ...(Object.fromEntries(contents) as Record<string, string>),
    });
  };

  it('are each read once', () => {
    expect(ofXlsx(sheets(1, 2, 3))).toMatchObject({ words: '', tally: { looked: 27 } });
    const { words, tally } = ofXlsx(sheets(1, 2, ...Array.from({ length: 800 }, () => 1)));
    expect(words).toMatchInlineSnapshot(
      `"工作表“表1”和“表3”在文件里是同一份内容，不知道哪一张算数。请用 WPS 或 Excel 打开，另存为新文件后再导入。"`,
    );
    expect(tally.looked).toBe(18);
  });
});

describe('what was read', () => {
  const { known } = readKnown('content');
  const draftOf = (name: string, bytes: Uint8Array): string =>
    importAs('unstated/2021/x/self-evaluation', name, bytes, known).draft;

  it('of a cell with as many paragraphs as it may have is written', () => {
    const text = '一段。\n\n'.repeat(3_900);
    const row = `项目概况,"${text}"\n`;
    expect(draftOf('a.csv', bytesOf(row.repeat(90))).split('一段。').length).toBe(90 * 3_900 + 1);
  });

  it('of a table with as many rows and people as it may have is written', () => {
    const people = Array.from({ length: rows - 1 }, (_, index) => {
      const name = (at: number): string =>
        String.fromCharCode(0x4e00 + ((index * 2 + at) % 9_000), 0x6e00 + ((index + at) % 3_000));
      return `${index},${name(0)}、${name(1)},甲乙`;
    });
    const document = readFile('a.csv', bytesOf(`序号,姓名,备注\n${people.join('\n')}`));
    expect(document.blocks).toMatchObject([{ kind: 'table' }]);
    expect(draftOf('a.csv', bytesOf(`序号,姓名,备注\n${people.join('\n')}`))).not.toContain('、');
  });
});
