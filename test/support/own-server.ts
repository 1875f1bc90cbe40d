/** A web server as a process of its own, on a free port of the loopback address. */
import { spawn } from 'node:child_process';
import { vi } from 'vitest';
import { pollMilliseconds } from './common-settings.ts';

export interface StaticServer {
  /** Address of the site with its base path, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Runs a server in the foreground and waits until it answers at `url`. */
export async function startServer(
  program: string,
  args: readonly string[],
  url: string,
): Promise<StaticServer> {
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  server.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const state = await vi.waitUntil(
    async () => {
      if (server.exitCode !== null) return 'ended';
      return (await fetch(url).catch(() => null)) === null ? false : 'up';
    },
    { timeout: pollMilliseconds, interval: 50 },
  );
  if (state === 'ended') throw new Error(`${program} did not start: ${errors}`);
  return {
    url,
    close: () =>
      new Promise((done) => {
        server.once('exit', () => {
          done();
        });
        server.kill('SIGTERM');
      }),
  };
}
