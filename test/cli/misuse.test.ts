/** Who asks for help, or mistypes an option, gets the usage, and nothing else happens. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashFiles, pathsBelow } from '../../src/files/hash-folder.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { copyProject } from '../support/project-copy.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const folder = copyProject();
const temporary = temporaryFolder('unused');

/** Every file with its content and the time of its last change. */
function stateOf(): string[] {
  const paths = pathsBelow(folder).filter((path) => path !== 'node_modules');
  return hashFiles(folder, paths).map(({ path, sha256 }) => {
    return `${path} ${sha256} ${statSync(join(folder, path)).mtimeMs}`;
  });
}

function run(script: string, args: readonly string[]) {
  const [program = '', ...own] = script.split(' ');
  const { status, stdout, stderr } = spawnSync(
    program === 'node' ? process.execPath : program,
    [...own, ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' },
    },
  );
  return { status, stdout, stderr };
}

// The one reader of command lines is tested with every way of writing these.
const help = [['--help']];
const misuse = [['--hlep'], ['one', 'word', 'too', 'many']];

describe.each(Object.entries(scripts))('npm run %s', (_, script) => {
  it('goes through the one start of all commands', () => {
    expect(script).toMatch(/^node src\/cli\/launch\.js (?:src\/cli|test)\/[\w/-]+\.ts(?: [\w:-]+)?$/);
  });

  it('tells how it is used, or what it does not understand, and does nothing', () => {
    const before = stateOf();
    for (const args of help) {
      const { status, stdout, stderr } = run(script, args);
      expect([args, status, stderr]).toEqual([args, 0, '']);
      expect(stdout).toMatch(/^用法：(?:npm (?:start|test)|npm run )/);
    }
    for (const args of misuse) {
      const { status, stdout, stderr } = run(script, args);
      expect([args, status, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(/^用法：|\n用法：/);
      expect(stderr).not.toContain('    at ');
    }
    expect(stateOf()).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('words that are missing, and options without a value', () => {
  it.each<[command: string, args: readonly string[]]>([
    ['import', []],
    ['import', ['--again']],
    ['attach', ['a.csv']],
    ['attach', ['a.csv', '--report', 'x', '--title', ' ']],
    ['publish-report', []],
    ['publish-report', ['a.md', '--at', '2026-02-30 09:00']],
    ['publish-report', ['a.md', '--at']],
    ['verify', ['--against', 'dist']],
    ['server-config', []],
    ['build', ['--shard']],
    ['build', ['--parts', 'p']],
    ['check', ['--format', 'pdf']],
    ['check', ['--watch=yes']],
    ['changes', ['--base']],
    ['dev', ['--port', 'x']],
  ])('npm run %s -- %j', (command, args) => {
    const { status, stderr } = run(scripts[command] ?? '', args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^用法：|\n用法：/);
  });

  it('are named, on one line, whatever they hold', () => {
    const { stderr } = run(scripts['check'] ?? '', ['--no\n::add-mask::x\u001B[31m']);
    expect(stderr.split('\n')[0]).toBe('没有选项 “--no”。');
    expect(run(scripts['check'] ?? '', ['a\n::b\u001B']).stderr.split('\n')[0]).toBe(
      '多出了 "a\\n::b\\u001b"。',
    );
  });
});
