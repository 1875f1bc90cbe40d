import { afterAll, expect, it } from 'vitest';
import { indexRecords } from '../../src/indexing/index-records.ts';
import { endPagefind } from '../../src/indexing/pagefind-files.ts';
import { openIndex } from '../../src/search/load-index.ts';
import type { ShardListing } from '../../src/search/shard.ts';
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

/** An index of an instance that answers the question whether it is ready as it is told, and finds nothing. */
function indexThatIs(ready: (question: number) => Promise<unknown>) {
  const asked = { questions: 0 };
  const nothing = { results: [] };
  const search = async (query: string | null) => {
    if (query === '') await ready((asked.questions += 1));
    return nothing;
  };
  const engine = {
    load: () => Promise.resolve({ createInstance: () => ({ search }) }),
    know: () => undefined,
    failures: () => 0,
  };
  return { index: openIndex('/', engine), asked };
}

const listing: ShardListing = { name: '2024', year: 2024, pages: 1, entry: {}, titles: null, facets: {} };
const never = new Promise<never>(() => undefined);

it('an instance that was asked too early is asked again', async () => {
  const { index, asked } = indexThatIs((question) => (question === 1 ? never : Promise.resolve()));
  expect(await index.find(listing, '域名')).toEqual([]);
  expect(asked.questions).toBe(2);
});

it('an instance that is long in coming is asked a few times only', async () => {
  const { promise: isReady, resolve: becomeReady } = Promise.withResolvers<undefined>();
  const { index, asked } = indexThatIs((question) => {
    // A sixth question would come in this time.
    if (question === 5) setTimeout(becomeReady, 200);
    return isReady;
  });
  expect(await index.find(listing, '域名')).toEqual([]);
  expect(asked.questions).toBe(5);
});

it('an instance that cannot be had is an error', async () => {
  const { index } = indexThatIs(() => Promise.reject(new Error('404')));
  await expect(index.find(listing, '域名')).rejects.toThrow('404');
});
