/** Rows as JSON, one on each line, so that a file can be read line by line and compared by line. */
export function jsonOf(rows: readonly object[]): string {
  if (rows.length === 0) return '[]\n';
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
