/** How a build ends when it is interrupted or runs out of memory. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/files/environment.ts';
import type { BuildRecord } from '../../src/progress/stage-record.ts';
import { buildEnvironment, buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { besideSite, prepareInterruption, siteState } from '../support/interrupted-build.ts';

const prepared = prepareInterruption();

function recordIn(file: string): BuildRecord {
  return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord;
}

describe('a build that is interrupted', () => {
  it.each([
    ['SIGINT', '检查内容'],
    ['SIGINT', '生成页面'],
    ['SIGTERM', '准备页面程序'],
  ] as const)(
    'by %s around %s leaves the former site whole and nothing beside it',
    async (signal, around) => {
      const outDir = join(temporaryFolder('interrupted'), 'dist');
      cpSync(prepared.former, outDir, { recursive: true });
      const env = { CONTENT_DIR: prepared.contentDir, OUT_DIR: outDir };
      const run = spawn(process.execPath, ['src/cli/build.ts'], { env: buildEnvironment(env) });
      let output = '';
      run.stderr.on('data', (data: Buffer) => {
        output += data.toString();
        // The line of a stage stands there when the next one has begun.
        if (output.includes(lineBefore[around])) run.kill(signal);
      });
      const ended = await new Promise((done) => {
        run.once('close', (_code, by) => {
          done(by);
        });
      });
      expect(ended, output).toBe(signal);
      expect(output).toMatch(/“.+”时被中断，站点没有生成，原来的站点没有改动。/);
      expect([siteState(outDir), ...besideSite(outDir)]).toEqual(['former', 'dist']);
      const { buildDir, cacheDir } = readEnvironment(env);
      expect([buildDir, join(cacheDir, 'build.lock')].filter(existsSync)).toEqual([]);
    },
  );

  const lineBefore = {
    检查内容: '读取内容：',
    准备页面程序: '检查内容：',
    生成页面: '准备页面程序：',
  };
});

describe('a build without enough memory', () => {
  it('names the stage, says what to do, and leaves the former site', () => {
    const outDir = join(temporaryFolder('memory'), 'dist');
    cpSync(prepared.former, outDir, { recursive: true });
    const file = join(temporaryFolder('stages'), 'stages.json');
    const { status, output } = buildFolder(prepared.contentDir, {
      OUT_DIR: outDir,
      BUILD_STAGES: file,
      NODE_OPTIONS: '--max-old-space-size=60',
    });
    expect(status).toBe(1);
    expect(output).toMatch(
      /“[^”]+”时内存不足，站点没有生成，原来的站点没有改动。\n改法：.*max-old-space-size/,
    );
    expect(recordIn(file).isBuilt).toBe(false);
    expect(recordIn(file).failedIn).not.toBe(null);
    expect([siteState(outDir), ...besideSite(outDir)]).toEqual(['former', 'dist']);
  });
});
