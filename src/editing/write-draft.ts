/** Writing the front matter of a draft: YAML in block style, with its open places marked. */
import { openMarker } from '../schema/open-fields.ts';

/** A value of a draft: texts, lists, fields, and places that are left open. */
export type Draft = string | readonly Draft[] | DraftFields | OpenPlace;

export interface DraftFields {
  readonly [key: string]: Draft | undefined;
}

/** A cell that is blank until it is filled in, or a field that is not written yet. */
export class OpenPlace {
  /** The Chinese name of a field that is not written yet; null for a blank cell. */
  readonly name: string | null;

  constructor(name: string | null) {
    this.name = name;
  }
}

/** An open text: the marker stands in its place. */
export const openText = openMarker;

/** An open cell of a table. A marker in its place would be no figure. */
export const openCell = new OpenPlace(null);

/** A field that cannot be blank, so that only a comment says that it is open. */
export function openField(name: string): OpenPlace {
  return new OpenPlace(name);
}

/** The lines of the front matter, without its `---` lines. */
export function writeDraft(fields: DraftFields): string {
  return fieldLines(fields)
    .map((line) => `${line}\n`)
    .join('');
}

function fieldLines(fields: DraftFields): string[] {
  const entries = Object.entries(fields);
  const written = entries.flatMap(([key, value]) =>
    value === undefined || isUnwritten(value) ? [] : valueLines(`${key}:`, value),
  );
  // A list item begins with a field of its own, so that what is not written comes last.
  const unwritten = entries.flatMap(([key, value]) =>
    value !== undefined && isUnwritten(value) ? [`# ${openMarker}${key}：${value.name ?? ''}`] : [],
  );
  if (written.length === 0) throw new Error(`Fields without a value: ${Object.keys(fields).join(', ')}`);
  return [...written, ...unwritten];
}

function isUnwritten(value: Draft): value is OpenPlace {
  return value instanceof OpenPlace && value.name !== null;
}

function valueLines(head: string, value: Draft): string[] {
  if (typeof value === 'string') return [`${head} ${scalar(value)}`];
  if (value instanceof OpenPlace) return [`${head} "" # ${openMarker}`];
  if (isList(value)) return [head, ...value.flatMap(itemLines).map((line) => `  ${line}`)];
  return [head, ...fieldLines(value).map((line) => `  ${line}`)];
}

function itemLines(item: Draft): string[] {
  if (typeof item === 'string') return [`- ${scalar(item)}`];
  if (item instanceof OpenPlace || isList(item)) throw new Error('A list of a draft holds texts or fields.');
  return fieldLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function isList(value: Draft): value is readonly Draft[] {
  return Array.isArray(value);
}

/** Texts that need no quotation marks: Chinese words, and names in small letters that are no YAML keyword. */
const plain =
  /^(?:[\p{Script=Han}【][\p{Script=Han}A-Za-z0-9（），。；、“”〔〕【】]*|(?!(?:true|false|yes|no|on|off|null)$)[a-z][A-Za-z0-9-]*)$/u;

function scalar(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text);
}
