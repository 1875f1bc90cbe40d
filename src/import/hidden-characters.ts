/** Taking out what nobody sees in an office document, before anything reads it; each is named for the clerk. */
import {
  countHidden,
  hasHiddenCharacter,
  hiddenCharacters,
  isPrivateUse,
  replaceHidden,
  showHidden,
} from '../checks/hidden-characters.ts';
import { isDrawnOver } from '../checks/drawn-over.ts';
import { isRightToLeft } from '../checks/right-to-left.ts';
import type { Block, Note, OfficeDocument, Place } from './document.ts';

/**
 * The document without hidden characters, and where they stood. What shows something stays, a sign of private use
 * or a mark over a letter: only a person can tell what it means; the check asks for it.
 */
export function withoutHiddenCharacters(document: OfficeDocument): OfficeDocument {
  const notes: Note[] = [];
  const clean = (text: string, place: Place): string => {
    if (!hasHiddenCharacter(text)) return text;
    const dropped = hiddenCharacters(text).filter(({ codePoint }) => !needsPerson(codePoint));
    if (dropped.length === 0) return text;
    notes.push({ place, text: `去掉了看不见的字符：${countHidden(dropped)}。` });
    return replaceHidden(text, inPlaceOf).trim();
  };
  // Places have names of sheets in them, which stay apart.
  const blocks = document.blocks.flatMap((block): Block[] => {
    const place = showHidden(block.place);
    if (block.kind === 'table') {
      const cells = block.cells.map((cell) => {
        const own = showHidden(cell.place);
        return { ...cell, place: own, text: clean(cell.text, own) };
      });
      return [{ ...block, place, cells }];
    }
    const lines = clean(block.text, place)
      .split('\n')
      .map((line) => line.trim());
    return lines.filter((line) => line !== '').map((text) => ({ ...block, place, text }));
  });
  const before = document.notes.map(({ place, text }) => ({
    place: showHidden(place),
    text: showHidden(text),
  }));
  return { blocks, notes: [...before, ...notes] };
}

function needsPerson(codePoint: number): boolean {
  return isPrivateUse(codePoint) || isDrawnOver(codePoint) || isRightToLeft(codePoint);
}

/** What ends a line or a page goes on as the end of a line. */
function inPlaceOf(codePoint: number): string {
  if (needsPerson(codePoint)) return String.fromCodePoint(codePoint);
  return lineEnds.has(codePoint) ? '\n' : '';
}

const lineEnds: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
