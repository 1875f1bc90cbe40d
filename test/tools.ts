/** The tools that look at the sources of this project, each with what it is told. */
import { spawnSync } from 'node:child_process';

export const tools = {
  format: ['prettier', '--write', '.'],
  'format:check': ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint', '--config', 'test/eslint.config.js', '.'],
  types: ['astro', 'check', '--minimumSeverity', 'warning'],
  'bench:parts': ['vitest', 'bench', '--run', '--config', 'test/vitest.config.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Runs a tool in the open; returns its exit code. */
export function runTool([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    // Astro's own command says on its first run that it counts its users, before it reads that it must not.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return status ?? 1;
}
