/** All figures of a report as one digest, so that a release record can hold ten thousand of them. */
import { createHash } from 'node:crypto';
import type { RawReport } from '../schema/report-schema.ts';

/** The parts of a front matter that state figures; what is left out describes the entry itself. */
const parts = [
  'document',
  'funds',
  'lineItems',
  'goals',
  'schedule',
  'tables',
  'indicators',
  'blocks',
  'scores',
  'gradeScale',
  'calculations',
  'metrics',
] as const satisfies readonly (keyof RawReport)[];

const digit = /[\d０-９]/;

/**
 * The digest of every printed text with a digit in it, with the name of its field, and of every number of
 * the narrative. Words can be put right without it; the order of the fields of a row does not matter.
 */
export function figuresDigest(raw: RawReport, body: string): string {
  const lines: string[] = [];
  for (const part of parts) collect(raw[part], part, lines);
  // Attachments hold figures too; their digests say whether they are the same.
  for (const { file, sha256 } of raw.attachments ?? []) lines.push(`attachments ${file} ${sha256}`);
  return createHash('sha256')
    .update(lines.join('\n'))
    .update('\n\n')
    .update(numbersOf(body).join('\n'))
    .digest('hex');
}

function collect(value: unknown, field: string, into: string[]): void {
  if (typeof value === 'string') {
    if (digit.test(value)) into.push(`${field} ${JSON.stringify(value)}`);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, field, into);
  } else if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(record).sort()) {
      const item = record[key];
      // Most fields have no figure, and need no name.
      if (typeof item !== 'string' || digit.test(item)) collect(item, `${field}.${key}`, into);
    }
  }
}

/** Numbers of Markdown, without those that only count the items of a list. */
function numbersOf(body: string): string[] {
  return body.replace(/^[^\S\r\n]*\d+[.)]\s/gm, '').match(/[\d０-９]+(?:[.,．，][\d０-９]+)*[%％]?/g) ?? [];
}
