/** `npm run demo`: builds a synthetic corpus in a temporary folder and serves it, away from `content/` and `dist/`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { demoCorpus, sharedFiles } from '../demo/corpus.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { refuseArguments } from './command-line.ts';
import { serveSite } from './serve-site.ts';
import { console } from './terminal.ts';

refuseArguments(
  '用法：npm run demo\n用虚构的报告生成一个示例站点，再在本机上提供，显示网址；不动 content 和 dist。',
);

/** The demonstration that the documentation shows; another seed gives other figures. */
const seed = 2026;

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-demo-'));
const contentDir = join(folder, 'content');
writeFiles(contentDir, demoCorpus({ seed, shared: sharedFiles(readContentFolder('content')) }));
process.env['CONTENT_DIR'] = contentDir;
process.env['OUT_DIR'] = join(folder, 'dist');
console.log(`示例内容：${contentDir}`);

const isBuilt = await serveSite();
// Each demonstration has its own folders, so that nothing would use this store again.
rmSync(readEnvironment().cacheDir, { recursive: true, force: true });
if (!isBuilt) process.exitCode = 1;

function writeFiles(root: string, files: readonly SourceFile[]): void {
  for (const { path, text } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
