import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserEngine } from '../../src/search/engine.ts';

const text = 'pagefind_dcd{"words":[]}';
const address = '/site/pagefind/shards/2024/index/unknown_0.pf_index';
const [plainFetch, { DecompressionStream }] = [globalThis.fetch, globalThis];

/** What the server answers for every address. */
let served: Uint8Array<ArrayBuffer> | null = null;

beforeEach(() => {
  globalThis.fetch = () => Promise.resolve(new Response(served, { status: served === null ? 404 : 200 }));
});

afterEach(() => {
  globalThis.fetch = plainFetch;
  Object.assign(globalThis, { DecompressionStream });
});

async function fetched(bytes: Uint8Array | null) {
  served = bytes === null ? null : new Uint8Array(bytes);
  const engine = browserEngine('/site/');
  const got = await globalThis
    .fetch(address)
    .then(async (response) => Buffer.from(await response.arrayBuffer()))
    .catch(() => null);
  return { got, failures: engine.failures() };
}

describe('a file of the index comes', () => {
  it('unpacked where it was packed', async () => {
    expect(await fetched(gzipSync(text))).toEqual({ got: Buffer.from(text), failures: 0 });
  });
  it('as it is where a server has unpacked it', async () => {
    expect(await fetched(Buffer.from(text))).toEqual({ got: Buffer.from(text), failures: 0 });
  });
  it('packed where the browser cannot unpack it', async () => {
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    const packed = gzipSync(text);
    expect(await fetched(packed)).toEqual({ got: packed, failures: 0 });
  });
});

describe('a failure is noticed', () => {
  it.each([
    ['where a file is not there', null],
    ['where a file ends too early', gzipSync(text).subarray(0, -12)],
    ['where a file is damaged', gzipSync(text).fill(0xff, 10, 14)],
  ])('%s', async (_, bytes) => {
    expect(await fetched(bytes)).toEqual({ got: null, failures: 1 });
  });
});
