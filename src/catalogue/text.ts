/** Examples over several lines, written at the indentation of the code around them. */

/** Takes the common indentation and the first and last line break away. */
export function text({ raw }: TemplateStringsArray): string {
  const lines = (raw[0] ?? '')
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common)).join('\n');
}
