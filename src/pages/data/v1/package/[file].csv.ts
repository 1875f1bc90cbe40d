import type { APIContext } from 'astro';
import { readCatalog } from '../../../../catalog.ts';
import { packagePath } from '../../../../data/address.ts';
import { tables } from '../../../../data/tables.ts';
import { dataResponse } from '../../../../open-data.ts';

export function getStaticPaths() {
  return tables.map(({ path }) => ({ params: { file: path } }));
}

export function GET({ params }: APIContext): Promise<Response> {
  return dataResponse(readCatalog(), packagePath({ path: params['file'] ?? '' }));
}
