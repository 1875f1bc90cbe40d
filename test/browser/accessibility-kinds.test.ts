import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { onePageOfEachKind, pagesOf } from '../support/site-files.ts';

const cases = pagesOf(inject('casesSite')).filter((path) => path.startsWith('reports/'));

describe.each([
  ['the reports of the eleven cases', inject('casesSite'), '/', cases],
  ['the demonstration', inject('demoSite'), '/', onePageOfEachKind(inject('demoSite'))],
  ['under a path', inject('siteUnderPath'), '/zwgk/jixiao/', onePageOfEachKind(inject('siteUnderPath'))],
] as const)('%s: no axe violation in any display', (_name, folder, basePath, paths) => {
  let check: AccessibilityCheck;

  beforeAll(async () => {
    check = await AccessibilityCheck.of(folder, basePath);
  });

  afterAll(() => check.close());

  it.each(paths)('/%s', (path) => check.expectAccessible(path));
});
