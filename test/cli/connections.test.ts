/** No command asks anything of another host, but where an address is what it was given. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeds } from '../published/content.ts';
import { formOf, seedLayouts } from '../import/forms.ts';
import { toDocx } from '../import/office-files.ts';
import { changeFile, replacing } from '../support/content-copy.ts';
import { freePort } from '../support/free-port.ts';
import { git } from '../support/git.ts';
import { copyProject } from '../support/project-copy.ts';
import { runWatched, serveWatched, type Ended } from '../support/watched-command.ts';

const folder = copyProject();
const id = 'xinzhou/2022/internet-plus-services/self-evaluation';
const report = `content/reports/${id}.md`;
const run = (...args: readonly string[]): Promise<Ended> => runWatched(folder, args);

function commitAll(): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'Content');
}

/** Each command of an editor or a publisher, in an order in which they can follow each other. */
const commands: Readonly<Record<string, () => Promise<Ended>>> = {
  check: () => run('check'),
  new: () => {
    const project = ['--region', 'xinzhou', '--year', '2023', '--project', 'internet-plus-services'];
    return run('new', '--', '--kind', 'self-evaluation', ...project);
  },
  'publish-report': () => {
    const draft = replacing('status: published\npublishedAt: 2026-11-20 18:00\n', 'status: draft\n');
    changeFile(join(folder, report), draft);
    return run('publish-report', '--', report, '--at', '2026-11-20 18:00');
  },
  attach: () => {
    writeFileSync(join(folder, 'table.csv'), '年度,项目\n2024,道路\n');
    return run('attach', '--', 'table.csv', '--report', id, '--title', '附件1：明细');
  },
  changes: () => {
    commitAll();
    return run('changes');
  },
  release: () => run('release'),
  schemas: () => run('schemas'),
  dev: async () => serveWatched(folder, ['dev', '--', '--port', String(await freePort())]),
  start: async () => serveWatched(folder, ['start'], { PORT: String(await freePort()) }),
  build: () => run('build'),
  compress: () => run('compress'),
  verify: () => run('verify', '--', 'dist'),
  'server-config': () => run('server-config', '--', 'nginx'),
  merge: async () => {
    const part = await run('build', '--', '--shard', '1/1');
    const merged = await run('merge');
    return {
      status: part.status === 0 ? merged.status : part.status,
      output: `${part.output}${merged.output}`,
      connections: [...part.connections, ...merged.connections],
    };
  },
  demo: async () => serveWatched(folder, ['demo'], { PORT: String(await freePort()) }),
  // Last: it leaves a draft that is not acknowledged, with which nothing is built.
  import: async () => {
    const source = readFileSync(`content/sources/${seeds['004']}.txt`, 'utf8');
    const form = formOf(source, seedLayouts['004'] ?? { merged: {} });
    writeFileSync(join(folder, 'form.docx'), await toDocx(form));
    return run('import', '--', 'form.docx', '--kind', 'self-evaluation-2', '--again');
  },
};

/** What looks at the sources; `npm test` watches itself and every tool that it runs. */
const ofDevelopers = [
  'format',
  'lint',
  'types',
  'test',
  'test:unit',
  'test:long',
  'goldens',
  'bench',
  'bench:parts',
];

describe('another host is asked nothing', () => {
  it('by any command that there is', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    expect([...Object.keys(commands), ...ofDevelopers].sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(Object.entries(commands))('by npm run %s', async (name, command) => {
    const { status, output, connections } = await command();
    expect([status, connections], output).toEqual([['dev', 'start', 'demo'].includes(name) ? 200 : 0, []]);
  });
});

describe('a host that is named is the only one that is asked', () => {
  it('by npm run verify', async () => {
    const { status, connections } = await run('verify', '--', 'http://site.example.invalid/');
    expect(status).toBe(2);
    expect(new Set(connections)).toEqual(new Set(['connect site.example.invalid']));
  });

  it('by a build that replaces the site at an address', async () => {
    git(folder, 'clean', '-qfd', 'content');
    appendFileSync(join(folder, 'content/pages/about.md'), '\n另一句话。\n');
    const { connections } = await runWatched(folder, ['build'], {
      PREVIOUS_MANIFEST: 'http://site.example.invalid/manifest.json',
    });
    expect(new Set(connections)).toEqual(new Set(['connect site.example.invalid']));
  });
});
