/** The data files in `npm run dev`, drafts too. A build writes them before its pages, which tell their sizes. */
import type { APIContext } from 'astro';
import { readCatalog } from '../../../catalog.ts';
import { dataPaths, dataResponse } from '../../../open-data.ts';

export function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  return dataPaths(readCatalog()).map((path) => ({ params: { path } }));
}

export function GET({ params }: APIContext): Response {
  return dataResponse(readCatalog(), params['path'] ?? '');
}
