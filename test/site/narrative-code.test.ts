/** Nothing that stands in a content file runs, or brings in a file of the machine: in the check, the build, the preview. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tricks } from '../narrative/tricks.ts';
import { buildEnvironment, buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { pollMilliseconds } from '../support/common-settings.ts';
import { copyContent, type Change } from '../support/content-copy.ts';
import { freePort } from '../support/free-port.ts';
import { copyProject } from '../support/project-copy.ts';
import { seeds } from '../support/published-content.ts';

const folder = temporaryFolder('canary');
const canary = {
  write: `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(join(folder, 'written'))}, 'x')`,
  read: join(folder, 'secret.txt'),
};
const secret = 'what no page shows';
const reachedFile = join(folder, 'reached');
/** Every process and thread of a command tells when another reader of front matter, or a compiler, is called. */
const watched = {
  NODE_OPTIONS: `--import=${pathToFileURL(resolve('test/support/reached-readers.ts')).href}`,
  REACHED_FILE: reachedFile,
};
writeFileSync(canary.read, secret);
writeFileSync(reachedFile, '');

const seed = `reports/${seeds['001']}`;
const text = readFileSync(`content/${seed}.md`, 'utf8');
const frontMatter = text.slice(0, text.indexOf('\n---\n') + '\n---\n'.length);
const good = '全年执行 <Amount stage="executed" />。';

const trickFiles = tricks.map(({ body }, index) => ({
  id: `${seeds['001']}-${String(index + 2)}`,
  // Nothing stands between: a second front matter begins where the first ends.
  text: `${frontMatter}${body(canary)}\n`,
}));
/** A first line after which a reader that stops at the first hyphens finds a body in the fields. */
const inFields = {
  id: `${seeds['001']}-${String(tricks.length + 2)}`,
  text: `${frontMatter.replace('---\n', `---\n--- # {${canary.write}}\n`)}\n字\n`,
};

function write(files: readonly { readonly id: string; readonly text: string }[]): Record<string, Change> {
  return Object.fromEntries(files.map(({ id, text }) => [`reports/${id}.mdx`, () => text]));
}

const attacked = copyContent({
  [`${seed}.md`]: () => null,
  [`sources/${seeds['001']}.txt`]: () => null,
  [`${seed}.mdx`]: () => `${frontMatter}\n${good}\n`,
  ...write([...trickFiles, inFields]),
});

function expectNothingRun(): void {
  expect(existsSync(join(folder, 'written'))).toBe(false);
  expect(readFileSync(reachedFile, 'utf8')).toBe('');
}

/** What the check says of a body or of the lines around a front matter. */
const codes = new Set([
  'code-in-body',
  'wrong-component',
  'html-in-body',
  'unsafe-link',
  'second-front-matter',
  'yaml-syntax',
]);

describe('the watch', () => {
  it('tells of a reader that is called', () => {
    const program =
      "import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter'; parseFrontmatter('');";
    const env = buildEnvironment({ ...watched, REACHED_FILE: join(folder, 'tried') });
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      env,
      cwd: resolve('node_modules/astro'),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'tried'), 'utf8')).toContain('parseFrontmatter');
  });
});

describe('content that tries to run code', () => {
  it('is refused by the check, file by file', () => {
    const { stdout } = spawnSync(process.execPath, ['src/cli/check.ts', '--format', 'json'], {
      encoding: 'utf8',
      env: buildEnvironment({ ...watched, CONTENT_DIR: attacked, CACHE_DIR: temporaryFolder('cache') }),
    });
    const { problems } = JSON.parse(stdout) as { problems: readonly { file: string; code: string }[] };
    const refused = new Set(problems.filter(({ code }) => codes.has(code)).map(({ file }) => file));
    const all = [...trickFiles, inFields].map(({ id }) => `reports/${id}.mdx`);
    expect(all.filter((file) => !refused.has(file))).toEqual([]);
    expectNothingRun();
  });

  it('stops the build', () => {
    const { status, outDir } = buildFolder(attacked, watched);
    expect(status).not.toBe(0);
    expect(existsSync(outDir)).toBe(false);
    expectNothingRun();
  });
});

describe('a report with components', () => {
  it('is built by one reader of front matter, and nothing is compiled', () => {
    const changes: Record<string, Change> = {
      [`${seed}.md`]: () => null,
      [`sources/${seeds['001']}.txt`]: () => null,
      [`${seed}.mdx`]: () => `${frontMatter}\n${good}\n`,
    };
    const { status, output, outDir } = buildFolder(copyContent(changes), watched);
    expect(status, output).toBe(0);
    const html = readFileSync(join(outDir, 'reports', seeds['001'], 'index.html'), 'utf8');
    expect(html.replace(/<[^>]+>/g, '')).toMatch(/全年执行\s+25\.68\s+万元\s*。/);
    expectNothingRun();
  });
});

describe('the preview of content that tries to run code', () => {
  // Where the content lies within the folder that the preview's server knows, as it does for an editor.
  const project = copyProject();
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${String(port)}/`;
    const start = `import { dev } from 'astro';\nawait dev({ server: { host: '127.0.0.1', port: ${String(port)} } });`;
    rmSync(join(project, 'content'), { recursive: true });
    cpSync(attacked, join(project, 'content'), { recursive: true });
    mkdirSync(join(project, 'content/.hidden'));
    writeFileSync(join(project, 'content/.hidden/page.htm'), '<script>1</script>');
    server = spawn(process.execPath, ['--input-type=module', '--eval', start], {
      cwd: project,
      env: {
        ...buildEnvironment(watched),
        NODE_ENV: 'development',
        // Astro serves no pages when it believes to be under test.
        VITEST: undefined,
      },
      stdio: 'ignore',
    });
    await vi.waitUntil(async () => (await fetch(url).catch(() => null)) !== null, {
      timeout: pollMilliseconds,
      interval: 200,
    });
  });
  afterAll(() => {
    server.kill();
  });

  it('shows the report that is right', async () => {
    const answer = await fetch(`${url}reports/${seeds['001']}/`);
    expect(await answer.text()).toContain('25.68');
    expectNothingRun();
  });

  it('says what is wrong in the place of a report that cannot be shown', async () => {
    const answer = await fetch(`${url}reports/${trickFiles[0]?.id ?? ''}/`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('second-front-matter');
  });

  it('neither runs nor shows what is refused', async () => {
    for (const { id } of [...trickFiles, inFields]) {
      const answer = await fetch(`${url}reports/${id}/`);
      expect(await answer.text()).not.toContain(secret);
    }
    expectNothingRun();
  });

  it('has no file of the content as a module', async () => {
    const file = `content/reports/${trickFiles[0]?.id ?? ''}.mdx`;
    const places = [file, `@fs${join(project, file)}`, 'content/site.yml', 'content/.hidden/page.htm'];
    for (const place of places) {
      for (const end of ['', '?import', '?raw', '?url&import']) {
        const answer = await fetch(`${url}${place}${end}`);
        expect([`${place}${end}`, answer.ok]).toEqual([`${place}${end}`, false]);
      }
    }
    expectNothingRun();
  });
});
