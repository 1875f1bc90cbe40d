/** Holding pages of a built site against axe, in every display that a reader may choose. */
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { themeRules, violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { openPage, overflowOf, type Display } from './open-page.ts';
import type { StaticServer } from './own-server.ts';
import { serveFolder } from './static-server.ts';

const displays: readonly Display[] = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'contrast' },
  { theme: 'light', size: 'large' },
  { theme: 'contrast', size: 'large' },
];

export class AccessibilityCheck {
  private readonly browser: Browser;
  private readonly server: StaticServer;

  private constructor(browser: Browser, server: StaticServer) {
    this.browser = browser;
    this.server = server;
  }

  static async of(folder: string, basePath = '/'): Promise<AccessibilityCheck> {
    return new AccessibilityCheck(await launchBrowser(), await serveFolder(folder, basePath));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Every rule at full width and at 320 px; then each display, with the rules that it can change. */
  async expectAccessible(path: string): Promise<void> {
    const { page, faults, close } = await openPage(this.browser, `${this.server.url}${path}`);
    expect(await violations(page), 'at 1280 px').toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await violations(page), 'at 320 px').toEqual([]);
    for (const display of displays) {
      await page.evaluate(({ theme, size }) => {
        Object.assign(document.documentElement.dataset, { theme, size: size ?? '' });
      }, display);
      const name = `${display.theme ?? ''} ${display.size ?? ''} at 320 px`;
      expect(await violations(page, themeRules), name).toEqual([]);
      expect(await overflowOf(page), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    await close();
  }

  /** Every rule at 320 px in large letters: for pages that differ from a tested one in their words only. */
  async expectWordsAccessible(path: string): Promise<void> {
    const { page, faults, close } = await openPage(this.browser, `${this.server.url}${path}`, {
      width: 320,
      display: { theme: 'dark', size: 'large' },
    });
    expect(await violations(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  }
}
