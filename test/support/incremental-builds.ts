/** Builds after edits beside builds from nothing. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from './build-folder.ts';
import { edited, editNames, emptyFolder, someContent, writeTexts, type Draw } from './content-edits.ts';
import { filesOf } from './site-files.ts';

export interface Compared {
  /** The edits since the former build. */
  readonly edits: readonly string[];
  /** Digest of each file of the site that was built with what the former build kept. */
  readonly after: Readonly<Record<string, string>>;
  /** The same of a site built from nothing. */
  readonly fromNothing: Readonly<Record<string, string>>;
}

/** Thirty stand in the folder, all of one kind: their list has a second page, which is taken over too. */
const reportsWithReserve = 60;

/** A row of random edits, with two builds after every few; `seed` makes it the same again. */
export function* buildsAfterEdits(seed: number, builds: number): Generator<Compared> {
  const folder = emptyFolder();
  const draw = drawFrom(seed);
  const [contentDir, cacheDir] = [join(folder, 'content'), join(folder, 'cache')];
  let content = someContent(reportsWithReserve);
  try {
    for (let build = 0; build < builds; build += 1) {
      const names =
        build === 0 ? [] : Array.from({ length: 1 + draw(3) }, () => editNames[draw(editNames.length)] ?? '');
      for (const name of names) content = edited(content, name, draw);
      writeTexts(contentDir, content.texts);
      const after = digests(contentDir, join(folder, 'after'), cacheDir);
      const fromNothing = digests(contentDir, join(folder, 'nothing'), join(folder, `empty-${build}`));
      yield { edits: names, after, fromNothing };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function digests(contentDir: string, outDir: string, cacheDir: string): Readonly<Record<string, string>> {
  const { status, output } = buildFolder(contentDir, { OUT_DIR: outDir, CACHE_DIR: cacheDir });
  if (status !== 0) throw new Error(output);
  return Object.fromEntries(
    filesOf(outDir).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(outDir, path)))
        .digest('hex'),
    ]),
  );
}

/** Numbers that look random, the same for the same seed (a linear congruential generator). */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * count);
  };
}
