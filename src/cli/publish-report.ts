/** `npm run publish-report -- <file> [--at "YYYY-MM-DD HH:MM"]`: publishes a draft that is complete. */
import { writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { formatProblems } from '../checks/problem.ts';
import { publishReport, type Refusal } from '../editing/publish-report.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { siteTime } from '../files/site-time.ts';
import { openMarker, type OpenField } from '../schema/open-fields.ts';
import { dateTimeText } from '../schema/scalars.ts';
import { Misuse, orUsage, readCommandLine } from './command-line.ts';
import { console } from './terminal.ts';

const { contentDir } = readEnvironment();
const folder = relative(process.cwd(), contentDir) || '.';

const usage = `用法：npm run publish-report -- 文件 [--at "2026-03-28 09:30"]
  --at   公开时间，默认是现在`;

const failure = run(orUsage(usage, readArguments));
if (failure !== null) {
  console.error(failure);
  process.exitCode = 1;
}

/** Publishes; the words of a refusal, or null. */
function run({ file, at }: Arguments): string | null {
  const path = contentPath(file);
  const result = publishReport(readContentFolder(contentDir), path, at);
  if (!result.isPublished) return wordsOf(result.refusal, path, file);
  writeFileSync(join(contentDir, path), result.text);
  console.log(`已公开：${folder}/${path}，公开时间 ${at}。`);
  if (result.otherProblems.length > 0) {
    console.log(
      `其他文件还有 ${result.otherProblems.length} 个问题，改正以前站点不能重新生成；请运行 npm run check。`,
    );
  }
  console.log(`\n${nextSteps(path)}`);
  return null;
}

/** The last step of the handbook, command by command. */
function nextSteps(path: string): string {
  const [region, year, project] = path.split('/').slice(1);
  return [
    '接下来：',
    '1. 请再看一遍正文和原文文本里有没有个人姓名：程序认不出所有的姓名。',
    '2. npm start',
    '   生成站点，用浏览器打开它显示的地址，看这份报告的页面；看好以后按 Ctrl+C 结束。',
    '3. git add content',
    `4. git commit -m "公开 ${region ?? ''} ${project ?? ''} ${year ?? ''} 年度报告"`,
    '5. git push -u origin HEAD',
    '   然后建立合并请求，请另一人审核。',
  ].join('\n');
}

interface Arguments {
  readonly file: string;
  readonly at: string;
}

function readArguments(args: readonly string[]): Arguments {
  const options = { at: { type: 'string', default: siteTime(new Date()) } } as const;
  const { values, words } = readCommandLine({ options, words: [1, 1] }, args);
  const { at } = values;
  if (!dateTimeText.safeParse(at).success) {
    throw new Misuse(`公开时间“${at}”不对，应为日期和时间，格式 2026-03-28 09:30。`);
  }
  return { file: words[0] ?? '', at };
}

/** The path below the content folder; the file may be named from here or from the content folder. */
function contentPath(file: string): string {
  const fromHere = relative(contentDir, resolve(file));
  const path = fromHere.startsWith('..') ? relative(contentDir, resolve(contentDir, file)) : fromHere;
  return path.split(sep).join('/');
}

function wordsOf(refusal: Refusal, path: string, named: string): string {
  const file = `${folder}/${path}`;
  switch (refusal.kind) {
    case 'notReport':
      return `${named} 不是报告。\n改法：请写 ${folder}/reports 下的报告文件，如 ${folder}/reports/地区/年度/项目/种类.md。`;
    case 'missing':
      return `没有文件 ${named}。\n改法：请核对路径；新的报告用 npm run new 建立。`;
    case 'published':
      return `${file} 已经公开（${refusal.publishedAt}），没有改动。`;
    case 'withdrawn':
      return `${file} 已经撤回，不能用这个命令重新公开，没有改动。`;
    case 'unwritable':
      return `${file} 的 status 一行不是通常的写法，没有改动。\n改法：请把 status 单独写成一行“status: draft”，再运行一次。`;
    case 'open':
      return openWords(file, refusal.fields);
    case 'problems':
      return `${formatProblems(refusal.problems, folder)}\n\n${file} 没有公开。`;
  }
}

/** The open places; of many only the first, because the marker itself finds the others. */
function openWords(file: string, fields: readonly OpenField[]): string {
  const shown = fields.slice(0, 20);
  const rest = fields.length - shown.length;
  return [
    `${file} 还有 ${fields.length} 处待填，没有公开。`,
    ...shown.map(({ line, column, field }) => `  ${file}:${line}:${column}  ${field || '见这一行的文字'}`),
    ...(rest === 0 ? [] : [`  其余 ${rest} 处，请在文件中查找“${openMarker}”。`]),
    `改法：照原文填写，并删去“${openMarker}”；原文没有的整行删去，空白的格子只留 ""。`,
  ].join('\n');
}
