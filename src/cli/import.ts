/** `npm run import -- <file>`: an office document becomes a draft, with a list of what to look at. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../checks/problem.ts';
import { readRegisters } from '../checks/read-registers.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { contentTarget, printedWords } from '../import/content-target.ts';
import { importDocument } from '../import/import-document.ts';
import { writeReport } from '../import/import-report.ts';
import { maxFileBytes } from '../import/limits.ts';
import { readFile } from '../import/read-file.ts';
import { ImportRefusal } from '../import/refusal.ts';

const usage = '用法：npm run import -- 文件 [--region 地区] [--year 年度] [--project 项目] [--kind 种类]';

try {
  run();
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run(): void {
  const { file, options } = readArguments();
  const bytes = readBytes(file);
  const document = readFile(file, bytes);
  const { contentDir } = readEnvironment();
  const problems: Problem[] = [];
  const files = new Map(readContentFolder(contentDir).map((one) => [one.path, one]));
  const known = readRegisters(files, problems);
  const target = contentTarget(printedWords(document, basename(file)), options, known);
  const draftPath = join(contentDir, 'reports', `${target.id}.md`);
  const sourcePath = join(contentDir, 'sources', `${target.id}.txt`);
  for (const path of [draftPath, sourcePath]) {
    if (existsSync(path))
      throw new ImportRefusal(
        `${relative('.', path)} 已经有了，没有改动。同种类的第二份请用 --kind ${target.kind}-2，重做的请先删去旧文件。`,
      );
  }
  const imported = importDocument(document, target, known, createHash('sha256').update(bytes).digest('hex'));
  const report = writeReport(imported, basename(file));
  const reportPath = join('.import', `${target.id.replaceAll('/', '-')}.md`);
  writeNew(draftPath, imported.draft);
  writeNew(sourcePath, imported.sourceText);
  writeNew(reportPath, report);
  console.log(report);
  console.log(
    `草稿：${relative('.', draftPath)}\n原文文本：${relative('.', sourcePath)}\n这份清单：${reportPath}\n下一步：对照清单改好草稿，再运行 npm run check。`,
  );
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { region: text, year: text, project: text, kind: text },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new ImportRefusal(usage);
    return { file, options: values };
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal(`不认识的选项。${usage}`);
  }
}

function readBytes(file: string): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) throw new ImportRefusal(`找不到文件“${file}”。`);
  if (stats.size > maxFileBytes)
    throw new ImportRefusal('文件超过 20 MB，不像绩效表。请删去图片和附件后再导入。');
  return readFileSync(file);
}

function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
