import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock, waitForLock } from '../../src/files/folder-lock.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const newFile = (): string => join(temporaryFolder('lock'), 'dist.lock');

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--eval', '']).pid;
}

describe('a lock', () => {
  it('is held by one, names it, and is free again when it is released', () => {
    const file = newFile();
    const first = takeLock(file);
    expect(takeLock(file)).toEqual({
      isHeld: false,
      owner: expect.objectContaining({ pid: process.pid, host: hostname() }) as unknown,
    });
    if (first.isHeld) first.release();
    expect(existsSync(file)).toBe(false);
    expect(takeLock(file).isHeld).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['dist.lock']);
  });

  it.each([
    [
      'of a process that has ended is taken over',
      { pid: endedProcess(), host: hostname(), started: '1' },
      true,
    ],
    [
      'of a number that another process has by now is taken over',
      { pid: process.pid, host: hostname(), started: '1' },
      true,
    ],
    ['of another machine is respected', { pid: endedProcess(), host: 'another', started: '1' }, false],
  ])('%s', (_name, owner, isHeld) => {
    const file = newFile();
    writeFileSync(file, JSON.stringify(owner));
    expect(takeLock(file).isHeld).toBe(isHeld);
    expect(readdirSync(dirname(file))).toEqual(['dist.lock']);
  });

  it('is waited for until it is free, and not for ever', async () => {
    const file = newFile();
    const first = takeLock(file);
    const waiting = waitForLock(file, 60_000);
    expect(await waitForLock(file, 100)).toBe(null);
    if (first.isHeld) first.release();
    const second = await waiting;
    expect(takeLock(file).isHeld).toBe(false);
    second?.release();
    expect(existsSync(file)).toBe(false);
  });

  it('that cannot be read is respected', () => {
    const file = newFile();
    writeFileSync(file, 'x');
    expect(takeLock(file)).toEqual({ isHeld: false, owner: null });
  });

  it('that another has taken in the meantime is not released', () => {
    const file = newFile();
    const lock = takeLock(file);
    writeFileSync(file, 'of another');
    if (lock.isHeld) lock.release();
    expect(readFileSync(file, 'utf8')).toBe('of another');
  });
});
