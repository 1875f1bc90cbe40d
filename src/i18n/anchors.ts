/** Names of places on a page that findings and shared links point at. */

/** `indicators[B12].score` → `indicators-B12`, the anchor of the row. */
export function anchorOf(field: string): string {
  const row = /^[A-Za-z]+(?:\[.*?\](?=[.[]|$))?/.exec(field)?.[0] ?? field;
  return row.replace(/[[\]\s"'<>&]+/g, '-').replace(/-$/, '');
}
