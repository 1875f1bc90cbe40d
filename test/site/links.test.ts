import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildFolder } from '../support/build-folder.ts';
import { basePath } from '../support/built-sites.ts';
import { pagesOf } from '../support/site-files.ts';

const sites = ['content', 'test/published/content'];
const built = new Map<string, string>();

beforeAll(() => {
  built.set('content', inject('siteUnderPath'));
  const { status, output, outDir } = buildFolder('test/published/content', { BASE_PATH: basePath });
  if (status !== 0) throw new Error(output);
  built.set('test/published/content', outDir);
});

function htmlOf(folder: string, page: string): string {
  return readFileSync(join(folder, page.endsWith('.html') ? page : `${page}index.html`), 'utf8');
}

describe.each(sites)('the site of %s under a path', (contentDir) => {
  it('has no dead link, anchor or asset', () => {
    const folder = built.get(contentDir) ?? '';
    const dead: string[] = [];
    for (const page of pagesOf(folder)) {
      const html = htmlOf(folder, page);
      for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        const url = new URL(address.replaceAll('&amp;', '&'), `http://site/zwgk/jixiao/${page}`);
        const whole = decodeURIComponent(url.pathname);
        // An address that forgets the path leads to another part of the portal.
        const path = whole.startsWith('/zwgk/jixiao/') ? whole.slice('/zwgk/jixiao/'.length) : `..${whole}`;
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (url.host !== 'site' || !existsSync(join(folder, file))) dead.push(`${page} → ${address}`);
        else if (url.hash !== '' && !hasAnchor(htmlOf(folder, file), decodeURIComponent(url.hash.slice(1)))) {
          dead.push(`${page} → ${address}`);
        }
      }
    }
    expect(dead).toEqual([]);
  });

  it('gives every element an id of its own', () => {
    const folder = built.get(contentDir) ?? '';
    for (const page of pagesOf(folder)) {
      const ids = [...htmlOf(folder, page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, page).toBe(ids.length);
    }
  });

  it('carries no inline script, inline style or event handler', () => {
    const folder = built.get(contentDir) ?? '';
    for (const page of pagesOf(folder)) {
      const html = htmlOf(folder, page);
      // Structured data is not run; a strict policy lets it pass.
      expect(html, page).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")[^>]*>/);
      expect(html, page).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    }
  });

  it('applies the display settings before anything is drawn, and keeps nothing of the head waiting', () => {
    const folder = built.get(contentDir) ?? '';
    for (const page of pagesOf(folder)) {
      const [head = '', body = ''] = htmlOf(folder, page).split('</head>');
      expect(head, page).not.toMatch(/<script(?! type="(?:module|application\/ld\+json)")/);
      expect(body, page).toMatch(/^\s*<body[^>]*>\s*<script src="[^"]*preferences\.js">/);
    }
  });
});

function hasAnchor(html: string, id: string): boolean {
  return html.includes(` id="${id}"`);
}
