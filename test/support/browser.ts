/** A real browser: the one in the npm package, or another named by `CHROME_PATH`. */
import { chromium as playwright, type Browser } from 'playwright-core';

export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Where the browser is; that of the npm package is unpacked into the folder of temporary files when it is not there. */
export async function browserPath(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
