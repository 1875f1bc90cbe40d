/** Pictures of a page stand in the folder of the site that the page names, or the page would be built without them. */
import { allNodes, placeOf, type NarrativeTree } from '../narrative/narrative-node.ts';
import type { Problem } from './problem.ts';

/** Whether there is a picture at an address of the site, such as `handbook/review.png`. */
export type IsPicture = (address: string) => boolean;

/** `firstLine` is the line of the file on which the text starts. */
export function missingPictures(
  file: string,
  tree: NarrativeTree,
  firstLine: number,
  isPicture: IsPicture,
): Problem[] {
  return allNodes(tree).flatMap((node) => {
    const address = node.type === 'element' && node.tagName === 'img' ? node.properties['src'] : undefined;
    if (typeof address !== 'string' || isPicture(address)) return [];
    const { line, column } = placeOf(node);
    return {
      code: 'unsafe-link',
      file,
      line: firstLine + line - 1,
      column,
      field: '',
      message: `没有图片 public/${address}，或者它不是 PNG 图片。`,
      fix: '请把图片存为 PNG，放在 public/handbook，并核对文件名；不要的图片请删去这一处。',
    };
  });
}
