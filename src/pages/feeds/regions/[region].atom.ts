import type { APIContext } from 'astro';
import { readCatalog } from '../../../catalog.ts';
import { mediaTypes } from '../../../data/address.ts';
import { reportFeed } from '../../../report-feeds.ts';

export function getStaticPaths() {
  return readCatalog().regionIds.map((region) => ({ params: { region } }));
}

export function GET({ params, site }: APIContext): Response {
  return new Response(reportFeed(readCatalog(), site, params['region'] ?? '', 'atom'), {
    headers: { 'Content-Type': mediaTypes.atom },
  });
}
