/** What is known of an attachment (附件) once its bytes were looked at; checks judge by this alone. */
import type { AttachmentType } from '../domain/attachment.ts';
import type { PersonalTraceName } from './personal-trace.ts';
import type { ProblemCode } from './problem.ts';

/** Largest attachment: what a reader can fetch over a slow line, and what a repository can keep. */
export const maxAttachmentBytes = 20_000_000;

/** What is wrong with the file itself, in words for a clerk. */
export interface AttachmentFault {
  readonly code: Extract<ProblemCode, 'attachment-refused' | 'attachment-content' | 'attachment-metadata'>;
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

/** Facts of a file about which nothing can be said but that it is not taken. */
export function refusedFacts(
  sha256: string,
  bytes: number,
  { message, fix }: Omit<AttachmentFault, 'code'>,
): AttachmentFacts {
  return {
    sha256,
    bytes,
    type: null,
    isForPeopleToInspect: false,
    faults: [{ code: 'attachment-refused', message, fix }],
    traces: [],
  };
}
