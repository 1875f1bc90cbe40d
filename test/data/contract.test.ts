/**
 * Addresses and columns of version 1 are a contract: what the checked-in snapshot names is there, and means
 * the same. Additions are written into it with `UPDATE_CONTRACT=1`; taking away or changing needs a version 2.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fullReport } from '../../src/catalog.ts';
import { correctionFeedPath, feedPath } from '../../src/data/address.ts';
import { tables } from '../../src/data/tables.ts';
import { jsonOfFile, openDataOfFolder } from '../support/open-data.ts';

interface ContractColumn {
  readonly title: string;
  readonly type: string;
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly isRequired?: boolean;
  readonly fiscalType?: string;
}

interface Contract {
  readonly addresses: readonly string[];
  readonly tables: Readonly<
    Record<string, { primaryKey: readonly string[]; columns: Record<string, ContractColumn> }>
  >;
}

const file = 'test/data/v1.contract.json';
const published = openDataOfFolder();

/** An address with what changes from site to site written as a name. */
function patternOf(path: string): string {
  return path
    .replace(/^years\/\d{4}\//, 'years/{year}/')
    .replace(/^regions\/[^/]+\//, 'regions/{region}/')
    .replace(/^reports\/[^/]+\/\d{4}\/[^/]+\/[^/]+\.json$/, 'reports/{region}/{year}/{project}/{kind}.json');
}

function currentContract(): Contract {
  const addresses = [
    ...[...published.data.files.keys()].map((path) => `data/v1/${patternOf(path)}`),
    ...(['atom', 'json'] as const).flatMap((format) => [
      feedPath(null, format),
      feedPath('{region}', format),
      correctionFeedPath(null, format),
      correctionFeedPath('{region}', format),
    ]),
  ];
  return {
    addresses: [...new Set(addresses)].sort(),
    tables: Object.fromEntries(
      tables.map(({ path, primaryKey, columns }) => [
        path,
        {
          primaryKey,
          columns: Object.fromEntries(
            columns.map(({ name, title, type, unit, words, isRequired, fiscalType }) => [
              name,
              {
                title,
                type,
                ...(unit === undefined ? {} : { unit }),
                ...(words === undefined ? {} : { values: Object.keys(words) }),
                ...(isRequired === undefined ? {} : { isRequired }),
                ...(fiscalType === undefined ? {} : { fiscalType }),
              },
            ]),
          ),
        },
      ]),
    ),
  };
}

describe('version 1', () => {
  const current = JSON.parse(JSON.stringify(currentContract())) as Contract;
  if (process.env['UPDATE_CONTRACT'] === '1') writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
  const contract = JSON.parse(readFileSync(file, 'utf8')) as Contract;

  it('keeps every address', () => {
    expect(current.addresses).toEqual(expect.arrayContaining([...contract.addresses]));
  });

  it.each(Object.entries(contract.tables))(
    'keeps every column of %s as it is, in its order',
    (path, { primaryKey, columns }) => {
      const table = current.tables[path];
      expect(table?.primaryKey).toEqual(primaryKey);
      expect(table?.columns).toMatchObject(columns);
      const names = Object.keys(table?.columns ?? {}).filter((name) => Object.hasOwn(columns, name));
      expect(names).toEqual(Object.keys(columns));
    },
  );

  it('is written down as a whole: an addition is part of the contract as well', () => {
    expect(current).toEqual(contract);
  });
});

it('the rows of reports.json keep the fields that they had before there were tables', async () => {
  const [listed] = published.catalog.reports;
  if (listed === undefined) throw new Error('No report.');
  const [row] = await jsonOfFile<Record<string, unknown>[]>(published, 'reports.json');
  const { record } = fullReport(published.catalog, listed.id);
  expect(row).toMatchObject(JSON.parse(JSON.stringify(record)) as object);
});
