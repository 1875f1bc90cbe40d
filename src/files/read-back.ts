/** Reading files back by whoever has written them, while they are still in memory. */
import type { WrittenFile } from './write-files.ts';

/** What reads, so that a thread can load it. */
export interface ReadBack {
  /** Address of a {@link ReadBackModule}. */
  readonly module: string;
  /** What its reader is made from: plain data. */
  readonly start: unknown;
}

export interface ReadBackModule {
  /** A function that gives plain data of a written file. */
  readonly readerOf: (start: never) => (written: WrittenFile) => unknown;
}

/** What it reads is null without a module. */
export async function loadReader(readBack: ReadBack | null): Promise<(written: WrittenFile) => unknown> {
  if (readBack === null) return () => null;
  const { readerOf } = (await import(readBack.module)) as ReadBackModule;
  return readerOf(readBack.start as never);
}
