import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileReader } from '../../src/files/file-bytes.ts';
import { temporaryFolder } from '../support/build-folder.ts';

it.each([
  [0, true],
  [1, true],
  [99, true],
  [100, true],
  [101, false],
  [102, false],
  [250, false],
])('a file of %d bytes, where 100 are read whole', (length, isWhole) => {
  const file = join(temporaryFolder('bytes'), 'a');
  const content = Buffer.from(Array.from({ length }, (_none, index) => index % 251));
  writeFileSync(file, content);
  const parts: Buffer[] = [];
  const { read } = fileReader(100);
  const { bytes, sha256, whole } = read(file, (part) => parts.push(Buffer.from(part)));
  expect([bytes, sha256]).toEqual([length, createHash('sha256').update(content).digest('hex')]);
  expect(Buffer.concat(whole === null ? parts : [whole]).equals(content)).toBe(true);
  expect(whole !== null).toBe(isWhole);
});
