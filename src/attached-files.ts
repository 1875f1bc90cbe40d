/** The attachments of all reports as the site gives them: the very bytes of the content folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from './catalog.ts';
import { attachmentPath, attachmentTypes, type Attachment } from './domain/attachment.ts';
import { readEnvironment } from './files/environment.ts';
import { oncePer } from './once.ts';

export interface PublishedAttachment extends Attachment {
  /** Below the content folder, and below the base path of the site. */
  readonly path: string;
}

export function publishedAttachments({ reports }: Catalog): PublishedAttachment[] {
  return reports.flatMap(({ id, attachments }) =>
    attachments.map((one) => ({ ...one, path: attachmentPath(id, one.file) })),
  );
}

const byPath: (catalog: Catalog) => ReadonlyMap<string, PublishedAttachment> = oncePer(
  (catalog) => new Map(publishedAttachments(catalog).map((one) => [one.path, one])),
);

/** A file as the answer of an endpoint; only those that reports list. */
export function attachmentResponse(catalog: Catalog, path: string): Response {
  const attachment = byPath(catalog).get(path);
  if (attachment === undefined) return new Response(null, { status: 404 });
  const bytes = readFileSync(join(readEnvironment().contentDir, path));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': attachmentTypes[attachment.type] },
  });
}
