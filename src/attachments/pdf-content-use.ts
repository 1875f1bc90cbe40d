/** What it costs a reader to read the content of a page or a form once, without what it draws. */
import { AttachmentRefusal } from './examined.ts';
import { maxNesting } from './limits.ts';
import { contentTokens } from './pdf-content-tokens.ts';

/** Taking up a stream, or a picture in the middle, costs a reader about as much as reading so many bytes. */
export const bytesOfUse = 200;

/** So does keeping the state of what is drawn: some microseconds, many times as long as other signs take. */
const bytesOfState = 20;

export interface ContentUse {
  /** Its length, and as many bytes for what costs more than its length. */
  readonly bytes: number;
  /** How many states are kept at once: `q` keeps one, `Q` takes the last one back. */
  readonly nesting: number;
  /** Bytes of the strings: codes of signs that may be shown. */
  readonly shownBytes: number;
}

/** @throws AttachmentRefusal for content that no program writes */
export function useOfContent(content: string): ContentUse {
  let bytes = content.length;
  let [now, nesting, shownBytes] = [0, 0, 0];
  for (const { kind, text, isInside, start, end, tries } of contentTokens(content)) {
    if (kind === 'string') shownBytes += end - start;
    else if (kind === 'digits') shownBytes += (end - start) / 2;
    else if (kind === 'picture') bytes += tries * bytesOfUse;
    if (kind !== 'word' || isInside) continue;
    if (text === 'Q') now = Math.max(0, now - 1);
    if (text !== 'q') continue;
    bytes += bytesOfState;
    now += 1;
    nesting = Math.max(nesting, now);
    checkNesting(nesting);
  }
  return { bytes, nesting, shownBytes };
}

/** @throws AttachmentRefusal */
export function checkNesting(nesting: number): void {
  if (nesting <= maxNesting) return;
  throw new AttachmentRefusal(
    `PDF 页面里保存的绘图状态（q 多于 Q）超过 ${maxNesting} 层。`,
    '请重新打印成 PDF，再作附件。',
  );
}
