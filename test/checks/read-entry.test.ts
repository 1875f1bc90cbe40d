import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/checks/read-entry.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { readReportPath } from '../../src/schema/content-path.ts';
import { demoContent } from '../support/demo-content.ts';

describe('a checked report read once more', () => {
  it.each([
    ['the published documents', readContentFolder('content')],
    ['the cases', readContentFolder('test/published/content')],
    ['the demonstration', readContentFolder(demoContent())],
  ])('is the same as the check had it: %s', (_name, files) => {
    const { content } = checkContent(files);
    if (content === null) throw new Error('The content has problems.');
    const byPath = new Map(files.map((file) => [file.path, file]));
    expect(content.reports.length).toBeGreaterThan(0);
    for (const entry of content.reports) {
      const [file, path] = [byPath.get(entry.file), readReportPath(entry.file)];
      if (file === undefined || path === null) throw new Error(`No file ${entry.file}.`);
      const { findings, attachments, figuresDigest, sourceText } = entry;
      const { rules, defaultScale } = content.registers;
      const again = readEntry(
        { path, file, sourceText, rules: { rules, defaultScale, unreadRules: new Set() } },
        { findings, attachments, figuresDigest },
      );
      expect(again).toEqual(entry);
    }
  });
});

describe('what no report comes of any more is refused', () => {
  const id = 'haikou/2019/information-systems/self-evaluation';
  const file = readContentFolder('content').find((one) => one.path === `reports/${id}.md`);
  const facts = { findings: [], attachments: [], figuresDigest: '' };
  const rules = { rules: new Map(), defaultScale: null, unreadRules: new Set<string>() };

  it.each<[string, (text: string) => string]>([
    ['an empty front matter', () => '---\n---\n'],
    ['no front matter', () => ''],
    ['two scores with one id', (text) => text.replace('- id: evaluator-1\n', '- id: table\n')],
  ])('%s', (_name, change) => {
    const path = file === undefined ? null : readReportPath(file.path);
    if (file === undefined || path === null) throw new Error('This is the path of a report.');
    const changed = { path: file.path, text: change(file.text) };
    expect(changed.text).not.toBe(file.text);
    expect(() => readEntry({ path, file: changed, sourceText: null, rules }, facts)).toThrow('no longer');
  });
});
