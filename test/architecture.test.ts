import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|astro)$/.test(path));

/** What each folder of `src/` may import: other folders, files of `src/`, and packages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain', 'big.js'],
  schema: ['domain', 'i18n', 'schema', 'zod', 'js-yaml', 'yaml'],
  i18n: ['domain', 'i18n'],
  checks: ['domain', 'schema', 'checks', 'i18n', 'narrative', 'zod', 'node:crypto'],
  data: ['domain', 'checks', 'i18n', 'data', 'feed', 'node:crypto', 'node:zlib'],
  attachments: [
    'attachments',
    'checks',
    'domain',
    'import',
    '@cantoo/pdf-lib',
    'unpdf',
    'node:crypto',
    'node:zlib',
  ],
  charts: ['domain', 'i18n', 'charts', 'chart.js'],
  addresses: [
    'addresses',
    'catalogue',
    'checks',
    'compare',
    'data',
    'domain',
    'history',
    'integrity',
    'links.ts',
    'schema',
  ],
  gate: ['addresses', 'checks', 'domain', 'files', 'gate', 'progress', 'second-reading', 'node:'],
  import: ['checks', 'domain', 'i18n', 'import', 'schema', 'csv-parse/sync', 'saxes', 'yaml', 'node:'],
  history: ['checks', 'domain', 'history', 'i18n', 'schema'],
  narrative: ['charts', 'checks', 'domain', 'narrative', 'github-slugger', 'hast-util-to-html', 'satteri'],
  catalogue: ['checks', 'catalogue'],
  editing: ['checks', 'domain', 'editing', 'gate', 'schema', 'pinyin-pro', 'zod'],
  preview: [
    'astro:middleware',
    'catalog.ts',
    'checks',
    'links.ts',
    'preview',
    'schema',
    'working-content.ts',
  ],
  search: ['search', 'pinyin-pro'],
  indexing: ['files', 'search', 'indexing', 'pagefind', 'node:'],
  parts: ['files', 'indexing', 'integrity', 'parts', 'node:'],
  'second-reading': ['checks', 'domain', 'i18n', 'import', 'schema', 'second-reading', 'zod'],
  security: ['security'],
  client: ['client', 'charts'],
  compare: ['catalog.ts', 'compare', 'domain', 'i18n', 'links.ts', 'once.ts'],
  findings: ['catalog.ts', 'checks', 'facts', 'findings', 'links.ts', 'once.ts'],
  facts: ['charts', 'checks', 'compare', 'domain', 'facts', 'history', 'i18n'],
  files: ['checks', 'domain', 'files', 'history', 'integrity', 'progress', 'node:'],
  progress: ['progress'],
  integrity: ['integrity', 'node:crypto'],
  loaders: ['checks', 'files', 'schema', 'astro', 'node:'],
  integrations: [
    'catalog.ts',
    'checks',
    'correction-trail.ts',
    'data',
    'domain',
    'files',
    'history',
    'integrations',
    'indexing',
    'integrity',
    'links.ts',
    'open-data.ts',
    'parts',
    'passed-content.ts',
    'progress',
    'write-open-data.ts',
    'write-share-data.ts',
    'written-data.ts',
    'astro',
    '@astrojs/',
    'node:',
  ],
  demo: ['domain', 'schema', 'checks', 'demo', 'node:crypto'],
  cli: [
    'attachments',
    'checks',
    'cli',
    'data-parts.ts',
    'demo',
    'derive-report.ts',
    'domain',
    'editing',
    'files',
    'gate',
    'history',
    'import',
    'indexing',
    'integrity',
    'parts',
    'pass-content.ts',
    'passed-content.ts',
    'progress',
    'schema',
    'security',
    'write-share-data.ts',
    'astro',
    'node:',
  ],
  layouts: [
    'astro',
    'catalog.ts',
    'components',
    'data',
    'i18n',
    'layouts',
    'links.ts',
    'paging.ts',
    'security',
    'styles',
  ],
  components: [
    'astro',
    'components',
    'client',
    'compare',
    'domain',
    'checks',
    'facts',
    'findings',
    'i18n',
    'charts',
    'narrative',
    'catalog.ts',
    'data-listing.ts',
    'links.ts',
    'neighbours.ts',
    'paging.ts',
    'report-lists.ts',
    'report-versions.ts',
    'totals.ts',
  ],
  'attached-files.ts': ['catalog.ts', 'domain', 'files', 'once.ts', 'node:'],
  pages: [
    // The recipes of `.ci/`, shown as they are.
    '..',
    'astro',
    'attached-files.ts',
    'catalog-report.ts',
    'catalog.ts',
    'catalogue',
    'charts',
    'checks',
    'client',
    'compare',
    'compare-context.ts',
    'components',
    'correction-feeds.ts',
    'correction-trail.ts',
    'data',
    'data-listing.ts',
    'domain',
    'editing',
    'facts',
    'findings',
    'i18n',
    'indexing',
    'layouts',
    'links.ts',
    'method',
    'narrative',
    'open-data.ts',
    'page-keys.ts',
    'paging.ts',
    'project-context.ts',
    'render-narrative.ts',
    'region-lists.ts',
    'report-context.ts',
    'report-feeds.ts',
    'report-groups.ts',
    'report-lists.ts',
    'report-versions.ts',
    'search',
    'security',
    'site-map-xml.ts',
    'site-map.ts',
    'site-paths.ts',
    'totals.ts',
    'version-context.ts',
  ],
  'catalog.ts': [
    'catalog-report.ts',
    'checks',
    'facts',
    'files',
    'gate',
    'once.ts',
    'passed-content.ts',
    'schema',
    'working-content.ts',
    'node:',
  ],
  'catalog-report.ts': ['checks', 'data', 'facts', 'links.ts', 'schema'],
  'committed-history.ts': ['catalog.ts', 'files', 'history'],
  'correction-trail.ts': ['catalog.ts', 'committed-history.ts', 'domain', 'editing', 'history'],
  'report-versions.ts': ['catalog.ts', 'committed-history.ts', 'editing', 'history', 'links.ts'],
  'correction-feeds.ts': ['catalog.ts', 'correction-trail.ts', 'data', 'i18n', 'links.ts'],
  'working-content.ts': ['checks', 'files', 'gate'],
  'render-narrative.ts': ['files', 'narrative', 'node:path'],
  method: ['domain', 'i18n', 'method'],
  'content.config.ts': ['loaders', 'schema', 'astro:content'],
  'links.ts': [],
  'neighbours.ts': ['catalog.ts', 'links.ts', 'once.ts'],
  'once.ts': [],
  'page-keys.ts': [
    'catalog.ts',
    'compare',
    'compare-context.ts',
    'once.ts',
    'parts',
    'project-context.ts',
    'report-context.ts',
    'report-versions.ts',
    'version-context.ts',
    'node:crypto',
  ],
  'paging.ts': [],
  'report-lists.ts': ['astro', 'catalog.ts', 'page-keys.ts', 'paging.ts'],
  'data-part-thread.ts': [
    'catalog.ts',
    'correction-trail.ts',
    'data',
    'domain',
    'kept-parts.ts',
    'open-data.ts',
    'passed-content.ts',
    'node:worker_threads',
  ],
  'data-file-thread.ts': ['data-writer.ts', 'files', 'node:worker_threads'],
  'data-writer.ts': ['data', 'files', 'kept-parts.ts', 'node:'],
  'kept-parts.ts': ['data', 'files', 'node:path'],
  'data-parts.ts': [
    'catalog.ts',
    'catalog-report.ts',
    'correction-trail.ts',
    'data',
    'data-part-thread.ts',
    'files',
    'kept-parts.ts',
    'open-data.ts',
    'passed-content.ts',
    'progress',
    'node:',
  ],
  'derive-report.ts': ['checks', 'facts', 'integrations'],
  'pass-content.ts': [
    'checks',
    'derive-report.ts',
    'gate',
    'integrity',
    'passed-content.ts',
    'shared-texts.ts',
    'node:crypto',
  ],
  'passed-content.ts': ['checks', 'facts', 'integrations', 'integrity'],
  'compare-context.ts': ['catalog.ts', 'compare', 'once.ts'],
  'project-context.ts': ['catalog.ts', 'once.ts'],
  'report-context.ts': [
    'catalog.ts',
    'catalog-report.ts',
    'correction-trail.ts',
    'data',
    'data-listing.ts',
    'domain',
    'neighbours.ts',
    'once.ts',
    'open-data.ts',
    'report-versions.ts',
    'node:crypto',
  ],
  'version-context.ts': ['catalog.ts', 'report-versions.ts'],
  'report-groups.ts': ['catalog.ts', 'links.ts'],
  'totals.ts': ['catalog.ts', 'domain'],
  'env.d.ts': ['narrative'],
  'data-listing.ts': ['data', 'i18n', 'links.ts'],
  'open-data.ts': [
    'catalog.ts',
    'catalog-report.ts',
    'correction-trail.ts',
    'data',
    'files',
    'links.ts',
    'progress',
    'written-data.ts',
    'node:crypto',
  ],
  'write-open-data.ts': [
    'data',
    'data-file-thread.ts',
    'data-writer.ts',
    'files',
    'kept-parts.ts',
    'progress',
    'node:',
  ],
  'write-share-data.ts': ['data', 'kept-parts.ts', 'parts', 'progress', 'write-open-data.ts', 'node:crypto'],
  'written-data.ts': ['data'],
  'report-feeds.ts': ['catalog.ts', 'data', 'links.ts'],
  'region-lists.ts': ['catalog.ts', 'once.ts'],
  'shared-texts.ts': ['domain'],
  'site-map.ts': ['catalog.ts', 'links.ts', 'once.ts', 'site-paths.ts'],
  'site-map-xml.ts': ['links.ts', 'site-map.ts'],
  'site-paths.ts': [
    'addresses',
    'catalog.ts',
    'compare',
    'findings',
    'links.ts',
    'once.ts',
    'paging.ts',
    'region-lists.ts',
  ],
};

function importsOf(path: string): string[] {
  const text = readFileSync(join('src', path), 'utf8');
  return [
    ...text.matchAll(/^\s*(?:import|export)\s[^;']*?from '([^']+)'/gm),
    ...text.matchAll(/^\s*import '([^']+)'/gm),
    ...text.matchAll(/\bimport\('([^']+)'\)/g),
  ].map((match) => match[1] ?? '');
}

function targetOf(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  return target.split('/')[0] ?? target;
}

describe('imports point one way', () => {
  it.each(files)('%s', (path) => {
    const folder = path.split('/')[0] ?? path;
    const permitted = allowed[folder];
    expect(permitted, `src/${folder} is listed`).toBeDefined();
    const foreign = importsOf(path)
      .map((specifier) => targetOf(path, specifier))
      .filter(
        (target) =>
          !permitted?.some((one) => target === one || (/[:/]$/.test(one) && target.startsWith(one))),
      )
      .filter((target) => !(permitted?.includes('astro') === true && target.startsWith('astro/')));
    expect(foreign).toEqual([]);
  });
});

describe('few places for each library', () => {
  it.each<[library: string, places: string[]]>([
    [
      '@cantoo/pdf-lib',
      [
        'attachments/pdf-content.ts',
        'attachments/pdf-drawn.ts',
        'attachments/pdf-fonts.ts',
        'attachments/pdf-metadata.ts',
        'attachments/pdf-objects.ts',
        'attachments/pdf-parser.ts',
        'attachments/pdf-streams.ts',
        'attachments/pdf-words.ts',
        'attachments/pdf.ts',
      ],
    ],
    ['big.js', ['domain/decimal.ts']],
    ['chart.js', ['charts/drawing.ts']],
    ['csv-parse/sync', ['import/read-csv.ts']],
    ['feed', ['data/feed.ts']],
    ['js-yaml', ['schema/front-matter.ts']],
    ['pagefind', ['indexing/pagefind-files.ts']],
    ['pinyin-pro', ['editing/propose-id.ts', 'search/initials.ts']],
    // One parse: what is checked is what is compared and rendered.
    ['satteri', ['narrative/narrative-node.ts', 'narrative/read-narrative.ts']],
    ['hast-util-to-html', ['narrative/narrative-html.ts']],
    ['saxes', ['import/xml.ts']],
    ['unpdf', ['attachments/pdf.ts']],
    // Places of problems are found with it, and drafts are written with it.
    ['yaml', ['import/draft-file.ts', 'schema/locate.ts']],
  ])('%s is imported by %s only', (library, places) => {
    expect(files.filter((path) => importsOf(path).includes(library)).sort()).toEqual(places);
  });
});

describe('the dictionary of pinyin stays in the build', () => {
  it.each(files.filter((path) => readFileSync(join('src', path), 'utf8').includes('customElements.define')))(
    '%s does not reach it',
    (entry) => {
      const reached = new Set([entry]);
      for (const path of reached) {
        for (const specifier of importsOf(path).filter((one) => one.startsWith('.'))) {
          reached.add(posix.normalize(posix.join(posix.dirname(path), specifier)));
        }
      }
      expect([...reached].flatMap(importsOf)).not.toContain('pinyin-pro');
    },
  );
});

describe('the engine is pure', () => {
  it.each(files.filter((path) => path.startsWith('domain/')))(
    '%s knows no clock, file, locale or float',
    (path) => {
      const code = readFileSync(join('src', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code).not.toMatch(
        /\b(?:Date|Intl|process|parseFloat|toLocaleString|localeCompare|Math\.random)\b/,
      );
    },
  );
});

// The hosts below name vocabularies, and one that can never be; nothing is ever fetched from them.
const vocabularies =
  /https?:\/\/(?!localhost|127\.0\.0\.1|schema\.org|www\.sitemaps\.org|www\.w3\.org|purl\.org|schemas\.openxmlformats\.org|xmlns\.com|datapackage\.org|example\.invalid)[\w.-]+/g;
describe('the sources name no other host', () => {
  it.each(files)('%s', (path) => {
    const text = readFileSync(join('src', path), 'utf8');
    expect([...text.matchAll(vocabularies)].map(([url]) => url)).toEqual([]);
  });
});

describe('commands print what cannot command a terminal or a CI system', () => {
  // Formats that see to it themselves, settings of servers, and a process whose words another one prints.
  const own = new Set(['cli/check-run.ts', 'cli/server-config.ts', 'cli/build-worker.ts']);
  it.each(files.filter((path) => path.startsWith('cli/') && !own.has(path)))('%s', (path) => {
    const text = readFileSync(join('src', path), 'utf8');
    if (!/\bconsole\./.test(text)) return;
    expect(text).toMatch(/^import \{[^}]*\bconsole\b[^}]*\} from '\.\/terminal\.ts';$/m);
  });
});

describe('the README tells what there is', () => {
  const readme = readFileSync('README.md', 'utf8');
  const scripts = Object.keys(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
  );

  it.each(['check', 'build', 'merge', 'dev', 'start', 'test', 'test:long', 'bench'])(
    'the command %s',
    (name) => {
      expect(scripts).toContain(name);
      expect(readme).toMatch(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`);
    },
  );

  it('every environment variable that the code reads', () => {
    const read = files.flatMap((path) => [
      ...readFileSync(join('src', path), 'utf8').matchAll(/env\['([A-Z_]+)'\]/g),
    ]);
    for (const [, name] of read.filter(([, name]) => !name?.startsWith('ASTRO_'))) {
      expect(readme).toContain(`\`${name ?? ''}\``);
    }
  });

  it('every dependency with its reason', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      object
    >;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      expect(readme).toContain(`\`${name}\``);
  });
});
