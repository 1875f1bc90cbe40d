/** Builds that are killed, and what they leave. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compareFiles } from '../../src/integrity/compare-manifest.ts';
import { expectedFiles } from '../../src/integrity/expected-files.ts';
import { readSiteFolder } from '../../src/files/read-site.ts';
import { buildEnvironment, buildFolder, temporaryFolder } from './build-folder.ts';
import { copyContent } from './content-copy.ts';

/** A whole former site, and content that gives another one. */
export interface Interruption {
  readonly former: string;
  readonly contentDir: string;
  readonly buildMilliseconds: number;
}

export function prepareInterruption(): Interruption {
  const { status, output, outDir: former } = buildFolder('content');
  if (status !== 0) throw new Error(output);
  const contentDir = copyContent({ 'pages/about.md': (text) => `${text}\n另一句话。\n` });
  const started = performance.now();
  buildFolder(contentDir);
  return { former, contentDir, buildMilliseconds: performance.now() - started };
}

/** Kills a build and all its processes after a while; gives the folder that it was to replace. */
export async function killBuildAfter(
  milliseconds: number,
  { former, contentDir }: Interruption,
): Promise<string> {
  const outDir = join(temporaryFolder('killed'), 'dist');
  cpSync(former, outDir, { recursive: true });
  const run = spawn(process.execPath, ['src/cli/build.ts'], {
    env: buildEnvironment({ CONTENT_DIR: contentDir, OUT_DIR: outDir }),
    stdio: 'ignore',
    // A group of its own, so that the kill reaches the helpers of the build, and only them.
    detached: true,
  });
  const ended = new Promise((done) => run.once('exit', done));
  await new Promise((done) => setTimeout(done, milliseconds));
  try {
    if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL');
  } catch {
    // It was done before.
  }
  await ended;
  return outDir;
}

/** `former` or `latter` for a whole site, else what is wrong with it. */
export function siteState(outDir: string): string {
  // Killed between two renames, the former site stands whole beside its place until the next build.
  const folder = existsSync(outDir) ? outDir : `${outDir}.previous`;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const expectation = expectedFiles(read('manifest.json'), read('manifest.sha256'));
  const differences = compareFiles(expectation?.files ?? [], readSiteFolder(folder).files);
  if (expectation === null || differences.length > 0) return JSON.stringify(differences);
  return read('about/index.html').includes('另一句话') ? 'latter' : 'former';
}

/** What stands beside the site; only its own name when nothing was left. */
export function besideSite(outDir: string): string[] {
  return readdirSync(dirname(resolve(outDir))).filter((name) => name.startsWith(basename(outDir)));
}
