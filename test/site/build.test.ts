import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/data/report-record.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { copyContent, replacing, type Change } from '../support/content-copy.ts';
import { filesOf } from '../support/site-files.ts';

/** A draft that never was public. */
const asDraft: Change = (text) =>
  replacing('status: published', 'status: draft')(text.replace(/^publishedAt: .*\n/m, ''));

const seed000 = 'reports/unstated/2021/chinese-domain-names/self-evaluation.md';

/** Every file that does not name the commit: a copy of the content is in no repository. */
function fingerprint(folder: string): Record<string, string> {
  const naming = /^(?:manifest\.(?:json|sha256)|integrity\/index\.html)$/;
  return Object.fromEntries(
    filesOf(folder)
      .filter((path) => !naming.test(path))
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );
}

function records(outDir: string): ReportRecord[] {
  return JSON.parse(readFileSync(join(outDir, 'data/v1/reports.json'), 'utf8')) as ReportRecord[];
}

describe('one content, one site', () => {
  it('is byte-identical from another folder, into another folder, in another time zone', () => {
    const one = buildFolder('content', { TZ: 'Asia/Shanghai' });
    // Variables that another program may have left behind say nothing about the site.
    const left = {
      DEV: '1',
      PROD: '',
      BASE_URL: '/x/',
      SITE: 'https://x.example.invalid',
      NODE_ENV: 'development',
    };
    const two = buildFolder(copyContent(), { TZ: 'America/New_York', LANG: 'C', ...left });
    expect([one.status, two.status], one.output + two.output).toEqual([0, 0]);
    expect(fingerprint(two.outDir)).toEqual(fingerprint(one.outDir));
  });

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
    const { status, output } = buildFolder(temporaryFolder('empty'));
    expect(status).toBe(1);
    expect(output).toContain('缺少登记表');
  });

  it('refuses content whose every report is a draft', () => {
    const reports = filesOf('content').filter((path) => path.startsWith('reports/'));
    const contentDir = copyContent(Object.fromEntries(reports.map((path) => [path, asDraft])));
    const { status, output } = buildFolder(contentDir);
    expect(status).toBe(1);
    expect(output).toContain('没有可以发布的报告');
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
    const { status, output } = buildFolder(copyContent(changes));
    expect(status, output).toBe(1);
    expect(output).toMatch(/共 \d+ 个问题/);
  });
});
