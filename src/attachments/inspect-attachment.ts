/** Looking at the bytes of an attachment: what it is, what is wrong with it, and whose data it may hold. */
import { createHash } from 'node:crypto';
import { maxAttachmentBytes, type AttachmentFacts } from '../checks/attachment-facts.ts';
import { attachmentTypes, type AttachmentType } from '../domain/attachment.ts';
import { endsAsZip } from '../import/zip.ts';
import { AttachmentRefusal, type Examined } from './examined.ts';
import { examineJpeg } from './jpeg.ts';
import { examineOffice } from './office.ts';
import { examinePdf } from './pdf.ts';
import { examinePng, pngSignature } from './png.ts';
import { examineText } from './text.ts';
import { tracesIn } from './traces.ts';

export interface Examination extends Examined {
  readonly type: AttachmentType | null;
}

/** The facts about a file that claims a type by its name. */
export async function inspectAttachment(
  bytes: Uint8Array,
  claimed: AttachmentType,
): Promise<AttachmentFacts> {
  const { type, faults, metadata, parts, hasPictures } = await examine(bytes, claimed);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    type,
    isForPeopleToInspect: hasPictures,
    faults: metadata.length === 0 ? faults : [...faults, metadataFault(metadata)],
    traces: tracesIn(parts),
  };
}

function metadataFault(metadata: readonly string[]): AttachmentFacts['faults'][number] {
  return {
    code: 'attachment-metadata',
    message: `文件里还有${metadata.join('；')}。`,
    fix: '请把文件移出 attachments 文件夹，用 npm run attach 重新加入：它会删去这些信息。',
  };
}

/** Looks at a file. What cannot be taken at all is a fault like any other. */
export async function examine(bytes: Uint8Array, claimed: AttachmentType): Promise<Examination> {
  try {
    return await examineAs(bytes, claimed);
  } catch (error) {
    if (error instanceof AttachmentRefusal) return refused(bytes, error);
    throw error;
  }
}

function refused(bytes: Uint8Array, { fault }: AttachmentRefusal): Examination {
  return {
    type: null,
    faults: [fault],
    metadata: [],
    parts: [],
    hasPictures: false,
    clean: () => Promise.resolve(bytes),
  };
}

async function examineAs(bytes: Uint8Array, claimed: AttachmentType): Promise<Examination> {
  if (bytes.length > maxAttachmentBytes) {
    throw new AttachmentRefusal(
      `文件有 ${(bytes.length / 1_000_000).toFixed(1)} MB，超过 ${maxAttachmentBytes / 1_000_000} MB。`,
      '请压缩图片或拆分文件后再作附件。',
    );
  }
  const kind = kindOf(bytes);
  if (kind !== 'zip' && endsAsZip(bytes)) {
    throw new AttachmentRefusal(
      '文件的结尾还藏着一个压缩包。',
      '请用原来的程序打开，另存为新文件后再作附件。',
    );
  }
  const examination = await examineKind(bytes, kind, claimed);
  if (examination.type !== claimed) throw wrongType(claimed, examination.type);
  return examination;
}

type Kind = 'pdf' | 'zip' | 'png' | 'jpg' | 'text' | 'old' | 'archive';

/** What the first bytes say. */
function kindOf(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (start === Buffer.from(pngSignature).toString('latin1')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'old';
  return /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/.test(start) ? 'archive' : 'text';
}

async function examineKind(bytes: Uint8Array, kind: Kind, claimed: AttachmentType): Promise<Examination> {
  switch (kind) {
    case 'pdf':
      return { type: 'pdf', ...(await examinePdf(bytes)) };
    case 'png':
      return { type: 'png', ...(await examinePng(bytes)) };
    case 'jpg':
      return { type: 'jpg', ...examineJpeg(bytes) };
    case 'zip':
      return examineOffice(bytes);
    case 'old':
      throw new AttachmentRefusal(
        '这是旧格式的 Word、Excel 文档，或加了密的文档。',
        '请取消密码，用 WPS 或 Office 另存为 .docx 或 .xlsx；也可以另存为 PDF。',
      );
    case 'archive':
      throw new AttachmentRefusal('这是压缩包。', '请解压，把其中的文件分别作附件。');
    case 'text': {
      const isText = claimed === 'csv' || claimed === 'txt';
      if (!isText) throw wrongType(claimed, null);
      return { type: claimed, ...examineText(bytes, claimed) };
    }
  }
}

function wrongType(claimed: AttachmentType, found: AttachmentType | null): AttachmentRefusal {
  const allowed = Object.keys(attachmentTypes)
    .map((ending) => `.${ending}`)
    .join('、');
  return found === null
    ? new AttachmentRefusal(
        `文件的内容不是后缀“.${claimed}”所说的格式。`,
        `请用原来的程序另存为允许的格式（${allowed}），不要只改文件名；带宏的文档请另存为 .docx 或 .xlsx。`,
      )
    : new AttachmentRefusal(
        `文件的内容是 .${found}，文件名却以“.${claimed}”结尾。`,
        `请把文件名的结尾改为“.${found}”，再作附件。`,
      );
}
