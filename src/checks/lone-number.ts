/** Whether groups of digits far apart are one number, or figures of a table that stand beside one another. */

const longestLine = 80;
const figures = /^[\s|>+-]*\d[\d.,%\s|-]*$/;

/** Whether a place of a text fills its line. */
export function isAllOfLine(text: string, index: number, length: number): boolean {
  const line = lineAround(text, index, length);
  return line !== null && !/[^\s>*•-]/.test(line.before) && !/[^\s。.;,]/.test(line.behind);
}

/** Whether the line above or below that of a place has figures, more cells or the unit of figures. */
export function isBesideFigures(text: string, index: number, length: number): boolean {
  const line = lineAround(text, index, length);
  if (line === null) return false;
  const [start, end] = [index - line.before.length, index + length + line.behind.length];
  const above =
    text
      .slice(Math.max(0, start - longestLine), start)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  const below =
    text
      .slice(end, end + longestLine)
      .trimStart()
      .split('\n')[0] ?? '';
  return [above, below].some((one) => figures.test(one) || /单位 ?:|\t|\|/.test(one));
}

/** Whether the second and third group of a mobile number look like figures: 150 1200 1350. */
export function isOfRoundFigures(digits: string): boolean {
  return /^\d{3}[1-9]\d\d0[1-9]\d\d0$/.test(digits);
}

/** What else its line has; null for a long one, of which only a part is read. */
function lineAround(text: string, index: number, length: number) {
  const before =
    text
      .slice(Math.max(0, index - longestLine), index)
      .split('\n')
      .at(-1) ?? '';
  const behind = text.slice(index + length, index + length + longestLine).split('\n')[0] ?? '';
  return before.length === longestLine || behind.length === longestLine ? null : { before, behind };
}
