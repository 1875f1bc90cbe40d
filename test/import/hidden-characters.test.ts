import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OfficeDocument } from '../../src/import/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { writeReport } from '../../src/import/import-report.ts';
import { readFile } from '../../src/import/read-file.ts';

function word(body: string): Uint8Array {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(document) });
}

function excel(name: string, text: string): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="${name}" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1"><v>3</v></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])));
}

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function textsOf({ blocks }: OfficeDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );
}

function notesOf({ notes }: OfficeDocument): string[] {
  return notes.map(({ place, text }) => `${place}：${text}`);
}

describe('import takes out what nobody sees, and names it with its place', () => {
  it('in paragraphs and cells of a Word document', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('修路\u200B里\u200B程')}</w:tc><w:tc>${p('10')}</w:tc></w:tr></w:tbl>`;
    const document = readFile('a.docx', word(`${p('分别为\u206790 / 10\u2069万元')}${p('\u200B')}${table}`));
    expect(textsOf(document)).toEqual(['分别为90 / 10万元', '修路里程', '10']);
    expect(notesOf(document)).toEqual([
      '第 1 段：去掉了看不见的字符：从右到左隔离符（U+2067）1 处、隔离结束符（U+2069）1 处。',
      '第 2 段：去掉了看不见的字符：零宽空格（U+200B）1 处。',
      '第 1 个表格第 1 行第 1 列：去掉了看不见的字符：零宽空格（U+200B）2 处。',
    ]);
  });

  it('but leaves a line through a figure, which only a person can judge', () => {
    const document = readFile('a.docx', word(p('预算9\u0336\u200B0分')));
    expect(textsOf(document)).toEqual(['预算9\u03360分']);
    expect(notesOf(document)).toEqual(['第 1 段：去掉了看不见的字符：零宽空格（U+200B）1 处。']);
  });

  it('in a workbook, whose sheet may be named with one', () => {
    const document = readFile('a.xlsx', excel('表\u202E一', '\u00AD修路\u{E0041}'));
    expect(textsOf(document)).toEqual(['修路', '3']);
    expect(notesOf(document)).toEqual([
      '表〔U+202E〕一!A1：去掉了看不见的字符：软连字符（U+00AD）1 处、标签字符（U+E0041）1 处。',
    ]);
  });

  it.each<[name: string, text: string]>([
    ['a.csv', '修路\u2060,3\n'],
    ['a.txt', '\t修路\u2060\n\t3\n'],
  ])('in %s', (name, text) => {
    const document = readFile(name, new TextEncoder().encode(text));
    expect(textsOf(document)).toEqual(['修路', '3']);
    expect(notesOf(document)).toEqual([
      expect.stringMatching(/^第 1 行.*：去掉了看不见的字符：零宽词连接符（U\+2060）1 处。$/),
    ]);
  });

  it('and goes on in a new line where a character ends one', () => {
    const document = readFile('a.docx', word(p('一、项目概况\u2028全年修路')));
    expect(textsOf(document)).toEqual(['一、项目概况', '全年修路']);
  });

  it('but keeps the form of a character, and the signs of a font, which only a person can read', () => {
    const document = readFile('a.docx', word(p('葛\u{E0100}城\uF0FC')));
    expect(textsOf(document)).toEqual(['葛\u{E0100}城\uF0FC']);
    expect(document.notes).toEqual([]);
  });

  it('and the clerk reads it in the list', () => {
    const imported = importDocument(
      readFile('a.docx', word(p('修路\u200B里程'))),
      { id: 'example-city/2023/rural-roads/self-evaluation', kind: 'self-evaluation' },
      { organizations: null, projects: null },
      '0'.repeat(64),
    );
    expect(imported.sourceText).toBe('修路里程\n');
    expect(writeReport(imported, 'a.docx')).toContain(
      '- 第 1 段：去掉了看不见的字符：零宽空格（U+200B）1 处。',
    );
  });
});
