/** Telling how far the rendering is: how many pages and files there are, and which is made just now. */
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { countOne, enterStage, resumeStage } from '../progress/current-clock.ts';

type SetPrerenderer = (wrap: (usual: AstroPrerenderer) => AstroPrerenderer) => void;

export function progress(): AstroIntegration {
  let setPrerenderer: SetPrerenderer | undefined;
  return {
    name: 'mingzhang-progress',
    hooks: {
      'astro:build:start': (hook) => {
        ({ setPrerenderer } = hook);
      },
      'astro:build:setup': () => {
        // Set any earlier, it would be taken for one that brings its own entry of the bundle.
        setPrerenderer?.(told);
        setPrerenderer = undefined;
      },
    },
  };
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
