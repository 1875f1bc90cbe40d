/** Site maps for search engines, after sitemaps.org; relative to the host where the site's own address is not known. */
import { href } from './links.ts';
import type { SiteMapFile } from './site-map.ts';

export function siteMapXml({ entries }: SiteMapFile, site: URL | undefined): string {
  const urls = entries.map(({ path, publishedAt }) => {
    const changed = publishedAt === null ? '' : `<lastmod>${publishedAt.slice(0, 10)}</lastmod>`;
    return `<url><loc>${addressOf(path, site)}</loc>${changed}</url>`;
  });
  return documentOf('urlset', urls);
}

/** The list of the files, where there are several. */
export function siteMapIndexXml(files: readonly SiteMapFile[], site: URL | undefined): string {
  return documentOf(
    'sitemapindex',
    files.map(({ path }) => `<sitemap><loc>${addressOf(path, site)}</loc></sitemap>`),
  );
}

function documentOf(element: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${element}>\n`;
}

function addressOf(path: string, site: URL | undefined): string {
  return escaped(site === undefined ? href(path) : new URL(href(path), site).href);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
