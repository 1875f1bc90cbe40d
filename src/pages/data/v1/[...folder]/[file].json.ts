import type { APIContext } from 'astro';
import { readCatalog } from '../../../../catalog.ts';
import { dataResponse, dataRoutes } from '../../../../open-data.ts';

export function getStaticPaths() {
  return dataRoutes(readCatalog, 'json');
}

export function GET({ params }: APIContext): Response {
  return dataResponse(readCatalog(), params, 'json');
}
