import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk, repairFolder, swapFolder, type Disk } from '../../src/files/swap-folder.ts';
import { temporaryFolder } from '../support/build-folder.ts';

function place(): { readonly finished: string; readonly folder: string } {
  const root = temporaryFolder('swap');
  const [finished, folder] = [join(root, 'cache/site'), join(root, 'dist')];
  for (const [path, text] of [
    [finished, 'new'],
    [folder, 'old'],
  ] as const) {
    mkdirSync(join(path, 'sub'), { recursive: true });
    writeFileSync(join(path, 'index.html'), text);
    writeFileSync(join(path, 'sub/a.html'), text);
  }
  return { finished, folder };
}

/** Which of the two stands there whole: null for neither. */
function stateOf(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const texts = ['index.html', 'sub/a.html'].map((path) => readFileSync(join(folder, path), 'utf8'));
  return texts[0] === texts[1] ? (texts[0] ?? null) : 'mixed';
}

/** A disk on another device that ends at its step number `last`: before it, or in the middle of a copy. */
function endingAt(
  last: number,
  isOtherDevice: boolean,
  makeError: () => Error,
): Disk & { steps: () => number } {
  let step = 0;
  const count = (): void => {
    step += 1;
    if (step >= last) throw makeError();
  };
  return {
    exists: disk.exists,
    rename: (from, to) => {
      if (isOtherDevice && from.includes('cache')) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      count();
      disk.rename(from, to);
    },
    copy: (from, to) => {
      mkdirSync(to, { recursive: true });
      writeFileSync(join(to, 'index.html'), 'half');
      count();
      disk.copy(from, to);
    },
    remove: (path) => {
      count();
      disk.remove(path);
    },
    steps: () => step,
  };
}

it('puts the finished folder in the place of the former one and leaves nothing beside it', () => {
  const { finished, folder } = place();
  swapFolder(finished, folder);
  expect(stateOf(folder)).toBe('new');
  expect(readdirSync(dirname(folder))).toEqual(['cache', 'dist']);
  expect(existsSync(finished)).toBe(false);
});

it('needs no former folder', () => {
  const { finished, folder } = place();
  disk.remove(folder);
  swapFolder(finished, folder);
  expect(stateOf(folder)).toBe('new');
});

describe.each([false, true])('ended at any step (from another disk: %s)', (isOtherDevice) => {
  const whole = endingAt(Infinity, isOtherDevice, () => new Error());
  const { finished, folder } = place();
  swapFolder(finished, folder, whole);
  const steps = Array.from({ length: whole.steps() }, (_, index) => index + 1);

  it.each(steps)('step %i: a whole folder is there, at the latest after the repair', (last) => {
    const at = place();
    // A killed process does nothing afterwards: neither does a disk that refuses every further step.
    const killed = endingAt(last, isOtherDevice, () => new Error('killed'));
    expect(() => {
      swapFolder(at.finished, at.folder, killed);
    }).toThrow('killed');
    const state = stateOf(at.folder);
    expect(['old', 'new', null]).toContain(state);
    repairFolder(at.folder);
    expect(stateOf(at.folder)).toBe(state ?? 'old');
    expect(readdirSync(dirname(at.folder)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });

  it('the folder is missing at one step only: between the two renames', () => {
    const missing = steps.filter((last) => {
      const at = place();
      const killed = endingAt(last, isOtherDevice, () => new Error('killed'));
      expect(() => {
        swapFolder(at.finished, at.folder, killed);
      }).toThrow();
      return stateOf(at.folder) === null;
    });
    expect(missing).toHaveLength(1);
  });
});

it('a full disk leaves the former folder and no half copy', () => {
  const { finished, folder } = place();
  const full: Disk = {
    ...endingAt(Infinity, true, () => new Error()),
    copy: (_from, to) => {
      mkdirSync(to, { recursive: true });
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    },
  };
  expect(() => {
    swapFolder(finished, folder, full);
  }).toThrow('ENOSPC');
  expect(stateOf(folder)).toBe('old');
  expect(readdirSync(dirname(folder))).toEqual(['cache', 'dist']);
});

it('a part of a former folder is never taken for the whole', () => {
  const { folder } = place();
  disk.rename(folder, `${folder}.old`);
  repairFolder(folder);
  expect(existsSync(folder)).toBe(false);
});
