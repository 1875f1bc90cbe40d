/**
 * Rendering only what has changed. A page whose route gives a `cacheKey` is taken over from the former build
 * when the key is the same; the key says everything that the page shows.
 *
 * Astro has an experimental way of its own, which copies every page once more and does not look at what it
 * copies. Here a page that is taken over is linked, and held against its digest.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import type { KeptFile, KeptFiles } from '../files/kept-files.ts';

export interface KeptPages {
  /** The usual rendering, without the pages that are taken over. */
  readonly wrap: (usual: AstroPrerenderer) => AstroPrerenderer;
  /** Waits until all pages that are taken over are in place. */
  readonly finish: () => Promise<void>;
}

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface Place {
  /** Below which path the site is served, starting and ending with a slash. */
  readonly basePath: string;
  readonly outDir: string;
}

/** Who wants to know which pages are rendered, and when each with a key is written; addresses below the site. */
export interface PageListener {
  /** Answers which other pages are to stand before the first of them is written. */
  readonly expect: (unwritten: ReadonlySet<string>) => ReadonlySet<string>;
  readonly written: (address: string) => void;
}

export function keptPages(kept: KeptFiles, { basePath, outDir }: Place, listener: PageListener): KeptPages {
  const keys = new Map<string, string>();
  let placing: Promise<void> = Promise.resolve();
  const find = (path: StaticPath, assets: string): KeptFile | null => {
    if (path.cacheKey === undefined || path.route.type !== 'page') return null;
    const file = `${addressOf(path)}index.html`;
    const key = `${path.cacheKey} ${assets}`;
    keys.set(file, key);
    return kept.find(file, key);
  };
  return {
    finish: () => placing,
    wrap: (usual) => ({
      ...usual,
      getStaticPaths: async () => {
        const paths = await usual.getStaticPaths();
        // Pages name the files of style and script, whose names change with their content.
        const assets = digestOf(assetNames(outDir).join('\n'));
        await kept.lookThrough();
        const found = new Map<string, KeptFile>();
        const unwritten = paths.filter((path) => {
          const file = find(path, assets);
          if (file !== null) found.set(addressOf(path), file);
          return file === null;
        });
        const urgent = listener.expect(new Set(unwritten.map(addressOf)));
        const parted = Map.groupBy(found, ([address]) => urgent.has(address));
        const filesOf = (isUrgent: boolean): KeptFile[] =>
          (parted.get(isUrgent) ?? []).map(([, file]) => file);
        await kept.place(outDir, filesOf(true));
        placing = kept.place(outDir, filesOf(false));
        // Told by whoever waits for it.
        placing.catch(() => undefined);
        return unwritten;
      },
      render: async (request, options) => {
        const result = await usual.render(request, options);
        const address = new URL(request.url).pathname.slice(basePath.length);
        const path = `${address}index.html`;
        const key = keys.get(path);
        if (key === undefined) return result;
        const response = result instanceof Response ? result : result.response;
        if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`);
        const body = Buffer.from(await response.arrayBuffer());
        writePage(outDir, path, body);
        kept.keep(outDir, { path, key, bytes: body.length, sha256: digestOf(body) });
        listener.written(address);
        // Nothing else in rendering waits for anything: whoever else has a turn, as a part of the index that is
        // done, would get none before the last page.
        await nextTurn();
        // Without a body there is nothing left to write. Astro would write the page in five steps, each of which
        // waits for a thread; with thousands of pages that is a tenth of the rendering.
        return new Response(null, response);
      },
    }),
  };
}

/** @throws when there is a file in its place, which somebody has put into `public`. */
function writePage(outDir: string, path: string, body: Uint8Array): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) {
    throw new Error(`${path} 的位置上已有文件，页面没有生成。改法：请从 public 文件夹里移走 ${path}。`);
  }
  writeFileSync(file, body, { flag: 'wx' });
}

/** Below the site, with a slash at the end; empty for the home page. */
function addressOf({ pathname }: StaticPath): string {
  const inner = pathname.replace(/^\/|\/$/g, '');
  return inner === '' ? '' : `${inner}/`;
}

/** The usual rendering of a share of the site: the pages with a key, and nothing that is made of all reports. */
export function keyedPagesOnly(usual: AstroPrerenderer): AstroPrerenderer {
  return {
    ...usual,
    getStaticPaths: async () =>
      (await usual.getStaticPaths()).filter(
        ({ cacheKey, route }) => cacheKey !== undefined && route.type === 'page',
      ),
  };
}

/** Names of the bundled files, which stand in place before the first page is rendered. */
function assetNames(outDir: string): string[] {
  const folder = join(outDir, '_astro');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
