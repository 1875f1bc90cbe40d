/** What is known of an attachment (附件) once its bytes were looked at; checks judge by this alone. */
import type { PersonalTraceName } from './personal-trace.ts';

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

/** Largest attachment: what a reader can fetch over a slow line, and what a repository can keep. */
export const maxAttachmentBytes = 20_000_000;

/** What is wrong with the file itself, in words for a clerk. */
export interface AttachmentFault {
  readonly code: 'attachment-refused' | 'attachment-content' | 'attachment-metadata';
  readonly message: string;
  readonly fix: string;
}

/** A place of its text that tells of a person: `第 3 页`. What was found is not repeated. */
export interface AttachmentTrace {
  readonly name: PersonalTraceName;
  readonly place: string;
}

export interface AttachmentFacts {
  /** SHA-256 of the bytes, in small hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Null when the content is of no type that may be attached. */
  readonly type: AttachmentType | null;
  /** Whether it can show what no program reads: a picture, or pages that may be pictures. */
  readonly isForPeopleToInspect: boolean;
  readonly faults: readonly AttachmentFault[];
  readonly traces: readonly AttachmentTrace[];
}

/** The ending of a path as the type that it claims; null when no such type may be attached. */
export function attachmentTypeOf(path: string): AttachmentType | null {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(attachmentTypes, ending) ? (ending as AttachmentType) : null;
}

/** A name of an attachment: lower-case letters, digits and hyphens, and one ending. */
export const attachmentName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx|xlsx|png|jpg|csv|txt)$/;
