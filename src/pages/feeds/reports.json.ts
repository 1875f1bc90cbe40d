import type { APIContext } from 'astro';
import { readCatalog } from '../../catalog.ts';
import { mediaTypes } from '../../data/address.ts';
import { reportFeed } from '../../report-feeds.ts';

export function GET({ site }: APIContext): Response {
  return new Response(reportFeed(readCatalog(), site, null, 'json'), {
    headers: { 'Content-Type': mediaTypes.json },
  });
}
