/** Tables and texts: UTF-8, without what a spreadsheet would run. */
import { nameWithCode } from '../checks/hidden-character-names.ts';
import { hiddenCharacters } from '../checks/hidden-characters.ts';
import { positionsIn } from '../checks/text-position.ts';
import { startTally } from '../import/limits.ts';
import { readCsv } from '../import/read-csv.ts';
import { AttachmentRefusal, contentFault, refusalOf, type Examined, type TextPart } from './examined.ts';
import { dataLimits, maxLines } from './limits.ts';

/** @throws AttachmentRefusal when it is no text in UTF-8 */
export function examineText(bytes: Uint8Array, type: 'csv' | 'txt'): Examined {
  const text = decode(bytes);
  return {
    faults: type === 'csv' ? [...separatorFaults(text), ...formulaFaults(text)] : [],
    metadata: [],
    parts: linesOf(type === 'csv' ? text.replace(/"/g, '').replace(/[,;]/g, '\t') : text),
    hasPictures: false,
    clean: () => Promise.resolve(bytes),
  };
}

/** Kinds of text that browsers run or that are other documents. */
const otherKind = /^\s*(?:<(?:!doctype|html|head|script|svg|\?xml)|\{\\rtf|%!PS|MIME-Version:)/i;

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AttachmentRefusal(
      '文件不是 UTF-8 编码的文本。',
      '请用原来的程序另存为 UTF-8 编码（WPS、Excel 选“CSV UTF-8”），再作附件。',
    );
  }
  if (text.includes('\uFFFD')) {
    throw new AttachmentRefusal(
      '文本里有无法识别的字符。',
      '请用原来的程序另存为 UTF-8 编码的纯文本，再作附件。',
    );
  }
  refuseHidden(text);
  if (text.trim() === '') throw new AttachmentRefusal('文件是空的。', '请核对文件；没有内容的附件不用列出。');
  if (otherKind.test(text)) {
    throw new AttachmentRefusal(
      '文件的内容是网页或其他格式，不是纯文本。',
      '请另存为允许的格式：PDF、Word（.docx）、Excel（.xlsx）、PNG、JPEG、CSV、TXT。',
    );
  }
  return text;
}

function refuseHidden(text: string): void {
  const [first] = hiddenCharacters(text);
  if (first === undefined) return;
  const { line, column } = positionsIn(text)(first.index);
  throw new AttachmentRefusal(
    `文本第 ${line} 行第 ${column} 列有${nameWithCode(first.codePoint)}。`,
    '请用原来的程序删去这类字符，另存为 UTF-8 编码的纯文本，再作附件。',
  );
}

/** @throws AttachmentRefusal when there are too many: each of them takes memory */
function linesOf(text: string): TextPart[] {
  const lines = text.split(/\r\n|\n|\r/, maxLines + 1);
  if (lines.length > maxLines)
    throw new AttachmentRefusal(`文件超过 ${maxLines} 行。`, '请核对文件，拆分成几个文件后再作附件。');
  return lines.map((line, index) => ({ place: `第 ${index + 1} 行`, text: line }));
}

/** A first line by which Excel cuts the cells, other than they are cut here. */
function separatorFaults(text: string): Examined['faults'] {
  if (!/^"?sep=/i.test(text)) return [];
  return [
    contentFault(
      '表格的第 1 行以“sep=”开头，表格程序会照它另换分隔符，分出的单元格就和核对时不同。',
      '请删去第 1 行，用逗号分隔，再另存为 CSV。',
    ),
  ];
}

const mostShown = 3;

/** Cells that a spreadsheet takes for formulas when it opens the table. */
function formulaFaults(text: string): Examined['faults'] {
  const places = cellsOf(text)
    .filter((cell) => isFormula(cell.text))
    .map(({ place }) => place);
  if (places.length === 0) return [];
  const more = places.length > mostShown ? `等 ${places.length} 处` : '';
  return [
    contentFault(
      `表格的${places.slice(0, mostShown).join('、')}${more}以“=”“+”“-”“@”开头而不是数字，表格程序会当作公式运行。`,
      '请改成计算结果或文字；要保留开头的符号，请在它前面加上文字。',
    ),
  ];
}

function cellsOf(text: string): TextPart[] {
  try {
    return readCsv(text, startTally(dataLimits)).blocks.flatMap((block): TextPart[] =>
      block.kind === 'table' ? [...block.cells] : [block],
    );
  } catch (error) {
    throw refusalOf(
      error,
      new AttachmentRefusal('表格的引号不成对，分不出单元格。', '请用表格程序打开，重新另存为 CSV。'),
    );
  }
}

/** A minus alone is a blank cell in many tables; a number may have a sign, separators and a percent sign. */
function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^[+\-－]?(?:[\d,]+(?:\.\d+)?\s*[%％]?)?$|^-{1,4}$/.test(cell);
}
