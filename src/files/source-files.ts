/** Files of a content folder as the checks see them: texts decoded, attachments looked at. */
import type { SourceFile } from '../checks/content.ts';
import { inspectAttachments } from './inspect-attachments.ts';

/** A file that is read when its turn comes: attachments are large, and not all kept at once. */
export interface ReadableFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  readonly read: () => Buffer;
  /** Whether a link stands in its place; it is not read. */
  readonly isLink?: boolean;
}

/** In the order in which they are given. */
export function toSourceFiles(files: readonly ReadableFile[]): SourceFile[] {
  const facts = inspectAttachments(files.filter(({ path, isLink }) => isAttachment(path) && isLink !== true));
  return files.map(({ path, read, isLink }): SourceFile => {
    if (isLink === true) return { path, text: '', isLink: true };
    const attachment = facts.get(path);
    return attachment === undefined
      ? { path, text: read().toString('utf8') }
      : { path, text: '', attachment };
  });
}

function isAttachment(path: string): boolean {
  return path.startsWith('attachments/');
}
