/** `npm run dev` as an editor uses it: the check stands on the open page and follows the file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { pollMilliseconds } from '../support/common-settings.ts';
import { changeFile, copyContent, replacing, type Change } from '../support/content-copy.ts';
import { freePort } from '../support/free-port.ts';
import { overflowOf } from '../support/open-page.ts';

const id = 'xinzhou/2022/internet-plus-services/self-evaluation';
const file = `reports/${id}.md`;
const panel = '#preview-check';

let browser: Browser;
let server: ChildProcess;
let url: string;
let page: Page;
const folder = copyContent();
const attached = '附件一行。\n';
const change = (path: string, edit: Change) => {
  changeFile(join(folder, path), edit);
};

beforeAll(async () => {
  mkdirSync(join(folder, 'attachments', id), { recursive: true });
  writeFileSync(join(folder, 'attachments', id, 'a.txt'), attached);
  const sha256 = createHash('sha256').update(attached).digest('hex');
  change(
    file,
    replacing(
      '\nprovenance:',
      `\nattachments:\n  - { file: a.txt, title: 公路附表, sha256: ${sha256} }\nprovenance:`,
    ),
  );
  const port = await freePort();
  url = `http://127.0.0.1:${String(port)}/`;
  // Started through the library: the command allows one preview of a checkout at a time, and an
  // editor may have one open.
  const start = `import { dev } from 'astro';\nawait dev({ server: { host: '127.0.0.1', port: ${String(port)} } });`;
  server = spawn(process.execPath, ['--input-type=module', '--eval', start], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Astro serves no pages when it believes to be under test.
      VITEST: undefined,
      CONTENT_DIR: folder,
      CACHE_DIR: temporaryFolder('cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'ignore',
  });
  [browser] = await Promise.all([launchBrowser(), untilServed(url)]);
  page = await browser.newPage();
  await page.goto(`${url}reports/${id}/`);
});
afterAll(async () => {
  server.kill();
  await browser.close();
});

async function untilServed(address: string): Promise<void> {
  await vi.waitUntil(async () => (await fetch(address).catch(() => null))?.ok === true, {
    timeout: pollMilliseconds,
    interval: 200,
  });
}

/** Waits until the open page says so by itself; nothing here loads it again. */
async function showing(words: string): Promise<string> {
  await page.locator(panel).filter({ hasText: words }).waitFor({ timeout: pollMilliseconds });
  return page.locator(panel).innerText();
}

/** Makes an edit, waits for its words on the open page, and takes it back. */
async function during(
  path: string,
  edit: Change,
  words: string,
  look: (text: string) => Promise<void> | void,
) {
  let before = '';
  change(path, (text) => {
    before = text;
    return edit(text);
  });
  try {
    await look(await showing(words));
  } finally {
    change(path, () => before);
  }
  await showing('检查通过，可以发布');
}

describe('the open page', () => {
  it('says that nothing is wrong', async () => {
    expect(await showing('检查通过')).toBe('预览 · 检查通过，可以发布。');
  });

  it('shows a mistake with its place, words and remedy, and the page as it is now', async () => {
    await during(file, replacing('score: "10"', 'score: "11"'), '个问题', async (text) => {
      expect(text).toContain(`content/${file}：`);
      expect(text).toMatch(/第 \d+ 行第 \d+ 列/);
      expect(text).toContain('改法：');
      expect(await page.locator('main').innerText()).toContain('11');
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    });
  });

  it('leads to the files that are attached', async () => {
    const address = await page.getByRole('link', { name: '公路附表' }).getAttribute('href');
    const answer = await fetch(new URL(address ?? '', url));
    expect([answer.status, await answer.text()]).toEqual([200, attached]);
  });

  it('stands in for a file that cannot be read, and comes back with it', async () => {
    await during(file, replacing('status: ', 'status '), 'yaml-syntax', async () => {
      expect(await page.locator('h1').innerText()).toBe('这一页还不能显示');
    });
    expect(await page.locator('h1').innerText()).not.toBe('这一页还不能显示');
  });

  it('lists what a draft still lacks', async () => {
    const draft: Change = (text) =>
      replacing(
        'status: published',
        '# 【待填】documentDate\nstatus: draft',
      )(text.replace(/^publishedAt: .*\n/m, ''));
    await during(file, draft, '草稿', (text) => {
      expect(text).toContain('这份报告是草稿，不会公开。还有 1 处【待填】。');
    });
  });

  it('follows the narrative', async () => {
    await during(
      file,
      (text) => `${text}\n新写的一段话。\n`,
      '新写的一段话',
      async () => {
        expect(await page.locator('main').innerText()).toContain('新写的一段话。');
      },
    );
  });
});

describe('problems elsewhere', () => {
  it('are counted, with links to their pages', async () => {
    await during(
      'pages/about.md',
      (text) => `${text}\n<br>\n`,
      '其他文件还有 1 个问题',
      async () => {
        await page.locator(`${panel} summary`).click();
        const link = page.locator(`${panel} a`);
        expect([await link.innerText(), await link.getAttribute('href')]).toEqual([
          'pages/about.md',
          '/about/',
        ]);
      },
    );
  });

  it('of a register do not take the pages away', async () => {
    await during('site.yml', replacing('tagline:', 'taglin:'), 'site.yml', async () => {
      expect(await page.locator('h1').innerText()).not.toBe('这一页还不能显示');
    });
  });

  it('of a project leave its report out until it is registered', async () => {
    await during(
      'projects.yml',
      replacing('id: internet-plus-services', 'id: other'),
      '没有登记',
      async () => {
        expect(await page.locator('h1').innerText()).toBe('这一页还不能显示');
      },
    );
  });
});

it('a report that is added and taken away comes and goes', async () => {
  const copy = file.replace('self-evaluation', 'self-evaluation-2');
  change(copy, () => '---\nstatus: draft\n---\n');
  const other = await browser.newPage();
  await expect
    .poll(async () => {
      await other.goto(`${url}reports/${id}-2/`);
      return other.locator('body').innerText();
    })
    .toContain('这一页还不能显示');
  change(copy, () => null);
  await expect.poll(() => other.locator('body').innerText()).not.toContain('这一页还不能显示');
  await other.close();
  await showing('检查通过，可以发布');
});
