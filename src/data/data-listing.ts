/** What there is to download: each file of the open data with its size and digest, as it was written. */

export interface ListedData {
  /** Below `data/v1/`. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  /** Null for a file that is no table. */
  readonly rowCount: number | null;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** Every file by its path. */
export type DataListing = ReadonlyMap<string, ListedData>;

/** Says of a file what stands in the listing. */
export type DataLookup = (path: string) => ListedData | undefined;

/** @throws where there is no such file. */
export function listedAt(lookup: DataLookup, path: string): ListedData {
  const file = lookup(path);
  if (file === undefined) throw new Error(`No data file ${path}.`);
  return file;
}
