/** The files of a scope as pages list them: with the rows of each, and the size at every link. */
import { dataRoot, tablePath, workbookPath, type Scope } from './data/address.ts';
import { tables } from './data/tables.ts';
import { fileSize } from './i18n/format.ts';
import { href } from './links.ts';
import type { OpenData } from './open-data.ts';

export interface ListedFile {
  readonly url: string;
  readonly format: string;
  readonly size: string;
}

export interface FileGroup {
  readonly title: string;
  readonly description: string;
  readonly rowCount: string;
  readonly files: readonly ListedFile[];
}

/** Every table of a scope, and its workbook where there is one. */
export async function filesOfScope(data: OpenData, scope: Scope): Promise<FileGroup[]> {
  const workbook = await workbookOfScope(data, scope);
  const listed = await Promise.all(
    tables.map(async (table) => ({
      title: table.title,
      description: table.description,
      rowCount: String(data.files.get(tablePath(table, scope, 'csv'))?.rowCount ?? 0),
      files: await Promise.all(
        (['csv', 'json'] as const).map((format) => fileOf(data, tablePath(table, scope, format))),
      ),
    })),
  );
  return workbook === null ? listed : [...listed, workbook];
}

/** The workbook of a scope; null where it has none. */
export async function workbookOfScope(data: OpenData, scope: Scope): Promise<FileGroup | null> {
  const file = data.files.get(workbookPath(scope));
  if (file === undefined) return null;
  return {
    title: file.title,
    description: '每张表一个工作表，另附字段说明。',
    rowCount: String(file.rowCount ?? 0),
    files: [await fileOf(data, file.path)],
  };
}

/** A file with its size. */
export async function fileOf(data: OpenData, path: string): Promise<ListedFile> {
  return {
    url: href(`${dataRoot}${path}`),
    format: path.slice(path.lastIndexOf('.') + 1).toUpperCase(),
    size: fileSize((await data.measure(path)).bytes),
  };
}
