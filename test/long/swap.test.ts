/** A build that is killed, that runs out of disk, or that meets another one. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/files/environment.ts';
import { waitForLock } from '../../src/files/folder-lock.ts';
import { buildEnvironment, buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { patienceMilliseconds } from '../support/common-settings.ts';
import { besideSite, killBuildAfter, prepareInterruption, siteState } from '../support/interrupted-build.ts';
import { filesOf } from '../support/site-files.ts';

const prepared = prepareInterruption();

describe('a build that is killed', () => {
  it.each([0.1, 0.6, 0.95])(
    'after %d of its time leaves a whole site, and the next one cleans up',
    async (part) => {
      const outDir = await killBuildAfter(prepared.buildMilliseconds * part, prepared);
      expect(['former', 'latter']).toContain(siteState(outDir));
      const { status, output } = buildFolder(prepared.contentDir, { OUT_DIR: outDir });
      expect(status, output).toBe(0);
      expect([siteState(outDir), ...besideSite(outDir)]).toEqual(['latter', 'dist']);
    },
  );
});

describe('two builds at once', () => {
  it('into one folder: the second one gives way, and the first one is whole', async () => {
    const outDir = join(temporaryFolder('two'), 'dist');
    const env = buildEnvironment({ CONTENT_DIR: prepared.contentDir, OUT_DIR: outDir });
    const runs = [0, 1].map(() => spawn(process.execPath, ['src/cli/build.ts'], { env }));
    let output = '';
    for (const run of runs) run.stderr.on('data', (data: Buffer) => (output += data.toString()));
    const codes = await Promise.all(runs.map((run) => new Promise((done) => run.once('close', done))));
    expect(codes.sort(), output).toEqual([0, 1]);
    expect(output).toContain('另一个生成正在进行');
    expect([siteState(outDir), ...besideSite(outDir)]).toEqual(['latter', 'dist']);
  });

  it('of one checkout into two folders: their bundles are made one after the other', async () => {
    const turn = await waitForLock('node_modules/.astro/bundle.lock', patienceMilliseconds);
    const outDir = join(temporaryFolder('turn'), 'dist');
    const env = buildEnvironment({ CONTENT_DIR: prepared.contentDir, OUT_DIR: outDir });
    const run = spawn(process.execPath, ['src/cli/build.ts'], { env });
    let output = '';
    run.stderr.on('data', (data: Buffer) => (output += data.toString()));
    const ended = new Promise((done) => run.once('close', done));
    await expect.poll(() => output).toContain('重算得分');
    // Longer than a bundle takes.
    await new Promise((done) => setTimeout(done, prepared.buildMilliseconds));
    expect(output).not.toContain('准备页面程序');
    turn?.release();
    expect(await ended, output).toBe(0);
    expect(siteState(outDir)).toBe('latter');
  });

  it('a lock from another machine stops the build and says what to do', () => {
    const outDir = join(temporaryFolder('locked'), 'dist');
    writeFileSync(`${outDir}.lock`, JSON.stringify({ pid: 1, host: `not-${hostname()}`, started: '' }));
    const { status, output } = buildFolder('content', { OUT_DIR: outDir });
    expect(status).toBe(1);
    expect(output).toMatch(/进程 1.*\n改法：.*请删去 .*dist\.lock/);
  });
});

/** Mounts a small disk of its own at a folder; false where this user may not. */
function mountSmallDisk(folder: string, bytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status === 0;
}

/** What the files of a folder take on a disk whose blocks have 4096 bytes. */
function sizeOf(folder: string): number {
  return filesOf(folder)
    .map((path) => Math.ceil(statSync(join(folder, path)).size / 4096) * 4096)
    .reduce((sum, size) => sum + size, 0);
}

const canMount = ((): boolean => {
  const folder = temporaryFolder('disk');
  const isMounted = mountSmallDisk(folder, 1 << 16);
  if (isMounted) spawnSync('umount', [folder]);
  return isMounted;
})();
if (!canMount)
  console.warn(
    'No small disk can be mounted here: builds on a full disk are NOT tested, only the swap with a failing copy.',
  );

describe.runIf(canMount)('a full disk', () => {
  it.each([
    // Room for one site and a half.
    ['under the site', (outDir: string) => dirname(outDir), 1.5],
    // Room for half a site.
    ['where it is built', buildDirFor, 0.5],
  ])('%s leaves the former site whole', (_name, diskFor, share) => {
    const outDir = join(temporaryFolder('full'), 'dist');
    const folder = diskFor(outDir);
    expect(mountSmallDisk(folder, Math.ceil(sizeOf(prepared.former) * share))).toBe(true);
    try {
      cpSync(prepared.former, outDir, { recursive: true });
      const { status, output } = buildFolder(prepared.contentDir, { OUT_DIR: outDir });
      expect(status, output).toBe(1);
      expect(output).toMatch(/“.+”时磁盘已满，站点没有生成，原来的站点没有改动。/);
      expect([siteState(outDir), ...besideSite(outDir)]).toEqual(['former', 'dist']);
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});

function buildDirFor(outDir: string): string {
  const { buildDir } = readEnvironment({ CONTENT_DIR: prepared.contentDir, OUT_DIR: outDir });
  return dirname(buildDir);
}
