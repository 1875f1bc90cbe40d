/** The tools that look at the sources of this project, each with what it is told. */
import { spawn, spawnSync } from 'node:child_process';

export const tools = {
  format: ['prettier', '--write', '.'],
  'format:check': ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint', '--config', 'test/eslint.config.js', '.'],
  // Types of Astro's own modules, which a fresh checkout has not; lint and types ask for them.
  sync: ['astro', 'sync', '--silent'],
  types: ['astro', 'check', '--minimumSeverity', 'warning'],
  'bench:parts': ['vitest', 'bench', '--run', '--config', 'test/vitest.config.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface Tool {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a tool in the open; returns its exit code. */
export function runTool([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: environment(env) });
  return status ?? 1;
}

/** Runs tools beside each other and shows what each has printed when it is done; returns the names of those that failed. */
export async function runToolsTogether(together: readonly Tool[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const ends = together.map(async ({ name, command: [program = '', ...args], env: own }) => {
    const run = spawn(program, args, { env: environment({ ...env, ...own }) });
    const printed: Buffer[] = [];
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (data: Buffer) => printed.push(data));
    const status = await new Promise((done) => {
      run.once('error', () => {
        done(null);
      });
      run.once('close', done);
    });
    const result = status === 0 ? 'passed' : 'failed';
    console.log(`\n── ${name}\n${Buffer.concat(printed).toString('utf8').trim()}\n${name}: ${result}`);
    return status === 0 ? [] : [name];
  });
  return (await Promise.all(ends)).flat();
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // Astro's own command says on its first run that it counts its users, before it reads that it must not.
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env };
}
