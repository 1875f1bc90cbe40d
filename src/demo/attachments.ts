/** Files attached to some reports of the corpus: a table and a note, the same for every seed. */
import { createHash } from 'node:crypto';
import type { SourceFile } from '../checks/content.ts';
import { attachmentPath, attachmentTypeOf } from '../domain/attachment.ts';
import type { RawAttachment } from '../schema/attachment-schema.ts';
import type { PlannedReport } from './plan.ts';

export interface AttachedFile {
  readonly entry: RawAttachment;
  readonly text: string;
}

/** Of every ninth self-evaluation. */
export function attachedFiles({ kind, turn, year, project }: PlannedReport): AttachedFile[] {
  if (kind !== 'self-evaluation' || turn % 9 !== 0) return [];
  const table = `年度,项目,是否延续\n${year},${project.name},是\n`;
  const note = `${project.name}说明\n咨询电话：0000-1234567\n`;
  return [
    attached(table, { file: 'projects.csv', title: '附件1：项目一览', inspected: '已看过，没有个人信息。' }),
    attached(note, {
      file: 'notes-1.txt',
      title: '附件2：说明',
      exceptions: [{ found: '电话号码', place: '第 2 行', reason: '单位对外公布的咨询电话。' }],
    }),
  ];
}

function attached(text: string, entry: Omit<RawAttachment, 'sha256'>): AttachedFile {
  return { text, entry: { ...entry, sha256: createHash('sha256').update(text).digest('hex') } };
}

/** The files themselves, with what an inspection would say about them. */
export function attachmentFiles(reportId: string, files: readonly AttachedFile[]): SourceFile[] {
  return files.map(({ text, entry: { file, sha256, exceptions = [] } }) => ({
    path: attachmentPath(reportId, file),
    text,
    attachment: {
      sha256,
      bytes: Buffer.byteLength(text),
      type: attachmentTypeOf(file),
      isForPeopleToInspect: false,
      faults: [],
      traces: exceptions.map(({ place }) => ({ name: '电话号码', place })),
    },
  }));
}
