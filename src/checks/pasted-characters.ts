/** Characters that come along when text is pasted: they are seen, and none is found by a search. */
import type { SourceFile } from './content.ts';
import { nameWithCode } from './hidden-character-names.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

interface CharacterKind {
  readonly pattern: RegExp;
  readonly fix: (found: string) => string;
}

const joinedLetters: CharacterKind = {
  pattern: /[\uFB00-\uFB06]/g,
  fix: (found) => `请改写为“${found.normalize('NFKD')}”。`,
};

const spaceInNumber: CharacterKind = {
  pattern: /(?<=\d[.,]?)[\u00A0\u2000-\u200A\u202F\u205F](?=[.,]?\d)/g,
  fix: () => '请删去这个空格，数字连着写。',
};

const any = /[\u00A0\u2000-\u200A\u202F\u205F\uFB00-\uFB06]/;

/** One problem for each kind of character, at the first of them. */
export function pastedCharacterProblems({ path, text }: SourceFile): Problem[] {
  if (!any.test(text)) return [];
  const positionOf = positionsIn(text);
  // In a source text such a space also stands between two figures of a table.
  const looked = path.startsWith('sources/') ? [joinedLetters] : [joinedLetters, spaceInNumber];
  return looked.flatMap(({ pattern, fix }): Problem[] => {
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
        message: `这里有${nameWithCode(found.charCodeAt(0))}${count}。`,
        fix: fix(found),
      },
    ];
  });
}
