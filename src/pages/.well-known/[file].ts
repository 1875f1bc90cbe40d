/** `security.txt`, where the site's register names a contact. */
import type { APIContext } from 'astro';
import { readCatalog } from '../../catalog.ts';
import { href } from '../../links.ts';
import { securityTxt } from '../../security/security-txt.ts';

export function getStaticPaths() {
  const { securityContact } = readCatalog().registers.site;
  const latestDay = readCatalog()
    .reports.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? [])
    .sort()
    .at(-1);
  if (securityContact === undefined || latestDay === undefined) return [];
  return [{ params: { file: 'security.txt' }, props: { securityContact, latestDay } }];
}

export function GET({ props, site }: APIContext<{ securityContact: string; latestDay: string }>): Response {
  const { securityContact, latestDay } = props;
  const address = site === undefined ? null : new URL(href('.well-known/security.txt'), site).href;
  return new Response(securityTxt(securityContact, latestDay, address), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
