import type { APIContext } from 'astro';
import { readCatalog } from '../../../catalog.ts';
import { dataResponse, namesIn, openDataOf } from '../../../open-data.ts';

export function getStaticPaths() {
  return namesIn(openDataOf(readCatalog()), { of: 'all' }, 'json').map((file) => ({ params: { file } }));
}

export function GET({ params }: APIContext): Promise<Response> {
  return dataResponse(readCatalog(), `${params['file'] ?? ''}.json`);
}
