/** What the handbook and the recipes tell an editor to type must be there. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { components } from '../../src/narrative/components.ts';

const recipes = readdirSync('.ci/recipes').map((name) => join('.ci/recipes', name));
const texts = ['content/pages/handbook.md', 'src/pages/handbook/scale/index.astro', ...recipes].map(
  (file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Every `npm run …` of a text with its options. */
function commandsOf(text: string): { readonly name: string; readonly options: readonly string[] }[] {
  return [...text.matchAll(/npm run (?:--silent )?([a-z:-]+)([^\n`]*)/g)].map((match) => ({
    name: match[1] ?? '',
    options: [...(match[2] ?? '').matchAll(/--([a-z]+)/g)].map((option) => option[1] ?? ''),
  }));
}

describe('the commands that the handbook and the recipes name', () => {
  it.each(texts)('$file', ({ text }) => {
    for (const { name, options } of commandsOf(text)) {
      expect(scripts[name], `npm run ${name}`).toBeDefined();
      const [, script] = / (src\/cli\/[a-z-]+\.ts)/.exec(scripts[name] ?? '') ?? [];
      if (script === undefined) continue;
      const cli = readdirSync('src/cli')
        .filter((file) => file.startsWith(script.replace('src/cli/', '').replace('.ts', '')))
        .map((file) => readFileSync(join('src/cli', file), 'utf8'))
        .join('\n');
      for (const option of options)
        expect(cli, `npm run ${name} -- --${option}`).toMatch(new RegExp(`\\b${option}\\b`));
    }
  });

  it('after publishing are those that the command itself names, in their order', () => {
    const [, step = ''] = (texts[0]?.text ?? '').split('### 第五步');
    const command = readFileSync('src/cli/publish-report.ts', 'utf8');
    for (const text of [step, command]) {
      const places = ['npm start', 'git add content', 'git commit -m', 'git push -u origin HEAD'].map((one) =>
        text.indexOf(one),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(text).toContain('再看一遍正文和原文文本里有没有个人姓名');
    }
  });

  it('are in every recipe', () => {
    for (const { file, text } of texts.filter(({ file: one }) => one.endsWith('.yml'))) {
      expect(text, file).toContain('npm ci');
      expect(text, file).toContain('npm test');
      if (file.endsWith('-long.yml')) continue;
      expect(text, file).toContain('npm run build');
      if (file.endsWith('-shards.yml')) expect(text, file).toContain('npm run merge');
      expect(text, file).toContain('.ci/recipes/deliver.sh');
    }
  });
});

const githubRecipes = ['github-actions.yml', 'github-actions-shards.yml'];

/** Where the site is made that takes the place of the one in use. */
const siteMakers: readonly (readonly [name: string, path: readonly (string | number)[]])[] = [
  ...githubRecipes.map((name) => [name, ['jobs', 'build', 'steps']] as const),
  ['gitlab-ci.yml', ['build', 'script']],
  ['gitlab-ci-shards.yml', ['build', 'script']],
  ['gitee-go.yml', ['stages', 0, 'steps', 0, 'commands']],
];

function isCheckout(step: object): boolean {
  return 'uses' in step && String(step.uses).startsWith('actions/checkout@');
}

describe('the recipes', () => {
  const recipe = (name: string): unknown => parse(readFileSync(join('.ci/recipes', name), 'utf8'));

  it.each(recipes.filter((file) => file.endsWith('.yml')))('%s is YAML, and on the page', (file) => {
    expect(parse(readFileSync(file, 'utf8'))).toBeTypeOf('object');
    expect(readFileSync('src/pages/handbook/recipes/index.astro', 'utf8')).toContain(`file: '${file}'`);
  });

  it.each([
    ['github-actions.yml', ['jobs', 'long', 'steps']],
    ['gitlab-ci.yml', ['long', 'script']],
    ['gitee-go-long.yml', ['stages', 0, 'steps', 0, 'script']],
  ])('%s runs the long tests with all programs that they use', (name, path) => {
    const steps = JSON.stringify(valueAt(recipe(name), path));
    const commands = [
      'nginx',
      'apache2',
      'libreoffice-calc',
      'fonts-noto-cjk',
      'npm test',
      'npm run test:long',
    ];
    for (const command of commands) expect(steps).toContain(command);
  });

  it('run them on a schedule only, and nothing else then', () => {
    const github = recipe('github-actions.yml');
    expect(valueAt(github, ['on', 'schedule', 0, 'cron'])).toBe('0 18 * * *');
    expect(valueAt(github, ['jobs', 'long', 'if'])).toBe("github.event_name == 'schedule'");
    expect(valueAt(github, ['jobs', 'check', 'if'])).toBe("github.event_name != 'schedule'");
    for (const job of ['build', 'publish'])
      expect(valueAt(github, ['jobs', job, 'if'])).toBe("github.event_name == 'push'");
    const gitlab = recipe('gitlab-ci.yml');
    const isScheduled = '$CI_PIPELINE_SOURCE == "schedule"';
    expect(valueAt(gitlab, ['long', 'rules'])).toEqual([{ if: isScheduled }]);
    for (const job of ['check', 'build', 'publish'])
      expect(valueAt(gitlab, [job, 'rules', 0])).toEqual({ if: isScheduled, when: 'never' });
  });

  it('for several machines make every part once, and merge them all', () => {
    const github = recipe('github-actions-shards.yml');
    const parts = valueAt(github, ['jobs', 'part', 'strategy', 'matrix', 'part']) as readonly number[];
    expect(parts).toEqual(parts.map((_, index) => index + 1));
    expect(valueAt(github, ['jobs', 'part', 'steps'])).toContainEqual({
      run: `npm run build -- --shard \${{ matrix.part }}/${parts.length}`,
    });
    expect(valueAt(github, ['jobs', 'build', 'needs'])).toBe('part');
    expect(valueAt(github, ['jobs', 'build', 'steps'])).toContainEqual({
      run: 'npm run merge',
      env: { PREVIOUS_MANIFEST: '${{ vars.PREVIOUS_MANIFEST }}' },
    });
    const gitlab = recipe('gitlab-ci-shards.yml');
    expect(valueAt(gitlab, ['part', 'parallel'])).toBe(parts.length);
    expect(valueAt(gitlab, ['part', 'script'])).toEqual([
      'npm run build -- --shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"',
    ]);
    expect(valueAt(gitlab, ['build', 'script'])).toContain('npm run merge');
  });

  it('for several machines keep what the next build takes over, outside of what git sees', () => {
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    const github = recipe('github-actions-shards.yml');
    const cacheDir = valueAt(github, ['env', 'CACHE_DIR']);
    expect(ignored).toContain(`${String(cacheDir)}/`);
    for (const job of ['part', 'build']) {
      const steps = valueAt(github, ['jobs', job, 'steps']) as readonly object[];
      const caches = steps.filter((step) => 'uses' in step && String(step.uses).includes('actions/cache'));
      expect(caches.length).toBe(job === 'part' ? 1 : 2);
      for (const step of caches) expect(step).toMatchObject({ with: { path: cacheDir } });
    }
    const gitlab = recipe('gitlab-ci-shards.yml');
    expect(valueAt(gitlab, ['variables', 'CACHE_DIR'])).toBe(cacheDir);
    for (const folder of ['.cache/', '.npm/', 'dist.parts/']) expect(ignored).toContain(folder);
    expect(readFileSync('.ci/recipes/gitlab-ci-shards.yml', 'utf8')).toContain('paths: [.cache/]');
  });

  it('build with the address of the site, and held against the site in use', () => {
    const steps = valueAt(recipe('github-actions.yml'), ['jobs', 'build', 'steps']);
    expect(steps).toContainEqual({
      run: 'npm run build',
      env: {
        SITE_URL: '${{ vars.SITE_URL }}',
        BASE_PATH: '${{ vars.BASE_PATH }}',
        PREVIOUS_MANIFEST: '${{ vars.PREVIOUS_MANIFEST }}',
      },
    });
  });

  it.each(siteMakers)('%s make no site where nobody said which one it replaces', (name, path) => {
    const commands = JSON.stringify(valueAt(recipe(name), path));
    const test = commands.indexOf('test -n \\"$PREVIOUS_MANIFEST\\" ||');
    expect(test).toBeGreaterThan(0);
    expect(commands.search(/npm run (?:build|merge)/)).toBeGreaterThan(test);
  });

  it.each(githubRecipes)('%s names each action by the digest of its commit, with its version', (name) => {
    const uses = [...readFileSync(join('.ci/recipes', name), 'utf8').matchAll(/uses: (.*)/g)];
    expect(uses.length).toBeGreaterThan(5);
    for (const [, action] of uses)
      expect(action).toMatch(/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(githubRecipes)('%s uploads in a job that runs nothing but the upload', (name) => {
    const file = recipe(name);
    expect(valueAt(file, ['permissions'])).toEqual({ contents: 'read' });
    for (const [job, value] of Object.entries(valueAt(file, ['jobs']) as Readonly<Record<string, unknown>>)) {
      const text = JSON.stringify(value);
      const runsContent = /npm |actions\/checkout/.test(text);
      const mayAct = /secrets\.|github\.token|GITHUB_TOKEN|: ?"write"|"environment"/.test(text);
      expect({ job, both: runsContent && mayAct }).toEqual({ job, both: false });
      if (text.includes('"sh .ci/recipes/deliver.sh"'))
        expect(valueAt(value, ['environment'])).toBe('production');
      for (const step of (valueAt(value, ['steps']) as readonly object[]).filter(isCheckout))
        expect(step).toMatchObject({ with: { 'persist-credentials': false } });
    }
  });

  it.each(['gitlab-ci.yml', 'gitlab-ci-shards.yml'])('%s uploads in a job of its own, too', (name) => {
    const file = recipe(name) as Readonly<Record<string, unknown>>;
    const jobs = Object.entries(file).filter(([, job]) => valueAt(job, ['script']) !== undefined);
    const uploading = jobs.filter(([, job]) => valueAt(job, ['environment']) !== undefined);
    expect(uploading.map(([job]) => job)).toEqual(['publish']);
    expect(uploading[0]?.[1]).toMatchObject({
      before_script: [],
      cache: [],
      needs: ['build'],
      variables: { GIT_STRATEGY: 'none' },
    });
    expect(JSON.stringify(uploading)).not.toContain('npm ');
    expect(JSON.stringify(jobs.filter(([job]) => job !== 'publish'))).not.toContain(
      'sh .ci/recipes/deliver.sh',
    );
  });
});

/** What stands at a path of a file. */
function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (one, key) =>
      typeof one === 'object' && one !== null ? (one as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

it('the handbook names every component that a narrative may hold', () => {
  for (const name of Object.keys(components)) expect(texts[0]?.text).toContain(`<${name} `);
});

it('the handbook has the pictures that it shows', () => {
  const pictures = [...(texts[0]?.text ?? '').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) {
    expect(readFileSync(join('public', picture)).toString('latin1', 1, 4)).toBe('PNG');
  }
});
