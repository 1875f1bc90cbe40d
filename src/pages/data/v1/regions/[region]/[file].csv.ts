import type { APIContext } from 'astro';
import { readCatalog } from '../../../../../catalog.ts';
import { dataResponse, namesIn, openDataOf } from '../../../../../open-data.ts';

export function getStaticPaths() {
  const catalog = readCatalog();
  return catalog.regionIds.flatMap((region) =>
    namesIn(openDataOf(catalog), { of: 'region', region }, 'csv').map((file) => ({
      params: { region, file },
    })),
  );
}

export function GET({ params }: APIContext): Promise<Response> {
  const { region = '', file = '' } = params;
  return dataResponse(readCatalog(), `regions/${region}/${file}.csv`);
}
