/** A build whose work is shared, each part made by a process of its own with nothing to take over, and the merge. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildRecord } from '../../src/progress/stage-record.ts';
import type { Stage } from '../../src/progress/stage.ts';
import { buildEnvironment, temporaryFolder } from './build-folder.ts';
import { filesOf } from './site-files.ts';

export interface Made {
  readonly status: number | null;
  readonly output: string;
  readonly outDir: string;
  /** How many things each stage has counted. */
  readonly counts: Readonly<Partial<Record<Stage, number>>>;
  /** How many of them it has made itself, and not taken over. */
  readonly made: Readonly<Partial<Record<Stage, number>>>;
}

export interface SharedBuild {
  readonly contentDir: string;
  /** Folder of the parts. */
  readonly partsDir: string;
  readonly part: (part: number, of: number) => Made;
  readonly merge: () => Made;
  readonly inOnePiece: () => Made;
}

export function sharedBuild(contentDir: string): SharedBuild {
  const folder = temporaryFolder('shared');
  const partsDir = join(folder, 'parts');
  const run = (name: string, args: readonly string[]): Made => {
    const [outDir, stagesFile] = [join(folder, name, 'dist'), join(folder, name, 'stages.json')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: buildEnvironment({
        CONTENT_DIR: resolve(contentDir),
        OUT_DIR: outDir,
        CACHE_DIR: join(folder, name, 'cache'),
        BUILD_STAGES: stagesFile,
      }),
    });
    const stages = stagesIn(stagesFile);
    return {
      status,
      output: `${stdout}${stderr}`,
      outDir,
      counts: Object.fromEntries(stages.map(({ stage, count }) => [stage, count])),
      made: Object.fromEntries(stages.map(({ stage, count, takenOver }) => [stage, count - takenOver])),
    };
  };
  return {
    contentDir,
    partsDir,
    part: (part, of) =>
      run(`part-${part}`, ['src/cli/build.ts', '--shard', `${part}/${of}`, '--parts', partsDir]),
    merge: () => run('merged', ['src/cli/merge.ts', partsDir]),
    inOnePiece: () => run('whole', ['src/cli/build.ts']),
  };
}

function stagesIn(file: string): BuildRecord['stages'] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as BuildRecord).stages;
  } catch {
    // Refused before any stage.
    return [];
  }
}

/** Digests of all files below a folder. */
export function digestsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesOf(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
