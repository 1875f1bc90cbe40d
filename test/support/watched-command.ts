/** Commands as a user types them, on a machine where nobody has said anything of telemetry, and what they ask for. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import { temporaryFolder } from './build-folder.ts';
import { pollMilliseconds } from './common-settings.ts';

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  /** Whatever was asked of another host. */
  readonly connections: readonly string[];
}

type Variables = Readonly<Record<string, string>>;

/** Runs `npm run …` in a folder to its end. */
export async function runWatched(
  folder: string,
  args: readonly string[],
  env: Variables = {},
): Promise<Ended> {
  return start(folder, args, env).ended;
}

/** Runs `npm run …` until it has answered once at the address that it prints; the status is that of the answer. */
export async function serveWatched(
  folder: string,
  args: readonly string[],
  env: Variables = {},
): Promise<Ended> {
  const { process, ended, output } = start(folder, args, env);
  const address = await vi.waitUntil(() => /http:\/\/localhost:\d+\//.exec(output())?.[0], {
    timeout: pollMilliseconds,
  });
  const { status } = await fetch(address);
  if (process.pid === undefined) throw new Error('The command has no process.');
  // With everything that npm has started.
  globalThis.process.kill(-process.pid, 'SIGINT');
  return { ...(await ended), status };
}

/** What may have turned something off: a user, an automatic run, or the tests themselves. */
const silencing =
  /^(?:ASTRO_|TELEMETRY|DO_NOT_TRACK|NO_UPDATE_NOTIFIER|npm_|CI$|.*_CI$|CI_|VITEST|TEST$|NODE_ENV|MODE|DEV$|PROD$|SSR$|BASE_URL)/i;

interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly output: () => string;
}

function start(folder: string, args: readonly string[], env: Variables): Started {
  const home = temporaryFolder('home');
  const file = join(home, 'connections.txt');
  const inherited = Object.entries(process.env).filter(([name]) => !silencing.test(name));
  const child = spawn('npm', ['run', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      ...Object.fromEntries(inherited),
      HOME: home,
      npm_config_userconfig: join(home, 'npmrc'),
      npm_config_globalconfig: join(home, 'global-npmrc'),
      NODE_OPTIONS: `--require ${resolve('test/support/watch-connections.cjs')}`,
      CONNECTIONS_FILE: file,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<Ended>((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      const connections = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
      done({ status, output, connections });
    });
  });
  return { process: child, ended, output: () => output };
}
