/** Rows of a form that hold running text: they belong to the narrative, their labels become headings. */
import { bareLabelOf, joinLines } from './cell-text.ts';
import { filledOf, isCaptionRow, type GridCell, type GridRow } from './grid.ts';
import { all, type Piece, type Recogniser } from './region.ts';

/** Labels of text blocks that are known even when their text is short. */
const known =
  /^(?:单位职能概述|项目(?:概况|简介|内容|背景)|立项(?:依据|背景)|(?:项目)?(?:可行性|必要性)|(?:设立的)?必要性|.*情况及分析|.*(?:经验做法|主要做法)|.*(?:问题及原因|存在的?问题|原因分析).*|.*(?:措施|建议|意见)|测算依据及说明|其他需要说明的问题|.*评价(?:情况|建议)|.*的措施.*|说明|备注|自评结论|绩效分析|其他)$/;

/** From here on a text is a sentence and no label. */
const sentenceLength = 25;

/** Reads one row: labels from the left, the text in the last filled cell. */
export const textRow: Recogniser = ({ grid, from }) => {
  const line = grid.rows[from];
  if (line === undefined || isCaptionRow(line)) return null;
  const filled = filledOf(line);
  const [text, ...labels] = [...filled].reverse();
  if (text === undefined) return null;
  const isNamed =
    labels.some((one) => isKnown(one)) || line.cells.some((cell) => cell.row < line.index && isKnown(cell));
  if (labels.length === 0 && !isNamed) return null;
  if (labels.some((one) => one.text.length > 40) || !(isNamed || isSentence(text))) return null;
  const headings = labels
    .reverse()
    .map((one): Piece => ({ kind: 'heading', text: one.text, level: 3 + depthOf(line, one) }));
  return {
    rows: 1,
    fates: all(line.own, { kind: 'narrative' }),
    parts: {},
    pieces: [...headings, ...paragraphsOf(text)],
  };
};

/** Reads a row of labels with their texts in the row below. */
export const textsBelow: Recogniser = ({ grid, from }) => {
  const [header, line] = [grid.rows[from], grid.rows[from + 1]];
  const heads = filledOf(header);
  if (header === undefined || line === undefined || heads.length < 2 || !heads.every(isKnown)) return null;
  if (line.own.length !== header.own.length || isCaptionRow(line)) return null;
  const below = heads.map((head) => line.slots[head.column]);
  if (filledOf(line).some((cell) => !below.includes(cell)) || heads.some((head) => below.includes(head)))
    return null;
  return {
    rows: 2,
    fates: all([...header.own, ...line.own], { kind: 'narrative' }),
    parts: {},
    pieces: heads.flatMap((head, index): Piece[] => {
      const cell = below[index];
      return [
        { kind: 'heading', text: head.text, level: 4 },
        ...(cell === undefined ? [] : paragraphsOf(cell)),
      ];
    }),
  };
};

/** Reads a text over the whole width: a caption, a heading or a paragraph. */
export const captionRow: Recogniser = ({ grid, from }) => {
  const line = grid.rows[from];
  if (line === undefined || !isCaptionRow(line)) return null;
  const [cell] = filledOf(line);
  if (cell === undefined) return null;
  const isHeading = !isSentence(cell) && !/^[（(].*[）)]$/.test(cell.text);
  return {
    rows: 1,
    fates: all(line.own, { kind: 'narrative' }),
    parts: {},
    pieces: isHeading ? [{ kind: 'heading', text: cell.text, level: 3 }] : paragraphsOf(cell),
  };
};

function isKnown({ text }: GridCell): boolean {
  return known.test(bareLabelOf(text)) && text.length <= 40;
}

function isSentence({ text }: GridCell): boolean {
  return text.length > sentenceLength && /[。；;，,]/.test(text);
}

/** How many cells stand to the left: the labels that this one belongs to, printed or left blank in text. */
function depthOf(line: GridRow, cell: GridCell): number {
  return Math.min(3, line.cells.filter((one) => one.column < cell.column).length);
}

/** Paragraphs end with an empty line or with a sentence; other line ends are those of a narrow column. */
function paragraphsOf({ printed }: GridCell): Piece[] {
  return printed
    .split(/\n\s*\n|(?<=[。；！？]\s*)\n/)
    .map(joinLines)
    .filter((text) => text !== '')
    .map((text): Piece => ({ kind: 'paragraph', text }));
}
