/** What an office document does, fetches or hides: none of it is published. */
import { childrenOf, type XmlElement } from '../import/xml.ts';
import { contentFault, type Examined } from './examined.ts';
import { fieldFaults } from './office-fields.ts';
import { outsideFaults } from './office-outside.ts';
import { contentTypesPart, isXml } from './office-parts.ts';
import { elementsIn, ownText, type Trees } from './office-tree.ts';
import type { Parts } from './zip.ts';

type Fault = Examined['faults'][number];

export function contentFaults(parts: Parts, trees: Trees): Fault[] {
  const names = [...parts.keys()];
  return [
    ...activeFaults(names, trees),
    ...unreadableFaults(names),
    ...outsideFaults(parts, trees),
    ...fieldFaults(trees),
    ...reviewFaults(names, trees),
    ...hiddenFaults(trees),
  ];
}

const activeName =
  /vbaProject|vbaData|activeX|oleObject|embeddings\/|macrosheets|dialogsheets|externalLinks?\/|connections\.xml$|queryTables?\/|ctrlProps\/|webextensions?\/|customUI/i;

function activeFaults(names: readonly string[], trees: Trees): Fault[] {
  const types = childrenOf(trees.get(contentTypesPart)).map(
    ({ attributes }) => attributes['ContentType'] ?? '',
  );
  const hasActive =
    names.some((name) => activeName.test(name)) ||
    types.some((type) => /macroEnabled|vbaProject|activeX|oleObject|addin/i.test(type));
  if (!hasActive) return [];
  return [
    contentFault(
      '文档里有宏、控件、嵌入的文件或外部数据连接。',
      '请删去宏、控件、嵌入的文件和数据连接，另存为 .docx 或 .xlsx；也可以另存为 PDF。',
    ),
  ];
}

/** Whatever is neither XML nor a picture that can be looked through. Settings of printers are taken out. */
function unreadableFaults(names: readonly string[]): Fault[] {
  const found = names.find(
    (name) =>
      !isXml(name) &&
      !/\.(?:png|jpe?g)$/i.test(name) &&
      !/printerSettings\d*\.bin$/i.test(name) &&
      !activeName.test(name),
  );
  if (found === undefined) return [];
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(found)?.[0] ?? '没有后缀';
  return [
    contentFault(
      `文档里有不能核对的部分（${ending}）。`,
      '图片请换成 PNG 或 JPEG 格式再插入，不要嵌入字体；也可以另存为 PDF。',
    ),
  ];
}

const tracked = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'cellIns',
  'cellDel',
  'cellMerge',
  'numberingChange',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'commentReference',
  'commentRangeStart',
]);

function reviewFaults(names: readonly string[], trees: Trees): Fault[] {
  const hasReview =
    names.some((name) => /comments|revisions\//i.test(name)) ||
    [...trees].some(
      ([part, tree]) =>
        part.startsWith('word/') && elementsIn(tree, tracked).some(({ name }) => tracked.has(name)),
    );
  if (!hasReview) return [];
  return [
    contentFault(
      '文档里有批注或修订记录。',
      '请在“审阅”中接受或拒绝全部修订、删除全部批注，再另存为新文件。',
    ),
  ];
}

function hiddenFaults(trees: Trees): Fault[] {
  const all = [...trees];
  const sheets = elementsIn(trees.get('xl/workbook.xml'), ['sheet']).filter(({ attributes }) =>
    /hidden/i.test(attributes['state'] ?? ''),
  );
  const hasHiddenCells = all.some(
    ([part, tree]) =>
      part.startsWith('xl/worksheets/') &&
      elementsIn(tree, ['row', 'col']).some(({ attributes }) => isTrue(attributes['hidden'])),
  );
  const hasHiddenText = all.some(
    ([part, tree]) => part.startsWith('word/') && elementsIn(tree, ['r']).some(isHiddenRun),
  );
  const found = [
    ...(sheets.length > 0 ? [`隐藏的工作表“${sheets[0]?.attributes['name'] ?? ''}”`] : []),
    ...(hasHiddenCells ? ['隐藏的行或列'] : []),
    ...(hasHiddenText ? ['隐藏的文字'] : []),
    ...(all.some(([part]) => /pivotCache/i.test(part)) ? ['数据透视表的原始数据'] : []),
  ];
  if (found.length === 0) return [];
  return [
    contentFault(
      `文档里有${found.join('、')}，读者打开文件就能看到。`,
      '应当公开的请取消隐藏，不公开的请删去；数据透视表请选择性粘贴为数值。',
    ),
  ];
}

function isHiddenRun(run: XmlElement): boolean {
  const vanish = childrenOf(childrenOf(run, 'rPr')[0], 'vanish')[0];
  if (vanish === undefined || vanish.attributes['val'] === 'false' || vanish.attributes['val'] === '0')
    return false;
  return childrenOf(run, 't').some((one) => ownText(one).trim() !== '');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
