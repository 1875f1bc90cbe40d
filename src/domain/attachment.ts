/** Attachments (附件) of a report: files that readers download as they are. */

/** Every type of file that may be attached, by the ending of its name, with its media type. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
} as const;
export type AttachmentType = keyof typeof attachmentTypes;

/** An attachment as readers get it. */
export interface Attachment {
  /** Its name below the folder of its report. */
  readonly file: string;
  readonly title: string;
  readonly type: AttachmentType;
  readonly bytes: number;
  /** SHA-256, in small hexadecimal digits. */
  readonly sha256: string;
}

/**
 * A name of an attachment: lower-case letters, digits and hyphens, and one ending. Windows keeps some names for its
 * devices, whatever their ending: a reader could not save such a file.
 */
export const attachmentName =
  /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.)[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx|xlsx|png|jpg|csv|txt)$/;

/** The ending of a path as the type that it claims; null when no such type may be attached. */
export function attachmentTypeOf(path: string): AttachmentType | null {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(attachmentTypes, ending) ? (ending as AttachmentType) : null;
}

/** Where an attachment stands: below the content folder, and below the site. */
export function attachmentPath(reportId: string, file: string): string {
  return `attachments/${reportId}/${file}`;
}
