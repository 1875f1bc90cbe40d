import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usageBelow } from '../../src/files/process-usage.ts';
import { measureCommand } from '../bench/measure-command.ts';

const hasProc = existsSync('/proc/self/stat');

describe.runIf(hasProc)('where the system tells', () => {
  it('has the process first, with its memory', () => {
    const [own] = usageBelow(process.pid);
    expect(own?.pid).toBe(process.pid);
    expect(own?.residentBytes).toBeGreaterThan(10_000_000);
    expect(own?.cpuMilliseconds).toBeGreaterThan(0);
  });

  it('has those below it, until they end', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    const pids = (): number[] => usageBelow(process.pid).map(({ pid }) => pid);
    expect(pids()).toContain(child.pid);
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
    expect(pids()).not.toContain(child.pid);
  });

  it('says nothing of a process that is not there', () => {
    expect(usageBelow(2 ** 30)).toEqual([]);
  });

  it('gives what a command takes together with its own commands', async () => {
    const script =
      'require("child_process").spawnSync(process.execPath, ["-e", "const b = Buffer.alloc(2e8, 1); setTimeout(() => b, 500)"])';
    const { status, peakBytes, cpuSeconds } = await measureCommand([process.execPath, '-e', script], {});
    expect(status).toBe(0);
    expect(peakBytes).toBeGreaterThan(200_000_000);
    expect(cpuSeconds).toBeGreaterThan(0);
  });
});

it('gives the status and the words of a command', async () => {
  const script = 'console.log("one"); console.error("two"); process.exit(3)';
  const { status, output } = await measureCommand([process.execPath, '-e', script], {});
  expect(status).toBe(3);
  expect(output).toMatch(/one[\s\S]*two|two[\s\S]*one/);
});
