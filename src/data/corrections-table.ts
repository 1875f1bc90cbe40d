/** 更正记录: one row for each thing that was changed after publication, or is said about it. */
import type { ChangedField, FieldSide, ReportChange } from '../domain/change-trail.ts';
import type { Withdrawal } from '../domain/report.ts';
import { fieldStateNames } from '../i18n/corrections.ts';
import type { ColumnOf } from './column.ts';
import type { DataReport } from './data-report.ts';
import { reportTable, type Part } from './table.ts';

/** What a row is. `untold`: a change before something was taken out, of which no more is told. */
const entryNames = {
  note: '编辑的更正说明',
  takedown: '删去内容',
  withdrawal: '撤回',
  field: '字段的改动',
  narrative: '正文的改动',
  untold: '不再公开的改动',
} as const;

interface Entry {
  readonly entryKind: keyof typeof entryNames;
  readonly date: string;
  readonly revision: number | null;
  readonly commit: string | null;
  /** By the editors, or the first line of the commit's message. */
  readonly note: string | null;
  readonly reason: string | null;
  readonly change: ChangedField | null;
}
type Line = Part<Entry>;

export const correctionsTable = reportTable<Entry>({
  name: 'corrections',
  path: 'corrections',
  title: '更正记录',
  description:
    '一行是公开以后的一处改动、一条更正说明，一次删去内容的记录，或撤回。没有行是否就是没有改动过，见 reports 表的“更正记录（版本历史）”一列。',
  numbering: '先是更正说明、删去内容的记录和撤回，再是各次改动，都照时间先后；以后补充或不再公开时会变',
  parts: entriesOf,
  columns: [
    {
      name: 'entryKind',
      title: '记录类别',
      type: 'text',
      description: '这一行是什么。删去内容以前的改动不再逐项列出，一次改动一行。',
      words: entryNames,
      isRequired: true,
      value: ({ entryKind }) => entryKind,
    },
    {
      name: 'date',
      title: '日期',
      type: 'date',
      description: '更正说明、删去内容和撤回所写的日期；改动是提交的日期。',
      isRequired: true,
      value: ({ date }) => date,
    },
    {
      name: 'revision',
      title: '版本号',
      type: 'integer',
      description: '更正说明所指的版本，改动以后的版本；删去内容和撤回的为空。',
      value: ({ revision }) => revision,
    },
    {
      name: 'commit',
      title: '提交编号',
      type: 'text',
      description: '改动所在的 git 提交；更正说明、删去内容和撤回的为空。',
      value: ({ commit }) => commit,
    },
    {
      name: 'note',
      title: '说明',
      type: 'text',
      description: '更正说明的文字，撤回的原因，或提交说明的第一行；删去内容的和不再公开的为空。',
      value: ({ note }) => note,
    },
    {
      name: 'reason',
      title: '删去的类别',
      type: 'text',
      description: '删去的是哪一类内容；不写删去了什么。其余的行为空。',
      value: ({ reason }) => reason,
    },
    {
      name: 'field',
      title: '字段路径',
      type: 'text',
      description: '改动的字段在内容文件中的路径，各行按名称而不按序号；不是字段改动的为空。',
      value: ({ change }) => change?.field ?? null,
    },
    {
      name: 'fieldTitle',
      title: '字段',
      type: 'text',
      description: '改动的字段的中文名称；不是字段改动的为空。',
      value: ({ change }) => change?.title ?? null,
    },
    ...sideColumns('before', '原为', (change) => change.before),
    ...sideColumns('after', '改为', (change) => change.after),
  ],
});

function sideColumns(
  name: 'before' | 'after',
  title: string,
  sideOf: (change: ChangedField) => FieldSide,
): ColumnOf<Line>[] {
  const part = ({ change }: Line): FieldSide | null => (change === null ? null : sideOf(change));
  return [
    {
      name,
      title,
      type: 'text',
      description: `内容文件里的文字，照录；没有文字的为空，原因见“${title}（情形）”。`,
      value: (line) => part(line)?.text ?? null,
    },
    {
      name: `${name}State`,
      title: `${title}（情形）`,
      type: 'text',
      description:
        '有内容（包括 0）、空白、没有这一项、不适用等，互不混同；“分项写明”的见下一级各字段。不是字段改动的为空。',
      words: fieldStateNames,
      value: (line) => part(line)?.state ?? null,
    },
    {
      name: `${name}Name`,
      title: `${title}（中文）`,
      type: 'text',
      description: '文字是编号的，写它的中文含义；其余为空。',
      value: (line) => nameOf(part(line)),
    },
  ];
}

function nameOf(side: FieldSide | null): string | null {
  return side === null || side.words === side.text ? null : side.words;
}

const nothing = { revision: null, commit: null, note: null, reason: null, change: null } as const;

/** In the order of the page: what the editors say, then what the history shows. */
function entriesOf({ scored, takedowns, trail }: DataReport): Entry[] {
  return [
    ...scored.report.corrections.map((correction) => ({
      ...nothing,
      ...correction,
      entryKind: 'note' as const,
    })),
    ...takedowns.map(({ date, reason }) => ({ ...nothing, entryKind: 'takedown' as const, date, reason })),
    ...withdrawalEntries(scored.report.withdrawal),
    ...trail.changes.flatMap(changeEntries),
  ];
}

function withdrawalEntries(withdrawal: Withdrawal | null): Entry[] {
  if (withdrawal === null) return [];
  const { date, reason } = withdrawal;
  return [{ ...nothing, entryKind: 'withdrawal', date, note: reason }];
}

function changeEntries(change: ReportChange): Entry[] {
  const { date, commit, note, fields, isNarrativeChanged, isTakenDown } = change;
  const shared = { ...nothing, date, commit, revision: revisionOf(change) };
  if (isTakenDown) return [{ ...shared, entryKind: 'untold' }];
  const told = { ...shared, note: note === '' ? null : note };
  return [
    ...fields.map((field) => ({ ...told, entryKind: 'field' as const, change: field })),
    ...(isNarrativeChanged ? [{ ...told, entryKind: 'narrative' as const }] : []),
  ];
}

/** Null where the file of its time had no number there. */
export function revisionOf({ revision }: ReportChange): number | null {
  return /^\d{1,9}$/.test(revision) ? Number(revision) : null;
}
