import type { APIContext } from 'astro';
import { readCatalog } from '../../../catalog.ts';
import { correctionFeed } from '../../../correction-feeds.ts';
import { mediaTypes } from '../../../data/address.ts';

export function getStaticPaths() {
  return readCatalog().regionIds.map((region) => ({ params: { region } }));
}

export function GET({ params, site }: APIContext): Response {
  return new Response(correctionFeed(readCatalog(), site, params['region'] ?? '', 'atom'), {
    headers: { 'Content-Type': mediaTypes.atom },
  });
}
