import { afterAll, expect, it } from 'vitest';
import { indexRecords } from '../../src/indexing/index-records.ts';
import { endPagefind } from '../../src/indexing/pagefind-files.ts';
import { openIndex } from '../../src/search/load-index.ts';
import { openShards, record } from '../support/search-index.ts';

afterAll(endPagefind);

it('parts that are asked at the same time each answer for themselves', async () => {
  const years = [2024, 2023, 2022, 2021, 2020, 2019];
  const shards = await Promise.all(
    years.map((year, at) =>
      indexRecords(
        String(year),
        year,
        Array.from({ length: at + 1 }, (_, page) =>
          record(`reports/${year}/${page}/`, `${year}年域名${page}`),
        ),
      ),
    ),
  );
  const index = await openShards(shards);
  const found = await Promise.all(shards.map(({ listing }) => index.find(listing, '域名')));
  const urls = await Promise.all(
    found.map(async (records) =>
      (await Promise.all(records.map(({ read }) => read()))).map(({ url }) => url),
    ),
  );
  expect(urls.map((own) => own.toSorted())).toEqual(
    years.map((year, at) => Array.from({ length: at + 1 }, (_, page) => `reports/${year}/${page}/`)),
  );
});

it('an instance that is asked too early is asked again', async () => {
  const { listing } = await indexRecords('2024', 2024, [record('reports/1/', '域名')]);
  let askedWhetherReady = 0;
  const search = (query: string | null) => {
    if (query === '') askedWhetherReady += 1;
    // Pagefind lets the first question wait.
    return askedWhetherReady === 1 ? new Promise<never>(() => undefined) : Promise.resolve({ results: [] });
  };
  const index = openIndex('/', {
    load: () => Promise.resolve({ createInstance: () => ({ search }) }),
    know: () => undefined,
    failures: () => 0,
  });
  expect(await index.find(listing, '域名')).toEqual([]);
  expect(askedWhetherReady).toBe(2);
});
