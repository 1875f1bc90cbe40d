import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/files/environment.ts';
import { programEdition } from './src/files/program-edition.ts';
import { contentIsNoModule } from './src/integrations/content-is-no-module.ts';
import { dataFiles } from './src/integrations/data-files.ts';
import { preview } from './src/integrations/preview.ts';
import { publication } from './src/integrations/publication.ts';
import { rendering } from './src/integrations/rendering.ts';
import { siteSearch } from './src/integrations/site-search.ts';

// Whoever starts Astro reads this first. Otherwise it tells its makers of each command, and asks for newer versions.
Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' });

const { basePath, buildDir, cacheDir, outDir, siteUrl } = readEnvironment();
const search = siteSearch(
  { cacheDir, edition: programEdition(), pageDigests: () => pages.digests() },
  () => buildDir,
);
const pages = rendering(search);
const data = dataFiles();

export default defineConfig({
  base: basePath,
  outDir,
  cacheDir,
  ...(siteUrl === undefined ? {} : { site: siteUrl }),
  trailingSlash: 'always',
  // Editors read what a front matter may hold from the collections.
  experimental: { contentIntellisense: true },
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Publication comes after everything that writes files; what it has found whole is kept.
  integrations: [
    contentIsNoModule(),
    pages.integration,
    data.integration,
    // For pages of the program. A narrative is rendered from the tree that was checked (src/narrative).
    mdx(),
    publication({ digests: pages.digests, seen: data.seen, search }),
    pages.keeping,
    preview(),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
    },
  },
});
