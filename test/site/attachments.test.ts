/** Attachments from the content folder to the built site: one of each type. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { Content } from '../../src/checks/content.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { attachmentTypes } from '../../src/domain/attachment.ts';
import type { Manifest } from '../../src/integrity/manifest.ts';
import { docx, jpeg, pdf, png, pngText, utf8, xlsx } from '../attachments/files.ts';
import { cleaned } from '../attachments/look.ts';
import { buildFolder } from '../support/build-folder.ts';
import { reconcileFolder } from '../support/reconcile-folder.ts';
import { changeFile, copyContent } from '../support/content-copy.ts';

const report = 'haikou/2019/information-systems/self-evaluation';
const folder = `attachments/${report}`;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let files: Readonly<Record<string, Uint8Array>>;
let contentDir: string;
let outDir: string;
let content: Content;

/** A copy of the content with files and the list of them. */
function withAttachments(listed: Readonly<Record<string, Uint8Array>>): string {
  const copy = copyContent();
  const entries = Object.entries(listed).map(
    ([file, bytes]) =>
      `  - { file: ${file}, title: 附件 ${file}, sha256: ${digest(bytes)}, inspected: 已看过 }\n`,
  );
  changeFile(join(copy, `reports/${report}.md`), (text) =>
    text.replace('\nprovenance:', () => `\nattachments:\n${entries.join('')}provenance:`),
  );
  for (const [file, bytes] of Object.entries(listed)) {
    mkdirSync(dirname(join(copy, folder, file)), { recursive: true });
    writeFileSync(join(copy, folder, file), bytes);
  }
  return copy;
}

const read = (path: string): Buffer => readFileSync(join(outDir, path));
const text = (path: string): string => read(path).toString('utf8');

beforeAll(async () => {
  files = {
    'a.pdf': await cleaned(await pdf('Roads'), 'pdf'),
    'b.docx': await cleaned(await docx('修路'), 'docx'),
    'c.xlsx': await cleaned(await xlsx('修路'), 'xlsx'),
    'd.png': png(),
    'e.jpg': jpeg(),
    'f.csv': utf8('\uFEFF指标,数值\r\n修路,10\r\n'),
    'g.txt': utf8('修路 10 公里。\n'),
  };
  contentDir = withAttachments(files);
  const build = buildFolder(contentDir);
  if (build.status !== 0) throw new Error(build.output);
  outDir = build.outDir;
  const checked = checkContent(readContentFolder(contentDir));
  if (checked.content === null) throw new Error('The content has problems.');
  content = checked.content;
});

describe('every attachment', () => {
  it('is published byte by byte', () => {
    for (const [file, bytes] of Object.entries(files)) {
      expect(digest(read(`${folder}/${file}`)), file).toBe(digest(bytes));
    }
  });

  it('stands on the page of its report, to download', () => {
    const page = text(`reports/${report}/index.html`);
    for (const [file, bytes] of Object.entries(files)) {
      expect(page).toMatch(new RegExp(`<a href="/${folder}/${file}" download[^>]*>\\s*附件 ${file}`));
      expect(page).toContain(digest(bytes));
    }
    expect(text('reports/xinzhou/2022/internet-plus-services/self-evaluation/index.html')).not.toContain(
      'id="attachments"',
    );
  });

  it('stands in the data', () => {
    const rows = JSON.parse(text('data/v1/attachments.json')) as Record<string, unknown>[];
    expect(
      rows.map(({ file, mediaType, bytes, sha256, path }) => [file, mediaType, bytes, sha256, path]),
    ).toEqual(
      Object.entries(files).map(([file, bytes]) => [
        file,
        attachmentTypes[file.split('.')[1] as keyof typeof attachmentTypes],
        bytes.length,
        digest(bytes),
        `${folder}/${file}`,
      ]),
    );
    const own = JSON.parse(text(`data/v1/reports/${report}.json`)) as {
      tables: { attachments: unknown[] };
    };
    expect(own.tables.attachments).toEqual(rows);
  });

  it('stands in the manifest, as source and as file', () => {
    const manifest = JSON.parse(text('manifest.json')) as Manifest;
    for (const [file, bytes] of Object.entries(files)) {
      const entry = { path: `${folder}/${file}`, bytes: bytes.length, sha256: digest(bytes) };
      expect(manifest.sources).toContainEqual(entry);
      expect(manifest.files).toContainEqual(entry);
    }
    expect(manifest.groups.attachments.files).toBe(7);
  });
});

describe('a site is not published', () => {
  it('when an attachment did not reach it as it was', async () => {
    expect(await reconcileFolder(outDir, content, new Map())).toEqual([]);
    const file = join(outDir, folder, 'd.png');
    writeFileSync(file, png(pngText('x')));
    expect(await reconcileFolder(outDir, content, new Map())).toEqual([
      `附件 ${folder}/d.png 与登记的 SHA-256 不符。`,
    ]);
    rmSync(file);
    expect(await reconcileFolder(outDir, content, new Map())).toEqual([`附件缺少 ${folder}/d.png。`]);
    writeFileSync(file, png());
    writeFileSync(join(outDir, folder, 'h.png'), png());
    expect(await reconcileFolder(outDir, content, new Map())).toEqual([`附件多出 ${folder}/h.png。`]);
    rmSync(join(outDir, folder, 'h.png'));
  });

  it('when the check refuses an attachment', () => {
    const { status, output } = buildFolder(withAttachments({ 'a.png': png(pngText('x')) }));
    expect(status).toBe(1);
    expect(output).toContain(`${folder}/a.png:1:1  [attachment-metadata]`);
  });

  it('when the address of an attachment vanishes without a word', () => {
    const { 'a.pdf': gone, ...others } = files;
    expect(gone).toBeDefined();
    const without = withAttachments(others);
    const manifest = { PREVIOUS_MANIFEST: join(outDir, 'manifest.json') };
    const { status, output } = buildFolder(without, manifest);
    expect(status).toBe(1);
    expect(output).toContain(`地址 ${folder}/a.pdf 在上一次发布的站点中有，现在没有了。`);
    writeFileSync(
      join(without, 'withdrawals.yml'),
      `- { address: ${folder}/a.pdf, date: 2026-03-28, reason: 附件有误。 }\n`,
    );
    expect(buildFolder(without, manifest).status).toBe(0);
  });
});
