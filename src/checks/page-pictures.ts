/** Pictures of a page stand in the folder of the site that the page names, or the page would be built without them. */
import { withoutCode } from './code-spans.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

/** Whether there is a picture at an address of the site, such as `handbook/review.png`. */
export type IsPicture = (address: string) => boolean;

const picture = /!\[[^\]]*\]\((handbook\/[a-z0-9-]+\.png)\)/g;

/** `firstLine` is the line of the file on which the text starts. Other addresses are no pictures that a page may show. */
export function missingPictures(
  file: string,
  body: string,
  firstLine: number,
  isPicture: IsPicture,
): Problem[] {
  const positionOf = positionsIn(body, firstLine);
  return [...withoutCode(body).matchAll(picture)]
    .filter(([, address = '']) => !isPicture(address))
    .map(({ index, 1: address = '' }) => ({
      code: 'unsafe-link',
      file,
      ...positionOf(index),
      field: '',
      message: `没有图片 public/${address}，或者它不是 PNG 图片。`,
      fix: '请把图片存为 PNG，放在 public/handbook，并核对文件名；不要的图片请删去这一处。',
    }));
}
