/** Full-width forms, spaces and strokes as the half-width ones, so that offsets stay. */
export function foldSigns(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u3000]/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-');
}
