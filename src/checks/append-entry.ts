/**
 * Adding an entry to a list of a content file's front matter.
 *
 * The entry is put in as text, so that every other byte of the file stays: an editor's comments,
 * quotes and blank lines are not ours to change. The result is read again and only given back
 * when it holds the very same front matter with the entry added.
 */
import { readYaml, splitContentFile } from '../schema/front-matter.ts';

/** Texts, or lists of records of texts. */
export type EntryValue = string | readonly Readonly<Record<string, string>>[];
export type Entry = readonly (readonly [key: string, value: EntryValue])[];

/** The file's text with the entry at the end of a list, or null when it has to be written by hand. */
export function appendEntry(text: string, list: string, entry: Entry): string | null {
  const split = splitContentFile(text);
  if (split === null) return null;
  const start = text.indexOf('\n') + 1;
  const end = start + split.yaml.length;
  const eol = text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  const place = placeIn(split.yaml, list);
  const written =
    place === null
      ? insertAt(text, end + 1, `${list}:${eol}${blockEntry(entry, '  ', eol)}`)
      : place.isFlow
        ? insertAt(text, start + place.offset, flowEntry(entry, place.isEmpty))
        : insertAt(text, start + place.offset, blockEntry(entry, place.indent, eol));
  return isSameWithEntry(text, written, list, entry) ? written : null;
}

function blockEntry(entry: Entry, indent: string, eol: string): string {
  return entry
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${scalar(key, value)}${eol}`)
    .join('');
}

function flowEntry(entry: Entry, isEmpty: boolean): string {
  const fields = entry.map(([key, value]) => `${key}: ${scalar(key, value)}`).join(', ');
  return `{ ${fields} }${isEmpty ? '' : ', '}`;
}

/** JSON is YAML in flow style; a code and the name of a file need no quotes. */
function scalar(key: string, value: EntryValue): string {
  return typeof value === 'string' && ['code', 'file'].includes(key) ? value : JSON.stringify(value);
}

function insertAt(text: string, offset: number, addition: string): string {
  return text.slice(0, offset) + addition + text.slice(offset);
}

type Place =
  | { readonly isFlow: true; readonly offset: number; readonly isEmpty: boolean }
  | { readonly isFlow: false; readonly offset: number; readonly indent: string };

/** Where a new entry goes in the YAML, or null when there is no list yet. */
function placeIn(yaml: string, list: string): Place | null {
  const key = new RegExp(`^(?:${list}|"${list}"|'${list}')[ \\t]*:`, 'm').exec(yaml);
  if (key === null) return null;
  const after = key.index + key[0].length;
  const flow = /^(?:\s|#[^\n]*(?:\n|$))*\[/.exec(yaml.slice(after));
  if (flow === null) return endOfBlock(yaml, after);
  const offset = after + flow[0].length;
  return { isFlow: true, offset, isEmpty: /^\s*\]/.test(yaml.slice(offset)) };
}

/** After the last line of a list in block style. Comments that follow it belong to what comes next. */
function endOfBlock(yaml: string, after: number): Place {
  const keyEnd = yaml.indexOf('\n', after);
  let offset = keyEnd < 0 ? yaml.length + 1 : keyEnd + 1;
  let end = offset;
  let indent: string | null = null;
  while (offset < yaml.length) {
    const next = yaml.indexOf('\n', offset);
    const lineEnd = next < 0 ? yaml.length + 1 : next + 1;
    const line = yaml.slice(offset, lineEnd);
    const [, white = '', first] = /^([ \t]*)(\S?)/.exec(line) ?? [];
    if (white === '' && first !== '' && first !== '-' && first !== '#') break;
    indent ??= first === '-' ? white : null;
    // Deeper than its list, a line with # may be words of a note over several lines.
    const isContent = first !== '' && (first !== '#' || white.length > (indent?.length ?? 0));
    if (isContent) end = lineEnd;
    offset = lineEnd;
  }
  return { isFlow: false, offset: end, indent: indent ?? '  ' };
}

function isSameWithEntry(before: string, after: string, list: string, entry: Entry): boolean {
  const [old, now] = [rawOf(before), rawOf(after)];
  if (old === null || now === null) return false;
  const former: unknown = old[list] ?? [];
  if (!Array.isArray(former)) return false;
  const added = Object.fromEntries(entry);
  const found = JSON.stringify(now);
  return [
    [...(former as unknown[]), added],
    [added, ...(former as unknown[])],
  ].some((items) => JSON.stringify({ ...old, [list]: items }) === found);
}

function rawOf(text: string): Readonly<Record<string, unknown>> | null {
  const split = splitContentFile(text);
  const read = split === null ? null : readYaml(split.yaml, split.yamlLine);
  return read?.ok === true && typeof read.value === 'object' ? (read.value as Record<string, unknown>) : null;
}
