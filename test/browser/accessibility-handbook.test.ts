import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { pagesOf } from '../support/site-files.ts';

let check: AccessibilityCheck;

beforeAll(async () => {
  check = await AccessibilityCheck.of(inject('site'));
});

afterAll(() => check.close());

const paths = pagesOf(inject('site')).filter((path) => path.startsWith('handbook/'));
// One page for each code of the check: the first few stand for their looks.
const codes = paths.filter((path) => path.startsWith('handbook/problems/') && path !== 'handbook/problems/');
const looks = [...paths.filter((path) => !codes.includes(path)), ...codes.slice(0, 3)];

describe('the handbook: no axe violation in any display', () => {
  it.each(looks)('/%s', (path) => check.expectAccessible(path));
});

describe('every page on a problem: no axe violation', () => {
  it.each(codes)('/%s', (path) => check.expectWordsAccessible(path));
});
