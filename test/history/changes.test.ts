import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { readCommittedFolder } from '../../src/files/read-committed-folder.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { affectedPages } from '../../src/history/affected-pages.ts';
import { changeReport } from '../../src/history/change-report.ts';
import type { FieldValue } from '../../src/history/field-changes.ts';
import { otherFileChanges } from '../../src/history/file-changes.ts';
import { reportChanges, type Edition } from '../../src/history/report-changes.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { replacing, type Change } from '../support/content-copy.ts';
import { seeds } from '../support/published-content.ts';

const files = readContentFolder('content');
const file = `reports/${seeds['004']}.md`;

function edition(changed: readonly SourceFile[]): Edition {
  const { content, problems } = checkContent(changed);
  if (content === null) throw new Error(JSON.stringify(problems));
  const frontMatters = changed.map(({ path, text }): [string, FieldValue] => {
    const split = splitContentFile(text);
    const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
    return [path, yaml?.ok === true ? (yaml.value as FieldValue) : {}];
  });
  return { content, frontMatters: new Map(frontMatters) };
}

function withChange(path: string, change: Change): SourceFile[] {
  return files.flatMap((one) => {
    if (one.path !== path) return [one];
    const text = change(one.text);
    return text === null ? [] : [{ path, text }];
  });
}

describe('what a contribution changes for a reader', () => {
  const before = edition(files);

  it('is nothing when nothing changed', () => {
    expect(reportChanges(before, edition(files))).toEqual([]);
    expect(changeReport([], [], [])).toBe('内容没有变化。\n');
  });

  it('names the field, before and after, and the pages that show it', () => {
    const after = edition(withChange(file, replacing('revision: "1"', 'revision: "2"')));
    const changes = reportChanges(before, after);
    expect(changes.map(({ id, kind, fields }) => ({ id, kind, fields }))).toEqual([
      { id: seeds['004'], kind: 'changed', fields: [{ field: 'revision', before: '1', after: '2' }] },
    ]);
    const pages = affectedPages([seeds['004']], [before.content, after.content]);
    // The revision before the change, and the one that it leads to.
    expect(pages.slice(0, 5)).toEqual([
      `reports/${seeds['004']}/`,
      `versions/${seeds['004']}/2026-11-20-r1/`,
      `versions/${seeds['004']}/2026-11-20-r2/`,
      'kinds/self-evaluation/',
      expect.stringMatching(/^organizations\//),
    ]);
    const text = changeReport(changes, pages, []);
    expect(text).toContain('# 内容变化：修改 1 份报告');
    expect(text).toContain('| revision | 1 | 2 |');
    expect(text).toContain(`- \`/reports/${seeds['004']}/\``);
  });

  it('shows the scores of a report that goes, and of one that comes', () => {
    const without = edition(files.filter(({ path }) => path !== file && !path.includes('xinzhou/2022')));
    const [gone] = reportChanges(before, without);
    expect(gone?.kind).toBe('removed');
    expect(gone?.scores[0]).toEqual({
      label: '总分（自评）',
      before: { published: '98', recomputed: null },
      after: null,
    });
    const [added] = reportChanges(without, before);
    expect(added?.kind).toBe('added');
    expect(changeReport(added === undefined ? [] : [added], [], [])).toContain(
      '| 总分（自评） | 没有 | 98 / 无法复算 |',
    );
  });

  it('lists findings that appear and that go', () => {
    const fixtures = readContentFolder('content').map((one) =>
      one.path === file ? { ...one, text: one.text.replace(/^acknowledged:[\s\S]*?(?=^\S|^---)/m, '') } : one,
    );
    const { content } = checkContent(fixtures);
    expect(content, 'findings must be acknowledged').toBeNull();
    const [entry] = before.content.reports.filter(({ scored }) => scored.report.id === seeds['004']);
    if (entry === undefined) throw new Error('The report is missing.');
    const silent = {
      ...before,
      content: {
        ...before.content,
        reports: before.content.reports.map((one) => (one === entry ? { ...entry, findings: [] } : one)),
      },
    };
    const [change] = reportChanges(silent, before);
    expect(change?.appeared).toEqual(entry.findings);
    expect(reportChanges(before, silent)[0]?.gone).toEqual(entry.findings);
  });

  it('names registers, pages and source texts that changed', () => {
    const changed = withChange('kinds.yml', (text) => `${text}# 说明\n`).filter(
      ({ path }) => path !== 'pages/about.md',
    );
    expect(otherFileChanges(files, changed)).toEqual([
      { path: 'kinds.yml', kind: 'changed' },
      { path: 'pages/about.md', kind: 'removed' },
    ]);
    expect(changeReport([], [], otherFileChanges(files, changed))).toContain('- 修改 `kinds.yml`');
  });

  it('keeps text of the content from becoming markup', () => {
    const text = changeReport(
      [
        {
          id: 'a',
          kind: 'changed',
          before: { status: 'published', revision: 1 },
          after: { status: 'published', revision: 2 },
          fields: [{ field: 'x', before: '<b>|`', after: '[a](javascript:x)\n# 一' }],
          isNarrativeChanged: false,
          scores: [],
          appeared: [],
          gone: [],
        },
      ],
      [],
      [],
    );
    expect(text).toContain('| x | \\<b\\>\\|\\` | \\[a\\](javascript:x) \\# 一 |');
  });
});

describe('a content folder of a commit', () => {
  const repository = temporaryFolder('repository');
  const git = (...args: string[]) => {
    const run = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args], {
      cwd: repository,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
  };
  cpSync('content', join(repository, 'content'), { recursive: true });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'First');

  it('is read byte for byte', () => {
    const here = process.cwd();
    process.chdir(repository);
    try {
      expect(readCommittedFolder('HEAD', 'content')).toEqual(readContentFolder('content'));
      expect(readCommittedFolder('no-such-commit', 'content')).toBeNull();
      expect(readCommittedFolder('--help', 'content')).toBeNull();
    } finally {
      process.chdir(here);
    }
  });

  it('is compared with the working tree by the command', () => {
    const target = join(repository, 'content', file);
    const text = readFileSync(target, 'utf8');
    writeFileSync(target, text.replace('revision: "1"', 'revision: "2"'));
    const run = spawnSync(process.execPath, [resolve('src/cli/changes.ts')], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('| 版本号 | 1 | 2 |');
    expect(run.status).toBe(0);
    writeFileSync(target, text);
  });

  it.each([
    ['fails where published figures changed and the revision did not rise', '1', 1],
    ['passes where the revision rose', '2', 0],
  ])('%s', (_, revision, status) => {
    const target = join(repository, 'content', file);
    const text = readFileSync(target, 'utf8');
    writeFileSync(
      target,
      text
        .replace('revision: "1"', `revision: "${revision}"`)
        .replace('  unit: 万元\n', '  unit: 元\n')
        // The check holds the unit against the source text; what a person overrules still warns.
        .replace(
          'provenance:\n',
          'provenance:\n  sourceReading:\n    - field: funds.unit\n      note: 示例\n',
        ),
    );
    const run = spawnSync(process.execPath, [resolve('src/cli/changes.ts')], {
      cwd: repository,
      encoding: 'utf8',
    });
    writeFileSync(target, text);
    expect(run.stdout).toContain('资金：金额单位 由“万元”改为“元”，同一个数的大小因此不同。');
    expect(run.stdout.includes('已公开的数字有改动，revision 仍是 1。请改为 "2"')).toBe(status === 1);
    expect(run.status).toBe(status);
  });
});
