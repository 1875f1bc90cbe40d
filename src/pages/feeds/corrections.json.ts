import type { APIContext } from 'astro';
import { readCatalog } from '../../catalog.ts';
import { correctionFeed } from '../../correction-feeds.ts';
import { mediaTypes } from '../../data/address.ts';

export function GET({ site }: APIContext): Response {
  return new Response(correctionFeed(readCatalog(), site, null, 'json'), {
    headers: { 'Content-Type': mediaTypes.json },
  });
}
