/** Contents in git repositories of their own, released once. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './build-folder.ts';
import { newRepository, type Repository } from './repository.ts';

export interface ReleasedRepository extends Repository {
  readonly contentDir: string;
}

/** The published content. Its first commit is of the one day, the commit of the release record of the other. */
export function releasedRepository(committed: string, released: string): ReleasedRepository {
  const repository = newRepository();
  const contentDir = join(repository.folder, 'content');
  cpSync('content', contentDir, { recursive: true });
  release(repository, contentDir, committed, released);
  return { ...repository, contentDir };
}

/** Commits what lies in the repository, and the release record of its content. */
export function release(
  repository: Repository,
  contentDir: string,
  committed: string,
  released: string,
): void {
  repository.commit(committed, '首次录入', {});
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/cli/release.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR: temporaryFolder('cache') },
  });
  if (status !== 0) throw new Error(stderr);
  repository.commit(released, '第一次发布', {});
}
