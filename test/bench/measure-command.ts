/** Running a command to its end, with what it and everything below it have taken. */
import { spawn } from 'node:child_process';
import { usageBelow } from '../../src/files/process-usage.ts';
import type { Cost } from './results.ts';

/** Between two looks; what a process does after the last look at it is not counted. */
const lookMilliseconds = 100;

export interface Measured extends Cost {
  readonly status: number | null;
  readonly output: string;
}

export async function measureCommand(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<Measured> {
  const started = performance.now();
  const [program, ...args] = command;
  const run = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (data: Buffer) => (output = `${output}${data.toString()}`.slice(-20_000)));
  }
  const cpu = new Map<number, number>();
  let peakBytes = 0;
  const timer = setInterval(() => {
    const usage = run.pid === undefined ? [] : usageBelow(run.pid);
    for (const { pid, cpuMilliseconds } of usage) cpu.set(pid, cpuMilliseconds);
    peakBytes = Math.max(
      peakBytes,
      usage.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
    );
  }, lookMilliseconds);
  const status = await new Promise<number | null>((done, fail) => {
    run.once('error', fail);
    run.once('close', done);
  });
  clearInterval(timer);
  const cpuMilliseconds = [...cpu.values()].reduce((sum, one) => sum + one, 0);
  return {
    status,
    output,
    wallSeconds: Math.round(performance.now() - started) / 1000,
    cpuSeconds: cpuMilliseconds / 1000,
    peakBytes: peakBytes === 0 ? null : peakBytes,
  };
}
