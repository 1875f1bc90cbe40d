/** Reports that are read once more after the check, as a build does for its pages and data. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogOfPassed, fullReport, toCatalog, type Catalog } from '../src/catalog.ts';
import { completeRegisters } from '../src/checks/read-registers.ts';
import type { DerivedReport } from '../src/derive-report.ts';
import { checkFolder } from '../src/gate/check-folder.ts';
import { passedOf } from '../src/pass-content.ts';
import { copyContent } from './support/content-copy.ts';
import { temporaryFolder } from './support/build-folder.ts';
import { publishedContent } from './support/published-content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function passedCatalog(folder: string): Promise<Catalog> {
  vi.stubEnv('CONTENT_DIR', folder);
  const checked = await checkFolder<DerivedReport>({
    folder,
    cacheDir: temporaryFolder('passed-content'),
    edition: 'test',
    name: 'build',
    derive: new URL('../src/derive-report.ts', import.meta.url).href,
    includeDrafts: false,
  });
  const registers = completeRegisters(checked.inspection.registers);
  if (registers === null) throw new Error('The content has problems.');
  return catalogOfPassed(passedOf(checked, registers, []));
}

describe('a report of passed content', () => {
  const id = 'haikou/2019/information-systems/self-evaluation';

  it('is the same as one of a content that is in memory', async () => {
    const folder = copyContent();
    const [passed, inMemory] = [await passedCatalog(folder), toCatalog(publishedContent(folder))];
    expect(passed.reports.map((report) => report.id)).toEqual(inMemory.reports.map((report) => report.id));
    for (const { id } of passed.reports) expect(fullReport(passed, id)).toEqual(fullReport(inMemory, id));
  });

  it.each([`reports/${id}.md`, `sources/${id}.txt`])('is not read when %s has changed', async (path) => {
    const folder = copyContent();
    const catalog = await passedCatalog(folder);
    appendFileSync(join(folder, path), '\n');
    expect(() => fullReport(catalog, id)).toThrow(`${path} 在生成时有改动，请重新运行。`);
  });
});
