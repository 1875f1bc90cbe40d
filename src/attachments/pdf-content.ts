/** What a PDF does, fetches or hides: none of it is published. */
import { PDFDict } from '@cantoo/pdf-lib';
import { contentFault, type Examined } from './examined.ts';
import {
  dictAt,
  dictsAt,
  has,
  listAt,
  nameAt,
  textAt,
  type PdfDictionary,
  type PdfObjects,
} from './pdf-objects.ts';

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

/** Keys by which a stream stands in a file of its own: any, a form of another document, a picture for print. */
const keysOfOtherFiles = ['F', 'Ref', 'OPI'];

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
  if (stream !== null && keysOfOtherFiles.some((key) => has(dict, key))) return true;
  const onOpening = dictAt(dict, 'OpenAction');
  if (onOpening !== null && doesMoreThanMove(onOpening)) return true;
  return ['A', 'Next'].some((key) =>
    dictsAt(dict, key).some((action) => {
      const kindOfAction = nameAt(action, 'S');
      return kindOfAction !== null && !harmless.includes(kindOfAction);
    }),
  );
}

/** Nobody has asked for what happens on opening: all but a move to a place is more. A place alone is a list. */
function doesMoreThanMove(action: PDFDict): boolean {
  return nameAt(action, 'S') !== 'GoTo' || has(action, 'Next');
}

/** A field of a form is shown on its page even where the catalogue does not list it. */
function isForm(dict: PDFDict): boolean {
  const form = dictAt(dict, 'AcroForm');
  return (
    nameAt(dict, 'Subtype') === 'Widget' ||
    has(dict, 'XFA') ||
    (form !== null && listAt(form, 'Fields').length > 0)
  );
}

/** Everything that is put upon a page but links. */
function hasRemark(dict: PDFDict): boolean {
  return listAt(dict, 'Annots').some(
    (one) => one instanceof PDFDict && !['Link', 'Widget'].includes(nameAt(one, 'Subtype') ?? ''),
  );
}

/**
 * Layers that are off in the usual configuration or another one, off by their use, or shown only while others are
 * off (ISO 32000-1, 8.11).
 */
function hidesLayer(dict: PDFDict): boolean {
  const layers = dictAt(dict, 'OCProperties');
  const configurations = layers === null ? [] : ['D', 'Configs'].flatMap((key) => dictsAt(layers, key));
  const isMembership = nameAt(dict, 'Type') === 'OCMD';
  return (
    configurations.some((one) => listAt(one, 'OFF').length > 0 || nameAt(one, 'BaseState') === 'OFF') ||
    nameAt(dict, 'ViewState') === 'OFF' ||
    (isMembership && (has(dict, 'VE') || ['AllOff', 'AnyOff'].includes(nameAt(dict, 'P') ?? '')))
  );
}
