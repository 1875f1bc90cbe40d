/** Which reader takes a file, and the words for files that none takes. */
import { decodeText } from './decode-text.ts';
import type { OfficeDocument } from './document.ts';
import { withoutHiddenCharacters } from './hidden-characters.ts';
import { maxFileBytes, refuseEmpty } from './limits.ts';
import { openPackage } from './office-package.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readText } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { ImportRefusal } from './refusal.ts';

/** How to save anew what cannot be read. */
const refused: Readonly<Record<string, string>> = {
  doc: '旧格式的 Word 文档（.doc）不能导入。请用 WPS 或 Word 打开，选“另存为”，文件类型选 .docx，再导入新文件。',
  xls: '旧格式的 Excel 表格（.xls）不能导入。请用 WPS 或 Excel 打开，选“另存为”，文件类型选 .xlsx，再导入新文件。',
  wps: 'WPS 文字格式（.wps）不能导入。请用 WPS 打开，选“另存为”，文件类型选 .docx，再导入新文件。',
  et: 'WPS 表格格式（.et）不能导入。请用 WPS 打开，选“另存为”，文件类型选 .xlsx，再导入新文件。',
  pdf: 'PDF 不能导入。请向编制单位索取 Word 或 Excel 原件；没有原件的，用 WPS 的“PDF 转 Word”另存为 .docx，核对无误后再导入。',
  ofd: 'OFD 版式文件不能导入。请向编制单位索取 Word 或 Excel 原件，另存为 .docx 或 .xlsx 后再导入。',
  rtf: 'RTF 文件不能导入。请用 WPS 或 Word 打开，选“另存为”，文件类型选 .docx，再导入新文件。',
};

/**
 * Reads a file by the end of its name.
 * @throws ImportRefusal for a format that is not read, a damaged file or one that is too large
 */
export function readFile(name: string, bytes: Uint8Array): OfficeDocument {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const refusal = refused[ending] ?? refused[disguiseOf(bytes, ending)];
  if (refusal !== undefined) throw new ImportRefusal(refusal);
  if (bytes.length > maxFileBytes)
    throw new ImportRefusal('文件超过 20 MB，不像绩效表。请删去图片和附件后再导入。');
  return refuseEmpty(withoutHiddenCharacters(documentOf(ending, bytes)));
}

function documentOf(ending: string, bytes: Uint8Array): OfficeDocument {
  switch (ending) {
    case 'docx':
      return readDocx(openPackage(bytes));
    case 'xlsx':
      return readXlsx(openPackage(bytes));
    case 'csv':
      return readCsv(decodeText(bytes));
    case 'txt':
      return readText(decodeText(bytes));
    default:
      throw new ImportRefusal(
        '只能导入 .docx、.xlsx、.csv 和 .txt 文件。请用 WPS 或 Office 打开原文件，另存为其中一种后再导入。',
      );
  }
}

/** Old files and PDFs are sometimes only renamed. */
function disguiseOf(bytes: Uint8Array, ending: string): string {
  const start = String.fromCharCode(...bytes.slice(0, 4));
  if (start === '%PDF') return 'pdf';
  if (start === '\xd0\xcf\x11\xe0') return ending === 'xlsx' ? 'xls' : 'doc';
  return '';
}
