/** Links in a content folder: never followed, never left out without a word. */
import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/checks/content.ts';
import { folderReader } from '../../src/files/folder-reader.ts';
import { readCommittedFolder } from '../../src/files/read-committed-folder.ts';
import { contentPaths, readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { otherFileChanges } from '../../src/history/file-changes.ts';
import { reportPath, smallContent } from '../checks/small-content.ts';
import { git } from '../support/git.ts';

/** The small content on disk, and beside it a folder that does not belong to it. */
function folders(): { readonly root: string; readonly content: string; readonly elsewhere: string } {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-links-'));
  const [content, elsewhere] = [join(root, 'content'), join(root, 'elsewhere')];
  for (const { path, text } of smallContent()) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  mkdirSync(elsewhere);
  return { root, content, elsewhere };
}

const problemsOf = (files: readonly SourceFile[]): string[] =>
  checkContent(files).problems.map(({ code, file, message }) => `${code} ${file} ${message}`);
const named = (path: string): string =>
  `unknown-file ${path} 这是指向别处的链接，不是文件或文件夹本身，不会出现在站点上。`;

describe('a link in the content folder', () => {
  it.each(['attachments', 'attachments/example-city', 'reports/other-city', 'sources/other-city', 'pages'])(
    'to a folder is named and not followed: %s',
    (path) => {
      const { content, elsewhere } = folders();
      writeFileSync(join(elsewhere, 'notes.csv'), '指标,数值\n');
      rmSync(join(content, path), { recursive: true, force: true });
      mkdirSync(dirname(join(content, path)), { recursive: true });
      symlinkSync(elsewhere, join(content, path));
      const files = readContentFolder(content);
      expect(files.filter((one) => one.path.startsWith(path))).toEqual([{ path, text: '', isLink: true }]);
      expect(problemsOf(files)).toContain(named(path));
      expect(contentPaths(content).filter((one) => one.startsWith(path))).toEqual([]);
      expect(lstatSync(join(content, path)).isSymbolicLink()).toBe(true);
    },
  );

  it('to a file is named, and what it leads to is not read', () => {
    const { content, elsewhere } = folders();
    expect(problemsOf(readContentFolder(content))).toEqual([]);
    renameSync(join(content, reportPath), join(elsewhere, 'report.md'));
    symlinkSync(join(elsewhere, 'report.md'), join(content, reportPath));
    const checked = checkContent(readContentFolder(content));
    expect(problemsOf(readContentFolder(content))).toContain(named(reportPath));
    expect(checked.content).toBeNull();
  });

  it('to nothing is named, too', () => {
    const { content } = folders();
    symlinkSync('nowhere', join(content, 'pages/notes.md'));
    expect(problemsOf(readContentFolder(content))).toEqual([named('pages/notes.md')]);
  });

  it('is left out where its name begins with a dot', () => {
    const { content } = folders();
    symlinkSync('nowhere', join(content, '.#report.md'));
    expect(problemsOf(readContentFolder(content))).toEqual([]);
  });

  it('is the same in a commit, and again after a change', () => {
    const { root, content, elsewhere } = folders();
    const read = folderReader(content);
    const before = read();
    mkdirSync(join(content, 'attachments'));
    symlinkSync(elsewhere, join(content, 'attachments/a'));
    const files = readContentFolder(content);
    expect(read()).toEqual(files);
    expect(read()).toBe(read());
    expect(otherFileChanges(before, files)).toEqual([{ path: 'attachments/a', kind: 'added' }]);
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'x');
    expect(readCommittedFolder('HEAD', 'content', root)).toEqual(files);
  });
});
