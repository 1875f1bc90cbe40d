import { describe, expect, it } from 'vitest';
import { readCommittedFolder } from '../../src/files/read-committed-folder.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { newRepository } from '../support/repository.ts';

/** Files of programs, which nobody publishes, and those by which git decides what a commit holds. */
const ofPrograms = ['.DS_Store', '.gitkeep', 'reports/.index', '.vscode/settings.json'];
const ofGit = ['.gitattributes', '.gitignore', 'reports/haikou/.gitignore'];

describe('a content folder with files that start with a dot', () => {
  const { folder, commit } = newRepository();
  const head = commit(
    '2026-01-01',
    '录入',
    Object.fromEntries([...ofPrograms, ...ofGit].map((path) => [`content/${path}`, '# 1'])),
  );

  it.each([
    ['on disk', () => readContentFolder(`${folder}/content`)],
    ['in a commit', () => readCommittedFolder(head, 'content', folder) ?? []],
  ])('%s: those of git are seen, and refused', (_, read) => {
    const files = read();
    expect(files.map(({ path }) => path)).toEqual(ofGit);
    const refused = checkContent(files).problems.filter(({ code }) =>
      /^(?:unknown-file|wrong-path)$/.test(code),
    );
    expect(refused.map(({ file }) => file)).toEqual(ofGit);
  });
});
