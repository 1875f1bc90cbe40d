import { readCatalog } from '../../../catalog.ts';
import { dataResponse } from '../../../open-data.ts';

export function GET(): Promise<Response> {
  return dataResponse(readCatalog(), 'catalog.jsonld');
}
