/** The attachments of a report: what it lists, what lies in its folder, and what is known of the files. */
import { attachmentName, attachmentPath, type Attachment } from '../domain/attachment.ts';
import type { RawAttachment } from '../schema/attachment-schema.ts';
import { readReportPath } from '../schema/content-path.ts';
import type { AttachmentFacts, AttachmentTrace } from './attachment-facts.ts';
import type { SourceFile } from './content.ts';
import type { Fault } from './file-reader.ts';
import { fileStart, type Problem } from './problem.ts';

/** A file in the folder of a report. */
export interface AttachmentFile {
  readonly name: string;
  readonly facts: AttachmentFacts;
}

const folder = 'attachments/';
const attach = 'npm run attach -- 文件 --report 报告 --title "名称"';

/** Files by the id of the report in whose folder they lie. */
export function attachmentsByReport(
  files: readonly SourceFile[],
): ReadonlyMap<string, readonly AttachmentFile[]> {
  const byId = new Map<string, AttachmentFile[]>();
  for (const { path, attachment } of files) {
    const place = placeOf(path);
    if (place === null || attachment === undefined) continue;
    byId.set(place.id, [...(byId.get(place.id) ?? []), { name: place.name, facts: attachment }]);
  }
  return byId;
}

/** The report and the name in `attachments/<report>/<name>`; null for another path. */
function placeOf(path: string): { readonly id: string; readonly name: string } | null {
  const slash = path.lastIndexOf('/');
  const [id, name] = [path.slice(folder.length, slash), path.slice(slash + 1)];
  const isPlace = path.startsWith(folder) && readReportPath(`reports/${id}.md`) !== null;
  return isPlace && attachmentName.test(name) ? { id, name } : null;
}

/** What is wrong with the files themselves, and with where they lie. */
export function attachmentFileProblems(
  files: readonly SourceFile[],
  reportIds: ReadonlySet<string>,
): Problem[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, attachment }): Problem[] => {
      const problem = { file: path, ...fileStart, field: '' };
      const place = placeOf(path);
      if (place === null) return [{ ...problem, code: 'unknown-file', ...wrongPlace }];
      return [
        ...(reportIds.has(place.id)
          ? []
          : [{ ...problem, code: 'attachment-not-listed' as const, ...orphan }]),
        ...(attachment ?? unseen).faults.map((fault): Problem => ({ ...problem, ...fault })),
      ];
    });
}

const wrongPlace = {
  message: '这个文件不能作附件公开：位置或文件名不合要求。',
  fix: '附件放在 attachments/地区/年度/项目/种类/ 下，文件名只用小写英文字母、数字和连字符，结尾是 .pdf、.docx、.xlsx、.png、.jpg、.csv 或 .txt；用 npm run attach 加入会自动放好。',
};

const orphan = {
  message: '这个附件所在的文件夹没有对应的报告。',
  fix: '请移到 attachments 下与报告路径相同的文件夹（地区/年度/项目/种类），或移出内容文件夹。',
};

/** A file that nobody has looked at is not published. */
const unseen: Pick<AttachmentFacts, 'faults'> = {
  faults: [
    { code: 'attachment-refused', message: '这个附件还没有核对过内容。', fix: '请重新运行 npm run check。' },
  ],
};

/** Files in the folder of a report that it does not list: nothing is left out without a word. */
export function notListed(
  id: string,
  listed: readonly RawAttachment[],
  files: readonly AttachmentFile[],
): Problem[] {
  const names = new Set(listed.map(({ file }) => file));
  return files
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({
      code: 'attachment-not-listed',
      file: attachmentPath(id, name),
      ...fileStart,
      field: '',
      message: `文件夹里有附件“${name}”，报告没有列出。`,
      fix: `应当公开的，请移出后用 ${attach} 加入；不公开的，请移出内容文件夹。`,
    }));
}

/** Faults of the list itself, at the places of the front matter. */
export function attachmentFaults(
  listed: readonly RawAttachment[],
  files: readonly AttachmentFile[],
): Fault[] {
  const byName = new Map(files.map(({ name, facts }) => [name, facts]));
  const names = listed.map(({ file }) => file);
  return listed.flatMap((entry, index): Fault[] => {
    const path = ['attachments', index];
    const facts = byName.get(entry.file);
    if (names.indexOf(entry.file) !== index) return [repeated([...path, 'file'], entry.file)];
    if (facts === undefined) return [missing([...path, 'file'], entry.file)];
    return [
      ...(facts.sha256 === entry.sha256 ? [] : [changed([...path, 'sha256'], entry, facts)]),
      ...(facts.isForPeopleToInspect && entry.inspected === undefined
        ? [notInspected(path, entry.file)]
        : []),
      ...traceFaults(path, entry, facts.traces),
    ];
  });
}

function repeated(path: Fault['path'], file: string): Fault {
  return {
    path,
    code: 'wrong-value',
    message: `附件“${file}”列了两次。`,
    fix: '请只保留一项；另一个附件请另起文件名。',
  };
}

function missing(path: Fault['path'], file: string): Fault {
  return {
    path,
    code: 'attachment-missing',
    message: `列出的附件“${file}”不在 attachments 下这份报告的文件夹里。`,
    fix: `请核对文件名；文件还没有放进来的，删去这一项，用 ${attach} 加入。`,
  };
}

function changed(path: Fault['path'], { file, sha256 }: RawAttachment, facts: AttachmentFacts): Fault {
  return {
    path,
    code: 'attachment-changed',
    message: `附件“${file}”的 SHA-256 是 ${facts.sha256.slice(0, 12)}…，这里写的是 ${sha256.slice(0, 12)}…：文件已经不是登记的那一份。`,
    fix: `请换回原来的文件；确实要更换的，删去这一项和文件，用 ${attach} 重新加入。`,
  };
}

function notInspected(path: Fault['path'], file: string): Fault {
  return {
    path,
    code: 'attachment-not-inspected',
    message: `附件“${file}”里可能有图片，程序读不出图片里的字，还没有写明人工核对。`,
    fix: '请打开附件逐页看一遍，确认没有个人信息，再加一行 inspected: "已逐页看过，没有个人信息。"。',
  };
}

/** Traces of people that no exception explains, and exceptions that explain nothing. */
function traceFaults(
  path: readonly (string | number)[],
  { file, exceptions = [] }: RawAttachment,
  traces: readonly AttachmentTrace[],
): Fault[] {
  const isMeant = (trace: AttachmentTrace, { found, place }: (typeof exceptions)[number]): boolean =>
    trace.name === found && trace.place === place;
  const open = traces.filter((trace) => !exceptions.some((one) => isMeant(trace, one)));
  return [
    ...open.map(({ name, place }): Fault => ({
      path,
      code: 'personal-data',
      message: `附件“${file}”的${place}有疑似${name}。`,
      fix: `个人信息不公开：请在原来的程序里删去（不能只盖住），另存后用 npm run attach 重新加入。不是个人信息的，写 exceptions: [{ found: ${name}, place: ${place}, reason: 理由 }]。`,
    })),
    ...exceptions.flatMap((one, index): Fault[] =>
      traces.some((trace) => isMeant(trace, one))
        ? []
        : [
            {
              path: [...path, 'exceptions', index],
              code: 'attachment-exception',
              message: `附件“${file}”的${one.place}没有查出${one.found}，这个例外没有用处。`,
              fix: '请照检查写出的种类和位置改正；已经没有的，请删去这一项。',
            },
          ],
    ),
  ];
}

/** The attachments as readers get them. Only for a report without faults of its attachments. */
export function publishedAttachments(
  listed: readonly RawAttachment[],
  files: readonly AttachmentFile[],
): Attachment[] {
  return listed.flatMap(({ file, title }) => {
    const facts = files.find(({ name }) => name === file)?.facts;
    if (facts === undefined || facts.type === null) return [];
    const { type, bytes, sha256 } = facts;
    return [{ file, title, type, bytes, sha256 }];
  });
}
