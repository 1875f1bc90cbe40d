/**
 * How much a reader of the pages of a PDF has to read. What several pages share counts for each, and a form as often
 * as it is drawn: forms that draw forms multiply, so that a few kilobytes may stand for more than any machine reads.
 * Sums are added up form by form; nothing is drawn.
 */
import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { AttachmentRefusal } from './examined.ts';
import { maxDrawnBytes, maxFormDepth, maxPages } from './limits.ts';
import { dictAt, listAt, nameAt, type PdfObjects } from './pdf-objects.ts';
import { bytesOfUse, checkNesting, useOfContent, type ContentUse } from './pdf-content-use.ts';
import type { UnpackedStreams } from './pdf-streams.ts';
import { decodedName } from './pdf-tokens.ts';

interface Cost extends ContentUse {
  /** Levels of forms inside each other. */
  readonly depth: number;
}

/** What may be drawn by a name. */
type Drawables = ReadonlyMap<string, readonly PDFRawStream[]>;

interface Reading {
  readonly unpacked: UnpackedStreams;
  readonly most: number;
  readonly costs: Map<PDFRawStream, Cost>;
  readonly drawables: Map<PDFDict, Drawables>;
  /** For forms without resources of their own: they take those of any that draws them. */
  readonly everywhere: readonly PDFDict[];
}

/**
 * The bytes of all strings that the pages draw.
 * @throws AttachmentRefusal for pages that draw more than the limit, or forms inside each other without an end
 */
export function checkDrawn(
  { context, dictionaries }: PdfObjects,
  unpacked: UnpackedStreams,
  most = maxDrawnBytes,
): number {
  const dicts = dictionaries.map(({ dict }) => dict);
  const everywhere = dicts.filter((dict) => kindsOfDrawables.some((kind) => dictAt(dict, kind) !== null));
  const reading: Reading = { unpacked, most, costs: new Map(), drawables: new Map(), everywhere };
  const uses = usesOfPages(context.lookup(context.trailerInfo.Root, PDFDict));
  let [total, shownBytes] = [0, 0];
  const add = (cost: Cost, times: number): void => {
    total += cost.bytes * times;
    shownBytes += cost.shownBytes * times;
    if (total > most) throw tooMuch(most);
  };
  for (const dict of dicts) {
    const contents = contentsOf(dict);
    const signs = nameAt(dict, 'Subtype') === 'Type3' ? (dictAt(dict, 'CharProcs')?.values() ?? []) : [];
    const one = signs.map((sign) => dict.context.lookup(sign)).filter((sign) => sign instanceof PDFRawStream);
    const resources = dictAt(dict, 'Resources');
    const places = resources === null ? everywhere : [resources];
    if (contents.length > 0) add(costOf(contents, resourcesOfPage(dict), reading, 0), uses.get(dict) ?? 1);
    for (const sign of one) add(costOf([sign], places, reading, 0), 1);
  }
  return shownBytes;
}

/** How often each page stands in the tree of pages. @throws AttachmentRefusal where there are too many */
function usesOfPages(catalogue: PDFDict): ReadonlyMap<PDFDict, number> {
  const uses = new Map<PDFDict, number>();
  const first = dictAt(catalogue, 'Pages');
  const waiting = first === null ? [] : [first];
  let [pages, branches] = [0, 0];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const kids = listAt(node, 'Kids');
    if (kids.length > 0) branches += 1;
    else pages += 1;
    if (pages > maxPages || branches > maxPages || waiting.length + kids.length > maxPages * 2)
      throw new AttachmentRefusal(`PDF 超过 ${maxPages} 页。`, '请拆分后再作附件。');
    uses.set(node, (uses.get(node) ?? 0) + 1);
    waiting.push(...kids.filter((kid) => kid instanceof PDFDict));
  }
  return uses;
}

function contentsOf(dict: PDFDict): PDFRawStream[] {
  const contents = dict.lookup(PDFName.of('Contents'));
  const all = contents instanceof PDFArray ? listAt(dict, 'Contents') : [contents];
  return all.filter((one) => one instanceof PDFRawStream);
}

/** Those of a page and of the branches above it. */
function resourcesOfPage(page: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  for (let node: PDFDict | null = page; node !== null && !seen.has(node); node = dictAt(node, 'Parent')) {
    seen.add(node);
    const resources = dictAt(node, 'Resources');
    if (resources !== null) found.push(resources);
  }
  return found;
}

/** Of streams that are read as one, with all that they draw. */
function costOf(
  streams: readonly PDFRawStream[],
  resources: readonly PDFDict[],
  reading: Reading,
  level: number,
): Cost {
  const { most } = reading;
  if (level > maxFormDepth) throw tooDeep();
  const content = contentOf(streams, reading);
  const own = useOfContent(content);
  let { shownBytes } = own;
  let bytes = own.bytes + streams.length * bytesOfUse;
  let [depth, below] = [0, 0];
  if (bytes > most) throw tooMuch(most);
  for (const [name, times] of namesIn(content)) {
    for (const drawn of resources.flatMap((one) => drawablesOf(one, reading).get(name) ?? [])) {
      const cost = costOfForm(drawn, reading, level + 1);
      bytes += times * cost.bytes;
      shownBytes += times * cost.shownBytes;
      depth = Math.max(depth, cost.depth + 1);
      // A form begins with a state that is kept for it, and may be drawn where most of them are.
      below = Math.max(below, cost.nesting + 1);
      if (bytes > most) throw tooMuch(most);
      if (depth > maxFormDepth) throw tooDeep();
      checkNesting(own.nesting + below);
    }
  }
  return { bytes, shownBytes, depth, nesting: own.nesting + below };
}

function contentOf(streams: readonly PDFRawStream[], { unpacked, most }: Reading): string {
  const contents = streams.map((stream) => unpacked.get(stream)?.bytes ?? new Uint8Array(0));
  const length = contents.reduce((sum, content) => sum + content.length + bytesOfUse, 0);
  if (length > most) throw tooMuch(most);
  return Buffer.concat(contents).toString('latin1');
}

function costOfForm(form: PDFRawStream, reading: Reading, level: number): Cost {
  const known = reading.costs.get(form);
  if (known !== undefined) return known;
  const resources = dictAt(form.dict, 'Resources');
  const cost = costOf([form], resources === null ? reading.everywhere : [resources], reading, level);
  reading.costs.set(form, cost);
  return cost;
}

const kindsOfDrawables = ['XObject', 'Pattern', 'ExtGState'];

/** Forms, patterns and the forms of masks, by the names that resources give them. */
function drawablesOf(resources: PDFDict, { drawables }: Reading): Drawables {
  const known = drawables.get(resources);
  if (known !== undefined) return known;
  const found = new Map<string, PDFRawStream[]>();
  for (const [key, value] of kindsOfDrawables.flatMap((kind) => dictAt(resources, kind)?.entries() ?? [])) {
    const target = resources.context.lookup(value);
    const mask = target instanceof PDFDict ? dictAt(target, 'SMask')?.lookup(PDFName.of('G')) : target;
    if (!(mask instanceof PDFRawStream) || nameAt(mask.dict, 'Subtype') === 'Image') continue;
    const name = decodedName(key.toString().slice(1));
    found.set(name, [...(found.get(name) ?? []), mask]);
  }
  drawables.set(resources, found);
  return found;
}

/** How often each name stands in contents. An operator that draws takes one, so that no more is drawn. */
function namesIn(content: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [, written = ''] of content.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/g)) {
    const name = decodedName(written);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

function tooMuch(most: number): AttachmentRefusal {
  return new AttachmentRefusal(
    `PDF 的页面画出的内容（重复画的重复计）超过 ${most / 1_000_000} MB。`,
    '请简化图形或拆分文件，重新打印成 PDF 后再作附件。',
  );
}

function tooDeep(): AttachmentRefusal {
  return new AttachmentRefusal(
    `PDF 里的图形互相套画，超过 ${maxFormDepth} 层。`,
    '请重新打印成 PDF，再作附件。',
  );
}
