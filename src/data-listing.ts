/** The files of a scope as pages list them: with the rows of each, and the size at every link. */
import { dataRoot, tablePath, workbookPath, type Scope } from './data/address.ts';
import { listedAt, type DataLookup, type ListedData } from './data/data-listing.ts';
import { tables } from './data/tables.ts';
import { fileSize } from './i18n/format.ts';
import { href } from './links.ts';

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
export function filesOfScope(lookup: DataLookup, scope: Scope): FileGroup[] {
  const workbook = workbookOfScope(lookup, scope);
  const listed = tables.map((table) => ({
    title: table.title,
    description: table.description,
    rowCount: String(listedAt(lookup, tablePath(table, scope, 'csv')).rowCount ?? 0),
    files: (['csv', 'json'] as const).map((format) => fileOf(lookup, tablePath(table, scope, format))),
  }));
  return workbook === null ? listed : [...listed, workbook];
}

/** The workbook of a scope; null where it has none. */
export function workbookOfScope(lookup: DataLookup, scope: Scope): FileGroup | null {
  const file = lookup(workbookPath(scope));
  if (file === undefined) return null;
  return {
    title: file.title,
    description: '每张表一个工作表，另附字段说明。',
    rowCount: String(file.rowCount ?? 0),
    files: [shown(file)],
  };
}

/** A file with its size. */
export function fileOf(lookup: DataLookup, path: string): ListedFile {
  return shown(listedAt(lookup, path));
}

function shown({ path, bytes }: ListedData): ListedFile {
  return {
    url: href(`${dataRoot}${path}`),
    format: path.slice(path.lastIndexOf('.') + 1).toUpperCase(),
    size: fileSize(bytes),
  };
}
