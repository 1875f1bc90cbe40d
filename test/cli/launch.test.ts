/** The start of every command: the Node.js that runs it is the one that it needs, or that is what it says. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Makes Node.js believe to be another version of itself. */
function pretending(version: string, args: readonly string[]) {
  const versions = `{ value: { ...process.versions, node: '${version}' } }`;
  const pretence = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
  const run = spawnSync(process.execPath, ['--import', pretence, 'src/cli/launch.js', ...args], {
    encoding: 'utf8',
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('a command', () => {
  it.each(['20.20.2', '22.22.0', '23.11.0'])('is not run by Node.js %s', (version) => {
    const { status, stdout, stderr } = pretending(version, ['src/cli/check.ts']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `这里运行的是 Node.js ${version}，需要 24 以上版本，命令没有执行。\n改法：在 Linux（x64、arm64）和 Windows（x64）上运行 npm ci，合用的 Node.js 会一起装好；别的系统请安装 Node.js 24 以上版本。\n`,
    );
  });

  it.each(['24.0.0', '26.1.0'])('is run by Node.js %s, with its own arguments', (version) => {
    const { status, stderr } = pretending(version, ['src/cli/check.ts', '--format', 'pdf']);
    expect(status).toBe(2);
    expect(stderr).toContain('没有“pdf”这种格式。');
  });

  it('says so in words that every Node.js with modules can read', () => {
    const text = readFileSync('src/cli/launch.js', 'utf8');
    expect(text).not.toMatch(/\?\.|\?\?|: (?:string|number)\b|\bas\b/);
  });
});
