/** Files and options that are refused, each with Chinese words that say what to do. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentTarget, printedWords } from '../../src/import/content-target.ts';
import { readFile } from '../../src/import/read-file.ts';
import { ImportRefusal } from '../../src/import/refusal.ts';
import { toDocx } from './office-files.ts';
import { bytesOf, importAs, readKnown } from './import-file.ts';

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function word(body: string): Uint8Array {
  return zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` });
}

function wordsOf(name: string, bytes: Uint8Array): string {
  try {
    readFile(name, bytes);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.message;
    throw error;
  }
  return '';
}

describe('files', () => {
  it.each([
    ['a.doc', '另存为”，文件类型选 .docx'],
    ['a.xls', '文件类型选 .xlsx'],
    ['a.wps', '用 WPS 打开'],
    ['a.et', '文件类型选 .xlsx'],
    ['a.pdf', 'PDF 不能导入'],
    ['a.ofd', 'OFD'],
    ['a.rtf', 'RTF'],
    ['a.png', '只能导入'],
    ['a', '只能导入'],
  ])('%s', (name, words) => {
    expect(wordsOf(name, bytesOf('x'))).toContain(words);
  });

  it('an old file or a PDF that was only renamed', () => {
    expect(wordsOf('a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain('.doc）不能导入');
    expect(wordsOf('a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toContain('.xls）不能导入');
    expect(wordsOf('a.docx', bytesOf('%PDF-1.7'))).toContain('PDF 不能导入');
  });

  it('an empty document', async () => {
    expect(wordsOf('a.docx', await toDocx([]))).toContain('没有文字');
    expect(wordsOf('a.txt', bytesOf(' \n'))).toContain('没有文字');
    expect(wordsOf('a.docx', new Uint8Array())).toContain('无法打开');
  });

  it('a zip that is no office file, and a damaged one', () => {
    expect(wordsOf('a.docx', zip({ 'a.xml': '<a/>' }))).toContain('不是 Word 文档');
    expect(wordsOf('a.xlsx', zip({ 'a.xml': '<a/>' }))).toContain('不是 Excel 工作簿');
    expect(wordsOf('a.docx', word('<w:p>').slice(0, 60))).toContain('已损坏');
    expect(wordsOf('a.docx', word('<w:p><w:tbl>'))).toContain('已损坏');
  });

  it('a file of entities that grow, without growing', () => {
    const entities =
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>';
    expect(wordsOf('a.docx', zip({ 'word/document.xml': entities }))).toContain('已损坏');
  });

  it('a table of 10,000 rows, a cell of 100 kB and a zip bomb', () => {
    const cell = (text: string): string =>
      `<w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`;
    expect(wordsOf('a.docx', word(`<w:tbl>${cell('格').repeat(10_000)}</w:tbl>`))).toContain('超过 5000 行');
    expect(wordsOf('a.docx', word(`<w:tbl>${cell('字'.repeat(100_000))}</w:tbl>`))).toContain('100000 个字');
    expect(wordsOf('a.csv', bytesOf('甲,乙\n'.repeat(10_000)))).toContain('超过 5000 行');
    expect(wordsOf('a.docx', word(' '.repeat(110_000_000)))).toContain('解压后太大');
  });

  it('tables nested a hundred deep', () => {
    const open = '<w:tbl><w:tr><w:tc>';
    const close = '</w:tc></w:tr></w:tbl>';
    expect(wordsOf('a.docx', word(open.repeat(100) + close.repeat(100)))).toContain('嵌套太深');
  });

  it('bytes that are no text, and quotation marks that do not match', () => {
    expect(wordsOf('a.txt', Uint8Array.from([0, 1, 2, 255]))).toContain('编码无法识别');
    expect(wordsOf('a.csv', bytesOf('"甲,乙\n丙'))).toContain('引号不成对');
  });
});

describe('options', () => {
  const { known } = readKnown('content');
  const target = (text: string, options: Parameters<typeof contentTarget>[1] = {}): string => {
    try {
      return contentTarget(printedWords(readFile('a.txt', bytesOf(text)), 'a.txt'), options, known).id;
    } catch (error) {
      if (error instanceof ImportRefusal) return error.message;
      throw error;
    }
  };

  it.each(['../../etc', '/tmp', 'a/b', 'A', '项目', '..', ''])('--project %s', (project) => {
    expect(target('自评 2022年度', { region: 'xinzhou', project })).toContain('--project 只能用小写英文字母');
  });

  it('says what is missing', () => {
    expect(target('没有什么')).toMatch(/请补上：--region .*--year .*--project .*--kind/);
    expect(target('自评', { region: 'xinzhou', project: 'x', year: '22' })).toContain('1994 至 2100');
    expect(target('自评', { region: 'xinzhou', project: 'x', year: '2022', kind: 'unheard-of' })).toContain(
      '没有“unheard-of”这个种类',
    );
  });

  it('finds region, year, project and kind in the text, and takes a second of a kind', () => {
    expect(target('项目支出绩效自评表（2022年度）忻州市“互联网+政务服务”平台运维服务费')).toBe(
      'xinzhou/2022/internet-plus-services/self-evaluation',
    );
    expect(target('自评表2022年度', { region: 'xinzhou', project: 'x', kind: 'self-evaluation-2' })).toBe(
      'xinzhou/2022/x/self-evaluation-2',
    );
  });
});

describe('texts that a content file must not hold', () => {
  it('signs of Markdown and HTML stay words', () => {
    const { known } = readKnown('content');
    const text =
      '# 标题\n<script>alert(1)</script>\n- 列表\n1. 序号\n[链接](javascript:x) ![图](y) *强调* _下划_ `码`\n---\n===';
    const { draft } = importAs('unstated/2021/x/self-evaluation', 'a.txt', bytesOf(text), known);
    const body = draft.split('\n---\n').at(-1) ?? '';
    expect(body).not.toMatch(/^#\s|<script|^- |^1\. |(?<!\\)\[|(?<!\\)\*|^---$|^===$/m);
    expect(body).toContain('＜script>alert(1)＜/script>');
  });
});
