import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { onePageOfEachKind, pageWith, pagesOf } from '../support/site-files.ts';

const cases = pagesOf(inject('casesSite')).filter((path) => path.startsWith('reports/'));

const demo = inject('demoSite');
/** What not every report has. */
const rare = [
  pageWith(demo, 'reports/', 'id="attachments"'),
  pageWith(demo, 'reports/', 'class="notice"'),
  pageWith(demo, 'versions/', '没有列出这一版的内容'),
];

describe.each([
  ['the reports of the eleven cases', inject('casesSite'), cases],
  ['the demonstration', demo, [...new Set([...onePageOfEachKind(demo), ...rare])]],
] as const)('%s: no axe violation in any display', (_name, folder, paths) => {
  let check: AccessibilityCheck;

  beforeAll(async () => {
    check = await AccessibilityCheck.of(folder);
  });

  afterAll(() => check.close());

  it.each(paths)('/%s', (path) => check.expectAccessible(path));
});

describe('under the path of a portal: nothing is missing and nothing is violated', () => {
  let check: AccessibilityCheck;

  beforeAll(async () => {
    check = await AccessibilityCheck.of(inject('siteUnderPath'), '/zwgk/jixiao/');
  });

  afterAll(() => check.close());

  // The addresses differ, the looks do not.
  it.each(onePageOfEachKind(inject('siteUnderPath')))('/%s', (path) => check.expectWordsAccessible(path));
});
