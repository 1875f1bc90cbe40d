/** Builds the sites that tests only read, once for all of them: the published content twice, at the root and under a path. */
import type { TestProject } from 'vitest/node';
import { buildFolder, temporaryFolder } from './build-folder.ts';
import { demoContent } from './demo-content.ts';
import { join } from 'node:path';

export const basePath = '/zwgk/jixiao/';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of `content/`. */
    readonly site: string;
    /** What the build of `site` has printed, and the file of its stages. */
    readonly siteBuild: { readonly output: string; readonly stagesFile: string };
    readonly siteUnderPath: string;
    readonly casesSite: string;
    /** The invented corpus: what only shows with many reports. */
    readonly demoSite: string;
  }
}

export default function setup({ vitest, provide }: TestProject): void {
  if (!vitest.projects.some(({ name }) => name === 'build' || name === 'browser')) return;
  const stagesFile = join(temporaryFolder('stages'), 'below', 'stages.json');
  const site = built('content', { BUILD_STAGES: stagesFile });
  provide('site', site.outDir);
  provide('siteBuild', { output: site.output, stagesFile });
  provide('siteUnderPath', built('content', { BASE_PATH: basePath }).outDir);
  provide('casesSite', built('test/published/content', {}).outDir);
  provide('demoSite', built(demoContent(), {}).outDir);
}

function built(
  contentDir: string,
  env: Readonly<Record<string, string>>,
): { readonly output: string; readonly outDir: string } {
  const { status, output, outDir } = buildFolder(contentDir, env);
  if (status !== 0) throw new Error(`The build of ${contentDir} failed:\n${output}`);
  return { output, outDir };
}
