/** Pages of `pages/` at addresses that belong to the program. */
import type { PageEntry } from './content.ts';
import type { PresentAddresses } from './present-addresses.ts';
import { fileStart, type Problem } from './problem.ts';

/** The program has pages below the handbook, which is itself a page of the content. */
const shared = ['handbook'];

/** What is there without the pages, and without reports, whose addresses lie deeper. */
export function pageAddressProblems(
  pages: readonly Pick<PageEntry, 'id' | 'file'>[],
  { holderOf }: Pick<PresentAddresses, 'holderOf'>,
): Problem[] {
  return pages
    .filter(({ id }) => !shared.includes(id))
    .flatMap(({ id, file }) => {
      const holder = holderOf(`${id}/`);
      if (holder === null) return [];
      return {
        code: 'wrong-path',
        file,
        ...fileStart,
        field: '',
        message: `这个页面的地址是“${id}/”，站点的“${holder}”已经在这里。`,
        fix: `请换一个文件名，如 pages/${id}-notes.md；文件名就是页面的地址。`,
      };
    });
}
