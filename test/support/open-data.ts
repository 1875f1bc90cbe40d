/** The open data of a content folder without a build: what the endpoints answer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toCatalog, type Catalog } from '../../src/catalog.ts';
import { openDataInMemory, openDataInput, type OpenData } from '../../src/open-data.ts';
import type { DataValue } from '../../src/data/column.ts';
import { temporaryFolder } from './build-folder.ts';
import { demoContent } from './demo-content.ts';
import { publishedContent } from './published-content.ts';

/** The content folders that the data is tested with. */
export const dataFolders: readonly (readonly [name: string, folderOf: () => string])[] = [
  ['the five seeds', () => 'content'],
  ['the eleven cases', () => 'test/published/content'],
  ['the demonstration', demoContent],
];

/** A simple value of a row as text. */
export function plainText(value: DataValue | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export interface Published {
  readonly catalog: Catalog;
  readonly data: OpenData;
}

export function openDataOfFolder(folder = 'content', site?: URL): Published {
  const catalog = toCatalog(publishedContent(folder));
  return { catalog, data: openDataInMemory(openDataInput(catalog, site)) };
}

export async function textOf({ data }: Published, path: string): Promise<string> {
  return (await bytesOf({ data }, path)).toString('utf8');
}

export function bytesOf({ data }: Pick<Published, 'data'>, path: string): Promise<Buffer> {
  const file = data.files.get(path);
  if (file === undefined) throw new Error(`No file ${path}.`);
  return Promise.resolve(Buffer.concat([...file.pieces()]));
}

export async function jsonOfFile<T>(published: Published, path: string): Promise<T> {
  return JSON.parse(await textOf(published, path)) as T;
}

/** Writes every file to a temporary folder. */
export async function writtenData(published: Published): Promise<string> {
  const folder = temporaryFolder('data');
  for (const path of published.data.files.keys()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), await bytesOf(published, path));
  }
  return folder;
}
