/** Pages as they are rendered: written at once, kept, told of, and taken over by the next build. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { describe, expect, it } from 'vitest';
import { keptFiles } from '../../src/files/kept-files.ts';
import { keptPages } from '../../src/integrations/kept-pages.ts';
import { temporaryFolder } from '../support/build-folder.ts';

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type Render = AstroPrerenderer['render'];

const answer = (status = 200) => new Response('<h1>页</h1>', { status });

interface Pages {
  /** Keys of the pages by their address, null for a page without one. */
  readonly keys: Readonly<Record<string, string | null>>;
  readonly render?: Render;
  readonly store?: string;
}

/** A build of these pages; without `render`, each is answered. */
async function open({ keys, render = () => Promise.resolve(answer()), store }: Pages) {
  const outDir = temporaryFolder('kept-pages');
  const written: string[] = [];
  const kept = keptFiles(store ?? temporaryFolder('store'), 'test');
  const pages = keptPages(
    kept,
    { basePath: '/base/', outDir },
    { expect: () => new Set(), written: (address) => written.push(address) },
  );
  const paths = Object.entries(keys).map(([address, key]) => ({
    pathname: `/${address}`,
    route: { type: 'page' },
    ...(key !== null && { cacheKey: key }),
  })) as unknown as StaticPath[];
  const wrapped = pages.wrap({ name: 'usual', getStaticPaths: () => Promise.resolve(paths), render });
  const unwritten = await wrapped.getStaticPaths();
  const renderPage = async (address: string) => {
    const result = await wrapped.render(new Request(`http://localhost/base/${address}`), {} as never);
    return result instanceof Response ? result : result.response;
  };
  const finish = async () => {
    await pages.finish();
    return Object.keys(keys).filter((address) => existsSync(join(outDir, address, 'index.html')));
  };
  return { outDir, written, kept, unwritten: unwritten.map(({ pathname }) => pathname), renderPage, finish };
}

describe('a page with a key', () => {
  it('stands in its place when it is rendered, and leaves nothing to be written', async () => {
    const { outDir, written, renderPage, kept } = await open({ keys: { 'a/b/': 'one' } });
    const response = await renderPage('a/b/');
    expect([response.status, response.body]).toEqual([200, null]);
    expect(readFileSync(join(outDir, 'a/b/index.html'), 'utf8')).toBe('<h1>页</h1>');
    expect(written).toEqual(['a/b/']);
    expect([...kept.digests.keys()]).toEqual(['a/b/index.html']);
  });

  it('is taken over by the next build with the same key, and rendered again with another', async () => {
    const store = temporaryFolder('store');
    const first = await open({ keys: { 'a/': 'one', 'b/': 'one' }, store });
    for (const address of ['a/', 'b/']) await first.renderPage(address);
    const second = await open({ keys: { 'a/': 'one', 'b/': 'two' }, store });
    expect(second.unwritten).toEqual(['/b/']);
    await second.renderPage('b/');
    expect(await second.finish()).toEqual(['a/', 'b/']);
    expect(second.written).toEqual(['b/']);
  });

  it('is not written over a file that somebody has put there', async () => {
    const { outDir, renderPage } = await open({ keys: { 'a/': 'one' } });
    const file = join(outDir, 'a/index.html');
    mkdirSync(dirname(file));
    writeFileSync(file, 'own');
    await expect(renderPage('a/')).rejects.toThrow('请从 public 文件夹里移走 a/index.html。');
    expect(readFileSync(file, 'utf8')).toBe('own');
  });

  it.each([301, 404, 500])('that is answered with %i ends the build', async (status) => {
    const { written, renderPage, finish } = await open({
      keys: { 'a/': 'one' },
      render: () => Promise.resolve(answer(status)),
    });
    await expect(renderPage('a/')).rejects.toThrow(`a/index.html was answered with ${String(status)}.`);
    expect([written, await finish()]).toEqual([[], []]);
  });

  it('lets others have their turn before the next', async () => {
    const { renderPage } = await open({ keys: { 'a/': 'one' } });
    let hadTurn = false;
    setImmediate(() => {
      hadTurn = true;
    });
    await renderPage('a/');
    expect(hadTurn).toBe(true);
  });
});

it('a page without a key is left to Astro', async () => {
  const { renderPage, written, finish } = await open({ keys: { 'a/': null } });
  expect(await (await renderPage('a/')).text()).toBe('<h1>页</h1>');
  expect([written, await finish()]).toEqual([[], []]);
});
