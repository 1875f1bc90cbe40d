/** Builds the published content twice, at the root and under a portal's path, for all browser tests. */
import type { TestProject } from 'vitest/node';
import { buildFolder } from '../support/build-folder.ts';

export const basePath = '/zwgk/jixiao/';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: string;
    readonly siteUnderPath: string;
    readonly casesSite: string;
  }
}

export default function setup(project: TestProject): void {
  project.provide('site', built('content', {}));
  project.provide('siteUnderPath', built('content', { BASE_PATH: '/zwgk/jixiao' }));
  project.provide('casesSite', built('test/published/content', {}));
}

function built(contentDir: string, env: Readonly<Record<string, string>>): string {
  const { status, output, outDir } = buildFolder(contentDir, env);
  if (status !== 0) throw new Error(`The build of ${contentDir} failed:\n${output}`);
  return outDir;
}
