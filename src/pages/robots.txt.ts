import type { APIContext } from 'astro';
import { href } from '../links.ts';

/** Everything may be read; the site map is named where the site's own address is known. */
export function GET({ site }: APIContext): Response {
  const map = site === undefined ? '' : `\nSitemap: ${new URL(href('sitemap.xml'), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${map}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
