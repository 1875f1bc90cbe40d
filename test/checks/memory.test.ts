/** What is kept from an earlier look at the files never changes what is said about them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedReport, ReportInput } from '../../src/checks/check-report.ts';
import { findAddresses } from '../../src/gate/find-addresses.ts';
import { checkReport } from '../../src/gate/check-report.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { inspectContent } from '../../src/checks/inspect-content.ts';
import { createMemory, noMemory, type Memory } from '../../src/checks/memory.ts';
import { keptMemory } from '../../src/files/kept-memory.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { replacing, type Change } from '../support/content-copy.ts';
import { adding, reportPath, smallContent, sourcePath } from './small-content.ts';

const at = (path: string, year: number, suffix = '') =>
  path.replace('2023', String(year)).replace(/(\.\w+)$/, `${suffix}$1`);

/** Three years of one project and a second report of the last, with their source texts. */
function series(): SourceFile[] {
  const files = smallContent();
  const own = files.filter(({ path }) => path === reportPath || path === sourcePath);
  return [
    ...files.filter((file) => !own.includes(file)),
    ...[at(reportPath, 2021), at(reportPath, 2022), reportPath, at(reportPath, 2023, '-2')].flatMap((path) =>
      own.map(({ path: from, text }) => ({
        path: from === reportPath ? path : path.replace('reports/', 'sources/').replace('.md', '.txt'),
        text: text.replace('checksEdition: 1', 'checksEdition: 2'),
      })),
    ),
  ];
}

/** The paths that were checked, sorted, and what was said about the folder. */
function inspecting(memory: Memory<CheckedReport>) {
  let checked: string[] = [];
  const check = (input: ReportInput): CheckedReport => {
    checked.push(input.file.path);
    return checkReport(input);
  };
  return (files: readonly SourceFile[]) => {
    checked = [];
    const inspection = inspectContent(files, { check, memory, includeDrafts: true, findAddresses });
    return { inspection, checked: checked.toSorted() };
  };
}

/** The files with one changed, or added where it is not there. */
function changed(files: readonly SourceFile[], path: string, change: Change): SourceFile[] {
  const text = change(files.find((file) => file.path === path)?.text ?? '');
  const others = files.filter((file) => file.path !== path);
  return text === null ? others : [...others, { path, text }];
}

/** The last release, in which the figures of one report were others. */
const release = `number: 1
date: 2024-06-01
commit: "${'0'.repeat(40)}"
reports:
  - { id: ${at(reportPath, 2022).slice('reports/'.length, -'.md'.length)}, revision: "1", figures: "${'0'.repeat(64)}" }
`;

const years = [at(reportPath, 2021), at(reportPath, 2022), at(reportPath, 2023, '-2'), reportPath];

describe('after one change only what depends on it is checked again', () => {
  it.each<[name: string, path: string, change: Change, again: readonly string[]]>([
    ['nothing', 'site.yml', (text) => text, []],
    ['a text page', 'pages/about.md', (text) => `${text}一句。\n`, []],
    [
      'a narrative',
      at(reportPath, 2022),
      (text) => text.replace('10公里。', '10公里，'),
      [at(reportPath, 2022)],
    ],
    ['a source text', at(sourcePath, 2022), (text) => `${text}末行\n`, [at(reportPath, 2022)]],
    ['a source text that goes', at(sourcePath, 2022), () => null, [at(reportPath, 2022)]],
    [
      'a result, which the next year is compared with',
      at(reportPath, 2021),
      replacing('actual: 95%', 'actual: 96%'),
      [at(reportPath, 2021), at(reportPath, 2022)],
    ],
    ['a report that goes, before which another stands', at(reportPath, 2022), () => null, [reportPath]],
    ['a register', 'regions.yml', replacing('示例市', '示例城'), []],
    ['a unit of the place', 'organizations.yml', replacing('示例市交通局', '示例市交通运输局'), years],
    [
      'a unit of another place',
      'organizations.yml',
      adding('- id: next-bureau\n  name: 邻市交通局\n  region: next-city\n'),
      [],
    ],
    ['the name of the project', 'projects.yml', replacing('农村公路', '乡村公路'), years],
    ['a release', 'releases/1.yml', () => release, [at(reportPath, 2022)]],
    ['a rule', 'rules/full-or-nothing.yml', replacing('达标得满分', '达标得满分。'), years],
  ])('%s', (_name, path, change, again) => {
    const inspect = inspecting(createMemory());
    expect(inspect(series()).checked).toEqual(years);
    const after = changed(series(), path, change);
    const { inspection, checked } = inspect(after);
    expect(checked).toEqual(again);
    expect(inspection).toEqual(inspecting(noMemory)(after).inspection);
  });
});

const edits: readonly ((files: readonly SourceFile[]) => SourceFile[])[] = [
  ...years.flatMap((path) => [
    (files: readonly SourceFile[]) => changed(files, path, (text) => text.replace('95%', '9 5%')),
    (files: readonly SourceFile[]) => changed(files, path, (text) => text.replace('score: 40', 'score: 39')),
    (files: readonly SourceFile[]) =>
      changed(files, path, (text) => text.replace('status: published', 'status: draft')),
    (files: readonly SourceFile[]) => changed(files, path, (text) => text.replace('code: A2', 'code: A1')),
    (files: readonly SourceFile[]) => changed(files, path, () => null),
    (files: readonly SourceFile[]) => [...files, { path: `${path}x`, text: '---\nstatus: draft\n---\n' }],
  ]),
  (files) => changed(files, 'kinds.yml', () => '- id: other'),
  (files) => changed(files, 'rules/full-or-nothing.yml', (text) => text.replace('allOrNothing', 'nothing')),
  (files) => changed(files, 'rules/grade-scale.yml', () => null),
  (files) => changed(files, sourcePath, (text) => text.replace('95%', '94%')),
  () => series(),
];

it('any sequence of edits gives the same as a first look', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 8 }), (sequence) => {
      const inspect = inspecting(createMemory());
      let files = series();
      for (const edit of sequence) {
        files = edit(files);
        expect(inspect(files).inspection).toEqual(inspecting(noMemory)(files).inspection);
      }
    }),
    { numRuns: 60 },
  );
});

describe('a memory kept in a file', () => {
  const file = () => join(temporaryFolder('memory'), 'kept', 'values.json');

  /** Asks for a value under `name` and tells whether it had to be made. */
  function ask(path: string, edition: string, name: string, ...inputs: readonly string[]) {
    const { memory, save } = keptMemory<{ readonly text: string }>(path, edition);
    let isMade = false;
    const value = memory(name, inputs, () => {
      isMade = true;
      return { text: inputs.join('+') };
    });
    save();
    return { isMade, text: value.text };
  }

  it('serves the next run with the same inputs only', () => {
    const path = file();
    expect(ask(path, '1', 'a', 'x', 'y')).toEqual({ isMade: true, text: 'x+y' });
    expect(ask(path, '1', 'a', 'x', 'y')).toEqual({ isMade: false, text: 'x+y' });
    // The same letters cut in another place are other inputs.
    expect(ask(path, '1', 'a', 'xy', '')).toEqual({ isMade: true, text: 'xy+' });
    expect(ask(path, '1', 'a', 'x', 'y').isMade).toBe(true);
  });

  it('forgets everything under another edition of the program', () => {
    const path = file();
    ask(path, '1', 'a', 'x');
    expect(ask(path, '2', 'a', 'x').isMade).toBe(true);
  });

  it('forgets what a run did not ask for', () => {
    const path = file();
    ask(path, '1', 'a', 'x');
    ask(path, '1', 'b', 'x');
    expect(readFileSync(path, 'utf8')).not.toContain('"a"');
  });

  it.each(['', '{', '{"edition":"1"}', 'null'])('starts anew from a file with %j', (text) => {
    const path = file();
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    expect(ask(path, '1', 'a', 'x').isMade).toBe(true);
    expect(ask(path, '1', 'a', 'x').isMade).toBe(false);
  });

  it('works where nothing can be written', () => {
    const blocked = join(temporaryFolder('memory'), 'file');
    writeFileSync(blocked, '');
    expect(ask(join(blocked, 'values.json'), '1', 'a', 'x').isMade).toBe(true);
  });
});
