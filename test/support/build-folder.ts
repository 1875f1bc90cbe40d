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

/** Runs the shipped build as its own process. */
export function buildFolder(contentDir: string, env: Readonly<Record<string, string>> = {}): Build {
  const outDir = env['OUT_DIR'] ?? join(temporaryFolder('site'), 'dist');
  const run = spawnSync(process.execPath, ['src/cli/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      NODE_ENV: 'production',
      ...env,
      CONTENT_DIR: resolve(contentDir),
      OUT_DIR: outDir,
    },
  });
  return { status: run.status, output: `${run.stdout}${run.stderr}`, outDir };
}

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `mingzhang-${name}-`));
}
