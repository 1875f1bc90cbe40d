/** Long lists of reports stand on several pages, each with an address of its own. */

export const reportsPerPage = 20;

/** The name of a page of a list: only from the second page on does it say which. */
export function pageTitle(name: string, { currentPage }: { readonly currentPage: number }): string {
  return currentPage === 1 ? name : `${name}（第 ${currentPage} 页）`;
}
