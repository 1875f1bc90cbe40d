/** Building a content folder into a temporary site, the way an editor's build does. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Build {
  readonly status: number | null;
  /** Everything that the build printed. */
  readonly output: string;
  readonly outDir: string;
}

/** Runs the shipped build as its own process, from this checkout or another; paths are seen from there. */
export function buildFolder(
  contentDir: string,
  env: Readonly<Record<string, string>> = {},
  checkout = '.',
): Build {
  const outDir = env['OUT_DIR'] ?? join(temporaryFolder('site'), 'dist');
  const run = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: checkout,
    encoding: 'utf8',
    env: buildEnvironment({ ...env, CONTENT_DIR: resolve(checkout, contentDir), OUT_DIR: outDir }),
  });
  return { status: run.status, output: `${run.stdout}${run.stderr}`, outDir };
}

/** The environment of an editor's build, whatever the environment of the test. */
export function buildEnvironment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    ...env,
  };
}

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `mingzhang-${name}-`));
}
