import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import type { ReportRecord } from '../../src/data/report-record.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { copyContent, replacing, type Change } from '../support/content-copy.ts';
import { filesOf } from '../support/site-files.ts';

/** A draft that never was public. */
const asDraft: Change = (text) =>
  replacing('status: published', 'status: draft')(text.replace(/^publishedAt: .*\n/m, ''));

const seed000 = 'reports/unstated/2021/chinese-domain-names/self-evaluation.md';

function records(outDir: string): ReportRecord[] {
  return JSON.parse(readFileSync(join(outDir, 'data/v1/reports.json'), 'utf8')) as ReportRecord[];
}

describe('one content, one site', () => {
  it('has a page and a data row for each published file, and none for a draft', () => {
    const contentDir = copyContent({ [seed000]: asDraft });
    const { status, output, outDir } = buildFolder(contentDir);
    expect(status, output).toBe(0);
    expect(records(outDir).map(({ id }) => id)).toEqual([
      'haikou/2019/information-systems/self-evaluation',
      'huhehaote/2024/domain-registration/department-evaluation',
      'xiangyang/2021/open-government-and-domains/target-declaration',
      'xinzhou/2022/internet-plus-services/self-evaluation',
    ]);
    expect(filesOf(outDir).some((path) => path.includes('chinese-domain-names'))).toBe(false);
    expect(existsSync(join(outDir, 'regions/unstated/index.html')), 'no empty page of a place').toBe(false);
  });
});

/** What the one door says of a folder; where it says something, nothing is built. */
function messagesOf(contentDir: string): string[] {
  const { content, problems } = checkContent(readContentFolder(contentDir));
  expect(content === null).toBe(problems.length > 0);
  return problems.map(({ message }) => message);
}

describe('wrong content stops the build', () => {
  it('shows all problems of all files at once and leaves the previous site whole', () => {
    const outDir = join(temporaryFolder('site'), 'dist');
    mkdirSync(outDir);
    writeFileSync(join(outDir, 'index.html'), 'the previous site');
    const contentDir = copyContent({
      [seed000]: replacing('score: "11.89"', 'score: "11.98"'),
      'reports/xinzhou/2022/internet-plus-services/self-evaluation.md': replacing(
        'status: published',
        'state: published',
      ),
      'regions.yml': replacing('code: "150100"', 'code: 15010'),
    });
    const { status, output } = buildFolder(contentDir, { OUT_DIR: outDir });
    expect(status).toBe(1);
    expect(output).toMatch(/chinese-domain-names\/self-evaluation\.md:\d+:\d+ {2}indicators\[2\]\.score/);
    expect(output).toMatch(/internet-plus-services\/self-evaluation\.md:\d+:\d+ {2}state/);
    expect(output).toMatch(/regions\.yml:\d+:\d+/);
    expect(output).toMatch(/共 \d+ 个问题，涉及 3 个文件。/);
    expect(output).not.toContain('    at ');
    expect(filesOf(outDir)).toEqual(['index.html']);
  });

  it('refuses an empty folder instead of publishing an empty site', () => {
    expect(messagesOf(temporaryFolder('empty'))).toContainEqual(expect.stringContaining('缺少登记表'));
  });

  it('refuses content whose every report is a draft', () => {
    const reports = filesOf('content').filter((path) => path.startsWith('reports/'));
    const contentDir = copyContent(Object.fromEntries(reports.map((path) => [path, asDraft])));
    expect(messagesOf(contentDir)).toEqual(['没有可以发布的报告。']);
  });

  const cases: [string, Record<string, Change>][] = [
    [
      'a second file whose name a slugger would fold',
      { [seed000.replace('.md', '!.md')]: () => readFileSync(join('content', seed000), 'utf8') },
    ],
    ['an empty narrative', { [seed000]: (text: string) => text.slice(0, text.indexOf('\n---', 4) + 5) }],
    [
      'an unknown organization',
      {
        'reports/xinzhou/2022/internet-plus-services/self-evaluation.md': replacing(
          'xinzhou-zone-committee',
          'no-such-body',
        ),
      },
    ],
    ['a file that belongs nowhere', { 'notes.txt': () => 'left over' }],
    ['HTML in the narrative', { [seed000]: (text: string) => `${text}\n<script>alert(1)</script>\n` }],
    ['an unsafe link', { [seed000]: (text: string) => `${text}\n[按此](javascript:alert(1))\n` }],
  ];

  it.each(cases)('%s', (_name, changes) => {
    expect(messagesOf(copyContent(changes))).not.toEqual([]);
  });
});
