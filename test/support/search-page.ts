/** The search page as a reader has it before him. */
import type { Page } from 'playwright-core';

/** What is announced: how many pages were found, or why there are none. */
export async function statusOf(page: Page): Promise<string> {
  return page.locator('site-search [role="status"]').innerText();
}

/** Links of the section with the heading, as texts. */
export async function namesBelow(page: Page, heading: string): Promise<string[]> {
  const section = page.locator('site-search section').filter({ hasText: heading });
  return section.getByRole('link').allInnerTexts();
}
