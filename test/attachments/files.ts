/** Files of every type that may be attached, and ways to spoil them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { readZip, writeZip } from '../../src/attachments/zip.ts';
import type { FormBlock } from '../import/forms.ts';
import { toDocx, toXlsx } from '../import/office-files.ts';

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

// Pictures

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return joined(length, body, check);
}

const signature = bytesOf('\x89PNG\r\n\x1a\n');

/** Eight by eight points in colour; `extra` stands before the picture data. */
export function png(...extra: readonly Uint8Array[]): Uint8Array {
  const rows = Array.from({ length: 8 }, (_, y) => [
    0,
    ...Array.from({ length: 24 }, (_, x) => (x * y) % 256),
  ]);
  return joined(
    signature,
    chunk('IHDR', Uint8Array.of(0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0)),
    ...extra,
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()), { level: 0 })),
    chunk('IEND', new Uint8Array(0)),
  );
}

export const pngText = (words: string): Uint8Array => chunk('tEXt', bytesOf(`Author\0${words}`));

export function segment(marker: number, data: Uint8Array): Uint8Array {
  return joined(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data);
}

/** Eight by eight points of one grey, baseline. */
const smallJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AKh//9k=',
  'base64',
);

/** `extra` stands after the head of JFIF. */
export function jpeg(...extra: readonly Uint8Array[]): Uint8Array {
  return joined(smallJpeg.subarray(0, 20), ...extra, smallJpeg.subarray(20));
}

/** Exif with an orientation, and a place as a camera would write it. */
export function exif(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(38);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  tiff.writeUInt16BE(0x8825, 22);
  tiff.writeUInt16BE(4, 24);
  return segment(0xe1, joined(bytesOf('Exif\0\0'), tiff));
}

// PDF

/** A page with words, an author and a date, as a program writes it. */
export async function pdf(
  words: string,
  change: (document: PDFDocument) => void | Promise<void> = () => undefined,
  useObjectStreams = true,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  page.drawText(words, { x: 10, y: 100, size: 12, font: await document.embedFont(StandardFonts.Helvetica) });
  document.setAuthor('Example Author');
  document.setCreationDate(new Date('2024-05-01T09:00:00Z'));
  document.setModificationDate(new Date('2024-05-01T09:00:00Z'));
  await change(document);
  return new Uint8Array(await document.save({ useObjectStreams }));
}

/** Puts an action or another entry into the catalogue of a PDF. */
export function inCatalogue(key: string, value: unknown) {
  return (document: PDFDocument): void => {
    document.catalog.set(PDFName.of(key), document.context.register(document.context.obj(value as never)));
  };
}

/** Puts an annotation on the first page. */
export function annotation(value: Readonly<Record<string, unknown>>) {
  return (document: PDFDocument): void => {
    const { context } = document;
    const ref = context.register(context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...value } as never));
    const page = document.getPage(0).node;
    const list = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (list === undefined) page.set(PDFName.of('Annots'), context.obj([ref]));
    else list.push(ref);
  };
}

// Office documents

export const paragraphs = (...words: readonly string[]): FormBlock[] =>
  words.map((paragraph) => ({ paragraph }));

export const docx = (...words: readonly string[]): Promise<Uint8Array> => toDocx(paragraphs(...words));
export const xlsx = (...words: readonly string[]): Promise<Uint8Array> => toXlsx(paragraphs(...words));

export type PartChange = (text: string) => string;

/** A package with parts changed or added; text parts only. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, PartChange>>): Uint8Array {
  const parts = new Map(readZip(bytes).parts);
  for (const [name, change] of Object.entries(changes)) {
    parts.set(name, utf8(change(Buffer.from(parts.get(name) ?? []).toString('utf8'))));
  }
  return writeZip(parts);
}

export const partOf = (bytes: Uint8Array, name: string): string =>
  Buffer.from(readZip(bytes).parts.get(name) ?? []).toString('utf8');

/** Adds a relationship to the main part of a Word document. */
export const relating = (kind: string, target: string, mode = ''): PartChange =>
  inserting(
    '</Relationships>',
    `<Relationship Id="added" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`,
  );

export function inserting(before: string, addition: string): PartChange {
  return (text) => {
    if (!text.includes(before)) throw new Error(`The part does not contain ${before}: ${text.slice(0, 200)}`);
    return text.replace(before, () => `${addition}${before}`);
  };
}

// LibreOffice

/** A file as LibreOffice writes it from a page of HTML. */
export function byLibreOffice(html: string, filters: readonly string[], ending: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'attachment-'));
  try {
    writeFileSync(
      join(folder, 'page.html'),
      `<html><head><meta charset="utf-8"></head><body>${html}</body></html>`,
    );
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      ...filters,
      '--outdir',
      folder,
      join(folder, 'page.html'),
    ]);
    const path = join(folder, `page.${ending}`);
    if (!existsSync(path)) throw new Error('LibreOffice wrote no file');
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
