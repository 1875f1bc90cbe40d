/** Building the site from the content folder. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'astro';
import { checkContent } from '../gate/check-content.ts';
import { formatProblems } from '../checks/problem.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';

/**
 * Checks the content, builds beside the output folder and swaps at the end, so that a failed
 * build leaves the previous output as it was. Returns whether the site was built.
 */
export async function buildSite(): Promise<boolean> {
  const { cacheDir, contentDir, outDir } = readEnvironment();
  const { content, problems } = checkContent(readContentFolder(contentDir));
  if (content === null) {
    console.error(formatProblems(problems, relative(process.cwd(), contentDir)));
    return false;
  }
  // Astro keeps its intermediate files of an output outside the project in a place that all such
  // builds share; below the project each build has its own.
  const built = join(cacheDir, 'site');
  rmSync(built, { recursive: true, force: true });
  try {
    await build({ outDir: built, logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  }
  swap(built, outDir);
  console.log(`站点已生成：${relative(process.cwd(), outDir)}，共 ${content.reports.length} 份报告。`);
  return true;
}

/** Puts a finished folder in the place of another; the last step is a rename, which happens at once. */
function swap(built: string, outDir: string): void {
  const next = `${outDir}.next`;
  const previous = `${outDir}.previous`;
  rmSync(next, { recursive: true, force: true });
  cpSync(built, next, { recursive: true });
  rmSync(built, { recursive: true, force: true });
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, previous);
  renameSync(next, outDir);
  rmSync(previous, { recursive: true, force: true });
}
