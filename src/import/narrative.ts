/** The narrative as Markdown: the document's words as they stand, headings by their numbers or styles. */
import type { Paragraph } from './document.ts';
import type { Piece } from './region.ts';

/** How deep a heading with such a number stands; the page title has the first level. */
const numbered: readonly (readonly [RegExp, number])[] = [
  [/^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、．.]|附件)/, 2],
  [/^[（(][一二三四五六七八九十]+[）)]/, 3],
  [/^\d{1,2}\s*[.、．]/, 4],
  [/^[（(]\d{1,2}[）)]/, 5],
];

/** A paragraph as a heading or as running text. */
export function pieceOf({ text, level }: Paragraph): Piece {
  if (level !== null) return { kind: 'heading', text, level: Math.min(6, level + 1) };
  const isShort = text.length <= 45 && !/[。；;，,：:!！?？]$/.test(text) && !/[。；：]/.test(text);
  const found = numbered.find(([pattern]) => pattern.test(text));
  if (!isShort || found === undefined) return { kind: 'paragraph', text };
  return { kind: 'heading', text, level: found[1] };
}

/** Writes the pieces; each stands in a paragraph of its own. */
export function toMarkdown(pieces: readonly Piece[]): string {
  const lines = pieces.map((piece) => {
    switch (piece.kind) {
      case 'heading':
        return `${'#'.repeat(piece.level)} ${escapeMarkdown(piece.text)}`;
      case 'paragraph':
        return escapeMarkdown(piece.text);
      case 'table':
        return `*〔此处原有表格：${piece.caption.replace(/[*_〔〕]/g, '')}，见本页数据部分〕*`;
    }
  });
  return `${lines.join('\n\n')}\n`;
}

/** Signs that Markdown would take for its own; a sign that could open HTML becomes full-width. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/([\\`*_[\]])/g, '\\$1')
    .replace(/<(?=[A-Za-z/!?])/g, '＜')
    .replace(/^(\s*)([-+>#])(?=\s|$)/, '$1\\$2')
    .replace(/^#/, '\\#')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
    .replace(/^(=+|-+)$/, '\\$1');
}
