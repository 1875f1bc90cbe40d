/** A web server as a process of its own, on a free port of the loopback address. */
import { spawn } from 'node:child_process';

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
  for (let tries = 0; (await fetch(url).catch(() => null)) === null; tries += 1) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`${program} did not start: ${errors}`);
    await new Promise((done) => setTimeout(done, 50));
  }
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
