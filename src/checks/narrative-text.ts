/** The words of a narrative: Markdown without its marks. */

/** The document's words in a line of Markdown; the editor's own marks 〔…〕 are left out. */
export function printedParts(line: string): string[] {
  return isEditorsMark(line) ? [] : shownParts(line);
}

/** Everything that a line of Markdown shows: without marks of headings, lists, tables and emphasis. */
export function shownParts(line: string): string[] {
  const text = line.trim();
  if (text === '' || /^[|\s:-]+$/.test(text)) return [];
  const cells = text.startsWith('|') ? text.split(/(?<!\\)\|/) : [text];
  return cells.map(withoutMarks).filter((part) => part !== '');
}

/** A line of its own in which the editor says what stood there. */
export function isEditorsMark(line: string): boolean {
  return /^\*〔.*〕\*$/.test(line.trim());
}

function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/^(?:#{2,6}|[-*+>])\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]{0,500}\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .trim();
}
