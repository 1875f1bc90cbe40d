/** Rendering pages: telling how far it is, and taking over what has not changed since the former build. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { readEnvironment } from '../files/environment.ts';
import { keptFiles, keptPagesFolder, type KeptFiles } from '../files/kept-files.ts';
import { programEdition } from '../files/program-edition.ts';
import { countOne, enterStage, resumeStage } from '../progress/current-clock.ts';
import { ownShare } from '../parts/own-share.ts';
import { keptPages, keyedPagesOnly, type KeptPages, type PageListener } from './kept-pages.ts';
import { inPageOrder } from './page-order.ts';

type SetPrerenderer = (wrap: (usual: AstroPrerenderer) => AstroPrerenderer) => void;

export interface Rendering {
  readonly integration: AstroIntegration;
  /** Comes after all others, when the site is whole. */
  readonly keeping: AstroIntegration;
  /** Digests of the pages that were taken over, or have just been written, by path. */
  readonly digests: () => ReadonlyMap<string, string>;
}

/** `listener` is told which pages are rendered, and when each is written. */
export function rendering(listener: PageListener): Rendering {
  const { basePath, siteUrl, cacheDir } = readEnvironment();
  let setPrerenderer: SetPrerenderer | undefined;
  let outDir = '';
  let pages: KeptPages | undefined;
  let kept: KeptFiles | undefined;
  const store = (): KeptFiles =>
    (kept ??= keptFiles(join(cacheDir, keptPagesFolder), [programEdition(), basePath, siteUrl].join('\n')));
  return {
    digests: () => store().digests,
    integration: {
      name: 'mingzhang-rendering',
      hooks: {
        'astro:config:done': ({ config }) => {
          outDir = fileURLToPath(config.outDir);
        },
        'astro:build:start': (hook) => {
          ({ setPrerenderer } = hook);
          // While the pages' programs are bundled.
          void store().lookThrough();
        },
        'astro:build:generated': async () => {
          await pages?.finish();
        },
        'astro:build:setup': () => {
          if (setPrerenderer === undefined) return;
          const own = keptPages(store(), { basePath, outDir }, listener);
          // Set any earlier, it would be taken for one that brings its own entry of the bundle.
          setPrerenderer((usual) =>
            told(inOrder(own.wrap(ownShare() === undefined ? usual : keyedPagesOnly(usual)))),
          );
          [setPrerenderer, pages] = [undefined, own];
        },
      },
    },
    keeping: {
      name: 'mingzhang-keeping',
      hooks: {
        'astro:build:done': () => {
          const share = ownShare();
          // What a share does not use may belong to another one.
          if (share === undefined) store().prune();
          else for (const name of store().used()) share.kept.add(`${keptPagesFolder}/${name}`);
        },
      },
    },
  };
}

/** The usual rendering in another order. */
function inOrder(usual: AstroPrerenderer): AstroPrerenderer {
  return { ...usual, getStaticPaths: async () => inPageOrder(await usual.getStaticPaths()) };
}

/** The usual rendering, told page by page. What is written between two pages belongs to the first. */
function told(usual: AstroPrerenderer): AstroPrerenderer {
  let totals: Totals = { render: 0, data: 0 };
  return {
    ...usual,
    getStaticPaths: async () => {
      enterStage('render');
      const paths = await usual.getStaticPaths();
      const files = paths.filter(({ route }) => route.type === 'endpoint').length;
      totals = { render: paths.length - files, data: files };
      enterStage('render', totals.render);
      return paths;
    },
    render: (request, options) => {
      const stage = options.routeData.type === 'endpoint' ? 'data' : 'render';
      resumeStage(stage, totals[stage]);
      countOne();
      return usual.render(request, options);
    },
  };
}

interface Totals {
  readonly render: number;
  readonly data: number;
}
