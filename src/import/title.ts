/** Which printed line is the title, and which others could be. */
import type { Block, OfficeDocument, Place, Table } from './document.ts';
import { gridOf, isCaptionRow } from './grid.ts';

export interface TitleCandidate {
  readonly text: string;
  readonly place: Place;
  /** Whether it stands at the head of the document. */
  readonly isHead: boolean;
}

const ending =
  /(?:申报表|自评表|目标表|评价表|评分表|评价报告|自评报告|绩效报告|自评情况|自评结果)(?:[（(][^）)]{1,12}[）)])?$/;

/** Lines of running text and captions inside tables that end as a title does, each text once. */
export function titleCandidates({ blocks }: Pick<OfficeDocument, 'blocks'>): TitleCandidate[] {
  const lines = blocks.flatMap(linesOf);
  const headLength = headOf(lines);
  const found = lines.flatMap(({ text, place }, index): TitleCandidate[] => {
    if (!isShort(text) || !ending.test(text)) return [];
    const before = index < headLength ? lines[index - 1]?.text : undefined;
    // A title in two lines has its name in the first and its kind in the second.
    const whole = text.length < 8 && before !== undefined ? before + text : text;
    return [{ text: whole, place, isHead: index < headLength }];
  });
  return found.filter(({ text }, index) => found.findIndex((one) => one.text === text) === index);
}

/** The title where no other line could be it, else null. */
export function certainTitle(candidates: readonly TitleCandidate[]): string | null {
  const [only, ...others] = candidates;
  return only !== undefined && only.isHead && others.length === 0 ? only.text : null;
}

/** The first lines up to the first sentence, at most three. */
function headOf(lines: readonly { readonly text: string }[]): number {
  const sentence = lines.findIndex(({ text }) => !isShort(text));
  return Math.min(3, sentence === -1 ? lines.length : sentence);
}

function isShort(text: string): boolean {
  return text.length <= 60 && !/[。：:]/.test(text);
}

function linesOf(block: Block): { readonly text: string; readonly place: Place }[] {
  return block.kind === 'paragraph' ? [{ text: block.text.trim(), place: block.place }] : captionsOf(block);
}

function captionsOf(table: Table): { readonly text: string; readonly place: Place }[] {
  return gridOf(table).rows.flatMap((row) => {
    if (!isCaptionRow(row)) return [];
    return row.own.filter(({ text }) => text !== '').map(({ text, place }) => ({ text: text.trim(), place }));
  });
}
