/** The published content in a git repository of its own, released once. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './build-folder.ts';
import { newRepository, type Repository } from './repository.ts';

export interface ReleasedRepository extends Repository {
  readonly contentDir: string;
}

/** Its first commit is of the one day, the commit of the release record of the other. */
export function releasedRepository(committed: string, released: string): ReleasedRepository {
  const repository = newRepository();
  const contentDir = join(repository.folder, 'content');
  cpSync('content', contentDir, { recursive: true });
  repository.commit(committed, '首次录入', {});
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/cli/release.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR: temporaryFolder('cache') },
  });
  if (status !== 0) throw new Error(stderr);
  repository.commit(released, '第一次发布', {});
  return { ...repository, contentDir };
}
