/** Checking a folder in threads, and after a change, says the same as a first look at all of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/checks/inspect-content.ts';
import { noMemory } from '../../src/checks/memory.ts';
import { demoCorpus, sharedFiles } from '../../src/demo/corpus.ts';
import { largeCorpus } from '../../src/demo/large-corpus.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { findAddresses } from '../../src/gate/find-addresses.ts';
import { checkFolder, type FolderCheck } from '../../src/gate/check-folder.ts';
import { keptReport } from '../../src/gate/kept-report.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const shared = sharedFiles(readContentFolder('content'));

/** Reports with findings, and reports with source texts, attachments and several years. */
function corpus(): Map<string, string> {
  const large = [...largeCorpus({ seed: 7, reports: 30, shared })];
  const small = demoCorpus({ seed: 7, shared }).filter(({ path }) => /^(?:reports|sources)\//.test(path));
  return new Map([...small, ...large].map(({ path, text }) => [path, text]));
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function writeAll(files: ReadonlyMap<string, string>): string {
  const folder = temporaryFolder('check-folder');
  for (const [path, text] of files) write(folder, path, text);
  return folder;
}

const way = (folder: string, cacheDir: string): FolderCheck => ({
  folder,
  cacheDir,
  edition: 'test',
  name: 'check',
  includeDrafts: true,
});
const inThreads = { threadCount: 2, fewestInThreads: 1 };
const inProcess = { threadCount: 1 };

/** Everything said of a folder by a look at all of it in this process. */
function firstLook(folder: string) {
  return inspectContent(readContentFolder(folder), {
    check: (input) => keptReport(input, null),
    memory: noMemory,
    includeDrafts: true,
    findAddresses,
  });
}

/** An edit of one file: its new text, or null to take it away. */
type Edit = (text: string, at: number) => string | null;

const edits: readonly Edit[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)}7${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}联系人：张三丰 电话：13800000000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u0007\u200B${text.slice(at)}`,
  (text) => text.replace(/\d(?=\d*\n)/, '9'),
  (text) => text.replace('status: published', 'status: draft'),
  (text) => text.replace(/issuer: .*/, 'issuer: nobody'),
  (text) => text.replace(/^/, '\uFEFF'),
  () => '',
  () => null,
];

interface FileChange {
  readonly file: number;
  readonly edit: Edit;
  /** How far into the text, from 0 to 1. */
  readonly at: number;
  /** What the name of a copy of the file has more, which is made before. */
  readonly copyTo: string | null;
}

const change: fc.Arbitrary<FileChange> = fc.record({
  file: fc.nat(),
  edit: fc.constantFrom(...edits),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  copyTo: fc.constantFrom(null, null, null, 'x', '.bak'),
});

function apply(folder: string, files: Map<string, string>, changes: readonly FileChange[]): void {
  for (const { file, edit, at, copyTo } of changes) {
    const paths = [...files.keys()];
    const path = paths[file % paths.length] ?? '';
    const text = files.get(path) ?? '';
    const next = edit(text, Math.floor(at * text.length));
    if (copyTo !== null) put(folder, files, `${path}${copyTo}`, text);
    put(folder, files, path, next);
  }
}

function put(folder: string, files: Map<string, string>, path: string, text: string | null): void {
  if (text === null) {
    files.delete(path);
    rmSync(join(folder, path), { force: true });
  } else {
    files.set(path, text);
    write(folder, path, text);
  }
}

describe('a folder of many reports', () => {
  it('has the same problems in threads, in the process, and after changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 3 }),
        async (sequence) => {
          const files = corpus();
          const folder = writeAll(files);
          const cacheDir = join(folder, '.cache');
          for (const [step, changes] of sequence.entries()) {
            apply(folder, files, changes);
            const expected = firstLook(folder);
            const options = step % 2 === 0 ? inThreads : inProcess;
            const { inspection } = await checkFolder({ ...way(folder, cacheDir), ...options });
            expect(inspection).toEqual(expected);
            expect(JSON.stringify(inspection.problems)).toBe(JSON.stringify(expected.problems));
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('after one change', () => {
  it.each([
    ['in the process', inProcess],
    ['in threads', inThreads],
  ])('%s only what depends on it is checked again', async (_name, options) => {
    const files = corpus();
    const folder = writeAll(files);
    const check = () => checkFolder({ ...way(folder, join(folder, '.cache')), ...options });
    const reports = [...files.keys()].filter((path) => path.startsWith('reports/'));
    expect((await check()).checkedAnew).toBe(reports.length);
    expect((await check()).checkedAnew).toBe(0);
    const alone = reports.findLast((path) => path.startsWith('reports/example-')) ?? '';
    write(folder, alone, `${files.get(alone) ?? ''}\n又一句。\n`);
    const { checkedAnew, inspection } = await check();
    expect(checkedAnew).toBe(1);
    expect(inspection).toEqual(firstLook(folder));
  });

  it('another edition of the program checks everything again', async () => {
    const files = corpus();
    const folder = writeAll(files);
    const check = (edition: string) =>
      checkFolder({ ...way(folder, join(folder, '.cache')), ...inProcess, edition });
    const { checkedAnew } = await check('1');
    expect((await check('2')).checkedAnew).toBe(checkedAnew);
  });
});

describe('what is derived from each report', () => {
  const moduleAt = (name: string) => new URL(`derive/${name}.ts`, import.meta.url).href;

  it.each([
    ['in the process', inProcess],
    ['in threads', inThreads],
  ])('%s is kept with its facts', async (_name, options) => {
    const files = corpus();
    const folder = writeAll(files);
    const unreadable = [...files.keys()].find((path) => path.startsWith('reports/')) ?? '';
    write(folder, unreadable, '没有数据部分');
    const check = () =>
      checkFolder<{ title: string | null }>({
        ...way(folder, join(folder, '.cache')),
        ...options,
        derive: moduleAt('title'),
      });
    const { reports } = (await check()).inspection;
    const titleIn = (text = '') => /^ {2}title: (.*)$/m.exec(text)?.[1] ?? null;
    expect(reports.map(({ derived }) => derived?.title)).toEqual(
      reports.map(({ file }) => (file === unreadable ? undefined : titleIn(files.get(file)))),
    );
    expect((await check()).inspection.reports).toEqual(reports);
  });

  it.each([
    ['ends its thread', 'ending', 'code 3'],
    ['fails', 'failing', 'This report is too much.'],
    ['cannot be loaded', 'missing', 'missing.ts'],
  ])('a module that %s ends the run', async (_name, module, words) => {
    const folder = writeAll(corpus());
    const cacheDir = join(folder, '.cache');
    const run = checkFolder({ ...way(folder, cacheDir), ...inThreads, derive: moduleAt(module) });
    await expect(run).rejects.toThrow(words);
  });
});
