import type { APIContext } from 'astro';
import { readCatalog } from '../../../../../catalog.ts';
import { dataResponse, namesIn, openDataOf } from '../../../../../open-data.ts';

export function getStaticPaths() {
  const catalog = readCatalog();
  return catalog.years.flatMap((year) =>
    namesIn(openDataOf(catalog), { of: 'year', year }, 'json').map((file) => ({
      params: { year: String(year), file },
    })),
  );
}

export function GET({ params }: APIContext): Promise<Response> {
  const { year = '', file = '' } = params;
  return dataResponse(readCatalog(), `years/${year}/${file}.json`);
}
