import type { APIContext } from 'astro';
import { readCatalog } from '../catalog.ts';
import { href } from '../links.ts';
import { sitePaths } from '../site-paths.ts';

/** All pages for search engines; relative to the host where the site's own address is not known. */
export function GET({ site }: APIContext): Response {
  const addresses = sitePaths(readCatalog()).map(({ path, publishedAt }) => {
    const address = site === undefined ? href(path) : new URL(href(path), site).href;
    const changed = publishedAt === null ? '' : `<lastmod>${publishedAt.slice(0, 10)}</lastmod>`;
    return `<url><loc>${escaped(address)}</loc>${changed}</url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
