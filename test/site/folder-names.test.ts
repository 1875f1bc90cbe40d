/** Folders have the names that people give them: the site is built, or the words say which sign is in the way. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsBelow } from '../../src/files/hash-folder.ts';
import { buildEnvironment, buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { changeFile, replacing } from '../support/content-copy.ts';
import { git } from '../support/git.ts';
import { copyProject } from '../support/project-copy.ts';
import { seeds } from '../support/published-content.ts';

const report = `reports/${seeds['001']}`;
const odd = `网站 #1 50% %20 %E4 what? [x] {y} 'z' "q" * $HOME & ; (a)`;
const plain = `预算 绩效 [2026] {y} 'a' & $b ; (c)`;

/** A narrative in MDX goes through the bundler, and an attached file through programs of its own. */
function prepare(contentDir: string): void {
  const text = readFileSync(`content/${report}.md`, 'utf8');
  const end = text.indexOf('\n---\n') + '\n---\n'.length;
  for (const path of [`${report}.md`, `sources/${seeds['001']}.txt`])
    changeFile(join(contentDir, path), () => null);
  const body = '## 执行情况\n\n全年执行 <Amount stage="executed" />。\n';
  changeFile(join(contentDir, `${report}.mdx`), () => `${text.slice(0, end)}\n${body}`);
}

describe('a site is built', () => {
  it('with site and cache in folders of any name, project and content in folders with blanks and Chinese', () => {
    const project = copyProject(plain);
    const contentDir = join(temporaryFolder('odd'), `内容 "1" * ${plain}`);
    cpSync('content', contentDir, { recursive: true });
    const below = join(temporaryFolder('odd'), odd);
    mkdirSync(below);
    prepare(contentDir);
    const outDir = join(below, 'dist [1]');
    const env = { OUT_DIR: outDir, CACHE_DIR: join(below, 'cache') };
    const { status, output } = buildFolder(contentDir, env, project);
    expect(status, output).toBe(0);
    const paths = pathsBelow(outDir);
    expect(paths.length).toBeGreaterThan(500);
    expect(readFileSync(join(outDir, report, 'index.html'), 'utf8')).toContain('全年执行');
    const run = (name: string, ...args: readonly string[]) =>
      spawnSync(process.execPath, ['src/cli/launch.js', `src/cli/${name}.ts`, ...args], {
        cwd: project,
        encoding: 'utf8',
        env: buildEnvironment({ ...env, CONTENT_DIR: contentDir }),
      });
    const results = [run('compress'), run('verify', outDir)];
    expect(results.map((one) => [one.status, one.stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });

  it('from a commit that is clean, with the output in a folder whose name is a pattern', () => {
    const project = copyProject();
    renameSync(join(project, 'content'), join(project, ' 内容 [1]'));
    git(project, 'add', '-A');
    git(project, 'commit', '-q', '-m', 'Move');
    const env = { OUT_DIR: join(project, '网站 [1]*'), CACHE_DIR: temporaryFolder('cache') };
    for (const round of ['first', 'second']) {
      const { status, output, outDir } = buildFolder(' 内容 [1]', env, project);
      expect(status, `${round}: ${output}`).toBe(0);
      const manifest = JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8')) as {
        commit: { isClean: boolean } | null;
      };
      expect(manifest.commit).toMatchObject({ isClean: true });
    }
  });
});

describe('what git sees as changed is found', () => {
  it.each(['内容 [1]', ' blank'])('in a folder %j', (name) => {
    const project = copyProject();
    const folder = join(project, name);
    renameSync(join(project, 'content'), folder);
    git(project, 'add', '-A');
    git(project, 'commit', '-q', '-m', 'Move');
    changeFile(join(folder, 'pages/about.md'), replacing('title:', 'titel:'));
    const env = { ...process.env, CONTENT_DIR: folder, CACHE_DIR: temporaryFolder('cache') };
    const run = (command: string, ...args: readonly string[]) =>
      spawnSync(process.execPath, ['src/cli/launch.js', `src/cli/${command}.ts`, ...args], {
        cwd: project,
        encoding: 'utf8',
        env,
      });
    const checked = JSON.parse(run('check', '--format', 'json').stdout) as {
      problems: { isChanged: boolean }[];
    };
    expect(checked.problems.map(({ isChanged }) => isChanged)).not.toContain(false);
    changeFile(join(folder, 'pages/about.md'), replacing('titel:', 'title:'));
    changeFile(join(folder, 'pages/about.md'), (text) => `${text}\n另一句话。\n`);
    const { status, stdout, stderr } = run('changes');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('## 其他文件（1 个）\n\n- 修改 `pages/about.md`\n\n');
  });
});

describe('a folder that the bundler cannot read is refused', () => {
  const project = copyProject();

  it.each(['a#b', 'a%b', 'a?b', 'a\nb'])('with content in %j', (name) => {
    const contentDir = join(temporaryFolder('content'), name);
    cpSync('content', contentDir, { recursive: true });
    for (const command of ['check', 'build']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: contentDir },
      });
      expect([command, status, stdout]).toEqual([command, 1, '']);
      expect(stderr).toMatch(/^内容文件夹的路径里有“[^“]+”，生成网页的程序读不了这样的路径：.*\n改法：.*\n$/);
    }
  });

  it.each(['a#b', 'a%b', 'a%20b', 'a?b', 'a*b', 'a"b', 'a\tb', 'a\nb'])('%j', (name) => {
    const folder = join(dirname(project), name);
    renameSync(project, folder);
    try {
      for (const command of ['check', 'build', 'dev']) {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          ['src/cli/launch.js', `src/cli/${command}.ts`],
          { cwd: folder, encoding: 'utf8' },
        );
        expect([command, status, stdout]).toEqual([command, 1, '']);
        expect(stderr).toMatch(
          /^项目文件夹的路径里有“[^“]+”，生成网页的程序读不了这样的路径：.*\n改法：.*\n$/,
        );
      }
      expect(existsSync(join(folder, 'dist'))).toBe(false);
    } finally {
      renameSync(folder, project);
    }
  });
});
