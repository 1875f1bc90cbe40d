import type { APIContext } from 'astro';
import { readCatalog } from '../catalog.ts';
import { siteMapIndexXml, siteMapXml } from '../site-map-xml.ts';
import { siteMapFiles } from '../site-map.ts';

/** All pages for search engines, or the list of the files that name them. */
export function GET({ site }: APIContext): Response {
  const files = siteMapFiles(readCatalog());
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined;
  return new Response(isOne ? siteMapXml(only, site) : siteMapIndexXml(files, site), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
