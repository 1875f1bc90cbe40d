/** `npm run new [-- --kind … --region … --year … --project …]`: starts a report as a draft. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { newReport, type NewReport } from '../editing/new-report.ts';
import { howToAdd, type NewEntry } from '../editing/register-entries.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { openFields } from '../schema/open-fields.ts';
import { orUsage } from './command-line.ts';
import { newUsage, readFlags, readRequest, Stopped } from './new-request.ts';
import { openQuestions } from './questions.ts';
import { console } from './terminal.ts';
import { writeEntries, writtenWords } from './write-registers.ts';

const flags = orUsage(newUsage, readFlags);
const { contentDir } = readEnvironment();
const folder = relative(process.cwd(), contentDir) || '.';

const questions = openQuestions();
try {
  const files = readContentFolder(contentDir);
  const { request, entries, isRegistering } = await readRequest(flags, files, questions, folder);
  const report = newReport(files, request);
  refuseExisting(report);
  if (entries.length > 0) register(entries, isRegistering);
  writeNew(report);
  console.log(nextSteps(report));
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  questions.close();
}

/** A file that is there is never touched. */
function refuseExisting({ path }: NewReport): void {
  if (!existsSync(join(contentDir, path))) return;
  throw new Stopped(
    `${folder}/${path} 已经有了，没有改动。\n改法：请直接修改这个文件，或换一个年度、项目、种类。`,
  );
}

function register(entries: readonly NewEntry[], isRegistering: boolean): void {
  if (!isRegistering) {
    throw new Stopped(
      `登记表里还没有，没有写任何文件。请先登记，或者加上 --register 再运行一次：\n${howToAdd(entries, folder)}`,
    );
  }
  const refusal = writeEntries(entries, contentDir, folder);
  if (refusal !== null) throw new Stopped(refusal);
  console.log(`${writtenWords(entries, folder)}\n`);
}

function writeNew({ path, text }: NewReport): void {
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}

/** What the editor does next. The source text comes second: against it, every open place would be a problem. */
function nextSteps({ path, text, follows }: NewReport): string {
  const file = `${folder}/${path}`;
  const source = `${folder}/${path.replace(/^reports\//, 'sources/').replace(/\.md$/, '.txt')}`;
  return [
    `已写好草稿：${file}`,
    follows === null
      ? '没有可以沿用的报告，只列出了这类文件通常的内容。'
      : `结构沿用 ${folder}/${follows}，数字、日期和引文都没有带来。`,
    `还有 ${openFields(text).length} 处标有“待填”。草稿不会出现在公开的站点上。`,
    '',
    '接下来：',
    `1. 打开 ${file}，照原文填写每一处“待填”，填好后删去标记；原文没有的整行删去，空白的格子只留 ""。`,
    `2. 全部填好以后，把原文的全部文字存为 ${source}，删去人名、电话和证件号码；检查会逐项对照。`,
    '3. 运行 npm run check，按提示逐条改正。',
    '4. 运行 npm run dev，在浏览器中看草稿的页面。',
    `5. 运行 npm run publish-report -- ${file}，公开这份报告。`,
  ].join('\n');
}
