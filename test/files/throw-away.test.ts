import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { throwAway } from '../../src/files/throw-away.ts';
import { temporaryFolder } from '../support/build-folder.ts';

function folderToGo(): { readonly root: string; readonly folder: string } {
  const root = temporaryFolder('away');
  const folder = join(root, 'former');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'sub/a.html'), '');
  return { root, folder };
}

it('takes a folder away at once, and removes it soon with what was left before', async () => {
  const { root, folder } = folderToGo();
  const heap = join(root, 'heap');
  mkdirSync(join(heap, 'left'), { recursive: true });
  throwAway(folder, heap);
  expect(existsSync(folder)).toBe(false);
  await expect.poll(() => existsSync(heap)).toBe(false);
});

it('removes a folder at once that cannot be moved', () => {
  const { root, folder } = folderToGo();
  const heap = join(root, 'heap');
  writeFileSync(heap, 'no folder');
  throwAway(folder, heap);
  expect(existsSync(folder)).toBe(false);
});

it('minds no folder that is not there', () => {
  const { root } = folderToGo();
  throwAway(join(root, 'none'), join(root, 'heap'));
  expect(existsSync(join(root, 'none'))).toBe(false);
});
