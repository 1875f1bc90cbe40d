import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { pagesOf } from '../support/site-files.ts';

let check: AccessibilityCheck;

beforeAll(async () => {
  check = await AccessibilityCheck.of(inject('site'));
});

afterAll(() => check.close());

describe('every page of the site: no axe violation in any display', () => {
  it.each(pagesOf(inject('site')))('/%s', (path) => check.expectAccessible(path));
});
