import { readCatalog } from '../../../catalog.ts';

/** All reports as data; the shape is described in src/data/report-record.ts. */
export function GET(): Response {
  const records = readCatalog().reports.map(({ record }) => record);
  return new Response(`${JSON.stringify(records, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
