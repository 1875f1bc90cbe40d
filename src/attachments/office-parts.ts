/** The parts of an office package (ECMA-376 part 2) and how they refer to each other. */
import { parseXml, childrenOf, type NodeAllowance, type XmlElement } from '../import/xml.ts';
import { damaged, refusalOf } from './examined.ts';
import type { Parts } from './zip.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `hyperlink`, `core-properties`. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export const contentTypesPart = '[Content_Types].xml';
export const rootRelationships = '_rels/.rels';

/** @throws AttachmentRefusal when it is no well-formed XML in UTF-8, declares entities or has too many nodes */
export function xmlOf(bytes: Uint8Array, allowance?: NodeAllowance): XmlElement {
  const text = xmlText(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw damaged('文档的内容声明了实体');
  try {
    return parseXml(text.replace(/^\uFEFF/, ''), allowance);
  } catch (error) {
    throw refusalOf(error, damaged('文档的内容读不出来'));
  }
}

/** The text of an XML part. @throws AttachmentRefusal when it is not in UTF-8 */
export function xmlText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged('文档的内容不是 UTF-8 编码');
  }
}

export function isXml(part: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(part);
}

/** Where the relationships of a part stand. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part whose relationships a file holds; empty for those of the package itself. */
export function ownerOf(relationships: string): string {
  return relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

export function relationshipsIn(bytes: Uint8Array | undefined): Relationship[] {
  if (bytes === undefined) return [];
  return childrenOf(xmlOf(bytes), 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
    isExternal: attributes['TargetMode'] === 'External',
  }));
}

/** The part that a relationship leads to. */
export function targetOf(owner: string, target: string): string {
  const folder = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...folder, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Every part that the package leads to over relationships that are followed. */
export function reachedParts(parts: Parts, isFollowed: (one: Relationship) => boolean): ReadonlySet<string> {
  const reached = new Set([contentTypesPart, rootRelationships]);
  const waiting = [''];
  for (const owner of waiting) {
    const list = owner === '' ? rootRelationships : relationshipsPart(owner);
    if (parts.has(list)) reached.add(list);
    for (const one of relationshipsIn(parts.get(list))) {
      const target = targetOf(owner, one.target);
      if (one.isExternal || !isFollowed(one) || reached.has(target) || !parts.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeRelationships(list: readonly Relationship[]): Uint8Array {
  const lines = list.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return Buffer.from(
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
  );
}

/** Content types without those of parts that are not there. */
export function writeContentTypes(bytes: Uint8Array, hasPart: (part: string) => boolean): Uint8Array {
  const lines = childrenOf(xmlOf(bytes)).flatMap(({ name, attributes }) => {
    const type = escaped(attributes['ContentType'] ?? '');
    const part = attributes['PartName'];
    if (name === 'Default')
      return [`<Default Extension="${escaped(attributes['Extension'] ?? '')}" ContentType="${type}"/>`];
    return part !== undefined && hasPart(part.replace(/^\//, ''))
      ? [`<Override PartName="${escaped(part)}" ContentType="${type}"/>`]
      : [];
  });
  return Buffer.from(
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}</Types>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
