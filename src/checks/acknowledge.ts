/**
 * Writing an acknowledgement into a content file.
 *
 * The entry is put in as text, so that every other byte of the file stays: an editor's comments,
 * quotes and blank lines are not ours to change. The result is read again and only given back
 * when it holds the very same front matter with the entry added.
 */
import { readYaml, splitContentFile } from '../schema/front-matter.ts';
import type { Finding } from './finding.ts';

export type AcknowledgedFinding = Pick<Finding, 'code' | 'field' | 'printed' | 'recomputed'>;

/** The file's text with the finding acknowledged, or null when the entry has to be written by hand. */
export function acknowledge(text: string, finding: AcknowledgedFinding, note: string): string | null {
  const split = splitContentFile(text);
  if (split === null || note.trim() === '') return null;
  const entry = entryOf(finding, note.trim());
  const start = text.indexOf('\n') + 1;
  const end = start + split.yaml.length;
  const eol = text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  const place = placeIn(split.yaml);
  const written =
    place === null
      ? insertAt(text, end + 1, `acknowledged:${eol}${blockEntry(entry, '  ', eol)}`)
      : place.isFlow
        ? insertAt(text, start + place.offset, flowEntry(entry, place.isEmpty))
        : insertAt(text, start + place.offset, blockEntry(entry, place.indent, eol));
  return isSameWithEntry(text, written, entry) ? written : null;
}

type Entry = readonly (readonly [key: string, value: string])[];

function entryOf({ code, field, printed, recomputed }: AcknowledgedFinding, note: string): Entry {
  const all: readonly (readonly [string, string | null])[] = [
    ['code', code],
    ['field', field],
    ['printed', printed],
    ['recomputed', recomputed],
    ['note', note],
  ];
  return all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
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

/** Every JSON text is a double-quoted YAML text; a code needs no quotes. */
function scalar(key: string, value: string): string {
  return key === 'code' ? value : JSON.stringify(value);
}

function insertAt(text: string, offset: number, addition: string): string {
  return text.slice(0, offset) + addition + text.slice(offset);
}

type Place =
  | { readonly isFlow: true; readonly offset: number; readonly isEmpty: boolean }
  | { readonly isFlow: false; readonly offset: number; readonly indent: string };

/** Where a new entry goes in the YAML, or null when there is no list yet. */
function placeIn(yaml: string): Place | null {
  const key = /^(?:acknowledged|"acknowledged"|'acknowledged')[ \t]*:/m.exec(yaml);
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

function isSameWithEntry(before: string, after: string, entry: Entry): boolean {
  const [old, now] = [rawOf(before), rawOf(after)];
  if (old === null || now === null) return false;
  const list: unknown = old['acknowledged'] ?? [];
  if (!Array.isArray(list)) return false;
  const added = Object.fromEntries(entry);
  const found = JSON.stringify(now);
  return [
    [...(list as unknown[]), added],
    [added, ...(list as unknown[])],
  ].some((acknowledged) => JSON.stringify({ ...old, acknowledged }) === found);
}

function rawOf(text: string): Readonly<Record<string, unknown>> | null {
  const split = splitContentFile(text);
  const read = split === null ? null : readYaml(split.yaml, split.yamlLine);
  return read?.ok === true && typeof read.value === 'object' ? (read.value as Record<string, unknown>) : null;
}
