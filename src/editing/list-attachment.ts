/** Listing an attachment in the front matter of its report. */
import { appendEntry, type Entry } from '../checks/append-entry.ts';
import { attachmentName } from '../domain/attachment.ts';
import type { RawAttachment } from '../schema/attachment-schema.ts';

/** The report's text with the attachment at the end of its list, or null when it has to be written by hand. */
export function listAttachment(text: string, attachment: RawAttachment): string | null {
  const { file, title, sha256, inspected, exceptions } = attachment;
  const entry: Entry = [
    ['file', file],
    ['title', title],
    ['sha256', sha256],
    ...(inspected === undefined ? [] : [['inspected', inspected] as const]),
    ...(exceptions === undefined ? [] : [['exceptions', exceptions] as const]),
  ];
  return appendEntry(text, 'attachments', entry);
}

/**
 * A name that may be published, made of the name that a clerk's file has: `Scan 1.PDF` gives `scan-1.pdf`. A name
 * without letters or digits of English gives a number: `附件.pdf` gives `annex-1.pdf`.
 */
export function attachmentNameOf(given: string, ending: string, isTaken: (name: string) => boolean): string {
  const words = given
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  const name = `${words}.${ending}`;
  if (attachmentName.test(name) && !/[^\p{ASCII}]/u.test(given)) return name;
  for (let number = 1; ; number += 1) {
    const numbered = `annex-${number}.${ending}`;
    if (!isTaken(numbered)) return numbered;
  }
}
