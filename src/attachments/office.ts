/** Word documents and Excel workbooks (ECMA-376): what they carry besides what they show. */
import { readDocx } from '../import/read-docx.ts';
import { readXlsx } from '../import/read-xlsx.ts';
import { startTally } from '../import/limits.ts';
import { toSourceText } from '../import/source-text.ts';
import { allowNodes, childrenOf, type XmlElement } from '../import/xml.ts';
import { damaged, refusalOf, type CleanPicture, type Examined, type TextPart } from './examined.ts';
import { cleanJpeg } from './jpeg.ts';
import { dataLimits, maxXmlNodes } from './limits.ts';
import { contentFaults } from './office-content.ts';
import {
  contentTypesPart,
  isXml,
  ownerOf,
  reachedParts,
  relationshipsIn,
  rootRelationships,
  targetOf,
  writeContentTypes,
  writeRelationships,
  xmlOf,
  type Relationship,
} from './office-parts.ts';
import { cleanXml } from './office-xml.ts';
import { otherText } from './office-text.ts';
import { cleanPng, pngSignature } from './png.ts';
import { readZip, writeZip, type Parts } from './zip.ts';

export type OfficeType = 'docx' | 'xlsx';

const mainTypes: Readonly<Record<string, OfficeType>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
};

export interface ExaminedOffice extends Examined {
  /** Null for another kind of office document, such as one with macros. */
  readonly type: OfficeType | null;
}

/** @throws AttachmentRefusal when it is no whole package */
export async function examineOffice(bytes: Uint8Array): Promise<ExaminedOffice> {
  const { parts, extras } = readZip(bytes);
  const trees = treesOf(parts);
  const type = typeOf(parts);
  const cleaned = await cleanParts(parts);
  return {
    type,
    faults: contentFaults(parts, trees),
    metadata: [...new Set([...cleaned.metadata, ...extras])],
    parts: type === null ? [] : textOf(type, trees),
    hasPictures: [...parts.keys()].some((part) => isPicture(part)),
    clean: () => Promise.resolve(writeZip(cleaned.parts)),
  };
}

function treesOf(parts: Parts): ReadonlyMap<string, XmlElement> {
  const allowance = allowNodes(maxXmlNodes);
  return new Map(
    [...parts].flatMap(([part, bytes]) => (isXml(part) ? [[part, xmlOf(bytes, allowance)] as const] : [])),
  );
}

/** What the main part is, by the content type that its package gives it. */
function typeOf(parts: Parts): OfficeType | null {
  const types = parts.get(contentTypesPart);
  const main = relationshipsIn(parts.get(rootRelationships)).find(({ kind }) => kind === 'officeDocument');
  if (types === undefined || main === undefined) throw damaged('不是 Word 或 Excel 文档');
  const part = targetOf('', main.target);
  const { attributes } =
    childrenOf(xmlOf(types), 'Override').find((one) => one.attributes['PartName'] === `/${part}`) ?? {};
  return mainTypes[attributes?.['ContentType'] ?? ''] ?? null;
}

function isPicture(part: string): boolean {
  return /\.(?:png|jpe?g)$/i.test(part);
}

/** Relationships to what a document says about its making. Without them the documents look the same. */
const aboutMaking: Readonly<Record<string, string>> = {
  'core-properties': '作者、日期等文档属性',
  'extended-properties': '单位、程序等文档属性',
  'custom-properties': '自定义文档属性',
  thumbnail: '缩略图',
  customXml: '附带的数据',
  printerSettings: '打印机设置',
  people: '作者名单',
  person: '作者名单',
  glossaryDocument: '构建基块',
};

interface Clean {
  readonly parts: Parts;
  readonly metadata: readonly string[];
}

async function cleanParts(parts: Parts): Promise<Clean> {
  const metadata = new Set<string>();
  const isKept = (one: Relationship): boolean => aboutMaking[one.kind] === undefined;
  const reached = reachedParts(parts, isKept);
  const kept = new Map<string, Uint8Array>();
  const isThere = (part: string): boolean => reached.has(part);
  // The content types come first, as in the packages that office programs write.
  for (const [part, bytes] of [...parts].sort(([a], [b]) => rankOf(a) - rankOf(b))) {
    if (!isThere(part)) continue;
    kept.set(part, await cleanPart(part, bytes, { isKept, isThere, metadata }));
  }
  if ([...parts.keys()].some((part) => !isThere(part)) && metadata.size === 0) metadata.add('没有用到的部分');
  return { parts: kept, metadata: [...metadata] };
}

function rankOf(part: string): number {
  return part === contentTypesPart ? 0 : part === rootRelationships ? 1 : 2;
}

interface Cleaning {
  readonly isKept: (one: Relationship) => boolean;
  readonly isThere: (part: string) => boolean;
  readonly metadata: Set<string>;
}

async function cleanPart(
  part: string,
  bytes: Uint8Array,
  { isKept, isThere, metadata }: Cleaning,
): Promise<Uint8Array> {
  if (part === contentTypesPart) return typesOfRest(bytes, isThere);
  if (part.endsWith('.rels')) {
    const list = relationshipsIn(bytes);
    const rest = list.filter(
      (one) => isKept(one) && (one.isExternal || isThere(targetOf(ownerOf(part), one.target))),
    );
    for (const { kind } of list.filter((one) => !rest.includes(one)))
      metadata.add(aboutMaking[kind] ?? '没有用到的部分');
    return rest.length === list.length ? bytes : writeRelationships(rest);
  }
  if (isPicture(part)) {
    const picture = await cleanPicture(bytes);
    if (picture.metadata.length > 0) metadata.add('图片的拍摄信息');
    return picture.bytes;
  }
  return isXml(part) ? cleanXml(bytes, metadata) : bytes;
}

function typesOfRest(bytes: Uint8Array, isThere: (part: string) => boolean): Uint8Array {
  const isWhole = childrenOf(xmlOf(bytes), 'Override').every(({ attributes }) =>
    isThere((attributes['PartName'] ?? '').replace(/^\//, '')),
  );
  return isWhole ? bytes : writeContentTypes(bytes, isThere);
}

/**
 * A picture inside a document is turned by the document, not by its Exif. Office programs take it by its content,
 * whatever its ending says.
 */
async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const isPng = pngSignature.every((byte, index) => bytes[index] === byte);
  return isPng ? await cleanPng(bytes) : cleanJpeg(bytes);
}

/** The words of a document as the importer reads them, and those that it has no use for. */
function textOf(type: OfficeType, trees: ReadonlyMap<string, XmlElement>): TextPart[] {
  const part = (name: string): XmlElement | undefined => trees.get(name);
  try {
    const tally = startTally(dataLimits);
    const { blocks } = type === 'docx' ? readDocx(part, tally) : readXlsx(part, tally);
    const shown = blocks.map((block): TextPart => ({
      place: block.place,
      text: block.kind === 'table' ? toSourceText({ blocks: [block], notes: [] }) : block.text,
    }));
    return [...shown, ...otherText(type, trees)];
  } catch (error) {
    throw refusalOf(error, damaged('文档的内容读不出来'));
  }
}
