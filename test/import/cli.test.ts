/** The command as a clerk runs it, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seeds } from '../published/content.ts';
import { formOf, seedLayouts } from './forms.ts';
import { toDocx } from './office-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-cli-'));
const content = join(folder, 'content');
cpSync('content', content, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/cli/import.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  it('writes the draft, the source text and the list, and never writes over a file', async () => {
    const id = seeds['004'];
    const source = readFileSync(`content/sources/${id}.txt`, 'utf8');
    writeFileSync(
      join(folder, '自评表.docx'),
      await toDocx(formOf(source, seedLayouts['004'] ?? { merged: {} })),
    );
    const first = run('自评表.docx', '--kind', 'self-evaluation-2');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('共 199 个单元格');
    expect(readFileSync(join(content, 'reports', `${id}-2.md`), 'utf8')).toMatch(/^---\nstatus: draft\n/);
    expect(existsSync(join(content, 'sources', `${id}-2.txt`))).toBe(true);
    expect(first.stdout).toContain(
      readFileSync(join(folder, '.import', `${id.replaceAll('/', '-')}-2.md`), 'utf8'),
    );
    const again = run('自评表.docx', '--kind', 'self-evaluation-2');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('已经有了，没有改动');
  });

  it.each([
    [[], '用法'],
    [['没有.docx'], '找不到文件'],
    [['自评表.docx', '--nonsense'], '不认识的选项'],
    [['自评表.docx', '--project', '../../x'], '--project 只能用小写英文字母'],
  ])('refuses %j', (args, words) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});
