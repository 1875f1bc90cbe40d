/** What a build tells of its stages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { BuildRecord } from '../../src/progress/stage-record.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { copyContent } from '../support/content-copy.ts';
import { filesOf } from '../support/site-files.ts';

function recordIn(file: string): BuildRecord {
  return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
}

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

describe('the stages of a build', () => {
  const outDir = inject('site');
  const { output, stagesFile } = inject('siteBuild');

  it('are written in their order, with what each has counted', () => {
    const { isBuilt, failedIn, stages } = recordIn(stagesFile);
    expect([isBuilt, failedIn]).toEqual([true, null]);
    expect(stages.map(({ stage }) => stage)).toEqual([
      'load',
      'check',
      'score',
      'texts',
      'bundle',
      'render',
      'data',
      'search',
      'verify',
      'swap',
    ]);
    const files = filesOf(outDir);
    const pages = files.filter((path) => path.endsWith('.html')).length;
    const of = (name: string) => stages.find(({ stage }) => stage === name);
    expect(of('render')).toMatchObject({ passes: 1, count: pages });
    expect(of('data')?.count).toBeGreaterThan(
      files.filter((path) => path.startsWith('data/v1/reports/')).length,
    );
    expect(of('check')).toMatchObject({ passes: 1, count: 5 });
    expect(of('search')?.count).toBeGreaterThan(0);
  });

  it('have a plain line each where nothing can be rewritten', () => {
    const lines = output.split('\n').filter((line) => / 秒$/.test(line));
    expect(lines.map((line) => line.slice(0, line.indexOf('：')))).toEqual([
      '读取内容',
      '检查内容',
      '重算得分',
      '准备数据文字',
      '准备页面程序',
      '生成页面',
      '生成数据文件',
      '建立检索',
      '核对站点',
      '替换站点',
    ]);
    expect(output).not.toContain('\r');
  });

  it('leave the site as it is without them, in whatever surroundings', () => {
    // Another folder, time zone and left-over variables make no difference either.
    const left = {
      DEV: '1',
      PROD: '',
      BASE_URL: '/x/',
      SITE: 'https://x.example.invalid',
      NODE_ENV: 'development',
    };
    const other = buildFolder(copyContent(), { TZ: 'America/New_York', LANG: 'C', ...left });
    expect(other.status, other.output).toBe(0);
    expect(fingerprint(other.outDir)).toEqual(fingerprint(outDir));
  });

  it('end with the one in which the content was refused', () => {
    const file = join(temporaryFolder('stages'), 'stages.json');
    const { status } = buildFolder(temporaryFolder('empty'), { BUILD_STAGES: file });
    expect(status).toBe(1);
    expect(recordIn(file)).toMatchObject({ isBuilt: false, failedIn: 'check' });
  });
});
