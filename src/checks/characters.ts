/** Characters that no reader can see and that no document prints. */
import type { SourceFile } from './content.ts';
import type { FileYaml, Fault } from './file-reader.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

const control =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The same but for halves of surrogate pairs, which the engine finds faster by itself. */
const plainControl = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Where the first control character stands, or -1. Nearly every text has none. */
function indexOfControl(text: string): number {
  return plainControl.test(text) || !text.isWellFormed() ? text.search(control) : -1;
}

/** Whether a text has a character that {@link characterProblems} reports and YAML does not allow. */
export function hasControlCharacter(text: string): boolean {
  return indexOfControl(text) >= 0;
}

const fix = '请删去这个字符；从其他文件粘贴时，请先粘贴为纯文本。';

/** Characters of a file as it is read: what no text editor leaves behind, or a file that is not UTF-8. */
export function characterProblems({ path, text }: SourceFile): Problem[] {
  const positionOf = positionsIn(text);
  const replaced = text.indexOf('\uFFFD');
  // What else a file in another encoding seems to hold is not what was written in it.
  if (replaced >= 0) {
    return [
      {
        code: 'not-utf8',
        file: path,
        ...positionOf(replaced),
        field: '',
        message: '这里有无法识别的字符，文件可能不是 UTF-8 编码。',
        fix: '请把文件另存为 UTF-8 编码；如果只是个别字符，请对照原文改正。',
      },
    ];
  }
  const found = indexOfControl(text);
  if (found < 0) return [];
  return [
    {
      code: 'control-character',
      file: path,
      ...positionOf(found),
      field: '',
      message: `这里有看不见的控制字符（${codePoint(text.charCodeAt(found))}）。`,
      fix,
    },
  ];
}

/** Characters that a quoted text brings in by an escape, such as `"\\x07"`. */
export function characterFaults({ raw }: Pick<FileYaml, 'raw'>): Fault[] {
  const faults: Fault[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') {
      const found = indexOfControl(value);
      if (found >= 0) {
        const message = `内容里有看不见的控制字符（${codePoint(value.charCodeAt(found))}）。`;
        faults.push({ path, code: 'control-character', message, fix });
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        walk(key, [...path, key]);
        walk(item, [...path, key]);
      }
    }
  };
  walk(raw, []);
  return faults;
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
