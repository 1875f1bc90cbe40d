/** What looking at a file gives, whatever its type. */
import type { AttachmentFault } from '../checks/attachment-facts.ts';
import { ImportRefusal, TooMuch } from '../import/refusal.ts';
import { maxPictureParts } from './limits.ts';

/** Words of a file with the place at which a person finds them again. */
export interface TextPart {
  readonly place: string;
  readonly text: string;
  /** Whether other parts hold the same words with better places. */
  readonly isRepeated?: boolean;
}

export interface Examined {
  readonly faults: readonly AttachmentFault[];
  /** What it says about its making, in words: 作者, 拍摄地点. Empty once it is cleaned. */
  readonly metadata: readonly string[];
  readonly parts: readonly TextPart[];
  readonly hasPictures: boolean;
  /** The same file without {@link metadata}: the same input always gives the same bytes. */
  readonly clean: () => Promise<Uint8Array>;
}

/** A picture without {@link Examined.metadata}. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly metadata: readonly string[];
}

/** A file that cannot be taken at all; nothing else can be said about it. */
export class AttachmentRefusal extends Error {
  readonly fault: AttachmentFault;

  constructor(message: string, fix: string) {
    super(message);
    this.name = 'AttachmentRefusal';
    this.fault = { code: 'attachment-refused', message, fix };
  }
}

/** A file that is cut off or was changed by accident. */
export function damaged(what: string): AttachmentRefusal {
  return new AttachmentRefusal(
    `文件已损坏或不完整：${what}。`,
    '请用原来的程序打开，另存为新文件后再作附件；打不开的，请重新取得原文件。',
  );
}

/** An error of the importer's readers as an attachment is refused: with its limit, or as said; other errors stay. */
export function refusalOf(error: unknown, otherwise: AttachmentRefusal): Error {
  if (error instanceof TooMuch)
    return new AttachmentRefusal(error.what, '请核对文件，删去无关的内容，或拆分成几个文件后再作附件。');
  if (error instanceof ImportRefusal) return otherwise;
  return error instanceof Error
    ? error
    : new Error('Something else than an error was thrown.', { cause: error });
}

export function contentFault(message: string, fix: string): AttachmentFault {
  return { code: 'attachment-content', message, fix };
}

/** A picture in pieces that no program writes. */
export function tooManyParts(): AttachmentRefusal {
  return new AttachmentRefusal(
    `图片由超过 ${maxPictureParts} 个部分组成。`,
    '请用看图程序打开，另存为新文件后再作附件。',
  );
}

/** A picture by itself: no program reads what it shows. */
export function examinedPicture({ bytes, metadata }: CleanPicture): Examined {
  return { faults: [], metadata, parts: [], hasPictures: true, clean: () => Promise.resolve(bytes) };
}
