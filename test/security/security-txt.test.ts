import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { securityTxt } from '../../src/security/security-txt.ts';
import { buildFolder } from '../support/build-folder.ts';
import { copyContent } from '../support/content-copy.ts';

const contact = 'mailto:security@example.invalid';

describe('security.txt', () => {
  it.each([
    ['2026-11-20', '2027-11-20T00:00:00Z'],
    ['2024-02-29', '2025-02-28T00:00:00Z'],
    ['2026-12-31', '2027-12-31T00:00:00Z'],
  ])('holds a year from the latest publication, %s', (day, expires) => {
    expect(securityTxt(contact, day, null)).toBe(
      `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: zh\n`,
    );
  });

  it('names its own address where the site has one', () => {
    const address = 'https://portal.example.invalid/zwgk/.well-known/security.txt';
    expect(securityTxt(contact, '2026-11-20', address)).toContain(`\nCanonical: ${address}\n`);
  });

  it('is published where a contact is registered, and only there', () => {
    const file = '.well-known/security.txt';
    const named = buildFolder(
      copyContent({ 'site.yml': (text) => `${text}\nsecurityContact: ${contact}\n` }),
    );
    expect(named.status, named.output).toBe(0);
    expect(readFileSync(join(named.outDir, file), 'utf8')).toContain(`Contact: ${contact}`);
    const unnamed = buildFolder('content');
    expect(existsSync(join(unnamed.outDir, file))).toBe(false);
  });
});
