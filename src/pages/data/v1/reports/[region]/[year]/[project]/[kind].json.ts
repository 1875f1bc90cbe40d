import type { APIContext } from 'astro';
import { readCatalog } from '../../../../../../../catalog.ts';
import { reportPathInData } from '../../../../../../../data/address.ts';
import { dataResponse } from '../../../../../../../open-data.ts';

export function getStaticPaths() {
  return readCatalog().reports.map(({ id }) => {
    const [region, year, project, kind] = id.split('/');
    return { params: { region, year, project, kind } };
  });
}

export function GET({ params }: APIContext): Promise<Response> {
  const { region = '', year = '', project = '', kind = '' } = params;
  const id = [region, year, project, kind].join('/');
  return dataResponse(readCatalog(), reportPathInData(id));
}
