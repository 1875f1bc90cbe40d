/** Reading a committed version of a report, by the words of its own time: no schema judges it today. */
import { readYaml, splitContentFile } from '../schema/front-matter.ts';
import { showHidden } from '../checks/hidden-characters.ts';
import type { FieldValue } from './field-changes.ts';

/** What a version of a file says. */
export interface PublishedText {
  readonly frontMatter: Readonly<Record<string, FieldValue>>;
  readonly body: string;
}

/** Null for a draft, and for a file that cannot be read. */
export function publishedText(text: string): PublishedText | null {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (split === null || yaml?.ok !== true) return null;
  const frontMatter = shown(yaml.value as FieldValue) as Readonly<Record<string, FieldValue>>;
  const { status } = frontMatter;
  return status === 'published' || status === 'withdrawn'
    ? { frontMatter, body: showHidden(split.body) }
    : null;
}

/** What is committed stays as it is: a character that nobody would see is shown by its code. */
function shown(value: FieldValue): FieldValue {
  if (typeof value === 'string') return showHidden(value);
  if (Array.isArray(value)) return (value as readonly FieldValue[]).map(shown);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [showHidden(key), shown(item)]));
}

/** What a checked report says now. Its front matter holds texts, lists and maps only. */
export function presentText(frontMatter: object, body: string): PublishedText {
  return { frontMatter: frontMatter as Readonly<Record<string, FieldValue>>, body };
}
