/** Links of narratives and pages to the site itself: each must lead to a page that is there. */
import { allNodes, placeOf, type NarrativeTree } from '../narrative/narrative-node.ts';
import type { PresentAddresses } from './present-addresses.ts';
import type { Problem } from './problem.ts';

/** A link without a host. */
export interface SiteLink {
  /** As it is written, letters of other scripts as themselves. */
  readonly address: string;
  readonly line: number;
  readonly column: number;
}

/** The links of a narrative to the site; `firstLine` is the line of the file on which it starts. */
export function siteLinks(tree: NarrativeTree, firstLine: number): SiteLink[] {
  return allNodes(tree).flatMap((node) => {
    const address = node.type === 'element' && node.tagName === 'a' ? node.properties['href'] : undefined;
    if (typeof address !== 'string' || /^[a-z]+:/i.test(address)) return [];
    const { line, column } = placeOf(node);
    return [{ address: decoded(address), line: firstLine + line - 1, column }];
  });
}

/** Links that lead nowhere. `page` is the address at which the text is shown. */
export function deadLinks(
  file: string,
  links: readonly SiteLink[],
  page: string,
  present: Pick<PresentAddresses, 'has'>,
): Problem[] {
  return links.flatMap(({ address, line, column }) => {
    const fault = faultOf(address, page, present);
    if (fault === null) return [];
    return [{ code: 'dead-link', file, line, column, field: '', ...fault }];
  });
}

function faultOf(
  address: string,
  page: string,
  { has }: Pick<PresentAddresses, 'has'>,
): Pick<Problem, 'message' | 'fix'> | null {
  const message = `链接“${address.slice(0, 60)}”在站点上没有对应的页面。`;
  // Within the page: its headings are known where the text is read.
  if (address === '' || address.startsWith('#')) return null;
  if (address.startsWith('/')) {
    return { message, fix: `请从本页的地址（${page}）算起，如 ${upFrom(page)}method/。` };
  }
  const [path = '', anchor] = address.split('#', 2);
  if (anchor !== undefined) {
    return { message, fix: '指向别的页面时，请只写到页面，不写“#”和后面的文字。' };
  }
  const url = URL.parse(path, `https://example.invalid/${page}`);
  if (url !== null && has(decoded(url.pathname).slice(1))) return null;
  return {
    message,
    fix: `请核对地址：从本页的地址（${page}）算起，如 ${upFrom(page)}method/，以“/”结尾；不是链接的方括号请写作“\\[”。`,
  };
}

function upFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
