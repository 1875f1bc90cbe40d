import { afterAll, expect, it } from 'vitest';
import { indexRecords } from '../../src/indexing/index-records.ts';
import { endPagefind } from '../../src/indexing/pagefind-files.ts';
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
