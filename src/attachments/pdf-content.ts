/** What a PDF does, fetches or hides: none of it is published. */
import { PDFDict } from '@cantoo/pdf-lib';
import { contentFault, type Examined } from './examined.ts';
import { dictAt, has, listAt, nameAt, textAt, type PdfDictionary, type PdfObjects } from './pdf-objects.ts';

type Fault = Examined['faults'][number];

const print = '请用“打印”另存为新的 PDF（打印机选“Microsoft Print to PDF”或 WPS PDF），再作附件。';

export function pdfContentFaults(objects: PdfObjects): Fault[] {
  const { dictionaries } = objects;
  const dicts = dictionaries.map(({ dict }) => dict);
  return [
    ...(dictionaries.some(hasAction)
      ? [contentFault('PDF 里有脚本或打开时自动运行的动作，或指向外部文件。', print)]
      : []),
    ...(dicts.some((dict) => keysOfFiles.some((key) => has(dict, key)))
      ? [contentFault('PDF 里嵌入了其他文件或多媒体。', `嵌入的文件请单独作附件；${print}`)]
      : []),
    ...(dicts.some(isForm)
      ? [contentFault('PDF 里有表单域或电子签章，读者能改动或看到其中没有印出的内容。', print)]
      : []),
    ...(dicts.some(hasRemark) ? [contentFault('PDF 里有批注。', `请删去批注后另存；${print}`)] : []),
    ...(dicts.some(hidesLayer) ? [contentFault('PDF 里有隐藏的图层。', print)] : []),
  ];
}

/** Keys that stand for nothing else in any dictionary. */
const keysOfScripts = ['JS', 'JavaScript', 'AA'];
const keysOfFiles = ['EmbeddedFiles', 'EF', 'AF', 'RichMediaContent', 'RichMediaSettings', 'Collection'];

/** Kinds of actions that only move within the document, or lead to a page of the web. */
const harmless = ['GoTo', 'Named', 'URI'];
const harmful = [
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'GoToDp',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Rendition',
  'RichMediaExecute',
  'Movie',
  'Sound',
  'Hide',
  'SetOCGState',
];

function hasAction({ dict, stream }: PdfDictionary): boolean {
  if (keysOfScripts.some((key) => has(dict, key))) return true;
  const kind = nameAt(dict, 'S');
  if (kind !== null && harmful.includes(kind)) return true;
  const uri = kind === 'URI' ? textAt(dict, 'URI') : null;
  if (uri !== null && !/^(?:https?:\/\/|mailto:|#|$)/i.test(uri)) return true;
  // Streams may stand in files of their own.
  if (stream !== null && has(dict, 'F')) return true;
  return ['OpenAction', 'A', 'Next'].some((key) => {
    const action = dictAt(dict, key);
    const kindOfAction = action === null ? null : nameAt(action, 'S');
    return kindOfAction !== null && !harmless.includes(kindOfAction);
  });
}

function isForm(dict: PDFDict): boolean {
  const form = dictAt(dict, 'AcroForm');
  return has(dict, 'XFA') || (form !== null && listAt(form, 'Fields').length > 0);
}

/** Everything that is put upon a page but links. */
function hasRemark(dict: PDFDict): boolean {
  return listAt(dict, 'Annots').some(
    (one) => one instanceof PDFDict && !['Link', 'Widget'].includes(nameAt(one, 'Subtype') ?? ''),
  );
}

function hidesLayer(dict: PDFDict): boolean {
  const layers = dictAt(dict, 'OCProperties');
  const usual = layers === null ? null : dictAt(layers, 'D');
  return usual !== null && (listAt(usual, 'OFF').length > 0 || nameAt(usual, 'BaseState') === 'OFF');
}
