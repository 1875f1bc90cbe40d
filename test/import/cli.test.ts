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

async function writeForm(): Promise<void> {
  const source = readFileSync(`content/sources/${seeds['004']}.txt`, 'utf8');
  const bytes = await toDocx(formOf(source, seedLayouts['004'] ?? { merged: {} }));
  writeFileSync(join(folder, '自评表.docx'), bytes);
}

describe('npm run import', () => {
  it('works as the handbook prints it', async () => {
    await writeForm();
    const handbook = readFileSync('content/pages/handbook.md', 'utf8');
    const commands = [...handbook.matchAll(/^npm run import -- (.+)$/gm)].map(([, args]) =>
      (args ?? '').split(' '),
    );
    expect(commands).toHaveLength(2);
    for (const args of commands) expect(run(...args, '--again')).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes the draft, the source text and the list, and never writes over a file', async () => {
    const id = seeds['004'];
    await writeForm();
    const first = run('自评表.docx', '--kind', 'self-evaluation-2', '--again');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('共 199 个单元格');
    expect(readFileSync(join(content, 'reports', `${id}-2.md`), 'utf8')).toMatch(/^---\nstatus: draft\n/);
    expect(existsSync(join(content, 'sources', `${id}-2.txt`))).toBe(true);
    expect(first.stdout).toContain(
      readFileSync(join(folder, '.import', `${id.replaceAll('/', '-')}-2.md`), 'utf8'),
    );
    const same = run('自评表.docx', '--kind', 'self-evaluation-3');
    expect(same.status).toBe(1);
    expect(same.stderr).toContain(`${id}-2.md 的原文件就是它（SHA-256 相同），没有写任何文件。`);
    expect(run('自评表.docx', '--kind', '单位自评-3', '--again').status).toBe(0);
    const again = run('自评表.docx', '--kind', 'self-evaluation-2', '--again');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('已经有了，没有改动');
  });

  it('takes registered names, and says what a new one needs', () => {
    const text =
      '运城市项目支出绩效自评表\n\n（2023年度）\n\n\t项目名称\n\t2023年度道路养护\n\n\t实施单位\n\t运城市交通运输局\n\t主管部门\n\t运城市财政局\n';
    writeFileSync(join(folder, '运城.txt'), text);
    expect(run('运城.txt', '--region', '运城市', '--project', 'roads').stderr).toContain(
      '地区“运城市”没有登记。',
    );
    const stopped = run('运城.txt', '--region', 'yuncheng=山西省运城市', '--project', 'roads');
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toMatchInlineSnapshot(`
      "登记表里还没有这个地区和项目，没有写任何文件。
      请先登记，或者在刚才的命令后面加上 --register，由程序写在登记表的末尾：
      加在 content/regions.yml 的末尾：
        - id: yuncheng
          name: 运城市
          level: city
          parent: shanxi
      加在 content/projects.yml 的末尾：
        - id: roads
          region: yuncheng
          name: 道路养护
      加在 content/organizations.yml 的末尾：
        - id: yuncheng-jiaotongyunshuju
          name: 运城市交通运输局
          region: yuncheng
        - id: yuncheng-caizhengju
          name: 运城市财政局
          region: yuncheng
      编号是网址的一部分，公开以后不能再改；项目名称里不写年度。
      "
    `);
    const regions = readFileSync(join(content, 'regions.yml'), 'utf8');
    const written = run('运城.txt', '--region', 'yuncheng=山西省运城市', '--project', 'roads', '--register');
    expect(written).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(content, 'regions.yml'), 'utf8')).toBe(
      `${regions}- id: yuncheng\n  name: 运城市\n  level: city\n  parent: shanxi\n`,
    );
    const draft = readFileSync(join(content, 'reports/yuncheng/2023/roads/self-evaluation.md'), 'utf8');
    expect(draft).toContain('implementingUnit: yuncheng-jiaotongyunshuju\n');
    writeFileSync(join(folder, '第二份.txt'), `${text}\n二、说明`);
    const next = run(
      '第二份.txt',
      '--region',
      '运城市',
      '--project',
      '道路养护',
      '--kind',
      'self-evaluation-2',
    );
    expect(next).toMatchObject({ status: 0, stderr: '' });
    expect(next.stdout).toContain('- 地区 yuncheng（运城市）：按 --region 所写。');
  });

  it('lists organizations that are not registered and writes the draft', () => {
    writeFileSync(join(folder, '单位.txt'), '填报单位：忻州市某某局\n\n项目支出绩效自评表\n\n（2021年度）\n');
    const { status, stdout } = run('单位.txt', '--region', '忻州市', '--project', 'internet-plus-services');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '加在 content/organizations.yml 的末尾：\n  - id: xinzhou-moumouju\n    name: 忻州市某某局',
    );
  });

  it('names a registered place that was perhaps meant', () => {
    writeFileSync(join(folder, '错.txt'), '项目支出绩效自评表\n\n（2020年度）\n');
    const { stderr } = run('错.txt', '--region', 'xinzou', '--project', 'internet-plus');
    expect(stderr).toContain('已登记的地区中有相近的：xinzhou 忻州市。');
    expect(stderr).toContain('已登记的项目中有相近的：internet-plus-services');
  });

  it.each([
    [['没有.docx'], '找不到文件'],
    [['自评表.docx', '--again', '--project', '../../x'], '“../../x”没有登记'],
    [
      ['自评表.docx', '--again', '--region', 'haikou', '--project', 'internet-plus-services'],
      '登记在地区 xinzhou',
    ],
  ])('refuses %j', (args, words) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});
