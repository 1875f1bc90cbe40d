/**
 * Folders in which a site can be built. The bundler takes some signs of a path for the end of it, for an escape or
 * for a pattern. Blanks and Chinese are no trouble, and the site and the cache may stand in any folder.
 */
import { visible } from '../checks/visible.ts';
import type { Environment } from '../files/environment.ts';

/** What is wrong with the folders, or null. */
export function folderFault({ contentDir }: Pick<Environment, 'contentDir'>, project: string): string | null {
  return (
    faultOf('项目文件夹', project, /[#?%*"\p{Cc}]/u) ??
    // Narratives in MDX are modules there.
    faultOf('内容文件夹', contentDir, /[#?%\p{Cc}]/u)
  );
}

function faultOf(name: string, folder: string, impossible: RegExp): string | null {
  const [found] = impossible.exec(folder) ?? [];
  if (found === undefined) return null;
  return `${name}的路径里有“${visible(found)}”，生成网页的程序读不了这样的路径：${visible(folder)}\n改法：请把文件夹改名，或移到别处；路径里不能有 # ? % * " 和控制字符，可以有空格和汉字。`;
}
