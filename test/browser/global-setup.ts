/** Builds the sites of all browser tests: the published content twice, at the root and under a portal's path. */
import type { TestProject } from 'vitest/node';
import { buildFolder } from '../support/build-folder.ts';
import { demoContent } from '../support/demo-content.ts';

export const basePath = '/zwgk/jixiao/';

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: string;
    readonly siteUnderPath: string;
    readonly casesSite: string;
    /** The invented corpus: what only shows with many reports. */
    readonly demoSite: string;
  }
}

export default function setup(project: TestProject): void {
  project.provide('site', built('content', {}));
  project.provide('siteUnderPath', built('content', { BASE_PATH: '/zwgk/jixiao' }));
  project.provide('casesSite', built('test/published/content', {}));
  project.provide('demoSite', built(demoContent(), {}));
}

function built(contentDir: string, env: Readonly<Record<string, string>>): string {
  const { status, output, outDir } = buildFolder(contentDir, env);
  if (status !== 0) throw new Error(`The build of ${contentDir} failed:\n${output}`);
  return outDir;
}
