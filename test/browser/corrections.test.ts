/** The pages of a report that was corrected after its first release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { buildFolder } from '../support/build-folder.ts';
import { replacing } from '../support/content-copy.ts';
import { releasedRepository } from '../support/released-repository.ts';

const id = 'huhehaote/2024/domain-registration/department-evaluation';
const file = `content/reports/${id}.md`;

/** The site of a repository in which the report with the most fields was released, then corrected. */
function correctedSite(): string {
  const repository = releasedRepository('2026-11-20', '2026-11-20');
  const corrected = replacing(
    'revision: "1"',
    'revision: "2"\ncorrections:\n  - { revision: "2", date: 2026-12-01, note: 补充编辑说明。 }',
  )(readFileSync(join(repository.folder, file), 'utf8'));
  const remarked = replacing('remarks:\n', 'remarks:\n  - text: 本说明为更正时补充。\n')(corrected ?? '');
  repository.commit('2026-12-01', '补充编辑说明', { [file]: remarked });
  const { status, output, outDir } = buildFolder(repository.contentDir);
  if (status !== 0) throw new Error(output);
  return outDir;
}

describe('a corrected report: no axe violation in any display', () => {
  let check: AccessibilityCheck;

  beforeAll(async () => {
    check = await AccessibilityCheck.of(correctedSite());
  });

  afterAll(() => check.close());

  it.each([
    ['its page with the list of corrections', `reports/${id}/`],
    ['its present revision', `versions/${id}/2026-12-01-r2/`],
    ['its former revision', `versions/${id}/2026-11-20-r1/`],
  ])('%s', (_name, path) => check.expectAccessible(path));
});
