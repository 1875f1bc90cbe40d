/** Characters that come along when text is pasted: some show nothing, none is found by a search. */
import type { SourceFile } from './content.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

interface CharacterKind {
  readonly name: string;
  readonly pattern: RegExp;
  readonly fix: (found: string) => string;
}

const remove = () => '请删去这个字符；从其他文件粘贴时，请先粘贴为纯文本。';

const kinds: readonly CharacterKind[] = [
  { name: '零宽空格', pattern: /\u200B/g, fix: remove },
  { name: '零宽连接符', pattern: /[\u200C\u200D\u2060]/g, fix: remove },
  { name: '文字方向标记', pattern: /[\u200E\u200F\u202A-\u202E]/g, fix: remove },
  { name: '分隔符', pattern: /[\u2028\u2029]/g, fix: () => '请删去这个字符，需要换行时按回车键。' },
  { name: '不可见的运算符', pattern: /[\u2061-\u2064]/g, fix: remove },
  // At the start of a file it says that the file is UTF-8; editors of Windows write it.
  { name: '字节顺序标记', pattern: /(?<=[^])\uFEFF/g, fix: remove },
  { name: '软连字符', pattern: /\u00AD/g, fix: remove },
  {
    name: '只在某种字体里有图形的字符',
    pattern: /[\uE000-\uF8FF]/g,
    fix: () => '请对照原文改写为通用的字符，如“√”“□”；原文只是项目符号的，请删去。',
  },
  {
    name: '连在一起的西文字母',
    pattern: /[\uFB00-\uFB06]/g,
    fix: (found) => `请改写为“${found.normalize('NFKD')}”。`,
  },
];

const spaceInNumber: CharacterKind = {
  name: '数字中的不断行空格',
  pattern: /(?<=\d[.,]?)\u00A0(?=[.,]?\d)/g,
  fix: () => '请删去这个空格，数字连着写。',
};

const any = /[\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uE000-\uF8FF\uFB00-\uFB06]|(?<=[^])\uFEFF/;

/** One problem for each kind of character, at the first of them. */
export function pastedCharacterProblems({ path, text }: SourceFile): Problem[] {
  if (!any.test(text)) return [];
  const positionOf = positionsIn(text);
  // In a source text such a space also stands between two figures of a table.
  const looked = path.startsWith('sources/') ? kinds : [...kinds, spaceInNumber];
  return looked.flatMap(({ name, pattern, fix }): Problem[] => {
    const [first, ...others] = [...text.matchAll(pattern)];
    if (first === undefined) return [];
    const [found] = first;
    const count = others.length === 0 ? '' : `，本文件共 ${others.length + 1} 处`;
    return [
      {
        code: 'pasted-character',
        file: path,
        ...positionOf(first.index),
        field: '',
        message: `这里有${name}（${codePoint(found)}）${count}。`,
        fix: fix(found),
      },
    ];
  });
}

function codePoint(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
