/** The handbook's pages on problems: one for each code. */
import { handbookPath } from '../checks/handbook-path.ts';
import { catalogue, catalogueGroups } from './catalogue.ts';
import type { CatalogueEntry, Code, Place } from './entry.ts';

export interface ProblemPage {
  readonly code: Code;
  /** Below the base path of the site. */
  readonly path: string;
  readonly entry: CatalogueEntry;
  readonly sort: 'problem' | 'finding';
  readonly groupName: string;
}

/** The list of all codes. */
export const problemsPath = 'handbook/problems/';

/** All pages in the order of the list. */
export function problemPages(): ProblemPage[] {
  return catalogueGroups.flatMap(({ codes, sort, name: groupName }) =>
    codes.map((code) => ({ code, path: handbookPath(code), entry: catalogue[code], sort, groupName })),
  );
}

/** The start of the way to a page of the handbook; a site whose content has no handbook has no such page. */
export function handbookTrail(pages: readonly { readonly id: string }[]): { name: string; path: string }[] {
  return pages.some(({ id }) => id === 'handbook') ? [{ name: '编辑手册', path: 'handbook/' }] : [];
}

/** Where an example stands, in the reader's words. */
export function placeName(place: Place | undefined): string {
  if (place === undefined || place === 'fields') return '报告的数据部分';
  if (place === 'body') return '报告的正文';
  if (place === 'mdx') return '直接在这里写的报告（.mdx）的正文';
  if (place === 'attachments')
    return 'content/attachments 下这份报告的附件，一行一个文件：文件名，冒号后是内容';
  return place === 'paths' ? 'content 文件夹中的文件' : `content/${place}`;
}

/** A text in which nothing shows would be an empty frame on the page. */
export function shownExample(example: string): string {
  return example === '' ? '（没有内容）' : example;
}
