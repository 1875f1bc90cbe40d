/**
 * Looking at attachments in a process of their own: a file that is made to bring down its reader brings down
 * that process and nothing else, and is refused. The checks stay as they are, one after the other.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { attachmentTypeOf, type AttachmentType } from '../domain/attachment.ts';
import { refusedFacts, type AttachmentFacts } from '../checks/attachment-facts.ts';
import type { ReadableFile } from './source-files.ts';

/** A file as the process is given it. */
export interface Uninspected {
  readonly key: string;
  readonly sha256: string;
  readonly claimed: AttachmentType;
  readonly bytes: Buffer;
}

/** What this process has been told of a content under a type. */
const known = new Map<string, AttachmentFacts>();

const most = { files: 32, bytes: 64_000_000 };
const milliseconds = { together: 120_000, alone: 30_000 };

/** The facts of the first files, of all of them when nothing went wrong. */
type Run = (files: readonly Uninspected[], milliseconds: number) => readonly AttachmentFacts[];

/** Facts by path. */
export function inspectAttachments(
  files: readonly ReadableFile[],
  run: Run = runInspection,
): ReadonlyMap<string, AttachmentFacts> {
  const keys = new Map<string, string>();
  let waiting: Uninspected[] = [];
  const flush = (): void => {
    inspectTogether(waiting, run);
    waiting = [];
  };
  for (const { path, read } of files) {
    const bytes = read();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const claimed = attachmentTypeOf(path);
    const key = `${sha256} ${claimed ?? ''}`;
    keys.set(path, key);
    if (known.has(key) || waiting.some((one) => one.key === key)) continue;
    if (claimed === null) known.set(key, refusedFacts(sha256, bytes.length, wrongEnding));
    else waiting.push({ key, sha256, claimed, bytes });
    const total = waiting.reduce((sum, one) => sum + one.bytes.length, 0);
    if (waiting.length >= most.files || total >= most.bytes) flush();
  }
  flush();
  return new Map([...keys].flatMap(([path, key]) => (known.has(key) ? [[path, factsAt(key)]] : [])));
}

function factsAt(key: string): AttachmentFacts {
  const facts = known.get(key);
  if (facts === undefined) throw new Error(`No facts of the attachment ${key}.`);
  return facts;
}

const wrongEnding = {
  message: '这种文件不能作附件。',
  fix: '请另存为允许的格式：PDF、Word（.docx）、Excel（.xlsx）、PNG、JPEG（.jpg）、CSV、TXT。',
};

/** One file that brings the process down costs the others a second turn, each by itself. */
function inspectTogether(files: readonly Uninspected[], run: Run): void {
  if (files.length === 0) return;
  for (const [index, facts] of run(files, milliseconds.together).entries())
    known.set(files[index]?.key ?? '', facts);
  for (const file of files.filter(({ key }) => !known.has(key))) {
    const [facts] = run([file], milliseconds.alone);
    known.set(file.key, facts ?? refusedFacts(file.sha256, file.bytes.length, tooMuch));
  }
}

const heapMegabytes = 2048;

const tooMuch = {
  message: `文件的结构异常，读它用的时间超过 ${milliseconds.alone / 1000} 秒，或内存超过 ${heapMegabytes} MB。`,
  fix: '请用原来的程序打开，另存为新文件（或重新打印成 PDF）后再作附件。',
};

/** The build puts this module into a bundle, so that only the project's folder says where the program is. */
const program = 'src/cli/inspect-attachments.ts';

function runInspection(files: readonly Uninspected[], timeout: number): AttachmentFacts[] {
  const head = JSON.stringify(files.map(({ claimed, bytes }) => ({ claimed, bytes: bytes.length })));
  const { stdout } = spawnSync(process.execPath, [`--max-old-space-size=${heapMegabytes}`, program], {
    input: Buffer.concat([Buffer.from(`${head}\n`), ...files.map(({ bytes }) => bytes)]),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout,
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return readLines(stdout.toString('utf8'));
}

/** Whole lines only: the last one may have been cut off. */
function readLines(text: string): AttachmentFacts[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AttachmentFacts);
}
