import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyContent, replacing, type Change } from '../support/content-copy.ts';

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a command on a content folder the way an editor does. */
function run(command: 'new' | 'publish-report', folder: string, args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, CONTENT_DIR: folder, TZ: 'America/New_York' },
  });
  const plain = (text: string) => text.replaceAll(/(?:\.\.\/)*[\w./-]*mingzhang-content-\w+/g, 'content');
  return { status, out: plain(stdout), error: plain(stderr) };
}

const xinzhou = 'reports/xinzhou/2022/internet-plus-services/self-evaluation.md';
const newXinzhou = 'reports/xinzhou/2023/internet-plus-services/self-evaluation.md';
const flags = [
  '--kind',
  '单位自评',
  '--region',
  '忻州市',
  '--year',
  '2023',
  '--project',
  'internet-plus-services',
];

function flagsWith(name: string, value: string): string[] {
  return flags.map((flag, index) => (flags[index - 1] === `--${name}` ? value : flag));
}

describe('npm run new', () => {
  it('writes a draft from names and ids, and says what to do next', () => {
    const folder = copyContent();
    const { status, out } = run('new', folder, flags);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, newXinzhou), 'utf8')).toMatch(/^---\n#.*\nstatus: draft\n/);
    expect(out).toMatchInlineSnapshot(`
      "已写好草稿：content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md
      结构沿用 content/reports/xinzhou/2022/internet-plus-services/self-evaluation.md，数字、日期和引文都没有带来。
      还有 97 处标有“待填”。草稿不会出现在公开的站点上。

      接下来：
      1. 打开 content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md，照原文填写每一处“待填”，填好后删去标记；原文没有的整行删去，空白的格子只留 ""。
      2. 全部填好以后，把原文的全部文字存为 content/sources/xinzhou/2023/internet-plus-services/self-evaluation.txt，删去人名、电话和证件号码；检查会逐项对照。
      3. 运行 npm run check，按提示逐条改正。
      4. 运行 npm run dev，在浏览器中看草稿的页面。
      5. 运行 npm run publish-report -- content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md，公开这份报告。
      "
    `);
  });

  it('asks for what the command leaves out, again where the answer is not registered', () => {
    const folder = copyContent();
    const { status, out } = run(
      'new',
      folder,
      ['--year', '2023'],
      '自评\n单位自评\nxinzhou\ninternet-plus-services\n',
    );
    expect(status).toBe(0);
    expect(out).toContain('种类“自评”没有登记。');
    expect(out).toContain('可以选的项目（忻州市）：\n  internet-plus-services  ');
    expect(existsSync(join(folder, newXinzhou))).toBe(true);
  });

  it('never overwrites a file', () => {
    const folder = copyContent({ [newXinzhou]: () => '我的草稿' });
    const { status, error } = run('new', folder, flags);
    expect(status).toBe(1);
    expect(error).toContain(`${newXinzhou} 已经有了，没有改动。`);
    expect(readFileSync(join(folder, newXinzhou), 'utf8')).toBe('我的草稿');
  });

  it.each([
    ['an unknown kind', flagsWith('kind', '总结'), '种类“总结”没有登记。'],
    ['an unknown place', flagsWith('region', '襄樊市'), 'content/regions.yml'],
    ['a project of another place', flagsWith('project', 'information-systems'), '新的项目（忻州市）请先加在'],
    ['a year that is none', flagsWith('year', '23'), '年度“23”不对'],
    ['answers that end too early', [], '没有回答种类；也可以写在命令中：--kind。'],
  ])('refuses %s', (_, args, words) => {
    const folder = copyContent();
    const { status, error } = run('new', folder, args);
    expect(status).toBe(1);
    expect(error).toContain(words);
    expect(error).not.toContain('    at ');
    expect(existsSync(join(folder, newXinzhou))).toBe(false);
  });

  it('registers a new place and project at the end of their registers', () => {
    const folder = copyContent();
    const register = (file: string) => readFileSync(join(folder, file), 'utf8');
    const before = { regions: register('regions.yml'), projects: register('projects.yml') };
    const args = ['--kind', '单位自评', '--region', 'yanta=陕西省西安市雁塔区', '--year', '2023'];
    const named = [...args, '--project', 'roads=2023年度农村公路养护'];
    const stopped = run('new', folder, named);
    expect(stopped.status).toBe(1);
    expect(stopped.error).toContain(
      '没有写任何文件。请先登记，或者加上 --register 再运行一次：\n加在 content/regions.yml',
    );
    expect(register('regions.yml')).toBe(before.regions);
    const { status, out } = run('new', folder, [...named, '--register']);
    expect(status).toBe(0);
    expect(out).toContain('已登记，请看一遍编号和名称');
    expect(register('regions.yml')).toBe(
      `${before.regions}- id: shaanxi\n  name: 陕西省\n  code: "610000"\n  level: province\n` +
        '- id: xian\n  name: 西安市\n  level: city\n  parent: shaanxi\n' +
        '- id: yanta\n  name: 雁塔区\n  level: county\n  parent: xian\n',
    );
    expect(register('projects.yml')).toBe(
      `${before.projects}- id: roads\n  region: yanta\n  name: 农村公路养护\n`,
    );
    expect(existsSync(join(folder, 'reports/yanta/2023/roads/self-evaluation.md'))).toBe(true);
  });

  it.each([
    ['another id for a registered place', 'xz=忻州市', '已经登记了地区 xinzhou（忻州市）'],
    ['another place for a registered id', 'xinzhou=大同市', '已经登记了地区 xinzhou（忻州市）'],
    ['a place of a level that nobody knows', 'gxy=高新园', '没有写任何文件'],
  ])('refuses %s', (_, region, words) => {
    const folder = copyContent();
    const args = ['--kind', '单位自评', '--region', region, '--year', '2023', '--project', 'roads=道路'];
    const { status, error } = run('new', folder, [...args, '--register']);
    expect(status).toBe(1);
    expect(error).toContain(words);
  });

  it('refuses to work with a register that cannot be read', () => {
    const { status, error } = run('new', copyContent({ 'kinds.yml': () => '- id: [' }), flags);
    expect(status).toBe(1);
    expect(error).toContain('登记表有问题，请先改正。\n\ncontent/kinds.yml:');
  });
});

describe('npm run publish-report', () => {
  const draft = replacing('status: published\npublishedAt: 2026-11-20 18:00\n', 'status: draft\n');
  const folderWith = (change: Change) => copyContent({ [xinzhou]: (text) => change(draft(text) ?? '') });
  const textIn = (folder: string) => readFileSync(join(folder, xinzhou), 'utf8');

  it('sets the state and the time, and changes nothing else', () => {
    const folder = folderWith((text) => text);
    const { status, out } = run('publish-report', folder, [
      join(folder, xinzhou),
      '--at',
      '2026-11-20 18:00',
    ]);
    expect(status).toBe(0);
    expect(out).toContain(`已公开：content/${xinzhou}，公开时间 2026-11-20 18:00。\n\n接下来：\n1. `);
    expect(textIn(folder)).toBe(readFileSync(join('content', xinzhou), 'utf8'));
  });

  it('takes the time from the clock of China, and a path below the content folder', () => {
    const folder = folderWith((text) => text);
    const started = Date.now();
    expect(run('publish-report', folder, [xinzhou]).status).toBe(0);
    const time = /^publishedAt: (\d{4}-\d\d-\d\d) (\d\d:\d\d)$/m.exec(textIn(folder)) ?? [];
    const published = Date.parse(`${time[1] ?? ''}T${time[2] ?? ''}:00+08:00`);
    expect(published).toBeGreaterThan(started - 60_000);
    expect(published).toBeLessThanOrEqual(Date.now());
  });

  it('keeps Windows line ends', () => {
    const folder = folderWith((text) => text.replaceAll('\n', '\r\n'));
    expect(run('publish-report', folder, [xinzhou, '--at', '2026-11-20 18:00']).status).toBe(0);
    const original = readFileSync(join('content', xinzhou), 'utf8');
    expect(textIn(folder)).toBe(original.replaceAll('\n', '\r\n'));
  });

  it.each<readonly [string, Change, readonly string[], string]>([
    [
      'an open cell',
      replacing('total: "98"', 'total: "" # 【待填】'),
      [xinzhou],
      '还有 1 处待填，没有公开。\n  content/reports/xinzhou/2022/internet-plus-services/self-evaluation.md:',
    ],
    ['a wrong total', replacing('total: "98"', 'total: "89"'), [xinzhou], '没有公开。'],
    ['a withdrawn report', replacing('status: draft', 'status: withdrawn'), [xinzhou], '已经撤回'],
    [
      'a published report',
      (text) => text,
      ['reports/haikou/2019/information-systems/self-evaluation.md'],
      '已经公开（2026-11-20 18:00），没有改动。',
    ],
    ['a missing report', (text) => text, [newXinzhou], `没有文件 ${newXinzhou}。`],
    ['a file outside the reports', (text) => text, ['README.md'], 'README.md 不是报告。'],
    ['a page', (text) => text, ['pages/about.md'], 'pages/about.md 不是报告。'],
  ])('refuses %s and leaves the file as it is', (_, change, args, words) => {
    const folder = folderWith(change);
    const before = textIn(folder);
    const { status, error } = run('publish-report', folder, args);
    expect(status).toBe(1);
    expect(error).toContain(words);
    expect(error).not.toContain('    at ');
    expect(textIn(folder)).toBe(before);
  });

  it('refuses a fresh draft with the places that are open', () => {
    const folder = copyContent();
    run('new', folder, flags);
    const { status, error } = run('publish-report', folder, [newXinzhou]);
    expect(status).toBe(1);
    expect(error).toMatchInlineSnapshot(`
      "content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md 还有 97 处待填，没有公开。
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:7:10  document.title
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:11:11  document.period
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:13:5  document.documentDate
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:16:17  provenance.coverageNote
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:17:5  provenance.sha256
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:18:5  provenance.leftOut
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:24:19  funds.table[initialBudget].total
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:25:38  funds.table[initialBudget].currentYearAppropriation
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:26:23  funds.table[initialBudget].carryover
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:27:19  funds.table[initialBudget].other
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:30:19  funds.table[adjustedBudget].total
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:31:38  funds.table[adjustedBudget].currentYearAppropriation
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:32:23  funds.table[adjustedBudget].carryover
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:33:19  funds.table[adjustedBudget].other
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:36:19  funds.table[executed].total
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:37:38  funds.table[executed].currentYearAppropriation
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:38:23  funds.table[executed].carryover
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:39:19  funds.table[executed].other
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:46:19  funds.rates[executionRate].total
        content/reports/xinzhou/2023/internet-plus-services/self-evaluation.md:47:38  funds.rates[executionRate].currentYearAppropriation
        其余 77 处，请在文件中查找“【待填】”。
      改法：照原文填写，并删去“【待填】”；原文没有的整行删去，空白的格子只留 ""。
      "
    `);
  });
});
