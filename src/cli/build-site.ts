/** Building the site from the content folder. */
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../gate/check-content.ts';
import { formatProblems } from '../checks/problem.ts';
import { readEnvironment, type Environment } from '../files/environment.ts';
import { takeLock, type Lock } from '../files/folder-lock.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { codeOf, disk, repairFolder, swapFolder } from '../files/swap-folder.ts';

/**
 * Checks the content, builds beside the output folder and swaps at the end, so that a failed
 * build leaves the previous output as it was. Returns whether the site was built.
 */
export async function buildSite(): Promise<boolean> {
  const environment = readEnvironment();
  const { cacheDir, outDir } = environment;
  const locks: Lock[] = [];
  try {
    // Builds into one folder would mix in the end, builds with one store on the way.
    for (const file of [`${outDir}.lock`, join(cacheDir, 'build.lock')]) {
      mkdirSync(dirname(file), { recursive: true });
      const lock = takeLock(file);
      locks.push(lock);
      if (!lock.isHeld) {
        console.error(busyWords(lock.owner?.pid, file));
        return false;
      }
    }
    repairFolder(outDir);
    return await buildAlone(environment);
  } catch (error) {
    console.error(failureWords(error));
    return false;
  } finally {
    for (const lock of locks) if (lock.isHeld) lock.release();
  }
}

/**
 * What Astro would take from the environment in place of what it knows itself: with `DEV` drafts would
 * be published, with `BASE_URL` the site would stand under another path.
 */
const foreignVariables = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

async function buildAlone({ buildDir, contentDir, outDir }: Environment): Promise<boolean> {
  for (const name of foreignVariables) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { content, problems } = checkContent(readContentFolder(contentDir));
  if (content === null) {
    console.error(formatProblems(problems, relative(process.cwd(), contentDir)));
    return false;
  }
  disk.remove(buildDir);
  try {
    await build({ outDir: buildDir, logLevel: 'warn' });
    swapFolder(buildDir, outDir);
  } finally {
    disk.remove(buildDir);
  }
  console.log(`站点已生成：${relative(process.cwd(), outDir)}，共 ${content.reports.length} 份报告。`);
  return true;
}

function busyWords(pid: number | undefined, file: string): string {
  return `另一个生成正在进行${pid === undefined ? '' : `（进程 ${pid}）`}，站点没有改动。\n改法：等它结束以后再运行；如果确定没有别的生成，请删去 ${relative(process.cwd(), file)}。`;
}

function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return codeOf(error) === 'ENOSPC' || message.includes('ENOSPC')
    ? `磁盘已满，站点没有生成，原来的站点没有改动。\n改法：清出空间以后再运行。\n${message}`
    : message;
}
