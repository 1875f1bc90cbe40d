/** Writing the data files of one build after another: what is made anew, and what is taken over. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { descriptionFiles } from '../../src/data/description-files.ts';
import type { OpenDataInput } from '../../src/data/open-data-input.ts';
import { publishedFileReader } from '../../src/integrations/published-file.ts';
import { readerOf, type ReadBackStart, type SeenFile } from '../../src/integrations/read-back.ts';
import { sha256Of } from '../../src/integrity/manifest.ts';
import { openDataInput } from '../../src/open-data.ts';
import { writeOpenData, type WritingOptions } from '../../src/write-open-data.ts';
import { pathsBelow } from '../../src/files/hash-folder.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { bytesOf, openDataOfFolder } from '../support/open-data.ts';

const published = openDataOfFolder();
const input = openDataInput(published.catalog);
const changedId = input.reports[0]?.id ?? '';

/** The same with another figure in one report. */
function changedInput(): OpenDataInput {
  const { textsOf, keyOf } = input;
  return {
    ...input,
    keyOf: (id) => (id === changedId ? 'changed' : keyOf(id)),
    textsOf: (id) => {
      const texts = textsOf(id);
      if (id !== changedId) return texts;
      const [reports, ...others] = texts.tables;
      if (reports === undefined) throw new Error('No table.');
      const json = reports.json.replace('"revision":1', '"revision":2');
      return { ...texts, tables: [{ ...reports, json }, ...others], json: `${texts.json} ` };
    },
  };
}

const root = temporaryFolder('written');
const folders = {
  outFolder: join(root, 'next'),
  formerFolder: join(root, 'site'),
  keptFolder: join(root, 'kept'),
  edition: 'one',
};

interface Options extends WritingOptions {
  readonly edition?: string;
}

/** Builds, and puts the files in the place of the former ones. */
async function build(of: OpenDataInput, { edition = 'one', ...options }: Options = {}) {
  const asked: string[] = [];
  const textsOf = (id: string) => {
    asked.push(id);
    return of.textsOf(id);
  };
  const { listing, read } = await writeOpenData({ ...of, textsOf }, { ...folders, edition }, options);
  const linked = pathsBelow(folders.outFolder).filter(
    (path) => statSync(join(folders.outFolder, path)).nlink > 1,
  );
  rmSync(folders.formerFolder, { recursive: true, force: true });
  renameSync(folders.outFolder, folders.formerFolder);
  return { asked, listing, linked, read };
}

const contentOf = (path: string): Buffer => readFileSync(join(folders.formerFolder, path));

function contents(): Map<string, string> {
  return new Map(pathsBelow(folders.formerFolder).map((path) => [path, sha256Of(contentOf(path))]));
}

describe('a build', () => {
  let first: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    first = await build(input);
  });

  it('writes what the preview would answer', async () => {
    expect(pathsBelow(folders.formerFolder)).toEqual([...published.data.files.keys()].sort());
    for (const path of published.data.files.keys()) {
      expect(contentOf(path).equals(await bytesOf(published, path)), path).toBe(true);
    }
  });

  it('lists each file with its size and digest, as the preview does', () => {
    for (const [path, listed] of first.listing) {
      expect(listed).toMatchObject({ bytes: contentOf(path).length, sha256: sha256Of(contentOf(path)) });
      const { title: _, ...shown } = published.data.lookup(path) ?? { title: '' };
      expect(listed).toMatchObject(shown);
    }
    expect([...first.listing.keys()].sort()).toEqual(pathsBelow(folders.formerFolder));
  });

  it('makes nothing anew when nothing changed', async () => {
    const before = contents();
    const { asked, linked } = await build(input);
    expect(asked).toEqual([]);
    expect(linked).toEqual([...before.keys()]);
    expect(contents()).toEqual(before);
  });

  it('makes the files of a changed report anew, as a first build would', async () => {
    const { asked, linked } = await build(changedInput());
    expect(asked).toEqual([changedId]);
    const [region = '', year = ''] = changedId.split('/');
    expect(linked).toContain('funds.csv');
    expect(linked).not.toContain('reports.json');
    expect(linked).not.toContain(`reports/${changedId}.json`);
    expect(linked.filter((path) => /^(?:years|regions)\/.*reports\.json$/.test(path))).not.toContain(
      `regions/${region}/reports.json`,
    );
    expect(linked).not.toContain(`years/${year}/all.xlsx`);
    const after = contents();
    rmSync(folders.keptFolder, { recursive: true });
    rmSync(folders.formerFolder, { recursive: true });
    await build(changedInput());
    expect(contents()).toEqual(after);
    await build(input);
  });

  it('does not take over a file that was changed in its place', async () => {
    const before = contents();
    writeFileSync(join(folders.formerFolder, 'funds.csv'), 'x');
    const { linked } = await build(input);
    expect(linked).not.toContain('funds.csv');
    expect(contents()).toEqual(before);
  });

  it('puts the files together from the kept parts when the former site is gone', async () => {
    const before = contents();
    rmSync(folders.formerFolder, { recursive: true });
    const { asked, linked } = await build(input);
    expect([asked, linked]).toEqual([[], []]);
    expect(contents()).toEqual(before);
  });

  it('writes the very same in threads, and takes the same over', async () => {
    const before = contents();
    rmSync(folders.formerFolder, { recursive: true });
    const inThreads = { threadCount: 2, fewestInThreads: 1 };
    const anew = await build(input, inThreads);
    expect(anew.linked).toEqual([]);
    expect([...anew.listing]).toEqual([...first.listing]);
    expect(contents()).toEqual(before);
    expect((await build(input, inThreads)).linked).toEqual([...before.keys()]);
    expect(contents()).toEqual(before);
  });

  it('reads back in threads what it has written, as the last step of a build would read it', async () => {
    rmSync(folders.formerFolder, { recursive: true });
    const inThreads = { threadCount: 2, fewestInThreads: 1 };
    const settings = { allowed: [], exceptions: [] };
    const start: ReadBackStart = { outDir: folders.outFolder, settings, root: '' };
    const module = new URL('../../src/integrations/read-back.ts', import.meta.url).href;
    const { read, listing } = await build(input, { ...inThreads, readBack: { module, start } });
    const seen = read as readonly SeenFile[];
    const descriptions = descriptionFiles(input, (path) => listing.get(path)).map(({ path }) => path);
    expect(seen.map(({ file }) => file.path).sort()).toEqual(
      [...listing.keys()].filter((path) => !descriptions.includes(path)).sort(),
    );
    const again = publishedFileReader(folders.formerFolder, settings);
    for (const { file, modified } of seen) {
      expect(file).toEqual(again({ path: file.path }));
      expect(modified).toBe(statSync(join(folders.formerFolder, file.path)).mtimeMs);
    }
    const unchanged = await build(input, { ...inThreads, readBack: { module, start } });
    expect(unchanged.read).toEqual([]);
  });

  it('ends where a file does not hold what was written', () => {
    const root = temporaryFolder('read-back');
    writeFileSync(join(root, 'funds.csv'), 'x');
    const read = readerOf({ outDir: root, settings: { allowed: [], exceptions: [] }, root: '' });
    const written = { path: 'funds.csv', inputs: '', bytes: 1, modified: 0 };
    expect(read({ ...written, sha256: sha256Of('x') }).file.bytes).toBe(1);
    expect(() => read({ ...written, sha256: sha256Of('y') })).toThrow('funds.csv is not what was written.');
  });

  it('of another program takes nothing over', async () => {
    const before = contents();
    const { asked, linked } = await build(input, { edition: 'two' });
    expect(asked).toEqual(input.reports.map(({ id }) => id));
    expect(linked).toEqual([]);
    expect(contents()).toEqual(before);
    expect((await build(input, { edition: 'two' })).asked).toEqual([]);
  });

  it('forgets parts that no file needs', async () => {
    await build(changedInput());
    const count = pathsBelow(join(folders.keptFolder, 'parts')).length;
    await build(input);
    expect(pathsBelow(join(folders.keptFolder, 'parts'))).toHaveLength(count);
  });

  it('makes a kept part that is not whole anew', async () => {
    const [part = ''] = pathsBelow(join(folders.keptFolder, 'parts'));
    const before = contents();
    writeFileSync(join(folders.keptFolder, 'parts', part), 'x');
    rmSync(folders.formerFolder, { recursive: true });
    expect((await build(input)).asked).toHaveLength(1);
    expect(contents()).toEqual(before);
  });
});
