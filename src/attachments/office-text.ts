/** Words of an office document that stand outside what an import reads: headers, notes, drawings, links. */
import { childrenOf, type XmlElement } from '../import/xml.ts';
import type { TextPart } from './examined.ts';
import { elementsIn, ownText } from './office-tree.ts';

/** Parts that hold names of styles, fonts and colours. */
const wordless = /(?:^|\/)(?:styles|theme\d*|fontTable|numbering|webSettings|settings|calcChain)\.xml$/;

const mainDocument = 'word/document.xml';

export function otherText(type: 'docx' | 'xlsx', trees: ReadonlyMap<string, XmlElement>): TextPart[] {
  return [...trees]
    .filter(([part]) => !wordless.test(part) && part !== '[Content_Types].xml')
    .filter(([part]) => type === 'docx' || part !== 'xl/sharedStrings.xml')
    .map(([part, tree]) => ({
      isRepeated: part === mainDocument,
      place: placeOf(part),
      text: [...linesOf(part, tree), ...attributesOf(tree)].join('\n'),
    }))
    .filter(({ text }) => text.trim() !== '');
}

function placeOf(part: string): string {
  if (/\/(?:header|footer)\d*\.xml$/.test(part)) return '页眉或页脚';
  if (/\/(?:footnotes|endnotes)\.xml$/.test(part)) return '脚注或尾注';
  if (part.endsWith('.rels')) return '链接';
  if (part === mainDocument) return '正文';
  return '图形、图表等处';
}

/** Paragraphs, and headers of sheets; the cells of sheets are read as tables. */
function linesOf(part: string, tree: XmlElement): string[] {
  if (part.endsWith('.rels'))
    return childrenOf(tree).flatMap(({ attributes }) =>
      attributes['TargetMode'] === 'External' ? [attributes['Target'] ?? ''] : [],
    );
  if (part.startsWith('xl/worksheets/'))
    return elementsIn(tree, ['headerFooter']).flatMap((one) => childrenOf(one).map(ownText));
  const paragraphs = elementsIn(tree, ['p']).map(ownText);
  return paragraphs.length > 0 ? paragraphs : [ownText(tree)];
}

const described = ['descr', 'title', 'alt', 'tooltip', 'instr', 'display'];

/** Descriptions of pictures and links, which often repeat the path of a file. */
function attributesOf(tree: XmlElement): string[] {
  const found: string[] = [];
  const walk = (element: XmlElement): void => {
    for (const name of described) {
      const value = element.attributes[name];
      if (value !== undefined) found.push(value);
    }
    for (const child of childrenOf(element)) walk(child);
  };
  walk(tree);
  return found;
}
