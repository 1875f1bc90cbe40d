/** Adds a file to a report, without its metadata. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { examine, inspectAttachment } from '../attachments/inspect-attachment.ts';
import { maxAttachmentBytes, type AttachmentFacts } from '../checks/attachment-facts.ts';
import { personalTraces } from '../checks/personal-data.ts';
import { fileNameTraces } from '../checks/personal-paths.ts';
import {
  attachmentName,
  attachmentPath,
  attachmentTypeOf,
  type AttachmentType,
} from '../domain/attachment.ts';
import { inspectAttachments } from '../files/inspect-attachments.ts';
import { readReportPath } from '../schema/content-path.ts';
import { isOneLine, type RawAttachment } from '../schema/attachment-schema.ts';
import { attachmentNameOf, listAttachment } from '../editing/list-attachment.ts';
import { sameAttachments } from './same-attachment.ts';

/** Words for the clerk that end the command; nothing was written. */
export class AttachRefusal extends Error {}

export interface AttachRequest {
  readonly file: string;
  readonly report: string;
  readonly title: string;
  readonly name: string | undefined;
  readonly inspected: string | undefined;
  readonly except: string | undefined;
}

/**
 * Writes the file and its entry in the report; returns what the clerk does next.
 * @throws AttachRefusal
 */
export async function attachFile(request: AttachRequest, contentDir: string): Promise<string> {
  const place: Place = { contentDir, folder: relative(process.cwd(), contentDir) || '.' };
  const { folder } = place;
  refuseWords('--title', request.title);
  refuseWords('--inspected', request.inspected);
  refuseWords('--except', request.except);
  const reportFile = findReport(request.report, place);
  const reportId = readReportPath(reportFile)?.id ?? '';
  const { bytes, type } = readFile(request.file);
  refuseFaults(request.file, faultsElsewhere(bytes, type));
  const examination = await examine(bytes, type);
  refuseFaults(request.file, examination.faults);
  const clean = await examination.clean();
  const facts = await inspectAttachment(clean, type);
  refuseFaults(request.file, facts.faults);
  const same = sameAttachments(contentDir, clean);
  const before = readFileSync(join(contentDir, reportFile), 'utf8');
  const left = leftFrom(same, reportId, reportFile, before, place);
  const name = left ?? freeName(request, reportId, type, place);
  const entry = entryOf(request, name, facts);
  const text = listAttachment(before, entry);
  if (text === null) {
    throw new AttachRefusal(
      `${folder}/${reportFile} 的写法特殊，附件没有加入。\n改法：请先运行 npm run check，改正报告后再加入附件；attachments 写成一项一行的列表。`,
    );
  }
  const path = attachmentPath(reportId, name);
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  if (left === null) writeFileSync(join(contentDir, path), clean, { flag: 'wx' });
  writeFileSync(join(contentDir, reportFile), text);
  return [
    nextSteps(path, reportFile, examination.metadata, facts, entry, place),
    ...same
      .filter((one) => one !== path)
      .map(
        (other) =>
          `\n同样的文件也是 ${folder}/${other}。两份报告都要附的不用改；放错了报告的，请删去其中一份。`,
      ),
  ].join('\n');
}

/** Where the content is, and what it is called from where the clerk stands. */
interface Place {
  readonly contentDir: string;
  readonly folder: string;
}

/** What is wrong with the file, said by a process of its own: a file may be made to bring down its reader. */
function faultsElsewhere(bytes: Uint8Array, type: AttachmentType): AttachmentFacts['faults'] {
  const path = `file.${type}`;
  const facts = inspectAttachments([{ path, read: () => Buffer.from(bytes) }]).get(path);
  // What is about its making is taken out.
  return (facts?.faults ?? []).filter(({ code }) => code !== 'attachment-metadata');
}

/**
 * The name of a file with the same bytes that lies in the folder of the report, and that the report does not list: an
 * earlier run was cut off. Null where there is none.
 */
function leftFrom(
  same: readonly string[],
  reportId: string,
  reportFile: string,
  text: string,
  { folder }: Place,
): string | null {
  const own = same.find((path) => path === attachmentPath(reportId, basename(path)));
  if (own === undefined) return null;
  const name = basename(own);
  if (!new RegExp(`\\bfile:\\s*["']?${name.replaceAll('.', '\\.')}\\b`).test(text)) return name;
  throw new AttachRefusal(
    `这个文件已经是这份报告的附件：${folder}/${own}（内容相同），没有再加一份，也没有改动。\n改法：不用再做什么；要改名称或说明的，请改 ${folder}/${reportFile} 里“${name}”这一项。`,
  );
}

/** Words that would stand in the report, and stop its check. */
function refuseWords(option: string, given = ''): void {
  if (!isOneLine(given))
    throw new AttachRefusal(`${option} 的文字换了行，附件没有加入。\n改法：请写在一行内，不要换行。`);
  const found = [...new Set(personalTraces(given).map(({ name }) => name))];
  if (found.length > 0) {
    throw new AttachRefusal(
      `${option} 的文字里有疑似${found.join('、')}，附件没有加入。\n改法：个人信息不公开，请删去；姓名改写为职务。`,
    );
  }
}

/** The report by its id, or by the path of its file, from here or below the content folder. */
function findReport(named: string, { contentDir }: Place): string {
  const id = named
    .replaceAll('\\', '/')
    .replace(/^.*?(?:^|\/)reports\//, '')
    .replace(/\.mdx?$/, '')
    .replace(/\/$/, '');
  const found = ['md', 'mdx']
    .map((ending) => `reports/${id}.${ending}`)
    .find((path) => readReportPath(path) !== null && existsSync(join(contentDir, path)));
  if (found !== undefined) return found;
  throw new AttachRefusal(
    `没有报告“${named}”。\n改法：--report 写报告的路径，如 huhehaote/2024/domain-registration/department-evaluation。`,
  );
}

function readFile(file: string): { readonly bytes: Uint8Array; readonly type: AttachmentType } {
  const type = attachmentTypeOf(file.toLowerCase().replace(/\.jpeg$/, '.jpg'));
  if (!existsSync(file) || !statSync(file).isFile())
    throw new AttachRefusal(`没有文件 ${file}。\n改法：请核对路径；路径里有空格时，用英文双引号括起来。`);
  if (type === null) {
    throw new AttachRefusal(
      `${file} 这种文件不能作附件。\n改法：请用原来的程序另存为 PDF、Word（.docx）、Excel（.xlsx）、PNG、JPEG、CSV 或 TXT。`,
    );
  }
  if (statSync(file).size > 5 * maxAttachmentBytes)
    throw new AttachRefusal(`${file} 太大。\n改法：附件每个不超过 20 MB，请压缩图片或拆分文件。`);
  return { bytes: new Uint8Array(readFileSync(file)), type };
}

function refuseFaults(file: string, faults: AttachmentFacts['faults']): void {
  if (faults.length === 0) return;
  const words = faults.map(({ code, message, fix }) => `${file}  [${code}]\n${message}\n改法：${fix}`);
  throw new AttachRefusal(`${words.join('\n\n')}\n\n附件没有加入。`);
}

function freeName(
  { file, name: wanted }: AttachRequest,
  reportId: string,
  type: AttachmentType,
  { contentDir, folder }: Place,
): string {
  const isTaken = (name: string): boolean => existsSync(join(contentDir, attachmentPath(reportId, name)));
  const name = wanted ?? attachmentNameOf(basename(file), type, isTaken);
  if (!attachmentName.test(name) || attachmentTypeOf(name) !== type)
    throw new AttachRefusal(
      `文件名“${name}”不能用。\n改法：--name 写小写英文字母、数字和连字符，以“.${type}”结尾，如 annex-1.${type}；不能用 con、nul 这类 Windows 保留的名称。`,
    );
  const found = [...new Set(fileNameTraces(name))];
  if (found.length > 0)
    throw new AttachRefusal(
      `公开的文件名里有疑似${found.join('、')}，附件没有加入。\n改法：个人信息不公开，请用 --name 另起文件名，如 annex-1.${type}。`,
    );
  if (isTaken(name)) {
    throw new AttachRefusal(
      `${folder}/${attachmentPath(reportId, name)} 已经有了，没有改动。\n改法：另一个附件请用 --name 另起文件名；要更换的，先删去这个文件和报告里的这一项。`,
    );
  }
  return name;
}

/** The entry of the report. What was found of people needs a reason. */
function entryOf(
  { file, title, inspected, except }: AttachRequest,
  name: string,
  { sha256, traces }: AttachmentFacts,
): RawAttachment {
  if (traces.length > 0 && except === undefined) {
    const places = traces.map(({ name: what, place }) => `  ${place}有疑似${what}`);
    throw new AttachRefusal(
      `${file} 里有疑似个人信息，附件没有加入：\n${places.join('\n')}\n改法：请在原来的程序里删去（不能只盖住），另存后再加入。都不是个人信息的，加上 --except "理由"，理由会写在报告里。`,
    );
  }
  return {
    file: name,
    title,
    sha256,
    ...(inspected !== undefined && { inspected }),
    ...(traces.length > 0 && {
      exceptions: traces.map(({ name: found, place }) => ({ found, place, reason: except ?? '' })),
    }),
  };
}

function nextSteps(
  path: string,
  reportFile: string,
  metadata: readonly string[],
  { bytes, isForPeopleToInspect }: AttachmentFacts,
  { inspected }: RawAttachment,
  { contentDir, folder }: Place,
): string {
  const file = join(folder, path).split(sep).join('/');
  const steps = [
    ...(isForPeopleToInspect && inspected === undefined
      ? [
          `打开 ${file} 逐页看一遍：程序读不出图片里的字。没有个人信息的，在 ${folder}/${reportFile} 的这个附件下加一行 inspected: "已逐页看过，没有个人信息。"。`,
        ]
      : [`打开 ${resolve(contentDir, path)}，确认内容完整：公开的就是这个文件。`]),
    'npm run check',
    'git add content，提交并请另一人审核。',
  ];
  return [
    `已加入：${file}（${bytes} 字节），并列在 ${folder}/${reportFile}。`,
    metadata.length === 0 ? '文件里没有需要删去的信息。' : `已删去：${metadata.join('；')}。`,
    '',
    '接下来：',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ].join('\n');
}
