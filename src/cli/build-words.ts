/** What a build says when it ends without a site. */
import { stripVTControlCharacters } from 'node:util';
import { stageNames, type Stage } from '../progress/stage.ts';
import type { ToldPart } from '../progress/told.ts';

/** What a part of a build says when it is made; without work of its own it is still wanted by the merge. */
export function partWords({ part, of, folder, reports, pages }: Omit<ToldPart, 'kind'>): string {
  const name = `第 ${part} 份（共 ${of} 份）`;
  const next = '各份都生成以后，用 npm run merge 合并。';
  return pages === 0
    ? `${name}没有分到工作，合并时仍然需要：${folder}。${next}`
    : `${name}已生成：${folder}，${reports} 份报告，${pages} 个页面。${next}`;
}

const untouched = '站点没有生成，原来的站点没有改动。';

/** `生成页面时`; empty where the stage is not known. */
function during(stage: Stage | null): string {
  return stage === null ? '' : `“${stageNames[stage]}”时`;
}

export function busyWords(pid: number | undefined, file: string): string {
  return `另一个生成正在进行${pid === undefined ? '' : `（进程 ${pid}）`}，站点没有改动。\n改法：等它结束以后再运行；如果确定没有别的生成，请删去 ${file}。`;
}

export function failureWords(
  { message, isDiskFull }: { readonly message: string; readonly isDiskFull: boolean },
  stage: Stage | null,
): string {
  if (!isDiskFull) return message;
  return `${during(stage)}磁盘已满，${untouched}\n改法：清出空间以后再运行。\n${message}`;
}

/** What an error says, without its colours; one without words is told by its parts, or by where it came from. */
export function errorWords(error: unknown): string {
  return stripVTControlCharacters(plainWords(error));
}

function plainWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message.trim() !== '') return error.message;
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  const words = [...parts, ...(error.cause === undefined ? [] : [error.cause])].map(plainWords);
  return words.length > 0 ? words.join('\n') : (error.stack ?? error.name);
}

export function interruptedWords(stage: Stage | null): string {
  return `${during(stage)}被中断，${untouched}`;
}

/** A process that ended without a word: by its own abort, when the memory was used up, or from outside. */
export function killedWords(
  { signal, code }: { readonly signal: NodeJS.Signals | null; readonly code: number | null },
  stage: Stage | null,
): string {
  if (signal === 'SIGABRT' || code === 134) {
    return `${during(stage)}内存不足，${untouched}\n改法：请放宽内存上限以后再运行，如 NODE_OPTIONS=--max-old-space-size=8192（单位 MB，不超过机器的内存）。`;
  }
  if (signal === 'SIGKILL') {
    return `${during(stage)}进程被系统终止，多半是机器的内存不足，${untouched}\n改法：请换内存更大的机器，或停掉别的程序以后再运行。`;
  }
  return `${during(stage)}进程意外结束（${signal ?? `退出码 ${code ?? '不明'}`}），${untouched}\n改法：请再运行一次；仍然这样的，请把以上文字交给维护人员。`;
}
