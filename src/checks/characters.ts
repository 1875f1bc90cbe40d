/** Hidden characters of a content file, as they stand in its text and as its values bring them in. */
import type { SourceFile } from './content.ts';
import { isDrawnOver } from './drawn-over.ts';
import type { FileYaml, Fault } from './file-reader.ts';
import { nameWithCode } from './hidden-character-names.ts';
import {
  hasHiddenCharacter,
  hiddenCharacters,
  isControl,
  isPrivateUse,
  withoutByteOrderMark,
} from './hidden-characters.ts';
import type { Problem } from './problem.ts';
import { isRightToLeft } from './right-to-left.ts';
import { positionsIn } from './text-position.ts';

/** Whether a text has a character for which it is not read any further. */
export function hasControlCharacter(text: string): boolean {
  return hiddenCharacters(text).some(({ codePoint }) => isControl(codePoint));
}

/** What a file has that nobody sees, or a file that is not UTF-8. One problem for each character, at its first place. */
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
  const byCode = Map.groupBy(hiddenCharacters(withoutByteOrderMark(text)), ({ codePoint }) => codePoint);
  return [...byCode].map(([codePoint, all]): Problem => ({
    code: codeOf(codePoint),
    file: path,
    ...positionOf(all[0]?.index ?? 0),
    field: '',
    message: `这里有${nameWithCode(codePoint)}${all.length === 1 ? '' : `，本文件共 ${all.length} 处`}。`,
    fix: fixOf(codePoint),
  }));
}

/** Characters that a quoted text brings in by an escape, such as `"\\u2067"`. */
export function characterFaults({ raw }: Pick<FileYaml, 'raw'>): Fault[] {
  const faults: Fault[] = [];
  const look = (text: string, path: readonly (string | number)[]): void => {
    if (!hasHiddenCharacter(text)) return;
    for (const codePoint of new Set(hiddenCharacters(text).map((one) => one.codePoint))) {
      const message = `内容里有用转义写法带入的${nameWithCode(codePoint)}。`;
      faults.push({ path, code: codeOf(codePoint), message, fix: fixOf(codePoint) });
    }
  };
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') look(value, path);
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        look(key, [...path, key]);
        walk(item, [...path, key]);
      }
    }
  };
  walk(raw, []);
  return faults;
}

function codeOf(codePoint: number): 'control-character' | 'pasted-character' {
  return isControl(codePoint) ? 'control-character' : 'pasted-character';
}

/** How to do without a hidden character. */
export function fixOf(codePoint: number): string {
  if (isPrivateUse(codePoint)) {
    return '请对照原文改写为通用的字符，如“√”“□”；原文只是项目符号的，请删去。';
  }
  if (isDrawnOver(codePoint)) {
    return '请删去这个符号，只留它下面的字；原文划去了这个字的，请写清是删去还是保留；“≠”等请写成一个字符。';
  }
  if (isRightToLeft(codePoint)) {
    return '后面的数字会显示到它的左边，请删去或改用通用的符号；要保留这种文字的，请在它和数字之间写上汉字。';
  }
  if (codePoint === 0x2028 || codePoint === 0x2029 || codePoint === 0x0d) {
    return '请删去这个字符，需要换行时按回车键。';
  }
  return '请删去这个字符；从其他文件粘贴时，请先粘贴为纯文本。';
}
