/** Long lists of reports stand on several pages, each with an address of its own. */

export const reportsPerPage = 20;

/** The name of a page of a list: only from the second page on does it say which. */
export function pageTitle(name: string, { currentPage }: { readonly currentPage: number }): string {
  return currentPage === 1 ? name : `${name}（第 ${currentPage} 页）`;
}

/** Where a group begins in a list that stands on several pages. */
export interface GroupStart {
  readonly name: string;
  readonly page: number;
}

/** The page on which each group begins, in the order of the list. */
export function groupStarts<T>(
  list: readonly T[],
  groupOf: (item: T) => string,
  pageSize = reportsPerPage,
): GroupStart[] {
  const starts = new Map<string, number>();
  for (const [index, item] of list.entries()) {
    const name = groupOf(item);
    if (!starts.has(name)) starts.set(name, Math.floor(index / pageSize) + 1);
  }
  return [...starts].map(([name, page]) => ({ name, page }));
}
