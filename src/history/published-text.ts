/** Reading a committed version of a report, by the words of its own time: no schema judges it today. */
import { readYaml, splitContentFile } from '../schema/front-matter.ts';
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
  const frontMatter = yaml.value as Readonly<Record<string, FieldValue>>;
  const { status } = frontMatter;
  return status === 'published' || status === 'withdrawn' ? { frontMatter, body: split.body } : null;
}

/** What a checked report says now. Its front matter holds texts, lists and maps only. */
export function presentText(frontMatter: object, body: string): PublishedText {
  return { frontMatter: frontMatter as Readonly<Record<string, FieldValue>>, body };
}
