/**
 * What a search costs in a real browser: from the address with the query to the first ten results on screen, and
 * from there to the complete count and the counts of the facets.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { queries } from './queries.ts';
import { servePacked, type PackingServer } from './packing-server.ts';
import type { Queries, SearchCost, Spread } from './results.ts';

/** Longer than any reader waits. */
const patienceMilliseconds = 60_000;

interface One {
  /** Null when nothing was on screen in time. */
  readonly milliseconds: number | null;
  readonly bytes: number;
  readonly requests: number;
}

interface Answer {
  readonly shown: One;
  readonly complete: One;
}

export async function measureSearch(folder: string): Promise<SearchCost> {
  const server = await servePacked(folder);
  const browser = await launchBrowser();
  try {
    // A browser that has just started does its own things first.
    await inFresh(browser, (context) => ask(context, server, '预热'));
    const first: Answer[] = [];
    for (const { text } of queries) {
      first.push(await inFresh(browser, (context) => ask(context, server, text)));
    }
    const later = await inFresh(browser, async (context) => {
      await ask(context, server, '预热');
      const asked: Answer[] = [];
      for (const { text } of queries) asked.push(await ask(context, server, text));
      return asked;
    });
    return {
      first: summary(first.map(({ shown }) => shown)),
      later: summary(later.map(({ shown }) => shown)),
      completeFirst: summary(first.map(({ complete }) => complete)),
      completeLater: summary(later.map(({ complete }) => complete)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function inFresh<T>(browser: Browser, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

async function ask(context: BrowserContext, server: PackingServer, text: string): Promise<Answer> {
  const page = await context.newPage();
  const shown = await measured(server, async () => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(text)}`, { waitUntil: 'commit' });
    await page.waitForFunction(hasFirstResults, null, { timeout: patienceMilliseconds });
  });
  // Where fewer than ten are found, all was asked on the way.
  await page.waitForSelector('site-search:not([aria-busy])', { timeout: patienceMilliseconds });
  const complete = await measured(server, async () => {
    if ((await page.locator('site-search').getAttribute('data-complete')) === 'false') {
      await page.locator('site-search button[data-all]').click();
      await page.waitForSelector('site-search[data-complete="true"]', { timeout: patienceMilliseconds });
    }
  });
  await page.close();
  return { shown, complete };
}

/** Ten results, or as many as there are, or the reason why there are none. Runs in the page. */
function hasFirstResults(): boolean {
  const search = document.querySelector('site-search');
  if (search === null || !search.hasAttribute('data-state')) return false;
  return search.querySelectorAll('li[data-literal]').length >= 10 || !search.hasAttribute('aria-busy');
}

async function measured(server: PackingServer, work: () => Promise<void>): Promise<One> {
  const before = server.traffic();
  const started = performance.now();
  const isDone = await work()
    .then(() => true)
    .catch(() => false);
  const milliseconds = isDone ? performance.now() - started : null;
  const after = server.traffic();
  return { milliseconds, bytes: after.bytes - before.bytes, requests: after.requests - before.requests };
}

/** A query without an answer counts with the time that was waited. */
export function summary(asked: readonly One[]): Queries {
  return {
    milliseconds: spreadOf(asked.map(({ milliseconds }) => Math.round(milliseconds ?? patienceMilliseconds))),
    bytes: spreadOf(asked.map(({ bytes }) => bytes)),
    requests: spreadOf(asked.map(({ requests }) => requests)),
    timedOut: asked.filter(({ milliseconds }) => milliseconds === null).length,
  };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return { median: (low + high) / 2, most: sorted.at(-1) ?? 0 };
}
