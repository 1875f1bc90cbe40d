import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { pagesOf } from '../support/site-files.ts';

let check: AccessibilityCheck;

beforeAll(async () => {
  check = await AccessibilityCheck.of(inject('site'));
});

afterAll(() => check.close());

const paths = pagesOf(inject('site')).filter((path) => path.startsWith('handbook/'));

describe('every page of the handbook: no axe violation in any display', () => {
  it.each(paths)('/%s', (path) => check.expectAccessible(path));
});
