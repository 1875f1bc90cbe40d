/** Runs an example of the catalogue as a clerk would: in a whole content folder, through the gate. */
import { readFileSync } from 'node:fs';
import type { CatalogueEntry } from '../../src/catalogue/entry.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { toSourceFiles } from '../../src/files/source-files.ts';
import { png, pngText } from '../attachments/files.ts';
import { reportPath, scalePath, smallContent, sourcePath } from '../checks/small-content.ts';

/** What the fields of an example stand beside; a part of a document, so that a few rows are enough. */
const base: readonly (readonly [key: string, yaml: string])[] = [
  ['status', 'status: published'],
  ['publishedAt', 'publishedAt: 2024-05-01 09:00'],
  ['revision', 'revision: 1'],
  ['checksEdition', 'checksEdition: 2'],
  ['document', 'document: {}'],
  ['provenance', 'provenance: { coverage: partial, coverageNote: 示例 }'],
];

/** What the components of an example in MDX refer to. */
const mdxFields = `funds:
  unit: 万元
  amounts:
    - phase: executed
      source: total
      value: "24.5"`;

const editorsNote = '*〔示例。〕*';

export interface ExampleResult {
  readonly problems: readonly string[];
  /** Codes of all findings, acknowledged or open. */
  readonly findings: readonly string[];
}

/** The day on which the clerk of the examples works. */
const presentDay = '2026-12-01';

export function runExample(entry: CatalogueEntry, example: string): ExampleResult {
  const { content, problems } = checkContent(folderOf(entry, example), {
    beyond: { lastDay: () => presentDay, isPicture: () => true },
  });
  return {
    problems: problems.map(({ code }) => code),
    findings: [
      ...problems.flatMap(({ finding }) => finding?.code ?? []),
      ...(content?.reports.flatMap(({ findings }) => findings.map(({ code }) => code)) ?? []),
    ],
  };
}

function folderOf(entry: CatalogueEntry, example: string): SourceFile[] {
  const { place = 'fields', source, earlier } = entry;
  const attached = attachmentsOf(place === 'attachments' ? [example] : (entry.attachments ?? []));
  const files = new Map(smallContent().map(({ path, text }) => [path, text]));
  files.set(scalePath, readFileSync('content/rules/grade-scale-national.yml', 'utf8'));
  const reportText = files.get(reportPath) ?? '';
  files.delete(sourcePath);
  if (source !== undefined) files.set(sourcePath, source);
  if (earlier !== undefined) files.set(reportPath.replace('2023', '2022'), reportOf(earlier, editorsNote));
  if (place === 'attachments') files.set(reportPath, reportOf(listOf(attached), editorsNote));
  else if (place === 'fields') files.set(reportPath, reportOf(example, editorsNote));
  else if (place === 'body') files.set(reportPath, reportOf('', example));
  else if (place === 'mdx') {
    files.delete(reportPath);
    files.set(`${reportPath}x`, reportOf(mdxFields, example));
  } else if (place !== 'paths') files.set(place, `${example}\n`);
  const folder = [...[...files].map(([path, text]) => ({ path, text })), ...attached];
  return place === 'paths' ? listed(folder, example.split('\n'), reportText) : folder;
}

/** `funds.csv：指标,数值` as a file of the report; a picture holds its words as metadata. */
function attachmentsOf(lines: readonly string[]): SourceFile[] {
  return toSourceFiles(
    lines.map((line) => {
      const [name = '', content] = line.split(/：(.*)/s);
      return {
        path: `${reportPath.replace('reports/', 'attachments/').replace('.md', '')}/${name}`,
        read: () => Buffer.from(contentOf(name, content)),
      };
    }),
  );
}

function contentOf(name: string, content: string | undefined): string | Uint8Array {
  if (!name.endsWith('.png')) return `${content ?? ''}\n`;
  return content === undefined ? png() : png(pngText(content));
}

/** The list of the report, filled in as the command fills it in. */
function listOf(files: readonly SourceFile[]): string {
  const entries = files.map(
    ({ path, attachment }) =>
      `  - { file: ${path.replace(/^.*\//, '')}, title: 附件, sha256: ${attachment?.sha256 ?? ''}, inspected: 已看过 }`,
  );
  return `attachments:\n${entries.join('\n')}`;
}

function reportOf(fields: string, body: string): string {
  const isDraft = /^status: draft$/m.test(fields);
  const others = base
    .filter(([key]) => !new RegExp(`^${key}:`, 'm').test(fields) && !(isDraft && key === 'publishedAt'))
    .map(([, yaml]) => yaml);
  return `---\n${[...others, fields].join('\n')}\n---\n\n${body}\n`;
}

/** A folder with the listed files; registers are listed all or not at all. */
function listed(folder: readonly SourceFile[], paths: readonly string[], reportText: string): SourceFile[] {
  const hasRegisters = paths.some((path) => path.endsWith('.yml'));
  const isRegister = (path: string) => /^[a-z]+\.yml$/.test(path);
  const kept = folder.filter(
    ({ path }) =>
      !path.startsWith('reports/') && !(hasRegisters && isRegister(path) && !paths.includes(path)),
  );
  const added = paths
    .filter((path) => !isRegister(path))
    .map((path) => ({ path, text: /\.mdx?$/.test(path) ? reportText : sourceFor(path) }));
  return [...kept, ...added];
}

function sourceFor(path: string): string {
  return (
    smallContent().find((file) => file.path === sourcePath && path.startsWith('sources/'))?.text ?? '草稿'
  );
}
