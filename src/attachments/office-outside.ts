/** What an office document fetches from outside when it is opened: pictures, templates, other files. */
import { childrenOf, type XmlElement } from '../import/xml.ts';
import { contentFault, type Examined } from './examined.ts';
import { relationshipsIn, relationshipsPart, type Relationship } from './office-parts.ts';
import type { Trees } from './office-tree.ts';
import type { Parts } from './zip.ts';

export function outsideFaults(parts: Parts, trees: Trees): Examined['faults'] {
  const all = [...parts.keys()].filter((part) => part.endsWith('.rels'));
  const hasRelationship = all.some((part) => relationshipsIn(parts.get(part)).some(isFetched));
  const hasElement = [...trees].some(([part, tree]) => {
    const links = relationshipsIn(parts.get(relationshipsPart(part))).filter(({ isExternal }) => isExternal);
    return fetches(tree, new Set(links.map(({ id }) => id)));
  });
  if (!hasRelationship && !hasElement) return [];
  return [
    contentFault(
      '文档打开时会从别处取内容（模板、图片、文件或其他链接）。',
      '请断开链接，把图片插入文档本身；模板请在“选项—加载项—模板”中改回 Normal；只保留指向网页的超链接。',
    ),
  ];
}

const webAddress = /^(?:https?:|mailto:|#)/i;

function isFetched({ isExternal, kind, target }: Relationship): boolean {
  return kind === 'aFChunk' || (isExternal && (kind !== 'hyperlink' || !webAddress.test(target)));
}

/** Elements that lead to another place only when a reader follows them. */
const links = new Set(['hyperlink', 'hlinkClick', 'hlinkHover', 'hlinkMouseOver']);

/** Attributes that never refer to a relationship. */
const words = new Set(['val', 'name', 'descr', 'title']);

/**
 * Whether an element other than a link refers to an external relationship, or names a file itself. Office programs
 * fetch a picture over a relationship of any type, a hyperlink's among them.
 */
function fetches(element: XmlElement, external: ReadonlySet<string>): boolean {
  const { name, attributes } = element;
  const isReferring =
    !links.has(name) &&
    Object.entries(attributes).some(([key, value]) => !words.has(key) && external.has(value));
  return isReferring || namesFile(element) || childrenOf(element).some((child) => fetches(child, external));
}

/** Pictures of VML may name their file without a relationship, and its shapes where they lead. */
function namesFile({ name, attributes }: XmlElement): boolean {
  const isPicture = ['imagedata', 'image', 'fill', 'stroke'].includes(name);
  return Object.entries(attributes).some(([key, value]) => {
    if (value.trim() === '') return false;
    const address = key.replace(/^.*:/, '');
    if (isPicture && ['src', 'href', 'althref'].includes(address)) return true;
    return address === 'href' && !webAddress.test(value);
  });
}
