/** Opening a page of a built site the way a reader does, noting what must never happen. */
import type { Browser, Page } from 'playwright-core';
import { pollMilliseconds } from './common-settings.ts';

export interface Circumstances {
  /** In CSS pixels; 1280 unless told. */
  readonly width?: number;
  readonly script?: boolean;
  readonly display?: Display;
}

/** What a reader may choose under 显示设置. */
export interface Display {
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly size?: 'large';
}

export interface OpenPage {
  readonly page: Page;
  /** Errors, refused addresses and requests to another host, as they happen. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, script = true, display }: Circumstances = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
  if (display !== undefined) {
    await context.addInitScript((chosen) => {
      localStorage.setItem('display', JSON.stringify(chosen));
    }, display);
  }
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  context.setDefaultTimeout(pollMilliseconds);
  const page = await context.newPage();
  const faults: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol !== 'blob:' && address.host !== host) faults.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !url.endsWith('404.html'))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults, close: () => context.close() };
}

/** By how many pixels the page itself scrolls sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
