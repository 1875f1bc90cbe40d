/** What the environment says about where content comes from and where the site goes. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

export interface Environment {
  /** Absolute path of the content folder; `CONTENT_DIR`, by default `content`. */
  readonly contentDir: string;
  /** Absolute path of the built site; `OUT_DIR`, by default `dist`. */
  readonly outDir: string;
  /** The site's own address, for canonical links; `SITE_URL`. */
  readonly siteUrl: string | undefined;
  /**
   * What one run keeps for the next; `CACHE_DIR`, by default one folder for each pair of content
   * and output, so that builds do not mix.
   */
  readonly cacheDir: string;
  /**
   * Where a site is built before it takes the place of the former one: below the project, where Astro keeps
   * the intermediate files of each build apart, and moves them by renaming.
   */
  readonly buildDir: string;
  /** The manifest of the site that this build replaces: a file or an address; `PREVIOUS_MANIFEST`, `none` for none. */
  readonly previousManifest: string | undefined;
  /** Where a build writes what its stages have taken; `BUILD_STAGES`. */
  readonly stagesFile: string | undefined;
  /** The path under which the site is served, starting and ending with a slash; `BASE_PATH`. */
  readonly basePath: string;
}

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const contentDir = resolve(env['CONTENT_DIR'] ?? 'content');
  const outDir = resolve(env['OUT_DIR'] ?? 'dist');
  const pair = createHash('sha256').update(`${contentDir}\n${outDir}`).digest('hex').slice(0, 12);
  const ownDir = join('node_modules/.astro', pair);
  return {
    contentDir,
    outDir,
    cacheDir: resolve(env['CACHE_DIR'] ?? ownDir),
    buildDir: resolve(ownDir, 'site'),
    siteUrl: given(env['SITE_URL']),
    previousManifest: env['PREVIOUS_MANIFEST'] === 'none' ? undefined : given(env['PREVIOUS_MANIFEST']),
    stagesFile: given(env['BUILD_STAGES']),
    basePath: withSlashes(env['BASE_PATH'] ?? '/'),
  };
}

/** An empty variable is one that is not set. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
