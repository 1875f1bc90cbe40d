/** `npm run import -- <file>`: an office document becomes a draft, with a list of what to look at. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import { readRegisters } from '../checks/read-registers.ts';
import { howToAdd, type NewEntry } from '../editing/register-entries.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { contentTarget, printedWords, type ContentTarget } from '../import/content-target.ts';
import { importDocument, type Imported } from '../import/import-document.ts';
import { writeReport } from '../import/import-report.ts';
import { maxFileBytes } from '../import/limits.ts';
import { readFile } from '../import/read-file.ts';
import { ImportRefusal } from '../import/refusal.ts';
import { orUsage, readCommandLine } from './command-line.ts';
import { likeRegistered, missingEntries, namedOptions } from './import-names.ts';
import { console } from './terminal.ts';
import { writeEntries, writtenWords } from './write-registers.ts';

const usage = `用法：npm run import -- 文件 [选项]，例如：npm run import -- 自评表.docx --region 忻州市 --year 2024
  --region 地区 --year 年度 --project 项目 --kind 种类   报告的地址；不写的从文件里认
                 地区、项目、种类写编号或登记的名称；新的写 编号=名称，如 datong=大同市
  --register     把登记表里还没有的地区、项目、单位写在登记表的末尾
  --again        同一个文件已经导入过，仍要再导入一次`;

const { contentDir } = readEnvironment();
const folder = relative('.', contentDir).split(sep).join('/') || '.';

try {
  run();
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function run(): void {
  const { file, flags } = readArguments();
  const bytes = readBytes(file);
  const document = readFile(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (flags.again !== true) refuseSameFile(file, sha256);
  const read = () => {
    const known = readKnown();
    const { options, names } = namedOptions(flags, known);
    const target = contentTarget(printedWords(document, basename(file)), options, known);
    const imported = importDocument(document, target, known, sha256);
    return { target, imported, known, missing: missingEntries(target.id, imported, names, known) };
  };
  const first = read();
  const paths = pathsOf(first.target);
  const { needed, useful } = first.missing;
  if (flags.register !== true) {
    if (needed.length > 0)
      throw new ImportRefusal(stopWords(needed, useful, likeRegistered(needed, first.known)));
    writeAll(first, paths, file, useful.length === 0 ? [] : [usefulWords(useful)]);
    return;
  }
  const entries = [...needed, ...useful];
  const refusal = entries.length === 0 ? null : writeEntries(entries, contentDir, folder);
  if (refusal !== null) throw new ImportRefusal(refusal);
  writeAll(read(), paths, file, entries.length === 0 ? [] : [writtenWords(entries, folder)]);
}

function readKnown() {
  const problems: Problem[] = [];
  return readRegisters(new Map(readContentFolder(contentDir).map((one) => [one.path, one])), problems);
}

/** The same file twice is a mistake, or a second report that the clerk has to ask for. */
function refuseSameFile(file: string, sha256: string): void {
  const same = readContentFolder(contentDir).find(
    ({ path, text }) =>
      path.startsWith('reports/') && new RegExp(`^\\s+sha256:\\s*["']?${sha256}`, 'm').test(text),
  );
  if (same === undefined) return;
  throw new ImportRefusal(
    `${basename(file)} 已经导入过：${folder}/${same.path} 的原文件就是它（SHA-256 相同），没有写任何文件。\n要继续编辑，请直接打开那份报告；确实要再导入一次的，加上 --again。`,
  );
}

interface Paths {
  readonly draft: string;
  readonly source: string;
  readonly list: string;
}

function pathsOf({ id, kind }: ContentTarget): Paths {
  const draft = join(contentDir, 'reports', `${id}.md`);
  const source = join(contentDir, 'sources', `${id}.txt`);
  for (const path of [draft, source]) {
    if (existsSync(path))
      throw new ImportRefusal(
        `${relative('.', path)} 已经有了，没有改动。同种类的第二份请用 --kind ${kind}-2，重做的请先删去旧文件。`,
      );
  }
  return { draft, source, list: join('.import', `${id.replaceAll('/', '-')}.md`) };
}

function writeAll(
  { imported }: { readonly imported: Imported },
  { draft, source, list }: Paths,
  file: string,
  words: readonly string[],
): void {
  const report = writeReport(imported, basename(file));
  writeNew(draft, imported.draft);
  writeNew(source, imported.sourceText);
  writeNew(list, report);
  console.log(report);
  for (const one of words) console.log(`${one}\n`);
  console.log(
    `草稿：${relative('.', draft)}\n原文文本：${relative('.', source)}\n这份清单：${list}\n下一步：打开草稿，对照清单和原文改好，再运行 npm run check。`,
  );
}

function stopWords(
  needed: readonly NewEntry[],
  useful: readonly NewEntry[],
  like: readonly string[],
): string {
  const nouns = [...new Set(needed.map(({ noun }) => noun))].join('和');
  return [
    `登记表里还没有这个${nouns}，没有写任何文件。`,
    ...like,
    `请先登记，或者在刚才的命令后面加上 --register，由程序写在登记表的末尾：`,
    howToAdd([...needed, ...useful], folder),
    '编号是网址的一部分，公开以后不能再改；项目名称里不写年度。',
  ].join('\n');
}

function usefulWords(useful: readonly NewEntry[]): string {
  return [
    '登记表里还没有原文印出的这些单位。登记以后，把编号写进草稿的 document：',
    howToAdd(useful, folder),
    '编号可以自己改；不在这个地区的单位请改 region。下次导入时加上 --register，程序会先登记再写草稿。',
  ].join('\n');
}

function readArguments() {
  const text = { type: 'string' } as const;
  const yesNo = { type: 'boolean' } as const;
  const options = { region: text, year: text, project: text, kind: text, register: yesNo, again: yesNo };
  const { values, words } = orUsage(usage, (args) => readCommandLine({ options, words: [1, 1] }, args));
  return { file: words[0] ?? '', flags: values };
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
