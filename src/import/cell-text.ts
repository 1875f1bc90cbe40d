/** Texts of cells: as they are copied, and as they are compared with known words. */

/** A cell's lines as one text. Line ends of a narrow column are no part of it; only between two numbers a space stays. */
export function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index, lines) =>
      /[\dA-Za-z]$/.test(lines[index - 1]?.at(-1) ?? '') && /^[\dA-Za-z]/.test(line) ? ` ${line}` : line,
    )
    .join('');
}

/** A heading without white space, its colon and full-width brackets, to be compared with known words. */
export function labelOf(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/:$/, '');
}

/** A label without what stands in brackets: units and letters of formulas. */
export function bareLabelOf(text: string): string {
  return labelOf(text).replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '');
}

/** Strokes that forms print where no entry is expected. */
export function isStroke(text: string): boolean {
  return /^[—–―\-－/／\\…﹣]+$/.test(text.trim());
}

/** Where a person was taken out: `〔姓名略〕`. */
export function isMasked(text: string): boolean {
  return /^〔[^〕]{1,6}略〕$/.test(text.trim());
}

/** The money unit that a heading or caption prints, or null. */
export function moneyUnitIn(text: string): '元' | '万元' | '亿元' | null {
  const unit = /(亿元|万元|(?<![一-龥])元(?![一-龥])|[（(：:]\s*元\s*[）)]?)/.exec(text)?.[1];
  if (unit === undefined) return null;
  return unit === '亿元' || unit === '万元' ? unit : '元';
}
