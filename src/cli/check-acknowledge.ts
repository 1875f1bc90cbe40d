/** `npm run check -- --acknowledge`: an editor goes through the open findings one by one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { acknowledge } from '../checks/acknowledge.ts';
import type { SourceFile } from '../checks/content.ts';
import type { Finding } from '../checks/finding.ts';
import type { Problem } from '../checks/problem.ts';
import { sourcePlace } from '../checks/source-place.ts';
import type { Run } from './check-run.ts';
import { sourceRow } from './source-row.ts';
import { console } from './terminal.ts';

type OpenFinding = Problem & { readonly finding: Finding };

/** Asks about every open finding and writes what is confirmed. Ends early at `q` or when no answer comes. */
export async function acknowledgeFindings({ files, report }: Run, contentDir: string): Promise<void> {
  const open = report.problems.filter((problem): problem is OpenFinding => problem.finding !== undefined);
  const answers = readAnswers();
  let count = 0;
  for (const [index, problem] of open.entries()) {
    console.log(`\n（${index + 1}/${open.length}）${describe(problem, report.folder, files)}`);
    const note = await askForNote(answers.ask);
    if (note === 'end') break;
    if (note !== null && writeNote(problem, note.text, contentDir)) count += 1;
  }
  answers.close();
  console.log(`\n已登记 ${count} 条，共 ${open.length} 条。`);
}

/** Answers line by line; lines that come before their question, as from a pipe, are kept for it. */
function readAnswers() {
  const lines = createInterface({ input: process.stdin });
  const iterator = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | null> => {
    process.stdout.write(question);
    const next = await iterator.next();
    return next.done === true ? null : next.value.trim();
  };
  return {
    ask,
    close: () => {
      lines.close();
    },
  };
}

function describe(
  { file, line, column, finding }: OpenFinding,
  folder: string,
  files: readonly SourceFile[],
): string {
  const { code, message, printed, recomputed, calculation } = finding;
  return [
    `${folder}/${file}:${line}:${column}  [${code}]`,
    message,
    ...(printed === null ? [] : [`原文：${printed === '' ? '空白' : printed}`]),
    ...(recomputed === null ? [] : [`复算：${recomputed}`]),
    ...(calculation === null ? [] : [`算式：${calculation}`]),
    ...placeLines(file, finding, folder, files),
  ].join('\n');
}

function placeLines(
  file: string,
  finding: Finding,
  folder: string,
  files: readonly SourceFile[],
): readonly string[] {
  const path = file.replace(/^reports\//, 'sources/').replace(/\.md$/, '.txt');
  const source = files.find((one) => one.path === path);
  if (source === undefined) return ['没有收录原文文本，请对照原件核对。'];
  const place = sourcePlace(source.text, finding);
  if (place === null) return [`请在 ${folder}/${path} 中核对。`];
  const row = sourceRow(source.text, place.line);
  if (row !== null) {
    return [
      `原文文本 ${folder}/${path}:${place.line}，表格的这一行（第 ${row.first} 至 ${row.last} 行）：`,
      `> ${row.words}`,
    ];
  }
  return [
    `原文文本 ${folder}/${path}:${place.line}`,
    ...place.lines.map(({ number, text }) => `${number === place.line ? '>' : ' '} ${number} | ${text}`),
  ];
}

/** The note to write, null to leave the finding open, or the end of the conversation. */
async function askForNote(
  ask: (question: string) => Promise<string | null>,
): Promise<{ readonly text: string } | 'end' | null> {
  const answer = await askYesNo(ask);
  if (answer !== 'yes') return answer === 'no' ? null : 'end';
  for (;;) {
    const text = await ask('说明（如：已核对原文，原文如此）：');
    if (text === null) return 'end';
    if (text !== '') return { text };
    console.log('说明不能为空。');
  }
}

/** Asks until the answer is understood; no answer ends the conversation. */
async function askYesNo(ask: (question: string) => Promise<string | null>): Promise<'yes' | 'no' | 'end'> {
  for (;;) {
    const answer = await ask('原文确实如此，登记吗？（是/y 登记，否/n 跳过，q 结束）');
    if (answer === null || /^(?:q|结束)$/i.test(answer)) return 'end';
    if (/^(?:y|yes|是)$/i.test(answer)) return 'yes';
    if (/^(?:n|no|否)$/i.test(answer)) return 'no';
    console.log('没有看懂回答，请输入 是、否 或 q。');
  }
}

function writeNote({ file, finding }: OpenFinding, note: string, contentDir: string): boolean {
  const path = join(contentDir, file);
  const text = acknowledge(readFileSync(path, 'utf8'), finding, note);
  if (text === null) {
    console.log('这个文件的 acknowledged 写法特殊，没有改动，请手工登记。');
    return false;
  }
  writeFileSync(path, text);
  console.log('已登记。');
  return true;
}
